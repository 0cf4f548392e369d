"""The page is sound HTML that holds all it needs: one file, one main part, headings in order, links that lead somewhere."""

import datetime
from collections import Counter
from itertools import pairwise

import pytest

from palveluketju import renderer
from palveluketju.drawing.embedded import Embedded
from palveluketju.drawing.private import cache_folder
from tests import examples
from tests.render_html.pages import ALL, TODAY, Parsed, example, parsed, rendered

BOTH_WAYS = [(one,) for one in ALL] + [ALL]
every_page = pytest.mark.parametrize(
    ("name", "languages"), [(name, languages) for name in examples.NAMES for languages in BOTH_WAYS]
)


@every_page
def test_it_is_html_without_a_fault(name: str, languages: tuple[str, ...]) -> None:
    assert example(name, *languages).errors == []


@every_page
def test_ids_are_unique_and_internal_links_lead_to_one(name: str, languages: tuple[str, ...]) -> None:
    page = example(name, *languages)
    assert [id for id, count in Counter(page.ids).items() if count > 1] == []
    assert {link[1:] for link in page.links if link.startswith("#")} <= set(page.ids)
    named = [
        id
        for one in page.root.iter()
        for key in ("aria-labelledby", "aria-describedby")
        for id in one.attrib.get(key, "").split()
    ]
    assert set(named) <= set(page.ids)
    if len(languages) > 1:
        prefixes = tuple(f"{one}-" for one in languages)
        assert all(id.startswith(prefixes) or id in languages for id in page.ids)


@every_page
def test_every_link_says_where_it_leads(name: str, languages: tuple[str, ...]) -> None:
    assert [one.attrib["href"] for one in example(name, *languages).all("a") if not "".join(one.itertext()).strip()] == []


@every_page
def test_it_loads_nothing(name: str, languages: tuple[str, ...]) -> None:
    page = example(name, *languages)
    assert page.all("link", "img", "iframe", "object", "embed", "source", "base", "form", "input") == []
    assert [one for one in page.root.iter() if {"src", "srcset", "style", "action"} & set(one.attrib)] == []
    assert "url(" not in page.html
    assert "@import" not in page.html
    (policy,) = [one.attrib["content"] for one in page.all("meta") if one.attrib.get("http-equiv") == "Content-Security-Policy"]
    assert policy.startswith("default-src 'none'; style-src 'sha256-")


@every_page
def test_headings_go_down_by_one(name: str, languages: tuple[str, ...]) -> None:
    page = example(name, *languages)
    levels = [int(one.tag[-1]) for one in page.all("h1", "h2", "h3", "h4", "h5", "h6")]
    assert levels.count(1) == len(languages)
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


@every_page
def test_the_languages_are_named_to_the_machine(name: str, languages: tuple[str, ...]) -> None:
    page = example(name, *languages)
    assert next(iter(page.all("html"))).attrib["lang"] == languages[0]
    editions = [one for one in page.all("div") if one.attrib.get("class") == "edition"]
    assert tuple(one.attrib["lang"] for one in editions) == languages
    assert editions[0].attrib["data-title"] == "".join(next(iter(page.all("title"))).itertext())
    assert len(page.all("main")) == 1


def headings(page: Parsed) -> list[str]:
    return [one.attrib.get("id", "") for one in page.all("h2", "h3")]


@pytest.mark.parametrize("name", examples.NAMES)
def test_the_contents_list_every_chapter_and_section_in_order(name: str) -> None:
    page = example(name, "fi")
    (contents,) = [one for one in page.all("nav") if one.attrib.get("class") == "contents"]
    listed = [one.attrib["href"][1:] for one in contents.iter() if one.tag.endswith("}a")]
    assert listed == headings(page)


