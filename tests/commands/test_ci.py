"""One command for a proposed change: what it is put beside, what it prints and writes, and how it ends."""

import json
import os
import re
import shlex
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from palveluketju.summary import MARK
from tests.commands.running import Done, pkpk
from tests.proposing import ALONE, BROKEN, CATALOG, CONFIG, REPOSITORY, USES, Work, alone

NONE = "0" * 40
FORMATS = ("text", "json", "github", "gitlab", "sarif", "junit")
as_root = pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="the system lets this user write everywhere")


@pytest.fixture
def work(tmp_path: Path) -> Work:
    return Work.new(tmp_path)


def ci(work: Work, *arguments: str, folder: str = ".", **given: str) -> Done:
    """`pkpk ci` without the rules of lint and the form of fmt, which are looked at apart."""
    return judged(work, "--no-lint", "--no-fmt", *arguments, folder=folder, **given)


def judged(work: Work, *arguments: str, folder: str = ".", **given: str) -> Done:
    """`pkpk ci` as it is."""
    return pkpk(work.folder / folder, "ci", "-j1", *arguments, **alone(work.home) | given)


def github(work: Work, *, event: object = None, sha: str = "", **more: str) -> dict[str, str]:
    """The environment that GitHub Actions gives."""
    file = work.home / "event.json"
    file.write_text(json.dumps(event or {}), encoding="utf-8")
    return {
        "CI": "true",
        "GITHUB_ACTIONS": "true",
        "GITHUB_EVENT_PATH": str(file),
        "GITHUB_REF": "refs/heads/main",
        "GITHUB_REPOSITORY": "alue/ketjut",
        "GITHUB_SERVER_URL": "https://github.com",
        "GITHUB_SHA": sha or work("rev-parse", "HEAD"),
    } | more


def push(work: Work, before: str, ref: str = "refs/heads/main", default: str = "main") -> dict[str, str]:
    event = {"before": before, "created": before == NONE, "repository": {"default_branch": default}}
    return github(work, event=event, GITHUB_REF=ref)


def gitlab(work: Work, **more: str) -> dict[str, str]:
    """The environment that GitLab CI gives."""
    sha, project = work("rev-parse", "HEAD"), "https://gitlab.com/alue/ketjut"
    return {
        "CI": "true",
        "GITLAB_CI": "true",
        "CI_PROJECT_URL": project,
        "CI_COMMIT_SHA": sha,
        "CI_DEFAULT_BRANCH": "main",
    } | more


def pull_request(origin: Work, *options: str, ref: str = "merge") -> tuple[Work, dict[str, str]]:
    """A clone as actions/checkout leaves it for a pull request of the branch work into main, and its environment."""
    origin("checkout", "--quiet", "--detach", "main")
    origin("merge", "--quiet", "--no-ff", "--message", "Merge", "work")
    origin("update-ref", "refs/pull/7/merge", "HEAD")
    origin("checkout", "--quiet", "main")
    made = Work(origin.folder.with_name("checkout"), origin.home)
    made.folder.mkdir()
    made("init", "--quiet")
    made("remote", "add", "origin", origin.folder.as_uri())
    every = () if options else ("+refs/heads/*:refs/remotes/origin/*",)
    made("fetch", "--quiet", "--no-tags", *options, "origin", *every, f"+refs/pull/7/{ref}:refs/remotes/pull/7/{ref}")
    made("checkout", "--quiet", "--force", f"refs/remotes/pull/7/{ref}")
    return made, github(made, GITHUB_BASE_REF="main", GITHUB_HEAD_REF="work", GITHUB_REF="refs/pull/7/merge")


def findings(done: Done) -> list[str]:
    return [f"{one['file']}: {one['code']}" for one in json.loads(done.out)["findings"]]


