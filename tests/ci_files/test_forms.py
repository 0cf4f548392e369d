"""The files for services have the form that their schemas demand, and docs/ci.md says of them what is so."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from check_jsonschema.builtin_schemas import get_builtin_schema
from jsonschema.validators import validator_for

from palveluketju import scaffold
from tests.ci_files.service import PROJECT, read

DOCS = (PROJECT / "docs/ci.md").read_text(encoding="utf-8")
SCHEMAS = {
    "github": "vendor.github-workflows",
    "gitlab": "vendor.gitlab-ci",
    "action": "vendor.github-actions",
}
EXAMPLES = re.findall(r"(?ms)^```yaml ([\w-]+)\n(.*?)^```", DOCS)


def wrong(kind: str, content: object) -> list[str]:
    schema = get_builtin_schema(SCHEMAS[kind])
    return [error.message for error in validator_for(schema)(schema).iter_errors(content)]


def loaded(text: str) -> Any:
    """YAML as the services read it: `on` is a word and not true."""
    found = yaml.safe_load(text)
    return {"on" if key is True else key: value for key, value in found.items()}


def written(**given: Any) -> dict[str, str]:
    usual = {
        "name": "N",
        "languages": ("fi",),
        "organiser": None,
        "ci": "both",
        "chain_name": "K",
        "source": None,
        "version": "1",
    }
    return {one.path: one.text for one in scaffold.repository(scaffold.Choices(**{**usual, **given}))}


class TestSchemas:
    def test_the_action(self):
        assert wrong("action", yaml.safe_load((PROJECT / "action.yml").read_text(encoding="utf-8"))) == []

    def test_the_template_for_gitlab(self):
        assert wrong("gitlab", yaml.safe_load((PROJECT / "templates/ci/gitlab.yml").read_text(encoding="utf-8"))) == []

    @pytest.mark.parametrize("language", ["fi", "sv", "en"])
    @pytest.mark.parametrize("folder", ["", "a: b #c ${{ x }}"])
    @pytest.mark.parametrize("source", [None, "https://git.example.org/a@v1"])
    def test_what_init_writes(self, language, folder, source):
        given = {"languages": (language,), "folder": folder, "source": source and scaffold.read_source(source)}
        found = written(**given)
        assert wrong("github", loaded(found[".github/workflows/pkpk.yml"])) == []
        assert wrong("gitlab", yaml.safe_load(found[".gitlab-ci.yml"])) == []

    def test_a_slip_would_be_found(self):
        assert wrong("action", {"name": "x", "description": "x", "runs": {"using": "composite", "steps": [{"run": "x"}]}})
        assert wrong("github", {"on": "push", "jobs": {"x": {"runs-on": "y", "stepss": []}}})
        assert wrong("gitlab", {"x": {"script": "y", "artifacts": {"when": "z"}}})


class TestTheDocument:
    def test_every_input_stands_in_it_with_its_default(self):
        rows = dict(re.findall(r"(?m)^\| `([a-z-]+)` \| (?:`(.*?)`)? ?\|", DOCS))
        assert rows == {name: one["default"] for name, one in read("action.yml")["inputs"].items()}

    def test_every_variable_of_the_template_stands_in_it(self):
        text = (PROJECT / "templates/ci/gitlab.yml").read_text(encoding="utf-8")
        used = set(re.findall(r"PKPK_\w+", text))
        assert used == set(re.findall(r"(?m)^#   (PKPK_\w+) ", text))
        assert used == set(re.findall(r"(?m)^\| `(PKPK_\w+)`", DOCS))

    @pytest.mark.parametrize(("kind", "text"), [one for one in EXAMPLES if one[0] in SCHEMAS], ids=lambda one: one[:6])
    def test_its_examples_have_the_form_of_their_service(self, kind, text):
        assert wrong(kind, loaded(text)) == []

    def test_its_hook_is_one_that_there_is(self):
        (text,) = (text for kind, text in EXAMPLES if kind == "pre-commit")
        ids = {one["id"] for one in yaml.safe_load((PROJECT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))}
        assert {hook["id"] for one in yaml.safe_load(text)["repos"] for hook in one["hooks"]} <= ids

    def test_its_example_of_the_action_gives_inputs_that_there_are(self):
        (text,) = (text for kind, text in EXAMPLES if kind == "github")
        last = yaml.safe_load(text)["jobs"]["pkpk"]["steps"][-1]
        assert set(last["with"]) <= set(read("action.yml")["inputs"])

    def test_addresses_are_placeholders_or_of_the_tools_that_are_spoken_of(self):
        assert {host for host in re.findall(r"https://([\w.-]+)", DOCS) if not host.endswith("example.org")} == {"pre-commit.com"}

    def test_what_it_links_to_is_there(self):
        for target in re.findall(r"\]\((?!https?:)([^)#]+)\)", DOCS):
            assert (PROJECT / "docs" / target).exists(), target

    def test_the_hook_of_the_manifest_and_of_init_mean_the_same_files(self):
        hooks = yaml.safe_load((PROJECT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
        (repository,) = yaml.safe_load(written()[".pre-commit-config.yaml"])["repos"]
        assert {hook["files"] for hook in hooks} == {repository["hooks"][0]["files"]}


def test_nothing_of_this_machine_stands_in_the_files() -> None:
    for path in ("action.yml", ".pre-commit-hooks.yaml", "templates/ci/gitlab.yml", "docs/ci.md"):
        text = Path(PROJECT / path).read_text(encoding="utf-8")
        assert not re.search(r"/(home|tmp|root|Users|work)/", text), path
