"""What the program asks of Git, with real repositories: the right answers, for every name, and nothing of theirs is run."""

import os
import shutil
import string
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from palveluketju.repository import git as module
from palveluketju.repository.git import INDEX, REASONS, Change, Git, GitError

GIT = shutil.which("git")
PROTOCOLS = ("-c", "protocol.file.allow=always", "-c", "protocol.ext.allow=always")
posix = pytest.mark.skipif(os.name != "posix", reason="the system has no such names, scripts or owners")
#: names that are hard to pass on: spaces, ä composed and decomposed, line breaks, quotes, options, patterns, bytes not of text
ODD = (
    *("chains/a b.yaml", "chains/\u00e4.yaml", "chains/a\u0308.yaml", "line\nbreak.yaml", "tab\there", "'\"quoted\\"),
    *("--output=x", "-x", ":(top)y", ":z", "*.yaml", "[a]", "~", "a\rb", os.fsdecode(b"latin-\xe4.yaml")),
)


@pytest.fixture(autouse=True)
def nothing_of_this_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither the settings of who runs the tests nor the repository that the tests may be run from by a hook."""
    assert GIT, "these tests need Git"
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    (tmp_path / "home").mkdir()
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    for role in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{role}_NAME", "Aino")
        monkeypatch.setenv(f"GIT_{role}_EMAIL", "aino@example.org")


class Repository:
    """A repository as its user handles it, with Git as it is."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __call__(self, *arguments: str, check: bool = True, given: str = "") -> str:
        done = subprocess.run([GIT, *arguments], cwd=self.folder, input=given.encode(), capture_output=True, check=False)
        assert not check or done.returncode == 0, done.stderr
        return os.fsdecode(done.stdout).strip()

    def write(self, files: dict[str, str]) -> None:
        for name, text in files.items():
            path = self.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="")

    def commit(self, files: dict[str, str] | None = None) -> str:
        self.write(files or {})
        self("add", "--all")
        self("commit", "--quiet", "--allow-empty", "--message", "x")
        return self("rev-parse", "HEAD")

    @property
    def git(self) -> Git:
        return Git.at(self.folder)


@pytest.fixture
def empty(tmp_path: Path) -> Repository:
    folder = tmp_path / "repository"
    folder.mkdir()
    made = Repository(folder)
    made("init", "--quiet", "--initial-branch=main")
    return made


@pytest.fixture
def repository(empty: Repository) -> Repository:
    empty.commit({"chains/hip.yaml": "1\n", "README.md": "x\n"})
    return empty


def clone(repository: Repository, *options: str) -> Repository:
    folder = repository.folder.with_name("clone")
    repository(*PROTOCOLS, "clone", "--quiet", *options, repository.folder.as_uri(), str(folder))
    return Repository(folder)


def seen(changes: tuple[Change, ...]) -> list[str]:
    return [f"{change.status} {change.path}" for change in changes]


def reason(ask: Callable[[], object]) -> str:
    with pytest.raises(GitError) as error:
        ask()
    assert str(error.value)
    return error.value.reason


class TestTheWorkTree:
    def test_is_found_from_any_folder_in_it(self, repository: Repository):
        assert Git.at(repository.folder / "chains").root.samefile(repository.folder)

    def test_is_not_there_outside_of_a_repository(self, tmp_path: Path):
        assert reason(lambda: Git.at(tmp_path)) == "not_a_repository"

    def test_is_not_there_in_a_folder_that_does_not_exist(self, tmp_path: Path):
        assert reason(lambda: Git.at(tmp_path / "no such folder")) == "not_a_repository"

    def test_is_not_there_where_a_file_is(self, repository: Repository):
        assert reason(lambda: Git.at(repository.folder / "README.md")) == "not_a_repository"

    def test_a_bare_repository_has_none(self, repository: Repository):
        assert reason(lambda: clone(repository, "--bare").git) == "not_a_repository"

    def test_the_folder_of_git_itself_is_none(self, repository: Repository):
        assert reason(lambda: Git.at(repository.folder / ".git")) == "not_a_repository"

    def test_a_repository_cannot_name_another_folder_as_its_own(self, repository: Repository, tmp_path: Path):
        for other in (tmp_path / "home", tmp_path / "gone"):
            repository("config", "core.worktree", str(other))
            assert reason(lambda: repository.git) == "not_a_repository"

    def test_a_linked_one_is_one_of_its_own(self, repository: Repository):
        linked = Repository(repository.folder.with_name("linked"))
        repository("worktree", "add", "--quiet", "-b", "work", str(linked.folder))
        linked.write({"chains/new.yaml": "n"})
        assert linked.git.root.samefile(linked.folder)
        assert seen(linked.git.changes("main")) == ["A chains/new.yaml"]
        assert seen(repository.git.changes("main")) == []

    def test_one_linked_within_another_is_not_a_part_of_it(self, repository: Repository):
        repository("worktree", "add", "--quiet", "-b", "work", "within")
        assert seen(repository.git.changes("HEAD")) == []

    def test_one_linked_to_a_bare_repository_works(self, repository: Repository):
        linked = Repository(repository.folder.with_name("linked"))
        clone(repository, "--bare")("worktree", "add", "--quiet", "-b", "work", str(linked.folder))
        assert linked.git.files("work") == ("README.md", "chains/hip.yaml")

    @posix
    def test_may_be_in_a_folder_with_an_odd_name(self, tmp_path: Path):
        odd = Repository(tmp_path / " line\nbreak\n")
        odd.folder.mkdir()
        odd("init", "--quiet")
        assert odd.git.root.samefile(odd.folder)

    def test_a_settings_file_that_cannot_be_read_is_said_in_the_words_of_git(self, repository: Repository):
        (repository.folder / ".git/config").write_text("[nonsense", encoding="utf-8")
        with pytest.raises(GitError, match="bad config") as error:
            _ = repository.git
        assert error.value.reason == "failed"


