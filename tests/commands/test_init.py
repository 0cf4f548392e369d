"""`pkpk init` as a user runs it: from an empty folder to a repository that checks, and nothing of the user's lost."""

import json
import os
import re
import select
import shlex
import shutil
import signal
import subprocess
import time
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from palveluketju import plugins, resources, scaffold
from palveluketju.commands.init import _Reader
from palveluketju.finding import Severity
from palveluketju.loading.files import decode
from palveluketju.messages.catalogue import Messages
from palveluketju.model.json_schema import Schema
from palveluketju.repository import globs
from tests.commands.running import COMMAND, Done, environment, pkpk

LANGUAGES = ("fi", "sv", "en")
SOURCE = "https://git.example.org/sote/palveluketju.git@v1.2.0"
#: the only addresses that may stand in what is written: the dialect of a JSON Schema
KNOWN_HOSTS = {"json-schema.org"}
CHAIN = {"fi": "ensimmainen-ketju", "sv": "forsta-kedjan", "en": "first-chain"}
CATALOG = {"fi": "yhteiset", "sv": "gemensamma", "en": "shared"}
ALWAYS = {
    *("pkpk.yaml", "README.md", ".pre-commit-config.yaml", ".vscode/settings.json", ".vscode/extensions.json"),
    *(".editorconfig", ".gitignore", ".gitattributes"),
}
CI = {"github": {".github/workflows/pkpk.yml"}, "gitlab": {".gitlab-ci.yml"}, "none": set()}
CI["both"] = CI["github"] | CI["gitlab"]
CTRL_C = "\x03"
posix = pytest.mark.skipif(os.name != "posix", reason="the system has no such permissions or terminals")


def init(folder: Path, *arguments: str, **given) -> Done:
    return pkpk(folder, "init", "--no-input", *arguments, **given)


def files(folder: Path) -> dict[str, str]:
    """Every file below the folder with its text."""
    found = [path for path in folder.rglob("*") if path.is_file()]
    return {path.relative_to(folder).as_posix(): path.read_bytes().decode("utf-8") for path in sorted(found)}


def schema(kind: str, language: str) -> Schema:
    return json.loads((resources.folder("schemas") / f"{kind}.{language}.json").read_text(encoding="utf-8"))


def expected(language: str, ci: str) -> set[str]:
    schemas = {f".pkpk/schemas/{kind}.{language}.json" for kind in ("chain", "catalog", "config")}
    return ALWAYS | CI[ci] | schemas | {f"chains/{CHAIN[language]}.yaml", f"catalog/{CATALOG[language]}.yaml"}


def choices(**given) -> scaffold.Choices:
    """The defaults, or what is given."""
    language = given.get("languages", ("en",))[0]
    usual = {
        "name": scaffold.HANDBOOK[language],
        "languages": (language,),
        "organiser": None,
        "ci": "both",
        "chain_name": scaffold.FIRST_CHAIN[language],
        "source": None,
        "version": "0.1.0",
    }
    return scaffold.Choices(**{**usual, **given})


def texts(**given) -> dict[str, str]:
    """The files of a repository with these choices, without a process or a folder."""
    return {one.path: one.text for one in scaffold.repository(choices(**given))}


@pytest.fixture(scope="session", params=LANGUAGES)
def made(request, tmp_path_factory) -> tuple[str, Path, Done]:
    """A repository made by the command in each language, with both services."""
    folder = tmp_path_factory.mktemp("made")
    return request.param, folder, init(folder, "--language", request.param)


@pytest.fixture(scope="session", params=[(language, ci) for language in LANGUAGES for ci in scaffold.CI], ids="-".join)
def built(request) -> tuple[str, str, dict[str, str]]:
    language, ci = request.param
    return language, ci, texts(languages=(language,), ci=ci)


class TestTheRepository:
    def test_the_command_writes_what_is_built(self, made):
        language, folder, done = made
        assert (done.code, done.err) == (0, "")
        assert set(files(folder)) == expected(language, "both")
        version = pkpk(folder, "--version").out.split()[1]
        assert files(folder) == texts(languages=(language,), version=version)

    def test_it_validates_without_findings(self, made):
        done = pkpk(made[1], "validate", "--fail-on", "info")
        assert done.code == 0, done.out

    def test_its_handbook_can_be_made(self, made):
        done = pkpk(made[1], "render", "--format", "md", "-o", "handbook")
        assert (done.code, done.err) == (0, "")

    def test_no_file_tells_where_it_was_made(self, made):
        for path, text in files(made[1]).items():
            assert str(made[1].parent) not in text, path


