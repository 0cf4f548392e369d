"""templates/ci/gitlab.yml and what `pkpk init` writes for the services, run line by line as their runners do."""

import json
import os
import re
import shutil
import sys
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml

from tests.ci_files.service import BAD, GOOD, Done, Job, git, proposed, read

pytestmark = pytest.mark.skipif(os.name != "posix", reason="the stand-ins are scripts of a POSIX shell")
#: with what GitLab's runner starts a script, in an image with bash and in one without
SHELLS = {"bash": ("bash", "-e", "-o", "pipefail"), "sh": ("sh", "-e")}
MARK = "<!-- pkpk:ci -->\n"
ME, OTHER = {"id": 5, "username": "pkpk_bot"}, {"id": 6, "username": "aino"}
API = "https://gitlab.example.org/api/v4"
NOTES = f"{API}/projects/11/merge_requests/7/notes"

CURL = f"""#!{sys.executable}
import json, pathlib, re, sys
state = pathlib.Path(__file__).with_name("curl.json")
known = json.loads(state.read_text())
words = sys.argv[1:]
after = lambda name: words[words.index(name) + 1] if name in words else None
assert re.fullmatch(r'header = "PRIVATE-TOKEN: secret"\\n', sys.stdin.read()) and after("--config") == "-"
assert "secret" not in " ".join(words)
method, url = after("--request") or "GET", words[-1]
known["calls"].append([method, url])
if after("--data-urlencode"):
    name, at, file = after("--data-urlencode").partition("@")
    known["calls"][-1].append(name + "=" + pathlib.Path(file).read_text())
state.write_text(json.dumps(known))
if known["refuses"]:
    sys.exit(22)
answer, page = {{}}, re.search(r"[?&]page=([0-9]+)", url)
if url.endswith("/user"):
    answer = {ME!r}
if page:
    number = int(page[1])
    answer = known["pages"][number - 1]
    following = str(number + 1) if number < len(known["pages"]) else ""
    pathlib.Path(after("--dump-header")).write_text("HTTP/2 200\\r\\nx-next-page: " + following + "\\r\\nx-page: 1\\r\\n\\r\\n")
pathlib.Path(after("--output")).write_text(json.dumps(answer))
"""


class GitLab(Job):
    """A runner of GitLab with merge request 7 of project 11 checked out with its whole history."""

    def __init__(self, folder: Path, origin: Path, job: dict[str, Any] | None = None, *, depth: int = 0) -> None:
        super().__init__(folder)
        self.job = job or read("templates/ci/gitlab.yml")["pkpk"]
        options = [f"--depth={depth}"] if depth else []
        git(folder, "clone", "--quiet", "--no-local", *options, "--branch", "muutos", f"file://{origin}", str(self.clone))
        git(self.clone, "checkout", "--quiet", "--detach")
        self.environment |= {
            "CI": "true",
            "GITLAB_CI": "true",
            "CI_API_V4_URL": API,
            "CI_COMMIT_SHA": git(self.clone, "rev-parse", "HEAD"),
            "CI_DEFAULT_BRANCH": "main",
            "CI_MERGE_REQUEST_DIFF_BASE_SHA": git(origin, "rev-parse", "main"),
            "CI_MERGE_REQUEST_IID": "7",
            "CI_MERGE_REQUEST_PROJECT_ID": "11",
            "CI_MERGE_REQUEST_SOURCE_PROJECT_ID": "11",
            "CI_MERGE_REQUEST_TARGET_BRANCH_NAME": "main",
            "CI_PIPELINE_SOURCE": "merge_request_event",
            "CI_PROJECT_DIR": str(self.clone),
            "CI_SERVER_URL": "https://gitlab.example.org",
        }
        self.state = self.tools / "curl.json"
        self.answers()

    def answers(self, *pages: list[dict[str, Any]], refuses: bool = False) -> None:
        """What GitLab has: pages of notes, or no right to see them."""
        self.program("curl", CURL)
        self.state.write_text(json.dumps({"pages": pages or [[]], "refuses": refuses, "calls": []}))

    @property
    def calls(self) -> list[list[str]]:
        found: list[list[str]] = json.loads(self.state.read_text())["calls"]
        return found

    def part(self, name: str, shell: str = "bash", **given: str) -> Done:
        """Runs script or after_script, each in a shell of its own."""
        return self.run("\n".join(self.job[name]), SHELLS[shell], given)


