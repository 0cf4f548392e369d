"""`pkpk schema`: which schema, in which language."""

import json
import os
import subprocess
import sys

import pytest

from palveluketju import resources

QUIET = {key: value for key, value in os.environ.items() if key != "PKPK_LANG" and not key.startswith(("LC_", "LANG"))}


def run(*arguments, **environment):
    command = [sys.executable, "-m", "palveluketju", "schema", *arguments]
    return subprocess.run(command, capture_output=True, encoding="utf-8", env=QUIET | environment, check=False)


def title(outcome):
    assert outcome.returncode == 0, outcome.stderr
    return json.loads(outcome.stdout)["properties"]["phenomenon"]["title"]


@pytest.mark.parametrize(
    ("arguments", "environment", "expected"),
    [
        ((), {}, "Ilmiö"),
        (("--lang", "sv"), {}, "Fenomen"),
        (("--lang", "en"), {"PKPK_LANG": "sv"}, "Phenomenon"),
        ((), {"PKPK_LANG": "sv", "LC_ALL": "en_GB.UTF-8"}, "Fenomen"),
        ((), {"LANG": "en_GB.UTF-8"}, "Phenomenon"),
        (("entity",), {}, "Ilmiö"),
        (("model", "--lang", "en"), {}, "Phenomenon"),
    ],
)
def test_the_language_is_the_option_else_the_environment_else_finnish(arguments, environment, expected):
    assert title(run(*arguments, **environment)) == expected


def test_it_prints_the_file_as_it_is():
    assert run("--lang", "fi").stdout == (resources.folder("schemas") / "chain.fi.json").read_text(encoding="utf-8")


@pytest.mark.parametrize("kind", ["catalog", "config"])
def test_catalogues_and_settings_have_schemas_of_their_own(kind):
    assert run(kind, "--lang", "sv").stdout == (resources.folder("schemas") / f"{kind}.sv.json").read_text(encoding="utf-8")


def test_it_can_be_written_into_a_file(tmp_path):
    file = tmp_path / "chain.json"
    outcome = run("--lang", "fi", "-o", str(file))
    assert (outcome.returncode, outcome.stdout, outcome.stderr) == (0, "", "")
    assert file.read_bytes() == (resources.folder("schemas") / "chain.fi.json").read_bytes()


def test_a_file_that_cannot_be_written_is_exit_code_2(tmp_path):
    outcome = run("-o", str(tmp_path / "nowhere/chain.json"))
    assert (outcome.returncode, outcome.stdout) == (2, "")
    assert "nowhere" in outcome.stderr


@pytest.mark.parametrize("arguments", [("ketju",), ("--lang", "de")])
def test_wrong_use_is_exit_code_2_and_prints_no_schema(arguments):
    outcome = run(*arguments)
    assert (outcome.returncode, outcome.stdout) == (2, "")
    assert arguments[-1] in outcome.stderr


def test_a_folder_that_is_missing_from_the_installation_is_named():
    with pytest.raises(FileNotFoundError, match="nothing-here"):
        resources.folder("nothing-here")
