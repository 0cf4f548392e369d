"""What only a repository as a whole shows: relations, ids, circles, and shared things that nothing uses."""

import time

import pytest

from palveluketju.finding import Severity
from tests.repository.made import CONFIG, catalog, chain, checked, relations, services, told, use, write


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def circles(folder, files) -> list[tuple[str, str]]:
    """The circles that are told, each with its file."""
    write(folder, files)
    return [(one.file, one.finding.args["circle"]) for one in checked().findings if one.finding.code.id == "PK214"]


class TestRelations:
    OTHER = {"chains/b.yaml": chain("Beetan ketju", "id: beeta\nformerly: vanha\n")}  # noqa: RUF012 - never changed

    @pytest.mark.parametrize("to", ["beeta", "Beeta", "Beetan ketju", "beetan-ketju", "BEETAN KETJU", "vanha", "VANHA"])
    def test_they_lead_by_id_by_name_and_by_former_id(self, folder, to):
        write(folder, {**self.OTHER, "chains/a.yaml": chain("A", relations(to))})
        assert told() == told("chains/a.yaml") == []

    def test_a_name_in_any_language_will_do(self, folder):
        named = "pkpk: 1\nkind: entity\nname:\n  fi: Vanhuspalvelut\n  sv: Äldreomsorgen\n"
        write(folder, {"chains/b.yaml": named, "chains/a.yaml": chain("A", relations("Äldreomsorgen", "vanhuspalvelut"))})
        assert told() == told("chains/a.yaml") == []

    def test_what_is_only_planned_is_written_as_a_name(self, folder):
        write(folder, {**self.OTHER, "chains/a.yaml": chain("A", relations("Muistisairaan hoito", "Lonkkamurtuman hoito"))})
        assert told() == told("chains/a.yaml") == []

    @pytest.mark.parametrize("more", ["    name: Muun alueen ketju\n", "    url: https://example.org/ketju\n"])
    def test_what_is_elsewhere_is_named_or_has_an_address(self, folder, more):
        write(folder, {**self.OTHER, "chains/a.yaml": chain("A", relations("betaa") + more)})
        assert told() == []

    @pytest.mark.parametrize("to", ["gamma", "Beetan ketjuu"])
    def test_an_unknown_id_and_a_slip_in_a_name_are_told(self, folder, to):
        write(folder, {**self.OTHER, "chains/a.yaml": chain("A", relations(to))})
        assert told() == told("chains/a.yaml") == ["chains/a.yaml PK213"]

    def test_a_description_that_is_broken_is_not_said_to_be_missing(self, folder):
        broken = "pkpk: 1\nkind: chain\nid: beeta\nname: Beetan ketju\nroles: [a\n"
        write(folder, {"chains/b.yaml": broken, "chains/a.yaml": chain("A", relations("beeta", "Beetan ketju"))})
        assert told() == ["chains/b.yaml PK015"]
        assert told("chains/a.yaml") == []

    def test_the_line_is_shown(self, folder):
        write(folder, {"chains/a.yaml": chain("A", relations("gamma"))})
        (one,) = checked().findings
        assert (one.line, one.place) == ("    to: gamma", (6, 9, 6, 14))

    def test_thousands_that_lead_nowhere_are_told_quickly(self, folder):
        files = {
            f"chains/{at}.yaml": chain(f"K{at}", f"id: palveluketju-{at:x}-aaa\n" + relations(f"toimintamalli-{at * 7919:x}-bbb"))
            for at in range(1000)
        }
        write(folder, files)
        started = time.monotonic()
        assert len(told()) == 1000
        assert time.monotonic() - started < 15


