"""What differs as Markdown, for those who decide on a change: in a comment of its own, or within the summary of `pkpk ci`."""

from collections.abc import Sequence

from palveluketju.approvers import Asked, name, reasons
from palveluketju.hardness import HARDNESS, counted
from palveluketju.markdown import LONGEST_NAME, Section, code, item, linked, text
from palveluketju.messages.catalogue import Messages
from palveluketju.messages.said import trilingual
from palveluketju.outward import address
from palveluketju.telling.marks import are_short, marked
from palveluketju.telling.notices import notices
from palveluketju.telling.terms import HOW, PERSPECTIVE, SIGN
from palveluketju.telling.told import Chapter, Line, Told

_SIGNS = {"breaking": "❗", "review": "🔎", "info": "ℹ️"}
_CHAINS = trilingual("What changes in the service chains", "Mikä palveluketjuissa muuttuu", "Vad som ändras i servicekedjorna")
_NOTHING = trilingual("no changes", "ei mitään", "ingenting")
_ACCEPTED = trilingual("accepted earlier {count}", "aiemmin hyväksyttyjä {count}", "godkända tidigare {count}")
_WAS = trilingual("was: {old}", "oli: {old}", "var: {old}")
_IS = trilingual("is now: {new}", "on nyt: {new}", "är nu: {new}")


_DIFFERENTLY = trilingual("Who does something differently", "Kuka tekee jotakin toisin", "Vem som gör något annorlunda")
_BY_PARTY = trilingual("By role and provider", "Rooleittain ja tuottajittain", "Enligt roll och producent")
_OTHERS = trilingual("and {count} others", "ja {count} muuta", "och {count} till")
_APPROVERS = trilingual("Who approves", "Kenen pitää hyväksyä", "Vem som ska godkänna")
#: notices of one party that are written out
_NOTICES = 6


def headline(told: Told) -> str:
    """How much there is to decide, to review and to know, in one line."""
    say = told.messages.say
    parts = [counted(told.counts, told.messages) or say(_NOTHING)]
    parts += [say(_ACCEPTED, count=told.accepted)] if told.accepted else []
    worst = next((sign for one, sign in _SIGNS.items() if told.counts.get(one)), "✅")
    return f"{worst} {say(_CHAINS)}: {', '.join(parts)}"


def perspectives(told: Told) -> list[str]:
    """A line for each perspective that is touched."""
    say = told.messages.say
    return [f"- **{say(PERSPECTIVE[one])}**: {counted(counts, told.messages)}" for one, counts in told.by_perspective]


def chapters(told: Told) -> list[Section]:
    """A section a file, the hardest first: decisions and what to review shown, the rest folded."""

    def weight(chapter: Chapter) -> tuple[int, int]:
        return -chapter.counts["breaking"], -chapter.counts["review"]

    return [_chapter(one, told) for one in sorted(told.chapters, key=weight)]


def bulletins(told: Told) -> Section:
    """What each of those concerned does differently, one party an item, all of it folded."""
    messages = told.messages
    items = []
    for one in notices(told.account.differences):
        said = [text(sentence) for sentence in one.sentences(messages)]
        more = [messages.say(_OTHERS, count=len(said) - _NOTICES)] if len(said) > _NOTICES else []
        items.append(item([f"**{text(one.name(messages))}**", *(f"– {each}" for each in [*said[:_NOTICES], *more])]))
    return Section(messages.say(_DIFFERENTLY), items, 0, "", messages.say(_BY_PARTY))


def approvers(found: Sequence[Asked], messages: Messages) -> Section:
    """Who is asked to approve, those who have not first, each with why."""
    items = []
    for one in sorted(found, key=lambda each: each.given):
        rows = [
            f"{'✅' if one.given else '⏳'} **{text(name(one, messages))}**",
            *(f"– {text(each)}" for each in reasons(one, messages)),
        ]
        items.append(item(rows))
    return Section(messages.say(_APPROVERS), items)


def _chapter(chapter: Chapter, told: Told) -> Section:
    one, say = chapter.difference, told.messages.say
    title = f"{text(chapter.name, LONGEST_NAME)} · {say(HOW[one.how])}"
    link = told.account.wish.link
    path = address(one.path)
    rows = [linked(path, link(path, 0) if one.how != "removed" else "")]
    rows += [say(_WAS, old=f"`{code(one.old)}`")] if one.how == "renamed" else []
    rows.append(counted(chapter.counts, told.messages))
    lines = [line for group in chapter.groups for line in group.lines]
    shown = sum(line.hardness != "info" for line in lines)
    lead = "<br>".join(row for row in rows if row) + "\n\n"
    return Section(title, [_item(line, told) for line in lines], shown, lead, say(HARDNESS["info"]))


def _item(line: Line, told: Told) -> str:
    say = told.messages.say
    sign = f"{_SIGNS[line.hardness]} " if line.hardness != "info" else ""
    codes = f" ({line.code})" if line.code else ""
    rows = [f"{sign}{SIGN[line.change.kind].replace('+', '＋').replace('~', '≈')} {text(_sentence(line.sentence))}{codes}"]
    rows += [text(_sentence(one)) for one in line.also]
    old, new = line.values
    runs = marked(old, new) if old and new else []
    if are_short(old, new):
        rows.append(f"{text(old)} → {text(new)}")
    elif runs:
        rows.append("".join(_run(run.sign, run.text) for run in runs))
    else:
        rows += [say(_WAS, old=text(old))] if old else []
        rows += [say(_IS, new=text(new))] if new else []
    about = "; ".join(text(part) for part in (line.where, line.who, line.origin) if part)
    return item([*rows, f"<sub>{about}</sub>"] if about else rows)


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}."


def _run(sign: str, words: str) -> str:
    """Words that went, struck through; words that came, in bold."""
    lead, tail = (" " if words[:1].isspace() else ""), (" " if words[-1:].isspace() else "")
    inner = text(words)
    if not sign or not inner:
        return f"{lead}{inner}{tail}" if inner else " "
    return f"{lead}<del>{inner}</del>{tail}" if sign == "-" else f"{lead}<strong>{inner}</strong>{tail}"
