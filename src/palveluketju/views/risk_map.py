"""Risks and the indicators that show them coming, as a diagram."""

from palveluketju.model.chain import Chain
from palveluketju.model.risk import Risk
from palveluketju.views.blocks import Block, Bullets, Item, Paragraph, Span
from palveluketju.views.diagram import Diagram, Edge, Node
from palveluketju.views.elements import Elements


def risk_map(chain: Chain, elements: Elements) -> Diagram | None:
    """The diagram; None when no risk names an indicator."""
    voice = elements.voice
    risks = _risks(chain)
    if not any(risk.measured_by for risk, _ in risks):
        return None
    nodes: list[Node] = []
    edges: list[Edge] = []
    shown: dict[str, str] = {}
    for at, (risk, tier) in enumerate(risks):
        id = f"risk-{at}"
        where = voice.say("Tier {number}", number=tier) if tier else voice.say("Whatever the tier")
        nodes.append(Node(id, "risk", voice.plain(risk.text), (where,), tier))
        for reference in risk.measured_by:
            found = elements.names.find(reference, ("indicator",))
            anchor = (found and found.anchor) or reference
            if anchor not in shown:
                shown[anchor] = f"indicator-{len(shown)}"
                nodes.append(Node(shown[anchor], "indicator", voice.plain(found.name) if found else reference))
            edges.append(Edge(id, shown[anchor], "shows"))
    return Diagram(
        name="risks",
        title=voice.say("Risks and indicators: {name}", name=voice.plain(chain.name)),
        description=voice.say("Risks by tier, and the indicators that show each of them coming."),
        nodes=tuple(nodes),
        edges=tuple(edges),
        direction="across",
        language=voice.language,
    )


def in_words(chain: Chain, elements: Elements) -> tuple[Block, ...]:
    """Each risk with the indicators that show it, or that none does."""
    voice = elements.voice
    blocks: list[Block] = []
    tier_before = -1
    items: list[Item] = []
    for risk, tier in _risks(chain):
        if tier != tier_before:
            if items:
                blocks.append(Bullets(tuple(items)))
                items = []
            title = f"{tier}. {_name(chain, tier, elements)}" if tier else voice.say("Whatever the tier")
            blocks.append(Paragraph((Span(title),)))
            tier_before = tier
        shown: list[Span] = []
        for reference in risk.measured_by:
            shown += [*([Span(", ")] if shown else []), *elements.reference(reference, ("indicator",))]
        said = (Span(" → "), *shown) if shown else (Span(f" ({voice.say('no indicator')})"),)
        items.append(Item((*voice.line(risk.text), *said)))
    if items:
        blocks.append(Bullets(tuple(items)))
    return tuple(blocks)


def _risks(chain: Chain) -> list[tuple[Risk, int]]:
    found = [(risk, number) for number, tier in enumerate(chain.tiers, 1) for risk in tier.risks]
    return [*found, *((risk, 0) for risk in chain.risks)]


def _name(chain: Chain, tier: int, elements: Elements) -> str:
    return "".join(span.text for span in elements.line(chain.tiers[tier - 1]))
