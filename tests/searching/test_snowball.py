"""The stemmers that are not ours are as they came, and of the release that stems when the index is built."""

import hashlib
from importlib.metadata import version
from pathlib import Path

from palveluketju import searching

FOLDER = Path(searching.__file__).parent / "snowball"
README = (FOLDER / "README.md").read_text("utf-8")


def test_they_are_as_they_came() -> None:
    found = {f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}" for path in FOLDER.glob("*.js")}
    assert found == {line.strip() for line in README.splitlines() if line.endswith(".js") and line.startswith("    ")}


def test_the_builder_has_the_same_release() -> None:
    assert f"Snowball {version('snowballstemmer')}" in README
