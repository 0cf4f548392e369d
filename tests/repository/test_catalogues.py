"""The catalogues of a repository: what they share, with chains and with each other."""

import time

import pytest

from palveluketju.repository.catalogues import SHARED, read
from palveluketju.repository.repository import Repositories
from tests.repository.made import CONFIG, catalog, chain, checked, services, told, use, write


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def catalogues(folder, files):
    repository = Repositories().of(str(write(folder, files)))
    return read(repository.settings, repository.tree)


def contents(folder, files) -> dict[str, dict]:
    """What each shared thing says, by its key."""
    return {one.key: one.content for one in catalogues(folder, files).things}


def test_every_list_that_a_catalogue_has_is_shared():
    assert set(SHARED) == {"services", "providers", "roles", "indicators", "instruments", "segments", "glossary", "sources"}


class TestWhatIsShared:
    def test_things_have_the_ids_they_are_given_else_ids_made_of_their_names(self, folder):
        found = contents(folder, {"catalog/a.yaml": catalog("services:\n  - Kotihoito\n  - id: X_1\n    name: Ä\n")})
        assert set(found) == {"service/kotihoito", "service/x-1"}

    @pytest.mark.parametrize("id", ["äiti-öljy", "日本", "a" * 80, "1", "A_b-C"])
    def test_any_id_will_do(self, folder, id):
        write(
            folder, {"catalog/a.yaml": catalog(f"services:\n  - id: {id}\n    name: N\n"), "chains/a.yaml": chain("A", use(id))}
        )
        assert told() == []

    def test_one_name_may_stand_in_several_lists(self, folder):
        lists = "services:\n  - {id: kela, name: Kela}\nproviders:\n  - {id: kela, name: Kela}\nroles:\n  - Kela\n"
        taken = use("kela") + "providers:\n  - use: kela\nroles:\n  - use: kela\n"
        write(folder, {"catalog/a.yaml": catalog(lists), "chains/a.yaml": chain("A", taken)})
        assert told() == []

    @pytest.mark.parametrize("text", ["services:\n  - description: x\n", "services:\n  - name: ''\n    id: ''\n"])
    def test_what_has_neither_id_nor_name_is_told_once(self, folder, text):
        write(folder, {"catalog/a.yaml": catalog(text), "chains/a.yaml": chain("A")})
        assert told() == ["catalog/a.yaml PK103"]

    def test_a_list_written_wrong_is_told_and_the_others_are_shared(self, folder):
        text = catalog("services: koti\nproviders:\n  - {id: p, name: P}\n")
        write(folder, {"catalog/a.yaml": text, "chains/a.yaml": chain("A", "providers:\n  - use: p\n")})
        assert told() == ["catalog/a.yaml PK104"]

    def test_a_catalogue_may_lie_anywhere_the_settings_say(self, folder):
        write(folder, {"pkpk.yaml": CONFIG + "catalogs: [yhteiset/*, lista.yaml]\n", "chains/a.yaml": chain("A", use("b", "c"))})
        write(folder, {"pkpk.yaml": None, "yhteiset/b.yml": catalog(services("b")), "lista.yaml": catalog(services("c"))})
        assert told() == []


