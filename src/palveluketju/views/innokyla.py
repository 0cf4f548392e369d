"""The fields of Innokylä, filled from a description: it has no interface for programs, so people copy them one by one."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from typing import Any

from palveluketju.messages.said import trilingual
from palveluketju.messages.wording import Wording
from palveluketju.model.chain import Chain
from palveluketju.model.element import Element
from palveluketju.model.flow import flow
from palveluketju.views import pathway_words, tier_map
from palveluketju.views.blocks import Block, Bullets, Item, Labels, Line, Paragraph, Span
from palveluketju.views.elements import GRAMMAR, Elements
from palveluketju.views.innokyla_fields import DRAWN, PARTS, Wanted
from palveluketju.views.names import names_of
from palveluketju.views.page import diagrams, labels
from palveluketju.views.spoken import spoken
from palveluketju.views.voice import Voice

#: letters that a line of a box has room for, and how many lines it shows at least and at most
_LINE, _LEAST, _MOST = 85, 2, 18


@dataclass(frozen=True, slots=True)
class Box:
    """A field to copy: its name, the same as Innokylä says it when that differs, its text, and what to write when it is empty."""

    id: str
    name: str
    original: str
    required: bool
    text: str
    lang: str
    hint: str

    @property
    def lines(self) -> int:
        """How many lines the box shows of its text."""
        needed = sum(1 + len(line) // _LINE for line in self.text.split("\n"))
        return max(_LEAST, min(_MOST, needed))


@dataclass(frozen=True, slots=True)
class Words:
    """What buttons, counts and the status say; % stands for what only the script knows."""

    copy: str
    copied: str
    failed: str
    count: str
    empty: str
    required: str


@dataclass(frozen=True, slots=True)
class Form:
    """All the fields of a description, in one language, with the words of the page's frame."""

    language: str
    title: str
    name: str
    intro: str
    parts: tuple[tuple[str, str, tuple[Box, ...]], ...]
    said: "Words"
    labels: Labels


def form(chain: Chain, language: str, wording: Wording | None = None) -> Form:
    """The description in the fields of Innokylä."""
    voice = Voice(language, wording)
    filler = _Filler(chain, Elements(voice, names_of(chain)))
    return Form(
        language=language,
        title=voice.say(trilingual("For Innokylä", "Innokylään", "Till Innokylä")),
        name=" ".join(voice.plain(chain.name).split()),
        intro=voice.say(
            trilingual(
                "Copy each field into the field of the same name in Innokylä. Changes that you make here are not kept.",
                "Kopioi kukin kenttä Innokylän samannimiseen kenttään. Tässä tekemäsi muutokset eivät tallennu.",
                "Kopiera varje fält till fältet med samma namn i Innokylä. Ändringar som du gör här sparas inte.",
            )
        ),
        parts=tuple(
            (id, voice.say(title), tuple(filler.box(id, at, one) for at, one in enumerate(fields))) for id, title, fields in PARTS
        ),
        said=Words(
            copy=voice.say(trilingual("Copy", "Kopioi", "Kopiera")),
            copied=voice.say(trilingual("Copied: {field}", "Kopioitu: {field}", "Kopierat: {field}"), field="%"),
            failed=voice.say(
                trilingual(
                    "Copying did not work. The text is chosen: copy it with Ctrl+C.",
                    "Kopiointi ei onnistunut. Teksti on valittuna: kopioi se näppäimillä Ctrl+C.",
                    "Kopieringen lyckades inte. Texten är markerad: kopiera den med Ctrl+C.",
                )
            ),
            count=voice.say(trilingual("Characters: {count}", "Merkkejä: {count}", "Tecken: {count}"), count="%"),
            empty=voice.say(trilingual("Empty", "Tyhjä", "Tomt")),
            required=voice.say(trilingual("required in Innokylä", "pakollinen Innokylässä", "obligatoriskt i Innokylä")),
        ),
        labels=labels(voice),
    )