class TestHowItEnds:
    def test_nothing_changed_is_fine_and_says_so(self, work: Work):
        done = ci(work)
        assert done.code == 0
        assert done.out.startswith("nothing in the repository of chains differs from ")
        assert findings(ci(work, "--format", "json")) == []

    def test_only_a_readme_changed_is_fine(self, work: Work):
        work.commit({"README.md": "y\n"})
        assert ci(work).code == 0
        assert "nothing in the repository of chains differs" in ci(work).out

    def test_a_bad_chain_that_is_added_fails_with_its_message(self, work: Work):
        work.commit({"chains/rikki.yaml": BROKEN})
        done = ci(work)
        assert done.code == 1
        assert "  new: chains/rikki.yaml\n" in done.out
        assert "chains/rikki.yaml:4:1: error PK101 unknown-key" in done.out

    def test_a_good_chain_that_changes_is_fine_and_listed(self, work: Work):
        work.commit({"chains/muisti.yaml": ALONE + "phenomenon: x\n"})
        done = ci(work)
        assert (done.code, done.err) == (0, "")
        assert done.out == (
            f"compared with the commit {work('rev-parse', 'main')[:10]}:\n"
            "  changed: chains/muisti.yaml\n"
            "\n"
            "1 file checked: nothing to complain of.\n"
        )

    def test_fail_on_says_how_grave_is_too_grave(self, work: Work):
        # Everything is checked then, and nothing uses Neuvonta, of which a note tells.
        work.commit({"pkpk.yaml": CONFIG + "language: fi\n"})
        assert ci(work).code == 0
        assert "note PK215" in ci(work).out
        assert ci(work, "--fail-on", "warning").code == 0
        assert ci(work, "--fail-on", "info").code == 1

    def test_a_changed_entry_lists_what_leans_on_it(self, work: Work):
        work.edit("catalog/yhteiset.yaml", "name: Kotihoito", "name: Hoito")
        done = ci(work)
        assert (done.code, done.err) == (0, "")
        assert "  changed: catalog/yhteiset.yaml\n  touched: chains/uni.yaml\n" in done.out
        assert "muisti" not in done.out

    def test_quiet_prints_findings_only(self, work: Work):
        work.write({"chains/rikki.yaml": BROKEN})
        done = ci(work, "--quiet")
        assert done.out.startswith("chains/rikki.yaml:4:1: error")
        assert "checked" not in done.out

    def test_verbose_says_which_configuration_is_in_force(self, work: Work):
        assert ci(work, "-v").out.startswith("configuration in force: pkpk.yaml\n")


class TestWhatItIsPutBeside:
    def test_the_default_branch_when_nothing_else_is_told(self, work: Work):
        work.commit({"chains/rikki.yaml": BROKEN})
        work.commit({"chains/muisti.yaml": ALONE + "phenomenon: x\n"})
        assert findings(ci(work, "--format", "json")) == ["chains/rikki.yaml: PK101"]

    @pytest.mark.parametrize("name", ["v1", "main", "HEAD~1", "hash", "short"])
    def test_a_base_that_is_given(self, work: Work, name: str):
        work("tag", "-a", "-m", "x", "v1")
        work.commit({"chains/rikki.yaml": BROKEN})
        hash_ = work("rev-parse", "main")
        given = {"hash": hash_, "short": hash_[:8]}.get(name, name)
        assert ci(work, "--base", given).code == 1
        assert ci(work, "--base", "HEAD").code == 0

    @pytest.mark.parametrize("name", ["--output=x", "-x", "main..work", "^main", "nowhere", "main:chains", ":/x", "a b"])
    def test_a_base_that_is_no_revision_is_refused(self, work: Work, name: str):
        done = ci(work, f"--base={name}")
        assert (done.code, done.out) == (2, "")
        assert done.err.startswith("pkpk: ")
        assert not (work.folder / "x").exists()

    def test_the_last_commit_of_a_detached_head(self, work: Work):
        work.commit({"chains/rikki.yaml": BROKEN})
        work("checkout", "--quiet", "--detach")
        assert ci(work).code == 1

    def test_nothing_where_there_is_no_commit_yet(self, tmp_path: Path):
        made = Work.new(tmp_path, REPOSITORY | {"chains/rikki.yaml": BROKEN}, commit=False)
        done = ci(made)
        assert done.code == 1
        assert done.out.startswith("no commit goes before this one: everything is new\n")
        assert "chains/rikki.yaml:4:1: error PK101" in done.out

    def test_what_is_not_committed_when_the_first_commit_is_all_there_is(self, tmp_path: Path):
        made = Work.new(tmp_path)
        made("checkout", "--quiet", "main")
        assert ci(made).code == 0
        made.write({"chains/rikki.yaml": BROKEN})
        assert ci(made).code == 1

    def test_a_shallow_clone_says_what_to_do(self, work: Work):
        work.commit({"chains/rikki.yaml": BROKEN})
        shallow = work.cloned("shallow", "--depth=1", "--branch=work")
        done = ci(shallow, "--base", "origin/main")
        assert done.code == 2
        assert "the clone is shallow: fetch with full history: fetch-depth: 0" in done.err

    def test_outside_of_git_says_so(self, tmp_path: Path):
        folder = tmp_path / "plain"
        work = Work(folder, tmp_path)
        folder.mkdir()
        work.write({"pkpk.yaml": CONFIG})
        done = ci(work)
        assert done.code == 2
        assert "is not in the work tree of a Git repository" in done.err

    def test_without_git_says_so(self, work: Work):
        done = ci(work, PATH=str(work.home))
        assert done.code == 2
        assert "Git was not found" in done.err

    def test_outside_of_a_repository_of_chains_says_so(self, work: Work):
        work.write({"pkpk.yaml": None})
        assert "this is no repository of chains" in ci(work).err
        assert ci(work, "nowhere").code == 2


