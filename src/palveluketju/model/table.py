"""The grammar as a plain table that the loader reads without the models; `make generate` writes it to `shapes.json`."""

import json
from typing import Any

from palveluketju.model.grammar import Concept, Shape


def _row(shape: Shape) -> tuple[Any, ...]:
    match shape.kind:
        case "text":
            return ("text",)
        case "word":
            return ("word", shape.word)
        case "choice":
            return ("choice", tuple(value for value, _ in shape.values))
        case "object" | "flag_or_object":
            return (shape.kind, shape.concept)
        case "either":
            return ("either", shape.key, shape.concept, shape.other)
        case "reference":
            return ("reference", shape.to, shape.open, shape.shared)
        case "list":
            assert shape.item is not None
            return ("list", _row(shape.item), shape.one)


def table(concepts: dict[str, Concept]) -> dict[str, dict[str, Any]]:
    """Concept name → label, short, naming, namespace, presets, required keys, and fields as key → shape."""
    found: dict[str, dict[str, Any]] = {}
    for name, concept in concepts.items():
        found[name] = {
            "label": concept.label,
            "short": concept.short,
            "naming": concept.naming,
            "namespace": concept.namespace,
            "presets": concept.presets,
            "required": tuple(one.key for one in concept.fields if one.required),
            "demands": concept.demands,
            "defaults": {one.key: one.default for one in concept.fields if one.default is not None},
            "fields": {one.key: _row(one.shape) for one in concept.fields},
        }
    return found


def text(concepts: dict[str, Concept]) -> str:
    """The text of `shapes.json`, a concept a line: reading JSON is ten times faster than running a module of literals."""
    rows = [f"{json.dumps(name)}: {json.dumps(row, ensure_ascii=False)}" for name, row in table(concepts).items()]
    return "{\n" + ",\n".join(rows) + "\n}\n"


def titles(concepts: dict[str, Concept]) -> str:
    """The text of `titles.json`: what people call each key and each choice, for those who have no need of the models besides."""
    rows = []
    for name, concept in concepts.items():
        row = {one.key: [one.title, dict((one.shape.item or one.shape).values)] for one in concept.fields}
        rows.append(f"{json.dumps(name)}: {json.dumps(row, ensure_ascii=False)}")
    return "{\n" + ",\n".join(rows) + "\n}\n"
