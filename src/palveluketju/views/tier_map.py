"""The tiers as a diagram: each tier a rung with its services, and the services that stand across all of them."""

from palveluketju.model.chain import Chain
from palveluketju.model.service import Service
from palveluketju.views.blocks import Block, Bullets, Item, Paragraph, Span
from palveluketju.views.diagram import Diagram, Edge, Frame, Node
from palveluketju.views.elements import Elements


def tier_map(chain: Chain, elements: Elements) -> Diagram | None:
    """The diagram; None for a description without tiers."""
    if not chain.tiers:
        return None
    voice = elements.voice
    nodes: list[Node] = []
    edges: list[Edge] = []
    frames: list[Frame] = []
    for number, tier in enumerate(chain.tiers, 1):
        own = [
            Node(f"tier-{number}-{at}", "service", _name(service, elements), tier=number)
            for at, service in enumerate(tier.services)
        ]
        head = Node(f"tier-{number}", "tier", f"{number}. {_text(elements.line(tier))}", tier=number)
        nodes += [head, *own]
        frames.append(Frame(f"frame-{number}", "tier", "", (head.id, *(node.id for node in own)), tier=number))
        if number > 1:
            edges.append(Edge(f"tier-{number - 1}", f"tier-{number}", "up"))
    if chain.services:
        across = [Node(f"across-{at}", "service", _name(service, elements)) for at, service in enumerate(chain.services)]
        head = Node("across", "tier", voice.say("Services across the tiers"))
        nodes += [head, *across]
        frames.append(Frame("frame-across", "tier", "", ("across", *(node.id for node in across))))
    return Diagram(
        name="tiers",
        title=voice.say("Tiers of need: {name}", name=voice.plain(chain.name)),
        description=voice.say("The tiers from left to right, from the lightest need to the heaviest, with the services on each."),
        nodes=tuple(nodes),
        edges=tuple(edges),
        frames=tuple(frames),
        direction="across",
        language=voice.language,
    )


def in_words(chain: Chain, elements: Elements) -> tuple[Block, ...]:
    """The same as the diagram: each tier with its services."""
    voice = elements.voice
    blocks: list[Block] = []
    for number, tier in enumerate(chain.tiers, 1):
        blocks.append(Paragraph((Span(f"{number}. "), *elements.line(tier))))
        blocks += _listed(tier.services, elements)
    if chain.services:
        blocks.append(Paragraph((Span(voice.say("Services across the tiers")),)))
        blocks += _listed(chain.services, elements)
    return tuple(blocks)


def _listed(services: list[Service], elements: Elements) -> list[Block]:
    return [Bullets(tuple(Item(elements.line(service)) for service in services))] if services else []


def _name(service: Service, elements: Elements) -> str:
    return _text(elements.line(service))


def _text(line: tuple[Span, ...]) -> str:
    return "".join(span.text for span in line)
