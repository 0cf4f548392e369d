"""What a pathway means, as a graph."""

import pytest

from palveluketju.model.flow import Flow, flow
from tests import examples


def graph(text: str) -> Flow:
    return flow(examples.from_text("pathway:\n" + text))


def ways(found: Flow) -> set[tuple[str, str]]:
    return {(edge.tail, edge.head) for edge in found.edges}


def test_order_is_the_default_sequence_between_an_implied_start_and_end() -> None:
    found = graph("  - A\n  - B\n  - C\n")
    assert ways(found) == {("start-a", "a"), ("a", "b"), ("b", "c"), ("c", "end-c")}


def test_next_takes_exactly_the_ways_it_names_and_the_one_without_a_condition_is_otherwise() -> None:
    found = graph("  - name: A\n    next:\n      - to: C\n        if: kiire\n      - to: B\n  - name: B\n    ends: true\n  - C\n")
    assert {("a", "b"), ("a", "c")} <= ways(found)
    assert {edge.head: (edge.condition, edge.otherwise) for edge in found.ways("a")} == {
        "c": ({"fi": "kiire"}, False),
        "b": (None, True),
    }


def test_a_single_next_is_no_choice() -> None:
    (edge,) = graph("  - name: A\n    next: C\n  - B\n  - C\n").ways("a")
    assert (edge.head, edge.otherwise) == ("c", False)


def test_parallel_branches_start_together_and_join_before_the_way_on() -> None:
    text = "  - name: A\n    parallel:\n      - B\n      - name: Haara\n        steps:\n          - C\n          - D\n  - E\n"
    found = graph(text)
    assert ways(found) == {
        ("start-a", "a"),
        ("a", "fork-a"),
        ("fork-a", "b"),
        ("fork-a", "c"),
        ("c", "d"),
        ("b", "join-a"),
        ("d", "join-a"),
        ("join-a", "e"),
        ("e", "end-e"),
    }


def test_a_choice_after_parallel_work_is_made_when_the_branches_have_joined() -> None:
    text = "  - name: A\n    parallel:\n      - B\n      - C\n    next:\n      - to: D\n        if: x\n      - to: E\n"
    text += "  - name: D\n    ends: true\n  - E\n"
    assert {edge.head for edge in graph(text).ways("join-a")} == {"d", "e"}


def test_a_way_to_an_earlier_step_is_a_loop() -> None:
    found = graph("  - A\n  - name: B\n    next:\n      - to: A\n        if: kesken\n      - to: C\n  - C\n")
    assert {edge.head: edge.back for edge in found.ways("b")} == {"a": True, "c": False}


def test_several_starts_and_ends_keep_their_words() -> None:
    found = graph(
        "  - name: A\n    starts: Lähete\n    next: C\n  - name: B\n    starts: Soitto\n  - name: C\n    ends: Valmis\n"
    )
    assert {node.id: node.text for node in found.nodes if node.kind in ("start", "end")} == {
        "start-a": {"fi": "Lähete"},
        "start-b": {"fi": "Soitto"},
        "end-c": {"fi": "Valmis"},
    }


def test_steps_of_a_stage_take_its_tier_unless_they_say_another() -> None:
    text = "tiers:\n  - guidance\n  - support\npathway:\n  - stage: Alku\n    tier: guidance\n    steps:\n      - A\n"
    text += "      - name: B\n        tier: support\n"
    assert [node.tier for node in flow(examples.from_text(text)).steps] == ["guidance", "support"]


def test_a_way_may_be_named_by_id_by_name_or_with_its_stage() -> None:
    text = "  - stage: Alku\n    steps:\n      - id: eka\n        name: Ensimmäinen\n        next: alku/toka\n      - Väli\n"
    text += "      - id: toka\n        name: Toinen\n        next: ENSIMMÄINEN\n"
    found = graph(text)
    assert {("eka", "toka"), ("toka", "eka")} <= ways(found)


@pytest.mark.parametrize("name", examples.NAMES)
def test_in_every_example_each_step_is_reached_and_leads_on(name: str) -> None:
    found = flow(examples.chain(name))
    heads = {edge.head for edge in found.edges}
    tails = {edge.tail for edge in found.edges}
    assert [node.id for node in found.steps if node.id not in heads] == []
    assert [node.id for node in found.nodes if node.kind != "end" and node.id not in tails] == []
