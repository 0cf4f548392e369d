"""YAML text → Document: content, problems, places. The only importer of a YAML library."""
