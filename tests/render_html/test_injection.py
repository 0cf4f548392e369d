"""Whatever an author writes is shown as text: it breaks nothing, runs nothing and loads nothing."""

import functools
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from palveluketju.drawing.embedded import Embedded
from palveluketju.drawing.private import cache_folder
from palveluketju.model.chain import Chain
from palveluketju.model.checked import checked
from tests import examples
from tests.render_html.pages import ALL, Parsed, example, parsed, rendered, squeezed

HOSTILE = [
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "</style><style>*{display:none}</style>",
    "{{ 7 * 7 }}",
    "{% raw %}{% for x in (1).__class__.__mro__ %}",
    "{# huomautus #}",
    '"onmouseover="alert(1)',
    "' onload='alert(1)",
    "<img src=x onerror=alert(1)>",
    "]]><!--",
    "--><svg onload=alert(1)>",
    "&lt;b&gt; &amp;amp; &#x41;",
    "javascript:alert(1)",
    "[linkki](javascript:alert(1)) **lihava** `koodi`",
    'a [label="x"]; b -> c }',
    '\\N \\l \\" \\',
    "\u202eterttäävyyks\u202c",
    "\u2066eristys",
    "👩\u200d⚕\ufe0f🇫🇮",
    "Привет שלום 漢字",
    "a" * 5000,
    "ÄÄKKÖSET" * 600,
    "https://example.org/" + "x" * 3000,
    " \n<",  # a label that begins with an empty line once made the embedded engine stop
]


def chain(text: str) -> Chain:
    """A chain that says the text in every kind of place."""
    said = {"fi": text}
    parts: dict[str, Any] = {
        "pkpk": "1",
        "kind": "chain",
        "id": "testi",
        "name": said,
        "summary": said,
        "organiser": [{"name": said, "url": text, "assumption": said}],
        "owner": text,
        "feedback": {"name": said, "email": text, "phone": text, "url": text},
        "dates": {"review_due": "2030"},
        "phenomenon": {"text": said, "note": said, "assumption": said, "source": text},
        "goals": [{"text": said, "perspective": "client", "measured_by": ["mittari"]}],
        "tiers": [
            {
                "id": "guidance",
                "services": [{"name": said, "description": said}],
                "risks": [{"text": said, "measured_by": ["mittari"]}],
            },
            {"id": "oma", "name": said, "services": [{"id": "s", "name": said}]},
        ],
        "indicators": [{"id": "mittari", "name": said, "unit": said}],
        "roles": [{"id": "r", "name": said}],
        "pathway": [
            {
                "stage": said,
                "description": said,
                "steps": [{"id": "a", "name": said, "actors": [text]}, {"id": "b", "name": said}],
            },
        ],
        "links": [{"name": said, "url": text}],
        "glossary": [{"term": said, "definition": said, "abbreviation": text}],
        "extensions": {"x-oma": text},
    }
    return checked(Chain, parts)


@functools.cache
def harmless(*languages: str) -> Parsed:
    return parsed(page("sana", *languages))


@functools.cache
def engine() -> Embedded:
    return Embedded(folder=cache_folder("graphviz"))


def page(text: str, *languages: str) -> str:
    return rendered(chain(text), *languages, engine=engine())


@functools.cache
def known() -> frozenset[tuple[str, str]]:
    """The elements with the attributes that the pages of good descriptions are made of."""
    good = [harmless("fi"), harmless(*ALL), *(example(name, *ALL) for name in examples.NAMES)]
    more = {("bdi", ""), ("wbr", ""), ("use", ""), ("use", "href"), ("div", "aria-hidden")}
    return frozenset(more.union(*map(shape, good)))


def shape(one: Parsed) -> set[tuple[str, str]]:
    """Each kind of element of a page, alone and with each of its attributes."""
    found = set()
    for element in one.root.iter():
        if isinstance(element.tag, str):
            tag = element.tag.rpartition("}")[2]
            found |= {(tag, ""), *((tag, str(name)) for name in element.attrib)}
    return found


def check(text: str, *languages: str) -> None:
    found = parsed(page(text, *languages))
    assert found.errors == []
    scripts = [one.text for one in found.all("script")]
    assert scripts == [one.text for one in harmless(*languages).all("script")]
    assert [one.text for one in found.all("style")] == [one.text for one in harmless(*languages).all("style")]
    for element in found.root.iter():
        assert not any(str(name).lower().startswith("on") for name in element.attrib), element.attrib
    for link in found.links:
        assert link.startswith(("#", "https://", "http://", "mailto:")), link
    assert len(found.ids) == len(set(found.ids))
    assert shape(found) <= known()


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_shown_as_text(text: str) -> None:
    check(text, "fi")
    found = parsed(page(text, "fi"))
    assert found.text.count(squeezed(text)) >= 15


def test_hostile_text_is_shown_as_text_in_every_language_at_once() -> None:
    check("".join(HOSTILE[:15]), *ALL)


def test_what_turns_the_direction_of_reading_is_kept_apart() -> None:
    found = parsed(page("\u202ekäänne", "fi"))
    for element in found.root.iter():
        if "\u202e" in (element.text or "") and element.tag.rpartition("}")[2] not in ("text", "title", "desc"):
            assert element.tag.endswith("}bdi"), element.tag
    assert "\u202e" not in "".join(next(iter(found.all("title"))).itertext())


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(alphabet=st.characters(exclude_categories=("Cs",)), min_size=1, max_size=60))
def test_no_text_breaks_a_page(text: str) -> None:
    check(text, "fi")


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from([*"<>&\"'{}%#/\\-=` \n", "script", "style", "!--", "]]>", "on", "x"]), min_size=1, max_size=24))
def test_no_markup_breaks_a_page(pieces: list[str]) -> None:
    check("".join(pieces), "fi")
