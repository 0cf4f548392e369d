"""A check of files where they belong: one of them, some, or a whole repository."""

import os

import pytest

from palveluketju.loading.files import Candidate
from palveluketju.repository import check as checking
from palveluketju.repository.check import check
from palveluketju.repository.meant import Group, Meant
from tests.repository.made import CONFIG, catalog, chain, checked, relations, services, told, use, write

posix = pytest.mark.skipif(os.name != "posix", reason="the system has no links")


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


class TestOneFile:
    FILES = {  # noqa: RUF012 - never changed
        "catalog/c.yaml": catalog(services("koti", "ateria")),
        "chains/a.yaml": chain("A", use("koti", "olematon")),
        "chains/b.yaml": chain("B", "hinta: 1\n"),
    }

    @pytest.mark.parametrize("at", [".", "chains", "catalog", "muu/kansio"])
    def test_it_is_looked_at_in_its_repository_from_any_current_folder(self, folder, monkeypatch, at):
        write(folder, self.FILES)
        (folder / at).mkdir(parents=True, exist_ok=True)
        monkeypatch.chdir(folder / at)
        for path in (os.path.relpath(folder / "chains/a.yaml"), str(folder / "chains/a.yaml")):
            assert told(path) == [f"{path} PK210"]

    @posix
    def test_it_may_be_reached_through_a_link_to_a_folder(self, folder):
        write(folder / "k", self.FILES)
        (folder / "linkki").symlink_to("k")
        (folder / "ketjut").symlink_to("k/chains")
        assert told("linkki/chains/a.yaml") == ["linkki/chains/a.yaml PK210"]

    @posix
    def test_a_link_that_lies_in_no_repository_belongs_where_it_leads(self, folder, tmp_path_factory, monkeypatch):
        write(folder, self.FILES)
        elsewhere = tmp_path_factory.mktemp("muualla")
        (elsewhere / "kansio").symlink_to(folder / "chains")
        (elsewhere / "x.yaml").symlink_to(folder / "chains/a.yaml")
        (elsewhere / "alue").symlink_to(folder)
        monkeypatch.chdir(elsewhere)
        assert told("x.yaml", "kansio/a.yaml") == ["x.yaml PK210", "kansio/a.yaml PK210"]
        assert sorted(told("kansio")) == ["kansio/a.yaml PK210", "kansio/b.yaml PK101"]
        assert sorted(told("alue")) == ["alue/catalog/c.yaml PK215", "alue/chains/a.yaml PK210", "alue/chains/b.yaml PK101"]

    @posix
    def test_a_link_that_lies_in_a_repository_belongs_there(self, folder):
        write(folder / "a", self.FILES)
        write(folder / "b", {"catalog/d.yaml": catalog(services("olematon", "koti")), "chains/c.yaml": chain("C")})
        (folder / "b/chains/linkki.yaml").symlink_to(folder / "a/chains/a.yaml")
        assert told("b/chains") == []

    def test_only_it_is_told_about(self, folder):
        write(folder, self.FILES)
        assert told("chains/a.yaml") == ["chains/a.yaml PK210"]
        assert sorted(told()) == ["catalog/c.yaml PK215", "chains/a.yaml PK210", "chains/b.yaml PK101"]

    def test_a_file_that_no_pattern_means_is_looked_at_in_the_repository_too(self, folder):
        write(folder, {**self.FILES, "luonnos.yaml": chain("L", use("koti", "olematon"))})
        assert told("luonnos.yaml") == ["luonnos.yaml PK210"]
        assert "luonnos.yaml PK210" not in told()

    def test_its_relations_lead_to_files_that_are_not_checked(self, folder):
        files = {"chains/b.yaml": chain("Beeta", "formerly: vanha\n"), "chains/d.yaml": "pkpk: 1\nkind: chain\nid: d\nname: [\n"}
        write(folder, {**files, "chains/a.yaml": chain("A", relations("beeta", "Beeta", "vanha", "d", "a", "betaa"))})
        (one,) = checked("chains/a.yaml").findings
        assert (one.finding.code.id, one.finding.args) == ("PK213", {"name": "betaa"})