@dataclass(frozen=True)
class _Filler:
    chain: Chain
    elements: Elements

    def box(self, part: str, at: int, field: Wanted) -> Box:
        """One field: what each of its keys says, under the key's title when there are several."""
        say = self.elements.voice.say
        blocks = [(self.title(key), self.told(key)) for key in field.keys]
        filled = [(title, text) for title, told in blocks if (text := spoken(told, copied=True).strip())]
        spoken_in = set(_languages(tuple(told for _, told in blocks)))
        text = filled[0][1] if len(filled) == 1 else "\n\n".join(_titled(filled))
        name, original = say(field.name), Voice("fi").say(field.name)
        keys = ", ".join(key.replace(":", " (type: ") + ")" * (":" in key) for key in field.keys if not key.startswith("="))
        more = (["tiers"] if "=tiers" in field.keys else []) + (["pathway"] if "=pathway" in field.keys else [])
        wanted = ", ".join(part for part in (keys, *more) if part) or "tiers, pathway, risks"
        hint = say(
            trilingual(
                "The description says nothing of this. Write it under: {keys}",
                "Kuvaus ei kerro tästä mitään. Kirjoita se kohtaan: {keys}",
                "Beskrivningen säger inget om detta. Skriv det under: {keys}",
            ),
            keys=wanted,
        )
        lang = spoken_in.pop() if len(spoken_in) == 1 and len(filled) == 1 else ""
        return Box(
            f"{part}-{at + 1}", name, "" if name == original else original, field.required, text, lang, "" if text else hint
        )

    def title(self, key: str) -> str:
        """What a key is called."""
        if key in DRAWN:
            return self.elements.voice.say(DRAWN[key])
        concept, found = "Chain", ""
        for part in key.partition(":")[0].split("."):
            field = GRAMMAR.field(concept, part)
            found, shape = field.title, field.shape.item or field.shape
            concept = shape.concept
        return self.elements.voice.say(found)

    def told(self, key: str) -> tuple[Block, ...]:
        """What the description says under a key: fields inside each other by dots, relations of one type after a colon."""
        match key:
            case "=pictures":
                drawn = diagrams(self.chain, self.elements.voice.language, self.elements.voice.wording)
                return tuple(Paragraph((Span(f"{one.title}. {one.description}"),)) for one in drawn)
            case "=tiers":
                return tier_map.in_words(self.chain, self.elements) if self.chain.tiers else ()
            case "=pathway":
                steps = flow(self.chain).steps
                return (Bullets(tuple(Item(pathway_words.label(one, self.elements)) for one in steps)),) if steps else ()
            case "organiser":
                return self.lines([self.elements.line(one) for one in self.chain.organiser])
            case "providers":
                return self.lines([self.elements.line(one) for one in self.chain.providers])
        path, _, type = key.partition(":")
        if type:
            return self.elements.bullets([one for one in self.chain.relations if one.type == type], ("type",))
        return self.under(self.chain, path.split("."))

    def lines(self, lines: list[Line]) -> tuple[Block, ...]:
        """Names in a list, or alone when there is one."""
        if len(lines) == 1:
            return (Paragraph(lines[0]),)
        return (Bullets(tuple(Item(one) for one in lines)),) if lines else ()

    def under(self, element: Element, path: list[str]) -> tuple[Block, ...]:
        """The value at the end of a path of keys; of a list on the way, that of each of its elements."""
        field = GRAMMAR.field(type(element).__name__, path[0])
        value: Any = getattr(element, path[0], None)
        if path[0] in ("links", "attachments"):
            # Innokylä is open to all: what only the organisation can open does not go there.
            value = [one for one in value or () if one.access != "internal"]
        if len(path) == 1:
            return self.elements.value(value, field.shape)
        inner = value if isinstance(value, list) else [value] if value else []
        return tuple(block for one in inner for block in self.under(one, path[1:]))


def _titled(filled: list[tuple[str, str]]) -> Iterator[str]:
    """Texts under their titles; one that has the title of the one before goes on without it."""
    before = ""
    for title, text in filled:
        yield text if title == before else f"{title}\n{text}"
        before = title


def _languages(value: Any) -> Iterator[str]:
    """The languages of all that is said in blocks; empty for the page's own."""
    if isinstance(value, Span):
        if value.text.strip():
            yield value.lang
    elif isinstance(value, tuple):
        for one in value:
            yield from _languages(one)
    elif is_dataclass(value):
        for one in fields(value):
            yield from _languages(getattr(value, one.name))
