"""What lint says of a file is the same in its canonical form: silences hold, and no slip is hidden."""

import datetime
from pathlib import Path

import pytest

from palveluketju.formatting.formatted import formatted
from palveluketju.judge import Judge
from palveluketju.loading.files import decode
from palveluketju.rule import Choice

ROOT = Path(__file__).parent.parent.parent
FILES = sorted([*ROOT.glob("examples/*.yaml"), *ROOT.glob("tests/rules/PK*/*.yaml")])


def told(text: str) -> list[tuple[str, str, str]]:
    judge = Judge(Choice(profile="in_use"), datetime.date(2026, 5, 31), ("fi", "sv"))
    document = decode("a.yaml", text.encode())
    return sorted((one.code.id, str(one.path), str(one.args)) for one in judge(document))


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_lint_says_the_same(path):
    text = path.read_text(encoding="utf-8")
    document = decode("a.yaml", text.encode())
    if document.sound and document.concept in ("Chain", "Catalog"):
        assert told(formatted(document)) == told(text)
