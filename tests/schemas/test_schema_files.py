"""The schemas in schemas/ are those of the grammar, are valid, and use only what editors honour."""

import json
import re
from pathlib import Path

from jsonschema import Draft202012Validator

from palveluketju.messages.catalogue import Messages
from palveluketju.model import json_schema

ROOT = Path(__file__).resolve().parents[2]
#: measured with yaml-language-server 1.25 and 2.0
HONOURED = {
    *("$schema", "$defs", "$ref", "title", "description", "type", "enum", "pattern", "minimum", "maximum", "default"),
    *("minLength", "maxLength"),
    *("properties", "patternProperties", "additionalProperties", "required", "items", "anyOf", "allOf", "if", "then", "else"),
    # The server's own, which other tools pass over.
    *("defaultSnippets", "enumDescriptions", "errorMessage", "patternErrorMessage"),
}
MAPS = ("properties", "patternProperties", "$defs")
LISTS = ("anyOf", "allOf")
INNER = ("items", "if", "then", "else")


def walk(schema):
    yield schema
    for key, value in schema.items():
        inner = value.values() if key in MAPS else value if key in LISTS else [value] if key in INNER else []
        for one in inner:
            yield from walk(one)


def test_the_files_are_what_the_grammar_gives(concepts, language):
    made = json_schema.text(concepts, Messages(language))
    assert (ROOT / f"schemas/chain.{language}.json").read_text(encoding="utf-8") == made, "run `make generate`"


def test_they_are_valid_schemas(schema):
    Draft202012Validator.check_schema(schema)


def test_they_use_only_what_editors_honour(schema):
    assert {key for one in walk(schema) for key in one} <= HONOURED


def test_no_slip_can_be_not_valid_under_any_of_several_shapes(schema):
    assert all(len(one["anyOf"]) == 1 for one in walk(schema) if "anyOf" in one)


def test_only_three_keys_are_demanded(schema):
    assert schema["required"] == ["pkpk", "kind", "name"]
    assert {tuple(one["required"]) for one in walk(schema) if "required" in one and one is not schema} == {("stage",)}


def test_every_key_has_a_title_and_an_explanation(schema):
    fields = [field for one in walk(schema) for field in one.get("properties", {}).values()]
    assert len(fields) > 600
    assert all(field["title"] and field["description"] for field in fields)


def test_every_choice_has_a_label(schema):
    choices = [one for one in walk(schema) if "enum" in one]
    assert len(choices) > 20
    assert all(len(one["enumDescriptions"]) == len(one["enum"]) and all(one["enumDescriptions"]) for one in choices)


def test_every_key_of_the_language_is_there(schema, concepts):
    for name, concept in concepts.items():
        there = (schema if name == "Chain" else schema["$defs"][name])["properties"]
        assert [key for key in there if key not in ("fi", "sv", "en")] == [field.key for field in concept.fields]


def test_the_words_are_in_the_language(schema, language):
    words = {"fi": "Ilmiö", "sv": "Fenomen", "en": "Phenomenon"}
    assert schema["properties"]["phenomenon"]["title"] == words[language]


def test_the_patterns_mean_the_same_to_javascript_as_to_python():
    # Named groups, look-behind, \w, \A, \Z and inline flags differ between the two; these files need none of them.
    for pattern in json_schema._PATTERNS.values():
        assert re.fullmatch(r"\^(?:[^\\]|\\[sd.+*?(){}\[\]|^/\-])*\$", pattern), pattern
        assert "(?" not in pattern


def test_the_files_end_with_a_line_break(language):
    text = (ROOT / f"schemas/chain.{language}.json").read_text(encoding="utf-8")
    assert text.endswith("}\n")
    assert json.loads(text)
