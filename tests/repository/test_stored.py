"""Findings as plain values and back: nothing that a report prints is lost."""

import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from palveluketju.finding import Code, Finding, Located, Place, Severity, Step
from palveluketju.loading import codes
from palveluketju.loading.files import load
from palveluketju.messages.catalogue import Messages
from palveluketju.messages.said import Said
from palveluketju.model.words import LANGUAGES
from palveluketju.report import Look, Outcome, formats, report
from palveluketju.repository.check import check
from palveluketju.repository.meant import meant
from palveluketju.repository.stored import as_json, from_json, may_be_kept

FOLDER = Path(__file__).parent.parent / "findings"
CASES = sorted(path for path in FOLDER.glob("PK*/bad*") if path.is_dir() or path.suffix in (".yaml", ".bin"))
CODES = [one for one in vars(codes).values() if isinstance(one, Code)]


def again(one: Located, file: str | None = None) -> Located:
    """The finding as a cache gives it back."""
    return from_json(json.loads(json.dumps(as_json(one))), file or one.file)


def printed(found: list[Located]) -> list[str]:
    """The findings in every format and language."""
    outcome = Outcome(found, 1, paths=sorted({one.file for one in found}))
    return [report(format, outcome, Messages(language), Look()) for format in formats() for language in LANGUAGES]


@pytest.mark.parametrize("path", CASES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_finding_is_printed_the_same_after_it_was_stored(path, monkeypatch):
    monkeypatch.chdir(path if path.is_dir() else path.parent)
    found = check(meant(["."])).findings if path.is_dir() else load(path.name).located()
    assert found
    kept = [one for one in found if may_be_kept(one)]
    assert printed([again(one) for one in kept]) == printed(kept)


def test_the_same_bytes_elsewhere_give_the_finding_under_that_name(tmp_path):
    (tmp_path / "a.yaml").write_text("pkpk: 1\nkind: chain\nname: A\nname: B\n")
    (one,) = load(str(tmp_path / "a.yaml")).located()
    other = again(one, "b.yaml")
    assert other.file == "b.yaml"
    assert [file for _, file, _ in other.related] == ["b.yaml"] * len(one.related)


@pytest.mark.parametrize("code", [codes.FAULT, codes.CANNOT_OPEN, codes.TOO_LARGE, codes.REQUIRED_VERSION, codes.MISPLACED])
def test_what_hangs_on_more_than_the_text_is_not_kept(code):
    assert not may_be_kept(Located(Finding(code), "a.yaml", None, ""))


def test_neither_is_what_points_into_another_file():
    place = Place(1, 1, 1, 2)
    assert may_be_kept(Located(Finding(codes.DOUBLE_ID), "a", place, "", (), (("x", "a", place),)))
    assert not may_be_kept(Located(Finding(codes.DOUBLE_ID), "a", place, "", (), (("x", "b", place),)))


_TEXT = st.text(st.characters(exclude_categories=[]), max_size=8)
_VALUE = st.recursive(
    st.one_of(_TEXT, st.integers()), lambda inner: st.builds(Said, _TEXT, st.dictionaries(_TEXT, inner, max_size=2)), max_leaves=4
)
_PLACE = st.builds(Place, *[st.integers(1, 9999)] * 4)
_FINDING = st.builds(
    Finding,
    st.sampled_from(CODES),
    st.lists(st.one_of(_TEXT, st.integers(0, 99)), max_size=3).map(tuple),
    st.dictionaries(_TEXT, _VALUE, max_size=3),
    help=st.none() | st.builds(Said, _TEXT, st.dictionaries(_TEXT, _VALUE, max_size=2)),
    severity=st.none() | st.sampled_from(Severity),
)


@given(
    st.builds(
        Located,
        _FINDING,
        st.just("a.yaml"),
        st.none() | _PLACE,
        _TEXT,
        st.lists(st.builds(Step, _TEXT, _TEXT), max_size=2).map(tuple),
        st.lists(st.tuples(_TEXT, st.just("a.yaml"), _PLACE), max_size=2).map(tuple),
    )
)
def test_any_finding_comes_back_as_it_was(one):
    assert again(one) == one


def test_every_code_is_known_by_its_id():
    assert [again(Located(Finding(code), "a", None, "")).finding.code for code in CODES] == CODES


@pytest.mark.skipif(os.name != "posix", reason="the system has no such names")
def test_a_name_that_is_no_text_is_kept_too():
    one = Located(Finding(codes.FAULT, args={"error": "\udcff"}), "\udcff.yaml", None, "\udcff")
    assert again(one) == one