class TestEachOther:
    FIRST, SECOND = "catalog/a.yaml", "catalog/b.yaml"

    @pytest.mark.parametrize("turned", [False, True])
    def test_a_catalogue_may_use_another_in_either_order(self, folder, turned):
        one, other = (self.SECOND, self.FIRST) if turned else (self.FIRST, self.SECOND)
        files = {
            one: catalog("services:\n  - id: yo\n    use: koti\n    place: Porvoo\n"),
            other: catalog("services:\n  - {id: koti, name: Kotihoito, fee: 1 €, place: Loviisa}\n"),
            "chains/a.yaml": chain("A", use("yo")),
        }
        found = contents(folder, files)["service/yo"]
        assert (found["name"], found["fee"], found["place"]) == ({"fi": "Kotihoito"}, {"fi": "1 €"}, {"fi": "Porvoo"})
        assert told() == []

    def test_a_chain_of_uses_runs_through_several(self, folder):
        files = {f"catalog/{at}.yaml": catalog(f"services:\n  - id: s{at}\n    use: s{at + 1}\n") for at in range(20)}
        found = contents(folder, {**files, "catalog/z.yaml": catalog("services:\n  - {id: s20, name: Loppu, fee: 1}\n")})
        assert found["service/s0"]["fee"] == {"fi": "1"}

    @pytest.mark.parametrize("length", [2, 3, 5])
    def test_a_circle_is_told_once(self, folder, length):
        links = {
            f"catalog/{at}.yaml": catalog(f"services:\n  - id: s{at}\n    use: s{(at + 1) % length}\n") for at in range(length)
        }
        write(folder, {**links, "chains/a.yaml": chain("A", use("s0"))})
        assert told() == ["catalog/0.yaml PK206"]

    def test_they_refer_to_each_other(self, folder):
        files = {
            self.FIRST: catalog("services:\n  - name: Koti\n    providers: Kela\n"),
            self.SECOND: catalog("providers:\n  - Kela\n"),
            "chains/a.yaml": chain("A", use("koti")),
        }
        write(folder, files)
        assert told() == []

    def test_the_same_id_in_two_is_told_of_the_second_with_the_place_of_the_first(self, folder):
        write(
            folder,
            {
                self.FIRST: catalog(services("x", "koti")),
                self.SECOND: catalog(services("koti")),
                "chains/a.yaml": chain("A", use("x")),
            },
        )
        (one,) = checked().findings
        assert (one.file, one.finding.code.id, one.place.line) == (self.SECOND, "PK211", 5)
        ((_, file, place),) = one.related
        assert (file, place.line) == (self.FIRST, 7)

    def test_the_same_id_in_two_lists_is_no_double(self, folder):
        write(folder, {self.FIRST: catalog(services("kela")), self.SECOND: catalog("providers:\n  - {id: kela, name: Kela}\n")})
        assert not [one for one in told() if one.endswith("PK211")]

    def test_twice_in_one_file_is_told_as_in_any_list(self, folder):
        write(folder, {self.FIRST: catalog(services("koti", "koti")), "chains/a.yaml": chain("A")})
        found = [one.split()[1] for one in told()]
        assert "PK201" in found
        assert "PK211" not in found


class TestBroken:
    BROKEN = (
        catalog(services("koti") + "roles: [a\n"),
        catalog('services:\n  - id: "koti\n'),
        "",
        "- a\n",
        "pkpk: 2\nkind: catalog\n",
        b"\xff\xfe\x00",
        chain("Ketju"),
        "on: push\njobs: 1\n",
    )

    @pytest.mark.parametrize("text", BROKEN)
    def test_it_is_told_even_when_one_chain_is_checked_and_nothing_is_told_missing(self, folder, text):
        files = {"catalog/c.yaml": text, "catalog/d.yaml": catalog(services("toinen"))}
        write(folder, {**files, "chains/a.yaml": chain("A", use("koti", "toinen")), "chains/b.yaml": chain("B")})
        found = told("chains/a.yaml")
        assert {one.split()[0] for one in found} == {"catalog/c.yaml"}
        assert told() == found

    def test_what_is_left_of_it_keeps_its_kind(self, folder):
        found = catalogues(folder, {"catalog/c.yaml": catalog(services("koti") + "roles: [a\n")})
        assert [one.concept for one in found.documents.values()] == ["Catalog"]
        assert [one.file for one in found.unread] == ["catalog/c.yaml"]

    def test_one_that_forgets_its_kind_is_read_as_what_it_must_be(self, folder):
        text = catalog(services("koti")).replace("kind: catalog\n", "")
        write(folder, {"catalog/c.yaml": text, "chains/a.yaml": chain("A", use("koti"))})
        (one,) = checked().findings
        assert (one.finding.code.id, one.finding.help.args) == ("PK103", {"line": "kind: catalog"})
        assert told("chains/a.yaml") == []

    def test_an_error_inside_a_catalogue_is_told_with_the_catalogue_only(self, folder):
        write(folder, {"catalog/c.yaml": catalog(services("koti") + "    hinta: 1\n"), "chains/a.yaml": chain("A", use("koti"))})
        assert told("chains/a.yaml") == []
        assert told("catalog/c.yaml") == told() == ["catalog/c.yaml PK101"]


def test_300_catalogues_and_3000_entries_are_read_quickly(folder):
    files = {f"catalog/{at}.yaml": catalog(services(*(f"p{at}-{one}" for one in range(10)))) for at in range(300)}
    chains = {f"chains/{at}.yaml": chain(f"K{at}", use(*(f"olematon{at}-{one}" for one in range(5)))) for at in range(40)}
    write(folder, {**files, **chains})
    started = time.monotonic()
    assert len([one for one in told("chains") if one.endswith("PK210")]) == 200
    assert time.monotonic() - started < 10