class TestOnGitHub:
    @pytest.mark.parametrize("options", [(), ("--depth=2",)], ids=["full", "depth 2"])
    def test_a_pull_request_is_put_beside_what_it_was_merged_into(self, work: Work, options: tuple[str, ...]):
        work.commit({"chains/uusi.yaml": ALONE.replace("Muisti", "Uusi")})
        work("checkout", "--quiet", "main")
        work.commit({"chains/muisti.yaml": BROKEN})
        made, environment = pull_request(work, *options)
        done = ci(made, "--format", "json", **environment)
        assert (done.code, json.loads(done.out)["findings"]) == (0, [])
        assert "  new: chains/uusi.yaml" in done.err
        assert "muisti" not in done.err

    @pytest.mark.parametrize("options", [(), ("--depth=2",)], ids=["full", "depth 2"])
    def test_a_bad_pull_request_fails_with_annotations(self, work: Work, options: tuple[str, ...]):
        work.commit({"chains/rikki.yaml": BROKEN})
        work.commit({"README.md": "y\n"})
        made, environment = pull_request(work, *options)
        done = ci(made, **environment)
        assert done.code == 1
        assert done.out.startswith("::error file=chains/rikki.yaml,line=4,col=1,")

    def test_a_pull_request_without_its_history_says_what_to_do(self, work: Work):
        work.commit({"chains/rikki.yaml": BROKEN})
        made, environment = pull_request(work, "--depth=1")
        done = ci(made, **environment)
        assert (done.code, done.out) == (2, "")
        assert "fetch-depth: 0" in done.err

    def test_the_branch_of_a_pull_request_checked_out_as_it_is_starts_where_it_left_main(self, work: Work):
        work.commit({"chains/rikki.yaml": BROKEN})
        work("checkout", "--quiet", "main")
        work.commit({"chains/muisti.yaml": BROKEN})
        work("update-ref", "refs/pull/7/head", "work")
        made, environment = pull_request(work, ref="head")
        done = ci(made, "--format", "json", **environment | {"GITHUB_SHA": work("rev-parse", "refs/pull/7/merge")})
        assert findings(done) == ["chains/rikki.yaml: PK101"]

    def test_a_push_to_main_is_put_beside_the_commit_before(self, work: Work):
        work("checkout", "--quiet", "main")
        before = work("rev-parse", "HEAD")
        work.commit({"chains/rikki.yaml": BROKEN})
        work.commit({"README.md": "y\n"})
        assert ci(work, **push(work, before)).code == 1
        assert ci(work, **push(work, work("rev-parse", "HEAD~1"))).code == 0

    def test_a_push_to_a_branch_is_put_beside_main_so_that_what_an_earlier_push_broke_stays_told(self, work: Work):
        before = work.commit({"chains/rikki.yaml": BROKEN})
        work.commit({"README.md": "y\n"})
        assert ci(work, **push(work, before, "refs/heads/work")).code == 1

    def test_a_new_branch_without_changes_differs_in_nothing(self, work: Work):
        done = ci(work, **push(work, NONE, "refs/heads/work"))
        assert (done.code, done.out) == (0, "")
        assert "nothing in the repository of chains differs" in done.err

    def test_the_first_push_of_main_is_all_new(self, work: Work):
        work("checkout", "--quiet", "main")
        work.commit({"chains/rikki.yaml": BROKEN})
        work.commit({"README.md": "y\n"})
        done = ci(work, **push(work, NONE))
        assert done.code == 1
        assert "everything is new" in done.err

    def test_a_timed_run_of_main_looks_at_its_last_commit(self, work: Work):
        work("checkout", "--quiet", "main")
        work.commit({"chains/rikki.yaml": BROKEN})
        assert ci(work, **github(work, event={"repository": {"default_branch": "main"}})).code == 1

    def test_a_commit_before_that_is_not_there_any_more_is_told_of(self, work: Work):
        work("checkout", "--quiet", "main")
        done = ci(work, **push(work, "d" * 40))
        assert done.code == 2
        assert "names no commit here" in done.err

    def test_a_shallow_push_is_told_of(self, work: Work):
        work("checkout", "--quiet", "main")
        before = work("rev-parse", "HEAD")
        work.commit({"chains/rikki.yaml": BROKEN})
        shallow = work.cloned("shallow", "--depth=1", "--branch=main")
        for environment in (
            push(shallow, before),
            github(shallow),
            github(shallow, event={"repository": {"default_branch": "main"}}),
        ):
            done = ci(shallow, **environment)
            assert done.code == 2
            assert "fetch-depth: 0" in done.err