class TestARevision:
    @pytest.mark.parametrize(
        "name",
        ["HEAD", "HEAD~1", "HEAD^", "HEAD^1", "main", "main@{1}", "v1.2.0", "v1.2.0^{}", "feature/ä", "origin/main", "@", "@{0}"],
    )
    def test_is_named_as_git_does(self, repository: Repository, name: str):
        first = repository("rev-parse", "HEAD")
        second = repository.commit({"chains/hip.yaml": "2"})
        repository("tag", "--annotate", "--message", "x", "v1.2.0")
        for made in ("refs/heads/feature/ä", "refs/remotes/origin/main"):
            repository("update-ref", made, "HEAD")
        wanted = first if name in ("HEAD~1", "HEAD^", "HEAD^1", "main@{1}") else second
        assert repository.git.revision(name) == wanted

    def test_can_be_a_shortened_hash(self, repository: Repository):
        whole = repository("rev-parse", "HEAD")
        assert repository.git.revision(whole[:7]) == whole

    @pytest.mark.parametrize(
        "name",
        [
            *("", "-x", "--output=x", "--all", "^HEAD", "~1", "a..b", "a...b", "HEAD:README.md", ":/x", ":0:README.md", "a b"),
            *("a\n", "\n", "a\tb", "a\0b", "a\x1bb", "a\x85b", "a\u2028b", "ma?n", "*", "[a]", "a\\b", "\ud800", "a" * 1001),
        ],
    )
    def test_is_refused_before_git_sees_it_when_it_is_none(self, repository: Repository, name: str, monkeypatch):
        git = repository.git
        monkeypatch.setenv("PATH", "")
        for ask in (git.revision, git.changes, git.files, git.first_parent, lambda one: git.merge_base(one, "HEAD")):
            assert reason(lambda ask=ask: ask(name)) == "bad_revision"
        assert not (repository.folder / "x").exists()

    @pytest.mark.parametrize("name", ["nonesuch", "HEAD~9", "main@{9}", "HEAD^{tree}", "f" * 40, "@{u}", "origin/main", "1" * 7])
    def test_is_unknown_when_there_is_no_such_commit(self, repository: Repository, name: str):
        assert reason(lambda: repository.git.revision(name)) == "unknown_revision"

    def test_head_is_unknown_before_the_first_commit(self, empty: Repository):
        assert reason(lambda: empty.git.revision("HEAD")) == "unknown_revision"
        assert reason(lambda: empty.git.changes("HEAD")) == "unknown_revision"

    def test_head_may_be_detached(self, repository: Repository):
        repository("checkout", "--quiet", "--detach")
        repository.commit({"new.yaml": "n"})
        assert repository.git.first_parent("HEAD") == repository.git.revision("main")
        assert seen(repository.git.changes("main", "HEAD")) == ["A new.yaml"]


class TestHistory:
    def test_two_branches_have_grown_from_one_commit(self, repository: Repository):
        base = repository("rev-parse", "HEAD")
        repository("checkout", "--quiet", "-b", "work")
        repository.commit({"work.yaml": "w"})
        repository("checkout", "--quiet", "main")
        repository.commit({"main.yaml": "m"})
        assert repository.git.merge_base("main", "work") == base

    def test_two_histories_may_have_nothing_in_common(self, repository: Repository):
        repository("checkout", "--quiet", "--orphan", "other")
        repository.commit({"other.yaml": "o"})
        assert reason(lambda: repository.git.merge_base("main", "other")) == "no_common_history"

    def test_the_first_parent_of_a_merge_is_the_line_it_was_merged_into(self, repository: Repository):
        repository("checkout", "--quiet", "-b", "work")
        repository.commit({"work.yaml": "w"})
        repository("checkout", "--quiet", "main")
        line = repository.commit({"main.yaml": "m"})
        repository("merge", "--quiet", "--no-edit", "work")
        assert repository.git.first_parent("HEAD") == line

    def test_the_first_commit_has_no_parent(self, repository: Repository):
        assert repository.git.first_parent("HEAD") is None


class TestAShallowClone:
    @pytest.fixture
    def shallow(self, repository: Repository) -> Repository:
        repository("branch", "work")
        repository.commit({"chains/hip.yaml": "2\n"})
        return clone(repository, "--depth", "1", "--no-single-branch")

    def test_is_known_as_one(self, repository: Repository, shallow: Repository):
        assert shallow.git.shallow()
        assert not repository.git.shallow()

    def test_still_shows_what_it_has(self, shallow: Repository):
        assert shallow.git.show("HEAD", "chains/hip.yaml") == b"2\n"
        assert seen(shallow.git.changes("origin/work", "HEAD")) == ["M chains/hip.yaml"]

    @pytest.mark.parametrize("name", ["HEAD~1", "origin/not-fetched", "f" * 40])
    def test_says_so_when_it_lacks_a_revision(self, shallow: Repository, name: str):
        with pytest.raises(GitError, match="--unshallow") as error:
            shallow.git.revision(name)
        assert error.value.reason == "shallow"

    def test_says_so_when_the_common_history_is_cut_off(self, shallow: Repository):
        assert reason(lambda: shallow.git.merge_base("HEAD", "origin/work")) == "shallow"

    def test_says_so_of_the_parent_that_was_cut_off(self, repository: Repository):
        repository.commit()
        assert reason(lambda: clone(repository, "--depth", "1").git.first_parent("HEAD")) == "shallow"

    def test_knows_the_parent_that_it_has(self, repository: Repository):
        for _ in range(3):
            repository.commit()
        assert clone(repository, "--depth", "2").git.first_parent("HEAD") == repository("rev-parse", "HEAD~1")


