"""The language as JSON Schema 2020-12, for editors: made from the grammar, with titles, hover and messages in one language.

The shape of it was measured with the YAML language server (docs/decisions/0006-json-schema.md). A value never has a `type` of its
own but an `if` that catches the types that cannot stand there: a `type` with boolean and null in it would make the editor
offer true, false and null in every text. A field's shape stands in an `anyOf` of one, so that a key completes to `name: `
and not to an object. There is never a second branch, so a slip is named where it is.
"""

import json
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from palveluketju.messages.catalogue import Messages
from palveluketju.messages.said import N_, Said
from palveluketju.model.grammar import Concept, Field, Shape
from palveluketju.model.words import EXPECTED, LANGUAGES

Schema = dict[str, Any]

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_TYPES = ("array", "boolean", "null", "number", "object", "string")
#: YAML gives these for texts that look like something else: 112, no, an empty value
_LOOKS = ("boolean", "null", "number")
_LANGUAGE_NAMES = {"fi": N_("Finnish"), "sv": N_("Swedish"), "en": N_("English")}
_IN_LANGUAGE = {"fi": N_("The text in Finnish."), "sv": N_("The text in Swedish."), "en": N_("The text in English.")}

#: what no name of a file holds, the backslash among it: it lies between [ and ]
_UNFIT = r'\/<>:"|{}\[-\]'
#: a name that is not `..`
_NAME = rf"([^.{_UNFIT}][^{_UNFIT}]*|\.[^.{_UNFIT}][^{_UNFIT}]*|\.\.[^{_UNFIT}]+)"
_CLAUSE = r"(>=|<=|>|<|==|!=|~=)\s*\d+(\.\d+)*(\.\*)?"
_SIGN = r"!-,.\/:-@\[-\^`\{-~"
#: What a word written as text may look like. Never stricter than the loader, which alone has the last word: an editor's
#: regular expressions know no letters but ASCII's, so an id may hold anything that is not an ASCII sign.
_PATTERNS = {
    "id": rf"^\s*[^\s{_SIGN}\-_][^\s{_SIGN}]{{0,79}}\s*$",
    "version": r"^\s*(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})\s*$",
    "date": r"^\s*\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?\s*$",
    "duration": r"^\s*\d{1,6}(\.\d{1,3})?(\s*[-–]\s*\d{1,6}(\.\d{1,3})?)?\s*(min|h|d|wk|mo|a)\s*$",
    "number": r"^\s*([-+]?(\.\d+|\d+(\.\d*)?)([eE][-+]?\d{1,3})?|0o[0-7]+|0x[0-9a-fA-F]+)\s*$",
    "flag": r"^\s*(true|True|TRUE|false|False|FALSE)\s*$",
    "span": r"^\s*\d{1,6}(\s*[-–]\s*\d{1,6}|\s*\+)?\s*$",
    "colour": r"^\s*#([0-9a-fA-F]{3}){1,2}\s*$",
    "path": rf"^\s*(\.\/)?{_NAME}(\/{_NAME})*\/?\s*$",
    "pattern": rf"^\s*(\.\/)?({_NAME}\/)*[^{_UNFIT}]*(\*|\.[yY][aA]?[mM][lL])\s*$",
    "requirement": rf"^\s*{_CLAUSE}(\s*,\s*{_CLAUSE})*\s*$",
    "rule": r"^\s*([A-OQ-Z][A-Z]|P[A-JL-Z])[A-Z]{0,6}\d{3}\s*$",
}
#: the types besides text that an unquoted word of the kind turns into
_UNQUOTED = {
    "line": _LOOKS,
    "id": _LOOKS,
    "version": ("null",),
    "date": ("number", "null"),
    "duration": ("null",),
    "number": ("number", "null"),
    "flag": ("boolean", "null"),
    "span": ("number", "null"),
    "colour": ("null",),
    "path": _LOOKS,
    "pattern": ("null",),
    "requirement": ("null",),
    "rule": ("null",),
    "case": _LOOKS,
}
_BOUNDS = {"date": (1, 9999), "span": (0, 999_999)}


def schema(concepts: dict[str, Concept], messages: Messages, root: str = "Chain") -> Schema:
    """The schema of a file whose whole is the concept `root`, with its words in the language of `messages`."""
    return _Writer(concepts, messages).whole(root)


def text(concepts: dict[str, Concept], messages: Messages, root: str = "Chain") -> str:
    """The text of `schemas/<kind>.<language>.json`."""
    return json.dumps(schema(concepts, messages, root), ensure_ascii=False, indent=1) + "\n"