class TestWhatIsWritten:
    def test_the_files_are_those_of_the_language_and_the_service(self, built):
        language, ci, found = built
        assert set(found) == expected(language, ci)

    def test_every_yaml_and_json_file_can_be_read(self, built):
        for path, text in built[2].items():
            if path.endswith((".yaml", ".yml")):
                assert isinstance(yaml.safe_load(text), dict), path
            if path.endswith(".json"):
                assert isinstance(json.loads(text), dict), path

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_settings_catalogue_and_chain_are_valid_by_their_schemas(self, language):
        found = texts(languages=(language,), organiser="Ahvenanmaa")
        for kind, path in (
            ("config", "pkpk.yaml"),
            ("catalog", f"catalog/{CATALOG[language]}.yaml"),
            ("chain", f"chains/{CHAIN[language]}.yaml"),
        ):
            assert not list(Draft202012Validator(schema(kind, language)).iter_errors(yaml.safe_load(found[path]))), path

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_the_chain_uses_everything_in_the_catalogue_and_nothing_else(self, language):
        found = texts(languages=(language,))
        catalog = yaml.safe_load(found[f"catalog/{CATALOG[language]}.yaml"])
        chain = yaml.safe_load(found[f"chains/{CHAIN[language]}.yaml"])
        for key in ("services", "providers", "roles", "glossary"):
            used = {one["use"] for one in chain[key] if isinstance(one, dict) and "use" in one}
            assert used == {one["id"] for one in catalog[key]}, key

    def test_the_three_languages_say_the_same_with_the_same_keys(self):
        for place in (lambda language: f"chains/{CHAIN[language]}.yaml", lambda language: f"catalog/{CATALOG[language]}.yaml"):
            shapes = [keys(yaml.safe_load(texts(languages=(language,))[place(language)])) for language in LANGUAGES]
            assert shapes[0] == shapes[1] == shapes[2]

    def test_no_path_of_a_machine_and_no_address_is_invented(self, built):
        for path, text in built[2].items():
            assert not re.search(r"/(home|tmp|root|Users)/|\b[A-Z]:\\", text), path
            assert set(re.findall(r"https?://([\w.-]+)", text)) <= KNOWN_HOSTS, path
            assert not re.search(r"git@|ssh://|@[\w-]+\.(fi|org|com|net)\b", text), path

    def test_lines_end_as_git_wants_them_and_no_template_mark_is_left(self, built):
        for path, text in built[2].items():
            assert text.endswith("\n"), path
            assert not re.search(r"<<|>>|<%|%>|[ \t]$|\n\n\n|\r", text, re.MULTILINE), path

    def test_the_readme_speaks_of_the_chosen_service_only(self, built):
        _, ci, found = built
        assert ("GitHub" in found["README.md"]) == (ci in ("github", "both"))
        assert ("GitLab" in found["README.md"]) == (ci in ("gitlab", "both"))
        assert ("PKPK_SOURCE" in found["README.md"]) == (ci != "none")

    def test_the_readme_names_only_files_and_commands_that_there_are(self, built):
        text = built[2]["README.md"]
        for name in re.findall(r"`((?:\.?[\w-]+/)+|[.\w/-]+\.(?:yaml|yml|json))`", text):
            assert any(path == name or path.startswith(name) or path.endswith(f"/{name}") for path in built[2]), name
        assert set(re.findall(r"(?m)^\$ pkpk (\w+)", text)) <= set(plugins.names("commands"))

    def test_links_inside_the_readme_lead_to_a_heading(self, built):
        text = built[2]["README.md"]
        headings = {re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-") for title in re.findall(r"(?m)^#+ (.+)$", text)}
        assert set(re.findall(r"\]\(#([^)]+)\)", text)) <= headings

    def test_lists_and_fences_of_the_readme_are_whole(self, built):
        text = built[2]["README.md"]
        assert text.count("```") % 2 == 0
        for block in re.findall(r"(?:^\d+\. .*\n(?: {3}.*\n)*)+", text, re.MULTILINE):
            numbers = [int(one) for one in re.findall(r"(?m)^(\d+)\. ", block)]
            assert numbers == list(range(1, len(numbers) + 1))


def keys(value):
    """The keys of the content and nothing else."""
    if isinstance(value, dict):
        return {key: keys(one) for key, one in value.items()}
    return [keys(one) for one in value] if isinstance(value, list) else None


class TestSettings:
    def config(self, folder: Path) -> dict:
        return yaml.safe_load((folder / "pkpk.yaml").read_text(encoding="utf-8"))

    def test_they_hold_what_was_chosen(self, tmp_path):
        init(
            tmp_path, "--name", "Huom: # käsikirja", "--organiser", "01", "--language", "sv,fi", "--chain-name", "Minne & minnen"
        )
        config = self.config(tmp_path)
        assert config["name"] == "Huom: # käsikirja"
        assert config["organiser"] == "Östra Nylands välfärdsområde"
        assert (config["language"], config["languages"]) == ("sv", ["sv", "fi"])
        chain = yaml.safe_load((tmp_path / "chains/minne-minnen.yaml").read_text(encoding="utf-8"))
        assert (chain["id"], chain["name"], chain["language"]) == ("minne-minnen", "Minne & minnen", "sv")

    def test_they_demand_this_version_or_a_newer_one(self):
        assert yaml.safe_load(texts(version="1.2.3")["pkpk.yaml"])["required_version"] == ">=1.2.3"

    def test_they_begin_with_the_line_that_binds_their_schema(self):
        first = texts(languages=("fi",))["pkpk.yaml"].splitlines()[0]
        assert first == "# yaml-language-server: $schema=.pkpk/schemas/config.fi.json"
        assert first.partition("=")[2] in texts(languages=("fi",))

    def test_shared_things_are_named_in_every_language_of_the_repository(self, tmp_path):
        init(tmp_path, "--language", "fi", "--language", "sv")
        catalog = yaml.safe_load((tmp_path / "catalog/yhteiset.yaml").read_text(encoding="utf-8"))
        for key in ("services", "providers", "roles", "glossary"):
            assert all(set(one.get("name") or one["term"]) == {"fi", "sv"} for one in catalog[key])
        assert pkpk(tmp_path, "validate", "--fail-on", "info").code == 0

    @pytest.mark.parametrize(
        "given", ["21", "Lapin hyvinvointialue", "LAPPLANDS VÄLFÄRDSOMRÅDE", "  Lapland wellbeing services county "]
    )
    def test_the_organiser_is_found_by_code_and_by_name_in_any_language(self, given):
        assert _Reader(Messages("en")).organiser(given, "fi") == "Lapin hyvinvointialue"

    def test_the_schemas_are_those_of_this_version(self):
        for kind in ("chain", "catalog", "config"):
            assert json.loads(texts(languages=("fi",))[f".pkpk/schemas/{kind}.fi.json"]) == schema(kind, "fi")

    def test_the_editor_binds_a_schema_that_is_there_to_every_file(self):
        found = texts()
        bound = json.loads(found[".vscode/settings.json"])["yaml.schemas"]
        assert set(bound) <= set(found)
        globs = [glob.lstrip("/").replace("/**/", "/") for globs in bound.values() for glob in globs]
        for path in found:
            if path == "pkpk.yaml" or path.startswith(("chains/", "catalog/")):
                assert any(Path(path).match(glob) for glob in globs), path

    @pytest.mark.parametrize(
        "name",
        [
            "no",
            "null",
            "112",
            "- a",
            "a: b",
            "a #b",
            "*a",
            '"a"',
            "'a'",
            "[x]",
            "\\",
            "%a",
            "ä ö å",
            "a:",
            "~",
            "{{a}}",
            "${{ a }}",
            "<<a>>",
        ],
    )
    def test_any_name_stays_what_it_is(self, name):
        found = texts(name=name, chain_name=name, organiser=name)
        (chain,) = (text for path, text in found.items() if path.startswith("chains/"))
        for text, key in ((found["pkpk.yaml"], "name"), (found["pkpk.yaml"], "organiser"), (chain, "name")):
            # Read as text, as the program does: `no` and `112` are names here.
            assert yaml.load(text, yaml.BaseLoader)[key] == name
        document = decode("chain.yaml", chain.encode())
        assert [one.code.id for one in document.problems if one.code.severity > Severity.INFO] == []
        assert document.content["name"] == {"en": name}


class TestHooks:
    def hook(self, **given) -> tuple[dict, dict]:
        (repository,) = yaml.safe_load(texts(**given)[".pre-commit-config.yaml"])["repos"]
        lint, fmt = repository.pop("hooks")
        assert (lint["id"], fmt["id"]) == ("pkpk-lint", "pkpk-fmt")
        # What is wrong in a file is told once.
        assert lint.pop("fail_fast") is True
        assert {key: one if one is True else one.replace("fmt", "lint") for key, one in fmt.items()} == lint
        return repository, lint

    def test_they_call_the_installed_pkpk(self):
        repository, hook = self.hook()
        assert repository == {"repo": "local"}
        assert (hook["id"], hook["entry"], hook["language"]) == ("pkpk-lint", "pkpk lint", "system")
        assert (hook["pass_filenames"], hook["require_serial"]) == (True, True)

    def test_they_come_from_a_source_when_one_is_given(self):
        repository, hook = self.hook(source=scaffold.read_source(SOURCE))
        assert repository == {"repo": SOURCE.rpartition("@")[0], "rev": "v1.2.0"}
        assert set(hook) == {"id", "files"}

    @pytest.mark.parametrize("source", [None, SOURCE])
    @pytest.mark.parametrize("chains", ["ketjut/**", "alueet/*/ketjut/*.yaml", "ketjut.yaml", "a (b)/c+d/**"])
    def test_they_mean_the_files_that_the_settings_mean(self, source, chains):
        given = {"chains": (chains,), "catalogs": ("yhteiset/*",), "source": source and scaffold.read_source(source)}
        assert self.hook(**given)[1]["files"] == globs.hook((chains,), ("yhteiset/*",))

    @posix
    @pytest.mark.parametrize("folder", ["ketjut", "sote/ketjut", "a b", "a+b.(c)", "a: b #c", "lainaus'merkki\""])
    def test_below_the_root_of_the_git_repository_they_are_written_for_that_root(self, folder):
        pattern = re.compile(self.hook(folder=folder)[1]["files"])
        assert all(pattern.search(f"{folder}/{path}") for path in ("pkpk.yaml", "chains/a.yaml", "catalog/b/c.yml"))
        assert not any(
            pattern.search(path) for path in ("pkpk.yaml", "chains/a.yaml", f"x/{folder}/pkpk.yaml", f"{folder}/a.yaml")
        )

    @pytest.mark.parametrize("source", [None, SOURCE])
    def test_only_files_of_the_repository_trigger_them(self, source):
        pattern = re.compile(self.hook(source=source and scaffold.read_source(source))[1]["files"])
        assert all(pattern.search(path) for path in ("pkpk.yaml", "chains/a.yaml", "chains/b/ä ö.yml", "catalog/c.yaml"))
        assert not any(
            pattern.search(path) for path in ("README.md", ".gitlab-ci.yml", "muu/pkpk.yaml", "chains/a.md", "xchains/a.yaml")
        )


class TestChecksOfChanges:
    def github(self, found: dict[str, str]) -> dict:
        # BaseLoader, for which `on` is a word and not true.
        return yaml.load(found[".github/workflows/pkpk.yml"], yaml.BaseLoader)

    def gitlab(self, found: dict[str, str]) -> dict:
        (job,) = yaml.safe_load(found[".gitlab-ci.yml"]).values()
        return job

    def test_github_runs_them_without_rights_or_secrets(self):
        whole = self.github(texts())
        assert set(whole["on"]) == {"pull_request", "push"}
        assert whole["permissions"] == {"contents": "read"}
        text = texts()[".github/workflows/pkpk.yml"]
        assert "secrets." not in text
        assert "github.event" not in text, "text of a pull request must not reach a shell"
        assert "${{" not in "".join(step.get("run", "") for step in whole["jobs"]["pkpk"]["steps"])

    def test_github_uses_pinned_official_actions_and_the_whole_history(self):
        steps = self.github(texts())["jobs"]["pkpk"]["steps"]
        used = [step["uses"] for step in steps if "uses" in step]
        assert [one.partition("@")[0] for one in used] == ["actions/checkout", "actions/setup-python", "actions/upload-artifact"]
        assert all(re.fullmatch(r"v\d+", one.partition("@")[2]) for one in used)
        assert steps[0]["with"] == {"fetch-depth": "0", "persist-credentials": "false"}

    def test_gitlab_has_the_whole_history_and_keeps_what_is_written_when_the_check_fails(self):
        job = self.gitlab(texts())
        assert job["variables"]["GIT_DEPTH"] == "0"
        assert (job["artifacts"]["when"], job["artifacts"]["paths"]) == ("always", ["handbook/", "pkpk-comment.md"])
        (command,) = job["script"]
        for name in (*job["artifacts"]["paths"], *job["artifacts"]["reports"].values()):
            assert name.rstrip("/") in command

    def test_the_readme_calls_the_checks_by_their_names(self):
        (job,) = yaml.safe_load(texts(ci="gitlab")[".gitlab-ci.yml"])
        assert f"**{job}**" in texts(ci="gitlab")["README.md"]
        (job,) = self.github(texts())["jobs"].values()
        assert f"`{job['name']}`" in texts(ci="github")["README.md"]

    def test_no_other_file_is_taken_for_one_of_the_language(self):
        for path, text in texts().items():
            if path.endswith((".yaml", ".yml")) and not path.startswith(("chains/", "catalog/", "pkpk.yaml")):
                assert "pkpk" not in yaml.safe_load(text), path

    def test_the_source_that_was_given_is_installed(self):
        found = texts(source=scaffold.read_source(SOURCE))
        assert self.github(found)["jobs"]["pkpk"]["env"]["PKPK_SOURCE"] == f"git+{SOURCE}"
        assert self.gitlab(found)["variables"]["PKPK_SOURCE"] == f"git+{SOURCE}"
        assert f'pip install "git+{SOURCE}"' in found["README.md"]

    def test_they_run_pkpk_ci(self):
        assert self.commands(texts()) == (
            "pkpk ci --preview handbook",
            "pkpk ci --report gitlab=gl-code-quality-report.json --comment pkpk-comment.md --preview handbook",
        )

    def commands(self, found: dict[str, str]) -> tuple[str, str]:
        """What GitHub and GitLab run."""
        steps = self.github(found)["jobs"]["pkpk"]["steps"]
        (github,) = (step["run"] for step in steps if step.get("run", "").startswith("pkpk"))
        (gitlab,) = self.gitlab(found)["script"]
        return github, gitlab

    @posix
    @pytest.mark.parametrize("folder", ["ketjut", "sote/ketjut", "väli lyönti", "a: b #c", "lainaus'merkki\"", "$HOME", "-v"])
    def test_below_the_root_of_the_git_repository_they_name_the_folder(self, folder):
        for command in self.commands(texts(folder=folder)):
            assert shlex.split(command)[:3] == ["pkpk", "ci", folder]

    def test_github_sees_no_expression_in_the_name_of_a_folder(self):
        run, _ = self.commands(texts(folder="${{ x }}"))
        assert run == "pkpk ci '${{ '${{' }} x }}' --preview handbook"

    @posix
    @pytest.mark.parametrize("language", LANGUAGES)
    @pytest.mark.parametrize("service", ["github", "gitlab"])
    def test_a_source_that_is_not_set_is_told_and_ends_the_check(self, tmp_path, service, language):
        done = self.install(texts(languages=(language,)), service, tmp_path, PKPK_SOURCE="")
        assert done.returncode == 1
        assert "PKPK_SOURCE" in done.stdout
        assert "README.md" in done.stdout

    @posix
    @pytest.mark.parametrize("service", ["github", "gitlab"])
    def test_a_source_that_is_set_is_given_to_pip_as_one_word(self, tmp_path, service):
        done = self.install(texts(), service, tmp_path, PKPK_SOURCE="vendor/pkpk 1.whl")
        assert (done.returncode, done.stdout) == (0, "<-m> <pip> <install> <vendor/pkpk 1.whl>\n")

    def install(self, found: dict[str, str], service: str, folder: Path, **given: str) -> subprocess.CompletedProcess[str]:
        """Runs the step that installs, as the service would, with a python that only tells its words."""
        if service == "github":
            steps = self.github(found)["jobs"]["pkpk"]["steps"]
            script = next(step["run"] for step in steps if step.get("id") == "install")
        else:
            script = "\n".join(self.gitlab(found)["before_script"])
        tools = folder / "tools"
        tools.mkdir()
        (tools / "python").write_text('#!/bin/sh\nset -- "$@"\nprintf "<%s>" "$1"; shift; printf " <%s>" "$@"; echo\n')
        (tools / "python").chmod(0o755)
        path = f"{tools}{os.pathsep}{os.environ['PATH']}"
        command = [shutil.which("bash") or "sh", "-e", "-c", script]
        return subprocess.run(command, env={"PATH": path, **given}, capture_output=True, text=True, check=False)

    @pytest.mark.parametrize(
        ("given", "requirement"),
        [
            ("https://git.example.org/a/b.git@v1", "git+https://git.example.org/a/b.git@v1"),
            ("ssh://git@git.example.org/a/b@1.2.0", "git+ssh://git@git.example.org/a/b@1.2.0"),
            ("git@git.example.org:a/b.git@0f3c", "git+ssh://git@git.example.org/a/b.git@0f3c"),
            ("file:///srv/b.git@main", "git+file:///srv/b.git@main"),
        ],
    )
    def test_every_kind_of_git_address_becomes_one_of_pip(self, given, requirement):
        assert scaffold.read_source(given).requirement == requirement

    @pytest.mark.parametrize(
        "given",
        [
            *(
                "",
                "@",
                "pkpk",
                "pkpk@v1",
                "https://git.example.org/a/b.git",
                "https://git.example.org/a@",
                "https://@v1",
                "../a@v1",
            ),
            *("https://git.example.org/a@--upload-pack=x", "ext::sh -c x@v1", "--option@v1", "https://git.example.org/a b@v1"),
            # These would put a secret into the repository.
            *(
                "https://user:secret@git.example.org/a@v1",
                "https://token@git.example.org/a@v1",
                "ssh://git:pw@git.example.org/a@v1",
            ),
        ],
    )
    def test_what_is_no_git_address_with_a_revision_is_no_source(self, given):
        assert scaffold.read_source(given) is None

    def test_what_is_no_source_is_told_and_nothing_is_written(self, tmp_path):
        done = init(tmp_path, "--source", "https://git.example.org/a")
        assert done.code == 2
        assert "--source takes a Git address and a revision" in done.err
        assert files(tmp_path) == {}


class TestNothingIsLost:
    def test_a_second_run_changes_nothing(self, tmp_path):
        init(tmp_path)
        before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")}
        done = init(tmp_path)
        assert (done.code, done.err) == (0, "")
        assert "nothing was written" in done.out
        assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")} == before

    def test_missing_files_are_filled_in_beside_those_that_are_as_they_were(self, tmp_path):
        init(tmp_path)
        whole = files(tmp_path)
        (tmp_path / ".editorconfig").unlink()
        done = init(tmp_path)
        assert done.code == 0
        assert "1 file written" in done.out
        assert files(tmp_path) == whole

    def test_other_line_ends_are_no_difference(self, tmp_path):
        init(tmp_path)
        readme = tmp_path / "README.md"
        readme.write_bytes(readme.read_bytes().replace(b"\n", b"\r\n"))
        assert init(tmp_path).code == 0
        assert b"\r\n" in readme.read_bytes()

    def test_files_that_differ_are_listed_and_nothing_is_written(self, tmp_path):
        (tmp_path / "README.md").write_text("oma\n", encoding="utf-8")
        (tmp_path / ".gitignore").write_text("oma\n", encoding="utf-8")
        done = init(tmp_path)
        assert (done.code, done.out) == (2, "")
        assert "\n  README.md\n  .gitignore\n" in done.err
        assert "--force" in done.err
        assert files(tmp_path) == {"README.md": "oma\n", ".gitignore": "oma\n"}
        assert sorted(path.name for path in tmp_path.iterdir()) == [".gitignore", "README.md"]

    def test_keep_leaves_them_and_writes_the_others(self, tmp_path):
        (tmp_path / "README.md").write_text("oma\n", encoding="utf-8")
        assert init(tmp_path, "--keep").code == 0
        assert set(files(tmp_path)) == expected("en", "both")
        assert files(tmp_path)["README.md"] == "oma\n"

    def test_keep_writes_hooks_and_editor_for_the_settings_that_stay(self, tmp_path):
        kept = "pkpk: 1\nkind: config\nname: Oma\nchains: ketjut/**\n"
        (tmp_path / "pkpk.yaml").write_text(kept, encoding="utf-8")
        assert init(tmp_path, "--keep").code == 0
        found = files(tmp_path)
        assert found["pkpk.yaml"] == kept
        (repository,) = yaml.safe_load(found[".pre-commit-config.yaml"])["repos"]
        assert repository["hooks"][0]["files"] == globs.hook(("ketjut/**",), ("catalog/**",))
        bound = json.loads(found[".vscode/settings.json"])["yaml.schemas"]
        assert bound[".pkpk/schemas/chain.en.json"] == globs.editor("ketjut/**")

    def test_force_overwrites_them(self, tmp_path):
        (tmp_path / "README.md").write_text("oma\n", encoding="utf-8")
        assert init(tmp_path, "--force").code == 0
        assert files(tmp_path)["README.md"].startswith("# Handbook of service chains\n")

    def test_force_and_keep_are_not_both(self, tmp_path):
        assert init(tmp_path, "--keep", "--force").code == 2
        assert files(tmp_path) == {}

    def test_files_of_the_user_stay(self, tmp_path):
        (tmp_path / "chains").mkdir()
        (tmp_path / "chains/oma.yaml").write_text("pkpk: 1\nkind: chain\nname: Oma\n", encoding="utf-8")
        assert init(tmp_path).code == 0
        assert files(tmp_path)["chains/oma.yaml"] == "pkpk: 1\nkind: chain\nname: Oma\n"

    @pytest.mark.parametrize("option", [(), ("--force",), ("--keep",)])
    def test_a_folder_where_a_file_should_be_is_in_the_way(self, tmp_path, option):
        (tmp_path / "pkpk.yaml").mkdir()
        done = init(tmp_path, *option)
        assert done.code == 2
        assert "pkpk.yaml is a folder" in done.err
        assert files(tmp_path) == {}

    @pytest.mark.parametrize("option", [(), ("--force",)])
    def test_a_file_where_a_folder_should_be_is_in_the_way(self, tmp_path, option):
        (tmp_path / "chains").write_text("oma\n", encoding="utf-8")
        done = init(tmp_path, *option)
        assert done.code == 2
        assert "chains is not a folder" in done.err
        assert files(tmp_path) == {"chains": "oma\n"}

    def test_a_file_as_the_folder_is_told_once(self, tmp_path):
        (tmp_path / "a").write_text("oma\n", encoding="utf-8")
        done = init(tmp_path, "a")
        assert done.code == 2
        assert done.err.count("is not a folder") == 1

    @posix
    def test_a_folder_that_leads_elsewhere_is_not_followed(self, tmp_path):
        here, there = tmp_path / "here", tmp_path / "there"
        here.mkdir()
        there.mkdir()
        (here / "chains").symlink_to(there)
        done = init(here, "--force")
        assert done.code == 2
        assert "leads elsewhere" in done.err
        assert list(there.iterdir()) == []

    @posix
    def test_force_replaces_a_link_and_not_what_it_leads_to(self, tmp_path):
        (tmp_path / "oma.md").write_text("oma\n", encoding="utf-8")
        here = tmp_path / "here"
        here.mkdir()
        (here / "README.md").symlink_to(tmp_path / "oma.md")
        assert init(here).code == 2
        assert init(here, "--force").code == 0
        assert (tmp_path / "oma.md").read_text(encoding="utf-8") == "oma\n"

    @posix
    def test_a_folder_that_may_only_be_read_is_told_and_stays(self, tmp_path):
        tmp_path.chmod(0o555)
        done = init(tmp_path, before=without_the_rights_of_root)
        tmp_path.chmod(0o755)
        assert (done.code, done.out) == (2, "")
        assert "no permission" in done.err
        assert list(tmp_path.iterdir()) == []

    @posix
    def test_when_the_disk_is_full_what_was_written_is_taken_back(self, tmp_path):
        (tmp_path / "README.md").write_text("oma\n", encoding="utf-8")
        done = init(tmp_path, "--force", before=with_files_of_at_most(50_000))
        assert done.code == 2
        assert "nothing was written" in done.err
        assert files(tmp_path) == {"README.md": "oma\n"}
        assert [path.name for path in tmp_path.iterdir()] == ["README.md"]


def without_the_rights_of_root() -> None:
    """Takes away what lets root write anywhere: CAP_DAC_OVERRIDE and CAP_DAC_READ_SEARCH."""
    import ctypes

    if os.geteuid() == 0:
        for capability in (1, 2):
            ctypes.CDLL(None).prctl(24, capability, 0, 0, 0)


def with_files_of_at_most(size: int):
    """Every longer file fails while it is written, as on a full disk."""

    def limit() -> None:
        import resource
        import signal

        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    return limit


class TestWhereAndWhatNext:
    @pytest.mark.parametrize(
        "name",
        ["uusi", "väli lyönti", "ääkköset", "lainaus'merkki", 'lainaus"merkki', "-viiva", "a/b/c", "$HOME", "rivin\nvaihto"],
    )
    @posix
    def test_the_folder_may_be_called_anything_and_is_made(self, tmp_path, name):
        done = init(tmp_path, "--", name)
        assert done.code == 0, done.err
        assert set(files(tmp_path / name)) == expected("en", "both")

    @posix
    @pytest.mark.parametrize("name", ["uusi", "väli lyönti", "lainaus'merkki", '$HOME"x'])
    def test_the_command_that_enters_it_can_be_copied_to_a_shell(self, tmp_path, name):
        out = init(tmp_path, name).out
        enter = next(line for line in out.splitlines() if line.startswith("  cd "))
        done = subprocess.run(["sh", "-c", f"{enter} && pwd"], cwd=tmp_path, capture_output=True, text=True, check=True)
        assert Path(done.stdout.strip()).name == name

    def test_it_tells_every_file_and_three_commands(self, tmp_path):
        out = init(tmp_path).out
        assert out.startswith("15 files written into ")
        assert all(f"\n  {path} " in out for path in expected("en", "both"))
        assert re.findall(r"(?m)^  (git|pre-commit|pkpk) (\w+)", out) == [
            ("git", "init"),
            ("pre-commit", "install"),
            ("pkpk", "validate"),
        ]
        assert "PKPK_SOURCE" in out

    def test_in_a_git_work_tree_nobody_is_told_to_make_one(self, tmp_path):
        (tmp_path / ".git").mkdir()
        out = init(tmp_path).out
        assert "git init" not in out
        assert re.findall(r"(?m)^  (git|pre-commit|pkpk) (\w+)", out) == [
            ("pre-commit", "install"),
            ("pkpk", "validate"),
            ("pkpk", "render"),
        ]
        assert "root of the Git repository" not in out

    def test_below_the_root_of_a_work_tree_it_tells_what_to_move_and_writes_it_for_the_root(self, tmp_path):
        (tmp_path / ".git").mkdir()
        assert f"root of the Git repository is {tmp_path}" in init(tmp_path, "sote/ketjut").out
        version = pkpk(tmp_path, "--version").out.split()[1]
        assert files(tmp_path / "sote/ketjut") == texts(folder="sote/ketjut", version=version)

    def test_nothing_is_said_of_the_source_when_it_is_known_or_not_needed(self, tmp_path):
        assert "PKPK_SOURCE" not in init(tmp_path, "a", "--source", SOURCE).out
        assert "PKPK_SOURCE" not in init(tmp_path, "b", "--ci", "none").out

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_the_language_is_that_of_the_messages_when_not_said(self, tmp_path, language):
        assert init(tmp_path, PKPK_LANG=language).code == 0
        assert set(files(tmp_path)) == expected(language, "both")

    @pytest.mark.parametrize(
        ("arguments", "told"),
        [
            (("--organiser", "99"), "“99” is not a county"),
            (("--organiser", "Itä-Uudenmaan hyvinvointialu"), "Did you mean “Itä-Uudenmaan hyvinvointialue”?"),
            (("--language", "de"), "“de” is not a language"),
            (("--language", "fi,,xx"), "“fi,,xx” is not a language"),
            (("--ci", "azure"), "'azure' is not one of"),
            (("--name", "  "), "a name is one line"),
            (("--name", "a\x1b[2J"), "a name is one line"),
            (("--chain-name", "x" * 201), "a name is one line"),
        ],
    )
    def test_wrong_choices_are_told_and_nothing_is_written(self, tmp_path, arguments, told):
        done = init(tmp_path, *arguments)
        assert done.code == 2
        assert told in done.err
        assert "\x1b" not in done.err
        assert files(tmp_path) == {}


@posix
class TestOnATerminal:
    def test_without_one_the_defaults_are_taken(self, tmp_path):
        assert pkpk(tmp_path, "init", input="Oma nimi\n").code == 0
        assert "name: Handbook of service chains\n" in files(tmp_path)["pkpk.yaml"]

    def test_answers_are_asked_for_one_by_one(self, tmp_path):
        code, seen = talk(tmp_path, "init", answers="sv fi\nVår handbok\n16\ngitlab\nMinnet\n")
        assert code == 0, seen
        assert seen.count(": ") >= 5
        assert set(files(tmp_path)) >= {"chains/minnet.yaml", ".gitlab-ci.yml", "catalog/gemensamma.yaml"}
        assert ".github/workflows/pkpk.yml" not in files(tmp_path)
        config = yaml.safe_load(files(tmp_path)["pkpk.yaml"])
        assert (config["name"], config["organiser"], config["languages"]) == (
            "Vår handbok",
            "Södra Österbottens välfärdsområde",
            ["sv", "fi"],
        )

    def test_an_empty_answer_is_the_default_that_is_shown(self, tmp_path):
        code, seen = talk(tmp_path, "init", answers="\n\n\n\n\n")
        assert code == 0
        assert "[Handbook of service chains]" in seen
        assert set(files(tmp_path)) == expected("en", "both")
        assert yaml.safe_load(files(tmp_path)["pkpk.yaml"])["organiser"] is None

    def test_an_answer_that_cannot_be_taken_is_asked_again(self, tmp_path):
        code, seen = talk(tmp_path, "init", answers="de\nen\n\n99\nLapin hyvinvointialueen\n21\nmikä\nnone\n\n")
        assert code == 0, seen
        assert "“de” is not a language" in seen
        assert "“99” is not a county" in seen
        assert "Did you mean “Lapin hyvinvointialue”?" in seen
        assert "“mikä” is not one of" in seen
        assert "organiser: Lapland wellbeing services county\n" in files(tmp_path)["pkpk.yaml"]

    def test_what_an_option_says_is_not_asked(self, tmp_path):
        given = ("--language", "fi", "--name", "Nimi", "--organiser", "21", "--ci", "none", "--chain-name", "Ketju")
        code, seen = talk(tmp_path, "init", *given, answers="")
        assert code == 0
        assert "[" not in seen.partition("Next")[0]

    def test_no_input_asks_nothing(self, tmp_path):
        assert talk(tmp_path, "init", "--no-input", answers="")[0] == 0
        assert set(files(tmp_path)) == expected("en", "both")

    @pytest.mark.parametrize("stop", [CTRL_C, "\x04"], ids=["ctrl-c", "ctrl-d"])
    def test_stopping_writes_nothing(self, tmp_path, stop):
        code, seen = talk(tmp_path, "init", answers="en\nNimi\n" + stop)
        assert code == 2
        assert "nothing was written" in seen
        assert files(tmp_path) == {}


def talk(folder: Path, *arguments: str, answers: str) -> tuple[int, str]:
    """Runs pkpk on a terminal of its own, answers a question at a time, and gives the exit code and what was seen."""
    import pty

    ours, theirs = pty.openpty()
    todo = re.findall(r"[^\n]*\n|\S", answers)
    seen = b""
    with subprocess.Popen(
        [*COMMAND, *arguments],
        cwd=folder,
        env=environment(TERM="dumb"),
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        start_new_session=True,
    ) as running:
        os.close(theirs)
        until = time.monotonic() + 60
        while time.monotonic() < until:
            if not select.select([ours], [], [], 0.2)[0]:
                # The signal of Ctrl-C, again when Python was not yet waiting for a line.
                if todo == [CTRL_C]:
                    running.send_signal(signal.SIGINT)
                continue
            try:
                part = os.read(ours, 65536)
            except OSError:  # Linux ends a terminal that nobody writes to any more with an error
                break
            if not part:
                break
            seen += part
            if todo and todo[0] != CTRL_C and seen.endswith(b": "):
                os.write(ours, todo.pop(0).encode())
        else:
            running.kill()
        code = running.wait(60)
    os.close(ours)
    assert b"Traceback" not in seen
    return code, seen.decode("utf-8").replace("\r\n", "\n")
