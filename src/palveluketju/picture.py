"""A diagram as a picture: DOT drawn by an engine, and made to be read by everyone."""

from collections.abc import Sequence

from palveluketju.dot import dot
from palveluketju.drawing import svg
from palveluketju.drawing.engine import Engine
from palveluketju.views.diagram import Diagram


def inline(diagram: Diagram, engine: Engine, prefix: str) -> str:
    """The diagram as an SVG element of a page; `prefix` keeps its ids apart from other pictures' ids."""
    drawn = engine.svg(dot(diagram))
    return svg.accessible(drawn, title=diagram.title, description=diagram.description, prefix=prefix, lang=diagram.language)


def standalone(diagram: Diagram, engine: Engine) -> str:
    """The diagram as an SVG file of its own."""
    drawn = engine.svg(dot(diagram))
    return svg.standalone(drawn, title=diagram.title, description=diagram.description, lang=diagram.language)


def below_each_other(diagrams: Sequence[Diagram], engine: Engine) -> str:
    """The diagrams as one SVG file; a single one as it is."""
    if len(diagrams) == 1:
        return standalone(diagrams[0], engine)
    return svg.stacked([inline(one, engine, f"picture-{number}-") for number, one in enumerate(diagrams, 1)])
