"""The pathway in plain words and as a table: everything the diagram shows, for those who do not see it or rather read."""

from palveluketju.model.flow import Edge, Flow, Node
from palveluketju.model.tier import Tier
from palveluketju.views.blocks import Block, Bullets, Cell, Item, Line, Paragraph, Span, Table
from palveluketju.views.elements import Elements

_PARTIES = ("role", "provider", "group", "participant", "organiser")


def label(node: Node, elements: Elements) -> Line:
    """A step by its number and name."""
    span = elements.voice.span(node.step.name if node.step else node.text)
    return (Span(f"{node.number}. "), Span(span.text, span.lang))


def actors(node: Node, elements: Elements) -> Line:
    """Who does the step; those who take part where the unit has them in brackets."""
    step = node.step
    if step is None:
        return ()
    found: list[Span] = []
    for actor in step.actors:
        found += [*([Span(", ")] if found else []), *elements.reference(actor, _PARTIES)]
    for actor in step.optional_actors:
        found += [*([Span(", ")] if found else []), Span("("), *elements.reference(actor, _PARTIES), Span(")")]
    return tuple(found)


def others(node: Node, elements: Elements) -> str:
    """Those who take part besides the first actor, in a line."""
    line = actors(node, elements)
    first = next((at for at, span in enumerate(line) if span.text == ", "), None)
    return "" if first is None else "".join(span.text for span in line[first + 1 :])


def limit(node: Node, elements: Elements) -> str:
    """The step's time limit, with the event it is counted from."""
    step, voice = node.step, elements.voice
    if step is None or not (step.within or step.after):
        return ""
    parts = [voice.say("within {limit}", limit=voice.duration(step.within))] if step.within else []
    if step.after:
        parts.append(voice.say("after: {event}", event=voice.plain(step.after)))
    return ", ".join(parts)


def onward(node: Node, flow: Flow, elements: Elements) -> tuple[Line, ...]:
    """The ways on from a step, one line each."""
    found: list[Line] = []
    for edge in flow.ways(node.id):
        found += _way(edge, flow, elements)
    return tuple(found)


def _way(edge: Edge, flow: Flow, elements: Elements) -> list[Line]:
    voice, head = elements.voice, flow.node(edge.head)
    before: list[Span] = []
    if edge.condition:
        condition = voice.span(edge.condition)
        before = [Span(voice.say("if") + " "), Span(condition.text, condition.lang), Span(": ")]
    elif edge.otherwise:
        before = [Span(voice.say("otherwise") + ": ")]
    after: list[Span] = []
    if edge.within:
        after.append(Span(f" ({voice.say('within {limit}', limit=voice.duration(edge.within))})"))
    if edge.back:
        after.append(Span(f" ({voice.say('back')})"))
    match head.kind:
        case "step":
            number, name = label(head, elements)
            return [(*before, number, Span(name.text, name.lang, anchor=f"step-{head.id}"), *after)]
        case "end":
            ending = voice.span(head.text)
            told = (Span(voice.say("the pathway ends")), *((Span(": "), Span(ending.text, ending.lang)) if ending.text else ()))
            return [(*before, *told)]
        case "fork":
            names = [flow.node(way.head) for way in flow.ways(head.id)]
            line: list[Span] = [*before, Span(voice.say("side by side") + ": ")]
            for at, each in enumerate(names):
                branch = voice.span(each.branch)
                named = (Span(branch.text, branch.lang), Span(" – ")) if branch.text else ()
                line += [*([Span("; ")] if at else []), *named, *label(each, elements)]
            return [tuple(line)]
        case "join":
            lines = [line for way in flow.ways(head.id) for line in _way(way, flow, elements)]
            return [(Span(voice.say("when all branches are done") + ": "), *line) for line in lines]
    return []


def table(flow: Flow, elements: Elements, tiers: list[Tier]) -> tuple[Block, ...]:
    """The steps as a table: step, who, time limit, what is done, and where it leads."""
    voice = elements.voice
    rows = []
    for node in flow.steps:
        leads = tuple(Item(line) for line in onward(node, flow, elements))
        rows.append(
            (
                Cell((Paragraph(label(node, elements)),), f"step-{node.id}"),
                Cell(_lines(actors(node, elements))),
                Cell(_lines((Span(limit(node, elements)),) if limit(node, elements) else ())),
                Cell(details(node, elements)),
                Cell((Bullets(leads),) if len(leads) > 1 else tuple(Paragraph(item.line) for item in leads)),
            )
        )
    head = (voice.say("Step"), voice.say("Who"), voice.say("Time limit"), voice.say("What is done"), voice.say("Leads to"))
    return (Table(voice.say("Steps of the pathway"), head, tuple(rows)),) if rows else ()


