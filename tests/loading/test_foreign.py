"""A key or a choice written in Finnish or Swedish is told in the language's own words."""

import pytest

from palveluketju.loading import foreign
from palveluketju.model.shapes import SHAPES
from tests.loading.said import HEAD, codes, document


@pytest.mark.parametrize(
    ("concept", "word", "key"),
    [
        ("Chain", "nimi", "name"),
        ("Chain", "Nimi", "name"),
        ("Chain", "namn", "name"),
        ("Chain", "kohderyhmä", "target_group"),
        ("Chain", "målgrupp", "target_group"),
        ("Chain", "tavoite", "goals"),
        ("Chain", "palvelut", "services"),
        ("Service", "kuvaus", "description"),
        ("Service", "tuottaja", "providers"),
        ("Service", "hinta", None),
        ("Catalog", "roolit", "roles"),
    ],
)
def test_keys(concept, word, key):
    assert foreign.key(word, concept) == key


@pytest.mark.parametrize(
    ("concept", "field", "word", "value"),
    [
        ("Chain", "status", "luonnos", "draft"),
        ("Chain", "status", "utkast", "draft"),
        ("Chain", "kind", "palveluketju", "chain"),
        ("Chain", "kind", "ketju", "chain"),
        ("Indicator", "frequency", "kuukausittain", "monthly"),
        ("Goal", "perspective", "asiakas", "client"),
        ("Goal", "perspective", "naapuri", None),
    ],
)
def test_choices(concept, field, word, value):
    assert foreign.choice(word, SHAPES.field(concept, field)[1]) == value


def test_every_concept_and_every_closed_list_has_its_words():
    by_hand = {name: shape for name, shape in SHAPES.items() if not name.startswith(("Baseline", "Accepted"))}
    for concept, shape in by_hand.items():
        for key, field in shape["fields"].items():
            assert foreign.key(next(title for title, one in foreign._titles(concept).items() if one == key), concept)
            if field[0] == "choice" and key != "pkpk":
                assert tuple(field[1]) in foreign._choices()


def test_a_needed_key_in_finnish_is_one_mistake():
    text = HEAD.replace("name:", "nimi:")
    (one,) = document(text).problems
    assert (one.code.id, one.help.args) == ("PK101", {"name": "name"})


def test_a_sentence_that_a_colon_cuts_is_still_a_sentence():
    assert codes(HEAD + "services:\n  - Huom: soita ensin\n") == ["PK107"]
    assert codes(HEAD + "services:\n  - Nimi: Kotihoito\n") == ["PK101"]
