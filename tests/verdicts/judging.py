"""Two texts compared and judged, as lines that a person reads."""

from collections.abc import Iterable
from pathlib import Path

from palveluketju.comparing.change import Comparison
from palveluketju.comparing.differences import compared
from palveluketju.loading.document import Document
from palveluketju.loading.files import decode
from palveluketju.messages.catalogue import Messages
from palveluketju.verdict import Judged, judged
from palveluketju.verdict_terms import HARDNESS, IMPACT, PERSPECTIVE

HEAD = "pkpk: 1\nkind: chain\nname: Testi\n"


def document(text: str, name: str = "ketju.yaml") -> Document:
    """The document in the text, which begins with `pkpk:` or follows HEAD."""
    found = decode(name, (text if "pkpk:" in text else HEAD + text).encode())
    assert found.sound, [(one.code.id, one.path, one.args) for one in found.problems]
    return found


def side(path: Path) -> Document:
    """The document in the file; a version that there was not when there is no file."""
    return document(path.read_text(encoding="utf-8"), path.name) if path.exists() else Document(path.name)


def comparison(old: Document | str, new: Document | str) -> Comparison:
    return compared(*(document(one) if isinstance(one, str) else one for one in (old, new)))


def verdicts_of(old: Document | str, new: Document | str) -> list[Judged]:
    return judged(comparison(old, new))


def names(old: Document | str, new: Document | str) -> list[str]:
    """The names of the verdicts on two versions."""
    return [one.verdict.code.name for one in verdicts_of(old, new)]


def told(found: Iterable[Judged], language: str = "fi") -> str:
    """Verdicts as a person reads them: code, how hard, what it touches, for whom; the message; the notice."""
    texts = Messages(language)
    lines = []
    for one in found:
        verdict = one.verdict
        said = [texts.say(HARDNESS[one.hardness]), texts.say(IMPACT[verdict.impact])]
        said.append(", ".join(texts.say(PERSPECTIVE[each]) for each in verdict.perspectives))
        lines.append(f"{verdict.code.id} {verdict.code.name}: " + "; ".join(said))
        parties = [_name(dict(party.name), language) for party in one.concerned.parties]
        tiers = [_name(tier.name, language) for tier in one.concerned.tiers]
        if parties or tiers:
            lines.append("  " + " | ".join(", ".join(some) for some in (parties, tiers) if some))
        lines.append("  " + texts.say(verdict.code.message, **one.args))
        lines.append("  → " + texts.say(verdict.notice, **one.args))
    return "".join(f"{line}\n" for line in lines)


def _name(name: dict[str, str], language: str) -> str:
    return name.get(language) or next(iter(name.values()), "")
