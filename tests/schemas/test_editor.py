"""What a coordinator sees in an editor that runs the real YAML language server with our schema and no plug-in of ours."""

import json
import re
from pathlib import Path

import language_server
import pytest

from palveluketju.messages.catalogue import Messages

ROOT = Path(__file__).resolve().parents[2]
COMMAND = language_server.command()
FINNISH = json.loads((ROOT / "schemas/chain.fi.json").read_text(encoding="utf-8"))
KEYS = FINNISH["properties"]
EXPECTED = Messages("fi").say("Expected {expected}.").partition("{")[0]
START = "pkpk: 1\nkind: chain\nname: Esimerkki\n"

pytestmark = [
    pytest.mark.editor,
    pytest.mark.skipif(COMMAND is None, reason=f"needs Node and the YAML language server: {language_server.WHERE}"),
]


@pytest.fixture(scope="module")
def editor():
    server = language_server.Server(COMMAND, ROOT / "schemas/chain.fi.json")
    yield server
    server.close()


def inserted(items, *labels):
    return [items[label]["insertText"] for label in labels]


def test_an_empty_file_offers_every_key_with_its_explanation(editor):
    items = editor.complete("▮")
    assert set(items) == {"(skeleton)", *KEYS}
    assert all(items[key]["documentation"] == field["description"] for key, field in KEYS.items())


def test_an_empty_file_offers_the_three_needed_keys_at_once(editor):
    skeleton = editor.complete("▮")["(skeleton)"]["insertText"]
    assert re.sub(r"\$\{\d+:(\d)\}|\$\d+", r"\1", skeleton) == "pkpk: 1\nkind: \nname: "


def test_a_key_completes_to_the_form_that_it_most_often_has(editor):
    items = editor.complete(START + "▮")
    forms = inserted(items, "phenomenon", "goals", "dates", "status", "organiser")
    assert forms == ["phenomenon: ", "goals:\n  - ", "dates:\n  ", "status: ", "organiser:\n  - "]


def test_keys_that_stand_there_already_are_not_offered(editor):
    assert not {"pkpk", "kind", "name"} & set(editor.complete(START + "▮"))


def test_a_choice_offers_its_words_with_their_meaning(editor):
    choice = KEYS["status"]["else"]
    items = editor.complete(START + "status: ▮")
    assert list(items) == ["draft", "in_review", "approved", "in_use", "retired"]
    assert [item["documentation"] for item in items.values()] == choice["enumDescriptions"]
    assert items["draft"]["documentation"] == "Luonnos"


@pytest.mark.parametrize("text", ["name: ▮", "summary: ▮", "owner: ▮", "target_group:\n  ages: ▮", "goals:\n  - text: ▮"])
def test_a_text_offers_nothing_so_no_true_false_or_null(editor, text):
    assert not editor.complete(START.replace("name: Esimerkki\n", "") + text)


def test_tiers_offer_the_preset_ids_with_their_names(editor):
    names = {
        "guidance": "Ohjausta tarvitsevat asiakkaat",
        "support": "Tukea tarvitsevat asiakkaat",
        "multi_sector": "Monialaista tukea tarvitsevat asiakkaat",
        "sustaining": "Kannattelua tarvitsevat asiakkaat",
    }
    items = editor.complete(START + "tiers:\n  - id: ▮")
    assert {word: item["documentation"] for word, item in items.items()} == names
    items = editor.complete(START + "tiers:\n  - ▮")
    assert inserted(items, *names) == [f"id: {name}" for name in names]


def test_own_words_are_as_good_as_preset_ones(editor):
    assert not editor.check(
        START
        + "tiers:\n  - id: oma-taso\n    name: Oma taso\n    services:\n      - name: x\n        channels:\n          - Radio\n"
    )


def test_channels_offer_words_and_phases_and_topics_offer_ids(editor):
    assert inserted(editor.complete(START + "services:\n  - channels:\n      - ▮"), "visit", "chat") == ["visit", "chat"]
    assert inserted(editor.complete(START + "plan:\n  phases:\n    - ▮"), "organising") == ["id: organising"]
    assert inserted(editor.complete(START + "analysis:\n  topics:\n    - ▮"), "demography") == ["id: demography"]


def test_words_that_yaml_would_misread_come_with_quotes(editor):
    items = editor.complete(START + "indicators:\n  - name: x\n    threshold:\n      operator: ▮")
    assert inserted(items, ">", "<=") == ['">"', '"<="']


