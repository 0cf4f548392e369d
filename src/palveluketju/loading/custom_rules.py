"""Rules of an organisation's own in pkpk.yaml: the places and keys they speak of, and what is wrong with them."""

import re
from collections.abc import Collection, Iterable, Iterator
from functools import cache
from typing import Any

from palveluketju.finding import Finding, Path
from palveluketju.loading import codes, foreign
from palveluketju.loading.nearness import nearest
from palveluketju.loading.reading import Content, did_you_mean, shown
from palveluketju.messages.said import Said, trilingual
from palveluketju.model.expression import Expression, ExpressionError
from palveluketju.model.shapes import SHAPES

Shape = tuple[Any, ...]
#: what a place starts with when it is of the whole file, and which concept that is
ROOTS = {"chain": "Chain", "catalog": "Catalog"}
_WORDS = ("one_of", "includes", "none_of")
_EXPRESSIONS = ("matches", "not_matches")
_COUNTS = ("at_least", "at_most")
_CHECKS = (*_WORDS, *_EXPRESSIONS, *_COUNTS, "max_length")


def check(content: Content) -> Iterator[Finding]:
    """The findings on the rules in a configuration."""
    for place, rule in enumerate(content.get("lint", {}).get("rules", ())):
        yield from problems(rule, ("lint", "rules", place))


def problems(rule: Content, path: Path = ()) -> Iterator[Finding]:
    """The findings on one rule; what the loader has told already is not told again."""
    concepts: set[str] = set()
    for place, where in enumerate(rule.get("where", ())):
        found = places(where)
        concepts |= found
        if not found and where:
            help = did_you_mean(_place_meant(where)) or Said(
                trilingual(
                    "It is a list such as services or tiers.services, a thing such as step, or chain for the whole.",
                    "Se on luettelo, esimerkiksi services tai tiers.services, yksi asia, esimerkiksi step, "
                    "tai koko kuvaus eli chain.",
                    "Det är en lista, till exempel services eller tiers.services, en sak, till exempel step, "
                    "eller hela beskrivningen, alltså chain.",
                )
            )
            yield Finding(codes.RULE_PLACE, (*path, "where", place), {"name": shown(where)}, help=help)
    for part in ("when", "must"):
        for place, condition in enumerate(rule.get(part, ())):
            if condition.get("key"):
                yield from _condition(condition, concepts, (*path, part, place))


def places(where: str) -> frozenset[str]:
    """The concepts of what stands in a place: `services`, `tiers.services`, `chain.services`, `service`, `chain`."""
    keys = where.split(".")
    found = {name for name in _concepts() if label(name) == where}
    root = ROOTS.get(keys[0])
    if root is not None and len(keys) > 1:
        found |= {inside for shape in _follow({root}, keys[1:]) for inside in _inside(shape)}
    found |= {inside for shape in _follow(_concepts(), keys) for inside in _inside(shape)}
    return frozenset(found)


def knows(concept: str, key: str) -> bool:
    """Whether the concept has the key, with all that its dots lead to."""
    return bool(_follow({concept}, key.split(".")))


