"""Lists stand in the order of the reader's alphabet."""

import pytest

from palveluketju.alphabet import alphabetical, initial

FINNISH = ["A person", "Aikuiset", "Élan", "ep", "ketju 2", "Ketju 10", "über", "Ylä", "z", "Åland", "æon", "ääni", "öljy"]


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_in_finnish_and_swedish_the_letters_with_marks_stand_last_and_numbers_count(language):
    assert sorted({*FINNISH}, key=lambda text: alphabetical(text, language)) == FINNISH


def test_in_english_they_stand_with_the_letters_they_are_made_of():
    words = ["Åland", "air", "Ähtäri", "boat", "Örebro", "oar"]
    assert sorted(words, key=lambda text: alphabetical(text, "en")) == ["Ähtäri", "air", "Åland", "boat", "oar", "Örebro"]


@pytest.mark.parametrize(
    ("text", "language", "letter"),
    [
        ("Äidin tuki", "fi", "Ä"),
        ("ålands vård", "sv", "Å"),
        ("Örebro", "en", "O"),
        ("Élan", "fi", "E"),
        ("“Oma” arvio", "fi", "O"),
        ("112", "fi", "#"),
        ("!", "fi", "#"),
    ],
)
def test_an_index_lists_a_word_under_its_letter(text, language, letter):
    assert initial(text, language) == letter
