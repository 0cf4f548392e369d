"""A whole account for a reader: a chapter a file, its changes hardest first and by what they are about, each change once."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from palveluketju.accepted import mark
from palveluketju.account import Account, Difference
from palveluketju.comparing.change import Change
from palveluketju.comparing.concerned import Circles, Concerned
from palveluketju.comparing.words import called
from palveluketju.hardness import HARDNESS, HARDNESSES
from palveluketju.messages.catalogue import Messages
from palveluketju.messages.said import Said, trilingual
from palveluketju.model.shapes import SHAPES
from palveluketju.model.slugs import slug
from palveluketju.telling.places import origin, where
from palveluketju.telling.terms import IMPACT
from palveluketju.telling.values import in_language, values
from palveluketju.verdict import IMPACTS, PERSPECTIVES, Judged
from palveluketju.wording import cut, safe, steps

#: for a change that no verdict speaks of
_PLAIN = {
    ("added", False): trilingual("{what} “{name}” is new", "{what} ”{name}” on uusi", "{what} ”{name}” är ny"),
    ("removed", False): trilingual("{what} “{name}” is removed", "{what} ”{name}” poistuu", "{what} ”{name}” tas bort"),
    ("moved", False): trilingual("{what} “{name}” has moved", "{what} ”{name}” siirtyy", "{what} ”{name}” flyttas"),
    ("reordered", False): trilingual(
        "{what} “{name}” is in another place of its list",
        "{what} ”{name}” on luettelossa eri kohdassa",
        "{what} ”{name}” står på en annan plats i listan",
    ),
    ("renamed", True): trilingual(
        "{what} “{name}” has another name or id ({key})",
        "{what} ”{name}” on nimetty uudelleen ({key})",
        "{what} ”{name}” har bytt namn eller id ({key})",
    ),
    ("added", True): trilingual("{what} “{name}”: {key} is new", "{what} ”{name}”: uutta {key}", "{what} ”{name}”: nytt {key}"),
    ("removed", True): trilingual(
        "{what} “{name}”: {key} is removed", "{what} ”{name}”: poistuu {key}", "{what} ”{name}”: {key} tas bort"
    ),
    ("changed", True): trilingual(
        "{what} “{name}”: {key} is changed", "{what} ”{name}”: muuttuu {key}", "{what} ”{name}”: {key} ändras"
    ),
    ("reordered", True): trilingual(
        "{what} “{name}”: {key} is in another order", "{what} ”{name}”: uusi järjestys {key}", "{what} ”{name}”: ny ordning {key}"
    ),
}
_FROM = {
    "": "",
    "catalog": trilingual("from the catalogue", "katalogista", "från katalogen"),
    "config": trilingual("from pkpk.yaml", "tiedostosta pkpk.yaml", "från pkpk.yaml"),
}
_CONCERNS = trilingual("concerns: {names}", "koskee: {names}", "gäller: {names}")
_MORE = trilingual("and {count} others", "ja {count} muuta", "och {count} till")
#: fields whose values are words of the language rather than an author's text
_WORDS = ("word", "choice", "reference", "list")
#: names of those concerned that are written out
_NAMED = 6
#: columns of a name inside a sentence of ours
_SHORT = 60


@dataclass(frozen=True, eq=False)
class Line:
    """One change in the reader's words. `judged` are its verdicts, the hardest first; none when no verdict speaks of it."""

    difference: Difference
    change: Change
    judged: Sequence[Judged]
    messages: Messages
    circles: Circles

    @property
    def hardness(self) -> str:
        """breaking, review or info."""
        return self.judged[0].hardness if self.judged else HARDNESSES[-1]

    @property
    def impact(self) -> str:
        """What it is about; empty when no verdict says."""
        return self.judged[0].verdict.impact if self.judged else ""

    @property
    def code(self) -> str:
        """The codes of its verdicts, and the mark by which a hard change can be accepted."""
        codes = ", ".join(one.verdict.code.id for one in self.judged)
        return f"{codes} {self.mark}" if self.mark else codes

    @cached_property
    def mark(self) -> str:
        """What `--allow` knows the change by; empty when nobody has to decide on it."""
        return mark(self.change, self.difference) if self.hardness != HARDNESSES[-1] else ""

    @cached_property
    def sentence(self) -> str:
        """What happened, by its hardest verdict, without a full stop."""
        if self.judged:
            return safe(self.messages.say(self.judged[0].verdict.code.message, **self.judged[0].args))
        change = self.change
        name = cut(in_language(change.node.name, self.messages.language), _SHORT) or self.messages.say(called(None))
        args = {"what": Said(SHAPES[change.concept]["label"]), "name": name, "key": change.key}
        return safe(self.messages.say(_PLAIN[change.kind, bool(change.key)], **args))

    @cached_property
    def also(self) -> list[str]:
        """What its other verdicts say."""
        found = [safe(self.messages.say(one.verdict.code.message, **one.args)) for one in self.judged[1:]]
        return [one for one in dict.fromkeys(found) if one != self.sentence]

    @cached_property
    def where(self) -> str:
        """The path in human words."""
        return steps(where(self.change, self.difference.comparison), self.messages)

    @cached_property
    def origin(self) -> str:
        """Where it comes from when the file itself does not say it."""
        return self.messages.say(_FROM[origin(self.change, self.difference.comparison)])

    @cached_property
    def values(self) -> tuple[str, str]:
        """The old and the new words; empty where there are none, or where the sentences say them already."""
        old, new = (
            safe(" ".join(one.split())) for one in values(self.change, self.difference.comparison, self.messages.language)
        )
        if (
            self.judged
            and "{turn}" in self.judged[0].verdict.code.message
            and self.change.node.field(self.change.key)[0] in _WORDS
        ):
            return "", ""  # the sentence says them in the reader's words
        told = " ".join((self.sentence, *self.also))
        said = new in told and old in told.replace(new, "", 1)
        return ("", "") if said else (old, new)

    @cached_property
    def concerned(self) -> Concerned:
        """Whom it concerns."""
        return self.judged[0].concerned if self.judged else self.circles.of(self.change)

    @cached_property
    def names(self) -> list[str]:
        """The names of those whom it concerns: parties, then tiers."""
        language = self.messages.language
        found = [in_language(dict(one.name), language) or one.id for one in self.concerned.parties]
        found += [in_language(one.name, language) or one.id or "" for one in self.concerned.tiers]
        return [safe(one) for one in dict.fromkeys(found) if one]

    @property
    def who(self) -> str:
        """Whom it concerns, in words; empty when it concerns everyone."""
        names = self.names[:_NAMED]
        if len(self.names) > _NAMED:
            names[-1] += f" {self.messages.say(_MORE, count=len(self.names) - _NAMED)}"
        return self.messages.say(_CONCERNS, names=", ".join(names)) if names else ""

    def is_for(self, readers: Collection[str]) -> bool:
        """Whether it concerns any of the readers, told by slugs of ids and names; what names nobody concerns everyone."""
        found = self.concerned
        if not readers or not (found.parties or found.tiers):
            return True
        words = {slug(word) for one in found.parties for word in (one.id, *dict(one.name).values())}
        words |= {slug(word) for one in found.tiers for word in (one.id or "", *one.name.values())}
        return not words.isdisjoint(readers)


