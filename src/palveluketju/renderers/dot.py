"""Each diagram as DOT, for those who draw on with Graphviz."""

from palveluketju.dot import dot
from palveluketju.model.chain import Chain
from palveluketju.renderer import Output, Wish, drawn


def render(chain: Chain, wish: Wish) -> list[Output]:
    """One .dot file a diagram and a language."""
    return [Output(f"{name}.dot", dot(diagram).encode()) for name, diagram in drawn(chain, wish)]