class TestAPartialClone:
    def test_fetches_nothing_and_says_what_is_missing(self, repository: Repository):
        repository("config", "uploadpack.allowFilter", "true")
        repository.commit({"chains/hip.yaml": "2\n"})
        partial = clone(repository, "--filter=blob:none")
        assert seen(partial.git.changes("HEAD~1", "HEAD")) == ["M chains/hip.yaml"]
        assert partial.git.show("HEAD", "chains/hip.yaml") == b"2\n"
        assert reason(lambda: partial.git.show("HEAD~1", "chains/hip.yaml")) == "incomplete"
        assert reason(lambda: partial.git.revision("f" * 40)) == "unknown_revision"

    def test_without_its_folders_says_it_too(self, repository: Repository):
        repository("config", "uploadpack.allowFilter", "true")
        repository.commit({"chains/hip.yaml": "2\n"})
        assert reason(lambda: clone(repository, "--filter=tree:0").git.files("HEAD~1")) == "incomplete"


class TestTheDefaultBranch:
    def refs(self, repository: Repository, *names: str) -> None:
        for name in names:
            repository("update-ref", f"refs/{name}", "HEAD")

    def test_is_the_one_that_the_origin_names(self, repository: Repository):
        self.refs(repository, "remotes/origin/main", "remotes/origin/kehitys")
        repository("symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/kehitys")
        assert repository.git.default_branch() == "origin/kehitys"

    @pytest.mark.parametrize(
        ("there", "wanted"),
        [
            (("remotes/origin/master", "remotes/origin/main", "heads/master"), "origin/main"),
            (("remotes/origin/master", "heads/master"), "origin/master"),
            (("heads/master",), "main"),
            (("tags/x",), "main"),
            (("remotes/upstream/main",), "main"),
        ],
    )
    def test_is_else_the_first_of_the_usual_names(self, repository: Repository, there: tuple[str, ...], wanted: str):
        self.refs(repository, *there)
        assert repository.git.default_branch() == wanted

    def test_is_passed_over_when_the_origin_names_one_that_is_gone(self, repository: Repository):
        repository("symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/gone")
        assert repository.git.default_branch() == "main"

    def test_is_one_that_can_be_asked_for_also_beside_a_tag_of_its_name(self, repository: Repository):
        repository("tag", "main")
        second = repository.commit()
        assert repository.git.revision(repository.git.default_branch()) == second

    def test_is_none_when_there_is_no_branch_of_these_names(self, repository: Repository):
        repository("branch", "--move", "kehitys")
        assert repository.git.default_branch() is None

    def test_is_none_before_the_first_commit(self, empty: Repository):
        assert empty.git.default_branch() is None


class TestWhatIsStaged:
    def test_is_told_apart_from_the_work_tree(self, repository: Repository):
        repository.write({"chains/hip.yaml": "staged\n", "new.yaml": "n"})
        repository("add", "--all")
        repository.write({"chains/hip.yaml": "later\n", "newer.yaml": "n"})
        (repository.folder / "new.yaml").unlink()
        assert seen(repository.git.changes("HEAD", INDEX)) == ["M chains/hip.yaml", "A new.yaml"]
        assert repository.git.files(INDEX) == ("README.md", "chains/hip.yaml", "new.yaml")
        assert repository.git.contents(INDEX, ["chains/hip.yaml", "gone.yaml"]) == {"chains/hip.yaml": b"staged\n"}

    def test_is_read_under_every_name_that_a_file_may_have(self, repository: Repository):
        names = [name for name in ODD if os.name == "posix"]
        repository.write(dict.fromkeys(names, "x"))
        repository("add", "--all")
        assert {*names} <= {*repository.git.files(INDEX)}
        assert repository.git.contents(INDEX, names) == dict.fromkeys(names, b"x")

    def test_of_a_file_in_conflict_is_ours(self, repository: Repository):
        repository("checkout", "--quiet", "-b", "work")
        repository.commit({"chains/hip.yaml": "theirs\n"})
        repository("checkout", "--quiet", "main")
        repository.commit({"chains/hip.yaml": "ours\n"})
        repository("merge", "work", check=False)
        assert repository.git.show(INDEX, "chains/hip.yaml") == b"ours\n"

    def test_is_read_without_running_filters_or_hooks_and_without_writing_the_index(self, repository: Repository, tmp_path: Path):
        ran = tmp_path / "ran"
        repository.commit({".gitattributes": "*.yaml filter=evil diff=evil\n"})
        for key in ("filter.evil.clean", "filter.evil.smudge", "diff.evil.command", "diff.evil.textconv", "core.fsmonitor"):
            repository("config", key, f"touch {ran}; cat")
        index = (repository.folder / ".git/index").read_bytes()
        os.utime(repository.folder / "chains/hip.yaml", (1, 1))
        repository.git.changes("HEAD", INDEX)
        repository.git.contents(INDEX, repository.git.files(INDEX))
        assert not ran.exists()
        assert (repository.folder / ".git/index").read_bytes() == index