@pytest.fixture(scope="module")
def good(tmp_path_factory) -> Path:
    return proposed(tmp_path_factory.mktemp("good"), {"chains/uniongelmat.yaml": GOOD})


@pytest.fixture(scope="module")
def bad(tmp_path_factory) -> Path:
    return proposed(tmp_path_factory.mktemp("bad"), {"chains/uniongelmat.yaml": BAD})


@pytest.fixture(params=SHELLS)
def shell(request) -> str:
    return request.param


class TestTheTemplate:
    def test_a_good_change_passes_and_leaves_every_file_that_the_job_keeps(self, tmp_path, good, shell):
        job = GitLab(tmp_path, good)
        assert job.part("script", shell).code == 0
        kept = job.job["artifacts"]
        for name in (*kept["paths"], *kept["reports"].values()):
            assert (job.clone / name).exists(), name
        assert json.loads((job.clone / "gl-code-quality-report.json").read_text()) == []
        assert (job.clone / "pkpk-comment.md").read_text(encoding="utf-8").startswith(MARK)

    def test_a_bad_one_fails_and_leaves_its_reports_too(self, tmp_path, bad, shell):
        job = GitLab(tmp_path, bad)
        done = job.part("script", shell)
        assert done.code == 1
        assert "chains/uniongelmat.yaml:5:1: error PK101 unknown-key" in done.out
        (found,) = json.loads((job.clone / "gl-code-quality-report.json").read_text())
        assert found["location"] == {"path": "chains/uniongelmat.yaml", "lines": {"begin": 5}}
        assert "chains/uniongelmat.yaml:5" in (job.clone / "pkpk-summary.md").read_text(encoding="utf-8")
        assert "<failure" in (job.clone / "pkpk-junit.xml").read_text(encoding="utf-8")

    def test_what_is_compared_with_and_what_fails_can_be_said(self, tmp_path, bad, shell):
        job = GitLab(tmp_path, bad)
        assert job.part("script", shell, PKPK_BASE="HEAD").code == 0
        assert job.part("script", shell, PKPK_BASE="HEAD~1").code == 1
        assert job.part("script", shell, PKPK_FAIL_ON="nothing").code == 2

    @pytest.mark.parametrize("folder", ["sote/a b", "$(touch x)"])
    def test_below_the_root_places_are_told_from_the_root(self, tmp_path, shell, folder):
        job = GitLab(tmp_path, proposed(tmp_path, {"chains/uniongelmat.yaml": BAD}, folder))
        assert job.part("script", shell, PKPK_FOLDER=folder).code == 1
        (found,) = json.loads((job.clone / "gl-code-quality-report.json").read_text())
        assert found["location"]["path"] == f"{folder}/chains/uniongelmat.yaml"
        assert not (job.clone / "x").exists()

    def test_a_shallow_clone_is_told_what_to_do(self, tmp_path, good, shell):
        job = GitLab(tmp_path, good, depth=1)
        done = job.part("script", shell)
        assert done.code == 2
        assert "GIT_DEPTH: 0" in done.err
        assert job.job["variables"]["GIT_DEPTH"] == "0"

    def test_a_source_that_is_not_set_is_told_and_ends_it(self, tmp_path, good, shell):
        job = GitLab(tmp_path, good)
        done = job.part("before_script", shell)
        assert done.code == 1
        assert done.out.startswith("PKPK_SOURCE is not set")

    def test_a_source_is_given_to_pip_as_one_word(self, tmp_path, good, shell):
        job = GitLab(tmp_path, good)
        job.program("python", "#!/bin/sh\nprintf '<%s>' \"$@\"\n")
        done = job.part("before_script", shell, PKPK_SOURCE="vendor/pkpk 1.whl")
        assert (done.code, done.out) == (0, "<-m><pip><install><--disable-pip-version-check><vendor/pkpk 1.whl>")

    def test_it_holds_no_address(self):
        assert "://" not in json.dumps(read("templates/ci/gitlab.yml"))


def note(id: int, author: dict[str, Any] = ME, body: str = MARK + "## old") -> dict[str, Any]:
    return {"id": id, "author": author, "body": body}