class TestOnGitLab:
    def test_a_merge_request_is_put_beside_the_base_of_its_difference(self, work: Work):
        base = work("rev-parse", "main")
        work.commit({"chains/rikki.yaml": BROKEN})
        environment = gitlab(work, CI_MERGE_REQUEST_DIFF_BASE_SHA=base, CI_COMMIT_BEFORE_SHA=NONE)
        done = ci(work, **environment)
        assert done.code == 1
        assert "chains/rikki.yaml:4:1: error PK101" in done.out

    def test_a_merged_result_tells_nothing_of_what_the_target_got_meanwhile(self, work: Work):
        base = work("rev-parse", "main")
        work.commit({"chains/uusi.yaml": ALONE.replace("Muisti", "Uusi")})
        work("checkout", "--quiet", "main")
        target = work.commit({"chains/muisti.yaml": BROKEN})
        work("merge", "--quiet", "--no-ff", "--message", "x", "work")
        told = {"CI_MERGE_REQUEST_DIFF_BASE_SHA": base, "CI_MERGE_REQUEST_TARGET_BRANCH_SHA": target}
        assert ci(work, **gitlab(work, **told)).code == 0

    def test_a_push_is_put_beside_the_commit_before(self, work: Work):
        work("checkout", "--quiet", "main")
        before = work("rev-parse", "HEAD")
        work.commit({"chains/rikki.yaml": BROKEN})
        environment = gitlab(work, CI_COMMIT_BEFORE_SHA=before, CI_COMMIT_BRANCH="main", CI_PIPELINE_SOURCE="push")
        assert ci(work, **environment).code == 1

    def test_a_shallow_clone_says_what_to_do(self, work: Work):
        base = work("rev-parse", "main")
        for at in range(3):
            work.commit({"README.md": f"{at}\n"})
        shallow = work.cloned("shallow", "--depth=2", "--branch=work")
        environment = gitlab(shallow, CI_MERGE_REQUEST_DIFF_BASE_SHA=base, CI_MERGE_REQUEST_TARGET_BRANCH_NAME="main")
        done = ci(shallow, **environment)
        assert done.code == 2
        assert "GIT_DEPTH: 0" in done.err


def test_the_result_is_the_same_for_a_person_on_github_and_on_gitlab(work: Work):
    work.edit("catalog/yhteiset.yaml", "  - id: kotihoito\n    name: Kotihoito\n    providers: kela\n", "")
    base = work("rev-parse", "main")
    work.commit({"chains/rikki.yaml": BROKEN})
    places: list[dict[str, str]] = [
        {},
        github(work, GITHUB_BASE_REF="main"),
        push(work, NONE, "refs/heads/work"),
        gitlab(work, CI_MERGE_REQUEST_DIFF_BASE_SHA=base),
        gitlab(work, CI_COMMIT_BRANCH="work", CI_COMMIT_BEFORE_SHA=NONE),
    ]
    seen = {(done.code, done.out) for done in (ci(work, "--format", "json", **one) for one in places)}
    assert len(seen) == 1
    assert "PK210" in seen.pop()[1]