def _lines(line: Line) -> tuple[Block, ...]:
    return (Paragraph(line),) if line else ()


def details(node: Node, elements: Elements) -> tuple[Block, ...]:
    """What is done in a step, and everything else that is said of it."""
    said = ("name", "actors", "optional_actors", "within", "after", "next", "parallel", "ends", "starts")
    step = node.step
    if step is None:
        return ()
    parts = (step.starts, step.ends, *step.next, *step.parallel)
    remarks = tuple(remark for part in parts if part is not None for remark in elements.remarks(part))
    return (*elements.body(step, skip=said), *remarks)


def in_words(flow: Flow, elements: Elements, tiers: list[Tier]) -> tuple[Block, ...]:
    """The pathway as a numbered text: starts, every step with who, limit, tier and ways on, and the ends."""
    voice = elements.voice
    blocks: list[Block] = []
    starts = [node for node in flow.nodes if node.kind == "start"]
    for start in starts:
        for way in flow.ways(start.id):
            text = voice.span(start.text)
            why = (Span(": "), Span(text.text, text.lang)) if text.text else ()
            blocks.append(
                Paragraph((Span(voice.say("The pathway starts at step") + " "), *label(flow.node(way.head), elements), *why))
            )
    items: list[Item] = []
    stage: int | None = None
    for node in flow.steps:
        if node.stage is not None and node.stage != stage:
            if items:
                blocks.append(Bullets(tuple(items)))
                items = []
            stage = node.stage
            name = voice.span(flow.stages[stage].stage)
            within = flow.stages[stage].within
            more = (Span(f" ({voice.say('within {limit}', limit=voice.duration(within))})"),) if within else ()
            blocks.append(Paragraph((Span(voice.say("Stage") + ": "), Span(name.text, name.lang, style="strong"), *more)))
        items.append(Item(label(node, elements), body=tuple(_sentences(node, flow, elements, tiers))))
    if items:
        blocks.append(Bullets(tuple(items)))
    return tuple(blocks)


def _sentences(node: Node, flow: Flow, elements: Elements, tiers: list[Tier]) -> list[Block]:
    voice, step = elements.voice, node.step
    found: list[Block] = []
    if step is None:
        return found
    who = actors(node, elements)
    if who:
        found.append(Paragraph((Span(voice.say("Who") + ": "), *who)))
    if node.tier:
        found.append(Paragraph((Span(voice.say("Tier") + ": "), *elements.reference(node.tier, ("tier",)))))
    if limit(node, elements):
        found.append(Paragraph((Span(voice.say("Time limit") + ": " + limit(node, elements)),)))
    if step.waits:
        waits = voice.span(step.waits.text)
        most = f" ({voice.say('at most {limit}', limit=voice.duration(step.waits.within))})" if step.waits.within else ""
        found.append(Paragraph((Span(voice.say("Waiting") + ": "), Span(waits.text, waits.lang), Span(most))))
    if step.repeats:
        found.append(Paragraph((Span(voice.say("Comes back") + ": " + repeats(node, elements)),)))
    if step.optional:
        left = voice.span(step.optional)
        found.append(Paragraph((Span(voice.say("Left out when") + ": "), Span(left.text, left.lang))))
    for line in onward(node, flow, elements):
        found.append(Paragraph((Span(voice.say("After this") + ": "), *line)))
    return found


def repeats(node: Node, elements: Elements) -> str:
    """How a step comes back, in a line."""
    voice = elements.voice
    if node.step is None or node.step.repeats is None:
        return ""
    again = node.step.repeats
    parts = [voice.say("every {interval}", interval=voice.duration(again.every))] if again.every else []
    if again.sooner_if:
        parts.append(voice.say("sooner if {reason}", reason=voice.plain(again.sooner_if)))
    if again.until:
        parts.append(voice.say("until {end}", end=voice.plain(again.until)))
    return "; ".join(parts)
