"""What runs us: GitHub Actions, GitLab CI or a person; where the change started, where summaries go, how files are linked to."""

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

#: bytes of a comment: GitHub takes 65,536 characters, and some are left for what others add
GITHUB_COMMENT = 60_000
#: GitLab takes 1,000,000 characters of a note, but nobody reads that
GITLAB_COMMENT = 200_000
#: bytes of a job summary: GitHub takes 1 MiB a step
SUMMARY = 1_000_000


@dataclass(frozen=True, slots=True)
class Runner:
    """The service, the revisions that the change may have started from, most likely first, and where things go.

    `merge`: the commit in which the service has merged the proposal into its target for this run. `main`: whether the branch
    that others start from was itself pushed or run, so that what it already has is the change; `begun` when it was pushed for
    the first time. `link` is the address of a file of this commit, up to its path; empty when there is none. `limit`: bytes of
    a comment.
    """

    service: str = ""
    bases: tuple[str, ...] = ()
    merge: str = ""
    main: bool = False
    begun: bool = False
    summary: str = ""
    link: str = ""
    limit: int = GITHUB_COMMENT

    def address(self, path: str, line: int = 0) -> str:
        """The address of a file, or of a line of it; empty when there is none."""
        return f"{self.link}{quote(os.fsencode(path))}" + (f"#L{line}" if line else "") if self.link else ""


def runner(environment: Mapping[str, str], event: str = "") -> Runner:
    """What the environment tells; `event` is the text of the file that GITHUB_EVENT_PATH names."""
    if environment.get("GITHUB_ACTIONS") == "true":
        return _github(environment, _event(event))
    if environment.get("GITLAB_CI"):
        return _gitlab(environment)
    return Runner()


def _github(environment: Mapping[str, str], event: Mapping[str, Any]) -> Runner:
    get = environment.get
    server, repository, commit = (get(key, "") for key in ("GITHUB_SERVER_URL", "GITHUB_REPOSITORY", "GITHUB_SHA"))
    link = f"{server}/{repository}/blob/{commit}/" if server and repository and commit else ""
    ref, base = get("GITHUB_REF", ""), get("GITHUB_BASE_REF", "")
    merge, main, begun = "", False, False
    if base:
        bases = [f"origin/{base}", base]
        merge = commit if ref.startswith("refs/pull/") and ref.endswith("/merge") else ""
    elif _text(event, "merge_group", "base_sha"):
        bases = [_text(event, "merge_group", "base_sha")]
    else:
        bases, main, begun = _of_a_branch(
            _text(event, "repository", "default_branch"),
            ref.removeprefix("refs/heads/"),
            _text(event, "before"),
            pushed=event.get("created") is True,
        )
    return Runner("github", tuple(bases), merge, main, begun, get("GITHUB_STEP_SUMMARY", ""), link, GITHUB_COMMENT)


def _gitlab(environment: Mapping[str, str]) -> Runner:
    get = environment.get
    project, commit = get("CI_PROJECT_URL", ""), get("CI_COMMIT_SHA", "")
    link = f"{project}/-/blob/{commit}/" if project and commit else ""
    target = get("CI_MERGE_REQUEST_TARGET_BRANCH_NAME", "")
    start = get("CI_MERGE_REQUEST_DIFF_BASE_SHA", "")
    main = begun = False
    if target or start:
        # When GitLab has merged the proposal for the run, it tells what into; else this is empty.
        bases = [get("CI_MERGE_REQUEST_TARGET_BRANCH_SHA", ""), start, f"origin/{target}" if target else ""]
    else:
        bases, main, begun = _of_a_branch(
            get("CI_DEFAULT_BRANCH", ""),
            get("CI_COMMIT_BRANCH", ""),
            get("CI_COMMIT_BEFORE_SHA", ""),
            pushed=get("CI_PIPELINE_SOURCE") == "push",
        )
    return Runner("gitlab", tuple(filter(None, bases)), "", main, begun, "", link, GITLAB_COMMENT)


def _of_a_branch(default: str, branch: str, before: str, *, pushed: bool) -> tuple[list[str], bool, bool]:
    """The bases of a run on a branch, whether it is the one that others start from, and whether it has just been begun.

    Another branch is always put beside that one: the commit before a push would hide what an earlier push has broken.
    """
    known = before if before.strip("0") else ""
    main = not default or branch == default
    others = [f"origin/{default}", default] if default else []
    return ([known] if known and main else others), main, main and pushed and not known and bool(before)


def _event(text: str) -> Mapping[str, Any]:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _text(event: Mapping[str, Any], *keys: str) -> str:
    at: Any = event
    for key in keys:
        at = at.get(key) if isinstance(at, dict) else None
    return at if isinstance(at, str) else ""