class TestAFolderOfGit:
    @pytest.fixture
    def two(self, tmp_path: Path) -> Work:
        made = Work.new(tmp_path, {f"{folder}/{name}": text for folder in ("a", "b ä") for name, text in REPOSITORY.items()})
        made.write({"a/chains/rikki.yaml": BROKEN})
        return made

    def test_is_chosen_by_the_path_and_files_are_told_from_the_root_of_git(self, two: Work):
        assert findings(ci(two, "--format", "json", "a")) == ["a/chains/rikki.yaml: PK101"]
        assert "  new: a/chains/rikki.yaml\n" in ci(two, "a").out
        assert ci(two, "b ä").code == 0

    @pytest.mark.parametrize("folder", ["a", "a/chains", "a/catalog"])
    def test_may_be_stood_in_anywhere(self, two: Work, folder: str):
        assert findings(ci(two, "--format", "json", folder=folder)) == ["a/chains/rikki.yaml: PK101"]

    def test_may_be_reached_by_a_link(self, two: Work, tmp_path: Path):
        (tmp_path / "link").symlink_to(two.folder / "a")
        assert findings(ci(two, "--format", "json", str(tmp_path / "link"))) == ["a/chains/rikki.yaml: PK101"]

    def test_has_its_outputs_written_from_where_it_was_started(self, two: Work):
        options = ("--report", "junit=x.xml", "--summary", "s/s.md", "--comment", "../c.md", "--preview", "p")
        two.write({"a/chains/muisti.yaml": ALONE + "phenomenon: x\n"})
        assert ci(two, *options, folder="a/chains").code == 1
        for name in ("a/chains/x.xml", "a/chains/s/s.md", "a/c.md", "a/chains/p/muistisairaan-polku.html"):
            assert (two.folder / name).exists()

    def test_has_links_from_the_root_of_git(self, two: Work):
        ci(two, "--comment", "c.md", "a", **github(two, GITHUB_BASE_REF="main"))
        assert "/a/chains/rikki.yaml#L4)" in (two.folder / "c.md").read_text(encoding="utf-8")


class TestReports:
    @pytest.mark.parametrize("format", FORMATS)
    def test_every_format_is_printed(self, work: Work, format: str):
        work.commit({"chains/rikki.yaml": BROKEN})
        done = ci(work, "--format", format)
        assert done.code == 1
        assert "chains/rikki.yaml" in done.out

    def test_auto_is_github_there_and_text_elsewhere(self, work: Work):
        work.commit({"chains/rikki.yaml": BROKEN})
        assert ci(work, **github(work, GITHUB_BASE_REF="main")).out.startswith("::error file=")
        for elsewhere in ({}, gitlab(work, CI_MERGE_REQUEST_TARGET_BRANCH_NAME="main", CI_MERGE_REQUEST_DIFF_BASE_SHA="main")):
            assert "chains/rikki.yaml:4:1: error PK101" in ci(work, **elsewhere).out

    def test_several_are_written_beside_what_is_printed(self, work: Work):
        work.commit({"chains/rikki.yaml": BROKEN})
        done = ci(work, *(part for one in FORMATS for part in ("--report", f"{one}=out/{one}.txt")))
        assert done.code == 1
        for one in FORMATS:
            assert "chains/rikki.yaml" in (work.folder / "out" / f"{one}.txt").read_text(encoding="utf-8")

    def test_are_written_also_when_there_is_nothing_to_tell(self, work: Work):
        names = ("gitlab", "sarif", "junit", "json")
        assert ci(work, *(f"--report={one}={one}.txt" for one in names)).code == 0
        text = {one: (work.folder / f"{one}.txt").read_text(encoding="utf-8") for one in names}
        assert json.loads(text["gitlab"]) == []
        assert json.loads(text["sarif"])["runs"][0]["results"] == []
        assert json.loads(text["json"])["findings"] == []
        assert ET.fromstring(text["junit"]).get("tests") == "0"

    @pytest.mark.parametrize("given", ["gitlab", "=x", "gitlab=", "html=x", "", "auto=x"])
    def test_bad_ones_end_it_before_anything_runs(self, work: Work, given: str):
        work.commit({"chains/rikki.yaml": BROKEN})
        done = ci(work, "--report", "junit=x.xml", "--report", given)
        assert (done.code, done.out) == (2, "")
        assert "--report takes FORMAT=FILE" in done.err
        assert not (work.folder / "x.xml").exists()


