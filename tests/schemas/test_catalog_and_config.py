"""The schemas of catalogues and of pkpk.yaml: up to date, valid, as strict and as lenient as that of chains."""

import json
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator
from test_schema_files import HONOURED, walk

from palveluketju.loading.files import decode
from palveluketju.messages.catalogue import Messages
from palveluketju.model import json_schema
from palveluketju.model.catalog import Catalog
from palveluketju.model.config import Config
from palveluketju.model.grammar import grammar

ROOT = Path(__file__).resolve().parents[2]
WHOLES = {"catalog": Catalog, "config": Config}
CATALOG = "pkpk: 1\nkind: catalog\nname: Yhteiset\n"
CONFIG = "pkpk: 1\nkind: config\n"


@pytest.fixture(params=WHOLES)
def kind(request):
    return request.param


@pytest.fixture
def schema(kind, language):
    return json.loads((ROOT / f"schemas/{kind}.{language}.json").read_text(encoding="utf-8"))


def errors(kind, text):
    validator = Draft202012Validator(json.loads((ROOT / f"schemas/{kind}.en.json").read_text(encoding="utf-8")))
    return [one.message for one in validator.iter_errors(yaml.safe_load(text))]


def test_the_files_are_what_the_grammar_gives(kind, language):
    whole = WHOLES[kind]
    made = json_schema.text(grammar(whole), Messages(language), whole.__name__)
    assert (ROOT / f"schemas/{kind}.{language}.json").read_text(encoding="utf-8") == made, "run `make generate`"


def test_they_are_valid_and_use_only_what_editors_honour(schema):
    Draft202012Validator.check_schema(schema)
    assert {key for one in walk(schema) for key in one} <= HONOURED
    assert all(len(one["anyOf"]) == 1 for one in walk(schema) if "anyOf" in one)


def test_every_key_has_a_title_and_an_explanation(schema):
    fields = [field for one in walk(schema) for field in one.get("properties", {}).values()]
    assert all(field["title"] and field["description"] for field in fields)


def test_they_hold_the_keys_of_their_concepts(kind, schema):
    for name, concept in grammar(WHOLES[kind]).items():
        there = (schema if name == WHOLES[kind].__name__ else schema["$defs"][name])["properties"]
        assert [key for key in there if key not in ("fi", "sv", "en")] == [field.key for field in concept.fields]


def test_the_words_are_in_the_language(schema, kind, language):
    words = {
        "catalog": {"fi": "Roolit", "sv": "Roller", "en": "Roles"},
        "config": {"fi": "Järjestäjä", "sv": "Anordnare", "en": "Organiser"},
    }
    key = {"catalog": "roles", "config": "organiser"}[kind]
    assert schema["properties"][key]["title"] == words[kind][language]


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("catalog", CATALOG),
        (
            "catalog",
            CATALOG + "services:\n  - Kela\n  - id: a\n    name: {fi: A, sv: B}\n    contacts:\n      - phone: 112\nroles:\n",
        ),
        ("config", CONFIG),
        ("config", "pkpk: 1\norganiser: 01\nlanguages: fi\nchains: chains/**\nrequired_version: '>=0.2'\nx-oma: 1\n"),
        ("config", CONFIG + "organiser:\n  name: Oma\nchains:\n  - a/**\n  - b/**\nlanguages:\n  - fi\n  - sv\nlint:\n"),
    ],
)
def test_what_is_right_is_accepted(kind, text):
    assert errors(kind, text) == []


@pytest.mark.parametrize(
    ("kind", "text", "named"),
    [
        ("catalog", CATALOG + "servces: []\n", "'servces'"),
        ("catalog", CATALOG + "tiers: []\n", "'tiers'"),
        ("catalog", CATALOG.replace("catalog", "chain"), "'chain' is not one of"),
        ("catalog", "pkpk: 1\nkind: catalog\n", "'name' is a required property"),
        ("config", CONFIG + "chain: a\n", "'chain'"),
        ("config", CONFIG.replace("config", "conf"), "'conf' is not one of"),
        ("config", CONFIG + "languages:\n  - de\n", "'de' is not one of"),
        ("config", "kind: config\n", "'pkpk' is a required property"),
    ],
)
def test_what_is_wrong_is_named_once(kind, text, named):
    (message,) = errors(kind, text)
    assert named in message


RIGHT_WORDS = {
    "required_version": ['">=0.2"', '" >= 0.2 , <2"', "==1.*", "~=1.2.0", '"!=1.3.1"'],
    "chains": ["chains/**", "./chains/**", "alueet/*/ketjut/*.YAML", '"**"', '"*"', "[a/**, b c/*.yml]"],
    "catalogs": ["catalog/**"],
    "brand": ['{colour: "#0B4A5B"}', '{colour: "#abc"}', "{logo: ./kuvat/logo.svg}", "{logo: 2026}", "{colour: #abc\n  }"],
    "output": ["{folder: sivut/}", "{folder: no}", '{folder: "ä ö"}', '{folder: ""}'],
}
WRONG_WORDS = {
    "required_version": ["0.2", "1.2.0", '"^1.2"', '">=0.2,"', "true", '"=>0.2"'],
    "chains": [
        "chains",
        "/chains/**",
        "../a/**",
        "a/../../b/**",
        "a\\**",
        "a/{b,c}/*",
        "a/[bc]*",
        "[a/**, 3]",
        "C:/a/*",
    ],
    "catalogs": ["catalog/"],
    "brand": ["{colour: 0b4a5b}", "{colour: 123456}", '{colour: "#12345"}', "{logo: /l.svg}", "{logo: 'https://a.fi/l.svg'}"],
    "output": ["{folder: ../site}", "{folder: a\\b}", "{folder: a/..}"],
}


@pytest.mark.parametrize(("key", "word"), [(key, word) for key, words in RIGHT_WORDS.items() for word in words])
def test_schema_and_loader_accept_the_words_of_a_configuration(key, word):
    text = f"{CONFIG}{key}: {word}\n"
    assert decode("pkpk.yaml", text.encode()).problems == []
    assert errors("config", text) == []


@pytest.mark.parametrize(("key", "word"), [(key, word) for key, words in WRONG_WORDS.items() for word in words])
def test_schema_and_loader_refuse_what_is_not_of_its_kind(key, word):
    text = f"{CONFIG}{key}: {word}\n"
    assert [one.code.name for one in decode("pkpk.yaml", text.encode()).problems] == ["bad-value"]
    assert len(errors("config", text)) == 1


def test_the_loader_tells_what_was_meant():
    text = CONFIG + "required_version: 0.2\nchains: chains\nbrand:\n  colour: Sininen\n  logo: kuvat\\logo.svg\n"
    problems = decode("pkpk.yaml", text.encode()).problems
    assert [one.help.args["value"] for one in problems] == ['">=0.2"', "chains/**", '"#1f5ea8"', "kuvat/logo.svg"]
