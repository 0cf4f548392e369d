"""The pictures of a comparison: the tiers and the pathway, each with both versions."""

from palveluketju.comparing.change import Comparison
from palveluketju.union.pathway import pathway
from palveluketju.union.tiers import tiers
from palveluketju.union.version import Versions
from palveluketju.views.diagram import Diagram
from palveluketju.views.voice import Voice

#: the names of the pictures, in the order of the page
NAMES = ("tiers", "pathway")


def diagrams(comparison: Comparison, language: str) -> tuple[Diagram, ...]:
    """The pictures that the two versions give, in the order of a page; none of catalogues."""
    versions = Versions(comparison, Voice(language))
    return tuple(one for one in (tiers(versions), pathway(versions)) if one is not None)


def differs(diagram: Diagram) -> bool:
    """Whether anything in a picture is other than it was."""
    frames = [*diagram.frames, *(inner for one in diagram.frames for inner in one.frames)]
    states = {*(one.state for one in diagram.nodes), *(one.state for one in diagram.edges), *(one.state for one in frames)}
    return not states <= {"", "same"}
