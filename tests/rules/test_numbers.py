"""Looking for a number on the lines that have one finds what looking through the whole text finds."""

import datetime
import re

import pytest

from palveluketju.loading.files import decode
from palveluketju.rules import birth_date, client_number, identity_code, mobile_number
from palveluketju.subject import Subject

_PATTERNS = (identity_code._CODE, birth_date._DATE, mobile_number._MOBILE, client_number._NUMBER)


def _places(pattern: re.Pattern[str], text: str) -> list[tuple[int, int]]:
    return [found.span() for found in pattern.finditer(text)]


@pytest.mark.parametrize(
    "written",
    [
        "131052-308T",
        "131052A308T",
        "131052–308T",
        "040 123 4567",
        "0401234567",
        "+358 (0)40 1234567",
        "050-1234567",
        "1.1.1980",
        "31/12/1999",
        "1980-01-31",
        "asiakasnumero 12345",
        "potilastunnus: A1-B2345",
        "hetu: 1-2-3456",
        "client number 9876543",
    ],
)
@pytest.mark.parametrize("line", ["# {}", "note: tieto {} tekstissä, ja toinen {}", "x-a: {}\r\nx-b: {}"])
def test_numbers_are_found_as_in_the_whole_text(written: str, line: str) -> None:
    for end in ("\n", "", "\nsummary: Vuosi 2026.\n"):
        text = "pkpk: 1\nkind: chain\nname: Ketju\nversion: 1.0.0\n" + line.replace("{}", written) + end
        subject = Subject(decode("ketju.yaml", text.encode()), datetime.date(2026, 1, 1))
        text = subject.document.text
        expected = {pattern: _places(pattern, text) for pattern in _PATTERNS}
        assert any(expected.values()), "the case shows nothing"
        for pattern, places in expected.items():
            assert [found.span() for found in subject.numbers(pattern)] == places
