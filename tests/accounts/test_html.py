"""The page of what changed: whole, in the reader's language, every change once, and nothing of an author's is markup."""

import functools
import json
import re
from dataclasses import replace

import html5lib
import pytest

from palveluketju.account import Account, Wish, told
from palveluketju.brand import Brand
from palveluketju.comparing.change import Comparison
from palveluketju.comparing.differences import compared
from palveluketju.loading.files import decode
from palveluketju.messages.catalogue import Messages
from palveluketju.report import Look
from tests import examples, histories
from tests.histories import HISTORIES, account, comparison, of_chain, of_texts
from tests.render_html.test_injection import HOSTILE

LANGUAGES = ("fi", "sv", "en")
ALL = [(name, language) for name in HISTORIES for language in LANGUAGES]
_NS = "{http://www.w3.org/1999/xhtml}"


def page(one: Account, language: str = "fi") -> str:
    return told("html", one, Messages(language), Look())


def of(*comparisons: Comparison, language: str = "fi", **more: object) -> str:
    return page(account(*comparisons, **more), language) if more else _plain(comparisons, language)  # type: ignore[arg-type]


@functools.cache
def _plain(comparisons: tuple[Comparison, ...], language: str) -> str:
    """A page that several tests look at, made once: it draws two pictures."""
    return page(account(*comparisons), language)


def articles(html: str) -> list[str]:
    return re.findall(r"<article .*?</article>", html, re.DOTALL)


def text(html: str) -> str:
    """What a reader sees, on one line, without soft hyphens and signs for screen readers."""
    bare = re.sub(r'<span class="unseen".*?</span>|<svg.*?</svg>', "", html, flags=re.DOTALL)
    return " ".join(re.sub(r"<[^>]+>", "", bare).replace("\u00ad", "").replace("&quot;", '"').split())


class TestWhole:
    @pytest.mark.parametrize(("name", "language"), ALL)
    def test_it_is_sound_html_in_the_language_and_asks_for_nothing(self, name: str, language: str) -> None:
        html = of(comparison(name), language=language)
        parser = html5lib.HTMLParser(strict=False)
        root = parser.parse(html)
        assert [error for error in parser.errors if error[1] != "unknown-doctype"] == []
        assert root.get("lang") == language
        ids = [one.get("id") for one in root.iter() if one.get("id")]
        assert len(ids) == len(set(ids))
        for link in root.iter(f"{_NS}a"):
            href = link.get("href", "")
            # What an author links to may be opened, but is not fetched.
            assert href[1:] in ids if href[0] == "#" else "external" in link.get("rel", "")
        assert not re.search(r"<(?:link|img|iframe|object|embed|base)\b| src=|@import|url\(", html.partition("<body>")[2])
        policy = next(one.get("content", "") for one in root.iter(f"{_NS}meta") if one.get("http-equiv"))
        assert policy.startswith("default-src 'none'; style-src 'sha256-")

    @pytest.mark.parametrize("name", HISTORIES)
    def test_every_change_is_there_once_judged_or_not(self, name: str) -> None:
        found = articles(of(comparison(name)))
        assert len(found) == len(comparison(name).changes)
        for one in found:
            assert 'class="side before"' in one
            assert 'class="side after"' in one
            assert re.search(r'class="hard (?:breaking|review|info)">', one)
            assert "Missä" in one
            assert "Koskee" in one

    @pytest.mark.parametrize("name", HISTORIES)
    def test_the_sections_stand_in_the_order_of_the_description(self, name: str) -> None:
        html = of(comparison(name))
        order = ["head", "target-group", "goals", "wanted-changes", "tiers", "pathway", "roles"]
        found = [one for one in re.findall(r'<h3 id="([\w-]+)">', html) if one in order]
        assert found == sorted(found, key=order.index)

    def test_several_descriptions_stand_one_after_another_with_contents_at_the_top(self) -> None:
        names = list(HISTORIES)
        html = of(*map(comparison, names))
        assert len(articles(html)) == sum(len(comparison(name).changes) for name in names)
        contents = html[html.index('<nav class="contents"') : html.index("</nav>")]
        assert [f'href="#d{at}"' in contents for at in range(1, len(names) + 1)] == [True] * len(names)
        ids = re.findall(r' id="([^"]+)"', html)
        assert len(ids) == len(set(ids))

    def test_a_run_without_differences_says_so(self) -> None:
        assert "Mikään ei ole muuttunut." in text(page(Account([])))
        same = (examples.FOLDER / "kymmenen-rivia.yaml").read_bytes()
        assert "Mikään ei ole muuttunut." in text(of(compared(decode("a", same), decode("b", same))))

    def test_notes_and_what_was_accepted_earlier_are_told(self) -> None:
        found = text(page(replace(account(comparison("editorial"), accepted=3), notes=["Verrattu: v1 ja v2."])))
        assert "Verrattu: v1 ja v2." in found
        assert "Aiemmin hyväksyttyjä muutoksia3" in found.replace(" 3", "3")

    def test_the_brand_is_worn(self) -> None:
        wish = Wish(brand=Brand({"fi": "Esimerkin käsikirja"}, "", "#0a1f5c"))
        html = of(comparison("editorial"), wish=wish)
        assert "Esimerkin käsikirja" in html
        assert "--brand: #0a1f5c" in html


