"""What the tests of the schemas share: the grammar, and the schema in each language."""

import json
import sys
from pathlib import Path

import pytest

from palveluketju.model.chain import Chain
from palveluketju.model.grammar import Concept, grammar

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "tools"), str(ROOT / "bench")]


@pytest.fixture(scope="session")
def concepts() -> dict[str, Concept]:
    return grammar(Chain)


@pytest.fixture(scope="session", params=["fi", "sv", "en"])
def language(request) -> str:
    return request.param


@pytest.fixture(scope="session")
def schema(language) -> dict:
    return json.loads((ROOT / f"schemas/chain.{language}.json").read_text(encoding="utf-8"))
