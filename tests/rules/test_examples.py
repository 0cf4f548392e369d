"""What lint says of the examples: nothing of the showcase, no error of any, and of seed 001's chain just what it lacks."""

import json
import os
from pathlib import Path

import pytest

from palveluketju.cli import app
from palveluketju.usage import FINE
from tests.examples import FOLDER, NAMES

TODAY = "2026-05-31"
GOLDEN = Path(__file__).parent / "ita-uusimaa.out"
TEN_LINES = """\
pkpk: 1
kind: chain
name: Aikuisten uniongelmat
phenomenon: Uniongelmaan haetaan apua monesta paikasta, ja hoito alkaa lääkkeestä.
target_group: Aikuiset, joiden uni on ollut huonoa yli kuukauden
goals:
  - Ensimmäinen apu on lääkkeetön
tiers:
  - guidance
  - support
"""


def lint(capsys, *arguments: str) -> tuple[int, str]:
    code = app(["lint", "--messages", "fi", "--date", TODAY, *arguments], standalone_mode=False)
    return code or FINE, capsys.readouterr().out


def found(capsys, *arguments: str) -> list[tuple[str, str]]:
    return [(one["code"], one["severity"]) for one in json.loads(lint(capsys, "--format", "json", *arguments)[1])["findings"]]


@pytest.mark.parametrize("profile", ["draft", "in_review", "approved", "in_use"])
def test_the_showcase_lacks_nothing(capsys, monkeypatch, profile):
    monkeypatch.chdir(FOLDER)
    assert lint(capsys, "--quiet", "--profile", profile, "muistioireinen.yaml") == (FINE, "")


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("profile", ["draft", "in_use"])
def test_no_example_has_an_error(capsys, monkeypatch, name, profile):
    monkeypatch.chdir(FOLDER)
    assert "error" not in [severity for _, severity in found(capsys, "--profile", profile, f"{name}.yaml")]


def test_a_draft_of_ten_lines_has_no_error_and_hardly_a_warning(capsys, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "uni.yaml").write_text(TEN_LINES, encoding="utf-8")
    assert found(capsys, "uni.yaml") == [("PK341", "warning")]


def test_of_seed_001s_chain_as_a_draft_it_says_just_what_that_lacks(capsys, monkeypatch):
    monkeypatch.chdir(FOLDER)
    _, seen = lint(capsys, "ita-uusimaa-paljon-palveluja-kayttavat.yaml")
    if os.environ.get("PKPK_GOLDEN"):
        GOLDEN.write_text(seen, encoding="utf-8")
    assert seen == GOLDEN.read_text(encoding="utf-8")
    assert {severity for _, severity in found(capsys, "ita-uusimaa-paljon-palveluja-kayttavat.yaml")} == {"warning"}
