"""`pkpk validate` in a repository as a user runs it: what is in force, what is told, and how it ends."""

import json
import os
import subprocess
import sys

import pytest

from tests.commands.running import COMMAND, environment, pkpk
from tests.commands.test_validate import told
from tests.repository.made import CONFIG, catalog, chain, relations, services, use, write

posix = pytest.mark.skipif(os.name != "posix", reason="the system has no such files")


@pytest.fixture
def folder(tmp_path):
    files = {
        "catalog/c.yaml": catalog(services("koti")),
        "chains/a.yaml": chain("A", use("koti")),
        "chains/b.yaml": chain("B", use("kotti")),
        "muualla/e.yaml": chain("E", "hinta: 1\n"),
    }
    return write(tmp_path, files)


class TestExitCodes:
    def test_0_when_the_repository_is_sound(self, folder):
        (folder / "chains/b.yaml").unlink()
        assert pkpk(folder, "validate") == (0, "3 files checked: nothing to complain of.\n", "")

    def test_0_when_there_are_only_notes_and_warnings(self, folder):
        write(folder, {"chains/b.yaml": chain("B", relations("b", type="precedes")), "catalog/d.yaml": catalog(services("x"))})
        done = pkpk(folder, "validate")
        assert (done.code, told(done)) == (0, ["catalog/d.yaml PK215", "chains/b.yaml PK214"])
        assert [pkpk(folder, "validate", "--fail-on", one).code for one in ("info", "warning", "error")] == [1, 1, 0]

    def test_1_when_something_shared_is_not_there(self, folder):
        done = pkpk(folder, "validate")
        assert (done.code, told(done)) == (1, ["chains/b.yaml PK210"])
        assert "Did you mean “koti”? Searched: catalog/c.yaml" in done.out

    def test_2_and_nothing_else_when_another_pkpk_is_required(self, folder):
        write(folder, {"pkpk.yaml": CONFIG + 'uutta: 1\nrequired_version: ">=99"\n'})
        for paths in ([], ["chains/b.yaml"], ["catalog"], ["-"]):
            done = pkpk(folder, "validate", *paths, input=chain("X", "hinta: 1\n"))
            assert (done.code, told(done)) == (2, ["pkpk.yaml PK112"])

    def test_2_when_no_file_lies_where_the_settings_say(self, folder):
        done = pkpk(folder, "validate", "muualla")
        assert (done.code, done.out) == (2, "")
        assert "no file here lies where pkpk.yaml says" in done.err

    @pytest.mark.parametrize("text", ["", "- a\n", "kind: config\n", "pkpk: 1\nkind: config\nchains: [\n", b"\xff"])
    def test_1_when_the_settings_are_broken_and_the_run_goes_on(self, folder, text):
        write(folder, {"pkpk.yaml": text})
        found = told(pkpk(folder, "validate", "chains"))
        assert found[0].startswith("pkpk.yaml PK")
        assert found[-1] == "chains/b.yaml PK210"


class TestStandardInput:
    def test_it_is_looked_at_in_the_repository_of_the_current_folder(self, folder):
        text = chain("X", use("koti", "kotti") + relations("a", "gamma"))
        for at in (".", "chains", "muualla"):
            done = pkpk(folder / at, "validate", "-", input=text)
            assert (done.code, told(done)) == (1, ["- PK210", "- PK213"])

    def test_outside_it_is_in_none(self, tmp_path):
        assert told(pkpk(tmp_path, "validate", "-", input=chain("X", use("koti")))) == ["- PK205"]

    def test_it_stands_beside_files(self, folder):
        done = pkpk(folder, "validate", "-", ".", input=chain("X", use("ei")))
        assert sorted(told(done)) == ["- PK210", "chains/b.yaml PK210"]


