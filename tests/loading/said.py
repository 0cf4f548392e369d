"""What loading says of a text, in the few words that the tests compare."""

from typing import Any

from palveluketju.loading.document import Document
from palveluketju.loading.files import decode

HEAD = "pkpk: 1\nkind: chain\nname: Ketju\n"


def document(written: str | bytes) -> Document:
    return decode("ketju.yaml", written if isinstance(written, bytes) else written.encode())


def codes(written: str | bytes) -> list[str]:
    """The codes of all findings, in the order of the text."""
    return [one.finding.code.id for one in document(written).located()]


def places(written: str | bytes) -> list[str]:
    """The findings with the line and column where each begins and ends: `PK101 4:1-4:6`."""
    found = [(one.finding.code.id, one.place) for one in document(written).located()]
    return [f"{code} {at.line}:{at.column}-{at.end_line}:{at.end_column}" for code, at in found]


def content(written: str | bytes) -> dict[str, Any]:
    """What a file without a single finding says."""
    found = document(written)
    assert [(one.code.id, one.path, one.args) for one in found.problems] == []
    return found.content