class TestSummary:
    def test_a_breaking_change_is_counted_and_linked_to_from_each_perspective_it_touches(self) -> None:
        html = of(comparison("reorganisation"))
        views = html[html.index('<section class="views"') : html.index("</section>")]
        client, producer, organiser = re.findall(r'<li class="card">(.*?)\n</li>', views, re.DOTALL)
        sentence = "Palvelu ”Apuvälinepalvelut” poistuu"
        assert sentence in text(client)
        assert sentence in text(producer)
        assert sentence not in text(organiser)
        target = re.search(r'href="#(c\d+)"', client)
        assert target
        (article,) = [one for one in articles(html) if f'id="{target[1]}"' in one]
        assert sentence in text(article)
        assert 'class="hard breaking"' in article


class TestSides:
    def test_words_are_marked_for_the_eye_and_for_the_ear(self) -> None:
        (one,) = articles(of(of_chain("summary: Avoinna kello 9–15", "summary: Avoinna kello 10–12")))
        assert '<del><span class="unseen" lang="fi">poistettu: </span>9–15</del>' in one
        assert '<ins><span class="unseen" lang="fi">lisätty: </span>10–12</ins>' in one

    def test_each_language_that_differs_is_told_and_marked_as_such(self) -> None:
        old = "summary: {fi: Sama teksti, sv: En gammal text här, en: Same}"
        new = "summary: {fi: Sama teksti, sv: En ny text här, en: Same}"
        (one,) = articles(of(of_chain(old, new)))
        assert re.search(r'<p class="row" lang="sv"><span class="badge">SV</span> En <del>', one)
        assert "Sama teksti" not in one

    def test_a_value_is_told_in_the_words_of_the_page(self) -> None:
        old, new = "pathway: [{name: Arvio, within: 7 d}]", "pathway: [{name: Arvio, within: 14 d}]"
        (one,) = articles(of(of_chain(old, new)))
        assert "7</del> päivää" in one
        assert "14</ins> päivää" in one
        assert "Askel Arvio › Määräaika" in text(one)

    def test_a_new_element_is_told_with_all_it_says(self) -> None:
        new = "services: [{name: Neuvonta, description: Apua arkeen., channels: [phone]}]"
        (one,) = articles(of(of_chain("", new)))
        before, after = one.split('class="side after"')
        assert "Ei ollut." in before
        assert all(words in text(after) for words in ("Neuvonta", "Apua arkeen.", "Puhelin"))

    def test_what_was_moved_is_told_with_both_places(self) -> None:
        old = "tiers: [{name: A, services: [{name: Kotihoito}]}, {name: B}]"
        new = "tiers: [{name: A}, {name: B, services: [{name: Kotihoito}]}]"
        (one,) = articles(of(of_chain(old, new)))
        before, after = one.split('class="side after"')
        assert "Taso A › Palvelut" in text(before)
        assert "Taso B › Palvelut" in text(after)

    def test_another_order_is_told_by_places(self) -> None:
        old, new = "rationale: [Ensin tämä, Sitten tuo]", "rationale: [Sitten tuo, Ensin tämä]"
        (one,) = articles(of(of_chain(old, new)))
        before, after = one.split('class="side after"')
        assert "Luettelon kohta 2" in text(before)
        assert "Luettelon kohta 1" in text(after)

    def test_another_order_of_words_is_told_by_place_and_name(self) -> None:
        roles = "roles: [{id: a, name: Hoitaja}, {id: b, name: Lääkäri}]\n"
        old, new = (f"{roles}pathway: [{{name: Arvio, actors: [{who}]}}]" for who in ("a, b", "b, a"))
        (one,) = articles(of(of_chain(old, new)))
        before, after = one.split('class="side after"')
        assert "Luettelon kohta 2: Lääkäri" in text(before)
        assert "Luettelon kohta 1: Lääkäri" in text(after)

    def test_a_whole_new_file_and_a_whole_lost_file_are_told(self) -> None:
        document = decode("b", b"pkpk: 1\nkind: chain\nname: Uusi ketju\nsummary: Alkaa nyt.\n")
        assert "Alkaa nyt." in text(of(compared(histories.nothing(), document)))
        assert "Ei enää ole." in text(of(compared(document, histories.nothing())))

    def test_a_key_of_the_authors_own_is_told(self) -> None:
        (one,) = articles(of(of_chain("x-oma: vanha", "x-oma: uusi")))
        assert "x-oma" in text(one)

    def test_a_catalogue_is_told_too(self) -> None:
        head = "pkpk: 1\nkind: catalog\nname: Yhteiset\n"
        old, new = (head + f"providers: [{{id: a, name: {name}}}]\n" for name in ("Terveysasema", "Sote-keskus"))
        html = of(compared(decode("a", old.encode()), decode("b", new.encode())))
        assert "Sote-keskus" in text(html)

    def test_versions_with_errors_are_told_without_pictures(self) -> None:
        old = "pkpk: 1\nkind: chain\nname: Testi\npathway: [{name: A}, {name: B}]\nsummary: ennen"
        found = of(of_texts(old, old.replace("ennen", "nyt").replace("name: B", "name: B, nonsense: 1"), sound=False))
        assert "nyt" in text(found)

    def test_the_line_is_linked_where_there_is_an_address(self) -> None:
        wish = Wish(link=lambda file, line: f"https://example.org/{file}#L{line}")
        (one,) = articles(of(of_chain("summary: vanha", "summary: uusi"), wish=wish))
        assert 'href="https://example.org/chains/1.yaml#L4"' in one


