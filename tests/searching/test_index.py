"""The index: the same for the same entries, small, safe, and only of addresses inside the site."""

import json
from typing import Any

import pytest

from palveluketju.searching import packing
from palveluketju.searching.entry import Entry
from palveluketju.searching.index import FILE, build, part_name, part_of, parts
from palveluketju.searching.stems import Stems

PAGE = Entry("Muistiketju", "ketjut/muisti.html", "chain", "Muistiketju", "Muistioireisen hoito")
GOAL = Entry("Muistiketju", "ketjut/muisti.html#goal-arki-sujuu", "section", "Arki sujuu", "Asiakkaan arki jatkuu kotona")


def data(*entries: Entry, language: str = "fi") -> dict[str, Any]:
    """What the script of a part hands to the engine."""
    script = build(entries, language)[part_name(0)].decode()
    return json.loads(script[script.index(".push(\n") + len(".push(\n") : script.rindex(");\n")])


def test_it_is_the_same_each_time() -> None:
    assert build([PAGE, GOAL], "fi") == build(iter([PAGE, GOAL]), "fi")


def test_it_is_the_same_with_the_stems_of_earlier_builds() -> None:
    stems = Stems("fi")
    build([Entry("B", "b.html", "chain", "Aivan muita sanoja")], "fi", stems)
    assert build([PAGE, GOAL], "fi", stems) == build([PAGE, GOAL], "fi")


@pytest.mark.parametrize("file", [FILE, part_name(0)])
def test_it_is_a_classic_script(file) -> None:
    script = build([PAGE], "fi")[file].decode()
    assert "import " not in script
    assert "export " not in script
    assert "fetch(" not in script


def test_no_text_ends_the_script_or_looks_like_markup() -> None:
    script = build([Entry("</script><script>alert(1)</script>\u2028", "x.html", "chain", "<!--", "")], "fi")[
        part_name(0)
    ].decode()
    assert "</script" not in script
    assert "<!--" not in script
    assert "\u2028" not in script


def test_a_heading_of_many_places_is_written_once() -> None:
    many = [Entry("Sivu", f"sivu.html#service-{at}", "service", "Kotihoidon yhteinen palvelu") for at in range(50)]
    assert build([PAGE, *many], "fi")[part_name(0)].decode().count("Kotihoidon yhteinen palvelu") == 1


def test_an_anchor_that_is_the_headings_slug_costs_nothing() -> None:
    found = data(PAGE, GOAL, Entry("Muistiketju", "ketjut/muisti.html#oma", "section", "Toinen"))
    assert found["anchors"].split("\n") == ["", "goal- ", "oma"]


def test_of_a_sentence_as_heading_the_beginning_is_shown_and_all_is_found() -> None:
    sentence = "Asiakas " * 30 + "kuntoutuu"
    found = data(Entry("A", "a.html", "chain", "A"), Entry("A", "a.html#b", "section", sentence))
    assert found["headings"].split("\n")[1] == "Asiakas " * 14 + "…"
    assert "kuntoutuu" in found["forms"]


def test_idle_words_are_left_out() -> None:
    assert "ja" not in {line[1:] for line in data(Entry("A", "a.html", "chain", "Hoito ja tuki"))["forms"].split("\n")}


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/",
        "javascript:alert(1)",
        "//example.org",
        "/etc/passwd",
        "../x.html",
        "a/../../x.html",
        "a b.html",
        "",
        "#x",
        "\\x",
    ],
)
def test_an_address_outside_the_site_is_refused(url: str) -> None:
    with pytest.raises(ValueError, match="not an address inside the site"):
        Entry("A", url, "chain", "A")


def test_entries_of_a_page_stand_together() -> None:
    with pytest.raises(ValueError, match="stand apart"):
        build([PAGE, Entry("B", "b.html", "chain", "B"), GOAL], "fi")


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_a_site_without_entries_has_a_search_too(language: str) -> None:
    assert data(language=language)["kinds"] == []


def test_texts_that_are_no_words() -> None:
    assert data(Entry("\ud800", "a.html", "chain", "\ud800 !!", "— …"))["forms"] == ""


class TestParts:
    def test_a_handbook_has_as_many_as_pay_for_themselves(self) -> None:
        assert [parts(pages) for pages in (0, 1, 127, 128, 255, 256, 1200, 100_000)] == [1, 1, 1, 2, 2, 4, 16, 32]

    def test_a_page_stays_in_its_part(self) -> None:
        found = [part_of(f"chains/ketju-{at}.html", 8) for at in range(80)]
        assert set(found) == set(range(8))
        assert part_of("chains/muisti.html", 1) == 0


class TestPacking:
    def test_numbers(self) -> None:
        assert packing.numbers([0, 31, 32, 1000]) == "AfgBof"

    def test_rising(self) -> None:
        assert packing.rising([0, 1, 5]) == packing.numbers([0, 0, 3])

    def test_sorted_words(self) -> None:
        assert packing.sorted_words(["hoito", "hoitoa", "tuki"]) == "Ahoito\nFa\nAtuki"
