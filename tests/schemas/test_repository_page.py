"""docs/repository.md: its tables are those of the grammar, its examples hold, its links lead somewhere."""

import json
import re
from pathlib import Path

import pytest
import reference
import yaml
from jsonschema import Draft202012Validator

from palveluketju import scaffold
from palveluketju.model.catalog import Catalog
from palveluketju.model.config import Config
from palveluketju.model.grammar import grammar

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs/repository.md").read_text(encoding="utf-8")
LANGUAGE = (ROOT / "docs/language.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"(?ms)^```yaml (config|catalog)\n(.*?)^```", PAGE)


def test_the_tables_are_those_of_the_grammar():
    every = grammar(Catalog) | grammar(Config)
    assert reference.filled(PAGE, every, "language.md") == PAGE, "run `make generate`"


def test_every_concept_has_one_table_on_one_of_the_two_pages():
    named = reference.named(PAGE) + reference.named(LANGUAGE)
    assert len(named) == len(set(named))
    assert set(grammar(Catalog) | grammar(Config)) <= set(named)


@pytest.mark.parametrize(("kind", "example"), EXAMPLES, ids=[kind for kind, _ in EXAMPLES])
def test_every_example_is_right(kind, example):
    schema = json.loads((ROOT / f"schemas/{kind}.en.json").read_text(encoding="utf-8"))
    assert list(Draft202012Validator(schema).iter_errors(yaml.safe_load(example))) == []


def test_there_is_an_example_of_both():
    assert [kind for kind, _ in EXAMPLES] == ["config", "catalog"]


def test_every_link_leads_to_a_heading_of_its_page():
    for page, name in ((PAGE, ""), (LANGUAGE, "language.md")):
        headings = {
            re.sub(r"[^a-z0-9äöå -]", "", title.lower()).replace(" ", "-") for title in re.findall(r"(?m)^#+ (.+)$", page)
        }
        assert set(re.findall(rf"\]\({re.escape(name)}#([^)]+)\)", PAGE)) <= headings


def test_every_choice_of_the_two_commands_is_told():
    for word in (*scaffold.CI, *scaffold.PRESETS):
        assert f"`{word}`" in PAGE or f"--ci {word}" in PAGE, word
