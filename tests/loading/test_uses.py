"""`use:` points to something shared: in the same file it brings what the place does not say itself."""

from tests.loading.said import HEAD, codes, content, document


def on_the_tier(written: str) -> dict:
    """What the service on the tier says."""
    return content(HEAD + written)["tiers"][0]["services"][0]


def test_what_is_used_fills_what_is_not_said():
    shared = "services:\n  - {id: koti, name: Kotihoito, place: Porvoo, fee: 1 €}\n"
    found = on_the_tier(shared + "tiers:\n  - {id: support, services: [{use: koti, place: Loviisa}]}\n")
    assert found == {"use": "koti", "place": {"fi": "Loviisa"}, "name": {"fi": "Kotihoito"}, "fee": {"fi": "1 €"}}


def test_a_use_may_lead_on_to_another():
    shared = "services:\n  - {id: a, name: A, fee: 1 €}\n  - {id: b, use: a, place: P}\n"
    found = on_the_tier(shared + "tiers:\n  - {id: support, services: [{use: b}]}\n")
    assert found == {"use": "b", "place": {"fi": "P"}, "name": {"fi": "A"}, "fee": {"fi": "1 €"}}


def test_used_twice_in_one_list_it_stands_there_twice():
    assert codes(HEAD + "services:\n  - {id: koti, name: Kotihoito}\n  - use: koti\n") == ["PK201"]


def test_outside_a_repository_an_unknown_one_is_only_noted():
    assert codes(HEAD + "services:\n  - use: yhteispaivystys\n") == ["PK205"]
    assert document(HEAD + "services:\n  - use: yhteispaivystys\n").sound


def test_the_same_shared_thing_may_stand_in_several_places_and_is_one_thing():
    text = "tiers:\n  - {id: guidance, services: [{use: kela}]}\n  - {id: support, services: [{use: kela}]}\n"
    assert codes(HEAD + text) == ["PK205", "PK205"]
    steps = "pathway:\n  - {name: Alku, services: kela}\n"
    assert codes(HEAD + text + steps) == ["PK205", "PK205"]
    assert codes(HEAD + text + "services:\n  - {id: kela, name: Kela}\n" + steps) == []


def test_a_circle_of_uses_is_told_once():
    assert codes(HEAD + "services:\n  - {id: a, use: b}\n  - {id: b, use: a}\n") == ["PK206"]
    assert codes(HEAD + "services:\n  - {id: a, use: b}\n  - {id: b, use: c}\n  - {id: c, use: a}\n") == ["PK206"]


def test_what_uses_an_ambiguous_name_is_told():
    tiers = "tiers:\n  - {id: guidance, services: [Kotihoito]}\n  - {id: support, services: [Kotihoito]}\n"
    assert codes(HEAD + tiers + "services:\n  - use: Kotihoito\n") == ["PK203"]
