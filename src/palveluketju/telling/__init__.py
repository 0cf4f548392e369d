"""What is told of versions that differ, decided in full: the words, their order and their groups. Knows no format."""
