"""What GitHub, GitLab and a person's own machine tell of a run."""

import json

import pytest

from palveluketju.runner import GITHUB_COMMENT, GITLAB_COMMENT, Runner, runner

BEFORE, COMMIT, NONE = "b" * 40, "c" * 40, "0" * 40
GITHUB = {
    "GITHUB_ACTIONS": "true",
    "GITHUB_SERVER_URL": "https://github.com",
    "GITHUB_REPOSITORY": "alue/ketjut",
    "GITHUB_SHA": COMMIT,
    "GITHUB_REF": "refs/heads/main",
}
GITLAB = {"GITLAB_CI": "true", "CI_PROJECT_URL": "https://gitlab.com/alue/ketjut", "CI_COMMIT_SHA": COMMIT}
PUSH = {"before": BEFORE, "created": False, "repository": {"default_branch": "main"}}


def github(event: object = None, **more: str) -> Runner:
    return runner(GITHUB | more, json.dumps(event) if event is not None else "")


def gitlab(**more: str) -> Runner:
    return runner(GITLAB | more)


def test_a_machine_without_a_service_tells_nothing():
    assert runner({}) == Runner()
    assert runner({"CI": "true", "GITHUB_ACTIONS": "false"}).service == ""


class TestGitHub:
    def test_a_pull_request_starts_from_its_base_branch(self):
        found = github(GITHUB_BASE_REF="kehitys", GITHUB_REF="refs/pull/7/merge")
        assert (found.bases, found.merge, found.main) == (("origin/kehitys", "kehitys"), COMMIT, False)

    def test_a_pull_request_that_is_checked_out_otherwise_is_not_taken_for_a_merge(self):
        assert github(GITHUB_BASE_REF="main", GITHUB_REF="refs/pull/7/head").merge == ""

    def test_a_push_to_the_default_branch_starts_from_the_commit_before(self):
        found = github(PUSH)
        assert (found.bases, found.main, found.begun) == ((BEFORE,), True, False)

    def test_a_push_to_another_branch_starts_from_the_default_branch_and_not_from_the_push_before(self):
        found = github(PUSH, GITHUB_REF="refs/heads/work")
        assert (found.bases, found.main) == (("origin/main", "main"), False)

    def test_a_default_branch_of_another_name_is_known_from_the_event(self):
        found = github(PUSH | {"repository": {"default_branch": "runko"}}, GITHUB_REF="refs/heads/work")
        assert found.bases == ("origin/runko", "runko")

    def test_zeros_say_that_there_was_no_commit_before(self):
        found = github(PUSH | {"before": NONE, "created": True}, GITHUB_REF="refs/heads/work")
        assert (found.bases, found.begun) == (("origin/main", "main"), False)

    def test_the_first_push_of_the_default_branch_begins_everything(self):
        assert github(PUSH | {"before": NONE, "created": True}).begun

    def test_a_timed_run_of_the_default_branch_begins_nothing(self):
        found = github({"repository": {"default_branch": "main"}})
        assert (found.bases, found.main, found.begun) == (("origin/main", "main"), True, False)

    def test_a_merge_queue_tells_its_base(self):
        assert github({"merge_group": {"base_sha": BEFORE}}, GITHUB_REF="refs/heads/gh-readonly-queue/main/pr-1").bases == (
            BEFORE,
        )

    @pytest.mark.parametrize("event", ["", "{", "[]", "null", '"x"', '{"before": 1, "repository": []}', "[" * 100_000])
    def test_an_event_that_cannot_be_read_tells_nothing(self, event: str):
        assert runner(GITHUB, event).bases == ()

    def test_files_are_linked_to_at_the_commit(self):
        assert github().address("chains/ä b#(1).yaml", 3) == (
            f"https://github.com/alue/ketjut/blob/{COMMIT}/chains/%C3%A4%20b%23%281%29.yaml#L3"
        )
        assert github().address("a.yaml").endswith("/a.yaml")

    def test_files_whose_names_are_no_text_are_linked_to(self):
        assert github().address("l\udce4.yaml").endswith("/l%E4.yaml")

    def test_nothing_is_linked_to_when_the_address_is_not_known(self):
        assert github(GITHUB_REPOSITORY="").address("a.yaml", 1) == ""

    def test_the_summary_has_a_file_and_the_comment_a_limit(self):
        found = github(GITHUB_STEP_SUMMARY="/tmp/x")
        assert (found.summary, found.limit) == ("/tmp/x", GITHUB_COMMENT)
        assert GITHUB_COMMENT < 65_536


class TestGitLab:
    def test_a_merge_request_starts_from_the_base_of_its_difference(self):
        found = gitlab(
            CI_MERGE_REQUEST_DIFF_BASE_SHA=BEFORE, CI_MERGE_REQUEST_TARGET_BRANCH_NAME="main", CI_COMMIT_BEFORE_SHA=NONE
        )
        assert (found.bases, found.main) == ((BEFORE, "origin/main"), False)

    def test_a_merged_result_starts_from_the_target_as_it_was_merged(self):
        found = gitlab(
            CI_MERGE_REQUEST_DIFF_BASE_SHA=BEFORE,
            CI_MERGE_REQUEST_TARGET_BRANCH_SHA="d" * 40,
            CI_MERGE_REQUEST_TARGET_BRANCH_NAME="main",
        )
        assert found.bases == ("d" * 40, BEFORE, "origin/main")

    def test_a_merge_request_without_a_base_starts_from_its_target_branch(self):
        assert gitlab(CI_MERGE_REQUEST_TARGET_BRANCH_NAME="kehitys").bases == ("origin/kehitys",)

    def test_a_push_to_the_default_branch_starts_from_the_commit_before(self):
        found = gitlab(CI_COMMIT_BEFORE_SHA=BEFORE, CI_COMMIT_BRANCH="main", CI_DEFAULT_BRANCH="main", CI_PIPELINE_SOURCE="push")
        assert (found.bases, found.main, found.begun) == ((BEFORE,), True, False)

    def test_a_push_to_another_branch_starts_from_the_default_branch(self):
        found = gitlab(CI_COMMIT_BEFORE_SHA=BEFORE, CI_COMMIT_BRANCH="work", CI_DEFAULT_BRANCH="runko")
        assert (found.bases, found.main) == (("origin/runko", "runko"), False)

    def test_zeros_mean_a_first_push_only_when_something_was_pushed(self):
        first = {"CI_COMMIT_BEFORE_SHA": NONE, "CI_COMMIT_BRANCH": "main", "CI_DEFAULT_BRANCH": "main"}
        assert gitlab(**first, CI_PIPELINE_SOURCE="push").begun
        assert not gitlab(**first, CI_PIPELINE_SOURCE="schedule").begun

    def test_files_are_linked_to_and_a_comment_may_be_longer(self):
        assert gitlab().address("a b.yaml", 2) == f"https://gitlab.com/alue/ketjut/-/blob/{COMMIT}/a%20b.yaml#L2"
        assert gitlab().limit == GITLAB_COMMENT < 1_000_000
