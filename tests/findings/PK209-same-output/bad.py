"""Two files whose pages would have one name."""

from pathlib import Path

import pytest


def build(folder: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    for name in ("a.yaml", "b.yaml"):
        (folder / name).write_text("pkpk: 1\nkind: chain\nname: Kotona asumisen tuki\n", encoding="utf-8")
    return ["render", "--format", "md", "-o", "sivut", "a.yaml", "b.yaml"]