class TestIds:
    @pytest.mark.parametrize("more", ["", "id: beeta\n", "id: Beeta\n"])
    def test_the_second_of_two_is_told_with_the_place_of_the_first(self, folder, more):
        write(folder, {"chains/a.yaml": chain("Beeta"), "chains/b.yaml": chain("Beeta", more)})
        (one,) = checked().findings
        assert (one.file, one.finding.code.id, one.finding.args) == ("chains/b.yaml", "PK212", {"id": "beeta"})
        assert [file for _, file, _ in one.related] == ["chains/a.yaml"]

    def test_of_many_each_but_the_first_is_told(self, folder):
        write(folder, {f"chains/{at}.yaml": chain("Sama") for at in range(5)})
        assert told() == [f"chains/{at}.yaml PK212" for at in range(1, 5)]

    def test_it_takes_a_look_at_the_whole(self, folder):
        write(folder, {"chains/a.yaml": chain("Beeta"), "chains/b.yaml": chain("Beeta")})
        assert told("chains/b.yaml") == told("chains") == []

    def test_a_name_with_another_id_is_no_double(self, folder):
        write(folder, {"chains/a.yaml": chain("Beeta"), "chains/b.yaml": chain("Beeta", "id: toinen\n")})
        assert told() == []


class TestCircles:
    @pytest.mark.parametrize("length", [1, 2, 3, 7])
    @pytest.mark.parametrize("type", ["part_of", "contains", "based_on", "precedes", "follows"])
    def test_of_any_length_it_is_told_once(self, folder, length, type):
        files = {f"chains/{at}.yaml": chain(f"K{at}", relations(f"k{(at + 1) % length}", type=type)) for at in range(length)}
        ((_, circle),) = circles(folder, files)
        names = circle.split(" → ")
        assert names[0] == names[-1]
        assert set(names) == {f"k{at}" for at in range(length)}

    def test_it_starts_and_ends_with_the_one_that_states_it(self, folder):
        for type in ("part_of", "contains"):
            files = {f"chains/{at}.yaml": chain(f"K{at}", relations(f"k{(at + 1) % 3}", type=type)) for at in range(3)}
            ((file, circle),) = circles(folder, files)
            assert circle.startswith(f"k{file[7]} → ")

    @pytest.mark.parametrize("type", ["related", "replaces", "alternative_to"])
    def test_other_relations_may_be_mutual(self, folder, type):
        files = {"chains/a.yaml": chain("A", relations("b", type=type)), "chains/b.yaml": chain("B", relations("a", type=type))}
        assert circles(folder, files) == []

    @pytest.mark.parametrize(("one", "other"), [("part_of", "contains"), ("precedes", "follows")])
    def test_the_same_said_from_both_sides_is_none(self, folder, one, other):
        files = {"chains/a.yaml": chain("A", relations("b", type=one)), "chains/b.yaml": chain("B", relations("a", type=other))}
        assert circles(folder, files) == []

    def test_two_ways_to_one_place_are_none(self, folder):
        files = {
            "chains/a.yaml": chain("A", relations("b", "c", type="part_of")),
            "chains/b.yaml": chain("B", relations("d", type="part_of")),
            "chains/c.yaml": chain("C", relations("d", type="part_of")),
            "chains/d.yaml": chain("D"),
        }
        assert circles(folder, files) == []

    def test_kinds_of_relations_are_not_mixed(self, folder):
        files = {
            "chains/a.yaml": chain("A", relations("b", type="part_of")),
            "chains/b.yaml": chain("B", relations("a", type="based_on")),
        }
        assert circles(folder, files) == []

    def test_names_and_former_ids_close_a_circle_too(self, folder):
        files = {
            "chains/a.yaml": chain("Alfa", "id: a\n" + relations("Beetan ketju", type="part_of")),
            "chains/b.yaml": chain("Beetan ketju", "id: b\n" + relations("Alfa", type="part_of")),
        }
        assert len(circles(folder, files)) == 1

    @pytest.mark.parametrize(("type", "severity"), [("part_of", Severity.ERROR), ("precedes", Severity.WARNING)])
    def test_a_circle_in_time_is_only_doubtful(self, folder, type, severity):
        write(folder, {"chains/a.yaml": chain("A", relations("a", type=type))})
        assert [one.finding.weight for one in checked().findings] == [severity]

    def test_a_part_of_the_repository_is_not_looked_at_for_circles(self, folder):
        write(folder, {"chains/a.yaml": chain("A", relations("a", type="part_of"))})
        assert told("chains") == told("chains/a.yaml") == []

    @pytest.mark.parametrize("closed", [False, True])
    def test_thousands_in_a_row_are_followed_quickly_and_told_briefly(self, folder, closed):
        count = 1500
        files = {f"chains/{at}.yaml": chain(f"K{at}", relations(f"k{at + 1}", type="part_of")) for at in range(count - 1)}
        files[f"chains/{count - 1}.yaml"] = chain(f"K{count - 1}", relations("k0", type="part_of") if closed else "")
        started = time.monotonic()
        found = circles(folder, files)
        assert time.monotonic() - started < 15
        assert len(found) == closed
        assert all(len(circle) < 100 and "…" in circle for _, circle in found)


