"""Changes of text that change no meaning: spelling, signs, capitals; and those that touch only a translation."""

import re

from palveluketju.comparing.change import Change, Comparison

#: a word, a number with its decimals, or a sign that means something; all other signs are only punctuation
_PIECE = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+|[<>=≤≥±+%/&§€]")
#: a word must be so long for one wrong letter in it to be a slip rather than another word
_LONG = 6
#: of so many words one may be mended: more is a new text
_SLIPS = 8

Text = dict[str, str]


def respelled(change: Change) -> bool:
    """Whether a text reads the same in all of its languages but for spelling."""
    old, new = change.old, change.new
    if change.kind not in ("changed", "renamed") or not isinstance(old, dict) or not isinstance(new, dict):
        return False
    return old.keys() == new.keys() and _is_text(change) and all(same_words(old[one], new[one]) for one in old)


def translated(change: Change, comparison: Comparison) -> bool:
    """Whether a text says the same in the language of the description, and differs in others."""
    old, new = change.old, change.new
    if change.kind not in ("changed", "renamed") or not isinstance(old, dict) or not isinstance(new, dict):
        return False
    own = str((comparison.new.document.content or {}).get("language", "fi"))
    return _is_text(change) and own in old and own in new and same_words(old[own], new[own])


def _is_text(change: Change) -> bool:
    shape = change.node.field(change.key)
    return bool((shape[1] if shape[0] == "list" else shape)[0] == "text")


def same_words(old: str, new: str) -> bool:
    """Whether two texts have the same words but for signs, capitals and a mended slip here and there."""
    before, after = (_PIECE.findall(text.casefold().replace("\u00ad", "")) for text in (old, new))
    if before == after:
        return True
    if "".join(before) == "".join(after) and not any(one[0].isdigit() for one in before + after):
        return True  # written together or apart
    if len(before) != len(after):
        return False
    differ = [(one, other) for one, other in zip(before, after, strict=True) if one != other]
    return len(differ) <= 1 + len(before) // _SLIPS and all(_slip(one, other) for one, other in differ)


def _slip(old: str, new: str) -> bool:
    """One letter too many, missing, wrong or in the wrong place, in a long word and not at its start.

    A first letter may turn the meaning (farlig, ofarlig), and so may numbers.
    """
    if min(len(old), len(new)) < _LONG or not (old + new).isalpha() or old[:2] != new[:2]:
        return False
    at = next((at for at, (one, other) in enumerate(zip(old, new, strict=False)) if one != other), min(len(old), len(new)))
    if len(old) == len(new):
        turned = old[at + 1 : at + 2] + old[at : at + 1] == new[at : at + 2] and old[at + 2 :] == new[at + 2 :]
        return turned or old[at + 1 :] == new[at + 1 :]
    longer, shorter = (old, new) if len(old) > len(new) else (new, old)
    return len(longer) - len(shorter) == 1 and longer[at + 1 :] == shorter[at:]
