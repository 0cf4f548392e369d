"""Many files: the same findings whatever the number of processes; a fault of ours in one file hides none of the others."""

import gc

import pytest

from palveluketju.loading import many
from palveluketju.loading.files import Candidate, candidates
from palveluketju.loading.many import check_all
from tests.loading.said import HEAD


@pytest.fixture
def files(tmp_path):
    for number in range(7):
        (tmp_path / f"{number}.yaml").write_text(HEAD + f"hinta{number}: 1\n" if number % 2 else HEAD, encoding="utf-8")
    (tmp_path / "muu.yaml").write_text("on: push\n")
    return candidates([str(tmp_path)])[0]


@pytest.mark.parametrize("jobs", [1, 2, 3, 20])
def test_the_order_is_that_of_the_files(files, jobs):
    found = check_all(files, jobs)
    assert [None if each is None else [one.finding.args["key"] for one in each] for each in found] == [
        *([], ["hinta1"], [], ["hinta3"], [], ["hinta5"], []),
        None,
    ]


def test_a_foreign_file_is_left_out_when_it_was_found_and_checked_when_it_was_named(files):
    foreign = files[-1]
    assert check_all([foreign]) == [None]
    assert [one.finding.code.id for one in check_all([Candidate(foreign.path, True)])[0]] == ["PK103"]


def test_a_fault_of_ours_is_a_finding_of_its_file(files, monkeypatch):
    def fail(candidate):
        raise ZeroDivisionError("sisin syy")

    monkeypatch.setattr(many, "load_candidate", fail)
    ((one,), *_) = check_all(files, 1)
    assert one.finding.code.id == "PK000"
    assert one.finding.args["error"] == "ZeroDivisionError: sisin syy"
    assert "Traceback" in one.finding.args["details"]


def test_garbage_collection_is_left_as_it_was(files):
    check_all(files, 1)
    assert gc.isenabled()


def test_no_file_is_no_finding():
    assert check_all([]) == []
