"""The pathway as a diagram: stages framed, steps of one actor framed together, choices, parallel work, limits, tiers."""

from collections.abc import Mapping
from dataclasses import replace

from palveluketju.model.chain import Chain
from palveluketju.model.flow import Edge as Way
from palveluketju.model.flow import Flow
from palveluketju.model.flow import Node as Point
from palveluketju.model.slugs import slug
from palveluketju.views import pathway_words
from palveluketju.views.diagram import Diagram, Edge, EdgeKind, Frame, Node
from palveluketju.views.elements import Elements
from palveluketju.views.voice import Voice

#: the namespaces of those who may do a step
PARTIES = ("role", "provider", "group", "participant", "organiser")
#: how many steps on or back within a stage, and how many steps on into another stage, a way is drawn all the way
NEAR, AHEAD = 4, 2


def pathway_map(chain: Chain, flow: Flow, elements: Elements) -> Diagram | None:
    """The diagram; None for a chain without a pathway."""
    if not flow.steps:
        return None
    voice = elements.voice
    tiers = tier_numbers(chain)
    nodes = [drawn_point(point, elements, tiers) for point in flow.nodes]
    edges = []
    jumps: dict[str, Point] = {}
    for at, way in enumerate(flow.edges):
        edge = drawn_way(way, flow, voice, tiers)
        if _is_far(way, flow):
            head = flow.node(way.head)
            jumps[f"jump-{at}"] = flow.node(way.tail)
            nodes.append(signpost(f"jump-{at}", head, back=way.back, elements=elements, tiers=tiers))
            edge = replace(edge, head=f"jump-{at}")
        edges.append(edge)
    return Diagram(
        name="pathway",
        title=voice.say("Pathway: {name}", name=voice.plain(chain.name)),
        description=voice.say(
            "A flow chart of {steps} steps. Corners cut: a choice. Dashed arrow: back to an earlier step. Thick arrow: the tier "
            "changes. Dashed box with an arrow and a number: go on from the step of that number. The same is told in words and "
            "in a table.",
            steps=len(flow.steps),
        ),
        nodes=tuple(nodes),
        edges=tuple(edges),
        frames=_frames(flow, elements, jumps),
        language=voice.language,
    )


def tier_numbers(chain: Chain) -> dict[str, int]:
    """Words for a tier → its place on the ladder from 1."""
    found: dict[str, int] = {}
    for number, tier in enumerate(chain.tiers, 1):
        for word in (tier.id, *(tier.name or {}).values()):
            if word:
                found[slug(word)] = number
    return found


def drawn_point(point: Point, elements: Elements, tiers: dict[str, int]) -> Node:
    """A step or a point between steps as a box."""
    voice = elements.voice
    if point.kind == "step" and point.step is not None:
        tier = tiers.get(slug(point.tier), 0) if point.tier else 0
        return Node(point.id, "step", f"{point.number}. {voice.plain(point.step.name)}", _lines(point, elements, tier), tier)
    words = {
        "start": voice.say("Start"),
        "end": voice.say("End"),
        "fork": voice.say("side by side"),
        "join": voice.say("together again"),
    }
    title = voice.plain(point.text) or words[point.kind]
    return Node(point.id, point.kind, title)


def _is_far(way: Way, flow: Flow) -> bool:
    """Whether the step that a way leads to stands so far off that a line there would cross the whole picture."""
    tail, head = flow.node(way.tail), flow.node(way.head)
    if tail.kind != "step" or head.kind != "step":
        return False
    if tail.stage != head.stage:
        return way.back or head.number - tail.number > AHEAD
    return abs(head.number - tail.number) > NEAR


def signpost(id: str, head: Point, *, back: bool, elements: Elements, tiers: dict[str, int]) -> Node:
    """A signpost that stands for a step far off."""
    name = elements.voice.plain(head.step.name if head.step else None)
    tier = tiers.get(slug(head.tier), 0) if head.tier else 0
    return Node(id, "jump", f"{'↑' if back else '→'} {head.number}. {name}", tier=tier)


