"""The one door through which DOT source goes to an engine, so that no engine meets what would cut it short."""

from palveluketju.drawing.error import DrawingError


def encoded(dot: str) -> bytes:
    """The source in UTF-8. Raises `DrawingError` (refused) for a NUL, which would end it, and for a lone surrogate."""
    if "\0" in dot:
        raise DrawingError("refused", message=f"NUL at offset {dot.index(chr(0))}")
    try:
        return dot.encode()
    except UnicodeEncodeError as error:
        raise DrawingError("refused", message=f"half a character at offset {error.start}") from error
