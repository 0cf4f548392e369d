"""Any element of the language as blocks: its name or text, then every other field it has, in the language's own order.

Because this reads the fields from the models, a field that is added to the language is on the page the same day.
"""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

from palveluketju.model.element import ASIDE, Element, fields_of
from palveluketju.model.grammar import Field, Grammar, Shape
from palveluketju.model.key_figure import KeyFigure
from palveluketju.model.organiser import Organiser
from palveluketju.model.regions import region_code, region_names
from palveluketju.model.relation import Relation
from palveluketju.views import figures
from palveluketju.views.blocks import Block, Bullets, Callout, Card, Fact, Facts, Item, Line, Paragraph, Span
from palveluketju.views.names import Names, Text, name_of
from palveluketju.views.voice import Voice

GRAMMAR = Grammar()
#: fields that are said elsewhere on an item, or are of no interest to a reader
_SILENT = frozenset({"id", "formerly", "use", "note", "assumption", "source"}) | ASIDE
_SAFE_URL = ("https://", "http://", "mailto:")
_DATES = {"date": Voice.date, "duration": Voice.duration, "span": Voice.span_of}


@cache
def _attributes(kind: type[Element]) -> tuple[tuple[str, Field], ...]:
    """The fields of a concept, each with the attribute that holds it: a key that is a word of Python has another name there."""
    fields = fields_of(kind)
    return tuple((one.key if one.key in fields else f"{one.key}_", one) for one in GRAMMAR[kind.__name__].fields)


@cache
def _besides(kind: type[Element]) -> tuple[tuple[str, Field], ...]:
    """Those that say more of an element than what it is called and what is remarked on it."""
    silent = {*_SILENT, kind.naming, kind.short}
    return tuple(one for one in _attributes(kind) if one[1].key not in silent)


def nowhere(word: str, namespaces: tuple[str, ...]) -> str:
    """Outside of a site nothing has a page of its own."""
    return ""


