"""A view → a file, one format a file."""
