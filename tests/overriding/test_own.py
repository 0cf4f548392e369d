"""An organisation's own templates, style sheets, scripts and texts take the place of ours, one by one."""

import re
from pathlib import Path

import pytest

from palveluketju.overriding import packaged
from tests.overriding.made import files, foot, pkpk, put, rendered, repository

#: a description with every kind of block
RICH = """pkpk: 1
kind: chain
id: muisti
name: Muisti
status: in_use
summary: Tiivistelmä.
note: Huomaa.
version: 1.0.0
roles:
  - {id: hoitaja, name: Hoitaja}
tiers:
  - id: guidance
    services:
      - {id: neuvonta, name: Neuvonta, description: "Kaksi.\n\nKappaletta.\n\n- yksi\n- kaksi"}
goals:
  - {text: Tavoite, perspective: client}
pathway:
  - stage: Alku
    steps:
      - {id: a, name: Soitto, actors: hoitaja}
      - {id: b, name: Käynti, actors: hoitaja}
"""
#: how each block of ours begins
OPENING = {
    "Paragraph": r"<p>|<p id=",
    "Bullets": r"<ul>\n|<ol>\n",
    "Facts": r'<dl class="facts',
    "Table": r"<table class=",
    "Cards": r'<ul class="cards',
    "Callout": r'role="note">\n<p class="label">',
    "Group": r'<div class="group"',
    "Ladder": r'<div class="ladder">',
    "Figure": r"<figure ",
    "Roll": r'<ul class="roll',
}


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


BLOCKS = ("Paragraph", "Bullets", "Facts", "Table", "Cards", "Callout", "Group", "Ladder", "Figure", "Roll")


def body(html: str) -> str:
    """What is inside the page, without the lists that lead to its parts and what is there instead of scripts."""
    return re.sub(
        r"<nav.*?</nav>|<noscript.*?</noscript>", "", html.partition("<main")[2].partition("</main>")[0], flags=re.DOTALL
    )


@pytest.mark.parametrize("kind", BLOCKS)
def test_every_macro_of_an_own_copy_of_the_blocks_is_called(root: Path, kind: str) -> None:
    text = packaged.text("html/blocks.html")
    begin = f"{{% macro {kind}(one, e, h, level"
    head, found, rest = text.partition(begin)
    assert found
    first, end, rest = rest.partition("%}\n")
    put(root, "html/blocks.html", f"{head}{begin}{first}{end}<i>own {kind}</i>\n{rest}")
    (root / "chains/muisti.yaml").write_text(RICH, "utf-8")
    assert pkpk(root, "render", ".", "--format", "site", "-o", "out", "-q").returncode == 0
    html = "".join(body(one.read_text("utf-8")) for one in sorted((root / "out/fi").rglob("*.html")))
    ours = OPENING[kind]
    assert html.count(f"<i>own {kind}</i>") == len(re.findall(ours, html)) > 0


def test_a_macro_may_come_from_a_part_of_ones_own(root: Path) -> None:
    put(root, "html/own/lists.html", "{% macro Bullets(one, e, h, level) %}\n<i>own list</i>\n{% endmacro %}\n")
    text = packaged.text("html/blocks.html")
    put(root, "html/blocks.html", text + '{% from "own/lists.html" import Bullets %}\n')
    (root / "chains/muisti.yaml").write_text(RICH, "utf-8")
    assert rendered(root).returncode == 0
    html = page(root, "fi/chains/muisti.html")
    assert "<i>own list</i>" in html
    assert "<ul>" not in body(html)


def test_a_list_of_macros_holds_nothing_else_that_could_be_called(root: Path) -> None:
    put(root, "html/site.html", foot('{{ page.summary | blocks(edition, hand, 2, {"Paragraph": cycler}) }}'))
    (root / "chains/muisti.yaml").write_text(RICH, "utf-8")
    assert rendered(root).returncode == 0
    assert "Cycler" not in page(root, "fi/chains/muisti.html")


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
