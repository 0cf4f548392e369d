"""Text fitted to a terminal: nothing wider than it, nothing lost but what … stands for, nothing that a terminal would obey."""

import re

from hypothesis import example, given
from hypothesis import strategies as st

from palveluketju.wording import cells, cut, safe, wrapped

texts = st.text("ab ä😀漢\u0301\u200d \u202e\x1b\n", max_size=60)


@given(text=texts, room=st.integers(2, 40), at_end=st.booleans())
def test_a_cut_text_fits_and_says_that_it_was_cut(text, room, at_end):
    found = cut(text, room, at_end=at_end)
    assert cells(found) <= room
    if cells(text) <= room:
        assert found == text
    else:
        kept = found[:-1] if at_end else found[1:]
        assert text.startswith(kept) if at_end else text.endswith(kept)


@given(text=texts, width=st.integers(10, 80))
@example(text="", width=10)
def test_wrapped_lines_fit_unless_a_word_does_not(text, width):
    lines = wrapped(text, width, "→ ", "  ")
    assert " ".join(line[2:] for line in lines) == text
    for line in lines:
        assert cells(line) <= width or " " not in line[2:]


@given(st.text())
def test_safe_text_moves_no_cursor_and_turns_no_line(text):
    assert not re.search("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]", safe(text))


def test_wide_letters_take_two_columns_and_marks_none():
    assert [cells(text) for text in ("abc", "ä", "a\u0308", "漢", "😀")] == [3, 1, 1, 2, 2]
