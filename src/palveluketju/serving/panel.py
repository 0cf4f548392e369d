"""What stands beside a page in the preview: its findings, what is broken, and what has changed; in the page's language."""

import os
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from palveluketju.account import Difference
from palveluketju.finding import Located, Severity
from palveluketju.messages.catalogue import Messages
from palveluketju.overriding.broken import BrokenError
from palveluketju.serving import words
from palveluketju.serving.desk import View
from palveluketju.serving.marking import SIGNS, Mark, kind_of, marks, messages_name
from palveluketju.serving.opinions import counts
from palveluketju.wording import SEVERITY, help_of, message, safe, trail

#: files and changes that are written out
_MOST = 60


@dataclass(frozen=True)
class Told:
    """A finding in the reader's words."""

    severity: str
    word: str
    sentence: str
    where: str
    place: str
    help: str
    code: str


@dataclass(frozen=True)
class File:
    """A file with its page, and in words what there is to say of it."""

    name: str
    address: str
    told: str
    kind: str = ""
    sign: str = ""
    word: str = ""


@dataclass(frozen=True)
class Banner:
    """What is broken, and what is shown instead."""

    sentence: str
    findings: Sequence[Told]


@dataclass(frozen=True)
class Panel:
    """Everything that stands beside a page."""

    summary: str
    own: Sequence[Told] | None
    others: Sequence[File]
    banners: Sequence[Banner]
    revision: str
    marks: Sequence[Mark] | None
    changed: Sequence[File]
    notes: Sequence[str]


def panel(view: View, language: str, path: str, ids: Collection[str]) -> Panel:
    """The panel of a page. `path` is its address in the folder of the language, `ids` its anchors."""
    return _Builder(view, language, path, ids).panel()


class _Builder:
    def __init__(self, view: View, language: str, path: str, ids: Collection[str]) -> None:
        self.view, self.language, self.path, self.ids = view, language, path, ids
        self.texts = Messages(language)
        known = view.scene.addresses.get(path)
        self.file = os.path.abspath(known[0]["file"]) if known else ""

    def panel(self) -> Panel:
        found, since, texts = self.view.findings, self.view.since, self.texts
        own = [self.told(one) for one in found.get(self.file, ())] if self.file else None
        difference = since.differences.get(self.file) if since else None
        marked = (marks(difference, self.ids, texts) if difference else []) if since and self.file else None
        return Panel(
            summary=self.summary(),
            own=own,
            others=[self.other(file, each) for file, each in list(found.items())[:_MOST] if file != self.file],
            banners=self.banners(),
            revision=since.revision if since else "",
            marks=marked,
            changed=[self.changed(one) for one in since.all[:_MOST]] if since else [],
            notes=[safe(texts.say(one)) for one in since.notes] if since else [],
        )

    def summary(self) -> str:
        """How much there is of everything, in words."""
        told = [one for each in self.view.findings.values() for one in each]
        parts = [self.count(severity.word, count) for severity, count in counts(told)]
        if self.view.since:
            count = sum(len(one.comparison.changes) for one in self.view.since.all)
            parts.append(self.texts.say(words.ONE_CHANGE if count == 1 else words.MANY_CHANGES, count=count))
        return " · ".join(parts or [self.texts.say(words.NO_FINDINGS).rstrip(".")])

    def count(self, what: str, count: int) -> str:
        """So many findings of a severity."""
        one, many = words.COUNTS[what]
        return self.texts.plural(one, many, count)

    def told(self, one: Located) -> Told:
        """A finding in words."""
        texts, file = self.texts, safe(os.path.relpath(one.file))
        place = texts.say(words.PLACE, file=file, line=one.place.line) if one.place else file
        return Told(
            one.finding.weight.word,
            texts.say(SEVERITY[one.finding.weight]),
            message(one, texts),
            trail(one, texts),
            place,
            help_of(one, texts),
            one.finding.code.id,
        )

    def unfit(self, one: BrokenError) -> Told:
        """What is wrong with a template, in words."""
        texts, file = self.texts, safe(one.file)
        place = texts.say(words.PLACE, file=file, line=one.line) if one.line else file
        return Told(Severity.ERROR.word, texts.say(SEVERITY[Severity.ERROR]), one.sentence(texts), "", place, "", "")

    def other(self, file: str, found: Collection[Located]) -> File:
        """Another file with its counts."""
        told = ", ".join(self.count(severity.word, count) for severity, count in counts(found))
        return File(safe(os.path.relpath(file)), self.address(file), told)

    def address(self, file: str) -> str:
        """The page of a file; empty when it has none."""
        path = self.view.scene.address_of(file)
        return f"/{self.language}/{path}" if path else ""

    def banners(self) -> list[Banner]:
        """What is broken: this page first."""
        view, say = self.view, self.texts.say
        found = []
        if self.file in view.broken:
            found.append(Banner(say(words.BANNER_OWN), [self.told(one) for one in view.broken[self.file]]))
        if view.shared:
            found.append(Banner(say(words.BANNER_SHARED), [self.told(one) for one in view.shared]))
        if view.scene.unfit:
            found.append(Banner(say(words.BANNER_OWN_TEMPLATES), [self.unfit(view.scene.unfit)]))
        others = {file: each for file, each in view.broken.items() if file != self.file}
        known = [one for file, each in others.items() if view.scene.address_of(file) for one in each]
        never = [one for file, each in others.items() if not view.scene.address_of(file) for one in each]
        for sentence, each in ((words.BANNER_OTHERS, known), (words.BANNER_NEVER, never)):
            if each:
                found.append(Banner(say(sentence), [self.told(one) for one in each[:_MOST]]))
        return found

    def changed(self, one: Difference) -> File:
        """A file that differs from the revision."""
        kind = one.how if one.how in SIGNS else "changed"
        sign, word = SIGNS[kind]
        root = (one.comparison.new if one.new else one.comparison.old).root
        kinds = Counter(kind_of(each) for each in one.comparison.changes) if kind == "changed" else Counter[str]()
        told = ", ".join(f"{self.texts.say(SIGNS[each][1]).lower()} {kinds[each]}" for each in SIGNS if kinds[each])
        name = messages_name(root, self.language) or one.path
        return File(safe(name), self.address(one.path) if one.new else "", told, kind, sign, self.texts.say(word))
