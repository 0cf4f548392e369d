"""The changes of one description as cards: what verdicts tell of each, and whom it concerns."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from palveluketju.account import Difference, Wish
from palveluketju.comparing.change import Change
from palveluketju.comparing.concerned import Circles, Concerned
from palveluketju.hardness import HARDNESS
from palveluketju.model.slugs import slug
from palveluketju.review import words
from palveluketju.review.page import Card, Told
from palveluketju.review.panes import panes
from palveluketju.review.places import line_of, lines_in_words, where
from palveluketju.union.version import Versions, kind_of, title_of
from palveluketju.verdict import HARD, PERSPECTIVES, Judged
from palveluketju.views.blocks import Span
from palveluketju.views.voice import Voice

#: the filter that a party is found by; all others go into one
PARTIES = {"role": "role", "provider": "provider"}
#: in the words of a filter: it concerns everyone
EVERYONE = "*"
_ORDER = (*HARD.values(), "none")


@dataclass(eq=False)
class Cards:
    """The cards of one description. `labels` are the names of what can be filtered by, as they were met."""

    difference: Difference
    versions: Versions
    wish: Wish
    prefix: str
    labels: dict[tuple[str, str], str]

    @property
    def voice(self) -> Voice:
        """The language of the page."""
        return self.versions.voice

    def cards(self) -> Iterator[tuple[Change, Card]]:
        """Every change once, in the order of the comparison, whether a verdict speaks of it or not."""
        judged: dict[Change, list[Judged]] = {}
        for one in self.difference.judged:
            judged.setdefault(one.change, []).append(one)
        for number, change in enumerate(self.difference.comparison.changes, 1):
            yield change, self.card(change, judged.get(change, []), f"{self.prefix}{number}")

    def card(self, change: Change, judged: Sequence[Judged], anchor: str) -> Card:
        """One change, with the verdicts on it, the hardest first."""
        told = tuple(self.told(one) for one in judged) or (self.plain(change),)
        hardness = min((one.hardness for one in told), key=_ORDER.index)
        concerned = judged[0].concerned if judged else self.circles.of(change)
        before, after = panes(change, self.versions)
        lines = line_of(change, self.difference.comparison)
        return Card(
            anchor=anchor,
            hardness=hardness,
            kind=change.kind,
            kind_word=self.voice.say(words.KINDS[change.kind]),
            told=told,
            before=before,
            after=after,
            where=(Span(where(change, self.versions) or self.voice.plain(change.node.name)),),
            place=lines_in_words(lines, self.versions),
            link=self.wish.link(self.difference.path, lines[1]) if lines[1] is not None else "",
            concerns=self.concerns(concerned),
            tiers=", ".join(self.tier(one.name) for one in concerned.tiers),
            keys=tuple((name, " ".join(values)) for name, values in self.keys(judged, hardness, concerned).items()),
        )

    def told(self, one: Judged) -> Told:
        """The sentence of a verdict, and what it asks of those it concerns."""
        code = one.verdict.code
        messages = self.voice.messages
        # What was and what is stands side by side below, so the sentence need not say it.
        sentence = messages.say(code.message, **{**one.args, "turn": ""}).rstrip(" ;:")
        notice = "" if one.change.key else messages.say(one.verdict.notice, **one.args)
        word = self.voice.say(HARDNESS[one.hardness])
        return Told(one.hardness, word, _sentence(sentence), notice, f"{code.id} {code.name}")

    def plain(self, change: Change) -> Told:
        """What happened, told by the facts alone: no verdict speaks of it, or those that do were accepted earlier."""
        node, voice = change.node, self.voice
        what, name = kind_of(node, voice), " ".join(voice.plain(node.name).split())
        if change.key:
            text = voice.say(words.FIELD[change.kind], what=what, name=name, field=title_of(node, change.key, voice).lower())
        else:
            text = voice.say(words.WHOLE[change.kind], what=what, name=name)
        accepted = self.difference.accepted and change not in self.difference.bare
        hardness, word = ("none", words.ACCEPTED) if accepted else ("info", HARDNESS["info"])
        return Told(hardness, voice.say(word), _sentence(text))

    @cached_property
    def circles(self) -> Circles:
        """Whom a change concerns that no verdict speaks of."""
        return Circles(self.difference.comparison)

    def concerns(self, concerned: Concerned) -> str:
        """The parties by name."""
        names = [self.voice.plain(dict(one.name)) or one.id for one in concerned.parties]
        return ", ".join(names or [self.voice.say(words.EVERYONE)])

    def keys(self, judged: Sequence[Judged], hardness: str, concerned: Concerned) -> dict[str, list[str]]:
        """The words that filters find the change by."""
        found: dict[str, list[str]] = {"hard": [hardness]}
        views = {view for one in judged for view in one.verdict.perspectives}
        found["view"] = [one for one in PERSPECTIVES if one in views]
        for party in concerned.parties:
            name = PARTIES.get(party.space, "other")
            self.put(found, name, slug(party.id) or party.id, self.voice.plain(dict(party.name)) or party.id)
        for tier in concerned.tiers:
            self.put(found, "tier", tier.id or slug(self.tier(tier.name)), self.tier(tier.name))
        if not concerned.parties:
            for name in ("role", "provider", "other"):
                found[name] = [EVERYONE]
        return found

    def put(self, found: dict[str, list[str]], name: str, value: str, label: str) -> None:
        """Notes a word of a filter, and what it is called."""
        found.setdefault(name, []).append(value)
        self.labels.setdefault((name, value), label)

    def tier(self, name: dict[str, str]) -> str:
        """What a tier is called."""
        return self.voice.plain(name)


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}." if text and text[-1] not in ".!?" else f"{text[:1].upper()}{text[1:]}"
