"""Each diagram as a PNG picture: the same SVG, rasterised with the font that travels along."""

from palveluketju.drawing.png import png
from palveluketju.model.chain import Chain
from palveluketju.picture import standalone
from palveluketju.renderer import Output, Wish, drawn


def render(chain: Chain, wish: Wish) -> list[Output]:
    """One .png file a diagram and a language, at twice the size of the SVG."""
    return [Output(f"{name}.png", png(standalone(diagram, wish.engine()))) for name, diagram in drawn(chain, wish)]
