"""A broken or hostile template is told of by file and line, and the old pages stay as they were."""

from pathlib import Path

import pytest

from tests.overriding.made import files, foot, pkpk, put, rendered, repository

#: what stands in the foot of the page → what is told of line 3
FEET = {
    "{{ framee.brand }}": "the template does not get framee – did you mean frame?",
    "{% if false %}{{ nothing_like_it }}{% endif %}": "the template does not get nothing_like_it",
    "{{ frame.foot_labell }}": "Frame has no foot_labell – did you mean foot_label?",
    "{{ place.Calout(page) }}": "blocks.html has no Calout – did you mean Callout?",
    "{{ title | uper }}": "the template cannot be read: No filter named 'uper'. – did you mean upper?",
    "{{ title | safe }}": "the template cannot be read: No filter named 'safe'.",
    "{{ 1 / 0 }}": "the template fails: ZeroDivisionError",
    "{% include 'own/gone.html' %}": "there is no template own/gone.html",
    "{% frob %}": "the template cannot be read: Encountered unknown tag 'frob'.",
    "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}": "it calls or includes itself without end",
    # hostile
    "{{ ''.__class__ }}": "a template may not do this: access to attribute '__class__'",
    "{{ '' | attr('__class__') }}": "a template may not do this: access to attribute '__class__'",
    "{{ ['__class__'] | map(attribute='__class__') | first }}": "a template may not do this: access to attribute '__class__'",
    "{{ hand.__init__.__globals__ }}": "a template may not do this: access to attribute '__init__'",
    "{{ self.__init__ }}": "a template may not do this: access to attribute '__init__'",
    "{{ '{0.__class__}'.format(hand) }}": "a template may not do this: access to attribute '__class__'",
    "{{ edition.wish.engine() }}": "a template may not do this: access to attribute 'wish'",
    "{{ edition['wish'].engine() }}": "a template may not do this: access to attribute 'wish'",
    "{% include '/etc/passwd' %}": "there is no template /etc/passwd",
    "{% include '/etc/' ~ 'passwd' %}": "there is no template /etc/passwd",
    "{% include '../../pkpk.yaml' %}": "there is no template ../../pkpk.yaml",
    "{% include 'default/' ~ '../../pyproject.toml' %}": "there is no template ",
    "{% for at in range(100000000) %}x{% endfor %}": "the template fails: OverflowError: Range too big",
    "{{ 'x' * 1000000000 }}": "a template may not do this: *",
    "{{ 10 ** 10000000 }}": "a template may not do this: **",
    "{{ '%1000000000d' % 1 }}": "a template may not do this: %",
    "{% autoescape false %}{{ title }}{% endautoescape %}": "escaping cannot be turned off",
    "{{ lipsum(1000000) }}": "the template does not get lipsum",
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = repository(tmp_path_factory.mktemp("repository"))
    assert rendered(root).returncode == 0
    return root


@pytest.fixture
def root(site: Path) -> Path:
    for one in (site / "templates").rglob("*"):
        if one.is_file() or one.is_symlink():
            one.unlink()
    return site


def refused(root: Path, told: str, *more: str, **environment: str) -> None:
    before = files(root / "out")
    done = rendered(root, *more, **environment)
    assert done.returncode == 2
    assert told in done.stderr
    assert "Traceback" not in done.stderr
    assert files(root / "out") == before
    assert not [one for one in root.iterdir() if one.name.startswith("out.")]


@pytest.mark.parametrize("text", FEET)
def test_what_is_wrong_is_told_with_file_and_line(root: Path, text: str) -> None:
    put(root, "html/site.html", foot(text))
    refused(root, f"pkpk: templates/html/site.html:3: {FEET[text]}")


def test_a_page_of_its_own_is_refused_alike(root: Path) -> None:
    put(root, "html/edition.html", "{% set page = edition.page %}\n{{ page.titel }}")
    done = pkpk(root, "render", ".", "-o", "pages")
    assert done.returncode == 2
    assert "templates/html/edition.html:2: Page has no titel – did you mean title?" in done.stderr
    assert not (root / "pages/muisti.html").exists()


def test_a_fault_in_another_process_is_told_too(root: Path) -> None:
    (root / "chains/toinen.yaml").write_text(
        (root / "chains/muisti.yaml").read_text("utf-8").replace("muisti", "toinen"), "utf-8"
    )
    put(root, "html/site.html", foot('{% if leaf.path == "chains/toinen.html" %}{{ page.titel }}{% endif %}'))
    refused(root, "templates/html/site.html:3: Page has no titel", "-j", "2")
    (root / "chains/toinen.yaml").unlink()


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<!DOCTYPE html>\n<html><head><meta charset='utf-8'></head></html>",
        '<!-- <!DOCTYPE html><html lang="fi"><head><meta charset="utf-8"> -->',
        '<!DOCTYPE html>\n<html lang="fi">\n<head>\n<meta charset="utf-8">\n<script src="//example.org"></script>\n'
        '<meta http-equiv="Content-Security-Policy" content="{{ policy }}">',
        '<!DOCTYPE html>\n<html lang="fi">\n<head>\n<meta charset="utf-8">\n'
        '<meta http-equiv="Content-Security-Policy" content="default-src *">',
        '{% set policy = "default-src *" %}<!DOCTYPE html>\n<html lang="fi">\n<head>\n<meta charset="utf-8">\n'
        '<meta http-equiv="Content-Security-Policy" content="{{ policy }}">',
    ],
)
def test_no_template_can_leave_the_policy_out(root: Path, text: str) -> None:
    put(root, "html/site.html", text)
    refused(root, "templates/html/site.html:1: the page must begin with <!DOCTYPE html>")


