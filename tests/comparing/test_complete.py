"""Every difference is told, once, and as it is: from the new version and the changes the old one can be made again."""

import copy
import sys
from collections import Counter
from pathlib import Path
from random import Random
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from palveluketju.comparing.change import Comparison
from palveluketju.comparing.differences import compared
from palveluketju.comparing.nodes import Node
from palveluketju.formatting.formatted import formatted
from palveluketju.loading.document import Document
from palveluketju.loading.files import decode
from palveluketju.model.shapes import SHAPES
from tests.comparing.rebuilt import Rebuilt
from tests.examples import FOLDER, NAMES
from tests.formatting.scrambled import Scrambled
from tests.formatting.test_properties import content

ROOT = Path(__file__).parent.parent.parent
sys.path.insert(0, str(ROOT / "bench"))

from chains import chain  # noqa: E402

TEXTS = {name: (FOLDER / f"{name}.yaml").read_text(encoding="utf-8") for name in NAMES} | {"bench": chain(1)}
quick = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


def read(text: str) -> Document:
    found = decode("a.yaml", text.encode())
    assert found.content is not None
    return found


def plain(name: str) -> Any:
    return yaml.load(TEXTS[name], yaml.BaseLoader)


def written(content: Any) -> Document:
    """A document of the content, every text in quotes so that it stays a text."""
    return read(yaml.dump(content, allow_unicode=True, default_style='"', sort_keys=False, Dumper=_Dumper))


class _Dumper(yaml.SafeDumper):
    def ignore_aliases(self, data: Any) -> bool:
        return True


def check(comparison: Comparison) -> None:
    """Every element of the old version is found again: as one of today with its changes undone, or as one told as removed."""
    rebuilt = Rebuilt(comparison)
    pairs, changes = comparison.pairs, comparison.changes
    told = Counter((one.kind, one.before, one.after, one.key, one.place) for one in changes)
    assert all(times == 1 for times in told.values()), "a difference is told twice"
    for one in changes:
        if one.kind in ("added", "removed") and not one.key:
            assert all((one.old or one.new)[key] == value for key, value in one.node.leaves.items() if key in one.node.content)
    assert len(set(pairs.old)) == len(set(pairs.new)) == len(pairs.why)
    gone = {one.before for one in changes if one.kind == "removed" and not one.key}
    come = {one.after for one in changes if one.kind == "added" and not one.key}
    fields = {(one.before, one.key) for one in changes if one.key}
    for side, known, whole in ((comparison.old, pairs.new, gone), (comparison.new, pairs.old, come)):
        for node in side.root.within:
            lost = next((at for at in (node, *node.above) if at in whole), None)
            # Of a flag that became more than a flag, the field is told.
            flag = any(
                (at.parent, at.key) in fields or (known.get(at.parent), at.key) in {(b, k) for b, k in fields}
                for at in (node, *node.above)
                if at.parent is not None and at.at is None
            )
            assert node in known or lost or flag, f"{node.path} is lost"
            assert not (node in known and node in whole), f"{node.path} is both here and new or gone"
    for old, new in pairs.new.items():
        now = rebuilt.fields_of(new, old)
        same = {key: value for key, value in old.leaves.items() if value not in (None, [])}
        for key in {*now, *same}:
            if (old, key) in fields and key in (*old.children, *new.children):
                continue
            assert meant(comparison, old, key, now.get(key)) == meant(comparison, old, key, same.get(key)), (old.path, key)
    order(comparison)


def meant(comparison: Comparison, old: Node, key: str, value: Any) -> Any:
    """What a field means in the old version: a reference by what it leads to, written in whichever way, in either version."""
    shape = old.field(key)
    many = shape[0] == "list"
    shape = shape[1] if many else shape
    if shape[0] != "reference" or value is None:
        return value
    some = [one_meant(comparison, tuple(shape[1]), one) for one in (value if many else [value])]
    return some if many else some[0]


def one_meant(comparison: Comparison, to: tuple[str, ...], word: str) -> Any:
    kind, found = comparison.old.meaning(word, to)
    if kind == "node":
        return id(found)
    other, now = comparison.new.meaning(word, to)
    return id(comparison.pairs.old[now]) if other == "node" and now in comparison.pairs.old else found


def order(comparison: Comparison) -> None:
    """Elements that stay in their list, but for those told as put elsewhere, are in their old order."""
    turned = {one.after for one in comparison.changes if one.kind in ("reordered", "moved") and not one.key}
    moved = {one.after for one in comparison.changes if one.kind == "moved"}
    for old, new in comparison.pairs.new.items():
        if new.parent is None:
            continue
        home = comparison.pairs.old.get(new.parent) is old.parent and new.key == old.key
        assert home is (new not in moved), f"{new.path} has moved and nobody says so"
    for node in comparison.new.root.within:
        for nodes in node.children.values():
            numbers = [comparison.pairs.old[one].at for one in nodes if one in comparison.pairs.old and one not in turned]
            assert numbers == sorted(numbers, key=lambda one: -1 if one is None else one)