class TestTwoRepositories:
    @pytest.fixture
    def folder(self, folder):
        write(folder, {"catalog/c.yaml": catalog(services("ulko")), "chains/a.yaml": chain("A", use("ulko", "sisa"))})
        inner = {"catalog/c.yaml": catalog(services("sisa")), "chains/b.yaml": chain("B", use("sisa", "ulko"))}
        write(folder / "chains/alue", inner)
        return folder

    EXPECTED = ["chains/a.yaml PK210", "chains/alue/chains/b.yaml PK210"]  # noqa: RUF012 - never changed

    @pytest.mark.parametrize("paths", [["."], ["chains"], ["chains/alue/chains/b.yaml", "chains/a.yaml"]])
    def test_neither_sees_the_catalogues_of_the_other(self, folder, paths):
        assert told(*paths) == self.EXPECTED

    def test_neither_do_relations_nor_ids(self, folder):
        write(folder, {"chains/e.yaml": chain("E", relations("bb")), "chains/alue/chains/e.yaml": chain("E")})
        assert told("chains/e.yaml") == ["chains/e.yaml PK213"]
        assert [one for one in told() if "PK212" in one] == []

    def test_help_names_the_catalogues_of_its_own(self, folder):
        helps = [one.finding.help.args["files"] for one in checked().findings]
        assert helps == ["catalog/c.yaml", os.path.join("chains", "alue", "catalog/c.yaml")]


class TestThePlaceOfAFile:
    @pytest.mark.parametrize(
        ("path", "text"),
        [
            ("chains/x.yaml", catalog("")),
            ("chains/x.yaml", CONFIG),
            ("catalog/x.yaml", chain("X")),
            ("catalog/x.yaml", CONFIG),
            ("chains/alue/x.yaml", catalog("")),
        ],
    )
    def test_a_file_of_another_kind_is_told(self, folder, path, text):
        write(folder, {path: text, "chains/a.yaml": chain("A")})
        assert told() == told(path) == [f"{path} PK216"]

    def test_elsewhere_it_may_be_anything(self, folder):
        write(folder, {"x.yaml": catalog(""), "y.yaml": CONFIG})
        assert told("x.yaml", "y.yaml") == []

    @pytest.mark.parametrize(
        ("text", "code"), [("kind: chain\nname: A\n", "PK103"), ("on: push\n", "PK103"), ("", "PK006"), ("- a\n", "PK104")]
    )
    def test_what_lies_among_the_chains_must_be_one(self, folder, text, code):
        write(folder, {"chains/a.yaml": text, "muu.yaml": text})
        assert told() == told("chains") == [f"chains/a.yaml {code}"]


class TestManyFiles:
    @pytest.fixture
    def folder(self, folder):
        files = {f"{at}.yaml": chain(f"K{at}", f"hinta{at}: 1\n" if at % 2 else "") for at in range(7)}
        return write(folder, {"pkpk.yaml": None, **files, "muu.yaml": "on: push\n"})

    @pytest.mark.parametrize("jobs", [1, 2, 3, 20])
    def test_the_order_is_that_of_the_files(self, folder, jobs):
        found = checked(jobs=jobs)
        assert [one.path for one in found.checked] == [*(f"{at}.yaml" for at in range(7)), "muu.yaml"]
        assert [one.finding.args["key"] for one in found.findings] == ["hinta1", "hinta3", "hinta5"]

    def test_a_foreign_file_is_left_out_when_it_was_found_and_checked_when_it_was_named(self, folder):
        found = checked()
        assert (found.others, "muu.yaml" in found.paths) == (1, False)
        assert told("muu.yaml") == ["muu.yaml PK103"]

    @pytest.mark.parametrize("jobs", [1, 2])
    def test_a_fault_of_ours_is_a_finding_of_its_file(self, folder, monkeypatch, jobs):
        right = checking.decode

        def fail(path, data, around):
            if path == "3.yaml":
                raise ZeroDivisionError("sisin syy")
            return right(path, data, around)

        monkeypatch.setattr(checking, "decode", fail)
        found = checked(jobs=jobs).findings
        assert [(one.file, one.finding.code.id) for one in found] == [
            ("1.yaml", "PK101"),
            ("3.yaml", "PK000"),
            ("5.yaml", "PK101"),
        ]
        assert found[1].finding.args["error"] == "ZeroDivisionError: sisin syy"
        assert "Traceback" in found[1].finding.args["details"]

    def test_findings_of_the_repository_stand_among_those_of_the_file_in_the_order_of_lines(self, folder):
        text = chain("A", relations("olematon1") + "hinta: 1\n")
        write(folder, {"pkpk.yaml": CONFIG, "chains/a.yaml": text, "chains/b.yaml": chain("A", "hinta: 2\n")})
        assert [(one.file, one.finding.code.id, one.place.line) for one in checked("chains/a.yaml", ".").findings] == [
            ("chains/a.yaml", "PK213", 6),
            ("chains/a.yaml", "PK101", 7),
            ("chains/b.yaml", "PK212", 3),
            ("chains/b.yaml", "PK101", 4),
        ]

    def test_no_file_is_no_finding(self):
        assert check(Meant([Group(None)], [], 0, [])).findings == []

    def test_a_file_that_goes_while_we_check_is_a_finding(self, folder):
        found = check(Meant([Group(None, files=[Candidate("poissa.yaml", True)], roles=["other"])], [], 0, []))
        assert [one.finding.code.id for one in found.findings] == ["PK001"]