class TestChanges:
    def test_between_two_commits_are_new_gone_and_changed_files(self, repository: Repository):
        repository.write({"chains/hip.yaml": "2", "new.yaml": "n"})
        (repository.folder / "README.md").unlink()
        repository.commit()
        assert seen(repository.git.changes("HEAD~1", "HEAD")) == ["D README.md", "M chains/hip.yaml", "A new.yaml"]
        assert seen(repository.git.changes("HEAD", "HEAD~1")) == ["A README.md", "M chains/hip.yaml", "D new.yaml"]

    def test_a_renamed_file_is_gone_and_new(self, repository: Repository):
        repository("config", "diff.renames", "copies")
        repository("mv", "README.md", "LUEMINUT.md")
        wanted = ["A LUEMINUT.md", "D README.md"]
        assert seen(repository.git.changes("HEAD")) == wanted
        repository.commit()
        assert seen(repository.git.changes("HEAD~1", "HEAD")) == wanted

    def test_of_the_work_tree_are_those_staged_those_not_and_new_files(self, repository: Repository):
        repository.write({"chains/hip.yaml": "2", "staged.yaml": "s", "a/new.yaml": "n"})
        repository("add", "staged.yaml")
        (repository.folder / "README.md").unlink()
        assert seen(repository.git.changes("HEAD")) == ["D README.md", "A a/new.yaml", "M chains/hip.yaml", "A staged.yaml"]

    def test_of_the_work_tree_are_not_the_files_that_are_ignored(self, repository: Repository):
        repository.write(
            {".gitignore": "site/\n*.tmp\n", "site/index.html": "x", "a.tmp": "x", ".git/info/exclude": "own\n", "own": ""}
        )
        assert seen(repository.git.changes("HEAD")) == ["A .gitignore"]

    def test_a_file_whose_time_alone_has_changed_is_none(self, repository: Repository):
        for setting in ("true", "false"):
            repository("config", "diff.autoRefreshIndex", setting)
            os.utime(repository.folder / "chains/hip.yaml", (1, 1))
            assert seen(repository.git.changes("HEAD")) == []

    def test_a_file_changed_in_the_moment_the_index_was_written_is_one(self, repository: Repository):
        path, index = repository.folder / "chains/hip.yaml", repository.folder / ".git/index"
        repository("config", "core.trustctime", "false")
        os.utime(path, (1000, 1000))
        repository("update-index", "--refresh")
        path.write_text("2\n", encoding="utf-8")
        for one in (path, index):
            os.utime(one, (1000, 1000))
        assert seen(repository.git.changes("HEAD")) == ["M chains/hip.yaml"]

    def test_all_files_are_gone_or_new_without_an_index(self, repository: Repository):
        (repository.folder / ".git/index").unlink()
        (repository.folder / "README.md").unlink()
        assert seen(repository.git.changes("HEAD")) == ["D README.md", "M chains/hip.yaml"]

    def test_of_the_work_tree_can_be_counted_from_any_commit(self, repository: Repository):
        repository.commit({"chains/hip.yaml": "2\n", "new.yaml": "n"})
        repository.write({"chains/hip.yaml": "1\n"})
        assert seen(repository.git.changes("HEAD~1")) == ["A new.yaml"]
        assert seen(repository.git.changes("HEAD")) == ["M chains/hip.yaml"]

    def test_cannot_be_told_without_a_place_for_temporary_files(self, repository: Repository, monkeypatch):
        monkeypatch.setattr(module.tempfile, "tempdir", str(repository.folder / "none"))
        assert reason(lambda: repository.git.changes("HEAD")) == "failed"

    def test_line_ends_that_git_translates_are_none(self, repository: Repository):
        repository.write({".gitattributes": "*.yaml text eol=crlf\n", "chains/hip.yaml": "1\r\n"})
        assert seen(repository.git.changes("HEAD")) == ["A .gitattributes"]

    def test_are_the_same_when_asked_from_a_folder_below(self, repository: Repository):
        repository("config", "diff.relative", "true")
        repository.write({"README.md": "y", "new.yaml": "n"})
        assert seen(Git.at(repository.folder / "chains").changes("HEAD")) == ["M README.md", "A new.yaml"]

    def test_a_file_taken_out_of_the_index_but_there_is_changed_at_most(self, repository: Repository):
        repository("rm", "--quiet", "--cached", "README.md")
        assert seen(repository.git.changes("HEAD")) == ["M README.md"]

    def test_a_file_in_conflict_is_changed(self, repository: Repository):
        repository("checkout", "--quiet", "-b", "work")
        repository.commit({"chains/hip.yaml": "2", "both.yaml": "w"})
        repository("checkout", "--quiet", "main")
        repository.commit({"chains/hip.yaml": "3", "both.yaml": "m"})
        repository("merge", "work", check=False)
        assert repository("ls-files", "--unmerged")
        assert seen(repository.git.changes("HEAD")) == ["M both.yaml", "M chains/hip.yaml"]
        assert seen(repository.git.changes("HEAD~1")) == ["A both.yaml", "M chains/hip.yaml"]

    @posix
    def test_a_file_that_becomes_a_link_is_changed(self, repository: Repository):
        (repository.folder / "README.md").unlink()
        (repository.folder / "README.md").symlink_to("chains/hip.yaml")
        assert seen(repository.git.changes("HEAD")) == ["M README.md"]
        repository.commit()
        assert seen(repository.git.changes("HEAD~1", "HEAD")) == ["M README.md"]

    def test_a_file_that_becomes_a_folder_is_gone(self, repository: Repository):
        (repository.folder / "README.md").unlink()
        repository.write({"README.md/text": "x"})
        assert seen(repository.git.changes("HEAD")) == ["D README.md", "A README.md/text"]

    def test_an_order_set_for_diffs_is_left_out(self, repository: Repository):
        repository("config", "diff.orderFile", "no-such-file")
        repository.write({"README.md": "y"})
        assert seen(repository.git.changes("HEAD")) == ["M README.md"]

    def test_a_repository_within_is_not_looked_into(self, repository: Repository):
        repository.write({"within/file.yaml": "x"})
        within = Repository(repository.folder / "within")
        within("init", "--quiet")
        within.commit()
        assert seen(repository.git.changes("HEAD")) == []

    def test_a_submodule_is_nothing(self, repository: Repository):
        repository(*PROTOCOLS, "submodule", "--quiet", "add", repository.folder.as_uri(), "sub")
        repository.commit()
        Repository(repository.folder / "sub").commit({"new.yaml": "n"})
        repository.write({"sub/other.yaml": "o"})
        assert seen(repository.git.changes("HEAD~1", "HEAD")) == ["A .gitmodules"]
        assert seen(repository.git.changes("HEAD")) == []
        assert repository.git.files("HEAD") == (".gitmodules", "README.md", "chains/hip.yaml")

    def test_a_file_that_becomes_a_submodule_is_gone(self, repository: Repository):
        at = repository("rev-parse", "HEAD")
        repository("rm", "--quiet", "README.md")
        repository("update-index", "--add", "--cacheinfo", f"160000,{at},README.md")
        repository("commit", "--quiet", "--message", "x")
        assert seen(repository.git.changes("HEAD~1", "HEAD")) == ["D README.md"]
        assert seen(repository.git.changes("HEAD", "HEAD~1")) == ["A README.md"]


