"""A repository of chains as it was in a commit."""

from pathlib import Path

import pytest

from palveluketju.repository import history
from palveluketju.repository.git import Git
from tests.proposing import CONFIG, REPOSITORY, Work


@pytest.fixture
def work(tmp_path: Path) -> Work:
    return Work.new(tmp_path, {f"ketjut ä/{name}": text for name, text in REPOSITORY.items()})


def test_lies_in_git_at_the_root_or_in_a_folder(work: Work):
    git = Git.at(work.folder)
    assert history.prefix(git, str(work.folder)) == ""
    assert history.prefix(git, str(work.folder / "ketjut ä")) == "ketjut ä/"


def test_lies_in_the_same_place_behind_a_link(work: Work, tmp_path: Path):
    (tmp_path / "link").symlink_to(work.folder)
    assert history.prefix(Git.at(work.folder), str(tmp_path / "link" / "ketjut ä")) == "ketjut ä/"


def test_has_the_files_and_the_configuration_of_that_time(work: Work):
    work.commit({"ketjut ä/pkpk.yaml": CONFIG + "chains: muut/**\n"})
    old = history.at(Git.at(work.folder), "main", str(work.folder / "ketjut ä"))
    assert old.chains == ["chains/muisti.yaml", "chains/uni.yaml"]
    assert [one.key for one in old.catalogues.things] == ["service/kotihoito", "service/neuvonta", "provider/kela"]


def test_has_no_configuration_when_it_was_none_yet(work: Work):
    old = history.at(Git.at(work.folder), "main", str(work.folder))
    assert (old.settings.content, old.chains) == ({}, [])


def test_has_nothing_before_the_first_commit(work: Work):
    old = history.at(Git.at(work.folder), None, str(work.folder / "ketjut ä"))
    assert (old.chains, old.catalogues.things) == ([], [])