class TestItsComment:
    TEXT = MARK + "## new: ä & = %\n"

    @pytest.fixture
    def job(self, tmp_path, good) -> GitLab:
        job = GitLab(tmp_path, good)
        job.environment["PKPK_GITLAB_TOKEN"] = "secret"
        (job.clone / "pkpk-comment.md").write_text(self.TEXT, encoding="utf-8")
        job.program("python", f'#!/bin/sh\nexec "{sys.executable}" "$@"\n')
        return job

    def written(self, job: GitLab, shell: str) -> list[str]:
        """What was sent after the user and the notes were asked for."""
        done = job.part("after_script", shell)
        assert (done.code, done.out) == (0, "")
        user, *pages, last = job.calls
        assert user == ["GET", f"{API}/user"]
        assert pages == [["GET", f"{NOTES}?sort=asc&per_page=100&page={number}"] for number in range(1, len(pages) + 1)]
        return last

    def test_the_first_is_made(self, job, shell):
        assert self.written(job, shell) == ["POST", NOTES, f"body={self.TEXT}"]

    def test_ours_is_changed(self, job, shell):
        job.answers([note(1, OTHER, "hyvä"), note(2), note(3)])
        assert self.written(job, shell) == ["PUT", f"{NOTES}/2", f"body={self.TEXT}"]

    def test_ours_is_found_on_a_later_page(self, job, shell):
        job.answers([note(1, OTHER, "hyvä")], [note(2, OTHER)], [note(300)])
        assert self.written(job, shell) == ["PUT", f"{NOTES}/300", f"body={self.TEXT}"]

    @pytest.mark.parametrize("other", [note(1, OTHER), note(1, ME, "muu"), note(1, ME, "> " + MARK)])
    def test_those_of_others_are_left_alone(self, job, shell, other):
        job.answers([other])
        assert self.written(job, shell) == ["POST", NOTES, f"body={self.TEXT}"]

    @pytest.mark.parametrize(
        "given",
        [
            {"CI_MERGE_REQUEST_SOURCE_PROJECT_ID": "99"},
            {"CI_MERGE_REQUEST_SOURCE_PROJECT_ID": ""},
            {"PKPK_GITLAB_TOKEN": ""},
            {"CI_MERGE_REQUEST_IID": ""},
        ],
        ids=["fork", "unknown", "no token", "no merge request"],
    )
    def test_there_is_none_from_a_fork_without_a_token_or_outside_of_a_merge_request(self, job, shell, given):
        assert job.part("after_script", shell, **given).code == 0
        assert job.calls == []

    def test_nothing_to_say_is_not_said(self, job, shell):
        (job.clone / "pkpk-comment.md").unlink()
        assert job.part("after_script", shell).code == 0
        assert job.calls == []

    def test_what_goes_wrong_is_told_and_the_token_is_not(self, job, shell):
        job.answers(refuses=True)
        done = job.part("after_script", shell)
        assert done.code == 0
        assert "PKPK_GITLAB_TOKEN is valid" in done.out
        assert "secret" not in done.out + done.err

    def test_an_image_without_curl_is_told(self, job, shell):
        job.program("curl", "#!/bin/sh\nexit 127\n")
        done = job.part("after_script", shell)
        assert (done.code, "curl is there" in done.out) == (0, True)

    def test_the_real_curl_says_the_same_to_a_server(self, job, shell):
        (job.tools / "curl").unlink()
        if not shutil.which("curl"):
            pytest.skip("no curl on this machine")
        with Server([[note(1, OTHER)], [note(2)]]) as server:
            done = job.part("after_script", shell, CI_API_V4_URL=server.address, NO_PROXY="127.0.0.1")
        assert (done.code, done.out, done.err) == (0, "", "")
        assert server.seen[-1] == ("PUT", "/api/v4/projects/11/merge_requests/7/notes/2", "secret", self.TEXT)
        assert [one[0] for one in server.seen] == ["GET", "GET", "GET", "PUT"]


