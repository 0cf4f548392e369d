"""What the pages of a site say, as a professional, a client and an editor look for it."""

import re

import pytest

from tests.site.made import AUDIENCE, built, chain, repository, site
from tests.site.walking import Site


@pytest.fixture(scope="module")
def handbook(tmp_path_factory) -> Site:
    folder = tmp_path_factory.mktemp("handbook")
    return site(repository(folder / "repository"), folder / "site", "fi", "sv", "en")


def words(html: str) -> str:
    """The page without its tags and soft hyphens."""
    text = re.sub(r"<[^>]+>", " ", re.sub(r"<(script|style).*?</\1>", "", html, flags=re.DOTALL))
    return " ".join(text.replace("\u00ad", "").split())


def test_every_link_leads_somewhere(handbook):
    assert handbook.broken() == []
    assert sum(len(page.links) for page in handbook.pages.values()) > 500


def test_no_id_stands_twice_and_headings_go_down_one_at_a_time(handbook):
    for path, page in handbook.pages.items():
        assert len(page.ids) == len(set(page.ids)), path
        assert page.headings.count(1) == 1, path
        assert all(after - before <= 1 for before, after in zip(page.headings, page.headings[1:], strict=False)), path


def test_nothing_is_loaded_from_elsewhere(handbook):
    loaded = {one for page in handbook.pages.values() for one in page.loaded}
    assert loaded
    assert all(re.fullmatch(r"(\.\./)*assets/[a-z]+\.[0-9a-f]{12}\.(css|js)", one) for one in loaded)


def test_the_same_page_has_the_same_address_in_every_language(handbook):
    by_language = {
        language: {path.partition("/")[2] for path in handbook.pages if path.startswith(f"{language}/")}
        for language in ("fi", "sv", "en")
    }
    assert by_language["fi"] == by_language["sv"] == by_language["en"]
    assert 'href="../../sv/chains/muisti.html"' in handbook.text("fi/chains/muisti.html")


def test_the_start_page_holds_entities_with_their_chains(handbook):
    text = handbook.text("fi/index.html")
    cards = text[text.index('id="entities"') : text.index('id="ways"')]
    assert "Ikääntyneiden palvelut" in words(cards)
    assert "chains/kaatuneet.html" in cards
    assert '<svg class="diagram"' in text or "<svg" in text


def test_a_shared_service_tells_which_chains_use_it_and_on_which_tier(handbook):
    text = words(handbook.text("fi/services/kotihoito.html"))
    assert "Ääneen kaatuneet" in text
    assert "Muistiketju" in text
    assert "1. Tukea tarvitsevat asiakkaat" in text
    assert "Luonnos" not in text


def test_a_role_tells_what_i_do_in_each_chain(handbook):
    text = words(handbook.text("fi/roles/sairaanhoitaja.html"))
    assert text.count("Palvelutarpeen arvio (enintään 7 päivää)") == 2
    assert "Arvioi tarpeen" in text
    assert 'href="../chains/muisti.html#step-arvio"' in handbook.text("fi/roles/sairaanhoitaja.html")


def test_an_indicator_tells_its_definition_and_the_target_of_each_chain(handbook):
    text = words(handbook.text("fi/indicators/odotus.html"))
    assert "Mediaani" in text
    assert text.count("7 (joulukuu 2027)") == 2


def test_the_index_follows_the_alphabet_of_the_language(handbook):
    def letters(language: str) -> list[str]:
        return re.findall(r'<h2 id="letter-[a-z]+">([^<]+)', handbook.text(f"{language}/a-z.html"))

    assert letters("fi")[-1] == "Ä"
    assert "Ä" not in letters("en")


def test_words_of_the_glossary_are_linked_in_any_form_once_in_each_section(handbook):
    text = handbook.text("fi/chains/muisti.html")
    assert re.search(r'<a href="\.\./glossary\.html#term-hoitosuunnitelma">Hoito\u00ad?suunnitelmassa</a>', text)
    # Once in the summary, once among the tiers, where the service says it.
    assert len(re.findall(r"glossary\.html#term-hoitosuunnitelma", text)) == 2


def test_a_reader_has_a_view_of_its_own(handbook):
    text = words(handbook.text("fi/chains/kaatuneet.client.html"))
    assert "Soita meille." in text
    assert "Tee näin." not in text
    assert 'aria-current="page">Asiakkaalle' in handbook.text("fi/chains/kaatuneet.client.html")
    assert "fi/chains/muisti.client.html" not in handbook.pages


def test_what_is_not_translated_is_marked_with_its_language(handbook):
    assert re.search(r'<h1><span lang="fi">Ääneen kaatuneet', handbook.text("sv/chains/kaatuneet.html"))


def test_dates_are_written_as_the_language_writes_them(handbook):
    assert "2.5.2026" in words(handbook.text("fi/changes.html"))
    assert "May 2, 2026" in words(handbook.text("en/changes.html"))


def test_every_page_says_whom_to_tell(handbook):
    for path in handbook.pages:
        if "/" in path and 'http-equiv="refresh"' not in handbook.text(path):
            assert "palaute@example.org" in handbook.text(path), path


def test_an_overdue_review_stands_on_the_quality_page_and_in_the_list(handbook):
    assert "Tarkistus myöhässä" in words(handbook.text("fi/quality.html"))
    assert words(handbook.text("fi/all.html")).count("myöhässä") == 2


def test_a_relation_says_the_other_description_by_its_name(handbook):
    assert ">Ääneen kaatuneet</a>" in handbook.text("fi/chains/kokonaisuus.html").replace("\u00ad", "")


def test_rules_are_told_in_words(handbook):
    assert "Kuvaus kertoo" in words(handbook.text("fi/quality.html"))


