"""action.yml, step by step as GitHub runs it: in bash, with GitHub's environment and a stand-in for `gh`."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.ci_files.service import BAD, GOOD, PROJECT, Done, Job, git, proposed, read
from tests.hooks import registry

pytestmark = pytest.mark.skipif(os.name != "posix", reason="the stand-ins are scripts of a POSIX shell")
#: how GitHub starts `shell: bash`
BASH = ("bash", "--noprofile", "--norc", "-e", "-o", "pipefail")
MARK = "<!-- pkpk:ci -->\n"
BOT, PERSON = "github-actions[bot]", "aino"
#: what the filter of the comments must be; the stand-in does the same in Python
OURS = '.[] | select(.user.login == "github-actions[bot]" and (.body | startswith("<!-- pkpk:ci -->"))) | .id'

GH = f"""#!{sys.executable}
import json, pathlib, sys
state = pathlib.Path(__file__).with_name("gh.json")
known = json.loads(state.read_text())
words = sys.argv[1:]
known["calls"].append(words)
state.write_text(json.dumps(known))
if known["refuses"]:
    sys.exit("gh: Resource not accessible by integration (HTTP 403)")
if "--paginate" in words:
    assert words[words.index("--jq") + 1] == {OURS!r}
    for page in known["pages"]:
        for one in page:
            if one["user"]["login"] == {BOT!r} and one["body"].startswith({MARK.strip()!r}):
                print(one["id"])
