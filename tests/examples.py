"""The example descriptions, for tests that hold for all of them."""

from pathlib import Path
from typing import Any

from palveluketju.loading.files import load
from palveluketju.model.chain import Chain
from palveluketju.model.checked import checked

FOLDER = Path(__file__).parent.parent / "examples"
NAMES = sorted(path.stem for path in FOLDER.glob("*.yaml"))


def content(name: str) -> dict[str, Any]:
    document = load(str(FOLDER / f"{name}.yaml"))
    assert document.sound, [problem.code.id for problem in document.problems]
    assert document.content is not None
    return document.content


def chain(name: str) -> Chain:
    return checked(Chain, content(name))


def from_text(text: str) -> Chain:
    """A chain from the text after the three demanded keys."""
    from palveluketju.loading.files import decode

    document = decode("test", f"pkpk: 1\nkind: chain\nname: Testi\n{text}".encode())
    assert document.sound, [(problem.code.id, problem.args) for problem in document.problems]
    return checked(Chain, document.content)
