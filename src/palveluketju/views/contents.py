"""The list of the descriptions that were published together: entities first, then chains, then models."""

from collections.abc import Sequence
from typing import Any

from palveluketju.alphabet import alphabetical
from palveluketju.messages.said import N_
from palveluketju.messages.wording import Wording
from palveluketju.model.chain import Chain
from palveluketju.views.blocks import Contents, Entry, Fact, Facts, Line, Paragraph, Span
from palveluketju.views.elements import GRAMMAR, Elements
from palveluketju.views.names import identity, names_of
from palveluketju.views.page import labels
from palveluketju.views.voice import Voice

#: the kinds of descriptions in the order of a list, with the titles of their parts
PARTS = {"entity": N_("Service entities"), "chain": N_("Service chains"), "model": N_("Operating models")}


def contents(chains: Sequence[Chain], language: str, wording: Wording | None = None) -> Contents:
    """The list in one language, each part in the order of the alphabet."""
    voice = Voice(language, wording)
    parts = []
    for kind, title in PARTS.items():
        own = [_entry(chain, voice) for chain in chains if chain.kind == kind]
        if own:
            own.sort(key=lambda entry: place(entry.title, entry.file, language))
            parts.append((voice.say(title), tuple(own)))
    return Contents(language, voice.say("Handbook"), tuple(parts), labels(voice))


def place(title: Line, file: str, language: str) -> tuple[Any, str]:
    """What a description is sorted by among those of its kind."""
    return alphabetical("".join(span.text for span in title), language), file


def _entry(chain: Chain, voice: Voice) -> Entry:
    fields = {field.key: field for field in GRAMMAR["Chain"].fields}
    words = {key: voice.say(dict(fields[key].shape.values)[getattr(chain, key)]) for key in ("kind", "status")}
    elements = Elements(voice, names_of(chain))
    facts = []
    if chain.organiser:
        line = tuple(span for one in chain.organiser for span in (Span(", "), *elements.line(one)))[1:]
        facts.append(Fact(voice.say(fields["organiser"].title), (Paragraph(line),)))
    due = voice.date(chain.dates.review_due) if chain.dates and chain.dates.review_due else ""
    if due:
        facts.append(Fact(voice.say("Review due"), (Paragraph((Span(due),)),)))
    told = chain.summary or (chain.phenomenon.text if chain.phenomenon else None)
    prose = [block for block in voice.prose(told) if isinstance(block, Paragraph)]
    return Entry(
        file=identity(chain) or "chain",
        title=voice.line(chain.name),
        kind=words["kind"],
        status=chain.status,
        status_word=words["status"],
        summary=prose[0].line if prose else (),
        head=Facts(tuple(facts), small=True),
    )
