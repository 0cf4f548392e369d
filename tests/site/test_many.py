"""A site of very many descriptions stays one that people find their way in: letters, numbers instead of lists, small pages."""

import pytest

from palveluketju.site import viewing
from palveluketju.views.site import listing, role, start, thing
from tests.site.made import CATALOG, ENTITY, chain, repository, site
from tests.site.test_pages import words

NAMES = ("Aivot", "Kipu", "Kuulo", "Ääni")


@pytest.fixture(scope="module")
def many(tmp_path_factory):
    """A few descriptions, as if they were too many."""
    folder = tmp_path_factory.mktemp("many")
    found = {name.lower().replace("ä", "a"): chain(name.lower().replace("ä", "a"), name) for name in NAMES}
    part_of = "relations: [{type: part_of, to: kokonaisuus}]\n"
    with pytest.MonkeyPatch.context() as patch:
        for module, name, least in (
            (listing, "_ONE_LIST", 2),
            (listing, "PAGES_FROM", 5),
            (role, "TOLD", 2),
            (thing, "LISTED", 2),
            (start, "_HELD", 2),
            (start, "_NAMES", 1),
            (viewing, "MOST", 3),
        ):
            patch.setattr(module, name, least)
        root = repository(folder / "repository", **{id: text + part_of for id, text in found.items()}, kokonaisuus=ENTITY)
        yield site(root, folder / "site", "fi", "en")


def test_every_link_leads_somewhere(many):
    assert many.broken() == []


def test_a_large_index_has_a_page_for_each_letter_at_the_same_address_in_every_language(many):
    first = many.text("fi/a-z.html")
    assert "Kuulo" not in first
    assert 'href="a-z/k.html">K</a>' in first
    assert {"Kipu", "Kuulo"} <= set(words(many.text("fi/a-z/k.html")).split())
    assert "Aivot" not in words(many.text("fi/a-z/k.html"))
    assert "Ääni" in words(many.text("fi/a-z/ae.html"))
    # In English Ä stands with A, and the page is there for the switch of languages.
    assert "Ääni" in words(many.text("en/a-z/a.html"))
    assert "No name begins with this letter" in words(many.text("en/a-z/ae.html"))
    assert "a-z/ae.html" not in many.text("en/a-z.html").partition("<main")[2]


@pytest.mark.parametrize("path", ["services/kotihoito.html", "roles/sairaanhoitaja.html", "chains/kokonaisuus.html"])
def test_what_is_nearly_everywhere_lists_the_descriptions_by_their_letters(path, many):
    text = many.text(f"fi/{path}")
    assert '<nav class="letters"' in text
    assert text.index('id="letter-a"') < text.index(">Aivot<") < text.index('id="letter-k"') < text.index(">Kipu<")
    assert 'id="letter-ae"' in text


def test_the_tiers_are_told_once_and_each_description_says_only_their_numbers(many):
    text = words(many.text("fi/services/kotihoito.html"))
    assert "Taso 1: Tukea tarvitsevat asiakkaat – kuvauksia: 6" in text
    assert text.count("Tukea tarvitsevat asiakkaat") == 1
    assert text.count("taso 1") == 6


def test_the_start_tells_how_many_stand_inside_instead_of_their_names(many):
    text = many.text("fi/index.html")
    assert "Kipu" not in text
    assert "Kuvauksia: 5" in words(text)
    assert 'href="all.html"' in text


@pytest.fixture(scope="module")
def referring(tmp_path_factory):
    """A catalogue whose things refer to others by ids that are no names."""
    folder = tmp_path_factory.mktemp("referring")
    catalog = CATALOG.replace("    providers: kela\n", "    providers: tuottaja-1\n").replace("id: kela", "id: tuottaja-1")
    catalog = catalog.replace("    formula: Mediaani\n", "    formula: Mediaani\n    responsible: rooli-1\n")
    catalog = catalog.replace("id: sairaanhoitaja", "id: rooli-1")
    return site(_written(folder, catalog), folder / "site")


@pytest.mark.parametrize("path", ["services/kotihoito.html", "chains/kaatuneet.html"])
def test_the_provider_of_a_shared_service_is_called_by_its_name(path, referring):
    text = referring.text(f"fi/{path}")
    assert "tuottaja-1<" not in text
    assert 'href="../providers/tuottaja-1.html">Kela</a>' in text


def test_the_one_responsible_for_an_indicator_too(referring):
    text = referring.text("fi/indicators/odotus.html").replace("\u00ad", "")
    assert 'href="../roles/rooli-1.html">Sairaanhoitaja</a>' in text


def test_the_page_of_a_provider_tells_its_services_and_the_descriptions_that_use_them(referring):
    text = words(referring.text("fi/providers/tuottaja-1.html"))
    assert "Kotihoito" in text
    assert "Ääneen kaatuneet" in text


def _written(folder, catalog):
    root = repository(folder / "repository")
    (root / "catalog/yhteiset.yaml").write_text(catalog, "utf-8")
    for path in (root / "chains").iterdir():
        path.write_text(path.read_text("utf-8").replace("sairaanhoitaja", "rooli-1"), "utf-8")
    return root
