"""The schema never scolds what the program accepts, and both name a misspelt key and a wrong choice.

Every key of every concept is tried with every one of some forty values, and whole files are made at random.
"""

import json
from pathlib import Path

import chains
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from palveluketju.loading.compose import compose
from palveluketju.loading.files import decode
from palveluketju.loading.plain import plain
from palveluketju.model.chain import Chain
from palveluketju.model.grammar import Concept, Shape, grammar

ROOT = Path(__file__).resolve().parents[2]
CONCEPTS = grammar(Chain)
VALIDATOR = Draft202012Validator(json.loads((ROOT / "schemas/chain.en.json").read_text(encoding="utf-8")))
#: what a schema can see; names, references and meaning are the program's alone
STRUCTURE = {"PK101", "PK104", "PK105", "PK106", "PK107", "PK108", "PK110"}
VALUES = [
    *("", "~", "null", "teksti", "112", "01", "no", "true", "True", "1.10", "2024-01-01", "2024", "2024-13-01", "1_000", "0x1F"),
    *("3 d", "1-2 mo", "18+", "4-10", "-5", "1e3", ".5", "1.0.0", "1.0", '""', '"6"', '"true"', '" 3 d "', "draft", "fi"),
    *("a b", "a/b", "Ääni_1", "'>'", "[]", "{}", "[teksti]", "[1, no, ~]", "[[a]]", "{fi: teksti}", "{fi: 1, sv: ~}"),
    *("{xx: teksti}", "[{fi: teksti}]", "{nope: 1, nada: 2}", "{x-own: [1]}"),
]
#: a schema sees the number 1, not how it was written: 01, 1.0; the loader tells these apart
AS_WRITTEN = {"01", "1.10", "112", "0x1F", "-5", "1e3", ".5", "1.0"}
FILES = [*sorted((ROOT / "examples").glob("*.yaml")), *sorted((ROOT / "tests").rglob("good.yaml"))]


def errors(text):
    """What the schema says of the YAML text, innermost first."""
    found = list(VALIDATOR.iter_errors(plain(compose(text))))
    while any(one.context for one in found):
        found = [inner for one in found for inner in (one.context or [one])]
    return found


def problems(text):
    return [one for one in decode("file.yaml", text.encode()).problems if one.code.id in STRUCTURE]


def paths() -> dict[str, list[tuple[str, bool]]]:
    """Concept → the keys that lead to one such element from the top of a file, and whether each holds a list."""
    found: dict[str, list[tuple[str, bool]]] = {"Chain": []}
    todo = ["Chain"]
    for name in todo:
        for field in CONCEPTS[name].fields:
            shape = field.shape.item or field.shape
            for inner in (shape.concept, shape.other):
                if inner and inner not in found:
                    found[inner] = [*found[name], (field.key, field.shape.kind == "list")]
                    todo.append(inner)
    return found


PATHS = paths()


def document(concept: str, key: str, value: str) -> str:
    """A file whose only content is one element of the concept with one key; a stage is known by having a `stage`."""
    needed = {"pkpk": "1", "kind": "chain", "name": "x"}
    lines = [f"{one}: {given}" for one, given in needed.items() if concept != "Chain" or one != key]
    indent = dash = ""
    for step, is_list in PATHS[concept]:
        lines.append(f"{indent}{dash}{step}:")
        indent += "    " if dash else "  "
        dash = "- " if is_list else ""
    if concept == "Stage" and key != "stage":
        lines.append(f"{indent}{dash}stage: x")
        indent, dash = indent + "  ", ""
    return "\n".join([*lines, f"{indent}{dash}{key}: {value}"]) + "\n"


@pytest.mark.parametrize("concept", CONCEPTS)
def test_whatever_the_program_accepts_the_schema_accepts(concept):
    for field in CONCEPTS[concept].fields:
        for value in VALUES:
            text = document(concept, field.key, value)
            if not problems(text) and not (field.required and value in ("", "~", "null", '""')):
                assert not errors(text), text


@pytest.mark.parametrize("concept", CONCEPTS)
def test_what_is_wrong_in_shape_both_tell(concept):
    for field in CONCEPTS[concept].fields:
        for value in VALUES:
            text = document(concept, field.key, value)
            if problems(text) and value not in AS_WRITTEN and (concept, value) != ("Chain", "{}"):
                assert errors(text), text


@pytest.mark.parametrize("concept", CONCEPTS)
def test_a_misspelt_key_is_named_by_both(concept):
    for field in CONCEPTS[concept].fields:
        slip = field.key[:-1] + "zq"
        text = document(concept, slip, "x")
        assert [one.args["key"] for one in problems(text)] == [slip], text
        (error,) = errors(text)
        assert f"'{slip}'" in error.message


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(ROOT)))
def test_every_example_and_every_good_file_is_fine(file):
    assert not errors(file.read_text(encoding="utf-8"))


