"""A build leaves the old site whole or puts a new one in its place, and makes only what has changed."""

import errno
import os
from pathlib import Path

import pytest

from palveluketju.site import building, describing, folder, pieces
from palveluketju.site.folder import MARKER, Folder, RefusedError
from tests.site.made import built, chain, repository


def snapshot(root: Path) -> dict[str, bytes]:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()}


@pytest.fixture
def root(tmp_path) -> Path:
    return repository(tmp_path / "repository")


@pytest.fixture
def target(tmp_path) -> Path:
    return tmp_path / "out/site"


class TestWhatIsMade:
    def test_two_builds_give_the_same_bytes(self, root, tmp_path):
        built(root, tmp_path / "a", "fi", "sv", cached=False)
        built(root, tmp_path / "b", "fi", "sv", jobs=2)
        assert snapshot(tmp_path / "a") == snapshot(tmp_path / "b")

    def test_nothing_is_made_when_nothing_has_changed(self, root, target):
        first = built(root, target)
        before = snapshot(target)
        again = built(root, target)
        assert (again.made, again.kept) == (0, first.made)
        assert snapshot(target) == before

    def test_a_changed_description_changes_its_own_page_and_those_that_say_what_changed(self, root, target, tmp_path):
        built(root, target)
        file = root / "chains/muisti.yaml"
        file.write_text(file.read_text("utf-8").replace("7 d", "9 d"), "utf-8")
        before = snapshot(target)
        done = built(root, target)
        after = snapshot(target)
        changed = {path for path in after if after[path] != before.get(path)} - {MARKER}
        assert changed == {"fi/chains/muisti.html", "fi/roles/sairaanhoitaja.html", "fi/search-index.0.js"}
        assert done.made == 3

    def test_what_is_rebuilt_is_what_a_first_build_gives(self, root, target, tmp_path):
        built(root, target)
        (root / "chains/muisti.yaml").write_text(chain("muisti", "Uusi nimi"), "utf-8")
        (root / "chains/vanha.yaml").unlink()
        (root / "chains/uusi.yaml").write_text(chain("uusi", "Uusi"), "utf-8")
        catalog = root / "catalog/yhteiset.yaml"
        catalog.write_text(catalog.read_text("utf-8").replace("Apua kotona", "Tukea kotona"), "utf-8")
        built(root, target)
        built(root, tmp_path / "fresh", cached=False)
        assert snapshot(target) == snapshot(tmp_path / "fresh")

    def test_pages_of_what_is_gone_go(self, root, target):
        built(root, target)
        (root / "chains/muisti.yaml").unlink()
        built(root, target)
        assert not (target / "fi/chains/muisti.html").exists()

    def test_a_page_that_somebody_has_cut_short_is_made_again(self, root, target):
        built(root, target)
        page = target / "fi/index.html"
        whole = page.read_bytes()
        page.unlink()
        page.write_bytes(whole[:100])
        assert built(root, target).made == 1
        assert page.read_bytes() == whole

    def test_the_day_changes_only_what_tells_of_days(self, root, target):
        built(root, target)
        import datetime

        assert built(root, target, today=datetime.date(2026, 11, 23)).made == 0


