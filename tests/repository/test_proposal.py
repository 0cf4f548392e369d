"""What a branch changed and what that touches is checked, and nothing else."""

from pathlib import Path

import pytest

from palveluketju.repository import check as checking
from palveluketju.repository.git import Git
from palveluketju.repository.proposal import Proposal, proposal
from palveluketju.repository.repository import Repositories
from tests.proposing import ALONE, BROKEN, CATALOG, CONFIG, REPOSITORY, USES, Work


@pytest.fixture
def work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Work:
    made = Work.new(tmp_path)
    monkeypatch.chdir(made.folder)
    return made


def proposed(work: Work, base: str | None = "main", folder: str = ".") -> Proposal:
    repository = Repositories().of(str(work.folder / folder))
    assert repository is not None
    return proposal(repository, Git.at(work.folder), base, 1)


def told(found: Proposal) -> list[str]:
    return [f"{one.file}: {one.finding.code.id}" for one in found.result.findings]


def differs(found: Proposal) -> list[str]:
    return [f"{one.how} {one.path}" + (f" < {one.was}" if one.was else "") for one in found.descriptions]


def touches(found: Proposal) -> list[str]:
    return [one.path for one in found.touched]


class TestNothing:
    def test_no_change_is_empty_and_reads_nothing(self, work: Work):
        found = proposed(work)
        assert found.empty
        assert (found.result.paths, told(found)) == ([], [])

    def test_a_file_that_is_no_chain_is_nothing(self, work: Work):
        work.write({"README.md": "y\n", "chains/notes.txt": "x", "other.yaml": "a: 1"})
        assert proposed(work).empty

    def test_nothing_changed_says_nothing_of_what_was_broken_before(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
        broken = {"pkpk.yaml": CONFIG + "x: 1\n", "chains/a.yaml": BROKEN, "catalog/a.yaml": "pkpk: 1\nkind: [\n"}
        made = Work.new(tmp_path, broken)
        monkeypatch.chdir(made.folder)
        made.write({"README.md": "z\n"})
        found = proposed(made)
        assert found.empty
        assert told(found) == []

    def test_what_main_has_got_meanwhile_is_no_change_of_the_branch(self, work: Work):
        work.commit({"chains/uusi.yaml": ALONE.replace("Muisti", "Uni")})
        work("checkout", "--quiet", "main")
        work.commit({"chains/muisti.yaml": BROKEN})
        work("checkout", "--quiet", "work")
        git = Git.at(work.folder)
        assert differs(proposed(work, git.merge_base("main", "HEAD"))) == ["added chains/uusi.yaml"]


class TestDescriptions:
    def test_a_bad_one_that_is_added_is_told_of(self, work: Work):
        work.commit({"chains/rikki.yaml": BROKEN})
        found = proposed(work)
        assert differs(found) == ["added chains/rikki.yaml"]
        assert told(found) == ["chains/rikki.yaml: PK101"]

    def test_a_good_one_that_changes_is_listed(self, work: Work):
        work.commit({"chains/muisti.yaml": ALONE + "phenomenon: x\n"})
        found = proposed(work)
        assert differs(found) == ["changed chains/muisti.yaml"]
        assert (told(found), found.result.paths) == ([], ["chains/muisti.yaml"])

    def test_one_with_an_error_that_the_branch_has_not_touched_is_not_told_of(self, work: Work):
        work("checkout", "--quiet", "main")
        work.commit({"chains/rikki.yaml": BROKEN})
        work("checkout", "--quiet", "-B", "work")
        work.commit({"chains/muisti.yaml": ALONE + "phenomenon: x\n"})
        assert told(proposed(work)) == []

    def test_removed(self, work: Work):
        work.commit({"chains/muisti.yaml": None})
        found = proposed(work)
        assert differs(found) == ["removed chains/muisti.yaml"]
        assert found.descriptions[0].name == {"fi": "Muistisairaan polku"}
        assert found.pages == []

    def test_a_renamed_file_is_one_change(self, work: Work):
        work("mv", "chains/muisti.yaml", "chains/polku.yaml")
        assert differs(proposed(work)) == ["renamed chains/polku.yaml < chains/muisti.yaml"]

    def test_a_renamed_id_is_told_with_the_old_one(self, work: Work):
        work.commit({"chains/muisti.yaml": ALONE.replace("name", "id: muisti\nname")})
        assert differs(proposed(work)) == ["renamed chains/muisti.yaml < muistisairaan-polku"]

    def test_a_file_and_its_id_renamed_together_are_one_change(self, work: Work):
        text = ALONE.replace("name", "id: polku\nname")
        work.write({"chains/muisti.yaml": None, "chains/polku.yaml": text})
        assert differs(proposed(work)) == ["renamed chains/polku.yaml < chains/muisti.yaml"]

    def test_a_file_with_a_new_name_that_says_what_it_was_is_renamed(self, work: Work):
        text = "pkpk: 1\nkind: chain\nid: polku\nname: Toinen\nformerly: muistisairaan-polku\n"
        work.write({"chains/muisti.yaml": None, "chains/polku.yaml": text})
        assert differs(proposed(work)) == ["renamed chains/polku.yaml < chains/muisti.yaml"]

    def test_two_removed_ones_with_one_id_are_both_told_of(self, work: Work):
        work("checkout", "--quiet", "main")
        work.commit({"chains/a.yaml": ALONE})
        work("checkout", "--quiet", "-B", "work")
        work.write({"chains/a.yaml": None, "chains/muisti.yaml": None})
        assert differs(proposed(work)) == ["removed chains/a.yaml", "removed chains/muisti.yaml"]

    def test_a_new_one_with_the_id_of_one_that_is_untouched_is_double(self, work: Work):
        work.commit({"chains/a.yaml": ALONE})
        found = proposed(work)
        assert told(found) == ["chains/a.yaml: PK212"]
        assert found.result.findings[0].related[0][1] == "chains/muisti.yaml"

    def test_a_copy_of_one_that_changes_too_is_double(self, work: Work):
        work.commit({"chains/a.yaml": ALONE, "chains/muisti.yaml": ALONE + "phenomenon: x\n"})
        assert told(proposed(work)) == ["chains/muisti.yaml: PK212"]

    def test_one_that_could_not_be_read_and_now_has_the_id_of_another_is_double(self, work: Work):
        work("checkout", "--quiet", "main")
        work.commit({"chains/zz.yaml": "pkpk: [\n"})
        work("checkout", "--quiet", "-B", "work")
        work.commit({"chains/zz.yaml": ALONE})
        assert told(proposed(work)) == ["chains/zz.yaml: PK212"]

    def test_a_relation_to_one_that_is_removed_touches_and_is_told_of(self, work: Work):
        work("checkout", "--quiet", "main")
        work.commit({"chains/b.yaml": "pkpk: 1\nkind: chain\nname: B\nrelations:\n  - muistisairaan-polku\n"})
        work("checkout", "--quiet", "-B", "work")
        work.commit({"chains/muisti.yaml": None})
        found = proposed(work)
        assert touches(found) == ["chains/b.yaml"]
        assert told(found) == ["chains/b.yaml: PK213"]

    def test_a_relation_to_the_old_id_of_a_renamed_file_touches(self, work: Work):
        work("checkout", "--quiet", "main")
        work.commit({"chains/b.yaml": "pkpk: 1\nkind: chain\nname: B\nrelations:\n  - muistisairaan-polku\n"})
        work("checkout", "--quiet", "-B", "work")
        text = "pkpk: 1\nkind: chain\nid: polku\nname:\n  fi: Toinen\n  sv: Annan\n"
        work.write({"chains/muisti.yaml": None, "chains/polku.yaml": text})
        found = proposed(work)
        assert touches(found) == ["chains/b.yaml"]
        assert told(found) == ["chains/b.yaml: PK213"]


class TestCatalogues:
    def test_what_leans_on_a_changed_entry_is_checked_and_touched(self, work: Work):
        work.edit("catalog/yhteiset.yaml", "name: Kotihoito", "name: Hoito kotona")
        found = proposed(work)
        assert touches(found) == ["chains/uni.yaml"]
        assert found.pages == ["chains/uni.yaml"]
        assert [(one.thing.id, one.line) for one in found.touched[0].places] == [("kotihoito", 5)]

    def test_other_files_are_not_even_read(self, work: Work, monkeypatch: pytest.MonkeyPatch):
        read: list[str] = []
        decode = checking.decode
        monkeypatch.setattr(checking, "decode", lambda path, *more: read.append(path) or decode(path, *more))
        work.edit("catalog/yhteiset.yaml", "name: Kotihoito", "name: Hoito kotona")
        found = proposed(work)
        assert read == ["chains/uni.yaml"]
        assert found.result.paths == ["catalog/yhteiset.yaml", "chains/uni.yaml"]

    def test_the_errors_of_an_entry_that_is_removed_and_used_are_told(self, work: Work):
        start = CATALOG.index("  - id: kotihoito")
        work.write({"catalog/yhteiset.yaml": CATALOG[:start] + CATALOG[CATALOG.index("  - id: neuvonta") :]})
        found = proposed(work)
        assert "chains/uni.yaml: PK210" in told(found)

    def test_a_whole_catalogue_that_is_removed_touches_what_used_it(self, work: Work):
        work.write({"catalog/yhteiset.yaml": None})
        found = proposed(work)
        assert found.catalogs == {"catalog/yhteiset.yaml": "removed"}
        assert told(found) == ["chains/uni.yaml: PK210"]

    def test_a_former_id_that_is_no_longer_known_touches_what_used_it(self, work: Work):
        work("checkout", "--quiet", "main")
        work.commit({"catalog/yhteiset.yaml": CATALOG.replace("id: kotihoito", "id: kh\n    formerly: kotihoito")})
        work("checkout", "--quiet", "-B", "work")
        work.edit("catalog/yhteiset.yaml", "    formerly: kotihoito\n", "")
        work.edit("catalog/yhteiset.yaml", "name: Kotihoito", "name: Hoito")
        found = proposed(work)
        assert told(found) == ["chains/uni.yaml: PK210"]

    def test_a_former_id_alone_that_is_no_longer_known_touches_what_used_it(self, work: Work):
        work("checkout", "--quiet", "main")
        old = CATALOG.replace("id: kotihoito\n    name: Kotihoito", "id: kh\n    formerly: kotihoito\n    name: Hoito")
        work.commit({"catalog/yhteiset.yaml": old})
        work("checkout", "--quiet", "-B", "work")
        work.edit("catalog/yhteiset.yaml", "    formerly: kotihoito\n", "")
        found = proposed(work)
        assert [one.fields for one in found.things] == [("formerly",)]
        assert told(found) == ["chains/uni.yaml: PK210"]

    def test_a_broken_one_is_told_of(self, work: Work):
        work.write({"catalog/yhteiset.yaml": "pkpk: 1\nkind: catalog\nname: [\n"})
        found = proposed(work)
        assert [one.file for one in found.result.findings if one.finding.weight == 3] == ["catalog/yhteiset.yaml"]

    def test_one_that_has_not_changed_and_leans_on_what_is_removed_is_checked(self, work: Work):
        head = "pkpk: 1\nkind: catalog\nname: Toinen\n"
        work("checkout", "--quiet", "main")
        other = f"{head}services:\n  - id: yohoito\n    use: neuvonta\n"
        work.commit({"catalog/zz.yaml": other, "chains/uni.yaml": USES.replace("kotihoito", "yohoito")})
        work("checkout", "--quiet", "-B", "work")
        work.edit("catalog/yhteiset.yaml", "  - id: neuvonta\n    name: Neuvonta\n", "")
        found = proposed(work)
        assert touches(found) == ["catalog/zz.yaml", "chains/uni.yaml"]
        assert told(found) == ["catalog/zz.yaml: PK210"]

    def test_what_uses_a_service_whose_provider_changes_is_touched(self, work: Work):
        work.edit("catalog/yhteiset.yaml", "name: Kela", "name: Kansaneläkelaitos")
        found = proposed(work)
        assert [one.id for one in found.things] == ["kela"]
        assert [(one.path, [each.id for each in one.things]) for one in found.touched] == [("chains/uni.yaml", ["kotihoito"])]

    def test_an_id_that_a_catalogue_further_on_has_already_is_told_of(self, work: Work):
        work.write({"catalog/a.yaml": "pkpk: 1\nkind: catalog\nname: A\nproviders:\n  - id: kela\n    name: Kela\n"})
        assert "catalog/yhteiset.yaml: PK211" in told(proposed(work))

    def test_one_that_moves_to_another_file_as_it_is_touches_nothing(self, work: Work):
        work("mv", "catalog/yhteiset.yaml", "catalog/toinen.yaml")
        found = proposed(work)
        assert (found.things, touches(found), told(found)) == ([], [], [])
        assert found.catalogs == {"catalog/toinen.yaml": "added", "catalog/yhteiset.yaml": "removed"}


class TestTheConfiguration:
    def test_a_changed_one_has_everything_checked(self, work: Work):
        work("checkout", "--quiet", "main")
        work.commit({"chains/rikki.yaml": BROKEN})
        work("checkout", "--quiet", "-B", "work")
        work.write({"pkpk.yaml": CONFIG + "language: sv\n"})
        found = proposed(work)
        assert found.config
        assert "chains/rikki.yaml: PK101" in told(found)
        assert differs(found) == []

    def test_a_repository_of_chains_that_was_none_at_the_base_has_everything_checked(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ):
        made = Work.new(tmp_path, {"chains/rikki.yaml": BROKEN})
        monkeypatch.chdir(made.folder)
        made.commit({"pkpk.yaml": CONFIG})
        assert told(proposed(made)) == ["chains/rikki.yaml: PK101"]

    def test_a_folder_that_stops_being_a_repository_of_its_own_is_checked(self, work: Work):
        work("checkout", "--quiet", "main")
        work.commit({"chains/oma/pkpk.yaml": CONFIG, "chains/oma/rikki.yaml": BROKEN})
        work("checkout", "--quiet", "-B", "work")
        work.write({"chains/oma/pkpk.yaml": None})
        assert "chains/oma/rikki.yaml: PK101" in told(proposed(work))

    def test_a_change_of_another_repository_inside_is_none_of_ours(self, work: Work):
        work("checkout", "--quiet", "main")
        work.commit({"chains/oma/pkpk.yaml": CONFIG, "chains/oma/chains/a.yaml": ALONE})
        work("checkout", "--quiet", "-B", "work")
        work.write({"chains/oma/pkpk.yaml": CONFIG + "language: sv\n", "chains/oma/chains/a.yaml": BROKEN})
        assert proposed(work).empty


class TestWhatIsNotCommitted:
    def test_counts_when_it_is_new_or_changed(self, work: Work):
        work.write({"chains/uusi.yaml": BROKEN, "chains/muisti.yaml": ALONE + "phenomenon: x\n"})
        assert differs(proposed(work)) == ["changed chains/muisti.yaml", "added chains/uusi.yaml"]

    def test_does_not_count_when_git_ignores_it(self, work: Work):
        work("checkout", "--quiet", "main")
        work.commit({".gitignore": "luonnos*\n"})
        work("checkout", "--quiet", "-B", "work")
        work.write({"chains/luonnos.yaml": BROKEN})
        assert proposed(work).empty


class TestWithoutABase:
    def test_everything_is_new(self, work: Work):
        found = proposed(work, None)
        assert differs(found) == ["added chains/muisti.yaml", "added chains/uni.yaml"]
        assert found.catalogs == {"catalog/yhteiset.yaml": "added"}
        assert found.config

    def test_also_where_there_is_no_commit_at_all(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
        made = Work.new(tmp_path, REPOSITORY | {"chains/rikki.yaml": BROKEN}, commit=False)
        monkeypatch.chdir(made.folder)
        assert "chains/rikki.yaml: PK101" in told(proposed(made, None))


class TestNames:
    @pytest.mark.parametrize("name", ["a b", "ä", "a\u0308", "rivi\nvaihto", "'\"lainaus", "--base=x", "[a]", "a#b", "%0A"])
    def test_of_files_may_be_odd(self, work: Work, name: str):
        work.commit({f"chains/{name}.yaml": BROKEN})
        found = proposed(work)
        assert differs(found) == [f"added chains/{name}.yaml"]
        assert told(found) == [f"chains/{name}.yaml: PK101"]

    def test_of_files_may_be_no_text(self, work: Work):
        name = "chains/l\udce4.yaml"
        work.commit({name: BROKEN})
        assert told(proposed(work)) == [f"{name}: PK101"]


class TestTwoRepositoriesInOneOfGit:
    @pytest.fixture
    def two(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Work:
        both = {f"{folder}/{name}": text for folder in ("etela", "pohjoinen ä") for name, text in REPOSITORY.items()}
        made = Work.new(tmp_path, both)
        monkeypatch.chdir(made.folder)
        return made

    def test_each_minds_its_own(self, two: Work):
        two.write({"etela/chains/rikki.yaml": BROKEN, "pohjoinen ä/chains/muisti.yaml": ALONE + "phenomenon: x\n"})
        assert told(proposed(two, folder="etela")) == ["etela/chains/rikki.yaml: PK101"]
        assert told(proposed(two, folder="pohjoinen ä")) == []
        assert differs(proposed(two, folder="pohjoinen ä")) == ["changed chains/muisti.yaml"]

    def test_a_catalogue_touches_only_the_chains_beside_it(self, two: Work):
        two.edit("etela/catalog/yhteiset.yaml", "name: Kotihoito", "name: Hoito")
        assert [one.file for one in proposed(two, folder="etela").touched] == ["etela/chains/uni.yaml"]
        assert proposed(two, folder="pohjoinen ä").empty


def test_the_uses_of_these_tests_hold(work: Work):
    # Were they wrong, the tests above would prove nothing.
    assert USES.splitlines()[4].strip() == "- use: kotihoito"
    assert told(proposed(work, None)) == ["catalog/yhteiset.yaml: PK215"]