def test_generated_chains_are_fine():
    assert not errors(chains.chain(1))


@pytest.mark.parametrize(
    ("wrong", "named"),
    [
        ("status: drft", "'drft' is not one of"),
        ("kind: ketju", "'ketju' is not one of"),
        ("goals:\n  - text: x\n    perspective: asiakas", "'asiakas' is not one of"),
        ("language: ruotsi", "'ruotsi' is not one of"),
    ],
)
def test_a_wrong_choice_is_named(wrong, named):
    kind = "" if wrong.startswith("kind") else "kind: chain\n"
    (error,) = errors(f"pkpk: 1\n{kind}name: x\n{wrong}\n")
    assert named in error.message


@pytest.mark.parametrize("key", ["pkpk", "kind", "name"])
@pytest.mark.parametrize("value", [None, "", "~"])
def test_the_three_needed_keys_are_missed_when_absent_or_empty(key, value):
    lines = {"pkpk": "1", "kind": "chain", "name": "x"}
    text = "".join(
        f"{one}: {value if one == key else given}\n" for one, given in lines.items() if one != key or value is not None
    )
    assert [one.code.id for one in decode("file.yaml", text.encode()).problems] == ["PK103"]
    assert len(errors(text)) == 1


def _values(shape: Shape, depth: int) -> st.SearchStrategy[list[str]]:
    """Lines of YAML that stand for a value of the shape, the first of them beside its key."""
    plain_text = st.sampled_from(["teksti", "112", "01", "no", "1.10", "2024-01-01", "true", '"a: b"', "~", ""])
    words = {
        "id": ["a", "kotihoito-1", "12"],
        "version": ["1.0.0"],
        "date": ["2024", "2024-05", "2024-05-31"],
        "duration": ["3 d", "1-2 mo"],
        "number": ["6", "2.5", "-1", '"7"'],
        "flag": ["true", "False"],
        "span": ["6", "18+", "4-10"],
        "language": ["fi", "sv", "en"],
        "line": ["rivi", "01"],
    }
    match shape.kind:
        case "either":
            return _values(Shape("object", concept=shape.concept), depth) | _values(Shape("object", concept=shape.other), depth)
        case "text":
            return plain_text.map(lambda text: [text]) | st.just(["", "  fi: suomeksi", "  sv: 112"])
        case "word":
            return st.sampled_from([*words[shape.word], ""]).map(lambda text: [text])
        case "choice":
            return st.sampled_from([f'"{value}"' if not value.isidentifier() else value for value, _ in shape.values]).map(
                lambda text: [text]
            )
        case "reference":
            return plain_text.map(lambda text: [text])
        case "list":
            assert shape.item is not None
            items = st.lists(_values(shape.item, depth), max_size=2)
            return items.map(lambda values: ["", *(line for value in values for line in _item(value))] if values else ["[]"])
    concept = CONCEPTS[shape.concept]
    if depth == 0:
        return st.just([""]) if concept.short is None else _values(_field(concept, concept.short), 0)
    return _objects(concept, depth - 1)


def _field(concept: Concept, key: str) -> Shape:
    shape = next(one.shape for one in concept.fields if one.key == key)
    return Shape("text") if shape.kind == "list" else shape


@st.composite
def _objects(draw: st.DrawFn, concept: Concept, depth: int) -> list[str]:
    keys = draw(st.lists(st.sampled_from(concept.fields), unique=True, min_size=1, max_size=3))
    keys += [one for one in concept.fields if concept.name == "Stage" and one.key == "stage" and one not in keys]
    found = [""]
    for field in keys:
        first, *rest = draw(_values(field.shape, depth))
        found += [f"  {field.key}: {first}".rstrip(), *(f"  {line}" for line in rest)]
    return found


def _item(value: list[str]) -> list[str]:
    first, *rest = value
    if first or not rest:
        return [f"  - {first}".rstrip(), *(f"  {line}" for line in rest)]
    # An object: its first key stands beside the dash.
    return [f"  - {rest[0].lstrip()}", *(f"  {line}" for line in rest[1:])]


@st.composite
def files(draw: st.DrawFn) -> str:
    root = CONCEPTS["Chain"]
    lines = ["pkpk: 1", "kind: chain", "name: x"]
    fields = [field for field in root.fields if not field.required]
    for field in draw(st.lists(st.sampled_from(fields), unique=True, min_size=1, max_size=4)):
        first, *rest = draw(_values(field.shape, 3))
        lines += [f"{field.key}: {first}".rstrip(), *rest]
    return "\n".join(lines) + "\n"


@settings(max_examples=150, deadline=None)
@given(text=files())
def test_random_files_of_the_language_are_fine(text):
    assert not problems(text), text
    assert not errors(text), text