@pytest.mark.parametrize("name", TEXTS)
def test_a_chain_and_itself_have_no_difference(name: str) -> None:
    assert compared(read(TEXTS[name]), read(TEXTS[name])).changes == ()


@pytest.mark.parametrize("name", TEXTS)
def test_a_chain_and_its_canonical_form_have_no_difference(name: str) -> None:
    document = read(TEXTS[name])
    assert compared(document, read(formatted(document))).changes == ()


@quick
@given(st.integers(0, 2**32), st.sampled_from([name for name in NAMES if len(TEXTS[name]) < 30_000]))
def test_comments_layout_and_the_order_of_keys_are_no_difference(seed: int, name: str) -> None:
    text = Scrambled(Random(seed)).text(plain(name))
    other = decode("a.yaml", text.encode())
    # Now and then a comment ends up inside a text, or a dash makes a list of a list: then something else is said.
    if other.sound and content(text) == content(TEXTS[name]):
        assert compared(read(TEXTS[name]), other).changes == ()


class Mutation:
    """Changes of a chain by the whims of `random`, as its authors would make them and as nobody would."""

    def __init__(self, random: Random) -> None:
        self.random = random

    def lists(self, content: Any) -> list[list[Any]]:
        found: list[list[Any]] = []
        if isinstance(content, list):
            found.append(content)
        for one in content.values() if isinstance(content, dict) else content if isinstance(content, list) else ():
            found += self.lists(one)
        return [one for one in found if one]

    def texts(self, content: Any) -> list[tuple[Any, Any]]:
        found: list[tuple[Any, Any]] = []
        items = content.items() if isinstance(content, dict) else enumerate(content) if isinstance(content, list) else ()
        for key, value in items:
            found += [(content, key)] if isinstance(value, str) and key not in ("pkpk", "kind") else self.texts(value)
        return found

    def once(self, content: Any) -> None:
        lists, texts = self.lists(content), self.texts(content)
        if not lists or not texts:
            return
        some = self.random.choice(lists)
        where, key = self.random.choice(texts)
        match self.random.choice(["lose", "turn", "shuffle", "move", "double", "text", "swap", "drop", "rename"]):
            case "lose":
                some.pop(self.random.randrange(len(some)))
            case "turn":
                some.reverse()
            case "shuffle":
                self.random.shuffle(some)
            case "move":
                one = some.pop(self.random.randrange(len(some)))
                alike = [each for each in self.lists(content) if each and isinstance(each[0], type(one))]
                (self.random.choice(alike) if alike else some).append(one)
            case "double":
                some.append(copy.deepcopy(self.random.choice(some)))
            case "text":
                where[key] = f"{where[key]} uusi"
            case "swap":
                other, its = self.random.choice(texts)
                where[key], other[its] = other[its], where[key]
            case "drop" if isinstance(where, dict) and key not in ("name", "fi"):
                del where[key]
            case "rename":
                where[key] = self.random.choice(["ohjaus", "tuki", "Aivan muu", "1", str(where[key]).upper()])


@quick
@given(st.integers(0, 2**32), st.sampled_from(list(TEXTS)), st.integers(1, 12))
def test_the_old_version_can_be_made_of_the_new_one_and_the_changes(seed: int, name: str, times: int) -> None:
    content = plain(name)
    mutation = Mutation(Random(seed))
    old = written(content)
    for _ in range(times):
        mutation.once(content)
    new = decode("b.yaml", yaml.dump(content, allow_unicode=True, default_style='"', Dumper=_Dumper).encode())
    if new.content is None or new.index is None:
        return
    for one, other in ((old, new), (new, old)):
        check(compared(one, other))


#: fields of every kind, by the shapes of the language
def values(shape: Any, depth: int) -> st.SearchStrategy[Any]:
    word = st.sampled_from(["a", "b", "c", "ohjaus ja tuki", "ohjaus ja tuki nyt", "Kela"])
    match shape[0]:
        case "list":
            return st.lists(values(shape[1], depth), min_size=1, max_size=3)
        case "object" | "flag_or_object" if depth:
            return elements(shape[1], depth - 1)
        case "either" if depth:
            return elements(shape[3], depth - 1)
        case "choice":
            return st.sampled_from(list(shape[1]))
        case "text":
            return word | st.fixed_dictionaries({"fi": word}, optional={"sv": word})
    return word


def elements(concept: str, depth: int) -> st.SearchStrategy[Any]:
    fields = {key: shape for key, shape in SHAPES[concept]["fields"].items() if key not in ("pkpk", "kind", "language", "use")}
    chosen = st.lists(st.sampled_from(sorted(fields)), max_size=5, unique=True)
    return chosen.flatmap(lambda keys: st.fixed_dictionaries({key: values(SHAPES.field(concept, key), depth) for key in keys}))


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(elements("Chain", 3), elements("Chain", 3))
def test_any_two_chains_are_told_in_full(one: Any, other: Any) -> None:
    head = {"pkpk": "1", "kind": "chain"}
    old, new = written({**head, "name": "x", **one}), written({**head, "name": "x", **other})
    if old.index is not None and new.index is not None:
        check(compared(old, new))
        assert compared(old, old).changes == ()
