"""Every diagram's text equivalent says all that the diagram shows."""

from collections.abc import Iterable
from typing import Any

import pytest

from palveluketju.model.flow import flow
from palveluketju.views import pathway_map, pathway_words, risk_map, tier_map
from palveluketju.views.blocks import Span
from palveluketju.views.diagram import Frame
from palveluketju.views.elements import Elements
from palveluketju.views.landscape import Described, Entry, landscape
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
    return ""


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


RELATIONS = ("part_of", "contains", "precedes", "follows", "based_on", "related")


def _described(kind: str, id: str, *relations: tuple[str, str], services: tuple[str, ...] = ()) -> Described:
    return Described(id, kind, {"fi": f"Nimi {id}"}, "in_use", (id,), relations, services)


def _landscapes() -> Iterable[tuple[list[Described], dict[str, dict[str, str]]]]:
    shared = {"service/x": {"fi": "Palvelu x"}, "service/y": {"fi": "Palvelu y"}}
    for relation in RELATIONS:
        yield (
            [
                _described("entity", "k1", ("contains", "a1"), ("contains", "k2")),
                _described("entity", "k2"),
                _described("chain", "a1", (relation, "b1"), ("based_on", "m1"), services=("service/x", "service/y")),
                _described("chain", "b1", ("part_of", "k2"), ("related", "m1"), services=("service/x",)),
                _described("model", "m1"),
                *(
                    _described("chain", f"c{at}", (relation, "a1"), ("based_on", "m1"), services=("service/y",))
                    for at in range(9)
                ),
            ],
            shared,
        )


def _named(entry: Entry, above: tuple[str, ...] = ()) -> Iterable[tuple[tuple[str, ...], str]]:
    """Each entry with those that it stands in, itself first, and all that is said of it."""
    here = (entry.title, *above)
    yield here, "\n".join((entry.about, *entry.lines))
    for one in entry.entries:
        yield from _named(one, here)


def _frames(frames: Iterable[Frame]) -> Iterable[Frame]:
    for one in frames:
        yield one
        yield from _frames(one.frames)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("seen", list(_landscapes()), ids=RELATIONS)
def test_the_landscape_in_words_holds_every_box_frame_status_and_line(seen: Any, language: str) -> None:
    found = landscape(*seen, "Maisema", Voice(language), "elsewhere")
    diagram, told = found.diagram, [each for entry in found.entries for each in _named(entry)]
    said = {here[0]: text for here, text in told}
    frames = list(_frames(diagram.frames))
    shown = [*diagram.nodes, *frames]
    titles = {one.id: one.title.split("\n")[0] for one in shown}
    assert set(titles.values()) <= said.keys()
    assert len(diagram.nodes) + len(frames) >= len(seen[0])
    for one in diagram.nodes:
        status = one.lines[0].rpartition(": ")[2] if one.lines and one.kind != "shared" else ""
        assert status in said[one.title]
    for frame in frames:
        inside = {here[0] for here, _ in told if titles[frame.id] in here[1:]}
        assert {titles[id] for id in (*frame.nodes, *(one.id for one in frame.frames))} <= inside
    for edge in diagram.edges:
        tail, head = titles[edge.tail], titles[edge.head]
        assert edge.label in said[tail], edge
        assert head in said[tail] or any(here[:2] == (tail, head) for here, _ in told), edge
    lines = len([edge for edge in diagram.edges if edge.kind not in ("uses", "part_of")])
    assert lines <= sum(text.count(": Nimi") for text in said.values())
