"""From a run to the page: a summary by perspective, then every change in the order in which a description is read."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from palveluketju.account import Account, Difference
from palveluketju.alphabet import alphabetical
from palveluketju.hardness import HARDNESS, counted
from palveluketju.review import words
from palveluketju.review.cards import EVERYONE, Cards
from palveluketju.review.page import Card, Filter, Option, Page, Part, Section, View, Words
from palveluketju.review.sections import CHAPTERS, DIAGRAMS, section_of
from palveluketju.union.diagrams import diagrams, differs
from palveluketju.union.in_words import in_words
from palveluketju.union.version import Versions, title_of
from palveluketju.verdict import PERSPECTIVES
from palveluketju.views.blocks import Fact, Facts, Figure, Line, Paragraph, Span
from palveluketju.views.elements import GRAMMAR
from palveluketju.views.page import labels
from palveluketju.views.voice import Voice

_FILTERS = (
    ("view", words.PERSPECTIVE),
    ("role", words.ROLE),
    ("provider", words.PROVIDER),
    ("other", words.OTHER),
    ("tier", words.TIER),
)


def page(account: Account, language: str) -> Page:
    """The page of a run in one language."""
    return _Builder(account, Voice(language, account.wish.wording(language))).page()


@dataclass
class _Builder:
    account: Account
    voice: Voice
    labels: dict[tuple[str, str], str] = field(default_factory=dict)
    cards: list[Card] = field(default_factory=list)

    def page(self) -> Page:
        differences = self.account.differences
        say = self.voice.say
        alone = differences[0] if len(differences) == 1 else None
        if alone is not None:
            head, parts = self.head(alone), tuple(self.chapters(alone, ""))
            title = self.name(alone)
        else:
            head, title = Facts(()), (Span(say(words.TITLE)),)
            parts = tuple(self.description(number, one) for number, one in enumerate(differences, 1))
        return Page(
            language=self.voice.language,
            title=title,
            eyebrow=say(words.EYEBROW),
            summary=self.summary(self.cards),
            notes=tuple(self.account.notes),
            head=head,
            views=self.views(self.cards) if alone is not None else (),
            parts=parts,
            filters=tuple(self.filters()),
            count=len(self.cards),
            words=Words(
                before=say(words.BEFORE),
                after=say(words.AFTER),
                deleted=say(words.WAS_DELETED),
                inserted=say(words.WAS_INSERTED),
                where=say(words.WHERE),
                concerns=say(words.CONCERNS),
                tier=say(words.TIER),
                views=say(words.BY_PERSPECTIVE),
                decisions=say(words.DECISIONS),
                nothing_here=say(words.NOTHING_HERE),
                filters=say(words.FILTERS),
                all=say(words.ALL),
                # The script puts the numbers in.
                shown=say(words.SHOWN, shown="{shown}", all="{all}"),
                reset=say(words.RESET),
                hidden=say(words.HIDDEN_HERE),
            ),
            labels=labels(self.voice),
        )

    def description(self, number: int, one: Difference) -> Part:
        """One of several descriptions: its own summary and sections, without chapters."""
        start = len(self.cards)
        sections = tuple(section for part in self.chapters(one, f"d{number}-") for section in part.sections)
        own = self.cards[start:]
        head = Facts(self.head(one).facts[1:])
        return Part(self.name(one), f"d{number}", sections, head, one.path, self.summary(own), self.views(own))

    def chapters(self, one: Difference, prefix: str) -> Iterable[Part]:
        """The chapters in which something changed, or whose picture shows a change."""
        versions = Versions(one.comparison, self.voice)
        found: dict[str, list[Card]] = {}
        for change, card in Cards(one, versions, self.account.wish, f"{prefix}c", self.labels).cards():
            found.setdefault(section_of(change), []).append(card)
            self.cards.append(card)
        told, wording = self.voice.say(words.PICTURE_IN_WORDS), self.voice.wording
        figures = {
            # Of several descriptions two may have one name.
            DIAGRAMS[drawn.name]: Figure(
                drawn, f"{drawn.title} ({one.path})" if prefix else drawn.title, told, in_words(drawn, wording)
            )
            for drawn in diagrams(one.comparison, self.voice.language, wording)
            if differs(drawn)
        }
        root = one.comparison.new.root if one.comparison.new.document.content else one.comparison.old.root
        for anchor, title, keys in CHAPTERS:
            sections = [
                Section(
                    title_of(root, key, self.voice) if key else self.voice.say(title),
                    f"{prefix}{key.replace('_', '-')}" if key else f"{prefix}head",
                    tuple(found.get(key, ())),
                    figures.get(key),
                )
                for key in (keys or ("",))
                if key in found or key in figures
            ]
            if sections:
                yield Part((Span(self.voice.say(title)),), f"{prefix}{anchor}", tuple(sections))

    def name(self, one: Difference) -> Line:
        """What a description is called; its file when it says nothing."""
        comparison = one.comparison
        root = comparison.new.root if comparison.new.document.content else comparison.old.root
        return self.voice.line(root.name) or (Span(one.path),)

    def head(self, one: Difference) -> Facts:
        """Which file in which versions, and how many accepted changes were left out."""
        versions = [
            (label, ", ".join(filter(None, [name, str(side.root.leaves.get("version") or "")])))
            for label, name, side in (
                (words.OLD, one.old, one.comparison.old),
                (words.NEW, one.new, one.comparison.new),
            )
        ]
        told = [(words.FILE, one.path), *versions, *([(words.LEFT_OUT, str(one.accepted))] if one.accepted else [])]
        return Facts(tuple(Fact(self.voice.say(label), (Paragraph((Span(text),)),)) for label, text in told if text))

    def summary(self, cards: Sequence[Card]) -> str:
        """How many changes there are, and how hard."""
        told = [card for card in cards if card.hardness in HARDNESS]
        return self.voice.say(words.COUNT, count=len(told), counts=self.hard(told)) if told else self.voice.say(words.NONE)

    def hard(self, cards: Sequence[Card]) -> str:
        return counted(Counter(card.hardness for card in cards), self.voice.messages)

    def views(self, cards: Sequence[Card]) -> tuple[View, ...]:
        """Each perspective with its counts and what is to be decided."""
        goal = GRAMMAR.field("Goal", "perspective")
        titles = dict(goal.shape.values)
        found = []
        for view in PERSPECTIVES:
            own = [card for card in cards if view in dict(card.keys)["view"].split()]
            decisions = tuple((told.sentence, card.anchor) for card in own for told in card.told if told.hardness == "breaking")
            counts = _capital(self.hard(own)) + "." if own else self.voice.say(words.NOTHING_HERE)
            found.append(View(self.voice.say(titles[view]), counts, decisions))
        return tuple(found)

    def filters(self) -> Iterable[Filter]:
        """The filters that tell changes apart."""
        keys = [dict(card.keys) for card in self.cards]
        names = {hard: self.voice.say(word) for hard, word in (*HARDNESS.items(), ("none", words.ACCEPTED))}
        options = [(hard, name, sum(one["hard"] == hard for one in keys)) for hard, name in names.items()]
        yield Filter("hard", self.voice.say(words.HOW_HARD), tuple(Option(*one) for one in options if one[2]), many=True)
        goal = GRAMMAR.field("Goal", "perspective")
        known = {("view", value): self.voice.say(title) for value, title in goal.shape.values}
        for name, label in _FILTERS:
            some = [(value, text) for (of, value), text in {**known, **self.labels}.items() if of == name]
            counted = [
                (value, text, sum(bool({value, EVERYONE} & {*one.get(name, "").split()}) for one in keys)) for value, text in some
            ]
            options = [one for one in counted if one[2]]
            if name not in ("view", "tier"):
                options.sort(key=lambda one: alphabetical(one[1], self.voice.language))
            if options:
                yield Filter(name, self.voice.say(label), tuple(Option(*one) for one in options))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