class TestUnused:
    CATALOG = {"catalog/c.yaml": catalog(services("koti", "ateria"))}  # noqa: RUF012 - never changed

    def unused(self) -> list[str]:
        return [one.finding.args["name"] for one in checked().findings if one.finding.code.id == "PK215"]

    @pytest.mark.parametrize(
        "text",
        [
            use("koti"),
            use("Koti"),
            "tiers:\n  - id: support\n    services:\n      - use: koti\n",
            "key_actions:\n  - text: T\n    services: koti\n",
            "key_actions:\n  - text: T\n    services: [KOTI, ateria]\n",
            "services:\n  - id: oma\n    use: koti\n",
        ],
    )
    def test_a_use_and_a_plain_reference_are_uses(self, folder, text):
        write(folder, {**self.CATALOG, "chains/a.yaml": chain("A", text)})
        assert "Koti" not in self.unused()

    @pytest.mark.parametrize("text", ["", "summary: Koti\n", "services:\n  - Koti\n", "roles:\n  - use: koti\n"])
    def test_a_word_of_a_text_and_a_thing_of_its_own_are_not(self, folder, text):
        write(folder, {**self.CATALOG, "chains/a.yaml": chain("A", text)})
        assert self.unused() == ["Koti", "Ateria"]

    def test_another_catalogue_may_be_what_uses_it(self, folder):
        other = catalog("services:\n  - id: yo\n    use: koti\n  - name: Muu\n    providers: Kela\nproviders:\n  - Kela\n")
        write(folder, {**self.CATALOG, "catalog/d.yaml": other, "chains/a.yaml": chain("A", use("yo", "muu"))})
        assert self.unused() == ["Ateria"]

    def test_an_open_reference_is_a_use_of_what_it_leads_to(self, folder):
        text = "key_actions:\n  - text: T\n    responsible: Asiakasvastaava\n"
        write(folder, {"catalog/r.yaml": catalog("roles:\n  - Asiakasvastaava\n"), "chains/a.yaml": chain("A", text)})
        assert told() == []

    @pytest.mark.parametrize("path", ["chains/b.yaml", "catalog/d.yaml"])
    @pytest.mark.parametrize("text", ["a: [", "", "- a\n", "pkpk: 2\nkind: chain\n", b"\xff", "{}: {\n"])
    def test_what_cannot_be_read_may_be_what_uses_it(self, folder, path, text):
        write(folder, {**self.CATALOG, "chains/a.yaml": chain("A"), path: text})
        assert self.unused() == []

    @pytest.mark.parametrize("end", ["roles: [a\n", 'summary: "a\n', "%\n"])
    def test_so_may_what_can_be_read_in_part(self, folder, end):
        write(folder, {**self.CATALOG, "chains/a.yaml": chain("A", use("koti", "ateria") + end)})
        assert self.unused() == []

    def test_it_is_a_note_of_the_whole_repository_only(self, folder):
        write(folder, {**self.CATALOG, "chains/a.yaml": chain("A")})
        assert [one.finding.weight for one in checked().findings] == [Severity.INFO] * 2
        assert told("chains") == told("catalog") == told("catalog/c.yaml") == []

    def test_what_two_catalogues_describe_is_told_as_that_alone(self, folder):
        write(
            folder,
            {
                "catalog/c.yaml": catalog(services("koti")),
                "catalog/d.yaml": catalog(services("koti")),
                "chains/a.yaml": chain("A"),
            },
        )
        assert told() == ["catalog/d.yaml PK211"]

    def test_the_repository_inside_uses_its_own(self, folder):
        write(folder, {**self.CATALOG, "chains/a.yaml": chain("A", use("ateria"))})
        write(folder / "chains/alue", {"pkpk.yaml": CONFIG, "chains/b.yaml": chain("B", "services:\n  - Koti\n")})
        assert self.unused() == ["Koti"]
