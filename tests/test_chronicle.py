"""The change log of a site tells what each version in Git changed."""

import os
import subprocess
from pathlib import Path

import pytest

from palveluketju.chronicle import chronicle
from palveluketju.loading.around import OUTSIDE
from palveluketju.repository import commits
from palveluketju.site import building
from tests.site.made import built, chain, repository


class Repository:
    """A repository of chains in a real Git repository, a commit a day."""

    def __init__(self, root: Path) -> None:
        self.root = repository(root)
        self.day = 0
        self.git("init", "-qb", "main")
        self.commit("Alku")

    def git(self, *arguments: str) -> None:
        date = f"2026-03-{self.day + 1:02}T12:00:00+00:00"
        who = {f"GIT_{who}_{what}": f"x{what}" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
        dates = {"GIT_AUTHOR_DATE": date, "GIT_COMMITTER_DATE": date}
        subprocess.run(["git", *arguments], cwd=self.root, check=True, env={**os.environ, **who, **dates})

    def commit(self, message: str) -> None:
        self.git("add", "-A")
        self.git("commit", "-qm", message)
        self.day += 1

    def write(self, text: str, path: str = "chains/muisti.yaml") -> None:
        (self.root / path).write_text(text, "utf-8")

    def build(self, target: Path, **choices: object) -> building.Built:
        return built(self.root, target, changes=chronicle(str(self.root), OUTSIDE, **choices))


@pytest.fixture
def kept(tmp_path) -> Repository:
    return Repository(tmp_path / "repository")


def log_page(kept: Repository, tmp_path: Path) -> str:
    kept.build(tmp_path / "site")
    return (tmp_path / "site/fi/changes.html").read_text("utf-8").replace("\u00ad", "")


def version(number: str, more: str = "", name: str = "Muistiketju") -> str:
    return chain("muisti", name, f"version: {number}\n{more}")


class TestVersions:
    def test_a_new_number_is_told_with_its_day_and_what_changed(self, kept, tmp_path):
        kept.write(version("2.0.0").replace("7 d", "30 d"))
        kept.commit("Määräaika pitenee")
        page = log_page(kept, tmp_path)
        assert 'id="of-muisti">2.3.2026' in page
        assert "versio 2.0.0" in page
        assert "30 päivää" in page

    def test_the_dates_of_the_file_do_not_guess_a_version_that_the_history_knows(self, kept, tmp_path):
        kept.write(version("2.0.0").replace("updated: 2026-05-02", "updated: 2026-02-01, approved: 2026-02-15"))
        kept.commit("Uusi numero, vanha hyväksyntä")
        assert "hyväksytty, versio" not in log_page(kept, tmp_path)

    def test_what_is_edited_under_the_same_number_makes_no_version(self, kept, tmp_path):
        kept.write(version("2.0.0"))
        kept.commit("Uusi")
        kept.write(version("2.0.0").replace("7 d", "30 d"))
        kept.commit("Hiottu")
        assert "30 päivää" not in log_page(kept, tmp_path)

    def test_a_file_is_followed_through_its_renames(self, kept, tmp_path):
        kept.git("mv", "chains/muisti.yaml", "chains/toinen.yaml")
        kept.commit("Uusi nimi")
        kept.write(version("2.0.0").replace("7 d", "30 d"), "chains/toinen.yaml")
        kept.commit("Muutos")
        assert "ennen: 7 päivää" in log_page(kept, tmp_path)

    def test_a_broken_commit_is_as_if_it_had_not_been(self, kept, tmp_path):
        kept.write("pkpk: 1\nkind: chain\nname: [")
        kept.commit("Rikki")
        kept.write(version("2.0.0").replace("7 d", "30 d"))
        kept.commit("Ehjä")
        assert "ennen: 7 päivää" in log_page(kept, tmp_path)

    @pytest.mark.parametrize("written", ['version: "2.0.0"', "version: '2.0.0'", "version: 2.0.0 # uusi", '"version": 2.0.0'])
    def test_a_number_is_found_however_it_is_written(self, written, kept, tmp_path):
        kept.write(version("x").replace("version: x", written))
        kept.commit("Uusi")
        assert "versio 2.0.0" in log_page(kept, tmp_path)

    def test_the_page_of_a_description_leads_to_its_versions(self, kept, tmp_path):
        log_page(kept, tmp_path)
        assert 'href="../changes.html#of-muisti"' in (tmp_path / "site/fi/chains/muisti.html").read_text("utf-8")

    def test_drafts_stay_out_of_the_log(self, kept, tmp_path):
        assert "Keskeneräinen" not in log_page(kept, tmp_path)

    def test_a_shallow_clone_does_not_call_its_oldest_version_the_first(self, kept, tmp_path):
        kept.write(version("2.0.0"))
        kept.commit("Uusi")
        clone = tmp_path / "clone"
        subprocess.run(["git", "clone", "-q", "--depth", "1", f"file://{kept.root}", str(clone)], check=True)
        built(clone, tmp_path / "site", changes=chronicle(str(clone), OUTSIDE))
        page = (tmp_path / "site/fi/changes.html").read_text("utf-8")
        assert "2.3.2026" not in page
        assert "istorian ensimmäinen" not in page

    def test_a_folder_without_git_has_what_the_descriptions_say(self, tmp_path):
        root = repository(tmp_path / "plain")
        built(root, tmp_path / "site", changes=chronicle(str(root), OUTSIDE))
        assert "2.5.2026" in (tmp_path / "site/fi/changes.html").read_text("utf-8")


class TestWhatIsRemembered:
    def test_a_history_that_has_not_moved_is_not_read_again(self, kept, tmp_path, monkeypatch):
        kept.write(version("2.0.0").replace("7 d", "30 d"))
        kept.commit("Uusi")
        first = log_page(kept, tmp_path)
        monkeypatch.setattr(commits.Git, "log_of_all", None)
        monkeypatch.setattr("palveluketju.chronicle._told", None)
        assert log_page(kept, tmp_path) == first

    def test_a_new_commit_is_seen(self, kept, tmp_path):
        log_page(kept, tmp_path)
        kept.write(version("3.1.0"))
        kept.commit("Uusi")
        assert "versio 3.1.0" in log_page(kept, tmp_path)

    def test_with_and_without_what_is_remembered_the_log_is_the_same(self, kept, tmp_path):
        kept.write(version("2.0.0").replace("7 d", "30 d"))
        kept.commit("Uusi")
        kept.build(tmp_path / "a")
        kept.build(tmp_path / "a")
        kept.build(tmp_path / "b", cached=False)
        pages = [(tmp_path / one / "fi/changes.html").read_bytes() for one in "ab"]
        assert pages[0] == pages[1]