@dataclass(frozen=True, slots=True)
class Group:
    """Changes of one hardness about one thing."""

    hardness: str
    impact: str
    title: str
    lines: Sequence[Line]


@dataclass(frozen=True, eq=False)
class Chapter:
    """What is told of one file."""

    difference: Difference
    lines: Sequence[Line]
    messages: Messages

    @cached_property
    def name(self) -> str:
        """What the description is called, as it is now."""
        comparison = self.difference.comparison
        node = comparison.new.root if comparison.new.document.content else comparison.old.root
        return safe(in_language(node.name, self.messages.language)) or safe(self.difference.path)

    @cached_property
    def counts(self) -> Counter[str]:
        """How many changes there are of each hardness."""
        return Counter(line.hardness for line in self.lines)

    @cached_property
    def groups(self) -> list[Group]:
        """The changes, decisions first."""
        return list(self._groups())

    def _groups(self) -> Iterator[Group]:
        for hardness in HARDNESSES:
            for impact in (*IMPACTS, ""):
                lines = [one for one in self.lines if one.hardness == hardness and one.impact == impact]
                if lines:
                    title = f"{self.messages.say(HARDNESS[hardness])}: {self.messages.say(IMPACT[impact])}"
                    yield Group(hardness, impact, title, lines)


@dataclass(frozen=True, eq=False)
class Told:
    """The account as one reader gets it."""

    account: Account
    messages: Messages

    @cached_property
    def chapters(self) -> list[Chapter]:
        """A chapter a file, in order; without those in which nothing concerns the readers."""
        readers = {slug(one) for one in self.account.wish.readers}
        found = [Chapter(one, self._lines(one, readers), self.messages) for one in self.account.differences]
        return [one for one in found if one.lines or not readers]

    def _lines(self, difference: Difference, readers: Collection[str]) -> list[Line]:
        circles = Circles(difference.comparison)
        judged: dict[Change, list[Judged]] = {one: [] for one in difference.bare}
        for one in difference.judged:
            judged.setdefault(one.change, []).append(one)
        order = {change: at for at, change in enumerate(difference.comparison.changes)}
        lines = [
            Line(difference, change, judged[change], self.messages, circles) for change in sorted(judged, key=order.__getitem__)
        ]
        return [one for one in lines if one.is_for(readers)]

    @cached_property
    def counts(self) -> Counter[str]:
        """How many changes there are of each hardness, in all files."""
        return sum((one.counts for one in self.chapters), Counter())

    @cached_property
    def by_perspective(self) -> list[tuple[str, Counter[str]]]:
        """For each perspective that is touched, how many changes of each hardness touch it."""
        found = {one: Counter[str]() for one in PERSPECTIVES}
        for chapter in self.chapters:
            for line in chapter.lines:
                for perspective in dict.fromkeys(one for each in line.judged for one in each.verdict.perspectives):
                    found[perspective][line.hardness] += 1
        return [(str(one), counts) for one, counts in found.items() if counts]

    @property
    def accepted(self) -> int:
        """How many verdicts were accepted earlier and are not told."""
        return sum(one.accepted for one in self.account.differences)


def told(account: Account, messages: Messages) -> Told:
    """The account in the reader's words."""
    return Told(account, messages)
