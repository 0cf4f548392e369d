"""`pkpk log`: what each version of a description changed, in a real Git repository."""

import json
import subprocess
from pathlib import Path

import pytest

from tests.commands.running import Done, pkpk

CHAIN = """\
pkpk: 1
kind: chain
id: ketju
name: Ketju
version: {version}
services:
{services}"""


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A file with three versions, of which the second was renamed and the first has a tag."""
    _git(tmp_path, "init", "-q", "-b", "main")
    _commit(tmp_path, "ketju.yaml", "0.1.0", ("Neuvonta", "Kotihoito"), "Ensimmäinen")
    _git(tmp_path, "tag", "v1")
    _git(tmp_path, "mv", "ketju.yaml", "uusi nimi.yaml")
    _git(tmp_path, "commit", "-qm", "Tiedosto sai uuden nimen")
    _commit(tmp_path, "uusi nimi.yaml", "0.2.0", ("Neuvonta",), "Kotihoito pois")
    return tmp_path


def _git(folder: Path, *arguments: str) -> None:
    who = ["-c", "user.name=Testi", "-c", "user.email=testi@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True)


def _commit(folder: Path, name: str, version: str, services: tuple[str, ...], subject: str) -> None:
    listed = "".join(f"  - {one}\n" for one in services)
    (folder / name).write_text(CHAIN.format(version=version, services=listed), encoding="utf-8")
    _git(folder, "add", "-A")
    _git(folder, "commit", "-qm", subject)


def _log(repository: Path, *more: str) -> Done:
    return pkpk(repository, "log", "uusi nimi.yaml", *more, PKPK_LANG="fi")


def test_versions_are_told_newest_first_through_a_renamed_file(repository: Path) -> None:
    ran = _log(repository)
    assert ran.code == 0, ran.err
    first, second = ran.out.index("Versio 0.2.0"), ran.out.index("Versio 0.1.0 · v1")
    assert first < second
    assert "palvelu ”Kotihoito” poistuu" in ran.out[first:second]
    assert "Kotihoito pois" in ran.out[first:second]


def test_every_commit_can_be_a_version_and_one_that_changes_nothing_says_so(repository: Path) -> None:
    ran = _log(repository, "--by", "commit")
    assert ran.out.count("Versio 0.1.0") == 2
    assert "Sisältö ei muuttunut." in ran.out


def test_tags_are_versions_and_what_no_tag_holds_is_still_to_be_released(repository: Path) -> None:
    entries = json.loads(_log(repository, "--by", "tag", "--format", "json").out)["entries"]
    assert [one["tag"] for one in entries] == ["", "v1"]
    assert "service-removed" in [one["name"] for one in entries[0]["changes"]]
    assert entries[1]["first"]


def test_the_newest_versions_only(repository: Path) -> None:
    entries = json.loads(_log(repository, "--max", "1", "--format", "json").out)["entries"]
    assert [one["version"] for one in entries] == ["0.2.0"]
    assert not entries[0]["first"]


def test_a_broken_version_is_left_out_and_told(repository: Path) -> None:
    (repository / "uusi nimi.yaml").write_text("pkpk: 1\nkind: [chain\n", encoding="utf-8")
    _git(repository, "commit", "-qam", "Rikki")
    ran = _log(repository)
    assert "ei voitu tulkita" in ran.out
    assert "Versio 0.2.0" in ran.out


@pytest.mark.parametrize("path", ["", "ei-ole/ketju.yaml", "puuttuu.yaml"])
def test_what_has_no_history_is_told_and_the_code_is_2(repository: Path, path: str) -> None:
    ran = pkpk(repository, "log", path or ".")
    assert ran.code == 2
    assert "Traceback" not in ran.err + ran.out
    assert ran.err + ran.out


def test_outside_of_git_it_says_so(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(CHAIN.format(version="0.1.0", services="  - X\n"), encoding="utf-8")
    ran = pkpk(tmp_path, "log", "a.yaml")
    assert ran.code == 2
    assert "Git" in ran.err


def test_markdown_goes_into_a_file_and_markup_of_authors_is_text(repository: Path) -> None:
    _commit(repository, "uusi nimi.yaml", "0.3.0", ("Neuvonta", "<b>*Uusi*</b>"), "@kaikki <script>")
    assert _log(repository, "--format", "markdown", "-o", "loki.md").code == 0
    text = (repository / "loki.md").read_text(encoding="utf-8")
    assert text.startswith("# Ketju\n")
    assert "<script>" not in text
    assert "<b>" not in text