class TestFiles:
    def test_are_all_the_ordinary_files_of_a_commit(self, repository: Repository):
        assert repository.git.files("HEAD") == ("README.md", "chains/hip.yaml")

    @pytest.mark.parametrize("under", [["chains"], ["chains/"], ["chains/hip.yaml"], ["chains", "none"]])
    def test_can_be_those_in_some_folders(self, repository: Repository, under: list[str]):
        repository.commit({"chains2/x.yaml": "x", "sub/chains/x.yaml": "x"})
        assert repository.git.files("HEAD", under) == ("chains/hip.yaml",)

    @pytest.mark.parametrize("under", [["."], [""], ["chains", "."]])
    def test_are_all_in_the_root_itself(self, repository: Repository, under: list[str]):
        assert repository.git.files("HEAD", under) == ("README.md", "chains/hip.yaml")

    @pytest.mark.parametrize("under", ["*", ":/", ":(glob)**", "cha", "none"])
    def test_a_folder_is_a_name_and_no_pattern(self, repository: Repository, under: str):
        assert repository.git.files("HEAD", [under]) == ()

    @posix
    def test_are_not_links(self, repository: Repository):
        (repository.folder / "link.yaml").symlink_to("/etc/passwd")
        repository.commit()
        assert "link.yaml" not in repository.git.files("HEAD")
        assert repository.git.show("HEAD", "link.yaml") is None


class TestContents:
    def test_are_the_bytes_as_they_were(self, repository: Repository):
        data = bytes(range(256)) * 9 + b"\n missing\n"
        (repository.folder / "data").write_bytes(data)
        repository.commit()
        repository.write({"data": "other"})
        assert repository.git.show("HEAD", "data") == data

    def test_of_many_files_come_at_once_also_alike_and_empty_ones(self, repository: Repository):
        files = {f"{at}.yaml": "x" * (at % 5) for at in range(300)}
        repository.commit(files)
        read = repository.git.contents("HEAD", [*files, "none.yaml", "chains"])
        assert read == {name: text.encode() for name, text in files.items()}

    def test_may_be_large(self, repository: Repository):
        large = {f"{letter}.yaml": letter * 3_000_000 for letter in string.ascii_letters[:6]}
        repository.commit(large)
        assert {name: len(data) for name, data in repository.git.contents("HEAD", large).items()} == dict.fromkeys(
            large, 3_000_000
        )

    @pytest.mark.parametrize("path", ["none", "chains", "", ".", "../x", "/etc/passwd", "a\0b", "README.md/", "\ud800"])
    def test_are_none_where_there_is_no_file(self, repository: Repository, path: str):
        assert repository.git.show("HEAD", path) is None
        assert repository.git.contents("HEAD", [path]) == {}

    def test_of_nothing_is_nothing(self, repository: Repository):
        assert repository.git.contents("HEAD", []) == {}


