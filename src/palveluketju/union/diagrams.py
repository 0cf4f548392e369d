"""The pictures of a comparison: the tiers and the pathway, each with both versions."""

from collections.abc import Iterable

from palveluketju.comparing.change import Comparison
from palveluketju.messages.said import trilingual
from palveluketju.messages.wording import Wording
from palveluketju.union.pathway import pathway
from palveluketju.union.tiers import tiers
from palveluketju.union.version import Versions
from palveluketju.views.diagram import Diagram, Node
from palveluketju.views.voice import Voice

#: the names of the pictures, in the order of the page
NAMES = ("tiers", "pathway")

_NOTHING = trilingual(
    "Neither version has anything for this picture.",
    "Kummassakaan versiossa ei ole tämän kuvan sisältöä.",
    "Ingen av versionerna har något för den här bilden.",
)


def diagrams(comparison: Comparison, language: str, wording: Wording | None = None) -> tuple[Diagram, ...]:
    """The pictures that the two versions give, in the order of a page; none of catalogues."""
    versions = Versions(comparison, Voice(language, wording))
    return tuple(one for one in (tiers(versions), pathway(versions)) if one is not None)


def chosen(comparisons: Iterable[Comparison], language: str, name: str) -> list[Diagram]:
    """The picture called `name` of each comparison, the first that it has when there is no name; a word when there is none."""
    found = []
    for comparison in comparisons:
        found += [one for one in diagrams(comparison, language) if name in ("", one.name)][:1]
    return found or [_nothing(language)]


def _nothing(language: str) -> Diagram:
    said = Voice(language).say(_NOTHING)
    return Diagram("pathway", said, "", (Node("nothing", "start", said),), language=language)


def differs(diagram: Diagram) -> bool:
    """Whether anything in a picture is other than it was."""
    frames = [*diagram.frames, *(inner for one in diagram.frames for inner in one.frames)]
    states = {*(one.state for one in diagram.nodes), *(one.state for one in diagram.edges), *(one.state for one in frames)}
    return not states <= {"", "same"}
