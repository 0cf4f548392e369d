"""A notice in plain words for one reader: what a role, a provider or those on a tier do differently from now on."""

from collections.abc import Sequence

from palveluketju.account import Account, Difference
from palveluketju.finding import Severity
from palveluketju.messages.catalogue import Messages
from palveluketju.messages.said import trilingual
from palveluketju.readers import Reader, reader
from palveluketju.report import Look
from palveluketju.telling.values import in_language
from palveluketju.verdict import Judged
from palveluketju.wording import safe, wrapped

_TITLE = trilingual("Bulletin: {reader}", "Tiedote: {reader}", "Meddelande: {reader}")
_EVERYONE = trilingual("everyone who works in the chain", "kaikki ketjun työntekijät", "alla som arbetar i kedjan")
_NOW = trilingual("What you do differently now", "Mitä teet nyt toisin", "Det här gör du annorlunda nu")
_ALL = trilingual("What concerns everyone", "Mikä koskee kaikkia", "Det här gäller alla")
_KNOW = trilingual("Good to know", "Hyvä tietää", "Bra att veta")
_NOTHING = trilingual("Nothing changes for you.", "Sinun työssäsi ei muutu mikään.", "För dig ändras ingenting.")
_NOT_THERE = trilingual(
    "You are not named in this chain, so nothing in it changes for you.",
    "Sinua ei mainita tässä ketjussa, joten työssäsi ei muutu mikään.",
    "Du nämns inte i den här kedjan, så för dig ändras ingenting.",
)
_NO_DIFFERENCE = trilingual("Nothing has changed.", "Mikään ei ole muuttunut.", "Ingenting har ändrats.")
_NEW_CHAIN = trilingual(
    "This chain is new. Read it in the handbook.", "Ketju on uusi. Lue se käsikirjasta.", "Kedjan är ny. Läs den i handboken."
)
_GONE_CHAIN = trilingual(
    "This chain has been removed from the handbook. It is no longer followed.",
    "Ketju on poistettu käsikirjasta. Sitä ei enää noudateta.",
    "Kedjan har tagits bort ur handboken. Den följs inte längre.",
)
_VERSION = trilingual("version {old} → {new}", "versio {old} → {new}", "version {old} → {new}")
_SAME_VERSION = trilingual("version {new}", "versio {new}", "version {new}")
_ASK = trilingual("Questions: {owner}", "Kysy lisää: {owner}", "Frågor: {owner}")


def tell(account: Account, messages: Messages, look: Look) -> str:
    """A bulletin for each reader asked for, else one for everyone, parted by a line; Markdown that reads well as plain text."""
    readers: Sequence[str | None] = account.wish.readers or (None,)
    return "\n---\n\n".join(_bulletin(word, account, messages, look) for word in readers)


def _bulletin(word: str | None, account: Account, messages: Messages, look: Look) -> str:
    found = {one: reader(word, one.comparison) if word else None for one in account.differences}
    named = next((each for each in found.values() if each), None)
    title = in_language(named.name, messages.language) if named else word or messages.say(_EVERYONE)
    parts = [f"# {messages.say(_TITLE, reader=safe(title))}\n"]
    for difference, one in found.items():
        if word and one is None and len(account.differences) > 1 and named:
            continue  # of several chains, those that do not know the reader say nothing to it
        parts.append(_chain(difference, one, everyone=word is None, messages=messages, look=look))
    if len(parts) == 1:
        parts.append(messages.say(_NO_DIFFERENCE) + "\n")
    return "\n".join(parts)


def _chain(difference: Difference, one: Reader | None, *, everyone: bool, messages: Messages, look: Look) -> str:
    root = difference.comparison.new.root if difference.how != "removed" else difference.comparison.old.root
    lines = [
        f"## {safe(in_language(root.name, messages.language)) or safe(difference.path)}",
        *_version(difference, messages),
        "",
    ]
    if difference.how in ("added", "removed"):
        lines += [messages.say(_NEW_CHAIN if difference.how == "added" else _GONE_CHAIN), ""]
        return "\n".join([*lines, *_owner(difference, messages)]) + "\n"
    told = [each for each in difference.judged if each.verdict.impact != "wording"]
    mine = [each for each in told if everyone or (one is not None and one.meets(each))]
    # What names nobody and stands on no tier is for all who read the chain.
    general = [each for each in told if each not in mine and not (each.concerned.parties or each.concerned.tiers)]
    weighty = [each for each in mine if each.severity >= Severity.WARNING]
    light = [each for each in mine if each.severity < Severity.WARNING]
    shared = [each for each in general if each.severity >= Severity.WARNING]
    if not (weighty or light):
        lines += [*wrapped(messages.say(_NOTHING if everyone or one is not None else _NOT_THERE), look.width, ""), ""]
    for heading, some in ((_NOW, weighty), (_ALL, shared), (_KNOW, light)):
        if some:
            lines += [f"### {messages.say(heading)}", "", *_listed(some, messages, look), ""]
    return "\n".join([*lines, *_owner(difference, messages)]).rstrip() + "\n"


def _listed(some: Sequence[Judged], messages: Messages, look: Look) -> list[str]:
    """The notices, the hardest first, each once."""
    found = dict.fromkeys(
        safe(messages.say(one.verdict.notice, **one.args)) for one in sorted(some, key=lambda one: -one.severity)
    )
    return [line for text in found for line in wrapped(text, look.width, "- ", "  ")]


def _version(difference: Difference, messages: Messages) -> list[str]:
    old, new = (
        str((side.document.content or {}).get("version", "")) for side in (difference.comparison.old, difference.comparison.new)
    )
    if not new and not old:
        return []
    text = messages.say(_VERSION, old=old, new=new) if old and new and old != new else messages.say(_SAME_VERSION, new=new or old)
    return ["", safe(text)]


def _owner(difference: Difference, messages: Messages) -> list[str]:
    """Whom to ask: who answers for the description, and its address for feedback."""
    side = difference.comparison.new if difference.how != "removed" else difference.comparison.old
    content = side.document.content or {}
    owner = content.get("owner")
    if not owner:
        return []
    node = side.find(owner, side.root.leads_to("owner"))
    address = content.get("feedback", {}).get("email", "")
    told = in_language(node.name, messages.language) if node else owner
    return [messages.say(_ASK, owner=safe(f"{told}, {address}" if address else told))]