@posix
class TestOddNames:
    def test_are_the_same_in_every_answer(self, repository: Repository):
        files = {name: f"{at}" for at, name in enumerate(ODD)}
        repository.write(files)
        assert {change.path for change in repository.git.changes("HEAD")} == {*ODD}
        repository.commit()
        git = Git.at(repository.folder / "chains")
        assert git.changes("HEAD~1", "HEAD") == tuple(Change("A", name) for name in sorted(ODD))
        assert {*git.files("HEAD")} == {*ODD, "README.md", "chains/hip.yaml"}
        assert git.contents("HEAD", ODD) == {name: text.encode() for name, text in files.items()}

    @pytest.mark.parametrize("name", ODD)
    def test_can_be_asked_for(self, empty: Repository, name: str):
        empty.commit(dict.fromkeys(ODD, "other") | {name: "this one"})
        assert empty.git.show("HEAD", name) == b"this one"
        assert empty.git.files("HEAD", [name]) == (name,)


class TestTheEnvironment:
    def test_of_a_hook_does_not_lead_to_the_repository_of_the_hook(self, repository: Repository, tmp_path: Path, monkeypatch):
        other = Repository(tmp_path / "other")
        other.folder.mkdir()
        other("init", "--quiet", "--initial-branch=main")
        other.commit({"other.yaml": "o"})
        monkeypatch.setenv("GIT_DIR", str(other.folder / ".git"))
        monkeypatch.setenv("GIT_WORK_TREE", str(other.folder))
        monkeypatch.setenv("GIT_INDEX_FILE", str(other.folder / ".git/index"))
        monkeypatch.setenv("GIT_OBJECT_DIRECTORY", str(other.folder / ".git/objects"))
        assert repository.git.root.samefile(repository.folder)
        assert repository.git.files("HEAD") == ("README.md", "chains/hip.yaml")
        assert seen(repository.git.changes("HEAD")) == []

    def test_of_a_hook_of_this_repository_changes_nothing(self, repository: Repository, monkeypatch):
        repository.write({"chains/hip.yaml": "2", "new.yaml": "n"})
        for relative in ({"GIT_DIR": ".git"}, {"GIT_DIR": ".git", "GIT_INDEX_FILE": ".git/next-index.lock", "GIT_PREFIX": "x/"}):
            for name, value in relative.items():
                monkeypatch.setenv(name, value)
            assert seen(Git.at(repository.folder / "chains").changes("HEAD")) == ["M chains/hip.yaml", "A new.yaml"]

    def test_can_carry_settings_of_the_user(self, repository: Repository, monkeypatch):
        repository.write({"new.yaml": "n", "ignore": "*.yaml\n"})
        given = {"COUNT": "1", "KEY_0": "core.excludesFile", "VALUE_0": str(repository.folder / "ignore")}
        for name, value in given.items():
            monkeypatch.setenv(f"GIT_CONFIG_{name}", value)
        assert seen(repository.git.changes("HEAD")) == ["A ignore"]

    def test_cannot_make_git_speak_another_language(self, tmp_path: Path, monkeypatch):
        for name in ("LC_ALL", "LANG", "LANGUAGE"):
            monkeypatch.setenv(name, "sv_SE.UTF-8")
        assert reason(lambda: Git.at(tmp_path)) == "not_a_repository"


class TestGitItself:
    def program(self, tmp_path: Path, text: str, monkeypatch: pytest.MonkeyPatch) -> None:
        (tmp_path / "bin").mkdir()
        script(tmp_path / "bin/git", text)
        monkeypatch.setenv("PATH", str(tmp_path / "bin"), prepend=os.pathsep)

    def test_may_be_missing(self, repository: Repository, tmp_path: Path, monkeypatch):
        git = repository.git
        monkeypatch.setenv("PATH", str(tmp_path / "home"))
        assert reason(lambda: Git.at(repository.folder)) == "missing"
        assert reason(lambda: git.revision("HEAD")) == "missing"

    @posix
    def test_is_never_taken_from_the_current_folder(self, tmp_path: Path, monkeypatch):
        script(tmp_path / "git", "touch sprung")
        monkeypatch.chdir(tmp_path)
        monkeypatch.setenv("PATH", os.pathsep.join(("", ".", "relative")))
        assert reason(lambda: Git.at(tmp_path)) == "missing"
        assert not (tmp_path / "sprung").exists()

    @posix
    def test_is_stopped_when_it_takes_too_long(self, repository: Repository, tmp_path: Path, monkeypatch):
        git = repository.git
        self.program(tmp_path, "exec sleep 60", monkeypatch)
        monkeypatch.setattr(module, "_TIMEOUT", 0.2)
        with pytest.raises(GitError, match=r"0\.2 seconds") as error:
            git.revision("HEAD")
        assert error.value.reason == "timeout"

    @posix
    def test_may_refuse_a_repository_of_somebody_else(self, repository: Repository, tmp_path: Path, monkeypatch):
        self.program(tmp_path, f'GIT_TEST_ASSUME_DIFFERENT_OWNER=1 exec {GIT} "$@"', monkeypatch)
        with pytest.raises(GitError, match=f"safe.directory '{repository.folder.resolve()}'$") as error:
            Git.at(repository.folder / "chains")
        assert error.value.reason == "unsafe"

    @posix
    def test_reads_a_repository_of_somebody_else_that_the_user_calls_safe(
        self, repository: Repository, tmp_path: Path, monkeypatch
    ):
        self.program(tmp_path, f'GIT_TEST_ASSUME_DIFFERENT_OWNER=1 exec {GIT} "$@"', monkeypatch)
        repository("config", "--global", "safe.directory", str(repository.folder))
        assert repository.git.files("HEAD")

    @posix
    def test_that_fails_is_quoted(self, repository: Repository, tmp_path: Path, monkeypatch):
        git = repository.git
        self.program(tmp_path, "echo out of luck >&2; exit 3", monkeypatch)
        with pytest.raises(GitError, match="out of luck") as error:
            git.files("HEAD")
        assert error.value.reason == "failed"

    def test_every_reason_fills_its_text(self):
        details = dict.fromkeys(("folder", "revision", "wanted", "one", "other", "seconds", "command", "message"), "x")
        for one in REASONS:
            assert "{" not in str(GitError(one, **details))