class TestFilters:
    def test_the_choices_are_what_tells_the_changes_apart_with_how_many_each_leaves(self) -> None:
        html = of(comparison("tightening"))
        form = html[html.index("<form") : html.index("</form>")]
        for name, values in re.findall(r'<select id="filter-(\w+)".*?>(.*?)</select>', form, re.DOTALL):
            for value, count in re.findall(r'<option value="([^"]+)">.*?\((\d+)\)', values):
                own = [re.search(rf' data-{name}="([^"]*)"', one) for one in articles(html)]
                words = [found[1].split() if found else [] for found in own]
                assert sum(value in one or "*" in one for one in words) == int(count) > 0
        assert {"role", "provider", "tier"} <= {*re.findall(r'id="filter-(\w+)"', form)}

    def test_what_names_nobody_concerns_everyone(self) -> None:
        (one,) = articles(of(of_chain("summary: vanha", "summary: uusi")))
        assert 'data-role="*"' in one
        assert "kaikkia, jotka käyttävät kuvausta" in text(one)

    def test_a_single_change_needs_no_filters(self) -> None:
        assert "<form" not in of(of_chain("summary: vanha", "summary: uusi"))


class TestPictures:
    def test_the_pictures_stand_in_their_sections_with_everything_in_words(self) -> None:
        html = of(comparison("tightening"))
        for name in ("tiers", "pathway"):
            section = html[html.index(f'<h3 id="{name}">') :]
            assert section.index(f'<figure class="{name}') < section.index("<article")
            assert "<details" in section
            assert "Kuvan koko sisältö sanoina" in section

    def test_a_picture_in_which_nothing_differs_is_left_out(self) -> None:
        assert '<figure class="pathway' not in of(
            of_chain("pathway: [{name: A}]\nsummary: x", "pathway: [{name: A}]\nsummary: y")
        )


class TestHostile:
    @pytest.mark.parametrize("at", range(len(HOSTILE)))
    def test_what_an_author_writes_stays_text(self, at: int) -> None:
        """In every place of the page: names, values, added and removed elements, pictures, filters."""
        word = HOSTILE[at]
        old, new = (_said(f"{word} {which}") for which in ("vanha", "uusi"))
        found = compared(*(decode(name, _yaml(one).encode("utf-8", "surrogatepass")) for name, one in (("a", old), ("b", new))))
        assert found.new.document.sound
        html = of(found)
        assert len(articles(html)) >= 8
        root = html5lib.parse(html)
        tags = [one.tag.removeprefix(_NS) if isinstance(one.tag, str) else "" for one in root.iter()]
        assert tags.count("script") == 1
        assert tags.count("style") == 1
        assert not {"img", "iframe"} & {*tags}
        assert not [name for one in root.iter() for name in one.attrib if isinstance(name, str) and name.startswith("on")]
        assert not [one for one in root.iter() if "javascript:" in (one.get("href") or "")]
        # In a picture each line is a text of its own, which turns no other.
        assert "\u202e" not in re.sub(r"<bdi>.*?</bdi>|<svg.*?</svg>", "", html, flags=re.DOTALL)


def _said(word: str) -> dict[str, object]:
    text = {"fi": word}
    return {
        "pkpk": 1,
        "kind": "chain",
        "id": "testi",
        "name": text,
        "summary": text,
        "roles": [{"id": "rooli", "name": text}],
        "tiers": [{"id": "taso", "name": text, "services": [{"id": "palvelu", "name": text, "description": text}]}],
        "pathway": [{"id": "askel", "name": text, "actors": ["rooli"], "tasks": [text], "starts": text}],
        "risks": [text],
        "rationale": [{"text": text}],
    }


def _yaml(content: object) -> str:
    return json.dumps(content, ensure_ascii=False)
