"""The compiled Graphviz is native code: it is kept where only the user can write, and used only when it is whole."""

import hashlib
import sys
from pathlib import Path

import pytest
import wasmtime

from palveluketju.drawing.embedded import Embedded
from palveluketju.drawing.private import PrivateFolder, cache_folder

posix = pytest.mark.skipif(sys.platform == "win32", reason="access lists, not modes, keep a folder private on Windows")


@pytest.fixture
def folder(tmp_path: Path) -> PrivateFolder:
    kept = PrivateFolder(tmp_path / "deep" / "kept")
    kept.write("name", b"content")
    return kept


@pytest.fixture
def kept(folder: PrivateFolder) -> Path:
    return next(folder.path.iterdir())


def test_what_was_written_is_found(folder: PrivateFolder, kept: Path) -> None:
    assert folder.find("name") == kept
    assert kept.read_bytes() == b"content"
    assert folder.find("other") is None
    assert PrivateFolder(folder.path.parent / "none").find("name") is None


@posix
def test_nobody_else_may_read_or_write(folder: PrivateFolder, kept: Path) -> None:
    assert folder.path.stat().st_mode & 0o777 == 0o700
    assert kept.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("content", [b"", b"contenT", b"content and more"])
def test_a_damaged_file_is_not_used_and_makes_way(content: bytes, folder: PrivateFolder, kept: Path) -> None:
    kept.write_bytes(content)
    assert folder.find("name") is None
    folder.write("name", b"new content")
    found = folder.find("name")
    assert found is not None
    assert found.read_bytes() == b"new content"
    assert list(folder.path.iterdir()) == [found]


@posix
@pytest.mark.parametrize("mode", [0o770, 0o702, 0o720])
def test_a_folder_that_others_may_write_to_is_not_used(mode: int, folder: PrivateFolder) -> None:
    folder.path.chmod(mode)
    assert folder.find("name") is None
    folder.write("second", b"content")
    assert len(list(folder.path.iterdir())) == 1


@posix
def test_a_file_that_others_may_write_to_is_not_used(folder: PrivateFolder, kept: Path) -> None:
    kept.chmod(0o620)
    assert folder.find("name") is None


@posix
def test_what_belongs_to_somebody_else_is_not_used(folder: PrivateFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.geteuid", lambda: 4_000_000)
    assert folder.find("name") is None
    folder.write("second", b"content")
    assert len(list(folder.path.iterdir())) == 1


@posix
def test_links_are_not_followed(folder: PrivateFolder, kept: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.symlink_to(folder.path)
    assert PrivateFolder(elsewhere).find("name") is None
    kept.replace(tmp_path / "moved")
    kept.symlink_to(tmp_path / "moved")
    assert folder.find("name") is None


def test_a_folder_that_cannot_be_made_is_an_empty_one(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    folder = PrivateFolder(tmp_path / "file" / "below")
    folder.write("name", b"content")
    assert folder.find("name") is None


def test_the_environment_may_say_where(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PKPK_CACHE_DIR", str(tmp_path))
    assert cache_folder("graphviz") == tmp_path / "graphviz"
    monkeypatch.setenv("PKPK_CACHE_DIR", "")
    assert cache_folder("graphviz").is_absolute()
    assert "palveluketju" in cache_folder("graphviz").parts


def test_graphviz_is_compiled_once(compiled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wasmtime.Module, "__init__", lambda *_: pytest.fail("compiled again"))
    assert "<svg" in Embedded(folder=compiled).svg("digraph {}")


def test_without_a_usable_folder_it_is_compiled_each_time(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert "<svg" in Embedded(folder=tmp_path / "file" / "below").svg("digraph {}")


@pytest.mark.parametrize("content", [b"", b"\x7fELF and nothing else", None])
def test_a_foreign_or_torn_program_is_compiled_anew(content: bytes | None, compiled: Path, tmp_path: Path) -> None:
    """Also one whose checksum is right, as of another wasmtime; None stands for one torn in the middle."""
    original = next(compiled.iterdir())
    name = original.name.partition(".")[0]
    folder = PrivateFolder(tmp_path / "kept")
    folder.write(name, b"")
    next(folder.path.iterdir()).unlink()
    content = original.read_bytes()[:1_000_000] if content is None else content
    bad = folder.path / f"{name}.{hashlib.sha256(content).hexdigest()}"
    bad.write_bytes(content)
    bad.chmod(0o600)
    assert "<svg" in Embedded(folder=folder.path).svg("digraph {}")
    assert [path.name for path in folder.path.iterdir()] == [original.name]