class Server:
    """A GitLab on this machine that knows two addresses and remembers what it was asked."""

    def __init__(self, pages: list[list[dict[str, Any]]]) -> None:
        seen: list[tuple[str, str, str | None, str]] = []

        class Handler(BaseHTTPRequestHandler):
            def answer(self) -> None:
                where = urlsplit(self.path)
                sent = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode()
                body = parse_qs(sent).get("body", [""])[0]
                seen.append((self.command, where.path, self.headers["PRIVATE-TOKEN"], body))
                number = int(parse_qs(where.query).get("page", ["1"])[0])
                content = ME if where.path.endswith("/user") else pages[number - 1] if self.command == "GET" else {}
                self.send_response(200)
                self.send_header("X-Next-Page", str(number + 1) if number < len(pages) else "")
                self.end_headers()
                self.wfile.write(json.dumps(content).encode())

            do_GET = do_PUT = do_POST = answer  # noqa: N815 - so http.server calls them

            def log_message(self, format: str, *args: Any) -> None:
                pass

        self.seen = seen
        self.server = HTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self.server.server_port}/api/v4"

    def __enter__(self) -> "Server":
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self.server.shutdown()
        self.server.server_close()


class TestWhatInitWrites:
    """The files that `pkpk init` writes, in a clone of a repository that holds them."""

    @pytest.fixture(params=["good", "bad"])
    def change(self, request) -> tuple[bool, Path]:
        return request.param == "good", request.getfixturevalue(request.param)

    def written(self, origin: Path, path: str) -> dict[str, Any]:
        return yaml.load((origin / path).read_text(encoding="utf-8"), yaml.BaseLoader)

    def test_for_gitlab(self, tmp_path, change, shell):
        fine, origin = change
        (job,) = self.written(origin, ".gitlab-ci.yml").values()
        runner = GitLab(tmp_path, origin, job)
        done = runner.part("script", shell, PKPK_LANG=job["variables"]["PKPK_LANG"])
        assert done.code == (0 if fine else 1)
        assert ("chains/uniongelmat.yaml:5:1: virhe PK101" in done.out) != fine
        assert len(json.loads((runner.clone / job["artifacts"]["reports"]["codequality"]).read_text())) == (0 if fine else 1)
        # What the check leaves is nothing that Git would take.
        assert git(runner.clone, "status", "--porcelain") == ""

    def on_github(self, folder: Path, origin: Path, inside: str = ".") -> tuple[GitLab, Done]:
        """The check as the job of GitHub runs it; its summary is temp/summary.md."""
        steps = self.written(origin / inside, ".github/workflows/pkpk.yml")["jobs"]["pkpk"]["steps"]
        (script,) = (step["run"] for step in steps if step.get("run", "").startswith("pkpk"))
        runner = GitLab(folder, origin)
        for name in [name for name in runner.environment if name.startswith(("CI", "GITLAB"))]:
            del runner.environment[name]
        given = {"GITHUB_ACTIONS": "true", "GITHUB_BASE_REF": "main", "GITHUB_EVENT_NAME": "pull_request", "PKPK_LANG": "fi"}
        given["GITHUB_STEP_SUMMARY"] = str(runner.temp / "summary.md")
        return runner, runner.run(script, SHELLS["bash"], given)

    def test_for_github(self, tmp_path, change):
        fine, origin = change
        runner, done = self.on_github(tmp_path, origin)
        summary = runner.temp / "summary.md"
        assert done.code == (0 if fine else 1)
        assert bool(re.search(r"(?m)^::error file=chains/uniongelmat\.yaml,line=5,", done.out)) != fine
        assert "niongelmat" in summary.read_text(encoding="utf-8")
        assert (runner.clone / "handbook").is_dir() == fine
        assert git(runner.clone, "status", "--porcelain") == ""

    @pytest.mark.parametrize("inside", ["sote/palvelu ketjut", "a: b #c", "$HOME"])
    def test_below_the_root_of_a_larger_repository_once_moved_there(self, tmp_path, inside):
        origin = proposed(tmp_path, {"chains/uniongelmat.yaml": BAD}, inside)
        (tmp_path / "github").mkdir()
        runner, done = self.on_github(tmp_path / "github", origin, inside)
        assert done.code == 1
        place = inside.replace(":", "%3A")
        assert f"::error file={place}/chains/uniongelmat.yaml,line=5," in done.out
        (job,) = self.written(origin / inside, ".gitlab-ci.yml").values()
        (tmp_path / "gitlab").mkdir()
        runner = GitLab(tmp_path / "gitlab", origin, job)
        assert runner.part("script").code == 1
        (found,) = json.loads((runner.clone / job["artifacts"]["reports"]["codequality"]).read_text())
        assert found["location"]["path"] == f"{inside}/chains/uniongelmat.yaml"