class _Writer:
    def __init__(self, concepts: dict[str, Concept], messages: Messages) -> None:
        self.concepts = concepts
        self.language = messages.language
        self.say = messages.say
        self.definitions: dict[str, Schema] = {}

    def whole(self, name: str) -> Schema:
        root = self.concepts[name]
        fields = {one.key: self._field(one, root) for one in root.fields}
        return {
            "$schema": _DIALECT,
            "title": "pkpk",
            "description": self.say(root.description),
            "type": "object",
            "required": [one.key for one in root.fields if one.required],
            **self._closed(fields),
            "$defs": dict(sorted(self.definitions.items())),
        }

    def _field(self, field: Field, concept: Concept) -> Schema:
        about = {"title": self.say(field.title), "description": self.say(field.description)}
        if field.required:
            return about | self._required(field.shape)
        presets = self._presets(concept) if field.key == "id" else []
        return about | self._shape(field.shape) | _snippets((name, label, name) for name, label in presets)

    def _required(self, shape: Shape) -> Schema:
        """The shape without the empty value, which at a key that every file needs is as good as no key."""
        if shape.kind != "choice":
            return self._shape(shape) | self._no("null", then=["string", "object"], expected=Said("a text"))
        values = [value for value, _ in shape.values]
        if values == ["1"]:
            whole = self._no(*_others("number", "string"), then=["number", "string"], expected="1")
            return {"default": 1, "minimum": 1, "maximum": 1, "pattern": "^1$", **whole}
        return self._enum(shape.values)

    def _shape(self, shape: Shape) -> Schema:
        """The constraints of a shape; the words about it stand beside."""
        match shape.kind:
            case "text":
                return self._refer("text", self._text)
            case "word":
                return self._refer(shape.word, lambda: self._word(shape.word))
            case "reference":
                return self._refer("reference", lambda: self._scalar(Said("an id or a name"), _LOOKS))
            case "choice":
                return self._choice(shape.values)
            case "object":
                concept = self.concepts[shape.concept]
                reference = self._concept(shape.concept)
                # Without a short form the value is always a group of keys, and a reference in place completes to one.
                return reference if concept.short is None else {"anyOf": [reference]}
            case "flag_or_object":
                return {"anyOf": [self._concept(shape.concept)], **_snippets([("true", "", True)])}
            case "either":
                return self._either(shape)
            case "list":
                assert shape.item is not None
                return self._list(shape.item, one=shape.one)

    def _refer(self, name: str, make: Callable[[], Schema]) -> Schema:
        if name not in self.definitions:
            self.definitions[name] = {}
            self.definitions[name] = make()
        return {"anyOf": [{"$ref": f"#/$defs/{name}"}]}

    def _concept(self, name: str) -> Schema:
        if name not in self.definitions:
            self.definitions[name] = {}  # holds the place: a step holds steps
            concept = self.concepts[name]
            fields = {one.key: self._field(one, concept) for one in concept.fields}
            short = next((one.shape for one in concept.fields if one.key == concept.short), None)
            if short is not None and short.kind == "text":
                fields |= self._languages()
            self.definitions[name] = {**self._alone(short), **self._closed(fields)}
        return {"$ref": f"#/$defs/{name}"}

    def _alone(self, short: Shape | None) -> Schema:
        """What may stand for an element: a group of keys, or what its short form is."""
        if short is None:
            return self._only(["object"], ("null",), Said("a group of keys"))
        expected = Said("a text or a group of keys")
        if short.kind == "word" and short.word in _PATTERNS:
            return self._only(["string", "object"], _UNQUOTED[short.word], expected) | self._pattern(short.word)
        return self._only(["string", "object"], _LOOKS, expected)

    def _closed(self, fields: dict[str, Schema]) -> Schema:
        own = {
            "title": self.say(N_("Your own data")),
            "description": self.say(N_("Anything you want to keep here; no tool reads it or loses it.")),
        }
        return {"properties": fields, "patternProperties": {"^x-": own}, "additionalProperties": False}

    def _list(self, item: Shape, *, one: bool) -> Schema:
        items = self._item(item)
        if not one:
            return {"items": items, **self._only(["array"], ("null",), Said("a list"))}
        # A single item stands without its dash. In `else`, so that the key still completes to a list.
        return {"items": items, "if": {"type": ["array", "null"]}, "else": items}

    def _item(self, item: Shape) -> Schema:
        if item.kind != "object":
            return self._shape(item)
        concept = self.concepts[item.concept]
        # A tier or a phase is going to hold more, so it starts as a group of keys; a channel is mostly one word.
        grows = sum(one.shape.item is not None and one.shape.item.kind == "object" for one in concept.fields) > 1
        starts = [(name, label, f"id: {name}" if grows else name) for name, label in self._presets(concept)]
        return self._about(concept) | _starting(self._concept(concept.name), starts)

    def _presets(self, concept: Concept) -> list[tuple[str, str]]:
        """The ids that bring a name, each with the name in the reader's language."""
        return [(name, names[self.language]) for name, names in concept.presets.items()]

    def _about(self, concept: Concept) -> Schema:
        return {"title": self.say(concept.label), "description": self.say(concept.description).replace("`", "")}

    def _either(self, shape: Shape) -> Schema:
        first, second = self.concepts[shape.concept], self.concepts[shape.other]
        either = {
            "if": {"type": "object", "required": [shape.key]},
            "then": {**self._about(first), **self._concept(first.name)},
            "else": {**self._about(second), **self._concept(second.name)},
        }
        return _starting(either, [(shape.key, self.say(first.description), f"{shape.key}: $1")])

    def _text(self) -> Schema:
        return {
            **self._only(["string", "object"], _LOOKS, Said("a text")),
            "properties": self._languages(),
            "additionalProperties": False,
        }

    def _languages(self) -> Schema:
        line = self._shape(Shape("word", word="line"))
        return {
            language: {"title": self.say(_LANGUAGE_NAMES[language]), "description": self.say(_IN_LANGUAGE[language]), **line}
            for language in LANGUAGES
        }

    def _word(self, kind: str) -> Schema:
        found = self._scalar(Said(EXPECTED.get(kind, "a text")), _UNQUOTED[kind])
        if kind in _PATTERNS:
            found |= self._pattern(kind)
        if kind in _BOUNDS:
            found |= dict(zip(("minimum", "maximum"), _BOUNDS[kind], strict=True))
        if kind == "flag":
            found |= _snippets([("true", "", True), ("false", "", False)])
        return found

    def _pattern(self, kind: str) -> Schema:
        # An empty text in quotes is an absent value like any other.
        return {"pattern": rf"{_PATTERNS[kind]}|^\s*$", "patternErrorMessage": self._expected(Said(EXPECTED[kind]))}

    def _scalar(self, expected: Said, looks: Iterable[str]) -> Schema:
        return self._only(["string"], looks, expected)

    def _choice(self, values: tuple[tuple[str, str], ...]) -> Schema:
        """One of a closed list, or nothing. An enum with null in it would offer null to the author."""
        labelled = [(value, self.say(label), value if value.isidentifier() else f'"{value}"') for value, label in values]
        return {"if": {"type": ["null", "string"], "maxLength": 0}, "else": self._enum(values), **_snippets(labelled)}

    def _enum(self, values: tuple[tuple[str, str], ...]) -> Schema:
        return {
            "enum": [value for value, _ in values],
            "enumDescriptions": [self.say(label) for _, label in values],
            "errorMessage": self._expected(", ".join(value for value, _ in values)),
        }

    def _only(self, types: list[str], looks: Iterable[str], expected: Said | str) -> Schema:
        """`types`, which the message names, and silently what YAML makes of an unquoted text that looks like something else."""
        return self._no(*_others(*types, *looks), then=types, expected=expected)

    def _no(self, *wrong: str, then: list[str], expected: Said | str) -> Schema:
        # An empty text in quotes is an absent value, so it is never of the wrong type.
        is_wrong: Schema = {"type": list(wrong), **({"minLength": 1} if "string" in wrong else {})}
        return {"if": is_wrong, "then": {"type": then, "errorMessage": self._expected(expected)}}

    def _expected(self, what: Said | str) -> str:
        return self.say(N_("Expected {expected}."), expected=what)


def _others(*types: str) -> list[str]:
    return [one for one in _TYPES if one not in types]


def _snippets(proposals: Iterable[tuple[str, str, Any]]) -> Schema:
    """What completion offers without forbidding anything else: label, what it is, what is inserted."""
    found = [{"label": label, **({"description": about} if about else {}), "body": body} for label, about, body in proposals]
    return {"defaultSnippets": found} if found else {}


def _starting(item: Schema, proposals: Sequence[tuple[str, str, Any]]) -> Schema:
    """The item of a list with what completion offers after its dash, but not among the keys of an item that is begun."""
    return {"allOf": [item, {"if": {"type": "object"}, "else": _snippets(proposals)}]} if proposals else item