def _lines(point: Point, elements: Elements, tier: int) -> tuple[str, ...]:
    voice, step = elements.voice, point.step
    if step is None:
        return ()
    lines = []
    others = pathway_words.others(point, elements)
    if others:
        lines.append(voice.say("with: {actors}", actors=others))
    limit = pathway_words.limit(point, elements)
    if limit:
        lines.append(limit)
    if step.waits:
        most = voice.say("at most {limit}", limit=voice.duration(step.waits.within)) if step.waits.within else ""
        lines.append(voice.say("waits: {what}", what=", ".join(part for part in (voice.plain(step.waits.text), most) if part)))
    if step.repeats:
        lines.append(pathway_words.repeats(point, elements))
    if step.optional:
        lines.append(voice.say("left out when: {when}", when=voice.plain(step.optional)))
    if tier:
        lines.append(voice.say("Tier {number}", number=tier))
    return tuple(lines)


def drawn_way(way: Way, flow: Flow, voice: Voice, tiers: dict[str, int]) -> Edge:
    """A way from one point to another as an arrow, with its condition and its limit."""
    tail, head = flow.node(way.tail), flow.node(way.head)
    parts = []
    if tail.kind == "fork" and head.branch:
        parts.append(voice.plain(head.branch))
    if way.condition:
        parts.append(voice.plain(way.condition))
    elif way.otherwise:
        parts.append(voice.say("otherwise"))
    if way.within:
        parts.append(voice.say("within {limit}", limit=voice.duration(way.within)))
    side_by_side = tail.kind == "fork" or head.kind == "join"
    kind: EdgeKind = "back" if way.back else "parallel" if side_by_side else "choice" if parts else "on"
    before = tiers.get(slug(tail.tier), 0) if tail.tier else 0
    after = tiers.get(slug(head.tier), 0) if head.tier else 0
    if before and after and before != after:
        arrow = "▲" if after > before else "▼"
        parts.append(f"{arrow} {voice.say('Tier {number}', number=after)}")
        kind = "back" if way.back else "tier"
    return Edge(way.tail, way.head, kind, "\n".join(parts))


def _frames(flow: Flow, elements: Elements, jumps: Mapping[str, Point]) -> tuple[Frame, ...]:
    """Stages in order, and in each the runs of steps that one actor does; branches and actors never cross a stage."""
    if not flow.stages:
        return _runs([node for node in flow.nodes if node.kind == "step"], elements, "all")
    frames = []
    for number, stage in enumerate(flow.stages):
        inside = [node for node in flow.nodes if node.stage == number]
        runs = _runs([node for node in inside if node.kind == "step"], elements, f"stage-{number}")
        own = {node.id for node in inside}
        loose = (
            *(node.id for node in inside if node.kind in ("fork", "join")),
            *(
                node.id
                for node in flow.nodes
                if node.kind == "end" and all(way.tail in own for way in flow.edges if way.head == node.id)
            ),
            *(id for id, tail in jumps.items() if tail.stage == number),
        )
        within = f" ({elements.voice.say('within {limit}', limit=elements.voice.duration(stage.within))})" if stage.within else ""
        frames.append(Frame(f"stage-{number}", "stage", elements.voice.plain(stage.stage) + within, loose, runs))
    return tuple(frames)


def _runs(points: list[Point], elements: Elements, prefix: str) -> tuple[Frame, ...]:
    frames: list[Frame] = []
    at = 0
    while at < len(points):
        actor = actor_of(points[at], elements)
        end = at + 1
        while end < len(points) and actor_of(points[end], elements) == actor and points[end].branch == points[at].branch:
            end += 1
        frames.append(Frame(f"{prefix}-run-{at}", "actor", actor, tuple(point.id for point in points[at:end])))
        at = end
    return tuple(frames)


def actor_of(point: Point, elements: Elements) -> str:
    """Who does a step in the first place; empty when nobody is named."""
    step = point.step
    if step is None or not (step.actors or step.optional_actors):
        return ""
    first = (*step.actors, *step.optional_actors)[0]
    return "".join(span.text for span in elements.reference(first, PARTIES))
