"""A tall drawing is cut for paper between its boxes."""

import re
from itertools import pairwise

import pytest

from palveluketju.drawing.embedded import Embedded
from palveluketju.drawing.label import box, caption, node
from palveluketju.drawing.sheets import Part, parts
from palveluketju.drawing.svg import accessible


def drawing(graphviz: Embedded, steps: int) -> str:
    def written(values) -> str:
        return " ".join(f"{name}={value}" for name, value in values.items())

    boxes = [f"n{at} [shape=box {written(node(box(f'Askel {at}', max_width=120, size=11)))}]" for at in range(steps)]
    label = written(caption(box("muussa tapauksessa", max_width=80, size=10)))
    arrows = [f"n{at} -> n{at + 1} [{label}]" for at in range(steps - 1)]
    return accessible(
        graphviz.svg("digraph {" + ";".join(boxes + arrows) + "}"), title="t", description="d", prefix="p-", lang="fi"
    )


def test_a_low_drawing_is_one_part(graphviz: Embedded) -> None:
    assert len(parts(drawing(graphviz, 3), 1000)) == 1


@pytest.mark.parametrize("limit", [150, 300, 700])
def test_parts_follow_each_other_and_none_is_too_high(graphviz: Embedded, limit: float) -> None:
    found = parts(drawing(graphviz, 30), limit)
    assert len(found) > 3
    for upper, lower in pairwise(found):
        assert lower.y == pytest.approx(upper.y + upper.height, abs=0.02)
    assert all(part.height <= limit + 0.01 for part in found)


def test_no_cut_goes_through_a_box_or_the_words_of_an_arrow(graphviz: Embedded) -> None:
    svg = drawing(graphviz, 30)
    (down,) = re.findall(r"translate\(\S+ (\S+)\)", svg)
    baselines = [(float(y) + float(down), float(size)) for y, size in re.findall(r'<text[^>]* y="(\S+)" font-size="(\S+)"', svg)]
    assert len(baselines) == 30 + 2 * 29
    for part in parts(svg, 300)[1:]:
        assert not any(y - size < part.y < y for y, size in baselines)


def test_a_part_is_as_wide_as_what_stands_in_it(graphviz: Embedded) -> None:
    (part,) = parts(drawing(graphviz, 2), 1000)
    assert isinstance(part, Part)
    assert 60 < part.width < 140
