"""The program itself fails on a file; what it knows of that is kept in a file, whose name is told."""

from pathlib import Path

import pytest


def build(folder: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    def fail(document: object) -> None:
        raise RuntimeError("sisältö katosi")

    monkeypatch.setattr("palveluketju.loading.document.Document.located", fail)
    monkeypatch.setattr("palveluketju.options.keep_details", lambda details: "/tmp/pkpk-abc.txt")
    (folder / "bad.yaml").write_text("pkpk: 1\n", encoding="utf-8")
    return ["validate", "bad.yaml"]