def script(path: Path, text: str) -> Path:
    path.write_text(f"#!/bin/sh\n{text}\n", encoding="utf-8")
    path.chmod(0o755)
    return path


def ask_everything(folder: Path) -> Iterator[str]:
    """Every question there is, and why it was not answered."""
    try:
        git = Git.at(folder)
    except GitError as error:
        yield error.reason
        return
    for ask in (
        lambda: git.revision("HEAD"),
        lambda: git.merge_base("HEAD", "HEAD~1"),
        git.shallow,
        git.default_branch,
        lambda: git.first_parent("HEAD"),
        lambda: git.changes("HEAD"),
        lambda: git.changes("HEAD~1"),
        lambda: git.changes("HEAD~1", "HEAD"),
        lambda: git.files("HEAD"),
        lambda: git.show("HEAD", "chains/hip.yaml"),
        lambda: git.show("HEAD~1", "chains/hip.yaml"),
    ):
        try:
            ask()
        except GitError as error:
            yield error.reason


@posix
class TestNothingOfTheRepositoryIsRun:
    """Each trap is shown to be one: the same repository springs it for Git as it is."""

    @pytest.fixture
    def trap(self, tmp_path: Path) -> str:
        (tmp_path / "trap").mkdir()
        return str(script(tmp_path / "trap/trap", f'echo "$@" >> "{tmp_path}/sprung"'))

    @pytest.fixture
    def sprung(self, tmp_path: Path) -> Path:
        return tmp_path / "sprung"

    @pytest.fixture
    def hostile(self, repository: Repository) -> Repository:
        """Two commits, and a file that Git has to read to know whether it has changed."""
        repository.commit({"chains/hip.yaml": "2\n"})
        os.utime(repository.folder / "chains/hip.yaml", (1, 1))
        return repository

    def attributes(self, repository: Repository, text: str) -> None:
        """Attributes that no commit shows."""
        repository.write({".git/info/attributes": f"*.yaml {text}\n"})

    def springs(self, folder: Path, sprung: Path, *control: str) -> bool:
        assert [*ask_everything(folder)] == []
        assert not sprung.exists(), sprung.read_text()
        Repository(folder)(*control, check=False)
        return sprung.exists()

    @pytest.mark.parametrize("kind", ["clean", "process"])
    @pytest.mark.parametrize("name", ["x", "A.b", "a=b", "=", "", "ä", "a b", 'q"\\q', "-c", "clean"])
    def test_no_filter(self, hostile: Repository, trap: str, sprung: Path, name: str, kind: str):
        hostile("config", "--file", ".git/more", f"filter.{name}.{kind}", trap)
        hostile("config", "--file", ".git/more", f"filter.{name}.required", "true")
        hostile("config", "include.path", "more")
        self.attributes(hostile, f"filter={name}")
        # An attribute cannot name a filter with a space: nothing to spring then, and nothing that fails either.
        assert self.springs(hostile.folder, sprung, "diff") == (" " not in name)

    def test_no_filter_of_a_linked_work_tree(self, hostile: Repository, trap: str, sprung: Path):
        hostile("config", "extensions.worktreeConfig", "true")
        hostile("config", "--worktree", "filter.x.clean", trap)
        self.attributes(hostile, "filter=x")
        assert self.springs(hostile.folder, sprung, "diff")

    def test_no_filter_that_a_commit_asks_for(self, hostile: Repository, trap: str, sprung: Path):
        hostile.commit({".gitattributes": "* filter=x\n"})
        hostile("config", "filter.x.clean", trap)
        os.utime(hostile.folder / "README.md", (1, 1))
        assert self.springs(hostile.folder, sprung, "diff")

    @pytest.mark.parametrize("setting", ["diff.x.textconv", "diff.x.command", "diff.external"])
    def test_no_program_that_compares(self, hostile: Repository, trap: str, sprung: Path, setting: str):
        hostile("config", setting, trap)
        self.attributes(hostile, "diff=x")
        assert self.springs(hostile.folder, sprung, "diff", "HEAD~1")

    def test_no_program_that_watches_files(self, hostile: Repository, trap: str, sprung: Path):
        hostile("config", "core.fsmonitor", trap)
        assert self.springs(hostile.folder, sprung, "status")

    @pytest.mark.parametrize("place", ["hooks", ".git/hooks"])
    def test_no_hook(self, hostile: Repository, trap: str, sprung: Path, place: str):
        shutil.rmtree(hostile.folder / ".git/hooks")
        folder = hostile.folder / place
        folder.mkdir()
        for name in ("post-index-change", "fsmonitor-watchman", "reference-transaction", "post-checkout"):
            shutil.copy(trap, folder / name)
        if place == "hooks":
            hostile("config", "core.hooksPath", place)
        assert self.springs(hostile.folder, sprung, "status")

    def test_no_program_that_checks_signatures(self, hostile: Repository, trap: str, sprung: Path):
        text = hostile("cat-file", "commit", "HEAD") + "\n"
        head, _, rest = text.partition("\n\n")
        signed = f"{head}\ngpgsig -----BEGIN PGP SIGNATURE-----\n x\n -----END PGP SIGNATURE-----\n\n{rest}"
        hostile("reset", "--quiet", hostile("hash-object", "-t", "commit", "-w", "--stdin", given=signed))
        for setting in ("gpg.program", "gpg.ssh.program"):
            hostile("config", setting, trap)
        hostile("config", "log.showSignature", "true")
        assert self.springs(hostile.folder, sprung, "log")

    def test_no_alias_pager_editor_or_asker(self, hostile: Repository, trap: str, sprung: Path):
        asked = ("diff", "ls-files", "ls-tree", "rev-parse", "cat-file", "for-each-ref", "merge-base", "config")
        for setting in ("core.pager", "core.editor", "core.askPass", *(f"pager.{name}" for name in asked)):
            hostile("config", setting, trap)
        for setting in ("credential.helper", *(f"alias.{name}" for name in asked), "alias.x"):
            hostile("config", setting, f"!{trap}")
        assert self.springs(hostile.folder, sprung, "x")

    @pytest.mark.parametrize(
        "settings",
        [
            {"url": "{folder}", "uploadpack": "{trap}"},
            {"url": "ext::{trap}"},
            {"url": "ssh://example.org/x"},
            {"url": "x", "vcs": "trap"},
        ],
        ids=lambda settings: " ".join(settings.values()).split(":")[0],
    )
    def test_no_program_that_fetches_what_is_missing(
        self, hostile: Repository, trap: str, sprung: Path, settings: dict[str, str], monkeypatch
    ):
        missing = hostile("rev-parse", "HEAD~1:chains/hip.yaml")
        for name, value in settings.items():
            hostile("config", f"remote.origin.{name}", value.format(trap=trap, folder=hostile.folder))
        for name, value in {
            "core.repositoryFormatVersion": "1",
            "extensions.partialClone": "origin",
            "remote.origin.promisor": "true",
            "protocol.allow": "always",
            "protocol.ext.allow": "always",
            "core.sshCommand": trap,
        }.items():
            hostile("config", name, value)
        shutil.copy(trap, Path(trap).with_name("git-remote-trap"))
        monkeypatch.setenv("PATH", str(Path(trap).parent), prepend=os.pathsep)
        (hostile.folder / ".git/objects" / missing[:2] / missing[2:]).unlink()
        # An old Git knows nothing of the second; either alone must do.
        for left_out in ("GIT_ALLOW_PROTOCOL", "GIT_NO_LAZY_FETCH"):
            with monkeypatch.context() as less:
                less.delitem(module._SET, left_out)
                less.setenv(left_out, "1")
                assert {*ask_everything(hostile.folder)} == {"incomplete"}
                assert not sprung.exists(), sprung.read_text()
        monkeypatch.setenv("GIT_NO_LAZY_FETCH", "0")
        hostile("cat-file", "-p", missing, check=False)
        assert sprung.exists()

    def test_nothing_of_a_submodule(self, hostile: Repository, trap: str, sprung: Path):
        hostile(*PROTOCOLS, "submodule", "--quiet", "add", hostile.folder.as_uri(), "sub")
        hostile.commit()
        within = Repository(hostile.folder / "sub")
        within("config", "core.fsmonitor", trap)
        within("config", "filter.x.clean", trap)
        within.write({".gitattributes": "* filter=x\n"})
        os.utime(within.folder / "chains/hip.yaml", (1, 1))
        hostile("config", "diff.ignoreSubmodules", "none")
        hostile("config", "submodule.recurse", "true")
        assert self.springs(hostile.folder, sprung, "diff")

    def test_nothing_of_a_folder_that_looks_like_a_repository(self, hostile: Repository, trap: str, sprung: Path):
        looks = Repository(hostile.folder / "chains/bare")
        shutil.copytree(hostile.folder / ".git", looks.folder)
        looks("config", "--file", "config", "core.worktree", str(hostile.folder))
        looks("config", "--file", "config", "core.bare", "false")
        looks("config", "--file", "config", "core.fsmonitor", trap)
        assert [*ask_everything(looks.folder)] == ["not_a_repository"]
        assert not sprung.exists()
        looks("status", check=False)
        assert sprung.exists()

    @pytest.mark.parametrize("index", ["whole", "split", "to be split"])
    def test_and_nothing_of_it_is_written(self, hostile: Repository, index: str):
        hostile("config", "core.splitIndex", "false" if index == "whole" else "true")
        if index == "split":
            hostile("update-index", "--force-write-index")

        def there() -> dict[str, tuple[int, bytes]]:
            files = [path for path in hostile.folder.rglob("*") if path.is_file()]
            # Git sets the time of the shared part of a split index whenever it reads it.
            times = {path: 0 if "sharedindex" in path.name else path.stat().st_mtime_ns for path in files}
            return {str(path): (times[path], path.read_bytes()) for path in files}

        before = there()
        assert [*ask_everything(hostile.folder)] == []
        assert there() == before
        hostile("status")
        assert there() != before
