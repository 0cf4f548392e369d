"""What `pkpk render` tells of PDF and Word documents: what they cannot show, and volumes that an earlier run has left."""

from pathlib import Path

import pypdf
import pytest

from palveluketju import renderer
from palveluketju.messages.catalogue import Messages
from palveluketju.model.packed import packed
from palveluketju.publishing import Publishing
from palveluketju.renderer import Output, Source
from palveluketju.usage import Usage
from tests.commands.running import pkpk
from tests.paper.said import wish

CHAIN = "pkpk: 1\nkind: chain\nname: {name}\nstatus: in_use\nphenomenon: Asiakas hakee apua {sign}\n"
WEBP = b"RIFF\x1a\0\0\0WEBPVP8 " + bytes(14)  # says that it is one, and ends there
NAMES = {
    "fi": "logo logo.webp puuttuu PDF:stä",
    "sv": "logotypen logo.webp saknas i PDF:en",
    "en": "the logo logo.webp is missing from the PDF",
}
SIGNS = {
    "fi": "ei ole näitä merkkejä: 🏥 (U+1F3E5)",
    "sv": "saknar dessa tecken: 🏥 (U+1F3E5)",
    "en": "lack these characters: 🏥 (U+1F3E5)",
}


def write(folder: Path, **signs: str) -> None:
    (folder / "pkpk.yaml").write_text("pkpk: 1\nkind: config\nbrand: {logo: logo.webp}\n", encoding="utf-8")
    (folder / "logo.webp").write_bytes(WEBP)
    (folder / "chains").mkdir()
    for name, sign in signs.items():
        (folder / f"chains/{name}.yaml").write_text(CHAIN.format(name=name, sign=sign), encoding="utf-8")


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_what_the_pdf_cannot_show_is_told_with_its_file(tmp_path: Path, language: str) -> None:
    write(tmp_path, eka="", toka="🏥")
    done = pkpk(tmp_path, "render", "--format", "pdf", PKPK_LANG=language)
    assert done.code == 0
    file, logo = done.err.splitlines()
    assert logo.startswith(f"pkpk: {NAMES[language]}")
    assert file.startswith("pkpk: chains/toka.yaml: ")
    assert file.endswith(SIGNS[language])
    assert [path.name for path in (tmp_path / "handbook").iterdir()] == ["handbook.pdf"]


def test_what_word_cannot_show_is_told_once_for_the_logo(tmp_path: Path) -> None:
    write(tmp_path, eka="🏥\ntiers: [guidance]\ngoals: [{text: Apua}]", toka="")
    (tmp_path / "chains/eka.yaml").write_text(
        "pkpk: 1\nkind: chain\nname: eka\npathway:\n  - name: Arvio 🏥\n  - name: Tuki ✓\n", encoding="utf-8"
    )
    done = pkpk(tmp_path, "render", "--format", "docx")
    assert done.code == 0
    assert done.err.count("logo.webp is missing from the Word document") == 1
    assert "chains/eka.yaml: the diagrams of the Word document show an empty box" in done.err
    assert done.err.strip().endswith("🏥 (U+1F3E5), ✓ (U+2713)")


def test_a_handbook_says_related_descriptions_by_their_names_but_not_those_that_it_leaves_out(tmp_path: Path) -> None:
    write(tmp_path, eka="", toka="", kolmas="")
    (tmp_path / "pkpk.yaml").write_text("pkpk: 1\nkind: config\n", encoding="utf-8")
    chains = tmp_path / "chains"
    relations = "relations:\n  - {type: follows, to: polku-1}\n  - {type: precedes, to: polku-2}\n"
    (chains / "eka.yaml").write_text(CHAIN.format(name="Alkuarvio", sign="") + relations, encoding="utf-8")
    (chains / "toka.yaml").write_text(CHAIN.format(name="Kuntoutus kotona\nid: polku-1", sign=""), encoding="utf-8")
    hidden = CHAIN.format(name="Salainen luonnos\nid: polku-2", sign="").replace("in_use", "draft")
    (chains / "kolmas.yaml").write_text(hidden, encoding="utf-8")
    done = pkpk(tmp_path, "render", "--format", "pdf")
    assert done.code == 0, done.err
    text = " ".join(page.extract_text() for page in pypdf.PdfReader(tmp_path / "handbook/handbook.pdf").pages)
    related = "".join(text.split()).partition("Alkuarvio")[2]
    assert related.count("Kuntoutuskotona") > 1
    assert related.count("polku-1") == 1  # it says its own id
    assert "polku-2" in related
    assert "Salainen" not in related


