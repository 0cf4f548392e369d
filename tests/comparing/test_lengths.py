"""Durations and age limits put side by side."""

import pytest

from palveluketju.comparing.lengths import compared_durations, keeps_out


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("3 d", "72 h", "same"),
        ("7 d", "1 wk", "same"),
        ("12 mo", "1 a", "same"),
        ("30 d", "1 mo", "same"),
        ("1 mo", "31 d", "same"),
        ("1 a", "365 d", "same"),
        ("1 mo", "4 wk", "shorter"),
        ("3 d", "4 d", "longer"),
        ("3 d", "71 h", "shorter"),
        ("1-2 mo", "1-3 mo", "longer"),
        ("1-2 mo", "2 mo", "longer"),
        ("1 wk", "10 d", "longer"),
        ("2 a", "23 mo", "shorter"),
    ],
)
def test_which_is_longer(old, new, found):
    assert compared_durations(old, new) == found


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        (None, "18+", True),
        ("18+", None, False),
        ("16+", "18+", True),
        ("18+", "16+", False),
        ("18+", "18-64", True),
        ("18-64", "18+", False),
        ("18-64", "16-60", True),
        ("18-64", "16-70", False),
        ("6", "5-7", False),
        (None, "0+", False),
    ],
)
def test_who_is_left_out(old, new, found):
    assert keeps_out(old, new) == found
