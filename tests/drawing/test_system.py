"""The system's own dot: its ends, good and bad, become an SVG or a DrawingError."""

import shutil
import sys
from pathlib import Path

import pytest

from palveluketju.drawing.error import DrawingError
from palveluketju.drawing.system import System

posix = pytest.mark.skipif(sys.platform == "win32", reason="the stand-in for dot is a shell script")


def stand_in(folder: Path, script: str, monkeypatch: pytest.MonkeyPatch) -> None:
    program = folder / "dot"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o700)
    monkeypatch.setenv("PATH", f"{folder}:/bin:/usr/bin")


@pytest.mark.skipif(not shutil.which("dot"), reason="no dot on this machine")
def test_it_draws_finnish() -> None:
    assert "Äkillinen – hyvä" in System().svg('digraph { a [label="Äkillinen – hyvä"] }')


@posix
def test_the_source_goes_in_as_utf_8_and_the_svg_comes_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stand_in(tmp_path, 'echo "$@"; cat; echo noise >&2', monkeypatch)
    assert System().svg("digraph { ä }") == "-Kdot -Tsvg\ndigraph { ä }"


def test_a_missing_program_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(DrawingError) as caught:
        System().svg("digraph {}")
    assert (caught.value.reason, caught.value.details) == ("program_missing", {"program": "dot"})


@posix
def test_what_it_refuses_is_told_in_its_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    stand_in(tmp_path, 'echo "syntax error in line 1" >&2; exit 1', monkeypatch)
    with pytest.raises(DrawingError) as caught:
        System().svg("digraph {")
    assert (caught.value.reason, caught.value.details) == ("refused", {"message": "syntax error in line 1"})
    assert capfd.readouterr() == ("", "")


@posix
def test_it_is_ended_when_it_takes_too_long(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stand_in(tmp_path, "exec sleep 30", monkeypatch)
    with pytest.raises(DrawingError) as caught:
        System(timeout=0.2).svg("digraph {}")
    assert (caught.value.reason, caught.value.details) == ("timeout", {"seconds": 0.2})


def test_nul_never_reaches_it() -> None:
    with pytest.raises(DrawingError, match="NUL at offset 9"):
        System().svg("digraph {\0}")
