"""Two texts word by word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from palveluketju.review.marks import Piece, marked


def signed(pieces: tuple[Piece, ...]) -> str:
    return "".join({"": "{}", "del": "[-{}-]", "ins": "[+{}+]"}[one.mark].format(one.text) for one in pieces)


@pytest.mark.parametrize(
    ("old", "new", "before", "after"),
    [
        ("enintään 7 päivää", "enintään 14 päivää", "enintään [-7-] päivää", "enintään [+14+] päivää"),
        ("Avoinna kello 9–15", "Avoinna kello 10–12", "Avoinna kello [-9–15-]", "Avoinna kello [+10–12+]"),
        ("hoitaja soittaa", "hoitaja soittaa heti", "hoitaja soittaa", "hoitaja soittaa[+ heti+]"),
        ("sama teksti", "sama teksti", "sama teksti", "sama teksti"),
        # two words in a row are one mark, with the blank between them
        ("yksi kaksi kolme neljä viisi", "yksi 2 3 neljä viisi", "yksi [-kaksi kolme-] neljä viisi", "yksi [+2 3+] neljä viisi"),
        # hardly anything in common: both are told whole
        ("Oma yhteyshenkilö", "Tiimi vastaa", "[-Oma yhteyshenkilö-]", "[+Tiimi vastaa+]"),
        ("", "uusi", "", "[+uusi+]"),
        ("0.9.0", "1.0.0", "[-0.9.0-]", "[+1.0.0+]"),
    ],
)
def test_marks(old: str, new: str, before: str, after: str) -> None:
    assert tuple(map(signed, marked(old, new))) == (before, after)


@given(st.text(), st.text())
def test_no_letter_is_lost_and_none_is_added(old: str, new: str) -> None:
    before, after = marked(old, new)
    assert "".join(one.text for one in before) == old
    assert "".join(one.text for one in after) == new
    assert {one.mark for one in before} <= {"", "del"}
    assert {one.mark for one in after} <= {"", "ins"}
