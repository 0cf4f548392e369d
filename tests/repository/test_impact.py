"""What differs between two states of the catalogues, and which places lean on that."""

from pathlib import Path

import pytest

from palveluketju.repository import history
from palveluketju.repository.git import Git
from palveluketju.repository.impact import Thing, Touched, changed, touched
from palveluketju.repository.repository import Repositories
from tests.proposing import ALONE, CATALOG, CONFIG, USES, Work

FILE = "catalog/yhteiset.yaml"


@pytest.fixture
def work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Work:
    made = Work.new(tmp_path)
    monkeypatch.chdir(made.folder)
    return made


def impact(work: Work, old: str = "HEAD", new: str | None = None) -> tuple[list[Thing], list[Touched]]:
    now = Repositories().of(str(work.folder))
    assert now is not None
    git, root = Git.at(work.folder), now.settings.root
    after = history.at(git, new, root) if new else now
    things = changed(history.at(git, old, root).catalogues, after.catalogues)
    return things, touched(after, things)


def differs(things: list[Thing]) -> list[str]:
    return [f"{one.how} {one.namespace}/{one.id}" + (f" {','.join(one.fields)}" if one.fields else "") for one in things]


def places(found: list[Touched]) -> list[str]:
    return [f"{one.path}:{place.line} {place.thing.namespace}/{place.thing.id}" for one in found for place in one.places]


class TestAThing:
    def test_that_says_something_else_has_changed(self, work: Work):
        work.edit(FILE, "name: Kotihoito", "name: Kotihoito\n    sector: municipality")
        things, found = impact(work)
        assert differs(things) == ["changed service/kotihoito sector"]
        assert (things[0].file, things[0].line) == (FILE, 5)
        assert places(found) == ["chains/uni.yaml:5 service/kotihoito"]

    def test_that_is_new_touches_what_named_it_already(self, work: Work):
        work.commit({"chains/muisti.yaml": ALONE + "services:\n  - name: Ryhmä\n    providers: Kunta\n"})
        work.edit(FILE, "  - id: kela\n", "  - id: kunta\n    name: Kunta\n  - id: kela\n")
        things, found = impact(work)
        assert differs(things) == ["added provider/kunta"]
        assert places(found) == ["chains/muisti.yaml:6 provider/kunta"]

    def test_that_is_removed_is_told_of_where_it_stood(self, work: Work):
        work.edit(FILE, "  - id: kotihoito\n    name: Kotihoito\n    providers: kela\n", "")
        things, found = impact(work)
        assert differs(things) == ["removed service/kotihoito"]
        assert things[0].file.endswith(f":{FILE}")
        assert places(found) == ["chains/uni.yaml:5 service/kotihoito"]

    def test_that_says_its_former_id_is_renamed(self, work: Work):
        work.edit(FILE, "id: kotihoito\n    name: Kotihoito", "id: kh\n    formerly: kotihoito\n    name: Hoito")
        things, found = impact(work)
        assert differs(things) == ["renamed service/kh formerly,name"]
        assert places(found) == ["chains/uni.yaml:5 service/kh"]

    def test_that_keeps_its_name_is_renamed(self, work: Work):
        work.edit(FILE, "id: kotihoito", "id: kh")
        things, found = impact(work)
        assert differs(things) == ["renamed service/kh"]
        assert places(found) == ["chains/uni.yaml:5 service/kh"]

    def test_that_is_as_it_was_has_not_changed_whatever_its_order_and_comments(self, work: Work):
        work.write(
            {
                FILE: CATALOG.replace(
                    "    name: Kotihoito\n    providers: kela\n", "    # x\n    providers: kela\n    name: Kotihoito\n"
                )
            }
        )
        assert impact(work) == ([], [])

    def test_that_moves_to_another_file_has_not_changed(self, work: Work):
        work("mv", FILE, "catalog/toinen.yaml")
        assert impact(work) == ([], [])

    def test_of_another_kind_with_the_same_id_is_another(self, work: Work):
        both = CATALOG + "roles:\n  - id: kela\n    name: Kela\n    description: Antaa\n"
        work.commit({FILE: both, "chains/muisti.yaml": ALONE + "providers:\n  - use: kela\nroles:\n  - use: kela\n"})
        work.edit(FILE, "description: Antaa", "description: Maksaa")
        things, found = impact(work)
        assert differs(things) == ["changed role/kela description"]
        assert places(found) == ["chains/muisti.yaml:7 role/kela"]

    def test_behind_one_of_another_kind_is_not_what_a_reference_means(self, work: Work):
        work.commit({FILE: CATALOG + "roles:\n  - id: kela\n    name: Kela\n", "chains/muisti.yaml": ALONE + "owner: kela\n"})
        work.edit(FILE, "  - id: kela\n    name: Kela\nroles", "  - id: kela\n    name: Kela\n    sector: kela\nroles")
        things, found = impact(work)
        assert differs(things) == ["changed provider/kela sector"]
        assert "chains/muisti.yaml" not in [one.path for one in found]


