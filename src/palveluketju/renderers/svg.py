"""Each diagram as an SVG file of its own."""

from palveluketju.model.chain import Chain
from palveluketju.picture import standalone
from palveluketju.renderer import Output, Wish, drawn


def render(chain: Chain, wish: Wish) -> list[Output]:
    """One .svg file a diagram and a language."""
    return [Output(f"{name}.svg", standalone(diagram, wish.engine()).encode()) for name, diagram in drawn(chain, wish)]
