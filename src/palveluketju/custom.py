"""Rules of an organisation's own: what its pkpk.yaml says, as rules of lint. They are data and are only read, never run."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from palveluketju.finding import Code, Finding, Path, Severity
from palveluketju.loading import custom_rules
from palveluketju.loading.reading import Content
from palveluketju.messages.said import InLanguages, Said, trilingual
from palveluketju.model.element import Element
from palveluketju.model.expression import Expression
from palveluketju.repository.settings import Settings
from palveluketju.rule import Found, Rule
from palveluketju.subject import Subject

_NEEDED = ("id", "name", "where", "must", "message")
_SOURCE = trilingual(
    "This repository’s pkpk.yaml.", "Tämän kuvauskokoelman pkpk.yaml.", "Den här beskrivningssamlingens pkpk.yaml."
)

#: one thing that stands in a key: its place from the element on, the words it answers to, its texts
_Item = tuple[Path, tuple[str, ...], tuple[str, ...]]


@dataclass(frozen=True)
class Condition:
    """What one key must be like, as model/custom_rule.py describes it."""

    keys: tuple[str, ...]
    absent: bool = False
    words: dict[str, frozenset[str]] = field(default_factory=dict)
    matches: Expression | None = None
    not_matches: Expression | None = None
    at_least: int = 0
    at_most: int | None = None
    max_length: int | None = None

    def failing(self, element: Element) -> Path | None:
        """Where the element does not fulfil it, from the element on; None when it does."""
        items = list(_items(element, self.keys, ()))
        if self.absent:
            return items[0][0] if items else None
        failing: Path | None = None
        if not items:
            failing = () if self._asks_for_something else None
        else:
            failing = next((item[0] for item in items if not self._fits(item)), None)
            if failing is None and not self._counted(items):
                failing = self.keys[:1]
        return failing

    @property
    def _asks_for_something(self) -> bool:
        """Whether nothing will not do: only what forbids or sets an upper limit is content with it."""
        limits = self.not_matches, self.at_most, self.max_length
        content = "none_of" in self.words or any(one is not None for one in limits)
        return not content or bool({"one_of", "includes"} & self.words.keys()) or self.matches is not None or self.at_least > 0

    def _fits(self, item: _Item) -> bool:
        _, words, texts = item
        one_of, none_of = self.words.get("one_of"), self.words.get("none_of")
        folded = {word.strip().casefold() for word in words} if one_of is not None or none_of is not None else set()
        return (
            (one_of is None or not folded.isdisjoint(one_of))
            and (none_of is None or folded.isdisjoint(none_of))
            and (self.matches is None or all(map(self.matches.found_in, texts)))
            and (self.not_matches is None or not any(map(self.not_matches.found_in, texts)))
            and (self.max_length is None or all(len(text) <= self.max_length for text in texts))
        )

    def _counted(self, items: list[_Item]) -> bool:
        """Whether there are as many as there must be, and all that are to be included."""
        wanted = self.words.get("includes", frozenset())
        there = {word.strip().casefold() for _, words, _ in items for word in words} if wanted else set()
        return wanted <= there and len(items) >= self.at_least and (self.at_most is None or len(items) <= self.at_most)


def _items(value: Any, keys: tuple[str, ...], path: Path) -> Iterator[_Item]:
    """What the keys lead to; what says nothing is not there."""
    if isinstance(value, list):
        for place, one in enumerate(value):
            yield from _items(one, keys, (*path, place))
    elif keys and isinstance(value, Element):
        key = keys[0]
        fields = value.__dict__
        inside = fields.get("extensions", {}).get(key) if key.startswith("x-") else fields.get(key, fields.get(f"{key}_"))
        yield from _items(inside, keys[1:], (*path, key))
    elif not keys and value is not None and value not in ("", {}):
        yield (path, *_said(value))


def _said(value: Any) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words that a thing answers to, and its texts: of an element its id and its name, and its name."""
    if isinstance(value, Element):
        fields = value.__dict__
        name = next((fields[key] for key in (value.naming, value.short, "name", "text") if key and fields.get(key)), None)
        texts = _said(name)[1] if name is not None and not isinstance(name, list) else ()
        return tuple(fields[key] for key in ("id", "use") if fields.get(key)) + texts, texts
    if isinstance(value, dict):
        texts = tuple(one for one in value.values() if isinstance(one, str))
    elif isinstance(value, bool):
        texts = (str(value).lower(),)
    else:
        texts = (f"{value:g}" if isinstance(value, float) else str(value),)
    return texts, texts