class TestTheSummary:
    def test_is_appended_to_what_the_job_has_said_before(self, work: Work):
        file = work.home / "summary.md"
        file.write_text("ennen\n", encoding="utf-8")
        for _ in range(2):
            ci(work, **github(work, GITHUB_BASE_REF="main", GITHUB_STEP_SUMMARY=str(file)))
        text = file.read_text(encoding="utf-8")
        assert text.startswith("ennen\n")
        assert text.count("✅ Service chains: nothing differs") == 2

    def test_may_have_another_file(self, work: Work):
        ci(work, "--summary", "s.md", **github(work, GITHUB_BASE_REF="main", GITHUB_STEP_SUMMARY=str(work.home / "no.md")))
        assert (work.folder / "s.md").exists()
        assert not (work.home / "no.md").exists()

    def test_and_the_comment_stay_below_what_the_services_take(self, work: Work):
        text = "pkpk: 1\nkind: chain\nname: Ketju\nx: 1\n" + "".join(f"{'ä' * 60}{at}: 1\n" for at in range(300))
        work.write({f"chains/k{at}.yaml": text.replace("Ketju", f"Ketju {at}") for at in range(30)})
        limits = {"c.md": 65_536, "s.md": 2**20}
        assert ci(work, "--comment", "c.md", "--summary", "s.md", "-q", "--format", "junit").code == 1
        for name, limit in limits.items():
            found = (work.folder / name).read_bytes()
            assert limit // 3 < len(found) < limit
            assert re.search(rb"\n\d+ more did not fit here\.\n", found)

    def test_as_a_comment_begins_with_the_mark_and_replaces_the_one_before(self, work: Work):
        for _ in range(2):
            ci(work, "--comment", "c.md")
        assert (work.folder / "c.md").read_text(encoding="utf-8").count(MARK) == 1
        assert (work.folder / "c.md").read_text(encoding="utf-8").startswith(f"{MARK}\n")


class TestThePreview:
    def test_has_the_pages_that_change_and_those_that_are_touched(self, work: Work):
        work.write({"chains/uusi.yaml": ALONE.replace("Muisti", "Uusi")})
        work.edit("catalog/yhteiset.yaml", "name: Kotihoito", "name: Hoito kotona")
        assert ci(work, "--preview", "p").code == 0
        made = sorted(one.name for one in (work.folder / "p").iterdir())
        assert [name for name in made if "muisti" in name] == []
        assert [name.partition(".")[0] for name in made] == ["aikuisten-uniongelmat", "index", "uusisairaan-polku"]
        assert "Hoito kotona" in (work.folder / "p" / made[0]).read_text(encoding="utf-8")

    def test_has_the_name_and_the_languages_of_the_configuration(self, tmp_path: Path):
        both = "output:\n  languages:\n    - fi\n    - sv\n"
        made = Work.new(tmp_path, REPOSITORY | {"pkpk.yaml": CONFIG + both})
        made.write({"chains/muisti.yaml": ALONE + "phenomenon: x\n"})
        assert ci(made, "--preview", "p").code == 0
        page = (made.folder / "p" / "muistisairaan-polku.html").read_text(encoding="utf-8")
        assert "Käsikirja" in page
        assert set(re.findall(r' lang="(\w+)"', page)) == {"fi", "sv"}

    def test_of_nothing_is_nothing(self, work: Work):
        assert ci(work, "--preview", "p").code == 0
        assert not (work.folder / "p").exists()

    def test_leaves_out_a_chain_with_errors(self, work: Work):
        work.write({"chains/rikki.yaml": BROKEN, "chains/muisti.yaml": ALONE + "phenomenon: x\n"})
        assert ci(work, "--preview", "p").code == 1
        assert [one.name.partition(".")[0] for one in (work.folder / "p").iterdir()] == ["muistisairaan-polku"]


class TestWhatCannotBeWritten:
    @pytest.mark.parametrize("option", ["--report=junit=", "--summary=", "--comment=", "--preview="])
    def test_is_wrong_use(self, work: Work, option: str):
        work.write({"chains/muisti.yaml": ALONE + "phenomenon: x\n", "file": ""})
        done = ci(work, f"{option}file/x")
        assert done.code == 2
        assert "cannot be written" in done.err

    @pytest.mark.parametrize("option", ["--report=junit=", "--summary=", "--comment="])
    def test_is_wrong_use_when_it_is_a_folder(self, work: Work, option: str):
        assert ci(work, f"{option}chains").code == 2

    def test_never_replaces_a_device(self, work: Work):
        assert ci(work, "--comment=/dev/null", "--report=junit=/dev/null", "--summary=/dev/null").code == 0
        assert Path("/dev/null").is_char_device()


