"""Every diagram's text equivalent says all that the diagram shows."""

from collections.abc import Iterable
from typing import Any

import pytest

from palveluketju.model.flow import flow
from palveluketju.views import pathway_map, pathway_words, risk_map, tier_map
from palveluketju.views.blocks import Span
from palveluketju.views.elements import Elements
from palveluketju.views.names import names_of
from palveluketju.views.voice import Voice
from tests import examples

LANGUAGES = ("fi", "sv", "en")


def words(value: Any) -> str:
    """All text of blocks, in order."""
    if isinstance(value, Span):
        return value.text
    if isinstance(value, str):
        return ""
    if isinstance(value, tuple | list):
        if value and all(isinstance(one, Span) for one in value):
            return "".join(one.text for one in value) + "\n"
        return "".join(words(one) for one in value)
    parts = [getattr(value, name) for name in getattr(value, "__dataclass_fields__", {})]
    return "".join(words(part) for part in parts)


def missing(told: str, shown: Iterable[str]) -> list[str]:
    plain = " ".join(told.split())
    return [text for text in shown if text and " ".join(text.split()) not in plain]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", examples.NAMES)
def test_the_pathway_in_words_holds_every_step_limit_condition_start_and_end(name: str, language: str) -> None:
    chain = examples.chain(name)
    elements = Elements(Voice(language), names_of(chain))
    graph = flow(chain)
    diagram = pathway_map.pathway_map(chain, graph, elements)
    if diagram is None:
        pytest.skip("no pathway")
    told = words(pathway_words.in_words(graph, elements, chain.tiers))
    steps = [node for node in diagram.nodes if node.kind == "step"]
    assert missing(told, (node.title for node in steps)) == []
    ends = [node.title for node in diagram.nodes if node.kind in ("start", "end")]
    implied = {elements.voice.say("Start"), elements.voice.say("End")}
    assert missing(told, (title for title in ends if title not in implied)) == []
    assert missing(told, (frame.title for frame in diagram.frames if frame.kind == "stage")) == []
    lines = [line for edge in diagram.edges for line in edge.label.split("\n") if not line.startswith(("▲", "▼"))]
    assert missing(told, lines) == []
    limits = [pathway_words.limit(node, elements) for node in graph.steps]
    assert missing(told, limits) == []


@pytest.mark.parametrize("name", examples.NAMES)
def test_every_way_of_the_pathway_is_told_once_from_its_step(name: str) -> None:
    chain = examples.chain(name)
    elements = Elements(Voice("fi"), names_of(chain))
    graph = flow(chain)
    for node in graph.steps:
        told = pathway_words.onward(node, graph, elements)
        assert told, f"{node.id} leads nowhere in words"
        direct = [edge for edge in graph.ways(node.id) if graph.node(edge.head).kind in ("step", "end")]
        assert len(told) >= len(direct)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", examples.NAMES)
def test_the_tiers_in_words_hold_every_tier_and_service(name: str, language: str) -> None:
    chain = examples.chain(name)
    elements = Elements(Voice(language), names_of(chain))
    diagram = tier_map.tier_map(chain, elements)
    if diagram is None:
        pytest.skip("no tiers")
    told = words(tier_map.in_words(chain, elements))
    assert missing(told, (node.title for node in diagram.nodes)) == []
    assert len(diagram.nodes) == sum(len(tier.services) + 1 for tier in chain.tiers) + (
        len(chain.services) + 1 if chain.services else 0
    )


@pytest.mark.parametrize("name", examples.NAMES)
def test_the_risks_in_words_hold_every_risk_and_indicator(name: str) -> None:
    chain = examples.chain(name)
    elements = Elements(Voice("fi"), names_of(chain))
    diagram = risk_map.risk_map(chain, elements)
    if diagram is None:
        pytest.skip("no risk names an indicator")
    told = words(risk_map.in_words(chain, elements))
    assert missing(told, (node.title for node in diagram.nodes)) == []
    arrows = sum(len(risk.measured_by) for tier in chain.tiers for risk in tier.risks) + sum(
        len(risk.measured_by) for risk in chain.risks
    )
    assert len(diagram.edges) == arrows