class TestTheFolder:
    def test_one_that_holds_something_else_is_refused_and_left_as_it_was(self, root, target):
        target.mkdir(parents=True)
        (target / "oma.txt").write_text("oma")
        with pytest.raises(RefusedError):
            built(root, target)
        assert snapshot(target) == {"oma.txt": b"oma"}
        assert [one.name for one in target.parent.iterdir()] == ["site"]

    def test_what_others_have_put_into_a_site_stays(self, root, target):
        built(root, target)
        (target / "CNAME").write_text("kasikirja.example.org")
        (target / "fi/lisa").mkdir()
        (target / "fi/lisa/kuva.png").write_bytes(b"png")
        (root / "chains/muisti.yaml").unlink()
        built(root, target)
        assert (target / "CNAME").read_text() == "kasikirja.example.org"
        assert (target / "fi/lisa/kuva.png").read_bytes() == b"png"

    @pytest.mark.parametrize("where", ["pages", "sheet"])
    def test_an_interrupted_build_leaves_the_old_site_whole(self, root, target, monkeypatch, where):
        built(root, target)
        before = snapshot(target)
        (root / "chains/muisti.yaml").write_text(chain("muisti", "Uusi nimi"), "utf-8")

        def stop(*given: object) -> None:
            raise KeyboardInterrupt

        monkeypatch.setattr(building._Build, where, stop)
        with pytest.raises(KeyboardInterrupt):
            built(root, target)
        assert snapshot(target) == before
        assert [one.name for one in target.parent.iterdir()] == ["site"]

    @pytest.mark.parametrize("jobs", [1, 2])
    def test_a_disk_that_is_full_for_any_process_leaves_the_old_site_whole(self, root, target, monkeypatch, jobs):
        built(root, target)
        before = snapshot(target)

        def full(*given: object) -> None:
            raise OSError(errno.ENOSPC, "full")

        monkeypatch.setattr(describing, "place", full)
        monkeypatch.setattr(pieces, "place", full)
        (root / "chains/muisti.yaml").write_text(chain("muisti", "Uusi nimi"), "utf-8")
        with pytest.raises(OSError, match="full"):
            built(root, target, jobs=jobs)
        assert snapshot(target) == before

    def test_a_full_disk_leaves_the_old_site_whole(self, root, target, monkeypatch):
        built(root, target)
        before = snapshot(target)
        (root / "chains/muisti.yaml").write_text(chain("muisti", "Uusi nimi"), "utf-8")

        def full(*given: object) -> None:
            raise OSError(errno.ENOSPC, "full")

        monkeypatch.setattr(folder, "place", full)
        with pytest.raises(OSError, match="full"):
            built(root, target)
        assert snapshot(target) == before

    def test_a_site_that_was_moved_away_when_the_power_went_is_put_back(self, root, target):
        built(root, target)
        before = snapshot(target)
        target.rename(target.with_name("site.pkpk-old"))
        with Folder(target):
            pass
        assert snapshot(target) == before

    def test_two_builds_at_once_leave_one_whole_site(self, root, target):
        built(root, target)
        with Folder(target):
            with pytest.raises(RefusedError, match="another pkpk"):
                built(root, target)
            assert target.with_name("site.pkpk-new").is_dir(), "the first build still has its own"
        assert built(root, target).written

    def test_when_no_description_can_be_read_the_old_site_stays(self, root, target):
        built(root, target)
        before = snapshot(target)
        for file in (root / "chains").iterdir():
            file.write_text("pkpk: 1\nkind: [", "utf-8")
        assert not built(root, target).written
        assert snapshot(target) == before

    @pytest.mark.skipif(os.name != "posix", reason="links need rights elsewhere")
    def test_a_link_to_the_folder_stays_a_link(self, root, target):
        built(root, target)
        link = target.with_name("public")
        link.symlink_to("site")
        (root / "chains/uusi.yaml").write_text(chain("uusi", "Uusi"), "utf-8")
        built(root, link)
        assert link.is_symlink()
        assert (target / "fi/chains/uusi.html").exists()
        assert sorted(one.name for one in target.parent.iterdir()) == ["public", "site"]

    def test_a_folder_that_cannot_be_moved_is_filled_file_by_file(self, root, target, monkeypatch):
        built(root, target)
        (root / "chains/muisti.yaml").unlink()
        (root / "chains/uusi.yaml").write_text(chain("uusi", "Uusi"), "utf-8")
        rename = Path.rename

        def mounted(self: Path, other: Path) -> Path:
            if self == target:
                raise OSError(errno.EBUSY, "mounted")
            return rename(self, other)

        monkeypatch.setattr(Path, "rename", mounted)
        built(root, target)
        monkeypatch.undo()
        assert (target / "fi/chains/uusi.html").exists()
        assert not (target / "fi/chains/muisti.html").exists()
        assert built(root, target).made == 0

    @pytest.mark.skipif(os.name != "posix", reason="links need rights elsewhere")
    def test_without_hard_links_files_are_copied(self, root, target, monkeypatch):
        built(root, target)
        before = snapshot(target)

        def refused(*given: object) -> None:
            raise OSError(errno.EPERM, "no links here")

        monkeypatch.setattr(os, "link", refused)
        assert built(root, target).made == 0
        assert snapshot(target) == before


class TestTheShelf:
    @pytest.mark.parametrize("damage", [b"", b"not a database", b"SQLite format 3\0" + b"\0" * 200])
    def test_a_damaged_one_costs_only_time(self, root, target, damage):
        built(root, target)
        shelf = root / ".pkpk/cache/site.sqlite"
        assert shelf.exists()
        shelf.write_bytes(damage)
        assert built(root, target).made == 0
        assert built(root, target).made == 0
        assert shelf.read_bytes() != damage

    def test_a_change_of_a_catalogue_reaches_the_pages_of_those_that_use_it(self, root, target):
        built(root, target)
        catalog = root / "catalog/yhteiset.yaml"
        catalog.write_text(catalog.read_text("utf-8").replace("fi: Kotihoito", "fi: Hoiva kotona"), "utf-8")
        built(root, target)
        assert "Hoiva kotona" in (target / "fi/chains/muisti.html").read_text("utf-8").replace("\u00ad", "")