@cache
def label(concept: str) -> str:
    """A concept as a place is written: KeyFigure → key_figure."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", concept).lower()


@cache
def _concepts() -> tuple[str, ...]:
    """What can stand in a description or in a catalogue."""
    found = dict.fromkeys(ROOTS.values())
    waiting = list(found)
    while waiting:
        for shape in SHAPES[waiting.pop()]["fields"].values():
            for inside in _inside(shape):
                if inside not in found:
                    found[inside] = None
                    waiting.append(inside)
    return tuple(found)


def _inside(shape: Any) -> tuple[str, ...]:
    """The concepts of what a value holds: none for a text or a word."""
    match shape[0]:
        case "list":
            return _inside(shape[1])
        case "object" | "flag_or_object":
            return (shape[1],)
        case "either":
            return tuple(shape[2:4])
    return ()


def _follow(concepts: Iterable[str], keys: list[str]) -> list[Shape]:
    """The shapes of what keys lead to, from each of the concepts that have them."""
    at = list(dict.fromkeys(concepts))
    shapes: list[Shape] = []
    for place, key in enumerate(keys):
        if key.startswith("x-") and key[2:] and place == len(keys) - 1 and at:
            return [("own",)]
        shapes = list(dict.fromkeys(SHAPES.field(one, key) for one in at if key in SHAPES[one]["fields"]))
        at = list(dict.fromkeys(inside for shape in shapes for inside in _inside(shape)))
    return shapes


def _place_meant(where: str) -> str | None:
    head, dot, last = where.rpartition(".")
    known = [key for one in _concepts() for key, shape in SHAPES[one]["fields"].items() if _inside(shape)]
    known += [] if dot else [label(one) for one in _concepts()]
    near = nearest(last, dict.fromkeys(known)) or foreign.key(last, "Chain")
    guess = f"{head}{dot}{near}" if near else None
    return guess if guess is not None and places(guess) else None


def _condition(condition: Content, concepts: Collection[str], path: Path) -> Iterator[Finding]:
    key = condition["key"]
    if condition.get("absent") and any(one in condition for one in _CHECKS):
        problem = Said(
            trilingual(
                "absent stands by itself, for nothing else can be asked of what is not there",
                "absent on yksin, sillä puuttuvalta ei voi vaatia muuta",
                "absent står för sig, för inget annat kan krävas av det som saknas",
            )
        )
        yield Finding(codes.RULE_CHECK, (*path, "absent"), {"key": key, "problem": problem})
    for name in _EXPRESSIONS:
        if name in condition:
            try:
                Expression(condition[name])
            except ExpressionError as error:
                yield Finding(codes.RULE_EXPRESSION, (*path, name), {"problem": error.said})
    yield from _numbers(condition, path)
    if concepts:
        shapes = _follow(concepts, key.split("."))
        if shapes:
            yield from _unfit(condition, shapes, path)
        else:
            yield _unknown(key, concepts, path)


def _unknown(key: str, concepts: Collection[str], path: Path) -> Finding:
    """Which of the keys of a path is not known, and what was meant."""
    keys = key.split(".")
    at = sorted(concepts)
    known: list[str] = []
    for place, one in enumerate(keys):
        if not _follow(at, [one]):
            keys = keys[: place + 1]
            break
        at = [inside for shape in _follow(at, [one]) for inside in _inside(shape)]
    if at:
        known = list(dict.fromkeys(name for one in at for name in SHAPES[one]["fields"]))
    last = keys[-1]
    near = nearest(last, known) or next((found for found in (foreign.key(last, one) for one in at) if found), None)
    names: str | Said = Said(SHAPES[at[0]]["label"]) if at else ".".join(keys[:-1])
    return Finding(
        codes.RULE_KEY,
        (*path, "key"),
        {"name": shown(last), "concept": names},
        help=did_you_mean(".".join([*keys[:-1], near]) if near else None) or _keys(known),
    )


def _keys(known: list[str]) -> Said | None:
    return Said("The keys here are {keys}.", {"keys": ", ".join(known[:20])}) if known else None


def _numbers(condition: Content, path: Path) -> Iterator[Finding]:
    for name in (*_COUNTS, "max_length"):
        value = condition.get(name, 0)
        if value < 0 or value != int(value):
            problem = Said(trilingual("it is counted in whole numbers", "lukumäärä on kokonaisluku", "antalet är ett heltal"))
            yield Finding(codes.RULE_CHECK, (*path, name), {"key": condition["key"], "problem": problem})
    if condition.get("at_least", 0) > condition.get("at_most", float("inf")):
        problem = Said(
            trilingual("at_least is more than at_most", "at_least on suurempi kuin at_most", "at_least är större än at_most")
        )
        yield Finding(codes.RULE_CHECK, (*path, "at_least"), {"key": condition["key"], "problem": problem})


def _unfit(condition: Content, shapes: list[Shape], path: Path) -> Iterator[Finding]:
    key = condition["key"]
    if shapes == [("own",)]:
        return
    if not any(shape[0] == "list" for shape in shapes) and "." not in key:
        for name in _COUNTS:
            if name in condition:
                problem = Said(trilingual("it is no list", "se ei ole luettelo", "det är ingen lista"))
                yield Finding(codes.RULE_CHECK, (*path, name), {"key": key, "problem": problem})
    items = [shape[1] if shape[0] == "list" else shape for shape in shapes]
    if not any(_says(item) for item in items):
        for name in (*_WORDS, *_EXPRESSIONS, "max_length"):
            if name in condition:
                inside = next(iter(SHAPES[_inside(items[0])[0]]["fields"]))
                problem = Said(
                    trilingual(
                        "it has no text of its own, only keys, such as {example}",
                        "siinä ei ole omaa tekstiä vaan avaimia, esimerkiksi {example}",
                        "det har ingen egen text utan nycklar, till exempel {example}",
                    ),
                    {"example": f"{key}.{inside}"},
                )
                yield Finding(codes.RULE_CHECK, (*path, name), {"key": key, "problem": problem})
    choices = [item[1] for item in items if item[0] == "choice"]
    if choices and len(choices) == len(items):
        known = list(dict.fromkeys(value for values in choices for value in values))
        for name in _WORDS:
            for place, word in enumerate(condition.get(name, ())):
                if word and word not in known:
                    help = did_you_mean(nearest(word, known) or foreign.choice(word, tuple(known)))
                    args = {"value": shown(word), "choices": ", ".join(known)}
                    yield Finding(codes.UNKNOWN_CHOICE, (*path, name, place), args, help=help)


def _says(item: Shape) -> bool:
    """Whether an item has words of its own: it is a text or a word, or an element with a name, a text or an id."""
    inside = _inside(item)
    return not inside or any(SHAPES[one]["naming"] or SHAPES[one]["short"] or "id" in SHAPES[one]["fields"] for one in inside)
