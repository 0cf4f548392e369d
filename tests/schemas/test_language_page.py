"""docs/language.md: its tables are those of the grammar, its examples hold, its links lead somewhere."""

import re
from collections import Counter
from pathlib import Path

import pytest
import reference

from palveluketju.loading.files import decode

PAGE = (Path(__file__).resolve().parents[2] / "docs/language.md").read_text(encoding="utf-8")
EXAMPLES = [
    (PAGE[: found.start()].count("\n") + 1, *found.groups()) for found in re.finditer(r"(?ms)^```yaml(.*?)\n(.*?)^```", PAGE)
]


def whole(example: str) -> str:
    """The example as a file: one that shows a part only gets the three needed keys."""
    needed = {"pkpk": "1", "kind": "chain", "name": "Esimerkki"}
    return "".join(f"{key}: {value}\n" for key, value in needed.items() if not re.search(rf"(?m)^{key}:", example)) + example


@pytest.mark.parametrize(("line", "marks", "example"), EXAMPLES, ids=[f"line-{line}" for line, _, _ in EXAMPLES])
def test_every_example_is_what_it_says(line, marks, example):
    found = [one.code.id for one in decode("example.yaml", whole(example).encode()).problems]
    assert found == marks.split()[1:]


def test_there_are_examples_of_the_hard_parts():
    text = "".join(example for _, _, example in EXAMPLES)
    for key in ("use", "parallel", "next", "repeats", "waits", "starts", "ends", "handoffs", "assumptions", "x-diaarinumero"):
        assert f"{key}:" in text


def test_the_tables_are_those_of_the_grammar(concepts):
    assert reference.filled(PAGE, concepts) == PAGE, "run `make generate`"


def test_every_concept_has_one_table(concepts):
    assert sorted(reference.named(PAGE)) == sorted(concepts)


def test_every_preset_is_listed(concepts):
    for concept in concepts.values():
        assert all(f"| `{preset}` |" in PAGE for preset in concept.presets)


def test_every_key_of_every_concept_is_in_its_table(concepts):
    shared = PAGE.partition("### Keys that many things share")[2].partition("<!-- concepts:")[0]
    for concept in concepts.values():
        own = PAGE.partition(f"\n#### {concept.label}\n")[2].partition("\n#### ")[0]
        assert all(f"| `{field.key}` |" in own + shared for field in concept.fields)


def test_every_link_of_the_page_leads_to_a_heading():
    headings = [re.sub(r"[^a-z0-9äöå -]", "", title.lower()).replace(" ", "-") for title in re.findall(r"(?m)^#+ (.+)$", PAGE)]
    assert not [heading for heading, count in Counter(headings).items() if count > 1]
    assert set(re.findall(r"\]\(#([^)]+)\)", PAGE)) <= set(headings)
