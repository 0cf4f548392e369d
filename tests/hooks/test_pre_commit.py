"""The hook in the hands of the real pre-commit and the real Git: what a coordinator sees who commits good and bad chains."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

from tests.commands.running import environment, pkpk
from tests.hooks import registry

PROJECT = Path(__file__).parents[2]
pytestmark = pytest.mark.skipif(os.name != "posix", reason="the stand-in for the installed pkpk is a script of a POSIX shell")

GOOD = """\
pkpk: 1
kind: chain
name: Aikuisten uniongelmat
phenomenon: Uniongelmaan haetaan apua monesta paikasta.
target_group: Aikuiset, joiden uni on ollut huonoa yli kuukauden
"""
BAD = GOOD.replace("target_group", "target_gruop")
#: the whole of what a coordinator reads
STOPPED = """\
pkpk lint................................................................Failed
- hook id: pkpk-lint
- exit code: 1

chains/uniongelmat.yaml:5:1: virhe PK101 unknown-key
  tuntematon avain ”target_gruop”
    5 | target_gruop: Aikuiset, joiden uni on ollut huonoa yli kuukauden
      | ^^^^^^^^^^^^
  → Tarkoititko ”target_group”?

1 tiedosto tarkistettu: 1 virhe.

"""
PASSED = """\
pkpk lint................................................................Passed
pkpk fmt.................................................................Passed
"""
SKIPPED = """\
pkpk lint............................................(no files to check)Skipped
pkpk fmt.............................................(no files to check)Skipped
"""


class Done(NamedTuple):
    """How a command ended, and what it said."""

    code: int
    said: str


class Work:
    """A clone as its user has it: commands run in it with the installed pkpk and pre-commit, and nothing else of the machine."""

    def __init__(self, folder: Path, home: Path) -> None:
        self.folder, self.home = folder, home
        self.calls = home / "calls"
        tools = home / "tools"
        tools.mkdir(parents=True, exist_ok=True)
        program = tools / "pkpk"
        program.write_text(f'#!/bin/sh\necho "$#" >> "{self.calls}"\nexec "{sys.executable}" -m palveluketju "$@"\n')
        program.chmod(0o755)
        kept = {
            name: value
            for name, value in environment(PKPK_LANG="fi").items()
            if not name.startswith(("GIT", "CI_", "PRE_COMMIT", "SKIP"))
        }
        self.environment = kept | {
            "PATH": os.pathsep.join([str(tools), str(Path(sys.executable).parent), os.environ["PATH"]]),
            "HOME": str(home),
            "XDG_CONFIG_HOME": str(home),
            "PRE_COMMIT_HOME": str(home / "pre-commit"),
            "GIT_CONFIG_NOSYSTEM": "1",
            **{f"GIT_{role}_{key}": value for role in ("AUTHOR", "COMMITTER") for key, value in WHO.items()},
        }

    def run(self, *command: str, inside: str = ".", **given: str) -> Done:
        """A command in the clone, or in a folder of it."""
        done = subprocess.run(
            command,
            cwd=self.folder / inside,
            env=self.environment | given,
            capture_output=True,
            stdin=subprocess.DEVNULL,
            check=False,
            timeout=300,
        )
        said = (done.stdout + done.stderr).decode("utf-8")
        assert "Traceback" not in said, said
        return Done(done.returncode, said)

    def git(self, *arguments: str, **given: str) -> str:
        """Git, which must succeed."""
        code, said = self.run("git", *arguments, **given)
        assert code == 0, said
        return said

    def write(self, path: str, text: str) -> None:
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def commit(self, *options: str, inside: str = ".", **given: str) -> Done:
        """`git commit` of all that there is, and what the hook said of it."""
        self.git("add", "--all")
        return self.hook(*options, inside=inside, **given)

    def hook(self, *options: str, inside: str = ".", **given: str) -> Done:
        """`git commit` of what is staged; only what the hook said, not the lines of Git."""
        code, said = self.run("git", "commit", "--quiet", "--message", "muutos", *options, inside=inside, **given)
        return Done(code, said)

    @property
    def commits(self) -> int:
        return int(self.git("rev-list", "--count", "HEAD"))

    def processes(self) -> list[int]:
        """How many arguments each pkpk was given since the last question."""
        found = [int(line) for line in self.calls.read_text().split()] if self.calls.exists() else []
        self.calls.unlink(missing_ok=True)
        return found


WHO = {"NAME": "Aino", "EMAIL": "aino@example.org"}


def begun(folder: Path, home: Path, *options: str, inside: str = ".") -> Work:
    """A Git repository in which `pkpk init` was run, with its hook switched on and everything committed."""
    folder.mkdir(parents=True)
    work = Work(folder, home)
    work.git("init", "--quiet", "--initial-branch=main")
    assert pkpk(folder, "init", "--no-input", *(options or ("--language", "fi")), inside).code == 0
    if inside != ".":
        (folder / inside / ".pre-commit-config.yaml").rename(folder / ".pre-commit-config.yaml")
    assert work.run("pre-commit", "install").code == 0
    assert work.commit() == Done(0, PASSED)
    work.processes()
    return work


@pytest.fixture
def work(tmp_path: Path) -> Work:
    return begun(tmp_path / "ketjut", tmp_path / "home")


class TestACommit:
    def test_a_good_one_passes(self, work):
        work.write("chains/uniongelmat.yaml", GOOD)
        assert work.commit() == Done(0, PASSED)
        assert work.commits == 2

    def test_a_bad_one_is_stopped_and_says_where_and_what_to_do(self, work):
        work.write("chains/uniongelmat.yaml", BAD)
        assert work.commit() == Done(1, STOPPED)
        assert work.commits == 1

    def test_a_catalogue_and_the_settings_are_checked_too(self, work):
        for path in ("catalog/yhteiset.yaml", "pkpk.yaml"):
            whole = (work.folder / path).read_text(encoding="utf-8")
            work.write(path, whole + "tuntematon: 1\n")
            code, said = work.commit()
            assert code == 1
            assert re.search(rf"(?m)^{path}:\d+:1: virhe PK101 unknown-key$", said)
            work.write(path, whole)

    def test_a_use_is_looked_up_in_the_catalogue_that_is_not_in_the_commit(self, work):
        work.write("chains/uniongelmat.yaml", GOOD + "services:\n  - use: kelan-etuudet\n")
        assert work.commit() == Done(0, PASSED)
        work.write("chains/uniongelmat.yaml", GOOD + "services:\n  - use: kelan-etudet\n")
        code, said = work.commit()
        assert code == 1
        assert "kelan-etudet" in said

    @pytest.mark.parametrize("path", ["README.md", "docs/a.yaml", ".gitlab-ci.yml", "chains/kuva.txt"])
    def test_other_files_do_not_start_it(self, work, path):
        work.write(path, "a: 1\n")
        assert work.commit() == Done(0, SKIPPED)
        assert work.processes() == []

    def test_three_hundred_files_run_in_one_process(self, work):
        for number in range(300):
            work.write(f"chains/alue/ketju-{number:03}.yaml", GOOD.replace("uniongelmat", f"uniongelmat {number}"))
        assert work.commit() == Done(0, PASSED)
        assert work.processes() == [301, 301]  # the command and 300 files

    @pytest.mark.parametrize(
        "name", ["a b.yaml", "ääni å.yml", "lainaus'merkki.yaml", 'lainaus"merkki.yaml', "$HOME.yaml", "-v.yaml"]
    )
    def test_a_file_may_be_called_anything(self, work, name):
        work.write(f"chains/{name}", GOOD)
        assert work.commit() == Done(0, PASSED)
        work.write(f"chains/{name}", BAD)
        code, said = work.commit()
        assert code == 1
        assert "1 tiedosto tarkistettu: 1 virhe." in said

    def test_only_what_is_staged_is_checked_and_the_rest_stays_as_it_was(self, work):
        work.write("chains/uniongelmat.yaml", GOOD)
        work.git("add", "--all")
        work.write("chains/uniongelmat.yaml", BAD)
        code, said = work.hook()
        assert code == 0
        assert PASSED in said
        assert (work.folder / "chains/uniongelmat.yaml").read_text(encoding="utf-8") == BAD

    def test_a_commit_of_one_file_does_not_look_at_another_that_is_staged(self, work):
        work.write("chains/uniongelmat.yaml", GOOD)
        work.write("chains/muu.yaml", BAD)
        work.git("add", "--all")
        assert work.hook("chains/uniongelmat.yaml").code == 0
        assert work.hook().code == 1

    def test_a_renamed_file_is_checked_where_it_is_now(self, work):
        work.write("chains/uniongelmat.yaml", GOOD)
        work.commit()
        work.git("mv", "chains/uniongelmat.yaml", "chains/uni.yaml")
        assert work.commit() == Done(0, PASSED)

    def test_a_removed_file_alone_is_nothing_to_check_and_beside_others_is_left_out(self, work):
        work.write("chains/uniongelmat.yaml", GOOD)
        work.commit()
        work.git("rm", "--quiet", "chains/uniongelmat.yaml")
        assert work.commit() == Done(0, SKIPPED)
        work.git("rm", "--quiet", "chains/ensimmainen-ketju.yaml")
        work.write("chains/uusi.yaml", GOOD)
        work.processes()
        assert work.commit() == Done(0, PASSED)
        assert work.processes() == [2, 2]


class TestTheHookOfFmt:
    def test_it_tidies_and_the_commit_goes_through_the_next_time(self, work):
        work.write("chains/uniongelmat.yaml", "kind: chain\npkpk: 1\nname:   Uniongelmat # oma\n")
        stopped = work.commit()
        assert stopped.code == 1
        assert "files were modified by this hook" in stopped.said
        assert work.commit().code == 0
        assert work.git("show", "HEAD:chains/uniongelmat.yaml") == "pkpk: 1\nkind: chain\nname: Uniongelmat # oma\n"


class TestWhatTheHookDoesNotSeeIsSeenByCi:
    """pre-commit leaves removed files out, and only the named ones are checked: docs/ci.md says so, and what helps."""

    def test_a_removed_catalogue(self, work):
        work.git("switch", "--quiet", "--create", "muutos")
        work.git("rm", "--quiet", "catalog/yhteiset.yaml")
        assert work.commit() == Done(0, SKIPPED)
        self.told(work)

    def test_a_shared_thing_that_gets_another_id_and_name(self, work):
        work.git("switch", "--quiet", "--create", "muutos")
        path = "catalog/yhteiset.yaml"
        text = (work.folder / path).read_text(encoding="utf-8")
        work.write(path, text.replace("id: kelan-etuudet", "id: etuudet").replace("name: Kelan etuudet", "name: Etuudet"))
        assert work.commit() == Done(0, PASSED)
        self.told(work)

    def told(self, work: Work) -> None:
        code, said = work.run("pkpk", "ci")
        assert code == 1
        assert re.search(r"(?m)^chains/ensimmainen-ketju\.yaml:\d+:\d+: virhe ", said)


class TestAMerge:
    @pytest.fixture
    def branches(self, work) -> Work:
        """Two branches that change the same line, with the merge of one into the other stopped by the conflict."""
        work.write("chains/uniongelmat.yaml", GOOD)
        work.commit()
        for branch, word in (("oma", "kolme viikkoa"), ("main", "kaksi kuukautta")):
            if branch == "oma":
                work.git("switch", "--quiet", "--create", branch)
            else:
                work.git("switch", "--quiet", branch)
            work.write("chains/uniongelmat.yaml", GOOD.replace("kuukauden", word))
            assert work.commit().code == 0
        assert work.run("git", "merge", "oma").code == 1
        return work

    def test_a_conflict_that_is_solved_well_passes(self, branches):
        branches.write("chains/uniongelmat.yaml", GOOD)
        code, said = branches.commit()
        assert code == 0
        assert PASSED in said

    def test_marks_of_a_conflict_that_were_left_are_stopped(self, branches):
        code, said = branches.commit()
        assert code == 1
        assert "chains/uniongelmat.yaml:5:1: virhe " in said

    def test_one_without_conflicts_starts_no_hook(self, work):
        # So it is with Git: docs/ci.md.
        work.git("switch", "--quiet", "--create", "oma")
        work.write("chains/uniongelmat.yaml", GOOD)
        work.commit()
        work.git("switch", "--quiet", "main")
        work.write("chains/muu.yaml", GOOD.replace("Aikuisten", "Nuorten"))
        work.commit()
        assert "pkpk lint" not in work.git("merge", "--no-edit", "oma")
        assert work.run("pre-commit", "run", "--all-files") == Done(0, PASSED)


class TestWhereItRuns:
    @pytest.mark.parametrize("language", ["fi", "sv", "en"])
    def test_a_new_repository_passes_as_a_whole(self, tmp_path, language):
        work = begun(tmp_path / "ketjut", tmp_path / "home", "--language", language)
        assert work.run("pre-commit", "run", "--all-files") == Done(0, PASSED)
        assert work.git("status", "--porcelain") == ""

    def test_from_a_folder_of_the_repository_paths_are_those_from_its_root(self, work):
        work.write("chains/uniongelmat.yaml", BAD)
        assert work.commit(inside="chains") == Done(1, STOPPED)

    def test_in_another_work_tree_of_the_same_repository(self, work, tmp_path):
        # There Git tells the hook where the repository is by GIT_DIR and GIT_INDEX_FILE.
        work.git("worktree", "add", "--quiet", "-b", "oma", str(tmp_path / "toinen"))
        other = Work(tmp_path / "toinen", tmp_path / "home")
        other.write("chains/uniongelmat.yaml", GOOD)
        assert other.commit() == Done(0, PASSED)
        other.write("chains/uniongelmat.yaml", BAD)
        assert other.commit() == Done(1, STOPPED)

    def test_where_git_was_told_its_folder_and_index(self, work):
        told = {"GIT_DIR": str(work.folder / ".git"), "GIT_WORK_TREE": str(work.folder)}
        told["GIT_INDEX_FILE"] = str(work.folder / ".git/index")
        work.write("chains/uniongelmat.yaml", BAD)
        work.git("add", "--all")
        assert work.hook(**told) == Done(1, STOPPED)
        work.write("chains/uniongelmat.yaml", GOOD)
        work.git("add", "--all")
        assert work.hook(**told) == Done(0, PASSED)

    def test_below_the_root_of_a_larger_repository_once_the_files_are_moved_as_init_tells(self, tmp_path):
        work = begun(tmp_path / "kaikki", tmp_path / "home", "--language", "fi", inside="sote/palvelu ketjut")
        folder = "sote/palvelu ketjut"
        work.write(f"{folder}/chains/uniongelmat.yaml", BAD)
        stopped = STOPPED.replace("chains/", f"{folder}/chains/")
        assert work.commit() == Done(1, stopped)
        work.write(f"{folder}/chains/uniongelmat.yaml", GOOD)
        work.write("chains/muiden.yaml", "x: [\n")
        work.write("pkpk.yaml", "x: [\n")
        work.processes()
        assert work.commit() == Done(0, PASSED)
        assert work.processes() == [2, 2]


class TestTheManifest:
    def test_it_names_what_there_is(self):
        for one in yaml.safe_load((PROJECT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")):
            program, command = one["entry"].split()
            assert program == "pkpk"
            assert pkpk(PROJECT, command, "--help").code == 0
            assert one["id"] == f"pkpk-{command}"

    def test_pre_commit_installs_it_from_a_revision_and_checks_with_it(self, tmp_path):
        """As in a county that has given `pkpk init --source`: pre-commit builds the environment itself."""
        registry.needed(tmp_path / "try")
        source = Work(tmp_path / "source", tmp_path / "home")
        self.copied(source)
        work = Work(tmp_path / "ketjut", tmp_path / "home")
        work.folder.mkdir()
        work.git("init", "--quiet", "--initial-branch=main")
        address = f"file://{source.folder}@v9.9.9"
        assert pkpk(work.folder, "init", "--no-input", "--language", "fi", "--source", address).code == 0
        # Without the pkpk of this machine.
        shutil.rmtree(tmp_path / "home/tools")
        assert work.run("pre-commit", "install", "--install-hooks").code == 0
        assert work.commit() == Done(0, PASSED)
        work.write("chains/uniongelmat.yaml", BAD)
        assert work.commit() == Done(1, STOPPED)
        work.write("chains/uniongelmat.yaml", GOOD)
        work.write("README.md", "x\n")
        assert work.commit() == Done(0, PASSED)
        work.write("README.md", "y\n")
        assert work.commit() == Done(0, SKIPPED)
        assert not any("palveluketju" in path.name for path in (tmp_path / "home/pre-commit").glob("patch*"))

    def copied(self, source: Work) -> None:
        """The project as it is now, committed or not, as a repository of its own with a tag."""
        command = ["git", "-C", str(PROJECT), "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
        listed = subprocess.run(command, env=source.environment, capture_output=True, check=True)
        for name in listed.stdout.decode().split("\0"):
            if name and (PROJECT / name).is_file() and not name.startswith(("tests/", "docs/", "bench/")):
                target = source.folder / name
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(PROJECT / name, target)
        source.git("init", "--quiet", "--initial-branch=main")
        source.git("add", "--all")
        source.git("commit", "--quiet", "--message", "x")
        source.git("tag", "v9.9.9")
