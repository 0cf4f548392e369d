"""What decisions a difference asks for, in lines: does the version follow, who approves; and what was let through earlier."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from palveluketju.account import Difference
from palveluketju.approvers import Asked, name, reasons
from palveluketju.bump import Bump, bump
from palveluketju.messages.catalogue import Messages
from palveluketju.messages.said import trilingual
from palveluketju.wording import safe, wrapped

_PART = {
    "major": trilingual("a new main number", "uuden pääversion", "ett nytt huvudnummer"),
    "minor": trilingual("a new middle number", "uuden väliversion", "ett nytt mellannummer"),
    "patch": trilingual("a new last number", "uuden korjausversion", "ett nytt rättelsenummer"),
}
_ASKS = trilingual(
    "the change asks for {part} ({word}): at least {least}",
    "muutos vaatii {part} ({word}): vähintään {least}",
    "ändringen kräver {part} ({word}): minst {least}",
)
_NOTHING = trilingual(
    "nothing that asks for a new version", "ei mitään, mikä vaatisi uuden version", "inget som kräver en ny version"
)
_FOLLOWS = trilingual("the file says {new}: it follows", "tiedostossa on {new}: kunnossa", "filen säger {new}: i ordning")
_LAGS = trilingual(
    "the file says {new}: raise it to {least}",
    "tiedostossa on {new}: nosta versioksi {least}",
    "filen säger {new}: höj till {least}",
)
_BACK = trilingual(
    "the file says {new}, which is lower than {old}: raise it to {least}",
    "tiedostossa on {new}, joka on pienempi kuin {old}: nosta versioksi {least}",
    "filen säger {new}, som är lägre än {old}: höj till {least}",
)
_NOBODY = trilingual(
    "No change asks for an approval.", "Mikään muutos ei vaadi hyväksyntää.", "Ingen ändring kräver godkännande."
)
_NO_RULES = trilingual(
    "Nobody is asked: pkpk.yaml has no approvers (diff: approvers:).",
    "Keneltäkään ei kysytä: tiedostossa pkpk.yaml ei ole hyväksyjiä (diff: approvers:).",
    "Ingen tillfrågas: pkpk.yaml har inga godkännare (diff: approvers:).",
)
_APPROVED = trilingual("approved", "hyväksynyt", "har godkänt")
_WAITING = trilingual("has not approved yet", "ei ole vielä hyväksynyt", "har inte godkänt än")


@dataclass(frozen=True, slots=True)
class Decided:
    """Lines for a person, and whether all that was asked holds."""

    lines: Sequence[str]
    holds: bool


def versions(differences: Iterable[Difference], messages: Messages, width: int) -> Decided:
    """What each description asks of its version, and whether its own follows."""
    found = [one for one in map(bump, differences) if one is not None]
    lines: list[str] = []
    for one in found:
        lines += [f"{safe(one.path)}", *wrapped(_said(one, messages), width, "  ")]
    return Decided(lines or [messages.say(_NOTHING)], all(one.follows and not one.went_back for one in found))


def _said(one: Bump, messages: Messages) -> str:
    numbers = {"old": one.old, "new": one.new, "least": one.least}
    if one.went_back:
        return messages.say(_BACK, **numbers)
    if one.part is None:
        return messages.say(_NOTHING)
    asks = messages.say(_ASKS, part=messages.say(_PART[one.part]), word=one.part, least=one.least)
    return f"{asks}; {messages.say(_FOLLOWS if one.follows else _LAGS, **numbers)}"


def approvals(found: Sequence[Asked], messages: Messages, width: int, *, ruled: bool) -> Decided:
    """Who is asked to approve, whether they have, and because of what. `ruled`: the repository has rules on it."""
    if not found:
        return Decided([messages.say(_NOBODY if ruled else _NO_RULES)], True)
    lines = []
    for one in found:
        state = messages.say(_APPROVED if one.given else _WAITING)
        lines += wrapped(f"{name(one, messages)}: {state}", width, "✓ " if one.given else "· ", "  ")
        for reason in reasons(one, messages):
            lines += wrapped(reason, width, "    – ", "      ")
    return Decided(lines, all(one.given for one in found))
