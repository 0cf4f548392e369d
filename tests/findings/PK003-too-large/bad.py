"""A file of 9 MB, for which nothing is read."""

from pathlib import Path

import pytest


def build(folder: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    with open(folder / "bad.yaml", "wb") as stream:
        stream.write(b"pkpk: 1\n")
        stream.truncate(9 * 1024 * 1024)
    return ["validate", "bad.yaml"]
