"""Elements and values of a comparison as words that fill the texts of verdicts, each in the reader's language."""

from palveluketju.comparing.nodes import Node
from palveluketju.messages.said import InLanguages, Said, trilingual

_NOTHING = trilingual("–", "–", "–")
_NAMELESS = trilingual("(without a name)", "(nimetön)", "(utan namn)")


def called(node: Node | None) -> Said:
    """What an element is called."""
    return said(node.name if node is not None else {})


def said(text: dict[str, str] | None) -> Said:
    """A text of an author, on one line."""
    lines = {language: " ".join(written.split()) for language, written in (text or {}).items()}
    return Said(InLanguages(lines)) if any(lines.values()) else Said(_NAMELESS)


def value(what: object) -> Said:
    """A value as it is written: a text, a word, a number; nothing as a dash."""
    if isinstance(what, dict):
        return said({str(key): str(text) for key, text in what.items()})
    return Said(_NOTHING) if what is None else Said(InLanguages({"": str(what)}))
