"""Own Typst templates: they change the PDF, cannot leave their folder, and say where they fail."""

import io
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader

from palveluketju.overriding import packaged
from palveluketju.overriding.contexts import PAPER
from palveluketju.overriding.own import Own
from palveluketju.paper import own_templates
from tests.overriding.made import pkpk, put, repository

LOOK = '#import "default/look.typ": *\n#let accent = rgb("#123456")\n'
BLOCKS = '#import "default/blocks.typ": *\n'


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = repository(tmp_path_factory.mktemp("paper"))
    pkpk(root, "render", ".", "--format", "pdf", "-o", "ours")
    return root


@pytest.fixture
def root(made: Path) -> Iterator[Path]:
    yield made
    for one in (made / "templates").rglob("*.*"):
        one.unlink()


def rendered(root: Path) -> bytes:
    done = pkpk(root, "render", ".", "--format", "pdf", "-o", "pdf")
    assert (done.returncode, done.stderr) == (0, "")
    return (root / "pdf/muisti.pdf").read_bytes()


def text(data: bytes) -> str:
    return " ".join(page.extract_text() for page in PdfReader(io.BytesIO(data)).pages)


def test_copies_that_nobody_has_changed_give_the_same_bytes(root: Path) -> None:
    names = [one for one in packaged.names() if one.startswith("pdf/")]
    assert pkpk(root, "templates", "eject", *names).returncode == 0
    assert rendered(root) == (root / "ours/muisti.pdf").read_bytes()


def test_what_a_template_does_not_replace_it_may_take_over_from_ours(root: Path) -> None:
    put(root, "pdf/look.typ", LOOK)
    assert rendered(root) != (root / "ours/muisti.pdf").read_bytes()
    assert "extended here" in pkpk(root, "templates").stdout


def test_one_block_may_be_written_anew_wherever_it_stands(root: Path) -> None:
    put(root, "pdf/own/part.typ", "#let mine(one, at, more) = [Oma kappale]\n")
    put(
        root,
        "pdf/blocks.typ",
        f'{BLOCKS}#import "own/part.typ": mine\n#let placed = placed + (Paragraph: mine)\n'
        "#let blocks(all, at) = for one in all { (placed.at(one.type))(one, at, blocks) }\n",
    )
    found = text(rendered(root))
    assert "Oma kappale" in found
    assert "Tiivistelmä." not in found


def test_a_template_knows_the_version_and_the_names_of_what_it_gets(root: Path) -> None:
    put(
        root,
        "pdf/document.typ",
        packaged.text("pdf/document.typ") + "\nVersio #sys.inputs.context_version #data.keys().join([ ])\n",
    )
    found = text(rendered(root))
    assert f"Versio {packaged.CONTEXT} " in found
    assert set(PAPER) <= set(found.partition("Versio ")[2].split())


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("#let x = acent\n", "blocks.typ:2: the template fails: unknown variable: acent – did you mean accent?"),
        (
            "#let blocks(all, at) = data.titel\n",
            'blocks.typ:2: the template fails: dictionary does not contain key "titel" – did you mean title?',
        ),
        ("\n#let x = (1\n", "blocks.typ:3: the template fails: unclosed delimiter"),
        ("#let f(x) = f(x + 1)\n#f(1)\n", "blocks.typ:2: the template fails: maximum function call depth exceeded"),
        ("#while true {}\n", "blocks.typ:2: the template fails: condition is always true"),
        ('#import "own/gone.typ": *\n', "blocks.typ:2: there is no template own/gone.typ"),
        ('#import "blocks.typ": *\n', "blocks.typ:2: the template fails: cyclic import"),
        # hostile
        ('#let x = read("../../pkpk.yaml")\n', "blocks.typ:2: a template reads nothing but the templates"),
        ('#let x = read("/etc/passwd")\n', "blocks.typ:2: there is no template etc/passwd"),
        ('#import "@preview/example:0.1.0": add\n', "blocks.typ:2: Typst’s packages are not used"),
        ('#import "@local/example:0.1.0": add\n', "blocks.typ:2: Typst’s packages are not used"),
        ('#let x = eval("import \\"@" + "preview/example:0.1.0\\": add")\n', "blocks.typ:2: Typst’s packages are not used"),
        # not for everybody: PDF/UA
        (
            "#let blocks(all, at) = image(bytes(\"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>\"))\n",
            "PDF/UA-1 error",
        ),
    ],
)
def test_what_is_wrong_is_told_with_file_and_line_and_the_old_file_stays(root: Path, text: str, told: str) -> None:
    put(root, "pdf/blocks.typ", BLOCKS + text)
    (root / "pdf").mkdir(exist_ok=True)
    (root / "pdf/muisti.pdf").write_bytes(b"old")
    done = pkpk(root, "render", ".", "--format", "pdf", "-o", "pdf")
    assert done.returncode == 2
    assert done.stderr.startswith("pkpk: templates/pdf/blocks.typ" if told.startswith("blocks") else "pkpk: ")
    assert told in done.stderr
    assert (root / "pdf/muisti.pdf").read_bytes() == b"old"


def test_an_empty_template_is_not_ours(root: Path) -> None:
    put(root, "pdf/document.typ", "")
    done = pkpk(root, "render", ".", "--format", "pdf", "-o", "pdf")
    assert (done.returncode, "the template fails: PDF/UA-1 error: missing document title" in done.stderr) == (2, True)


def test_nothing_is_asked_of_the_network(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://proxy.example.org:3128")
    monkeypatch.delenv("no_proxy", raising=False)
    with own_templates.folder(Own("templates")) as folder:
        assert os.environ["HTTPS_PROXY"] == os.environ["https_proxy"] == "http://127.0.0.1:0"
        assert os.environ["no_proxy"] == ""
        assert {one.name for one in folder.rglob("*.*")} == {"blocks.typ", "document.typ", "look.typ"}
    assert os.environ["HTTPS_PROXY"] == "http://proxy.example.org:3128"
    assert "no_proxy" not in os.environ
    assert not folder.exists()