"""


class GitHub(Job):
    """A runner of GitHub with the pull request 7 checked out, as actions/checkout does it with the whole history."""

    def __init__(self, folder: Path, origin: Path, *, depth: int = 0) -> None:
        super().__init__(folder)
        self.action = read("action.yml")
        options = [f"--depth={depth}"] if depth else []
        git(folder, "clone", "--quiet", "--no-local", *options, "--branch", "muutos", f"file://{origin}", str(self.clone))
        git(self.clone, "checkout", "--quiet", "--detach")
        self.output, self.summary, self.event = (self.temp / name for name in ("output", "summary.md", "event.json"))
        self.event.write_text("{}")
        self.output.touch()
        self.environment |= {
            "GITHUB_ACTIONS": "true",
            "GITHUB_ACTION_PATH": str(PROJECT),
            "GITHUB_BASE_REF": "main",
            "GITHUB_EVENT_NAME": "pull_request",
            "GITHUB_EVENT_PATH": str(self.event),
            "GITHUB_OUTPUT": str(self.output),
            "GITHUB_REF": "refs/pull/7/merge",
            "GITHUB_REPOSITORY": "sote/ketjut",
            "GITHUB_STEP_SUMMARY": str(self.summary),
            "GITHUB_WORKSPACE": str(self.clone),
            "RUNNER_TEMP": str(self.temp),
        }
        self.state = self.tools / "gh.json"
        self.answers()

    def answers(self, *pages: list[dict[str, Any]], refuses: bool = False) -> None:
        """What GitHub has: pages of comments, or no right to see them."""
        self.program("gh", GH)
        self.state.write_text(json.dumps({"pages": pages or [[]], "refuses": refuses, "calls": []}))

    @property
    def calls(self) -> list[list[str]]:
        found: list[list[str]] = json.loads(self.state.read_text())["calls"]
        return found

    def step(self, name: str, **inputs: str) -> Done:
        """Runs the step with the environment that it asks for."""
        (step,) = (one for one in self.action["runs"]["steps"] if one["name"] == name)
        assert step["shell"] == "bash"
        known = {f"inputs.{key}": one.get("default", "") for key, one in self.action["inputs"].items()}
        known |= {f"inputs.{key.replace('_', '-')}": value for key, value in inputs.items()}
        known |= {"github.token": "secret", "github.event.pull_request.number": "7"}
        known |= {"steps.install.outputs.pkpk": self.outputs().get("pkpk", str(self.tools / "pkpk"))}
        given = {key: re.sub(r"\$\{\{ (.+?) \}\}", lambda found: known[found[1]], value) for key, value in step["env"].items()}
        return self.run(step["run"], BASH, given)

    def outputs(self) -> dict[str, str]:
        return dict(line.split("=", 1) for line in self.output.read_text().splitlines())

    @property
    def comment(self) -> Path:
        return self.temp / "pkpk-comment.md"

    @property
    def preview(self) -> list[str]:
        folder = self.temp / "pkpk-preview"
        return sorted(path.name for path in folder.iterdir()) if folder.exists() else []


@pytest.fixture(scope="module")
def good(tmp_path_factory) -> Path:
    return proposed(tmp_path_factory.mktemp("good"), {"chains/uniongelmat.yaml": GOOD})


@pytest.fixture(scope="module")
def bad(tmp_path_factory) -> Path:
    return proposed(tmp_path_factory.mktemp("bad"), {"chains/uniongelmat.yaml": BAD})


class TestItsForm:
    def steps(self) -> Iterator[Mapping[str, Any]]:
        yield from read("action.yml")["runs"]["steps"]

    def test_no_input_and_no_text_of_a_pull_request_becomes_a_part_of_a_script(self):
        for step in self.steps():
            assert "${{" not in step.get("run", ""), step["name"]

    def test_every_script_is_of_bash(self):
        assert all(step["shell"] == "bash" for step in self.steps() if "run" in step)

    def test_every_input_is_used_and_has_a_default(self):
        text = (PROJECT / "action.yml").read_text(encoding="utf-8")
        for name, one in read("action.yml")["inputs"].items():
            assert "default" in one, name
            assert f"inputs.{name} " in text, name

    def test_only_the_step_that_comments_has_the_token(self):
        assert [step["name"] for step in self.steps() if "token" in json.dumps(step)] == ["Comment"]

    def test_a_comment_is_for_pull_requests_of_this_repository_that_ask_for_it(self):
        (condition,) = (step["if"] for step in self.steps() if step["name"] == "Comment")
        parts = set(condition.removeprefix("${{ ").removesuffix(" }}").split(" && "))
        assert parts >= {
            "inputs.comment == 'true'",
            "github.event_name == 'pull_request'",
            "github.event.pull_request.head.repo.full_name == github.repository",
        }
        assert read("action.yml")["inputs"]["comment"]["default"] == "false"

    def test_nothing_here_runs_with_the_rights_of_the_target_of_a_pull_request(self):
        for path in ("action.yml", "templates/init/github.yml"):
            assert "pull_request_target" not in (PROJECT / path).read_text(encoding="utf-8")

    def test_what_comes_after_the_check_happens_also_when_it_fails(self):
        steps = list(self.steps())
        (check,) = (number for number, step in enumerate(steps) if step.get("id") == "check")
        assert all("!cancelled() && " in step["if"] for step in steps[check + 1 :])

    def test_the_actions_it_uses_are_official_and_of_one_major_version(self):
        used = [step["uses"] for step in self.steps() if "uses" in step]
        assert all(re.fullmatch(r"actions/[\w-]+@v\d+", one) for one in used)


class TestInstalling:
    PYTHON = """#!/bin/sh
if [ "$1 $2" = "-m venv" ]; then
  mkdir -p "$4/bin"
  cp "$0" "$4/bin/python"
