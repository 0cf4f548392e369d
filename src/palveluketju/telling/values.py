"""What a field said and says, in the reader's language."""

from typing import Any

from palveluketju.comparing.change import Change, Comparison
from palveluketju.comparing.nodes import Node, Side
from palveluketju.messages.catalogue import LANGUAGES

#: what an author's text without a language stands under
_PLAIN = ("", *LANGUAGES)


def values(change: Change, comparison: Comparison, language: str) -> tuple[str, str]:
    """The old and the new words; empty for what has none, such as an element as a whole."""
    if not change.key:
        return "", ""
    old, new = change.old, change.new
    if _is_text(old) and _is_text(new):
        told = _language(old, new, language)
        sign = f" ({told})" if told not in ("", language) else ""
        return (f"{old.get(told, '')}{sign}" if told in old else "", f"{new.get(told, '')}{sign}" if told in new else "")
    return _word(comparison.old, change.before, change.key, old, language), _word(
        comparison.new, change.after, change.key, new, language
    )


def in_language(text: dict[str, str], language: str) -> str:
    """An author's text in the language, else in Finnish, else in whichever there is, on one line."""
    found = text.get(language) or text.get("fi") or next(iter(text.values()), "")
    return " ".join(str(found).split())


def _is_text(value: Any) -> bool:
    return isinstance(value, dict) and bool(value) and all(key in _PLAIN and isinstance(one, str) for key, one in value.items())


def _language(old: dict[str, str], new: dict[str, str], language: str) -> str:
    """The language to show: one in which the two differ, the reader's own before others."""
    differ = [one for one in (language, *_PLAIN) if old.get(one) != new.get(one)]
    return next((one for one in differ if one in old and one in new), differ[0] if differ else language)


def _word(side: Side, node: Node | None, key: str, value: Any, language: str) -> str:
    if value is None or node is None:
        return ""
    if _is_text(value):
        return in_language(value, language)
    shape = node.field(key)
    shape = shape[1] if shape[0] == "list" else shape
    if isinstance(value, str) and shape[0] == "reference":
        found = side.find(value, tuple(shape[1]))
        return in_language(found.name, language) if found is not None and found.name else value
    return "" if isinstance(value, dict | list) else str(value)