class TestTheLog:
    @pytest.mark.parametrize("format", ["auto", "text"])
    @pytest.mark.parametrize("name", ["::error file=x::y", "##[error]x", "a\n::error::x", "%0A::error::x", "@mention", "ä\u202e"])
    def test_holds_no_command_whatever_files_and_keys_are_called(self, work: Work, format: str, name: str):
        work.write({f"chains/{name}.yaml": BROKEN + f"{json.dumps(name, ensure_ascii=False)}: 1\n"})
        done = ci(work, "--format", format, **github(work, GITHUB_BASE_REF="main"))
        assert done.code == 1
        for line in (done.out + done.err).splitlines():
            if not line.startswith("::error file=chains/"):  # ours, in which nothing else is looked for
                assert not re.match(r"\s*::", line)
                assert "##[" not in line
                assert "\u202e" not in line
        assert sum(line.startswith("::error") for line in done.out.splitlines()) == (2 if format == "auto" else 0)

    def test_names_files_whose_names_are_no_text(self, work: Work):
        work.write({"chains/l\udce4.yaml": BROKEN})
        options = (f"--report={one}={one}.txt" for one in FORMATS)
        done = ci(work, *options, "--comment=c.md", "--summary=s.md", **github(work, GITHUB_BASE_REF="main"))
        assert done.code == 1
        assert "/chains/l%E4.yaml#L4)" in (work.folder / "c.md").read_text(encoding="utf-8")


def test_the_files_that_these_tests_write_are_what_they_say():
    assert "ownr" in BROKEN
    assert "ownr" not in USES + ALONE + CATALOG


GOALS = "goals:\n  - Odotus lyhenee\n"


class TestTheRulesOfLint:
    def codes(self, work: Work, *arguments: str) -> set[str]:
        return set(findings(judged(work, "--format", "json", "--date", "2026-05-31", *arguments)))

    def test_what_changed_is_judged_by_its_status(self, work: Work):
        work.commit({"chains/muisti.yaml": ALONE + GOALS})
        assert "chains/muisti.yaml: PK341" in self.codes(work)

    def test_a_chain_that_only_leans_on_the_change_is_not_judged(self, work: Work):
        work.commit({"chains/uni.yaml": USES + GOALS})
        work("checkout", "--quiet", "-B", "work2")
        work("branch", "--quiet", "--force", "main", "HEAD")
        work.commit({"catalog/yhteiset.yaml": CATALOG.replace("name: Kotihoito", "name: Kotihoito yötä päivää")})
        done = judged(work, "--date", "2026-05-31")
        assert "touched: chains/uni.yaml" in done.out
        assert "PK341" not in done.out

    def test_a_warning_fails_only_when_it_is_said(self, work: Work):
        work.commit({"chains/muisti.yaml": ALONE + GOALS})
        assert judged(work).code == 0
        assert judged(work, "--fail-on", "warning").code == 1

    def test_what_the_baseline_holds_is_not_told(self, work: Work):
        work.commit({"chains/muisti.yaml": ALONE + GOALS})
        assert pkpk(work.folder, "lint", "--baseline", "--date", "2026-05-31", **alone(work.home)).code == 0
        assert "chains/muisti.yaml: PK341" not in self.codes(work)

    def test_the_summary_tells_of_it(self, work: Work):
        work.commit({"chains/muisti.yaml": ALONE + GOALS})
        judged(work, "--comment", "c.md")
        assert "PK341" in (work.folder / "c.md").read_text(encoding="utf-8")

    def test_what_changed_is_compared_with_what_it_was(self, work: Work):
        text = "pkpk: 1\nkind: chain\nname: Muistisairaan polku\nstatus: in_use\nversion: 1.0.0\n"
        work.commit({"chains/muisti.yaml": text, "chains/uni.yaml": None})
        work("branch", "--quiet", "--force", "main", "HEAD")
        work.commit({"chains/muisti.yaml": text + GOALS})
        assert "chains/muisti.yaml: PK410" in self.codes(work)
        assert "chains/muisti.yaml: PK410" not in self.codes(work, "--base", "HEAD")
        work.commit({"chains/muisti.yaml": None, "chains/polut/muisti.yaml": text + GOALS})
        assert "chains/polut/muisti.yaml: PK410" in self.codes(work)
        work.edit("chains/polut/muisti.yaml", "1.0.0", "1.1.0")
        assert not any("PK410" in one for one in self.codes(work))

    def test_the_rules_can_be_left_aside(self, work: Work):
        work.commit({"chains/muisti.yaml": ALONE + GOALS})
        assert self.codes(work, "--no-lint") == set()


UNTIDY = "kind: chain\npkpk: 1\nname: Muistisairaan polku\n"


