"""The file that is named does not exist."""

from pathlib import Path

import pytest


def build(folder: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    return ["validate", "puuttuu.yaml"]
