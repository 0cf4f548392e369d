"""Which element is which: by id, former id, name, likeness; what moved, what was split, what only stands elsewhere."""

import pytest

from palveluketju.comparing.change import Comparison
from palveluketju.comparing.differences import compared
from palveluketju.loading.files import decode

HEAD = "pkpk: 1\nkind: chain\nid: x\nname: X\n"


def compare(old: str, new: str) -> Comparison:
    documents = [decode(name, (HEAD + text).encode()) for name, text in (("old", old), ("new", new))]
    assert all(one.content is not None for one in documents)
    return compared(*documents)


def seen(old: str, new: str) -> list[str]:
    """Each change in short: what happened, to what, in which field, and why it is thought to be the same."""
    return [
        f"{one.kind} {one.concept} {next(iter(one.node.name.values()), '')}"
        + (f".{one.key}" if one.key else "")
        + (f" ({one.match.why})" if one.match and one.kind in ("renamed", "moved") else "")
        for one in compare(old, new).changes
    ]


def services(*lines: str) -> str:
    return "services:\n" + "".join(f"  - {line}\n" for line in lines)


class TestARename:
    def test_by_the_same_id(self) -> None:
        old, new = services("{id: a, name: Kotihoito}"), services("{id: a, name: Aivan muu nimi}")
        assert seen(old, new) == ["renamed Service Aivan muu nimi.name (id)"]

    def test_by_the_former_id(self) -> None:
        old, new = services("{id: a, name: Kotihoito}"), services("{id: b, name: Aivan muu, formerly: a}")
        assert [one for one in seen(old, new) if one.startswith("renamed")] == [
            "renamed Service Aivan muu.id (formerly)",
            "renamed Service Aivan muu.name (formerly)",
        ]

    def test_by_likeness_of_the_names(self) -> None:
        old = services("Kotihoidon palvelut", "Neuvonta ja ohjaus")
        new = services("Neuvonta ja ohjaus", "Kotihoidon palvelu")
        assert "renamed Service Kotihoidon palvelu.name (likeness)" in seen(old, new)

    def test_of_a_role_changes_nothing_where_it_is_referred_to(self) -> None:
        text = "roles:\n  - id: a\n    name: {name}\npathway:\n  - name: Arvio\n    actors: {name}\n"
        assert seen(text.format(name="Hoitaja"), text.format(name="Vastuuhoitaja")) == ["renamed Role Vastuuhoitaja.name (id)"]

    def test_of_a_role_by_its_new_id_changes_nothing_where_it_is_referred_to(self) -> None:
        old = "roles:\n  - {id: a, name: Hoitaja}\npathway:\n  - {name: Arvio, actors: a}\n"
        new = "roles:\n  - {id: b, name: Hoitaja, formerly: a}\npathway:\n  - {name: Arvio, actors: b}\n"
        assert not any("Step" in one for one in seen(old, new))

    def test_two_that_swap_their_names_are_two_renames(self) -> None:
        old, new = (
            services("{id: a, name: Yksi}", "{id: b, name: Kaksi}"),
            services("{id: a, name: Kaksi}", "{id: b, name: Yksi}"),
        )
        assert seen(old, new) == ["renamed Service Kaksi.name (id)", "renamed Service Yksi.name (id)"]

    def test_the_pairs_that_fit_best_together_are_chosen(self) -> None:
        old = services("Ohjaus ja neuvonta kotona", "Ohjaus ja neuvonta")
        new = services("Ohjaus ja neuvonta kotona nyt", "Ohjaus ja neuvonta kotona")
        kinds = [one.kind for one in compare(old, new).changes]
        assert "added" not in kinds
        assert "removed" not in kinds

    def test_something_else_in_its_place_is_no_rename(self) -> None:
        assert sorted(one.split()[0] for one in seen(services("Kotihoito"), services("Liikuntaneuvonta"))) == ["added", "removed"]


