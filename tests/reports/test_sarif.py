"""SARIF 2.1.0: valid by its official schema, complete for code scanning, and read back as it was meant."""

import json
import re
import urllib.parse
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from jsonschema import Draft4Validator

from palveluketju.finding import Located

from . import made

# data/README.md tells where the schema comes from and under which licence.
SCHEMA = json.loads((Path(__file__).parent / "data/sarif-2.1.0-rtm.5.json").read_text(encoding="utf-8"))
OFFICIAL = Draft4Validator(SCHEMA)


def log(*findings: Located, language: str = "en") -> dict[str, Any]:
    found: dict[str, Any] = made.parsed("sarif", findings, language)
    OFFICIAL.validate(found)
    for physical in every("physicalLocation", found):
        assert "startLine" in physical.get("region", {"startLine": 1})
        uri = physical["artifactLocation"]["uri"]
        assert re.fullmatch(r"(?:[A-Za-z0-9._~/:-]|%[0-9A-F]{2})+", uri)
        assert ".." not in uri.split("/")
    assert all(re.fullmatch("[a-zA-Z]{2}(-[a-zA-Z]{2})?", one) for one in every("language", found))
    return found


def every(key: str, inside: Any) -> list[Any]:
    if isinstance(inside, list):
        return [found for one in inside for found in every(key, one)]
    if isinstance(inside, dict):
        return [found for name, one in inside.items() for found in ([one] if name == key else every(key, one))]
    return []


def run(*findings: Located, language: str = "en") -> dict[str, Any]:
    (only,) = log(*findings, language=language)["runs"]
    return dict(only)


def read(text: str) -> tuple[str, list[str]]:
    """A message string as a viewer shows it (§3.11.5, §3.11.6), and where its links lead."""
    assert not re.search(r"(?<!\{)(\{\{)*\{\d+\}(\}\})*(?!\})", text), "a placeholder"
    text = text.replace("{{", "{").replace("}}", "}")
    link = re.compile(r"(?<!\\)\[((?:[^\\\[\]]|\\[\\\[\]])*)\]\(([^)\s]*)\)")
    leads = [found[2] for found in link.finditer(text)]
    return re.sub(r"\\([\\\[\]])", r"\1", link.sub(r"\1", text)), leads


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_the_official_schema_accepts_each_kind_of_finding(language: str) -> None:
    found = run(*made.EACH, language=language)
    assert found["language"] == found["tool"]["driver"]["language"] == language


def test_nothing_found_is_a_run_without_results() -> None:
    found = run()
    assert (found["results"], found["tool"]["driver"]["rules"]) == ([], [])


def test_the_rules_are_the_codes_that_occur_and_results_point_at_them() -> None:
    found = run(*made.EACH)
    rules = found["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["PK001", "PK101", "PK102", "PK205", "PK999"]
    assert all(rules[one["ruleIndex"]]["id"] == one["ruleId"] for one in found["results"])


def test_a_rule_says_what_it_is_about_without_the_words_of_one_finding() -> None:
    rules = {rule["id"]: rule for rule in run(*made.EACH)["tool"]["driver"]["rules"]}
    assert rules["PK101"] == {
        "id": "PK101",
        "name": "unknown-key",
        "shortDescription": {"text": "Unknown key “…”."},
        "help": {"text": "Did you mean “…”?"},
        "defaultConfiguration": {"level": "error"},
    }
    assert rules["PK999"]["help"] == {"text": "The sentence is long."}
    assert rules["PK001"]["shortDescription"] == {"text": "The file cannot be opened: …"}


def test_a_result_has_message_place_path_in_words_and_fingerprint() -> None:
    found = run(*made.EACH)["results"][0]
    assert found == {
        "ruleId": "PK101",
        "ruleIndex": 1,
        "level": "error",
        "message": {"text": "Unknown key “nimy”.\nDid you mean “name”?"},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": "ketjut/koti.yaml", "uriBaseId": "%SRCROOT%"},
                    "region": {"startLine": 3, "startColumn": 5, "endLine": 3, "endColumn": 9},
                },
                "logicalLocations": [{"name": "nimy", "fullyQualifiedName": "Service Kotihoito › nimy"}],
            }
        ],
        "partialFingerprints": found["partialFingerprints"],
    }


def test_columns_count_characters_and_lines_end_as_the_loader_ends_them() -> None:
    found = run(*made.EACH)
    assert found["columnKind"] == "unicodeCodePoints"
    assert found["newlineSequences"] == ["\r\n", "\r", "\n"]


def test_levels() -> None:
    assert [one["level"] for one in run(*made.EACH)["results"]] == ["error"] * 3 + ["note", "warning", "error"]


def test_another_place_is_related_and_linked_from_the_message() -> None:
    found = run(*made.EACH)["results"][2]
    (related,) = found["relatedLocations"]
    assert related["message"] == {"text": "the first is here"}
    assert related["physicalLocation"]["region"]["startLine"] == 3
    assert read(found["message"]["text"])[1] == [str(related["id"])]


def test_a_finding_about_a_whole_file_has_no_region() -> None:
    found = run(made.one(made.CLOSED, line=None, reason="x"))["results"][0]
    assert "region" not in found["locations"][0]["physicalLocation"]


def artifact(file: str) -> Any:
    (place,) = run(made.one(file=file))["results"][0]["locations"]
    return place["physicalLocation"]["artifactLocation"]


@pytest.mark.parametrize(
    ("file", "uri"),
    [
        ("ketjut/ä ö 100%.yaml", "ketjut/%C3%A4%20%C3%B6%20100%25.yaml"),
        ("./a.yaml", "a.yaml"),
        ("c:d?e#f.yaml", "c%3Ad%3Fe%23f.yaml"),
        ("@b\n[c].yaml", "%40b%0A%5Bc%5D.yaml"),
        ("\udcff.yaml", "%FF.yaml"),
        ("-", "-"),
    ],
)
def test_a_file_is_a_relative_percent_encoded_address(file: str, uri: str) -> None:
    assert artifact(file) == {"uri": uri, "uriBaseId": "%SRCROOT%"}


def test_a_file_outside_the_folder_has_its_whole_address(tmp_path: Path) -> None:
    assert artifact(str(tmp_path / "a b.yaml")) == {"uri": (tmp_path / "a b.yaml").as_uri()}


def test_fingerprints_are_stable_and_unique() -> None:
    def of(*findings: Located) -> list[str]:
        return [one["partialFingerprints"]["codeFilePathArgs/v1"] for one in run(*findings)["results"]]

    assert of(made.one(line=3)) == of(made.one(line=30))
    assert len(set(of(made.one(), made.one()))) == 2


def test_twice_the_same_is_the_same_text() -> None:
    assert made.text("sarif", made.EACH) == made.text("sarif", made.EACH)


def test_what_an_author_writes_is_no_link_no_placeholder_and_calls_nobody() -> None:
    found = run(made.hostile())["results"][0]
    shown, leads = read(found["message"]["text"])
    assert leads == ["0"]
    assert "[tästä](https://paha.example)" in shown
    assert "{0} {nimi}" in shown
    assert not made.CALLS.search(json.dumps(found, ensure_ascii=False))


@given(made.WRITTEN, made.FILES)
def test_whatever_is_written_the_log_is_valid(written: str, file: str) -> None:
    findings = [made.hostile(written, file), made.hostile("](1)" + written, file)]
    made.text("sarif", findings).encode()
    for one in run(*findings)["results"]:
        assert read(one["message"]["text"])[1] == ["0"]
        uri = one["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        assert urllib.parse.urlsplit(uri).fragment == ""