@dataclass(frozen=True)
class Elements:
    """Turns elements into blocks in one language, with links to what they refer to."""

    voice: Voice
    names: Names
    #: what stands on a page of its own: a word, its namespaces → the address inside the site; empty when it has none
    pages: Callable[[str, tuple[str, ...]], str] = nowhere

    def fields(self, element: Element) -> tuple[Field, ...]:
        """The fields of the element's concept, in reading order."""
        return GRAMMAR[type(element).__name__].fields

    def line(self, element: Element) -> Line:
        """What the element is called, as a line; a preset or a county in the page's own language."""
        figure = figures.in_words(element, self.voice)
        if figure:
            text = self.voice.line(getattr(element, "text", None)) if isinstance(element, KeyFigure) else ()
            return (*text, Span(": " if text else ""), Span(figure, style="strong")) if text else (Span(figure),)
        name = name_of(element)
        if name and type(element).__name__ == "Organiser":
            return self.organiser(next(iter(name.values())))
        return self.relation(element, name) if isinstance(element, Relation) else self.voice.line(name)

    def relation(self, element: Relation, name: Text | None) -> Line:
        """The other description by the name that its reader knows, when it is known here, linked to its page."""
        to = element.to or ""
        known = None if element.name else self.names.find(to, ("chain",))
        line = self.voice.line(known.name if known else name)
        path = self.pages(to, ("chain",))
        return tuple(span._replace(page=path) for span in line) if path else line

    def organiser(self, name: str) -> Line:
        """An organiser with its code: Itä-Uudenmaan hyvinvointialue (01)."""
        names, code = region_names(name), region_code(name)
        if names is None:
            return (Span(name),)
        return (Span(names[self.voice.language] + (f" ({code})" if code else "")),)

    def reference(self, value: str, to: tuple[str, ...]) -> Line:
        """A reference as the name of what it means, linked to where that stands."""
        found = self.names.find(value, to)
        if found is None:
            return (Span(value),)
        span = self.voice.span(found.name)
        # Organisers stand at the head of the page, in a line.
        anchor = "" if isinstance(found.element, Organiser) else found.anchor
        return (Span(span.text, span.lang, anchor=anchor, page="" if found.element else self.pages(value, to)),)

    def item(self, element: Element, skip: Collection[str] = ()) -> Item:
        """The element as an item of a list: its line, and under it what more it says."""
        line, cited = self.line(element), self.citation(element)
        more = self.body(element, (*skip, "source") if line and cited else skip)
        text = name_of(element) if element.short == "text" else None
        if text and "\n" in self.voice.plain(text):
            # Of a text with paragraphs and lists the first paragraph is the item, the others stand under it.
            first, *rest = self.voice.prose(text) or (None,)
            if isinstance(first, Paragraph) and rest:
                line, more = first.line, (*rest, *more)
        if line and cited:
            line = (*line, Span("\u00a0"), cited)
        return Item(line, self.names.anchor(element), more)

    def items(self, elements: Iterable[Element], skip: Collection[str] = ()) -> tuple[Item, ...]:
        """Elements as items."""
        return tuple(self.item(element, skip) for element in elements)

    def bullets(self, elements: Iterable[Element], skip: Collection[str] = (), *, numbered: bool = False) -> tuple[Block, ...]:
        """Elements as a list; nothing when there are none."""
        found = self.items(elements, skip)
        return (Bullets(found, numbered),) if found else ()

    def card(self, element: Element, skip: Collection[str] = (), badges: tuple[str, ...] = ()) -> Card:
        """The element as a card."""
        return Card(self.line(element), self.names.anchor(element), badges, self.body(element, skip))

    def body(self, element: Element, skip: Collection[str] = (), *, small: bool = True) -> tuple[Block, ...]:
        """All that the element says besides its name or text: description, facts, remarks."""
        blocks: list[Block] = []
        said = figures.SAID.get(type(element), ()) if figures.in_words(element, self.voice) else ()
        hidden = (*skip, *said)
        description = element.__dict__.get("description")
        if description and "description" not in skip:
            blocks += self.voice.prose(description)
            hidden = (*hidden, "description")
        facts = self._facts(element, _besides(type(element)), hidden)
        if facts:
            blocks.append(Facts(facts, small))
        return (*blocks, *self.remarks(element, skip))

    def facts(self, element: Element, skip: Collection[str] = ()) -> tuple[Fact, ...]:
        """Every field that has something to say, with its title."""
        return self._facts(element, _attributes(type(element)), skip)

    def _facts(self, element: Element, asked: Iterable[tuple[str, Field]], skip: Collection[str]) -> tuple[Fact, ...]:
        values = element.__dict__
        # Most fields of most elements are empty.
        said = [(one, value) for attribute, one in asked if (value := values[attribute]) is not None and value != []]
        bodies = [(one, self.value(value, one.shape)) for one, value in said if one.key not in skip]
        return tuple([Fact(self.voice.say(one.title), body) for one, body in bodies if body])

    def citation(self, element: Element) -> Span | None:
        """The number that the element's source has in the list of sources; None when its source is told in words."""
        found = self.names.find(element.source, ("source",)) if element.source else None
        return Span(f"[{self._sources[found.anchor]}]", anchor=found.anchor) if found and found.anchor else None

    @cached_property
    def _sources(self) -> dict[str, int]:
        anchors = dict.fromkeys(one.anchor for one in self.names.spaces.get("source", {}).values())
        return {anchor: number for number, anchor in enumerate(anchors, 1)}

    def remarks(self, element: Element, skip: Collection[str] = ()) -> tuple[Block, ...]:
        """The note, the assumption and the source of an element."""
        found: list[Block] = []
        if element.note:
            found.append(Callout("note", self.voice.say("Note"), self.voice.prose(element.note)))
        if element.assumption:
            found.append(Callout("assumption", self.voice.say("Assumption"), self.voice.prose(element.assumption)))
        if element.source and "source" not in skip:
            cited = self.citation(element)
            line = (cited,) if cited else (Span(element.source),)
            found.append(Callout("source", self.voice.say("Source"), (Paragraph(line),)))
        return tuple(found)

    def value(self, value: Any, shape: Shape) -> tuple[Block, ...]:
        """A field's value as blocks; nothing when it is absent."""
        if value is None or value in ([], ""):
            return ()
        match shape.kind:
            case "list":
                return self._list(value, shape.item) if shape.item else ()
            case "text":
                return self.voice.prose(value)
            case "object" | "flag_or_object" | "either":
                return self.whole(value)
        line = self.word(value, shape)
        return (Paragraph(line),) if line else ()

    def word(self, value: Any, shape: Shape) -> Line:
        """A single word as the reader reads it."""
        match shape.kind:
            case "choice":
                return (Span(self.voice.say(dict(shape.values).get(value, value))),)
            case "reference":
                return self.reference(value, shape.to)
            case "text":
                return self.voice.line(value)
        if shape.word in _DATES:
            return (Span(_DATES[shape.word](self.voice, value)),)
        if shape.word == "number":
            return (Span(self.voice.number(value)),)
        if shape.word == "flag":
            return (Span(self.voice.say("Yes") if value else self.voice.say("No")),)
        return link(str(value))

    def whole(self, element: Element) -> tuple[Block, ...]:
        """An element that stands in a field: its line and what more it says."""
        if type(element).__name__ == "Link":
            return (Paragraph(self.link(element)),)
        line = self.short(element) if element.short or type(element) in figures.SAID else ()
        own = tuple(self.voice.prose(name_of(element))) if element.short == "text" else ((Paragraph(line),) if line else ())
        return (*own, *self.body(element))

    def short(self, element: Element) -> Line:
        """What the short form of an element says: its name or text, or a single word such as an interval."""
        value = element.__dict__.get(element.short) if element.short else None
        if isinstance(value, str):
            shape = next(field.shape for field in self.fields(element) if field.key == element.short)
            return self.word(value, shape)
        return self.line(element)

    def link(self, element: Element) -> Line:
        """A link by its name, with a word on who can open it."""
        url = getattr(element, "url", None) or ""
        span = self.voice.span(getattr(element, "name", None) or {"": url})
        safe = url if url.lower().startswith(_SAFE_URL) else ""
        shown = (
            (Span(span.text, span.lang, url=safe),)
            if safe
            else (Span(f"{span.text} {url}".strip() if span.text != url else url),)
        )
        if getattr(element, "access", None) == "internal":
            return (*shown, Span(" "), Span(self.voice.say("internal"), style="badge"))
        return shown

    def _list(self, values: list[Any], item: Shape) -> tuple[Block, ...]:
        if item.kind in ("object", "either"):
            if item.concept == "Link":
                return (Bullets(tuple(Item(self.link(one)) for one in values)),)
            found = self.items(values)
            simple = all(not one.body for one in found)
            if simple and item.concept in ("Channel", "Code"):
                return (Paragraph(_joined([one.line for one in found])),)
            return (Bullets(found),)
        return (Paragraph(_joined([self.word(value, item) for value in values])),)


def _joined(lines: list[Line]) -> Line:
    """Lines side by side, with commas between."""
    found: list[Span] = []
    for at, line in enumerate(lines):
        if at:
            found.append(Span(", "))
        found += line
    return tuple(found)


def link(text: str) -> Line:
    """A text that may be an address: linked when its scheme is one that a page can safely open."""
    return (Span(text, url=text),) if text.lower().startswith(_SAFE_URL) else (Span(text),)
