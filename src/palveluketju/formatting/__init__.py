"""The canonical look of a file: read with its comments, put into order, written anew, and proved to say the same."""
