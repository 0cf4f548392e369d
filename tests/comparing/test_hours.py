"""Opening hours as people write them."""

import pytest

from palveluketju.comparing.hours import minutes, turn_of


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("ma–pe 8–16", 40),
        ("ma-pe klo 8.00-16.00", 40),
        ("arkisin 9–15.30", 32.5),
        ("Ma 8–12, to 12–16", 8),
        ("ma, ke ja pe 9–12", 9),
        ("ma–to 8–16, pe 8–14", 38),
        ("ma–pe 8–11 ja 12–16", 35),
        ("ympäri vuorokauden", 168),
        ("24/7", 168),
        ("päivittäin 9–21", 84),
        ("mån–fre kl. 8–16", 40),
        ("weekdays 8:30-16:30", 40),
        ("8–16", 56),
    ],
)
def test_they_are_read(text, hours):
    assert len(minutes(text)) == hours * 60


@pytest.mark.parametrize(
    "text", ["sopimuksen mukaan", "ma–pe 8–16, kesällä suljettu", "1.6.–31.8.", "ma–pe", "ma–pe 16–8", "", "09 123 4567"]
)
def test_what_says_anything_else_is_left_to_people(text):
    assert minutes(text) is None


@pytest.mark.parametrize(
    ("old", "new", "turn"),
    [
        ("ma–pe 9–15", "ma–pe 9–12", "cut"),
        ("ma–pe 9–15", "ma–to 9–15", "cut"),
        ("24/7", "päivittäin 7–22", "cut"),
        ("ma–pe 9–15", "ma–su 8–16", "extended"),
        ("ma–pe 9–15", "ma–pe 12–18", "changed"),
        ("ma–pe 9–15", "ma–pe klo 9.00–15.00", "changed"),
        ("ma–pe 9–15", "ajanvarauksella", "changed"),
    ],
)
def test_what_happened_to_them(old, new, turn):
    assert turn_of(old, new) == turn
