"""`pkpk templates`: what there is, copies to change, and how they differ; nothing that somebody has changed is lost."""

import json
from pathlib import Path

import pytest

from palveluketju.overriding import packaged
from tests.ci_files.service import git
from tests.overriding.made import CONFIG, pkpk, put, repository


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return repository(tmp_path)


def states(root: Path) -> dict[str, str]:
    done = pkpk(root, "templates", "list", "--format", "json")
    assert done.returncode == 0
    return {one["name"]: one["state"] for one in json.loads(done.stdout)["templates"]}


def test_the_list_names_every_template_and_works_outside_of_a_repository(tmp_path: Path) -> None:
    done = pkpk(tmp_path, "templates")
    assert done.returncode == 0
    assert [line.split()[0] for line in done.stdout.splitlines()] == list(packaged.names())


def test_the_list_tells_what_is_replaced(root: Path) -> None:
    assert pkpk(root, "templates", "eject", "site.html").stdout == "written: templates/html/site.html\n"
    put(root, "html/style.css", "body {}\n")
    put(root, "html/page.html", packaged.copied("html/page.html").replace(" 1 ", " 0 ", 1))
    put(root, "html/moved.html", "{% extends 'default/moved.html' %}")
    put(root, "html/own/part.html", "")
    put(root, "texts.fi.yaml", "Menu: Lista\n")
    found = states(root)
    assert found["html/site.html"] == "own"
    assert found["html/style.css"] == "unstamped"
    assert found["html/page.html"] == "older"
    assert found["html/moved.html"] == "extended"
    assert found["html/own/part.html"] == "part"
    assert found["texts.fi.yaml"] == "texts"
    assert found["html/blocks.html"] == "packaged"
    assert "own texts: 1" in pkpk(root, "templates").stdout


def test_a_copy_begins_with_what_it_was_copied_from(root: Path) -> None:
    pkpk(root, "templates", "eject", "site.html", "html/style.css", "script.js")
    for name in ("html/site.html", "html/style.css", "html/script.js"):
        first, rest = (root / "templates" / name).read_text("utf-8").split("\n", 1)
        assert f"pkpk template {name} {packaged.CONTEXT} " in first
        assert rest == packaged.text(name)


def test_a_changed_file_is_kept_unless_it_is_forced(root: Path) -> None:
    pkpk(root, "templates", "eject", "site.html")
    assert pkpk(root, "templates", "eject", "site.html").stdout == "already there: templates/html/site.html\n"
    put(root, "html/site.html", "mine")
    done = pkpk(root, "templates", "eject", "--all")
    assert done.returncode == 2
    assert "nothing was written: templates/html/site.html (--force" in done.stderr
    assert [one.name for one in (root / "templates/html").iterdir()] == ["site.html"]
    assert (root / "templates/html/site.html").read_text("utf-8") == "mine"
    assert pkpk(root, "templates", "eject", "--all", "--force").returncode == 0
    assert states(root)["html/site.html"] == "own"


def test_without_a_folder_in_the_configuration_it_is_told_what_to_add(root: Path) -> None:
    (root / "pkpk.yaml").write_text(CONFIG.replace("output: {templates: templates}\n", ""), "utf-8")
    done = pkpk(root, "templates", "eject", "site.html")
    assert "add to pkpk.yaml, or they are not used: output: {templates: templates}" in done.stdout
    assert (root / "templates/html/site.html").exists()


def test_the_difference_is_shown_without_the_first_line(root: Path) -> None:
    pkpk(root, "templates", "eject", "site.html", "moved.html")
    file = root / "templates/html/site.html"
    file.write_text(file.read_text("utf-8").replace("<footer class", "<footer id='x' class"), "utf-8")
    done = pkpk(root, "templates", "diff")
    lines = [line for line in done.stdout.splitlines() if line.startswith(("+", "-"))]
    assert lines[2:] == ['-<footer class="foot">', "+<footer id='x' class=\"foot\">"]
    assert pkpk(root, "templates", "diff", "moved.html").stdout == ""


def test_it_is_told_when_ours_has_changed_since(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pkpk(root, "templates", "eject", "site.html")
    real = packaged.text
    monkeypatch.setattr(packaged, "text", lambda name: real(name) + "<!-- new -->\n")
    assert states(root)["html/site.html"] == "changed"
    done = pkpk(root, "templates", "diff", "site.html")
    assert "-<!-- new -->" in done.stdout
    assert "site.html: pkpk’s template has changed since this was copied." in done.stderr
    assert packaged.copied("html/site.html").partition("\n")[0] in done.stderr


def test_a_copy_for_another_version_is_warned_of_and_used(root: Path) -> None:
    put(root, "html/page.html", packaged.copied("html/page.html").replace(" 1 ", " 0 ", 1))
    done = pkpk(root, "render", ".", "-o", "out")
    assert done.returncode == 0
    assert "templates/html/page.html was made for version 0 of what templates get, and this pkpk gives 1" in done.stderr


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["ejct"], "“ejct” is not known here"),
        (["list", "site.html"], "“site.html” is not known here"),
        (["eject"], "say which template to copy"),
        (["eject", "sit.html"], "pkpk has no template sit.html; pkpk templates list shows them – did you mean site.html?"),
        (["eject", "../../etc/passwd"], "pkpk has no template"),
        (["diff", "site.html"], "html/site.html is not replaced here"),
        (["list", "--all"], "--all and --force go with eject"),
        (["diff", "--force"], "--all and --force go with eject"),
        (["eject", "site.html", "--format", "json"], "--format with list"),
    ],
)
def test_wrong_use_is_told(root: Path, words: list[str], told: str) -> None:
    done = pkpk(root, "templates", *words)
    assert done.returncode == 2
    assert told in done.stderr


def test_a_preview_of_a_proposed_change_is_made_by_the_templates_of_pkpk(root: Path) -> None:
    git(root, "init", "-q", "-b", "main")
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", "alku")
    git(root, "switch", "-q", "-c", "ehdotus")
    put(root, "html/page.html", "<script>alert(1)</script>")
    chain = root / "chains/muisti.yaml"
    chain.write_text(chain.read_text("utf-8").replace("Tiivistelmä", "Uusi tiivistelmä"), "utf-8")
    pkpk(root, "ci", "--base", "main", "--preview", "preview")
    assert "alert(1)" not in (root / "preview/muisti.html").read_text("utf-8")
