"""The language: dataclasses of elements, one concept a file. Nothing is imported here, so that reading a word costs little."""
