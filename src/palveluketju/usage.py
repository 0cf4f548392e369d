"""Exit codes, the same in every command for ever, and wrong use."""

FINE, FINDINGS, WRONG_USE, FAULT = 0, 1, 2, 3


class Usage(Exception):
    """The command was used wrongly; the text tells how, in the reader's language. Exit code 2."""