class TestWhatIsSaid:
    def test_verbose_names_the_settings_and_counts_what_was_left_out(self, folder):
        done = pkpk(folder / "chains", "validate", "-v", "..")
        assert done.out.startswith("configuration in force: ../pkpk.yaml\n1 other YAML file left out\n")
        assert "in force" not in pkpk(folder, "validate").out

    def test_verbose_says_when_there_are_none(self, tmp_path):
        write(tmp_path, {"pkpk.yaml": None, "a.yaml": chain("A")})
        assert pkpk(tmp_path, "validate", "-v").out.startswith("no pkpk.yaml in force")

    def test_both_settings_are_named_when_two_are_in_force(self, folder):
        write(folder / "chains/alue", {"chains/x.yaml": chain("X")})
        out = pkpk(folder, "validate", "-v").out
        assert "in force: pkpk.yaml\n" in out
        assert "in force: chains/alue/pkpk.yaml\n" in out

    def test_a_related_place_names_its_file(self, folder):
        write(folder, {"chains/b.yaml": chain("A")})
        out = pkpk(folder, "validate").out
        assert "the first is here: chains/a.yaml:3:7" in out

    @pytest.mark.parametrize("format", ["json", "github", "gitlab", "sarif", "junit"])
    def test_every_format_tells_findings_of_the_whole(self, folder, format):
        write(folder, {"chains/b.yaml": chain("A", relations("b", type="part_of")), "catalog/d.yaml": catalog(services("koti"))})
        out = pkpk(folder, "validate", "--format", format).out
        assert all(code in out for code in ("PK211", "PK212", "PK213"))

    def test_json_counts_every_file_once(self, folder):
        found = json.loads(pkpk(folder, "validate", "chains/a.yaml", ".", "catalog/c.yaml", "--format", "json").out)
        assert found["files"] == 4

    @posix
    def test_names_are_made_safe_to_print(self, folder):
        write(folder, {"chains/\x1b[31m\u202e.yaml": chain("P", "hinta: 1\n"), "catalog/\x1b]0;x.yaml": catalog("services: x\n")})
        done = pkpk(folder, "validate")
        assert "\x1b" not in done.out
        assert "\u202e" not in done.out


class TestThePlace:
    @posix
    def test_the_current_folder_may_be_a_link_into_the_repository(self, folder, tmp_path_factory):
        link = tmp_path_factory.mktemp("muu") / "linkki"
        link.symlink_to(folder / "chains")
        running = subprocess.run(
            f'cd "{link}" && exec "{sys.executable}" -m palveluketju validate b.yaml a.yaml',
            shell=True,
            env=environment(),
            capture_output=True,
            text=True,
            check=False,
        )
        assert (running.returncode, "PK210" in running.stdout) == (1, True)
        assert told(pkpk(link.parent, "validate", "linkki/b.yaml")) == ["linkki/b.yaml PK210"]

    def test_a_path_that_starts_with_a_dash_stands_after_two(self, folder):
        write(folder, {"chains/-b.yaml": chain("X", "hinta: 1\n")})
        assert told(pkpk(folder / "chains", "validate", "--", "-b.yaml")) == ["-b.yaml PK101"]

    @posix
    @pytest.mark.parametrize("path", [[], ["-"], ["a.yaml"]])
    def test_a_current_folder_that_is_gone_is_no_fault_of_ours(self, tmp_path, path):
        (tmp_path / "poissa").mkdir()
        command = f'cd "{tmp_path}/poissa" && rmdir "{tmp_path}/poissa" && exec "$@"'
        done = subprocess.run(
            ["sh", "-c", command, "sh", *COMMAND, "validate", *path],
            env=environment(),
            input=b"",
            capture_output=True,
            check=False,
        )
        assert done.returncode == 2


def test_what_a_broken_catalogue_shares_is_not_told_missing_in_every_chain(folder):
    write(folder, {"catalog/c.yaml": catalog(services("koti") + "roles: [\n")})
    for paths in ([], ["chains"], ["chains/a.yaml"]):
        assert {one.split()[0] for one in told(pkpk(folder, "validate", *paths))} == {"catalog/c.yaml"}


@posix
def test_nothing_is_left_behind_and_a_folder_that_is_read_only_is_no_trouble(folder):
    write(folder, {f"chains/{at}.yaml": chain(f"K{at}") for at in range(70)})
    before = pkpk(folder, "validate", "--no-cache")
    assert not (folder / ".pkpk").exists()
    (folder / ".pkpk").write_text("")
    assert pkpk(folder, "validate") == before
    (folder / ".pkpk").unlink()
    assert pkpk(folder, "validate") == before
    assert sorted(path.name for path in (folder / ".pkpk").rglob("*")) == [".gitignore", "cache", "checked.json"]
