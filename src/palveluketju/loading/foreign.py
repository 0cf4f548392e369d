"""Keys and choices written in Finnish or Swedish: nimi → name, luonnos → draft. The JSON Schemas hold the words of each language.

Needed only when something is wrong, so nothing is read before the first question.
"""

import json
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from palveluketju.loading.nearness import nearest
from palveluketju.model.slugs import slug
from palveluketju.resources import folder

_LANGUAGES = ("fi", "sv")
#: the concepts that are whole files of their own, with the schema of each
_WHOLES = {"Chain": "chain", "Catalog": "catalog", "Config": "config"}


def key(word: str, concept: str) -> str | None:
    """The key of the concept that the word heads in Finnish or Swedish; None when it heads none."""
    titles = _titles(concept)
    found = nearest(word, titles)
    return titles[found] if found is not None else None


def is_key(word: str, concept: str) -> bool:
    """Whether the word is exactly what heads one of the concept's keys."""
    return slug(word) in {slug(title) for title in _titles(concept)}


def choice(word: str, values: Sequence[str]) -> str | None:
    """The choice that the word is in Finnish or Swedish."""
    labels = _choices().get(tuple(values), {})
    found = nearest(word, labels)
    return labels[found] if found is not None else None


@cache
def _titles(concept: str) -> dict[str, str]:
    """Title → key, of the concept's keys in all languages."""
    found: dict[str, str] = {}
    for language in _LANGUAGES:
        for name, row in _properties(concept, language).items():
            found.setdefault(row.get("title", name), name)
    return found


def _properties(concept: str, language: str) -> dict[str, dict[str, Any]]:
    """The keys of the concept, wherever it is described."""
    if concept in _WHOLES:
        return dict(_schema(_WHOLES[concept], language)["properties"])
    schemas = (_schema(whole, language)["$defs"] for whole in _WHOLES.values())
    return next((dict(schema[concept].get("properties", {})) for schema in schemas if concept in schema), {})


@cache
def _choices() -> dict[tuple[str, ...], dict[str, str]]:
    """The values of each closed list → label → value, in all languages."""
    found: dict[tuple[str, ...], dict[str, str]] = {}
    for whole in _WHOLES.values():
        for language in _LANGUAGES:
            for row in _enums(_schema(whole, language)):
                labels = found.setdefault(tuple(row["enum"]), {})
                for label, value in zip(row["enumDescriptions"], row["enum"], strict=True):
                    labels.setdefault(label, value)
    return found


def _enums(schema: Any) -> Iterator[dict[str, Any]]:
    if isinstance(schema, dict):
        if "enum" in schema and "enumDescriptions" in schema:
            yield schema
        schema = list(schema.values())
    if isinstance(schema, list):
        for inside in schema:
            yield from _enums(inside)


@cache
def _schema(name: str, language: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((folder("schemas") / f"{name}.{language}.json").read_bytes())
    return found
