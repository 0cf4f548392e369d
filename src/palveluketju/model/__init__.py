"""The language: pydantic models, one concept a file. Nothing is imported here, so that reading a word costs no pydantic."""
