"""The search of the preview: the index of the site, made when it is asked for, and of what has changed alone."""

import datetime
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from palveluketju.drawing.kept import Drawer
from palveluketju.messages.catalogue import Messages
from palveluketju.renderer import Wish
from palveluketju.serving import search
from palveluketju.serving.desk import Desk
from tests.overriding.made import pkpk
from tests.repository.made import write
from tests.serving.previewing import Preview
from tests.serving.test_serve import CATALOG, CONFIG, MUISTI, PAGE, UNI, save

INDEX, PART = "search-index.js", "search-index.0.js"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    files = {"pkpk.yaml": CONFIG, "catalog/y.yaml": CATALOG, "chains/uni.yaml": UNI, "chains/muisti.yaml": MUISTI}
    return write(tmp_path / "ketjut", files)


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The pages of which it was found out what they say."""
    pages: list[str] = []
    real = search.done

    def done(items, work, *more):
        pages.extend(one.path for one in items)
        return real(items, work, *more)

    monkeypatch.setattr(search, "done", done)
    yield pages
    pages.clear()


def desk(folder: Path) -> Desk:
    return Desk([str(folder)], Wish((), datetime.date(2026, 11, 23), Drawer("embedded")), Messages("fi"))


def index(desk: Desk, name: str = PART, language: str = "fi") -> str:
    found = desk.search.file(desk.view.scene, language, name)
    assert found is not None
    return found.decode()


def test_it_is_the_index_of_the_site(folder: Path) -> None:
    assert pkpk(folder, "render", ".", "--format", "site", "--drafts", "-q", "-o", "out").returncode == 0
    preview = Preview(folder, "--port", "0")
    try:
        page = preview.ask(PAGE).text
        assert 'class="search-form"' in page
        for language in ("fi", "sv"):
            for name in (INDEX, PART):
                answer = preview.ask(f"/{language}/{name}")
                assert answer.status == 200
                assert answer.headers["Content-Type"].startswith("text/javascript")
                assert answer.text == (folder / "out" / language / name).read_text("utf-8")
        for path in ("/fi/search-index.1.js", "/en/search-index.0.js", "/fi/search-index.-1.js", "/fi/search-index.00.js"):
            assert preview.ask(path).status == 404
    finally:
        preview.close()


def test_nothing_is_made_until_somebody_asks_and_then_of_what_has_changed(folder: Path, read: list[str]) -> None:
    made = desk(folder)
    assert read == []
    assert "unen" in index(made)
    assert sorted(read) == ["chains/muisti.html", "chains/uni.html"]
    index(made)
    assert len(read) == 2
    save(folder, "chains/uni.yaml", UNI.replace("Uni paranee.", "Uni xylofoni."))
    assert made.look() is not None
    assert len(read) == 2
    assert "xylofoni" in index(made)
    assert read[2:] == ["chains/uni.html"]


def test_a_removed_and_a_broken_file_are_found_as_the_pages_show_them(folder: Path) -> None:
    made = desk(folder)
    os.unlink(folder / "chains/muisti.yaml")
    save(folder, "chains/uni.yaml", UNI + "goals: [\n")
    made.look()
    found = index(made)
    assert "chains/uni.html" in found
    assert "chains/muisti.html" not in found


def test_what_pages_say_is_kept_for_the_next_preview(folder: Path, read: list[str]) -> None:
    first = index(desk(folder))
    read.clear()
    assert index(desk(folder)) == first
    assert read == []


def test_what_pages_wear_changes_nothing_and_own_texts_do(folder: Path, read: list[str]) -> None:
    made = desk(folder)
    index(made)
    read.clear()
    save(folder, "pkpk.yaml", CONFIG.replace("{languages", "{templates: templates, languages"))
    save(folder, "templates/html/style.css", "body {}\n")
    made.look()
    index(made)
    assert read == []
    save(folder, "templates/texts.fi.yaml", "Summary: Tiiviisti\n")
    made.look()
    index(made)
    assert len(read) == 2


def test_a_file_that_changes_in_the_middle_is_not_taken_for_what_it_was(folder: Path) -> None:
    made = desk(folder)
    old = made.view.scene
    save(folder, "chains/uni.yaml", UNI.replace("Uni paranee.", "Uni xylofoni."))
    made.look()
    late = made.search.file(old, "fi", PART)
    assert late is not None
    assert "xylofoni" not in late.decode()
    assert "xylofoni" in index(made)
