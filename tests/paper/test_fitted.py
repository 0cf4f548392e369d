"""A drawing on paper is never smaller than can be read, and nothing of it is lost."""

import re

import pytest

from palveluketju.dot import dot
from palveluketju.drawing.svg import standalone
from palveluketju.paper.fitted import LEAST, ROOM, fitted
from palveluketju.paper.plain import spaced
from palveluketju.views.page import diagrams
from tests import examples
from tests.paper.said import engine


def chart(boxes: int, across: int = 1) -> str:
    edges = "".join(f"{row}.{at} -> {row + 1}.{at};" for row in range(boxes) for at in range(across))
    drawn = engine().svg("digraph { node [shape=box width=2 height=0.6 fixedsize=true];" + edges + "}")
    return standalone(drawn, title="t", description="d", lang="fi")


def test_a_small_drawing_is_one_piece_in_its_own_size() -> None:
    made = fitted(chart(2))
    (piece,) = made.pieces
    width, height = (float(one) for one in re.findall(r'viewBox="\S+ \S+ (\S+) (\S+)"', piece.svg)[0])
    assert (made.sheet, piece.width, piece.height) == ("a4", width, height)


@pytest.mark.parametrize(
    ("boxes", "across", "sheet"), [(60, 1, "a4"), (2, 6, "a4-flipped"), (2, 9, "a3-flipped"), (30, 9, "a3-flipped")]
)
def test_the_sheet_follows_the_drawing(boxes: int, across: int, sheet: str) -> None:
    made = fitted(chart(boxes, across))
    assert made.sheet == sheet
    for piece in made.pieces:
        wide, high = (float(one) for one in re.findall(r'viewBox="\S+ \S+ (\S+) (\S+)"', piece.svg)[0])
        assert piece.width / wide >= LEAST
        assert piece.height / high >= LEAST
        assert piece.width <= ROOM[sheet][0] + 0.01
        assert piece.height <= ROOM[sheet][1] + 0.01


@pytest.mark.parametrize("name", examples.NAMES)
def test_every_word_of_a_drawing_stands_in_one_of_its_pieces(name: str) -> None:
    for diagram in diagrams(examples.chain(name), "fi"):
        svg = standalone(engine().svg(dot(diagram)), title="t", description="d", lang="fi")
        pieces = "".join(piece.svg for piece in fitted(svg).pieces)
        assert set(re.findall(r"<text[^>]*>([^<]*)</text>", svg)) <= set(re.findall(r"<text[^>]*>([^<]*)</text>", pieces))


def test_what_has_no_place_to_break_gets_some_and_a_word_only_when_it_is_very_long() -> None:
    assert spaced("1" * 12, 10) == "1" * 10 + "\u200b11"
    assert spaced("a" * 30, 10) == "a" * 30
    assert spaced("a" * 31, 10) == "a" * 30 + "\u200ba"
    assert spaced("https://example.org/polku", 20) == "https://example.org/polku"