def test_a_block_that_the_extended_template_has_not_is_told_of(root: Path) -> None:
    put(root, "html/site.html", '{% extends "default/site.html" %}\n{% block mastheda %}{% endblock %}')
    refused(root, "templates/html/site.html:2: default/site.html has no block mastheda – did you mean masthead?")


def test_a_template_cannot_extend_itself(root: Path) -> None:
    put(root, "html/site.html", '{% extends "site.html" %}')
    refused(root, "templates/html/site.html:1: it extends itself – did you mean default/site.html?")


def test_a_macro_that_pages_need_is_missed_by_name(root: Path) -> None:
    put(root, "html/blocks.html", "{% macro Paragraph(one, e, h, level) %}{% endmacro %}")
    refused(root, "blocks.html has no ")


@pytest.mark.parametrize(
    ("parts", "told"),
    [
        ({"a": '{% include "own/a.html" %}'}, "own/a.html:1: it calls or includes itself"),
        ({"a": "{% macro m() %}\n{{ 1 + }}\n{% endmacro %}"}, "own/a.html:2: the template cannot be read: unexpected"),
        ({"a": "<p>\n{{ page.titel }}"}, "own/a.html:2: Page has no titel – did you mean title?"),
        ({"a": '{% include "../../../pkpk.yaml" %}'}, "own/a.html:1: there is no template ../../../pkpk.yaml"),
    ],
)
def test_what_is_wrong_in_a_part_is_told_where_it_is(root: Path, parts: dict[str, str], told: str) -> None:
    for name, text in parts.items():
        put(root, f"html/own/{name}.html", text)
    put(root, "html/site.html", foot('{% include "own/a.html" %}'))
    refused(root, f"templates/html/{told}")


@pytest.mark.parametrize("data", ["{# a #}\n{# päivä #}".encode("latin-1"), b"\n\0"])
def test_what_is_no_text_is_told_with_its_line(root: Path, data: bytes) -> None:
    put(root, "html/site.html", "")
    (root / "templates/html/site.html").write_bytes(data)
    refused(root, "templates/html/site.html:2: this is not text in UTF-8")


def test_a_folder_that_leads_out_of_the_repository_is_not_read(tmp_path: Path) -> None:
    root = repository(tmp_path / "repository")
    (tmp_path / "secret.txt").write_text("secret", "utf-8")
    (root / "templates").rmdir()
    (root / "templates").symlink_to(tmp_path)
    done = rendered(root)
    assert (done.returncode, done.stderr) == (2, "pkpk: templates: the link leads out of the repository\n")


def test_a_file_that_replaces_nothing_is_told_of(root: Path) -> None:
    put(root, "html/sit.html", "")
    refused(root, "templates/html/sit.html: this replaces no template of pkpk")


def test_a_link_that_leads_out_of_the_repository_is_not_followed(root: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.css").write_text("secret", "utf-8")
    (root / "templates/html").mkdir(parents=True, exist_ok=True)
    (root / "templates/html/style.css").symlink_to(tmp_path / "secret.css")
    refused(root, "style.css: the link leads out of the repository")


def test_a_linked_folder_is_not_followed(root: Path, tmp_path: Path) -> None:
    (tmp_path / "own").mkdir()
    (root / "templates/html/own").parent.mkdir(parents=True, exist_ok=True)
    link = root / "templates/html/parts"
    link.symlink_to(tmp_path / "own")
    refused(root, "parts: the link leads out of the repository")


def test_a_folder_that_is_not_there_is_told_of(tmp_path: Path) -> None:
    root = repository(tmp_path)
    (root / "templates").rmdir()
    done = rendered(root)
    assert (done.returncode, "templates: pkpk.yaml names this folder for templates" in done.stderr) == (2, True)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Strat page: Alkuun", ':1: pkpk has no text “Strat page” – did you mean "Start page"?'),
        ("Etusivu: Alkuun", ':1: pkpk has no text “Etusivu” – did you mean "Start page"?'),
        ("\nMenu: Lista {x}", ":2: the holes must be none; here: {x}"),
        ('"{number} or over": yli', ":1: the holes must be {number}; here: none"),
        ('"{number} or over": "{number.__class__}"', ":1: the holes must be {number}; here: {number.__class__}"),
        ('"{number} or over": "{number!r}"', ":1: the holes must be {number}"),
        ('"{number} or over": "{number"', ":1: the braces are not in pairs"),
        ("Menu: Lista\nMenu: Toinen", ":2: this text stands here twice"),
        ("Menu: [a, b]", ":1: this text has one form"),
        ("Menu: {a: b}", ":1: this must be a text"),
        ("- Menu", ":1: this must be lines such as"),
        ('Menu: "Lista', ":1: "),
    ],
)
def test_own_texts_are_checked(root: Path, text: str, told: str) -> None:
    put(root, "texts.fi.yaml", text)
    refused(root, f"templates/texts.fi.yaml{told}")


def test_what_is_wrong_is_told_in_the_language_of_the_reader(root: Path) -> None:
    put(root, "html/site.html", foot("{{ framee.brand }}"))
    refused(root, "templates/html/site.html:3: mallipohja ei saa nimeä framee – tarkoititko frame?", PKPK_LANG="fi")
    refused(root, "templates/html/site.html:3: mallen får inte framee – menade du frame?", PKPK_LANG="sv")
