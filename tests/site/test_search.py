"""What a site's search finds: what its pages say and nothing else, whatever was built before."""

import json
from pathlib import Path
from typing import Any

import pytest

from palveluketju.searching.entry import Entry
from palveluketju.site import building, describing
from palveluketju.site.entering import entries
from palveluketju.views import blocks
from palveluketju.views.blocks import (
    Bullets,
    Card,
    Cards,
    Cell,
    Chapter,
    Fact,
    Facts,
    Group,
    Item,
    Paragraph,
    Section,
    Span,
    Table,
)
from palveluketju.views.site.sheet import sheet
from palveluketju.views.voice import Voice
from tests.repository.made import write
from tests.site.made import built, chain, repository, site
from tests.site.test_building import snapshot


def index(target: Path, language: str = "fi") -> list[dict[str, Any]]:
    """The parts of the index."""
    found = sorted((target / language).glob("search-index.*.js"))
    return [json.loads((text := one.read_text("utf-8"))[text.index("push(\n") + 6 : text.rindex(");")]) for one in found]


def words(target: Path, language: str = "fi") -> set[str]:
    """The words that are found."""
    found: set[str] = set()
    for part in index(target, language):
        before = ""
        for line in part["forms"].split("\n"):
            shared = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".index(line[0])
            before = before[:shared] + line[1:]
            found.add(before)
    return found


@pytest.fixture
def root(tmp_path) -> Path:
    return repository(tmp_path / "repository")


@pytest.fixture
def many(monkeypatch) -> None:
    """The index in parts, as a large handbook has it."""
    monkeypatch.setattr(building, "parts", lambda pages: 4)


def told(*body: blocks.Block, title: str = "Kohdat", summary: str = "") -> list[tuple[str, str, str, str]]:
    """The entries of a page with one section, as kind, anchor, heading and text."""
    lead = (Paragraph((Span(summary),)),) if summary else ()
    page = sheet(Voice("fi"), (Span("Sivu"),), "", [Chapter("Luku", "luku", (Section(title, "kohdat", body),))], lead)
    found = entries(page, "chains/sivu.html", "chain")
    return [(one.kind, one.anchor, one.heading, one.text) for one in found]


def line(text: str) -> tuple[Span, ...]:
    return (Span(text),)


class TestEntries:
    def test_a_page_comes_first_with_what_is_said_at_its_head(self):
        assert told(summary="Mistä on kyse") == [("chain", "", "Sivu", "Mistä on kyse"), ("section", "kohdat", "Kohdat", "")]

    def test_a_thing_with_a_place_is_found_there_with_what_is_said_of_it(self):
        card = Card(line("Kotihoito"), "service-kotihoito", (), (Paragraph(line("Apua kotona")),))
        assert told(Cards((card,)))[-1] == ("service", "service-kotihoito", "Kotihoito", "Apua kotona")

    def test_what_has_no_place_is_found_in_its_section(self):
        items = Bullets((Item(line("Soita meille.")), Item(line("Tule käymään."))))
        assert told(items)[-1] == ("section", "kohdat", "Kohdat", "Soita meille. Tule käymään.")

    def test_a_sentence_with_a_place_is_a_text_of_its_section(self):
        long = "Asiakas ja hänen läheisensä tietävät, mitä seuraavaksi tapahtuu ja kuka heidän asiastaan vastaa sen jälkeen."
        assert told(Bullets((Item(line(long), "goal-1"),)))[-1] == ("section", "goal-1", "Kohdat", long)

    def test_labels_of_ours_and_names_that_lead_elsewhere_are_not_found(self):
        ways = Item((Span("Kotihoito", anchor="service-kotihoito"), Span(", "), Span("Neuvonta", page="services/neuvonta.html")))
        facts = Facts((Fact("Palveluntuottajat", (Paragraph(line("Kunta")),)), Fact("Palvelut", (Bullets((ways,)),))))
        assert told(facts, Group("Riskit", (Bullets((ways,)),), "risks-1")) == [
            ("chain", "", "Sivu", ""),
            ("section", "kohdat", "Kohdat", "Kunta"),
        ]

    def test_a_word_that_is_linked_in_a_sentence_is_a_part_of_it(self):
        sentence = (Span("Tehdään "), Span("hoitosuunnitelma", page="glossary.html#term-x"), Span(" yhdessä."))
        assert told(Paragraph(sentence))[-1][3] == "Tehdään hoitosuunnitelma yhdessä."

    def test_a_row_with_a_place_is_found_there_with_its_other_cells(self):
        row = (Cell((Paragraph(line("1. Arvio")),), "step-arvio"), Cell((Paragraph(line("Sairaanhoitaja soittaa")),)))
        assert told(Table("", ("Askel", "Mitä"), (row,)))[-1] == ("step", "step-arvio", "1. Arvio", "Sairaanhoitaja soittaa")

    def test_a_page_that_is_no_description_is_found_as_one(self):
        sections = (Section("Näin teen", "tehtavat", (Paragraph(line("Soitan viikon sisällä")),)),)
        page = sheet(Voice("fi"), line("Sairaanhoitaja"), "", [Chapter("Muistiketju", "muisti", sections)])
        (one,) = entries(page, "roles/sairaanhoitaja.html", "role")
        assert (one.heading, one.text) == ("Sairaanhoitaja", "Soitan viikon sisällä")


