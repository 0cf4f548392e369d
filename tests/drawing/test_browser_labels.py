"""In a real browser every text lies inside its box, and every caption in the room that was kept for it.

The page gets the bundled Liberation Sans under the name Arial, so the outcome does not hang on the fonts of the machine.
"""

import base64
import shutil
from pathlib import Path
from typing import Any

import pytest

from palveluketju.drawing import png
from palveluketju.drawing.embedded import Embedded
from palveluketju.drawing.engine import Engine
from palveluketju.drawing.label import Box, box, caption, node, stack
from palveluketju.drawing.svg import accessible
from palveluketju.drawing.system import System

pytestmark = pytest.mark.browser

TEXTS = [
    "Hoito",
    "Palvelutarpeen arviointi ja asiakassuunnitelma",
    "Moniammatillinenasiakasohjausverkostoyhteistyösopimusluonnos",
    "ÄÄÄÖÖÖÅÅÅ ÄITIYSNEUVOLAPÄIVYSTYS",
    "Äitiys- ja lastenneuvola – ”matalan kynnyksen” palvelut",
    "WWWWWWWWWWWWWWWWWWWWWWWW MMMMMMMM",
    "illallinen lillili, 'i.l.j'",
    "Päivystys 24/7 → 112 😀👩\u200d⚕\ufe0f",
    "Šeřík Ðæŧ Привет Ωμέγα",
    "漢字 שלום مرحبا",
    "r’e f’a AVAVAV To. Ty, LT",
]

MEASURE = """async () => {
    await document.fonts.ready;
    const lies = (inner, outer) => inner.x >= outer.x && inner.y >= outer.y &&
        inner.x + inner.width <= outer.x + outer.width && inner.y + inner.height <= outer.y + outer.height;
    const meet = (a, b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
    const side = box => [box.x, box.y, box.x + box.width, box.y + box.height].map(Math.round).join(' ');
    const told = (text, box) => `${text.textContent}: ${side(text.getBBox())} and ${side(box)}`;
    const wrong = [];
    let seen = 0;
    for (const svg of document.querySelectorAll('svg')) {
        const nodes = [...svg.querySelectorAll('.node > polygon')].map(shape => shape.getBBox());
        for (const text of svg.querySelectorAll('text')) {
            const group = text.parentElement, bounds = text.getBBox();
            seen += 1;
            if (group.classList.contains('edge')) {
                wrong.push(...nodes.filter(box => meet(bounds, box)).map(box => 'meets ' + told(text, box)));
                const page = svg.querySelector('.graph > polygon').getBBox();
                if (!lies(bounds, page)) wrong.push('outside the drawing ' + told(text, page));
            } else {
                const shape = group.querySelector('polygon').getBBox();
                if (!lies(bounds, shape)) wrong.push('outside ' + told(text, shape));
            }
        }
    }
    return {seen, wrong, fonts: [...document.fonts].filter(font => font.status === 'loaded').length};
}"""


def drawing(size: float, bold: bool, direction: str) -> str:
    """A graph with all the texts as nodes, as captions of edges, and as captions of clusters."""

    def made(text: str) -> Box:
        return box(text, max_width=130, size=size, bold=bold)

    def written(values: Any, between: str) -> str:
        return between.join(f"{name}={value}" for name, value in values.items())

    detail = box("Tuottaja: Länsi-Uudenmaan hyvinvointialue", max_width=130, size=size)
    parts = [f"digraph {{ rankdir={direction}; bgcolor=white; node [shape=box]"]
    for at, text in enumerate(TEXTS):
        label = written(caption(made(text)), "; ")
        inner = f'c{at} [label="" shape=box width=0.1 height=0.1]'
        parts.append(f"subgraph cluster_{at} {{ {label}; labeljust={'lcr'[at % 3]}; margin=4; {inner} }}")
        parts.append(f"n{at} [{written(node(stack(made(text), detail)), ' ')}]; n{at} -> c{at}")
        if at:
            parts.append(f"n{at - 1} -> n{at} [{written(caption(made(text)), ' ')}]")
    return ";\n".join(parts) + "}"


def font(name: str) -> str:
    """The bundled font of that name in base64."""
    return base64.b64encode((Path(png.__file__).parent / f"fonts/LiberationSans-{name}.ttf").read_bytes()).decode()


def page(engine: Engine) -> str:
    faces = "".join(
        f"@font-face {{ font-family: Arial; font-weight: {weight}; src: url(data:font/ttf;base64,{font(name)}) }}"
        for weight, name in (("normal", "Regular"), ("bold", "Bold"))
    )
    drawings = [
        accessible(engine.svg(drawing(size, bold, direction)), title="t", description="", prefix=f"d{size}{bold}", lang="fi")
        for size in (10, 11, 12, 13, 14)
        for bold in (False, True)
        for direction in ("TB", "LR")
    ]
    return f"<!doctype html><html lang=fi><style>{faces} svg {{ max-width: 100% }}</style>{''.join(drawings)}</html>"


@pytest.mark.parametrize("name", ["embedded", "dot"])
@pytest.mark.parametrize("viewport", [1600, 390])
def test_every_text_lies_in_its_box(name: str, viewport: int, browser: Any, graphviz: Embedded) -> None:
    if name == "dot" and not shutil.which("dot"):
        pytest.skip("no dot on this machine")
    opened = browser.new_page(viewport={"width": viewport, "height": 900})
    opened.set_content(page(graphviz if name == "embedded" else System()))
    told = opened.evaluate(MEASURE)
    opened.close()
    assert told["fonts"] == 2
    assert told["seen"] > 20 * 3 * len(TEXTS)
    assert told["wrong"] == []
