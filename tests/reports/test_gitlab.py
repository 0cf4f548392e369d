"""GitLab Code Quality: the documented fields, and fingerprints that are unique and outlive edits elsewhere.

https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
"""

from typing import Any

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator

from palveluketju.finding import Located, Place

from . import made

STRING = {"type": "string", "minLength": 1}


def exactly(**properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": list(properties), "additionalProperties": False}


DOCUMENTED = Draft202012Validator(
    {
        "type": "array",
        "items": exactly(
            description=STRING,
            check_name=STRING,
            fingerprint=STRING,
            severity={"enum": ["info", "minor", "major", "critical", "blocker"]},
            location=exactly(path=STRING, lines=exactly(begin={"type": "integer", "minimum": 1})),
        ),
    }
)


def fingerprints(*findings: Located) -> list[str]:
    return [each["fingerprint"] for each in made.parsed("gitlab", findings)]


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_only_documented_fields_and_all_of_them(language: str) -> None:
    DOCUMENTED.validate(made.parsed("gitlab", made.EACH, language))


def test_nothing_found_is_an_empty_array_without_a_byte_order_mark() -> None:
    assert made.text("gitlab", []) == "[]\n"


def test_a_finding_is_described_in_one_line_with_what_to_do_and_other_places() -> None:
    found = made.parsed("gitlab", made.EACH)
    assert found[0] == {
        "description": "Unknown key “nimy”. (Service Kotihoito › nimy) Did you mean “name”?",
        "check_name": "PK101 unknown-key",
        "fingerprint": found[0]["fingerprint"],
        "severity": "major",
        "location": {"path": "ketjut/koti.yaml", "lines": {"begin": 3}},
    }
    assert found[2]["description"].endswith("(the first is here: ketjut/koti.yaml:3:5)")


def test_severities() -> None:
    assert [each["severity"] for each in made.parsed("gitlab", made.EACH)] == ["major"] * 3 + ["info", "minor", "blocker"]


def test_a_finding_about_a_whole_file_stands_on_its_first_line() -> None:
    assert made.parsed("gitlab", [made.one(made.CLOSED, line=None, reason="x")])[0]["location"]["lines"] == {"begin": 1}


def test_the_fingerprint_does_not_change_with_the_line_or_the_language() -> None:
    assert fingerprints(made.one(line=3)) == fingerprints(made.one(line=300))
    assert fingerprints(*made.EACH) == [each["fingerprint"] for each in made.parsed("gitlab", made.EACH, "fi")]


def test_the_fingerprint_changes_with_code_file_path_and_what_it_is_about() -> None:
    others = [made.one(made.TWICE), made.one(file="b.yaml"), made.one(path=("tiers",)), made.one(key="muu")]
    assert len(set(fingerprints(made.one(), *others))) == 5


def test_equal_findings_have_fingerprints_of_their_own_and_the_first_keeps_its() -> None:
    found = fingerprints(made.one(line=3), made.one(line=4), made.one(line=5))
    assert len(set(found)) == 3
    assert found[:1] == fingerprints(made.one(line=3))


@pytest.mark.parametrize("file", ["./ketjut/a.yaml", "ketjut//a.yaml", "muu/../ketjut/a.yaml", "{here}/ketjut/a.yaml"])
def test_however_the_file_was_named_it_is_the_one_of_the_repository(
    file: str, tmp_path: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    found = made.parsed("gitlab", [made.one(file=file.format(here=tmp_path))])[0]
    assert found["location"]["path"] == "ketjut/a.yaml"
    assert [found["fingerprint"]] == fingerprints(made.one(file="ketjut/a.yaml"))


def test_what_an_author_writes_stays_one_description_that_calls_nobody() -> None:
    (found,) = made.parsed("gitlab", [made.hostile()])
    assert "\n" not in found["description"]
    assert not made.CALLS.search(found["description"])


def test_an_address_of_mail_stays_as_it_is() -> None:
    assert "“neuvonta@esimerkki.fi”" in made.parsed("gitlab", [made.one(key="neuvonta@esimerkki.fi")])[0]["description"]


@given(made.WRITTEN, made.FILES)
def test_whatever_is_written_the_report_is_valid(written: str, file: str) -> None:
    findings = [made.hostile(written, file), made.hostile(written, file), made.one(key=written)]
    printed = made.text("gitlab", findings)
    printed.encode()
    found = made.parsed("gitlab", findings)
    DOCUMENTED.validate(found)
    assert len({each["fingerprint"] for each in found}) == 3
    assert not any(made.CALLS.search(each["description"]) for each in found)


def test_related_places_name_their_file() -> None:
    other = made.one(related=(("the first is here", "./muu.yaml", Place(2, 3, 2, 4)),))
    assert made.parsed("gitlab", [other])[0]["description"].endswith("(the first is here: muu.yaml:2:3)")
