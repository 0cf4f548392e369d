"""A picture of two versions in words: every box and every arrow with its state, what changes first."""

from palveluketju.messages.said import N_, trilingual
from palveluketju.messages.wording import Wording
from palveluketju.union.states import ORDER, WORDS
from palveluketju.views.blocks import Block, Bullets, Fact, Facts, Item, Paragraph, Span
from palveluketju.views.diagram import Diagram, Edge, Frame, Node, State
from palveluketju.views.voice import Voice

_BOXES = {
    "step": N_("Step"),
    "start": N_("Start"),
    "end": N_("End"),
    "fork": trilingual("Side by side from here", "Rinnakkain tästä", "Sida vid sida härifrån"),
    "join": trilingual("Together again", "Taas yhdessä", "Tillsammans igen"),
    "tier": N_("Tier"),
    "service": N_("Service"),
    "stage": N_("Stage"),
    "way": N_("Way on"),
}
_BY = trilingual("by {name}", "tekijä {name}", "görs av {name}")


def in_words(diagram: Diagram, wording: Wording | None = None) -> tuple[Block, ...]:
    """The boxes and arrows under their states; the place that a moved thing left is told where it stands now."""
    voice = Voice(diagram.language, wording)
    teller = _Teller(diagram, voice)
    facts = []
    for state in ORDER:
        items = teller.items(state)
        if items:
            label = f"{_capital(voice.say(WORDS[state]))} ({len(items)})"
            facts.append(Fact(label, (Bullets(tuple(Item((Span(one),)) for one in items)),)))
    return (Paragraph((Span(diagram.description),)), Facts(tuple(facts)))


class _Teller:
    def __init__(self, diagram: Diagram, voice: Voice) -> None:
        self.diagram, self.voice = diagram, voice
        self.nodes = {one.id: one for one in diagram.nodes}
        self.frames = [inner for frame in diagram.frames for inner in (frame, *frame.frames)]

    def items(self, state: State) -> list[str]:
        """What has the state: stages, boxes, arrows."""
        stages = [self.stage(one) for one in self.frames if one.kind == "stage" and one.state == state]
        boxes = [self.box(one) for one in self.diagram.nodes if one.kind != "jump" and one.state == state]
        return [*stages, *boxes, *(self.way(one) for one in self.diagram.edges if one.state == state)]

    def stage(self, frame: Frame) -> str:
        return f"{self.voice.say(_BOXES['stage'])}: {_line(frame.title)}"

    def box(self, node: Node) -> str:
        """A step with who does it; a service with the tier it stands on; what is said in the box."""
        parts = [f"{self.voice.say(_BOXES[node.kind])}: {_line(node.title)}"]
        lanes = [one.title for one in self.frames if one.kind == "actor" and node.id in one.nodes]
        parts += [self.voice.say(_BY, name=lane) for lane in lanes if lane]
        if node.kind == "service":
            heads = [one.nodes[0] for one in self.frames if node.id in one.nodes]
            parts += [_line(self.nodes[head].title) for head in heads]
        if node.state in ("moved", "changed") and ", " in node.mark:
            parts.append(node.mark)
        return "; ".join([*parts, *node.lines])

    def way(self, edge: Edge) -> str:
        label = f" ({_line(edge.label)})" if edge.label.strip("+−≠ ") else ""
        return f"{self.voice.say(_BOXES['way'])}: {self.end(edge.tail)} → {self.end(edge.head)}{label}"

    def end(self, id: str) -> str:
        node = self.nodes[id]
        # A signpost says by itself where it leads.
        title = _line(node.title).removeprefix("→ ").removeprefix("↑ ") if node.kind == "jump" else _line(node.title)
        return title or self.voice.say(_BOXES[node.kind])


def _line(text: str) -> str:
    return "; ".join(text.split("\n"))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
