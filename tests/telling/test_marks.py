"""The marks in a text say which words went and which came, and nothing else."""

from hypothesis import given
from hypothesis import strategies as st

from palveluketju.telling.marks import Run, are_short, marked

WORDS = st.lists(st.sampled_from(["hoito", "alkaa", "7", "päivässä", ".", "(kotona)", "ja", "ö"]), max_size=20).map(" ".join)


def test_a_word_in_the_place_of_another() -> None:
    assert marked("Hoito alkaa viikossa lähetteestä.", "Hoito alkaa kuukaudessa lähetteestä.") == [
        Run("", "Hoito alkaa "),
        Run("-", "viikossa"),
        Run("+", "kuukaudessa"),
        Run("", " lähetteestä."),
    ]


def test_words_one_after_another_are_one_change() -> None:
    old, new = "Asiakas saa kirjeen kotiin ja soittaa itse.", "Asiakas saa viestin puhelimeen ja soittaa itse."
    assert [run.sign for run in marked(old, new)] == ["", "-", "+", ""]


def test_two_texts_with_little_in_common_are_shown_whole() -> None:
    assert marked("Palvelu on maksuton.", "Neuvontaa saa arkisin keskuksesta, joka päivystää.") == []
    assert marked("", "x") == []
    assert marked("a " * 2000, "a " * 2001) == []


def test_short_ones_are_best_beside_each_other() -> None:
    assert are_short("7 d", "14 d")
    assert not are_short("", "14 d")
    assert not are_short("x" * 40, "y" * 40)


@given(WORDS, WORDS)
def test_both_texts_can_be_read_out_of_the_marks(old: str, new: str) -> None:
    runs = marked(old, new)
    if runs:
        assert "".join(run.text for run in runs if run.sign != "+") == old
        assert "".join(run.text for run in runs if run.sign != "-") == new