class TestAMove:
    TIERS = "tiers:\n  - id: guidance\n    services: {one}\n  - id: support\n    services: {other}\n"

    def tiers(self, one: str, other: str) -> str:
        return self.TIERS.format(one=f"[{one}]", other=f"[{other}]")

    def test_between_tiers_is_one(self) -> None:
        old, new = self.tiers("Neuvonta", "{id: a, name: Kotihoito}"), self.tiers("Neuvonta, {id: a, name: Kotihoito}", "")
        assert seen(old, new) == ["moved Service Kotihoito (id)"]

    def test_with_a_change_is_both(self) -> None:
        old = self.tiers("Neuvonta", "{id: a, name: Kotihoito, place: koti}")
        new = self.tiers("Neuvonta, {id: a, name: Kotihoito, place: asema}", "")
        assert seen(old, new) == ["moved Service Kotihoito (id)", "changed Service Kotihoito.place"]

    def test_back_and_forth_is_two(self) -> None:
        old, new = self.tiers("{id: a, name: A}", "{id: b, name: B}"), self.tiers("{id: b, name: B}", "{id: a, name: A}")
        assert sorted(seen(old, new)) == ["moved Service A (id)", "moved Service B (id)"]

    def test_within_a_list_is_a_new_order_of_the_fewest(self) -> None:
        names = "Alku", "Bussi", "Ceta", "Delta", "Eka"
        assert seen(services(*names), services(names[4], *names[:4])) == ["reordered Service Eka"]


class TestPartsAndWholes:
    def test_a_split_names_what_it_was_split_from(self) -> None:
        old = services("{id: a, name: Kotihoito}")
        new = services("{id: b, name: Päivähoito, formerly: a}", "{id: c, name: Yöhoito, formerly: a}")
        origins = [one.origin.id for one in compare(old, new).changes if one.kind == "added" and one.origin]
        assert origins == ["a"]

    def test_a_merge_names_what_it_went_into(self) -> None:
        old = services("{id: a, name: Päivähoito}", "{id: b, name: Yöhoito}")
        new = services("{id: c, name: Kotihoito, formerly: [a, b]}")
        origins = [one.origin.id for one in compare(old, new).changes if one.kind == "removed" and one.origin]
        assert origins == ["c"]


class TestDoubles:
    def test_one_of_two_equal_ones_gone_is_one_gone(self) -> None:
        assert seen(services("Neuvonta", "Neuvonta"), services("Neuvonta")) == ["removed Service Neuvonta"]

    def test_one_more_of_the_same_is_one_more(self) -> None:
        assert seen(services("Neuvonta"), services("Neuvonta", "Neuvonta")) == ["added Service Neuvonta"]

    def test_the_same_value_twice_in_a_list_counts_twice(self) -> None:
        old, new = "pathway:\n  - {name: A, actors: [x, y]}\n", "pathway:\n  - {name: A, actors: [x, y, x]}\n"
        assert seen(old, new) == ["added Step A.actors"]


def test_a_version_that_there_was_not_makes_the_whole_new_or_gone() -> None:
    from palveluketju.loading.document import Document

    document = decode("a", (HEAD + services("A")).encode())
    assert [one.kind for one in compared(Document("a"), document).changes] == ["added"]
    assert [one.kind for one in compared(document, Document("a")).changes] == ["removed"]


@pytest.mark.parametrize("count", [500])
def test_hundreds_renamed_at_once_are_all_renames(count: int) -> None:
    words = ["ohjaus", "neuvonta", "tuki", "arvio", "hoito", "kuntoutus", "asuminen", "päivä", "yö", "koti", "koulu", "työ"]
    names = [f"{words[at % 12]} {words[at // 12 % 12]} {words[at // 7 % 12]} {at}" for at in range(count)]
    before = services(*(f"name: {one}" for one in names))
    after = services(*(f"name: Uusi {one}" for one in names))
    assert {one.kind for one in compare(before, after).changes} == {"renamed"}