class TestTheFormOfFmt:
    def run(self, work: Work, *arguments: str) -> Done:
        return judged(work, "--no-lint", *arguments)

    def test_a_changed_file_that_fmt_would_write_anew_is_told_and_fails_nothing(self, work: Work):
        work.commit({"chains/muisti.yaml": UNTIDY})
        done = self.run(work)
        assert done.code == 0
        assert "chains/muisti.yaml:1:1: note PK570 not-canonical" in done.out
        assert "→ Run: pkpk fmt chains/muisti.yaml" in done.out

    def test_the_command_that_it_tells_mends_it(self, work: Work):
        work.commit({"chains/muisti polku.yaml": UNTIDY, "chains/muisti.yaml": None})
        command = re.search(r"→ Run: pkpk (fmt .+)", self.run(work).out)
        assert command
        assert pkpk(work.folder, *shlex.split(command[1]), **alone(work.home)).code == 0
        assert "PK570" not in self.run(work).out

    def test_a_file_that_has_not_changed_is_not_looked_at(self, work: Work):
        work.commit({"chains/muisti.yaml": UNTIDY})
        work("branch", "--quiet", "--force", "main", "HEAD")
        work.commit({"chains/uni.yaml": USES + "language: fi\n"})
        assert findings(self.run(work, "--format", "json")) == ["chains/uni.yaml: PK570"]

    def test_a_file_with_errors_has_its_errors_told_and_no_form(self, work: Work):
        work.commit({"chains/muisti.yaml": UNTIDY + "ownr: x\n"})
        assert findings(self.run(work, "--format", "json")) == ["chains/muisti.yaml: PK101"]

    def test_settings_and_catalogues_count_and_removed_files_do_not(self, work: Work):
        work.commit({"catalog/yhteiset.yaml": CATALOG + "owner: Kela\n", "pkpk.yaml": "kind: config\npkpk: 1\n"})
        work.commit({"chains/muisti.yaml": None})
        told = findings(self.run(work, "--format", "json"))
        assert [one for one in told if "PK570" in one] == ["pkpk.yaml: PK570", "catalog/yhteiset.yaml: PK570"]

    def test_it_fails_where_the_settings_say_so(self, work: Work):
        lint = "lint:\n  severities:\n    - rule: not-canonical\n      severity: error\n"
        work.commit({"pkpk.yaml": CONFIG + lint, "chains/muisti.yaml": UNTIDY})
        assert self.run(work).code == 1
        assert self.run(work, "--no-fmt").code == 0

    def test_it_is_left_out_where_the_settings_say_so(self, work: Work):
        lint = "lint:\n  paths:\n    - pattern: chains/muisti.yaml\n      ignore: PK570\n"
        work.commit({"pkpk.yaml": CONFIG + lint, "chains/muisti.yaml": UNTIDY, "chains/toinen.yaml": UNTIDY.replace("M", "N")})
        assert [one for one in findings(self.run(work, "--format", "json")) if "PK570" in one] == ["chains/toinen.yaml: PK570"]

    def test_the_summary_lists_the_commands_apart_from_what_is_wrong(self, work: Work):
        work.commit({"chains/muisti.yaml": UNTIDY})
        self.run(work, "--comment", "c.md")
        text = (work.folder / "c.md").read_text(encoding="utf-8")
        assert "#### What pkpk fmt would tidy (1)\n\n- `pkpk fmt chains/muisti.yaml`\n" in text
        assert "What is wrong" not in text


def test_the_comment_tells_what_the_change_means(work: Work):
    work.commit({"chains/muisti.yaml": ALONE + "services:\n  - Päivätoiminta @kaikki <b>\n  - Neuvonta\n"})
    work("branch", "--force", "main")
    work.write({"chains/muisti.yaml": ALONE + "services:\n  - Neuvonta\n"})
    work.edit("catalog/yhteiset.yaml", "name: Kotihoito", "name: Hoito kotona")
    done = ci(work, "--base", "main", "--comment", "c.md")
    assert done.code == 0
    comment = (work.folder / "c.md").read_text(encoding="utf-8")
    assert "#### Muistisairaan polku · changed (1)" in comment
    assert "❗ − The service “Päivätoiminta" in comment
    assert "<b>" not in comment
    assert "@kaikki" not in comment
    # What a catalogue means in a chain is told there, folded, for nobody has to decide on a name.
    assert "#### Aikuisten uniongelmat · changed (1)" in comment
    assert "<details><summary>For information (1)</summary>" in comment
    assert comment.index("Muistisairaan polku") < comment.index("Aikuisten uniongelmat")