class TestWhatIsFound:
    def test_every_place_of_the_index_is_on_a_page(self, root, tmp_path):
        pages = site(root, tmp_path / "site", "fi", "sv", "en").pages
        for language in ("fi", "sv", "en"):
            (part,) = index(tmp_path / "site", language)
            addresses = [one.partition(" ")[0] for one in part["pages"].split("\n")]
            assert "chains/muisti.html" in addresses
            assert not any("client" in one or "search" in one for one in addresses)
            assert all(f"{language}/{one}" in pages for one in addresses)
            anchors = {one for one in part["anchors"].split("\n") if one and not one.endswith(" ")}
            assert anchors <= {id for page in pages.values() for id in page.ids}

    def test_what_a_site_leaves_out_is_not_found(self, tmp_path):
        secret = 'links: [{name: Salainen, url: "https://intra.example.org/xyzzy", access: internal}]\n'
        root = repository(tmp_path / "repository", sisainen=chain("sisainen", "Sisäinen ketju", secret))
        built(root, tmp_path / "site")
        shown = words(tmp_path / "site")
        assert {"muistiketju", "hoitosuunnitelmassa", "ketju"} <= shown
        assert not {"keskeneräinen", "poistunut", "salainen", "xyzzy"} & shown
        built(root, tmp_path / "site", drafts=True)
        assert {"keskeneräinen", "poistunut", "salainen"} <= words(tmp_path / "site")
        built(root, tmp_path / "site")
        assert words(tmp_path / "site") == shown

    def test_each_language_has_its_own(self, root, tmp_path):
        built(root, tmp_path / "site", "fi", "sv")
        assert "hemvård" in words(tmp_path / "site", "sv")
        assert "hemvård" not in words(tmp_path / "site", "fi")


class TestAgain:
    def test_only_the_part_of_a_changed_page_is_made_again(self, root, tmp_path, many):
        built(root, tmp_path / "site")
        before = snapshot(tmp_path / "site")
        file = root / "chains/muisti.yaml"
        file.write_text(file.read_text("utf-8").replace("sovitaan kotihoidosta", "sovitaan avusta"), "utf-8")
        built(root, tmp_path / "site")
        after = snapshot(tmp_path / "site")
        changed = [path for path in after if "search-index." in path and after[path] != before[path]]
        assert len(changed) == 1
        built(root, tmp_path / "fresh", cached=False)
        assert snapshot(tmp_path / "fresh") == after

    @pytest.mark.parametrize("lost", ["removed", "damaged", "emptied", "no cache"])
    def test_nothing_is_lost_with_what_was_remembered(self, lost, root, tmp_path, many):
        built(root, tmp_path / "site")
        memory = root / ".pkpk/cache/search.sqlite"
        if lost == "removed":
            memory.unlink()
        elif lost != "no cache":
            memory.write_bytes(b"" if lost == "emptied" else b"nothing of ours" * 100)
        (root / "chains/muisti.yaml").write_text(chain("muisti", "Uusi nimi"), "utf-8")
        built(root, tmp_path / "site", cached=lost != "no cache")
        built(root, tmp_path / "fresh", cached=False)
        assert snapshot(tmp_path / "site") == snapshot(tmp_path / "fresh")
        if lost != "no cache":
            (root / "chains/muisti.yaml").write_text(chain("muisti", "Uudempi nimi"), "utf-8")
            assert built(root, tmp_path / "site").made < built(root, tmp_path / "other", cached=False).made

    def test_files_without_a_repository_are_searched_too(self, tmp_path, many):
        alone = "pkpk: 1\nkind: chain\nid: {}\nname: {}\nstatus: in_use\nsummary: Apua kotona.\n"
        root = write(tmp_path / "loose", {f"{at}.yaml": alone.format(f"ketju-{at}", f"Ketju {at}") for at in range(6)})
        (root / "pkpk.yaml").unlink()
        built(root, tmp_path / "site")
        (root / "3.yaml").write_text(alone.format("ketju-3", "Kolmas"), "utf-8")
        built(root, tmp_path / "site")
        assert "kolmas" in words(tmp_path / "site")
        built(root, tmp_path / "fresh")
        assert snapshot(tmp_path / "site") == snapshot(tmp_path / "fresh")

    def test_a_page_that_could_not_be_made_is_found_as_soon_as_it_is(self, root, tmp_path, monkeypatch):
        real = describing._chain
        monkeypatch.setattr(describing, "_chain", lambda job, press: None if job.told["id"] == "muisti" else real(job, press))
        built(root, tmp_path / "site")
        assert "chains/muisti.html" not in index(tmp_path / "site")[0]["pages"]
        monkeypatch.setattr(describing, "_chain", real)
        built(root, tmp_path / "site")
        assert "chains/muisti.html" in index(tmp_path / "site")[0]["pages"]


def test_a_title_without_words_is_no_obstacle():
    page = sheet(Voice("fi"), (Span(""),), "", ())
    assert entries(page, "chains/x.html", "chain") == [Entry("chains/x.html", "chains/x.html", "chain", "chains/x.html")]
