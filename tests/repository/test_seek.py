"""Which texts are read at all when something is looked for: never too few, and quickly told."""

import time
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from palveluketju.loading.files import draft_of
from palveluketju.loading.reading import written_names
from palveluketju.model.slugs import slug
from palveluketju.repository.seek import Seeker

#: texts that slugs treat in every way there is: accents, ligatures, capitals, invisible signs, other scripts
_LETTERS = st.one_of(
    st.characters(codec="utf-8"), st.sampled_from("aAäÄåöéšŽßæØœþ½™ﬁŁÅ\u00ad\u200b\u0308\u0301\ufeff\u2028–”-_ /1İẞ🏠Ж\\x")
)
_NAMES = st.text(_LETTERS, min_size=1, max_size=120)
_AROUND = st.text(_LETTERS, max_size=20)
_GAPS = st.sampled_from(["", " ", "\n", "\r\n  ", '"', "'", ": ", "- ", "/"])


@given(_NAMES, _AROUND, _AROUND, _GAPS, _GAPS)
@example("Kotihoito, yö", "", "", "", "")
@example("ketju" * 20, "name: ", "\n", " ", "")
@example("½", "", "", " ", " ")
def test_a_name_in_the_text_is_never_missed(name, before, after, gap, other):
    text = before + (gap or " ") + name + (other or " ") + after
    assert Seeker([slug(name)]).may_hold(text)


@given(_NAMES, st.sampled_from(["plain", "single", "double", "block"]))
def test_a_name_that_yaml_gives_is_never_missed(name, style):
    line = " ".join(name.split())
    written = {
        "plain": line,
        "single": "'" + line.replace("'", "''") + "'",
        "double": '"' + "".join(f"\\U{ord(one):08x}" for one in line) + '"',
        "block": ">-\n      " + line.replace(" ", "\n      "),
    }[style]
    text = f"pkpk: 1\nkind: chain\nname: Ketju\nservices:\n  - name: {written}\n"
    reading = draft_of("x.yaml", text.encode("utf-8", "replace")).reading
    for one in reading.definitions["service"] if reading else ():
        assert all(Seeker([slug(read)]).may_hold(text) for read in written_names(one))


@pytest.mark.parametrize(
    ("word", "text"),
    [
        ("kotihoito", "- use: KOTIHOITO"),
        ("kotihoito", "services: support/kotihoito"),
        ("kotihoito-yo", "name: Kotihoito,\n    yö\n"),
        ("aitiysneuvola", unicodedata.normalize("NFD", "name: Äitiysneuvola")),
        ("kotihoito", "name: koti\u00adhoito"),
        ("strasse", "name: Straße"),
        ("saame", "name: Šäämé"),
    ],
)
def test_a_name_is_found_however_it_is_written(word, text):
    assert Seeker([word]).may_hold(text)


@pytest.mark.parametrize(
    ("word", "text"),
    [
        ("kela", "Sekelainen kelaa"),
        ("rooli-1", "use: rooli-10"),
        ("kotihoito", "name: Koti, hoito"),
        ("kotihoito", "name: Etäkotihoito – “yö”"),
        ("kela", ""),
    ],
)
def test_a_text_without_the_word_is_left_out(word, text):
    assert not Seeker([word]).may_hold(text)


def test_any_of_several_words_will_do_and_none_is_never_there():
    assert Seeker(["kela", "kotihoito"]).may_hold("Kotihoito")
    assert not Seeker([]).may_hold("Kotihoito \\")


def test_a_name_without_latin_letters_may_be_anywhere():
    assert Seeker([slug("Дом")]).may_hold("anything")


def test_five_thousand_texts_take_well_under_a_second():
    text = ("  - name: Yhteisöllinen asuminen – “ympäri vuorokauden”\n    providers: Hyvinvointialue\n" * 200)[:10_000]
    texts = [f"{at} {text}" for at in range(5000)]
    seeker = Seeker(["kotihoito", "kotihoidon-yopartio", "kh"])
    start = time.process_time()
    assert not any(map(seeker.may_hold, texts))
    assert time.process_time() - start < 1