def test_volumes_of_an_earlier_run_are_told_and_left(tmp_path: Path) -> None:
    write(tmp_path, eka="", toka="")
    (tmp_path / "logo.webp").unlink()
    (tmp_path / "pkpk.yaml").write_text("pkpk: 1\nkind: config\n", encoding="utf-8")
    (tmp_path / "handbook").mkdir()
    (tmp_path / "handbook/handbook-2.pdf").write_bytes(b"%PDF")
    done = pkpk(tmp_path, "render", "--format", "pdf")
    assert done.code == 0
    assert done.err == "pkpk: handbook/handbook-2.pdf is from an earlier run and no part of what was made now: remove it\n"
    assert sorted(path.name for path in (tmp_path / "handbook").iterdir()) == ["handbook-2.pdf", "handbook.pdf"]


@pytest.fixture
def volumes(monkeypatch: pytest.MonkeyPatch) -> list[Output]:
    """What a handbook of two descriptions gives."""
    made = [Output(f"handbook-{at}.pdf", b"%PDF") for at in (10, 2)]
    monkeypatch.setattr(renderer, "together", lambda *given: iter(made))
    return made


def publishing(output: str) -> Publishing:
    run = Publishing(Messages("en"), "pdf", output, wish("fi"))
    run.waiting = [Source(f"{name}.yaml", packed({"name": {"fi": name}})) for name in "ab"]
    return run


def test_the_first_volume_is_the_one_to_open(tmp_path: Path, volumes: list[Output]) -> None:
    run = publishing(str(tmp_path / "out"))
    run.finish()
    assert [path.name for path in run.paths] == ["handbook-2.pdf", "handbook-10.pdf"]
    assert run.summary().endswith("handbook-2.pdf")


def test_several_volumes_are_not_printed(volumes: list[Output]) -> None:
    with pytest.raises(Usage, match="gives several"):
        publishing("-").finish()


def test_an_end_in_the_middle_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def breaking() -> object:
        yield Output("handbook-1.pdf", b"new")
        raise KeyboardInterrupt

    monkeypatch.setattr(renderer, "together", lambda *given: breaking())
    (tmp_path / "handbook-1.pdf").write_bytes(b"old")
    with pytest.raises(KeyboardInterrupt):
        publishing(str(tmp_path)).finish()
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("handbook-1.pdf", b"old")]
    with pytest.raises(KeyboardInterrupt):
        publishing(str(tmp_path / "new/inner")).finish()
    assert not (tmp_path / "new").exists()


def test_a_handbook_leaves_out_drafts_and_internal_links_as_a_site_does_unless_asked(tmp_path: Path) -> None:
    write(tmp_path, eka="", toka="")
    (tmp_path / "pkpk.yaml").write_text("pkpk: 1\nkind: config\n", encoding="utf-8")
    secret = "links: [{name: Ohje, url: 'https://intra.example/ohje', access: internal}]\n"
    for name, status in (("kolmas", "draft"), ("neljas", "retired"), ("eka", "in_use")):
        text = CHAIN.format(name=name, sign="").replace("in_use", status) + secret
        (tmp_path / f"chains/{name}.yaml").write_text(text, encoding="utf-8")
    shown = pkpk(tmp_path, "render", "--format", "pdf")
    assert "Drafts and retired descriptions left out: 2 (--drafts shows them)." in shown.out
    known = _text(tmp_path / "handbook/handbook.pdf")
    assert ("toka" in known, "kolmas" in known, "neljas" in known, "Ohje" in known) == (True, False, False, False)
    assert pkpk(tmp_path, "render", "--format", "pdf", "--drafts").code == 0
    known = _text(tmp_path / "handbook/handbook.pdf")
    assert ("kolmas" in known, "neljas" in known, "Ohje" in known) == (True, True, True)
    named = pkpk(tmp_path, "render", "chains/kolmas.yaml", "--format", "pdf")
    assert "left out" not in named.out
    assert "kolmas" in _text(tmp_path / "handbook/kolmas.pdf")


def _text(path: Path) -> str:
    return "".join(page.extract_text() for page in pypdf.PdfReader(path).pages)