def test_the_pathway_offers_the_keys_of_a_step_and_a_stage_its_own(editor):
    step = editor.complete(START + "pathway:\n  - name: x\n    ▮")
    assert {"actors", "next", "parallel", "waits"} <= set(step)
    assert not {"stage", "steps"} & set(step)
    stage = editor.complete(START + "pathway:\n  - stage: x\n    ▮")
    assert {"steps", "tier", "within"} <= set(stage)
    assert not {"actors", "next"} & set(stage)
    assert inserted(editor.complete(START + "pathway:\n  - ▮"), "stage", "name") == ["stage: ", "name: "]


def test_truth_values_are_offered_where_they_may_stand(editor):
    assert set(editor.complete(START + "key_figures:\n  - text: x\n    approximate: ▮")) == {"true", "false"}
    assert set(editor.complete(START + "pathway:\n  - name: x\n    ends: ▮")) == {"true"}


def test_a_text_offers_the_languages_below_its_key(editor):
    assert set(editor.complete(START + "summary:\n  ▮")) == {"fi", "sv", "en"}


def test_hover_explains_a_key_in_finnish(editor):
    for form in ("pheno▮menon: Moni nukkuu huonosti", "pheno▮menon:\n  text: Moni nukkuu huonosti", "pheno▮menon:\n  fi: Moni"):
        said = editor.hover(START + form)
        assert said.startswith("#### Ilmiö\n\nMiksi tämä ")


def test_hover_explains_choices_in_finnish(editor):
    said = editor.hover(START + "sta▮tus: draft")
    assert said.startswith(f"#### {KEYS['status']['title']}")
    assert "* `draft`: Luonnos" in said
    assert "null" not in said


def test_hover_explains_keys_deep_inside(editor):
    said = editor.hover(START + "pathway:\n  - stage: x\n    steps:\n      - name: y\n        act▮ors: z")
    assert said.startswith(f"#### {FINNISH['$defs']['Step']['properties']['actors']['title']}")


@pytest.mark.parametrize(
    "text",
    [
        "phenomenom: x",
        "phenomenom:",
        "goals:\n  - phenomenom: x",
        "goals:\n  - text:\n      phenomenom: x",
        "tiers:\n  - id: support\n    services:\n      - phenomenom: x",
        "pathway:\n  - phenomenom: x",
        "pathway:\n  - name: x\n    parallel:\n      - steps:\n          - phenomenom: x",
        "organiser:\n  phenomenom: x",
        "dates:\n  phenomenom: 2026",
    ],
)
def test_a_misspelt_key_gives_one_mark_that_names_it(editor, text):
    (mark,) = editor.check(START + text + "\n")
    assert mark.endswith("Property phenomenom is not allowed.")


def test_the_light_bulb_offers_what_may_stand_there(editor):
    assert editor.fixes(START + "status: drft\n") == ["draft", "in_review", "approved", "in_use", "retired"]
    assert "perspective" in editor.fixes(START + "goals:\n  - text: x\n    perspectiv: client\n")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("status: drft", 4),
        ("goals: x", 4),
        ("phenomenon:\n  - x", 5),
        ("version: 1.0", 4),
        ("dates:\n  created: 2026-13-01", 5),
        ("pathway:\n  - name: x\n    within: kolme", 6),
        ("tiers:\n  - id: a b", 5),
    ],
)
def test_a_wrong_value_gives_one_mark_in_finnish(editor, text, line):
    (mark,) = editor.check(START + text + "\n")
    assert mark.startswith(f"{line}: {EXPECTED}")


def test_words_that_look_like_something_else_are_not_marked(editor):
    text = """pkpk: 1
kind: chain
name: 112
summary: no
organiser: 01
status:
version: ~
goals:
  - 1.10
  -
  - fi: 2024-01-01
    sv: yes
formerly: 3
services:
  - name: 1_000
    channels:
      - 112
tiers:
pathway:
  - true
  - name: 5
    starts: true
    ends: 0
    next: 5
x-own:
  - a: [1, 2]
"""
    assert not editor.check(text)


@pytest.mark.parametrize("file", sorted((ROOT / "examples").glob("*.yaml")), ids=lambda file: file.name)
def test_the_examples_have_no_marks(editor, file):
    assert not editor.check(file.read_text(encoding="utf-8"))
