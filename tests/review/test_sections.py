"""A change stands in the same chapter and section as on the description's own page, in the same order."""

import datetime

import pytest

from palveluketju.model.chain import Chain
from palveluketju.model.element import fields_of, key_of
from palveluketju.review.sections import CHAPTERS
from palveluketju.views.page import page
from tests import examples

#: fields that a page shows at its head, in its version information or nowhere by themselves
HEAD = {
    *("pkpk", "kind", "id", "formerly", "name", "summary", "status", "version", "dates", "language", "organiser", "owner"),
    *("feedback", "note", "assumption", "source", "extensions", "borrowed"),
}


def test_every_field_of_a_description_has_one_place() -> None:
    placed = [key for _, _, keys in CHAPTERS for key in keys]
    assert len(placed) == len(set(placed))
    assert {*placed} | HEAD == set(map(key_of, fields_of(Chain)))


@pytest.mark.parametrize("name", examples.NAMES)
def test_the_order_is_that_of_the_page(name: str) -> None:
    shown = page(examples.chain(name), "fi", datetime.date(2026, 11, 22))
    order = [key.replace("_", "-") for _, _, keys in CHAPTERS for key in keys]
    sections = [section.anchor for chapter in shown.chapters for section in chapter.sections]
    known = [anchor for anchor in sections if anchor in order]
    assert known == sorted(known, key=order.index)
    assert [chapter.anchor for chapter in shown.chapters] == [
        anchor for anchor, _, _ in CHAPTERS if anchor in {chapter.anchor for chapter in shown.chapters}
    ]
