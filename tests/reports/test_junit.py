"""JUnit XML: the elements and attributes that build servers read (GitLab's and Jenkins' documentation), one test case a file."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given

from palveluketju.finding import Located

from . import made

KNOWN = {
    "testsuites": ({"name", "tests", "failures", "errors"}, {"testsuite"}),
    "testsuite": ({"name", "tests", "failures", "errors", "skipped"}, {"testcase"}),
    "testcase": ({"classname", "name", "file"}, {"failure", "error", "system-out"}),
    "failure": ({"type", "message"}, set()),
    "error": ({"type", "message"}, set()),
    "system-out": (set(), set()),
}


def suite(findings: Sequence[Located], paths: Sequence[str] = (), language: str = "en") -> ElementTree.Element:
    root = ElementTree.fromstring(made.text("junit", findings, language, paths).encode())
    for element in root.iter():
        attributes, children = KNOWN[element.tag]
        assert set(element.attrib) == attributes
        assert {child.tag for child in element} <= children
    (only,) = root
    assert root.tag == "testsuites"
    return only


def cases(findings: Sequence[Located], paths: Sequence[str] = ()) -> dict[str, ElementTree.Element]:
    return {case.attrib["name"]: case for case in suite(findings, paths)}


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_only_known_elements_and_attributes(language: str) -> None:
    assert suite(made.EACH, language=language).attrib == {
        "name": "pkpk",
        "tests": "3",
        "failures": "1",
        "errors": "1",
        "skipped": "0",
    }


def test_a_file_without_findings_is_a_case_that_passes() -> None:
    found = cases([], ["a.yaml", "./ketjut/b.yaml"])
    assert list(found) == ["a.yaml", "ketjut/b.yaml"]
    assert not any(len(case) for case in found.values())


def test_a_file_that_was_found_but_not_read_is_a_case_too() -> None:
    assert list(cases(made.EACH, ["a.yaml", "ketjut/koti.yaml"])) == [
        "a.yaml",
        "ketjut/koti.yaml",
        "ketjut/ä ö 100%.yaml",
        "puuttuu.yaml",
    ]


def test_validate_names_every_file_it_has_read(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("pkpk: 1\nkind: chain\nname: Ehjä\n", encoding="utf-8")
    (tmp_path / "b.yaml").write_text("pkpk: 1\nkind: chain\nname: Rikki\nnimy: x\n", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "palveluketju", "validate", "--format", "junit"],
        cwd=tmp_path,
        env={**os.environ, "PKPK_LANG": "en"},
        capture_output=True,
        check=False,
    )
    (read,) = ElementTree.fromstring(done.stdout)
    assert [(case.attrib["name"], case.find("failure") is not None) for case in read] == [("a.yaml", False), ("b.yaml", True)]
    assert done.returncode == 1


def test_each_error_is_a_failure_with_code_message_and_all_the_rest() -> None:
    failures = cases(made.EACH)["ketjut/koti.yaml"].findall("failure")
    assert [each.attrib["type"] for each in failures] == ["PK101", "PK101", "PK102"]
    assert failures[0].attrib["message"] == "Unknown key “nimy”."
    assert failures[0].text == (
        "ketjut/koti.yaml:3:5: error PK101 unknown-key\nUnknown key “nimy”.\nService Kotihoito › nimy\nDid you mean “name”?"
    )
    assert "the first is here: ketjut/koti.yaml:3:5" in str(failures[2].text)


def test_what_cannot_be_read_is_an_error() -> None:
    (error,) = cases(made.EACH)["puuttuu.yaml"].findall("error")
    assert error.attrib == {"type": "PK001", "message": "The file cannot be opened: it does not exist."}


def test_warnings_and_notes_fail_nothing_and_are_told() -> None:
    case = cases(made.EACH)["ketjut/ä ö 100%.yaml"]
    assert [child.tag for child in case] == ["system-out"]
    told = str(case.findtext("system-out"))
    assert "note PK205" in told
    assert "warning PK999" in told


def test_the_output_tells_every_finding_for_readers_of_the_first_failure_only() -> None:
    told = str(cases(made.EACH)["ketjut/koti.yaml"].findtext("system-out"))
    assert told.count("PK101") == 2
    assert told.count("PK102") == 1


def test_what_an_author_writes_is_text_and_calls_nobody() -> None:
    printed = made.text("junit", [made.hostile(file="@kaikki ]]> <a>\n\x01.yaml")])
    assert "]]>" not in printed
    assert "<script>" not in printed
    (case,) = suite([made.hostile(file="@kaikki ]]> <a>\n\x01.yaml")])
    assert case.attrib["file"] == "@kaikki ]]> <a>\n\ufffd.yaml"
    for element in case.iter():
        for text in (element.attrib.get("name"), element.attrib.get("message"), element.text):
            assert not made.CALLS.search(text or "")


@given(made.WRITTEN, made.FILES)
def test_whatever_is_written_the_xml_is_well_formed(written: str, file: str) -> None:
    (case,) = suite([made.hostile(written, file)])
    assert len(case.findall("failure")) == 1
