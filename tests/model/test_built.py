"""Objects built without checking are those that pydantic makes."""

from pathlib import Path
from typing import Any

import pytest

from palveluketju.loading.files import load
from palveluketju.model.built import built
from palveluketju.model.catalog import Catalog
from palveluketju.model.chain import Chain
from palveluketju.model.checked import checked
from palveluketju.model.element import Element, holding

_ROOT = Path(__file__).parents[2]
_CLASSES: dict[str, type[Element]] = {"Chain": Chain, "Catalog": Catalog}


def _files() -> list[Path]:
    folders = ("examples", "tests/rules", "tests/findings")
    return [path for folder in folders for path in sorted((_ROOT / folder).rglob("*.yaml"))]


def _same(one: Any, other: Any) -> bool:
    """Whether both are of the same class and hold the same, fields in the same order."""
    if type(one) is not type(other):
        return False
    if isinstance(one, Element):
        return list(one.__dict__) == list(other.__dict__) and all(
            _same(one.__dict__[key], other.__dict__[key]) for key in one.__dict__
        )
    if isinstance(one, list):
        return len(one) == len(other) and all(map(_same, one, other))
    return bool(one == other)


def _expected(element: Element, path: tuple[str | int, ...]) -> list[tuple[tuple[str | int, ...], Element]]:
    """Every element with its path, read off the models one by one."""
    found = [(path, element)]
    for name, key in holding(type(element)):
        value = getattr(element, name)
        if isinstance(value, list):
            found += [each for at, one in enumerate(value) for each in _expected(one, (*path, key, at))]
        elif value is not None:
            found += _expected(value, (*path, key))
    return found


@pytest.mark.parametrize("path", _files(), ids=lambda path: str(path.relative_to(_ROOT)))
def test_the_tree_is_what_pydantic_makes(path: Path) -> None:
    document = load(str(path))
    if not document.sound or document.concept not in _CLASSES:
        return
    tree = built(_CLASSES[document.concept], document.content or {})
    model = checked(_CLASSES[document.concept], document.content)
    assert _same(tree.elements[0].element, model)
    expected = _expected(model, ())
    assert [one.path for one in tree.elements] == [path for path, _ in expected]
    assert all(_same(one.element, other) for one, (_, other) in zip(tree.elements, expected, strict=True))


def test_what_uses_another_thing_says_nothing_itself() -> None:
    content = {"pkpk": "1", "kind": "chain", "name": {"fi": "Ketju"}, "services": [{"use": "tuki", "name": {"fi": "Tuki"}}]}
    tree = built(Chain, content)
    assert [one.own for one in tree.elements] == [True, False]
    assert [(words.path, words.text) for words in tree.texts] == [(("name",), "Ketju")]


def test_elements_share_no_content_that_is_given_twice() -> None:
    service = {"name": {"fi": "Tuki"}}
    tree = built(Chain, {"pkpk": "1", "kind": "chain", "name": {"fi": "Ketju"}, "services": [service, service]})
    _, first, second = tree.elements
    assert first.element is not second.element