@dataclass(frozen=True)
class Check:
    """What a rule asks of a file. It can be sent to another process."""

    code: Code
    where: tuple[tuple[str, ...], ...]
    concepts: frozenset[str]
    when: tuple[Condition, ...]
    must: tuple[Condition, ...]
    help: Said | None = None

    def __call__(self, subject: Subject) -> Iterator[Finding]:
        """One finding on each element that is looked at and does not fulfil the rule."""
        whole = next(name for name, concept in custom_rules.ROOTS.items() if concept == subject.document.concept)
        for path, element, own in subject.elements:
            kind = type(element).__name__
            if not own or kind not in self.concepts or not self._looks_at(path, kind, whole):
                continue
            if all(one.failing(element) is None for one in self.when):
                failing = next((found for one in self.must if (found := one.failing(element)) is not None), None)
                if failing is not None:
                    yield Finding(self.code, (*path, *failing), help=self.help)

    def _looks_at(self, path: Path, kind: str, whole: str) -> bool:
        keys = (whole, *(key for key in path if isinstance(key, str)))
        return any(keys[-len(one) :] == one or one == (custom_rules.label(kind),) for one in self.where)


def found(settings: Settings | None) -> tuple[Found, ...]:
    """The rules of the repository, by code. One that is not sound is told of with pkpk.yaml and asks nothing."""
    listed = [each for _, each in sound(settings)] if settings else []
    return tuple(sorted(listed, key=lambda one: one.id))


def sound(settings: Settings) -> Iterator[tuple[int, Found]]:
    """The rules of the repository with their places in the list."""
    known: set[str] = set()
    for place, rule in enumerate(settings.content.get("lint", {}).get("rules", ())):
        whole = all(rule.get(key) for key in _NEEDED) and all(
            one.get("key") for part in ("when", "must") for one in rule.get(part, ())
        )
        if whole and rule["id"] not in known and not any(custom_rules.problems(rule)):
            known.add(rule["id"])
            yield place, _found(rule)


def key(settings: Settings | None) -> str:
    """What stands for the rules: it is another when they are."""
    rules = settings.content.get("lint", {}).get("rules", ()) if settings else ()
    return json.dumps(rules, default=str, sort_keys=True) if rules else ""


def _found(rule: Content) -> Found:
    severity = Severity[rule.get("severity", "warning").upper()]
    code = Code(rule["id"], rule["name"], severity, InLanguages(rule["message"]))
    help = InLanguages(rule["help"]) if rule.get("help") else ""
    when, must = (tuple(map(_condition, rule.get(part, ()))) for part in ("when", "must"))
    keys = [".".join(one.keys) for one in (*when, *must)]
    concepts = {concept for where in rule["where"] for concept in custom_rules.places(where)}
    check = Check(
        code,
        tuple(tuple(where.split(".")) for where in rule["where"]),
        frozenset(one for one in concepts if all(custom_rules.knows(one, key) for key in keys)),
        when,
        must,
        Said(help) if help else None,
    )
    why = InLanguages(rule["why"]) if rule.get("why") else ""
    return Found(Rule(code, rule.get("profile", "draft"), "", why, rule.get("source") or _SOURCE, help), check)


def _condition(content: Content) -> Condition:
    whole: dict[str, int] = {name: int(content[name]) for name in ("at_least", "at_most", "max_length") if name in content}
    expressions: dict[str, Expression] = {
        name: Expression(content[name]) for name in ("matches", "not_matches") if name in content
    }
    words: dict[str, frozenset[str]] = {
        name: frozenset(word.strip().casefold() for word in content[name])
        for name in ("one_of", "includes", "none_of")
        if name in content
    }
    return Condition(
        tuple(content["key"].split(".")),
        bool(content.get("absent")),
        words,
        expressions.get("matches"),
        expressions.get("not_matches"),
        whole.get("at_least", 0),
        whole.get("at_most"),
        whole.get("max_length"),
    )
