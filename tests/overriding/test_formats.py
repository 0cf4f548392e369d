"""What an organisation words or draws anew reaches everything that its readers get, and nothing that others proposed."""

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader

from palveluketju.overriding import packaged
from tests.ci_files.service import git
from tests.overriding.made import pkpk, put, repository

#: a text that stands in every format but those of drawings and of data
EVERYWHERE = "Made with palveluketju from the description’s YAML file."
OURS = "Tehty meillä kuvauksesta."


@pytest.fixture(scope="module")
def worded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = repository(tmp_path_factory.mktemp("worded"))
    put(
        root,
        "texts.fi.yaml",
        f'"{EVERYWHERE}": {OURS}\nMade with palveluketju.: {OURS}\n"Search results": Löydöt\n'
        '"Tiers of need: {name}": "Portaat: {name}"\n',
    )
    return root


@pytest.fixture(scope="module")
def compared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository whose files have changed since its only commit."""
    root = repository(tmp_path_factory.mktemp("compared"))
    git(root, "init", "-q", "-b", "main")
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", "alku")
    chain = root / "chains/muisti.yaml"
    chain.write_text(chain.read_text("utf-8").replace("Tiivistelmä", "Uusi tiivistelmä"), "utf-8")
    return root


@pytest.fixture
def root(compared: Path) -> Iterator[Path]:
    yield compared
    for one in (compared / "templates").rglob("*.*"):
        one.unlink()


def words(file: Path) -> str:
    """What a file says to its reader."""
    if file.suffix == ".pdf":
        pages = PdfReader(file).pages
        return " ".join(" ".join(page.extract_text() for page in pages).replace("\xad", "").split())
    if file.suffix == ".docx":
        return zipfile.ZipFile(io.BytesIO(file.read_bytes())).read("word/document.xml").decode()
    return file.read_text("utf-8")


@pytest.mark.parametrize("format", ["html", "md", "pdf", "docx", "innokyla", "site"])
def test_own_wording_reaches_every_format(worded: Path, format: str) -> None:
    done = pkpk(worded, "render", ".", "--format", format, "-o", f"out-{format}")
    assert (done.returncode, done.stderr) == (0, "")
    (file,) = [one for one in (worded / f"out-{format}").rglob("*") if one.stem.startswith("muisti")]
    assert OURS in words(file)


def test_own_wording_reaches_the_search_and_the_pictures(worded: Path) -> None:
    pkpk(worded, "render", ".", "--format", "site", "-o", "out-site")
    assert "Löydöt" in (worded / "out-site/fi/index.html").read_text("utf-8")
    pkpk(worded, "render", ".", "--format", "svg", "-o", "out-svg")
    assert "Portaat" in (worded / "out-svg/muisti.tiers.svg").read_text("utf-8")


def test_own_wording_reaches_the_change_log_of_what_was_told_before_it_too(tmp_path: Path) -> None:
    root = repository(tmp_path)
    chain = root / "chains/muisti.yaml"
    git(root, "init", "-q", "-b", "main")
    whole = chain.read_text("utf-8")
    for text in (whole, whole.replace("  - support\n", "") + "version: 2.0.0\n"):
        chain.write_text(text, "utf-8")
        git(root, "add", "-A")
        git(root, "commit", "-qm", "versio")

    def told() -> str:
        pkpk(root, "render", ".", "--format", "site", "--no-diagrams", "-o", "out", "--lang", "en")
        return (root / "out/en/changes.html").read_text("utf-8")

    assert "the tier “Clients who need support” is removed" in told()
    put(
        root,
        "texts.en.yaml",
        '"the tier “{name}” is removed; its services go with it: {services}": "{name} has ended: {services}"\n',
    )
    assert "Clients who need support has ended" in told()


# The page of a comparison


def difference(root: Path, *more: str, **environment: str) -> str:
    done = pkpk(root, "diff", *more, "--format", "html", "-o", "diff.html", "-q", **environment)
    assert (done.returncode, done.stderr) == (0, "")
    return (root / "diff.html").read_text("utf-8")


def test_the_page_of_a_comparison_speaks_and_looks_as_the_organisation_wants(root: Path) -> None:
    ours = difference(root)
    assert pkpk(root, "templates", "eject", "--all").returncode == 0
    assert difference(root) == ours
    put(root, "texts.en.yaml", "Before: Earlier\nSummary: Gist\n")
    put(root, "html/diff/style.css", packaged.text("html/diff/style.css") + ".mine { color: #123456 }\n")
    template = packaged.text("html/diff/page.html")
    put(root, "html/diff/page.html", template.replace('<p class="lead">{{ page.summary', '<p class="mine">{{ page.summary', 1))
    page = difference(root)
    assert "Earlier" in page
    assert "gist" in page
    assert "#123456" in page
    assert '<p class="mine">' in page


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("html/diff/page.html", "{{ edition.page.titel }}", ":1: Page has no titel – did you mean title?"),
        ("html/diff/page.html", "{{ edition.engine() }}", ":1: a template may not do this: access to attribute 'engine'"),
        ("html/diff/page.html", "{{ edition.brand.name }}", ""),
        ("html/diff/page.html", "\n{{ editon.page }}", ":2: the template does not get editon – did you mean edition?"),
        ("html/page.html", "<p>", ":1: the page must begin with <!DOCTYPE html>"),
        ("html/diff/style.css", "a {}\nb::after { content: '</style>' }", ":2: </style may not stand in a file that becomes"),
        ("html/diff/script.js", "'</SCRIPT>'", ":1: </SCRIPT may not stand in a file that becomes part of a page"),
    ],
)
def test_a_broken_template_of_it_is_told_of_and_the_old_page_stays(root: Path, name: str, text: str, told: str) -> None:
    before = difference(root)
    put(root, name, text)
    done = pkpk(root, "diff", "--format", "html", "-o", "diff.html")
    assert (root / "diff.html").read_text("utf-8") == before
    assert done.returncode == 2
    assert f"pkpk: templates/{name}{told}" in done.stderr


def test_templates_of_a_version_that_is_compared_are_never_run(root: Path) -> None:
    git(root, "switch", "-q", "-c", "ehdotus")
    put(root, "html/page.html", "<script>alert(1)</script>")
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", "ehdotus")
    git(root, "switch", "-q", "main")
    assert "alert(1)" not in difference(root, "main..ehdotus")


# The page for Innokylä


def innokyla(root: Path) -> str:
    done = pkpk(root, "render", ".", "--format", "innokyla", "-o", "boxes")
    assert (done.returncode, done.stderr) == (0, "")
    return (root / "boxes/muisti.innokyla.html").read_text("utf-8")


def test_the_page_for_innokyla_is_the_organisations_to_change(root: Path) -> None:
    ours = innokyla(root)
    assert pkpk(root, "templates", "eject", "--all").returncode == 0
    assert innokyla(root) == ours
    template = packaged.text("html/innokyla/page.html")
    put(root, "html/innokyla/page.html", template.replace("<h1>", '<h1 class="mine">'))
    put(root, "html/innokyla/style.css", "h1 { color: #123456 }\n")
    put(root, "html/innokyla/script.js", "document.title;\n")
    page = innokyla(root)
    assert '<h1 class="mine">Muisti &amp; &lt;b&gt;</h1>' in page
    assert "#123456" in page
    assert "<script>document.title;\n</script>" in page


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("{{ form.titel }}", ":1: Form has no titel – did you mean title?"),
        ("{{ forn.name }}", ":1: the template does not get forn – did you mean form?"),
        ("<p>{{ form.name }}", ":1: the page must begin with <!DOCTYPE html>"),
    ],
)
def test_a_broken_template_for_innokyla_is_told_of_and_the_old_page_stays(root: Path, text: str, told: str) -> None:
    before = innokyla(root)
    put(root, "html/innokyla/page.html", text)
    done = pkpk(root, "render", ".", "--format", "innokyla", "-o", "boxes")
    assert done.returncode == 2
    assert f"pkpk: templates/html/innokyla/page.html{told}" in done.stderr
    assert (root / "boxes/muisti.innokyla.html").read_text("utf-8") == before


@pytest.mark.parametrize("name", ["html/diff/page.html", "html/innokyla/page.html"])
def test_one_block_of_them_may_be_extended(root: Path, name: str) -> None:
    make, inner = (difference, "diff/page.html") if "diff" in name else (innokyla, "innokyla/page.html")
    ours = make(root)
    put(
        root,
        name,
        f'{{% extends "default/{inner}" %}}\n{{% block foot %}}\n{{{{ super() }}}}\n<p>Oma {{{{ 7 }}}}</p>\n{{% endblock %}}',
    )
    assert "".join(make(root).replace("<p>Oma 7</p>", "").split("\n")) == "".join(ours.split("\n"))
    assert "<p>Oma 7</p>" in make(root)
