"""A named pipe, which nobody writes to."""

import os
from pathlib import Path

import pytest


def build(folder: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    if not hasattr(os, "mkfifo"):
        pytest.skip("this system has no named pipes")
    os.mkfifo(folder / "putki.yaml")
    return ["validate", "putki.yaml"]
