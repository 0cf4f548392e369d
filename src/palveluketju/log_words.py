"""The history of a description in words: the heading, what each version changed, what could not be read."""

from collections.abc import Sequence
from dataclasses import dataclass

from palveluketju import plugins
from palveluketju.changelog import Entry, Log
from palveluketju.finding import Severity
from palveluketju.messages.catalogue import Messages
from palveluketju.messages.said import trilingual
from palveluketju.report import Look
from palveluketju.telling.values import in_language
from palveluketju.views.voice import Voice
from palveluketju.wording import safe

_FIRST = trilingual("The first version in the history.", "Historian ensimmäinen versio.", "Historikens första version.")
_VERSION = trilingual("Version {version}", "Versio {version}", "Version {version}")
_PENDING = trilingual("Waiting for the next version", "Odottaa seuraavaa versiota", "Väntar på nästa version")
_NOTHING = trilingual("Nothing that people read has changed.", "Sisältö ei muuttunut.", "Innehållet ändrades inte.")
_MORE_ONE = trilingual("{count} smaller change", "{count} pienempi muutos", "{count} mindre ändring")
_MORE_MANY = trilingual("{count} smaller changes", "{count} pienempää muutosta", "{count} mindre ändringar")
_UNREAD = trilingual(
    "In the commit {commit} the file could not be understood; it is left out.",
    "Versiota {commit} ei voitu tulkita, joten se on jätetty pois.",
    "I versionen {commit} gick filen inte att tolka; den är utelämnad.",
)
_NO_HISTORY = trilingual(
    "{file} has no history in Git yet.",
    "Tiedostolla {file} ei ole vielä historiaa Gitissä.",
    "{file} har ännu ingen historik i Git.",
)


@dataclass(frozen=True, slots=True)
class Said:
    """One version in words: what it is called, its day and commit, the commit's own line, and sentences with their weight.

    `rest` tells how many smaller changes there are besides, or that there is nothing to tell.
    """

    title: str
    day: str
    commit: str
    subject: str
    sentences: Sequence[tuple[Severity, str]]
    rest: str


def said(entry: Entry, messages: Messages, *, whole: bool) -> Said:
    """An entry in words; with `whole` the smaller changes too."""
    told: dict[str, Severity] = {}
    small = 0
    for one in entry.difference.judged if not entry.first else ():
        if one.severity >= Severity.WARNING or whole:
            told.setdefault(safe(messages.say(one.verdict.code.message, **one.args)), one.severity)
        else:
            small += 1
    rest = ""
    if entry.first:
        rest = messages.say(_FIRST)
    elif small:
        rest = messages.say(_MORE_ONE if small == 1 else _MORE_MANY, count=small)
    elif not told:
        rest = messages.say(_NOTHING)
    version = messages.say(_VERSION, version=entry.version) if entry.version else ""
    title = messages.say(_PENDING) if entry.pending else " · ".join(part for part in (version, safe(entry.tag)) if part)
    ordered = sorted(((severity, text) for text, severity in told.items()), key=lambda one: -one[0])
    date = Voice(messages.language).date(entry.commit.date)
    return Said(title, date, entry.commit.id[:10], safe(entry.commit.subject), ordered, rest)


def name(log: Log, messages: Messages) -> str:
    """What the description is called, in the reader's language when it has that."""
    return safe(in_language(log.name, messages.language) or log.path)


def notes(log: Log, messages: Messages) -> list[str]:
    """What was left out, or that there is nothing."""
    if not log.entries and not log.unread:
        return [messages.say(_NO_HISTORY, file=safe(log.path))]
    return [messages.say(_UNREAD, commit=one.id[:10]) for one in log.unread]


def formats() -> list[str]:
    """The names of the formats, in order."""
    return plugins.names("logs")


def told(format: str, log: Log, messages: Messages, look: Look, *, whole: bool) -> str:
    """The history in the format."""
    text: str = plugins.load("logs", format).tell(log, messages, look, whole=whole)
    return text