class TestAPlace:
    def test_keeps_its_own_words_beside_use_and_is_touched(self, work: Work):
        work.commit({"chains/uni.yaml": USES + "    name: Oma nimi\n"})
        work.edit(FILE, "name: Kotihoito", "name: Hoito")
        assert places(impact(work)[1]) == ["chains/uni.yaml:5 service/kotihoito"]

    def test_that_means_what_its_own_file_describes_is_not_touched(self, work: Work):
        text = ALONE + "providers:\n  - id: kela\n    name: Oma Kela\nservices:\n  - name: Ryhmä\n    providers: kela\n"
        work.commit({"chains/muisti.yaml": text})
        work.edit(FILE, "name: Kela", "name: Kansaneläkelaitos")
        assert [one.path for one in impact(work)[1]] == [FILE, "chains/uni.yaml"]

    def test_by_name_in_another_language_is_touched(self, work: Work):
        work.commit({FILE: CATALOG.replace("name: Kotihoito", "name:\n      fi: Kotihoito\n      sv: Hemvård")})
        work.commit({"chains/muisti.yaml": ALONE + "services:\n  - use: Hemvård\n"})
        work.edit(FILE, "providers: kela", "sector: municipality")
        assert places(impact(work)[1]) == ["chains/muisti.yaml:5 service/kotihoito", "chains/uni.yaml:5 service/kotihoito"]

    def test_in_a_broken_file_is_not_known(self, work: Work):
        work.commit({"chains/rikki.yaml": USES + "x: [\n"})
        work.edit(FILE, "name: Kotihoito", "name: Hoito")
        assert [one.path for one in impact(work)[1]] == ["chains/uni.yaml"]

    def test_in_a_catalogue_is_touched_and_so_is_what_uses_it(self, work: Work):
        other = "pkpk: 1\nkind: catalog\nname: Toinen\nservices:\n  - id: yo\n    use: kotihoito\n"
        work.commit({"catalog/zz.yaml": other, "chains/muisti.yaml": ALONE + "services:\n  - use: yo\n"})
        work.edit(FILE, "name: Kotihoito", "name: Hoito")
        things, found = impact(work)
        assert differs(things) == ["changed service/kotihoito name"]
        assert places(found) == [
            "catalog/zz.yaml:6 service/kotihoito",
            "chains/muisti.yaml:5 service/yo",
            "chains/uni.yaml:5 service/kotihoito",
        ]


class TestStates:
    def test_may_be_two_commits(self, work: Work):
        first = work("rev-parse", "HEAD")
        work.edit(FILE, "name: Kotihoito", "name: Hoito")
        second = work.commit()
        work.write({FILE: CATALOG.replace("Kotihoito", "Muu")})
        things, found = impact(work, first, second)
        assert differs(things) == ["changed service/kotihoito name"]
        assert things[0].name == {"fi": "Hoito"}
        assert [one.file for one in found] == [f"{second[:10]}:chains/uni.yaml"]
        assert impact(work, second, second) == ([], [])

    def test_may_find_the_catalogues_by_other_patterns(self, work: Work):
        work.write({"pkpk.yaml": CONFIG + "catalogs: yhteiset/**\n", FILE: None, "yhteiset/a.yaml": CATALOG})
        assert impact(work) == ([], [])
        work.write({"pkpk.yaml": CONFIG + "catalogs: muut/**\n"})
        assert "removed service/kotihoito" in differs(impact(work)[0])

    def test_a_catalogue_broken_now_has_lost_nothing_that_is_known(self, work: Work):
        work.write({FILE: CATALOG + "x: [\n"})
        assert impact(work) == ([], [])

    def test_a_catalogue_broken_before_has_nothing_that_is_known_to_be_new(self, work: Work):
        work.commit({FILE: CATALOG + "x: [\n"})
        work.write({FILE: CATALOG})
        things, found = impact(work)
        assert {one.how for one in things} == {"changed"}
        assert "chains/uni.yaml" in [one.path for one in found]

    def test_what_is_removed_from_a_catalogue_with_another_error_is_told_of(self, work: Work):
        work.edit(FILE, "  - id: kotihoito\n    name: Kotihoito\n    providers: kela\n", "")
        work.edit(FILE, "name: Kela", "name: Kela\n    nmae: x")
        assert "removed service/kotihoito" in differs(impact(work)[0])


def test_is_the_same_in_one_process_and_in_several(work: Work):
    work.commit({f"chains/k{at}.yaml": USES.replace("uniongelmat", f"asiat {at}") for at in range(6)})
    work.edit(FILE, "name: Kotihoito", "name: Hoito")
    now = Repositories().of(str(work.folder))
    assert now is not None
    things = changed(history.at(Git.at(work.folder), "HEAD", now.settings.root).catalogues, now.catalogues)
    assert touched(now, things, jobs=3) == touched(now, things, jobs=1)
    assert len(touched(now, things, jobs=3)) == 7
