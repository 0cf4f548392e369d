"""What runs us: GitHub Actions, GitLab CI or a person; where the change started, where summaries go, how files are linked to."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote

#: what GitHub and GitLab say for “there was no commit before”
_NONE = "0" * 40
#: bytes of a comment: GitHub takes 65,536 characters, and some are left for what others add
GITHUB_COMMENT = 60_000
#: GitLab takes 1,000,000 characters of a note, but nobody reads that
GITLAB_COMMENT = 200_000
#: bytes of a job summary: GitHub takes 1 MiB a step
SUMMARY = 1_000_000


@dataclass(frozen=True, slots=True)
class Runner:
    """The service, the revisions that the change may have started from, most likely first, and where things go.

    `link` is the address of a file of this commit, up to its path; empty when there is none. `limit`: bytes of a comment.
    """

    service: str = ""
    bases: tuple[str, ...] = ()
    summary: str = ""
    link: str = ""
    limit: int = GITHUB_COMMENT

    def address(self, path: str, line: int = 0) -> str:
        """The address of a file, or of a line of it; empty when there is none."""
        return f"{self.link}{quote(path)}" + (f"#L{line}" if line else "") if self.link else ""


def runner(environment: Mapping[str, str], event: str = "") -> Runner:
    """What the environment tells; `event` is the text of the file that GITHUB_EVENT_PATH names."""
    if environment.get("GITHUB_ACTIONS") == "true":
        base = environment.get("GITHUB_BASE_REF", "")
        before = _before(event)
        parts = [environment.get(key, "") for key in ("GITHUB_SERVER_URL", "GITHUB_REPOSITORY", "GITHUB_SHA")]
        link = f"{parts[0]}/{parts[1]}/blob/{parts[2]}/" if all(parts) else ""
        bases = (f"origin/{base}", base) if base else (before,) if before else ()
        return Runner("github", bases, environment.get("GITHUB_STEP_SUMMARY", ""), link, GITHUB_COMMENT)
    if environment.get("GITLAB_CI"):
        start = environment.get("CI_MERGE_REQUEST_DIFF_BASE_SHA", "")
        target = environment.get("CI_MERGE_REQUEST_TARGET_BRANCH_NAME", "")
        before = environment.get("CI_COMMIT_BEFORE_SHA", "")
        likely = (start, f"origin/{target}" if target else "", before if not target and before != _NONE else "")
        parts = [environment.get(key, "") for key in ("CI_PROJECT_URL", "CI_COMMIT_SHA")]
        link = f"{parts[0]}/-/blob/{parts[1]}/" if all(parts) else ""
        return Runner("gitlab", tuple(one for one in likely if one), "", link, GITLAB_COMMENT)
    return Runner()


def _before(event: str) -> str:
    """The commit that a branch had before it was pushed to."""
    try:
        found = json.loads(event).get("before", "")
    except (ValueError, AttributeError):
        return ""
    return found if isinstance(found, str) and found != _NONE else ""