fi
printf '<%s>' "$@" >> "$RUNNER_TEMP/words"
echo >> "$RUNNER_TEMP/words"
"""

    def words(self, job: GitHub, **inputs: str) -> list[str]:
        job.program("python", self.PYTHON)
        assert job.step("Install pkpk", **inputs).code == 0
        return (job.temp / "words").read_text().splitlines()

    def test_it_installs_the_revision_of_the_action_into_an_environment_of_its_own(self, tmp_path, good):
        job = GitHub(tmp_path, good)
        environment = f"{job.temp}/pkpk-environment"
        assert self.words(job) == [
            f"<-m><venv><--clear><{environment}>",
            f"<-m><pip><install><--disable-pip-version-check><{PROJECT}>",
        ]
        assert job.outputs() == {"pkpk": f"{environment}/bin/pkpk"}

    @pytest.mark.parametrize("source", ["git+https://git.example.org/a@v1", "vendor/pkpk 1.whl", '"; touch x; "', "$(touch x)"])
    def test_a_source_that_is_said_is_given_to_pip_as_one_word(self, tmp_path, good, source):
        job = GitHub(tmp_path, good)
        assert self.words(job, source=source)[1].endswith(f"<{source}>")
        assert not (job.clone / "x").exists()

    def test_a_runner_without_python_is_told_what_to_do(self, tmp_path, good):
        job = GitHub(tmp_path, good)
        bash = shutil.which("bash")
        job.environment["PATH"] = str(job.temp)
        done = subprocess.run(
            [bash, *BASH[1:], "-c", next(s["run"] for s in job.action["runs"]["steps"] if s.get("id") == "install")],
            env=job.environment | {"SOURCE": ""},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 1
        assert done.stdout.startswith("::error title=pkpk::No Python on this runner")

    def test_it_can_be_done_for_real_and_checks(self, tmp_path, bad):
        registry.needed(tmp_path / "try")
        job = GitHub(tmp_path, bad)
        done = job.step("Install pkpk")
        assert done.code == 0, done.err
        (job.tools / "pkpk").unlink()
        done = job.step("Check")
        assert done.code == 1
        assert "::error file=chains/uniongelmat.yaml,line=5," in done.out


class TestChecking:
    def test_a_good_change_passes_and_leaves_a_summary_a_comment_and_a_preview(self, tmp_path, good):
        job = GitHub(tmp_path, good)
        done = job.step("Check")
        assert (done.code, re.findall("(?m)^::", done.out)) == (0, [])
        assert "Aikuisten uniongelmat" in job.summary.read_text(encoding="utf-8")
        assert job.comment.read_text(encoding="utf-8").startswith(MARK)
        assert any(name.startswith("aikuisten-uniongelmat") for name in job.preview)

    def test_a_bad_one_fails_beside_its_line_and_leaves_a_comment_too(self, tmp_path, bad):
        job = GitHub(tmp_path, bad)
        done = job.step("Check")
        assert done.code == 1
        assert re.search(r"(?m)^::error file=chains/uniongelmat\.yaml,line=5,col=1,.*title=PK101 unknown-key::", done.out)
        assert "chains/uniongelmat.yaml:5" in job.comment.read_text(encoding="utf-8")
        assert "chains/uniongelmat.yaml:5" in job.summary.read_text(encoding="utf-8")

    def test_no_preview_when_none_is_wanted(self, tmp_path, good):
        job = GitHub(tmp_path, good)
        assert job.step("Check", preview="").code == 0
        assert job.preview == []

    def test_what_is_left_of_an_earlier_run_of_the_machine_is_not_taken_for_this_one(self, tmp_path, good):
        job = GitHub(tmp_path, good)
        job.comment.write_text("old")
        (job.temp / "pkpk-preview").mkdir()
        (job.temp / "pkpk-preview/old.html").touch()
        # It ends before anything is written.
        assert job.step("Check", base="no-such-branch").code == 2
        assert not job.comment.exists()
        assert job.preview == []

    def test_the_base_that_is_said_is_compared_with(self, tmp_path, bad):
        job = GitHub(tmp_path, bad)
        assert job.step("Check", base="HEAD").code == 0
        assert job.step("Check", base="HEAD~1").code == 1

    @pytest.mark.parametrize("name", ["--help", "a; touch x", "$(touch x)"])
    def test_a_base_is_never_anything_else(self, tmp_path, good, name):
        job = GitHub(tmp_path, good)
        assert job.step("Check", base=name).code == 2
        assert not (job.clone / "x").exists()

    @pytest.mark.parametrize("folder", ["sote/ketjut", "a b", "-v", "$(touch x)", "'\""])
    def test_below_the_root_places_are_told_from_the_root(self, tmp_path, folder):
        job = GitHub(tmp_path, proposed(tmp_path, {"chains/uniongelmat.yaml": BAD}, folder))
        done = job.step("Check", working_directory=folder)
        assert done.code == 1
        assert f"::error file={folder}/chains/uniongelmat.yaml,line=5," in done.out
        assert not (job.clone / "x").exists()

    def test_what_the_inputs_say_is_given_to_pkpk(self, tmp_path, good):
        job = GitHub(tmp_path, good)
        job.program("pkpk", "#!/bin/sh\nprintf '<%s>' \"$@\"\nexit 1\n")
        usual, comment, preview = "<ci><--fail-on=error>", f"<--comment={job.comment}>", f"<--preview={job.temp}/pkpk-preview>"
        assert job.step("Check") == Done(1, f"{usual}{comment}{preview}<--><.>", "")
        done = job.step("Check", fail_on="a b", base="v1", preview="", working_directory="a/b")
        assert done.out == f"<ci><--fail-on=a b>{comment}<--base=v1><--><a/b>"

    def test_a_shallow_clone_is_told_what_to_do(self, tmp_path, good):
        job = GitHub(tmp_path, good, depth=1)
        done = job.step("Check")
        assert done.code == 2
        assert "fetch-depth: 0" in done.err


def comment(id: int, login: str = BOT, body: str = MARK + "## old") -> dict[str, Any]:
    return {"id": id, "user": {"login": login}, "body": body}


class TestCommenting:
    @pytest.fixture
    def job(self, tmp_path, good) -> GitHub:
        job = GitHub(tmp_path, good)
        job.comment.write_text(MARK + "## new\n", encoding="utf-8")
        return job

    def written(self, job: GitHub) -> list[str]:
        """What was sent after the comments were looked at."""
        assert job.step("Comment").code == 0
        first, *rest = job.calls
        assert first[:3] == ["api", "--paginate", "repos/sote/ketjut/issues/7/comments?per_page=100"]
        assert len(rest) == 1
        assert rest[0][0] == "api"
        assert rest[0][-3:] == ["--field", f"body=@{job.comment}", "--silent"]
        return rest[0][1:-3]

    CREATED = ("--method", "POST", "repos/sote/ketjut/issues/7/comments")

    def test_the_first_is_made(self, job):
        assert self.written(job) == [*self.CREATED]

    def test_ours_is_changed(self, job):
        job.answers([comment(1, PERSON, "hyvä"), comment(2), comment(3)])
        assert self.written(job) == ["--method", "PATCH", "repos/sote/ketjut/issues/comments/2"]

    def test_ours_is_found_on_a_later_page(self, job):
        job.answers([comment(number, PERSON, "hyvä") for number in range(100)], [comment(200)])
        assert self.written(job) == ["--method", "PATCH", "repos/sote/ketjut/issues/comments/200"]

    @pytest.mark.parametrize("other", [comment(1, PERSON), comment(1, BOT, "muu"), comment(1, BOT, "> " + MARK)])
    def test_those_of_others_are_left_alone(self, job, other):
        job.answers([other])
        assert self.written(job) == [*self.CREATED]

    @pytest.mark.parametrize("text", [None, ""])
    def test_nothing_to_say_is_not_said(self, job, text):
        job.comment.unlink()
        if text is not None:
            job.comment.write_text(text)
        assert job.step("Comment").code == 0
        assert job.calls == []

    def test_without_the_right_it_is_told_and_the_check_is_as_it_was(self, job):
        job.answers(refuses=True)
        done = job.step("Comment")
        assert done.code == 0
        assert "pull-requests: write" in done.out.partition("::warning title=pkpk::")[2]
        assert "HTTP 403" in done.err

    def test_without_gh_it_is_told_and_the_check_is_as_it_was(self, job):
        job.program("gh", "#!/bin/sh\nexit 127\n")
        done = job.step("Comment")
        assert done.code == 0
        assert "::warning title=pkpk::" in done.out

    def test_the_filter_means_to_jq_what_it_means_here(self, job):
        jq = shutil.which("jq")
        if not jq:
            pytest.skip("no jq on this machine")
        known = [comment(1, PERSON), comment(2, BOT, "muu"), comment(3, BOT, "> " + MARK), comment(4), comment(5, BOT, "")]
        done = subprocess.run([jq, OURS], input=json.dumps(known), capture_output=True, text=True, check=True)
        assert done.stdout.split() == ["4"]
