"""An organisation's own templates, style sheets, scripts and texts take the place of ours, one by one."""

from pathlib import Path

import pytest

from palveluketju.overriding import packaged
from tests.overriding.made import files, foot, pkpk, put, rendered, repository


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return repository(tmp_path)


def page(root: Path, path: str = "fi/index.html") -> str:
    return (root / "out" / path).read_text("utf-8")


def test_copies_that_nobody_has_changed_give_the_same_bytes(root: Path) -> None:
    assert rendered(root).returncode == 0
    before = files(root / "out")
    assert pkpk(root, "render", ".", "-o", "pages", "--lang", "all").returncode == 0
    pages = files(root / "pages")
    assert pkpk(root, "templates", "eject", "--all").returncode == 0
    assert rendered(root).returncode == 0
    assert files(root / "out") == before
    assert pkpk(root, "render", ".", "-o", "pages", "--lang", "all").returncode == 0
    assert files(root / "pages") == pages


def test_one_block_may_be_replaced_and_the_rest_stays(root: Path) -> None:
    put(root, "html/site.html", foot("{{ super() }}<p>Oma {{ title }}</p>"))
    assert rendered(root).returncode == 0
    html = page(root)
    assert "<p>Oma Esimerkin käsikirja</p>" in html
    assert '<footer class="foot">' in html
    assert "http-equiv" in html


def test_what_authors_have_written_is_escaped_in_own_templates_too(root: Path) -> None:
    put(root, "html/site.html", foot("<p>Oma {{ title }} {{ '<i>' }}</p>"))
    assert rendered(root).returncode == 0
    assert "Oma Muisti &amp; &lt;b&gt; – Esimerkin käsikirja &lt;i&gt;" in page(root, "fi/chains/muisti.html")


def test_a_part_of_ones_own_may_be_included(root: Path) -> None:
    put(root, "html/own/contact.html", "<p>{{ frame.feedback_label }} 123</p>")
    put(root, "html/site.html", foot('{% include "own/contact.html" %}'))
    assert rendered(root).returncode == 0
    assert "<p>Onko tässä jotain väärin? 123</p>" in page(root)


def test_a_style_sheet_and_a_script_of_ones_own_are_trusted_by_the_policy(root: Path) -> None:
    put(root, "html/style.css", "body { color: #123456 }\n")
    put(root, "html/script.js", "document.title;\n")
    assert rendered(root).returncode == 0
    (style,) = (root / "out/assets").glob("site.*.css")
    assert "#123456" in style.read_text("utf-8")
    assert pkpk(root, "render", ".", "-o", "pages").returncode == 0
    html = (root / "pages/muisti.html").read_text("utf-8")
    assert "#123456" in html
    assert "document.title;" in html


def test_a_text_may_be_worded_anew_in_pages_and_nowhere_else(root: Path) -> None:
    put(root, "texts.fi.yaml", 'Start page: Alkuun\n"Skip to the content": Ohita valikko\n"Summary":\n')
    assert rendered(root, "--lang", "all", PKPK_LANG="fi").returncode == 0
    assert ">Alkuun</a>" in page(root)
    assert ">Alkuun</a>" not in page(root, "sv/index.html")
    assert pkpk(root, "render", ".", "-o", "pages").returncode == 0
    assert "Ohita valikko" in (root / "pages/muisti.html").read_text("utf-8")


def test_own_texts_are_no_chains_even_where_every_file_may_be_one(root: Path) -> None:
    config = root / "pkpk.yaml"
    config.write_text(config.read_text("utf-8") + 'chains: ["**"]\n', "utf-8")
    put(root, "texts.fi.yaml", "Start page: Alkuun\n")
    assert pkpk(root, "validate", ".").returncode == 0
    assert rendered(root).returncode == 0


def test_only_a_changed_template_makes_the_pages_anew(root: Path) -> None:
    put(root, "html/site.html", foot("yksi"))
    rendered(root)
    again = pkpk(root, "render", ".", "--format", "site", "--no-diagrams", "-o", "out")
    assert "0 files made" in again.stdout
    put(root, "html/site.html", foot("kaksi"))
    rendered(root)
    assert "kaksi" in page(root)


def test_without_the_key_in_the_configuration_a_folder_of_that_name_is_let_be(root: Path) -> None:
    config = root / "pkpk.yaml"
    config.write_text(config.read_text("utf-8").replace("output: {templates: templates}\n", ""), "utf-8")
    put(root, "html/site.html", foot("oma"))
    assert rendered(root).returncode == 0
    assert "oma" not in page(root).partition("<footer")[2]


def test_every_page_knows_the_version_of_what_it_gets(root: Path) -> None:
    put(root, "html/site.html", foot("v{{ context_version }}"))
    assert rendered(root).returncode == 0
    assert f"v{packaged.CONTEXT}" in page(root)