def test_old_addresses_lead_to_the_new_ones(handbook):
    assert 'content="0; url=../chains/kaatuneet.html"' in handbook.text("fi/chains/kaatumiset.html")
    assert 'url=../chains/kaatuneet.client.html"' in handbook.text("fi/chains/kaatumiset.client.html")
    assert 'content="0; url=../services/kotihoito.html"' in handbook.text("fi/services/kotisairaanhoito.html")


class TestWhatIsGone:
    def test_its_address_says_so_and_no_more(self, tmp_path):
        dated = chain("vanha", "Poistunut", AUDIENCE, status="retired").replace("dates: {", "dates: {valid_until: 2026-01-31, ")
        found = site(repository(tmp_path / "r", vanha=dated), tmp_path / "s", "fi", "en")
        for path in ("fi/chains/vanha.html", "fi/chains/vanha.client.html"):
            text = words(found.text(path))
            assert "Ei enää käytössä" in text
            assert "31.1.2026" in text
            assert "Poistunut" not in text
        assert "January 31, 2026" in words(found.text("en/chains/vanha.html"))
        assert found.broken() == []

    def test_nothing_leads_to_it(self, handbook):
        for path, page in handbook.pages.items():
            # The page itself leads to its other languages.
            assert path.endswith("/vanha.html") or not any("vanha.html" in link for link in page.links), path
        parts = list((handbook.folder / "fi").glob("search-index.*.js"))
        assert parts
        assert not any("vanha.html" in one.read_text("utf-8") for one in parts)

    def test_what_now_has_its_address_stands_there(self, tmp_path):
        files = {"kaatuneet": chain("kaatuneet", "Kaatuneet", "formerly: [vanha]\n"), "luonnos": None}
        found = site(repository(tmp_path / "r", **files), tmp_path / "s", "fi")
        assert 'url=../chains/kaatuneet.html"' in found.text("fi/chains/vanha.html")

    def test_a_draft_has_been_nowhere(self, handbook):
        assert "fi/chains/luonnos.html" not in handbook.pages


class TestDrafts:
    def test_are_left_out_everywhere(self, handbook):
        assert "fi/chains/luonnos.html" not in handbook.pages
        everything = "".join(handbook.text(path) for path in handbook.pages)
        assert "Keskeneräinen" not in everything
        assert "Poistunut" not in everything

    def test_are_shown_and_marked_when_asked_for(self, tmp_path):
        found = site(repository(tmp_path / "r"), tmp_path / "s", drafts=True)
        text = found.text("fi/chains/vanha.html")
        assert 'class="status retired"' in text
        assert "Älä julkaise sitä" in text
        assert "Älä julkaise sitä" in found.text("fi/index.html")
        assert found.broken() == []

    def test_internal_links_are_left_out_unless_asked_for(self, tmp_path):
        links = """links:
  - {url: "https://intra.example.org/a", name: Intra, access: internal}
  - {url: "https://example.org/b", name: Julkinen}
attachments:
  - {name: Muistio, url: "https://intra.example.org/c", access: internal}
sources:
  - {id: pk, name: Pöytäkirja, url: "https://intra.example.org/d", access: internal}
"""
        root = repository(tmp_path / "r", sisainen=chain("sisainen", "Linkit", links))
        pages = [path.read_text("utf-8") for path in site(root, tmp_path / "s").folder.rglob("*.html")]
        assert not any("intra.example.org" in one for one in pages)
        assert any("https://example.org/b" in one for one in pages)
        assert any("Pöytä" in one for one in pages)
        drafts = site(root, tmp_path / "s", drafts=True).text("fi/chains/sisainen.html")
        assert drafts.count("https://intra.example.org/") >= 3


def test_silences_are_told_with_their_reasons(tmp_path):
    text = chain("hiljaa", "Hiljennetty").replace(
        "name: Hiljennetty",
        'name: Hiljennetty.  # pkpk: ignore[name-with-full-stop] reason="Nimi on virallinen." until=2027-01-31',
    )
    found = site(repository(tmp_path / "r", hiljaa=text), tmp_path / "s")
    said = words(found.text("fi/quality.html"))
    assert "Nimi on virallinen." in said
    assert "31.1.2027" in said


def test_a_file_with_errors_is_told_and_the_others_are_there(tmp_path):
    done = built(repository(tmp_path / "r", rikki="pkpk: 1\nkind: chain\nnme: x\n"), tmp_path / "s")
    assert [one.finding.code.id for one in done.problems]
    assert "rikki.yaml" in (tmp_path / "s/fi/quality.html").read_text("utf-8")
    assert (tmp_path / "s/fi/chains/muisti.html").exists()


def test_a_site_of_nothing_is_whole_too(tmp_path):
    root = repository(tmp_path / "r", kokonaisuus=None, kaatuneet=None, muisti=None)
    assert site(root, tmp_path / "s").broken() == []


@pytest.mark.parametrize("state", ["full", "partial"])
def test_the_accessibility_statement_says_what_the_organisation_says(tmp_path, state, handbook):
    root = repository(tmp_path / "r")
    with open(root / "pkpk.yaml", "a", encoding="utf-8") as config:
        config.write(
            f"accessibility:\n  state: {state}\n  shortcomings: [Kaaviot eivät suurene.]\n  contact: saavu@example.org\n"
        )
    text = words(site(root, tmp_path / "s").text("fi/accessibility.html"))
    assert "Kaaviot eivät suurene." in text
    assert "saavu@example.org" in text
    assert "Traficom" in text
    assert "ei ole vielä arvioinut" not in text
    assert "ei ole vielä arvioinut" in words(handbook.text("fi/accessibility.html"))