def test_tables_say_what_heads_what() -> None:
    page = example("muistioireinen", "fi")
    assert page.all("table")
    for table in page.all("table"):
        assert table[0].tag.endswith("caption")
        for row in table.iter("{http://www.w3.org/1999/xhtml}tr"):
            scopes = [one.attrib.get("scope") for one in row]
            assert scopes in (["col"] * len(row), ["row"] + [None] * (len(row) - 1))


def test_every_diagram_has_a_name_and_its_words() -> None:
    page = example("muistioireinen", "sv")
    figures = page.all("figure")
    assert len(figures) == 3
    for figure in figures:
        (drawing,) = [one for one in figure.iter() if one.tag.endswith("}svg") and one.attrib.get("role") == "img"]
        assert drawing.attrib["aria-labelledby"]
        assert drawing.attrib["aria-describedby"]
        (words,) = [one for one in figure if one.tag.endswith("details")]
        assert len("".join(words.itertext()).split()) > 20


@pytest.mark.parametrize("languages", BOTH_WAYS)
def test_the_same_chain_gives_the_same_bytes(languages: tuple[str, ...], tmp_path) -> None:
    engine = Embedded(folder=cache_folder("graphviz"))
    one, two = (rendered(examples.chain("muistioireinen"), *languages, engine=engine) for _ in range(2))
    assert one == two
    later = rendered(examples.chain("muistioireinen"), *languages, engine=engine, today=TODAY + datetime.timedelta(days=40))
    assert one == later


class TestTheReviewDate:
    def page(self, due: str, today: datetime.date) -> Parsed:
        return parsed(rendered(examples.from_text(f"dates: {{review_due: {due}}}"), "fi", today=today))

    def warnings(self, page: Parsed) -> list[bool]:
        """For each banner of the kind, whether it waits for the reader's own day."""
        return [
            "data-review-due" in parent.attrib
            for parent in page.root.iter()
            for child in parent
            if child.attrib.get("class") == "banner warning"
        ]

    @pytest.mark.parametrize(
        ("due", "today", "told"),
        [
            ("2026-11-22", datetime.date(2026, 11, 22), [True]),
            ("2026-11-22", datetime.date(2026, 11, 23), [False]),
            ("2026-11", datetime.date(2026, 11, 30), [True]),
            ("2026-11", datetime.date(2026, 12, 1), [False]),
            ("2026", datetime.date(2026, 12, 31), [True]),
            ("2026", datetime.date(2027, 1, 1), [False]),
        ],
    )
    def test_it_is_told_at_once_when_passed_and_by_the_script_when_it_passes(
        self, due: str, today: datetime.date, told: list[bool]
    ) -> None:
        assert self.warnings(self.page(due, today)) == told

    def test_it_is_printed_even_when_there_is_none(self) -> None:
        assert "eisovittu" in parsed(rendered(examples.from_text("status: draft"), "fi")).text


class TestTheList:
    def test_it_links_to_every_page_by_the_name_of_its_file(self) -> None:
        chains = [examples.chain(name) for name in examples.NAMES]
        wish = renderer.Wish(ALL, TODAY, lambda: pytest.fail("nothing to draw"))
        (output,) = renderer.index("html", chains, wish)
        page = parsed(output.data.decode())
        assert output.name == "index.html"
        assert page.errors == []
        names = {renderer.render("html", chain, _drawn(ALL))[0].name for chain in chains}
        assert {link.partition("#")[0] for link in page.links} - {""} == names
        assert {link.partition("#")[2] for link in page.links if ".html" in link} == set(ALL)

    def test_in_one_language_it_has_no_switch(self) -> None:
        (output,) = renderer.index(
            "html", [examples.chain("kymmenen-rivia")], renderer.Wish((), TODAY, lambda: pytest.fail("nothing to draw"))
        )
        assert parsed(output.data.decode()).links == ["#content", "aikuisten-uniongelmat.html"]


def _drawn(languages: tuple[str, ...]) -> renderer.Wish:
    from tests.render_html.pages import NoEngine

    return renderer.Wish(languages, TODAY, NoEngine)
