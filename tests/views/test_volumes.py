"""Descriptions shared out into volumes: all of them, in the order of the list, none too large that could be smaller."""

from hypothesis import given
from hypothesis import strategies as st

from palveluketju.views.volumes import Listed, divided, listed, ordered, texts, volumes
from tests import examples
from tests.paper.said import TODAY


def one(at: int, texts: int = 10, kind: str = "chain", title: str = "") -> Listed:
    return Listed(at, kind, title or f"Ketju {at}", "", (title, str(at)), texts)


@given(st.lists(st.integers(0, 300), min_size=1, max_size=60), st.integers(1, 200))
def test_every_description_stands_once_and_no_volume_is_too_large(sizes: list[int], most: int) -> None:
    all = [one(at, size) for at, size in enumerate(sizes)]
    found = divided(all, most)
    assert [each for share in found for each in share] == all
    assert all_fit(found, most)


def all_fit(found: list[list[Listed]], most: int) -> bool:
    return all(share and (len(share) == 1 or sum(each.texts for each in share) <= most) for share in found)


def test_what_has_room_in_one_is_one() -> None:
    assert len(divided([one(at) for at in range(10)], 100)) == 1


def test_volumes_are_of_about_the_same_size() -> None:
    found = divided([one(at) for at in range(21)], 100)
    assert [len(share) for share in found] == [7, 7, 7]


def test_entities_come_first_and_each_kind_in_the_order_of_the_alphabet() -> None:
    all = [one(0, title="b"), one(1, title="a"), one(2, kind="model", title="a"), one(3, kind="entity", title="z")]
    assert [each.at for each in ordered(all)] == [3, 1, 0, 2]


def test_every_volume_says_which_it_is_and_where_every_description_stands() -> None:
    shares = [[one(0, kind="entity", title="Kokonaisuus"), one(1)], [one(2)]]
    first, second = volumes(shares, ["handbook-1.pdf", "handbook-2.pdf"], "fi", {"fi": "Esimerkin alue"})
    assert (first.title, first.number, first.eyebrow) == ("Esimerkin alue – Nide 1/2", "Nide 1/2", "Käsikirja")
    assert first.parts == (("Palvelukokonaisuudet", (0,)), ("Palveluketjut", (1,)))
    assert [(title, [each.title for each in held]) for title, held in second.others] == [
        ("Nide 1 · handbook-1.pdf", ["Kokonaisuus", "Ketju 1"]),
        ("Nide 2 · handbook-2.pdf (tämä nide)", ["Ketju 2"]),
    ]


def test_a_handbook_in_one_piece_says_nothing_of_volumes() -> None:
    (only,) = volumes([[one(0), one(1)]], ["handbook.pdf"], "sv", {})
    assert (only.title, only.number, only.others) == ("Handbok", "", ())


def test_a_long_description_has_more_texts_than_a_short_one() -> None:
    found = {name: listed(examples.chain(name), 0, "fi", TODAY).texts for name in ("muistioireinen", "kymmenen-rivia")}
    assert found["kymmenen-rivia"] > 10
    assert found["muistioireinen"] > 40 * found["kymmenen-rivia"]
    assert texts(()) == texts("") == 0
