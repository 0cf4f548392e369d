"""Whatever an author writes is shown as text: none of it is code of the template, breaks the document or is lost."""

import functools
import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from palveluketju.paper.glyphs import shown
from tests.paper.said import squeezed
from tests.render_html.test_injection import HOSTILE, chain
from tests.render_pdf.pages import Taken, rendered

TYPST = [
    "#panic()",
    '#read("/etc/passwd")',
    '"); #import "look.typ"; #("',
    "#let data = none",
    "= Otsikko",
    "- kohta\n+ kohta",
    "*lihava* _kursiivi_ `koodi` $x^2$",
    "\\#{}[]<label>@viite~--- // huomautus /* */",
    "#{while true {}}",
    "</svg><text>&amp;",
    "\\u{1F600}",
]


@functools.cache
def harmless() -> set[str]:
    return set(Taken(rendered(chain("sana"))).tags)


@pytest.mark.parametrize("text", [*TYPST, *(text[:400] for text in HOSTILE)])
def test_hostile_text_is_text(text: str) -> None:
    one = Taken(rendered(chain(text)))
    assert set(one.tags) <= harmless() | {"Link", "Span", "P", "L", "LI", "Lbl", "LBody", "Div", "H6"}
    if not re.search("[\u0590-\u08ff\n]", text):  # what is read from the right comes out in the order of sight
        assert squeezed(shown(text)) in one.text


def test_a_very_long_word_breaks_nothing() -> None:
    assert rendered(chain("ÄÄKKÖSET" * 600)).startswith(b"%PDF-1.7")


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(alphabet=st.sampled_from("#[]{}()$*_=-+/\\<>@~'\"`:;.,&%|^ aä1"), min_size=1, max_size=40).filter(str.strip))
def test_no_sign_of_typst_means_anything(text: str) -> None:
    assert squeezed(text) in Taken(rendered(chain(text))).text


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(min_size=1, max_size=60).filter(str.strip))
def test_no_text_breaks_the_document(text: str) -> None:
    assert rendered(chain(text)).startswith(b"%PDF-1.7")
