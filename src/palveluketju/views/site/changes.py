"""The change log: what happened to which description, newest first."""

from collections.abc import Iterable, Sequence
from typing import TypedDict

from palveluketju.messages.said import N_, trilingual
from palveluketju.views.blocks import Bullets, Chapter, Item, Page, Paragraph, Span
from palveluketju.views.site.sheet import Book, Ref, chapter, linked, sheet
from palveluketju.views.site.told import Change, Told

TITLE = trilingual("Change log", "Muutosloki", "Ändringslogg")
PATH = "changes.html"
#: what the history tells
VERSIONS = ("first", "version")
#: changes that are listed
MOST = 300
#: days of a description's life, in the order of its life, and what happened on them
_EVENTS = {
    "created": N_("Created"),
    "updated": N_("Updated"),
    "first": trilingual("First version in the history", "Historian ensimmäinen versio", "Första versionen i historiken"),
    "version": trilingual("New version", "Uusi versio", "Ny version"),
    "approved": N_("Approved"),
    "valid_from": N_("Valid from"),
    "valid_until": N_("Valid until"),
}


class ChangeFacts(TypedDict):
    """A change, and the page of what was changed."""

    ref: Ref
    change: Change


def changes_of(described: Iterable[Told], today: str) -> list[Change]:
    """The changes that descriptions tell of themselves, by their dates; those to come are left out.

    What knows more, such as the history of Git, gives changes of the same form.
    """
    found: list[Change] = []
    for one in described:
        days = {key: one["dates"][key] for key in _EVENTS if one["dates"].get(key, "9") <= today}
        last = max(days.values(), default="")
        for key, date in days.items():
            # Only of the last change is it known which version came of it.
            version = one["version"] if date == last and key != "created" else ""
            found.append({"date": date, "id": one["id"], "name": one["name"], "what": key, "version": version, "text": {}})
    return found


def newest(changes: Iterable[Change]) -> list[Change]:
    """The newest first, as many as are listed."""
    order = list(_EVENTS)
    key = {what: at for at, what in enumerate(order)}
    return sorted(changes, key=lambda one: (one["date"], key.get(one["what"], 0), one["id"]), reverse=True)[:MOST]


def changes(facts: Sequence[ChangeFacts], book: Book) -> Page:
    """The page, by months."""
    voice = book.voice
    months: dict[str, list[Item]] = {}
    met: set[str] = set()
    for one in facts:
        change = one["change"]
        # The newest version of a description is what its own page leads to.
        first = change["what"] in VERSIONS and change["id"] not in met
        met.update([change["id"]] * first)
        months.setdefault(change["date"][:7], []).append(_item(one, book, anchor_of(change["id"]) if first else ""))
    chapters: list[Chapter] = []
    for month, items in months.items():
        title = voice.date(month)
        chapters.append(chapter(title[:1].upper() + title[1:], f"m-{month}", Bullets(tuple(items))))
    none = trilingual(
        "No description says when it was made or changed.",
        "Mikään kuvaus ei kerro, milloin se on tehty tai muutettu.",
        "Ingen beskrivning säger när den har gjorts eller ändrats.",
    )
    summary = () if chapters else (Paragraph((Span(voice.say(none)),)),)
    return sheet(voice, (Span(voice.say(TITLE)),), "", chapters, summary)


def anchor_of(id: str) -> str:
    """Where the newest version of a description is told."""
    return f"of-{id}"


def _item(one: ChangeFacts, book: Book, anchor: str) -> Item:
    voice, change = book.voice, one["change"]
    what = voice.say(_EVENTS[change["what"]]) if change["what"] in _EVENTS else change["what"]
    parts = [
        Span(f"{voice.date(change['date'])} "),
        *linked(voice, one["ref"]["name"], one["ref"]["path"]),
    ]
    said = [what.lower()]
    if change["version"]:
        version = voice.say(trilingual("version {version}", "versio {version}", "version {version}"), version=change["version"])
        said = [version] if change["what"] == "version" else [*said, version]
    parts.append(Span(f" – {', '.join(said)}"))
    body = voice.prose(change["text"])
    return Item(tuple(parts), anchor, body)
