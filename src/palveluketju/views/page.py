"""The page of one description: who and what first, then why, what, how, the work and the evidence, and its versions last."""

import datetime
import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from palveluketju.messages.said import trilingual
from palveluketju.messages.wording import Wording
from palveluketju.model import words
from palveluketju.model.chain import Chain
from palveluketju.model.element import Element
from palveluketju.model.flow import Flow, flow
from palveluketju.model.grammar import Shape
from palveluketju.views import pathway_map, pathway_words, risk_map, tier_map, tier_picture
from palveluketju.views.blocks import (
    Block,
    Bullets,
    Callout,
    Cards,
    Chapter,
    Fact,
    Facts,
    Figure,
    Group,
    Labels,
    Line,
    Page,
    Paragraph,
    Section,
    Span,
)
from palveluketju.views.diagram import Diagram
from palveluketju.views.elements import GRAMMAR, Elements, nowhere
from palveluketju.views.names import Names, identity, names_of
from palveluketju.views.voice import Voice

OWN_NAMES = (("fi", "Suomi"), ("sv", "Svenska"), ("en", "English"))
_PARTIES = ("role", "provider", "group", "participant", "organiser")


def page(
    chain: Chain,
    language: str,
    today: datetime.date,
    pages: Callable[[str, tuple[str, ...]], str] = nowhere,
    names: Names | None = None,
    wording: Wording | None = None,
) -> Page:
    """The page in one language; `today` decides whether the review is overdue. `pages`, `wording`: see `Elements`, `Voice`.

    `names` are those of the chain when they are known already.
    """
    return _Builder(chain, language, today, names or names_of(chain), pages, wording).page()


def diagrams(chain: Chain, language: str, wording: Wording | None = None) -> tuple[Diagram, ...]:
    """The diagrams that the description gives, in the order of the page."""
    elements = Elements(Voice(language, wording), names_of(chain))
    found = (
        tier_map.tier_map(chain, elements),
        pathway_map.pathway_map(chain, flow(chain), elements),
        risk_map.risk_map(chain, elements),
    )
    return tuple(one for one in found if one is not None)


def labels(voice: Voice) -> Labels:
    """The words of a page's frame."""
    return Labels(
        contents=voice.say("Contents"),
        skip=voice.say("Skip to the content"),
        language=voice.say("Language"),
        languages=OWN_NAMES,
        outdated=voice.say("The review date of this description has passed. Check that it still holds."),
        made_with=voice.say("Made with palveluketju from the description’s YAML file."),
        across=voice.say("Services across the tiers"),
        top=voice.say("To the top"),
        open_diagram=voice.say("The diagram in words"),
        zoom=voice.say(trilingual("Size of the diagram", "Kaavion koko", "Diagrammets storlek")),
        zoom_out=voice.say(trilingual("Make the diagram smaller", "Pienennä kaaviota", "Förminska diagrammet")),
        zoom_in=voice.say(trilingual("Make the diagram larger", "Suurenna kaaviota", "Förstora diagrammet")),
        fit=voice.say("Fit to the width"),
        sideways=voice.say("The diagram is wider than the page: scroll it sideways."),
    )


@dataclass
class _Builder:
    chain: Chain
    language: str
    today: datetime.date
    names: Names
    pages: Callable[[str, tuple[str, ...]], str]
    wording: Wording | None

    def __post_init__(self) -> None:
        self.voice = Voice(self.language, self.wording)
        self.elements = Elements(self.voice, self.names, self.pages)
        self.flow: Flow = flow(self.chain)
        self.say = self.voice.say

    def page(self) -> Page:
        chain, voice = self.chain, self.voice
        chapters = (
            self.chapter("why", self.say("Why"), self.why()),
            self.chapter("what", self.say("Tiers and services") if chain.tiers else self.say("What is offered"), self.what()),
            self.chapter("how", self.say("How it goes"), self.how()),
            self.chapter("follow", self.say("How one sees that it works"), self.follow()),
            self.chapter("who", self.say("Who does what"), self.who()),
            self.chapter("work", self.say("Developing and taking into use"), self.work()),
            self.chapter("evidence", self.say("Grounds and sources"), self.evidence()),
        )
        return Page(
            language=self.language,
            id=identity(chain) or "chain",
            title=voice.line(chain.name),
            kind=self.word("kind", chain.kind),
            status=chain.status,
            status_word=self.word("status", chain.status),
            summary=voice.prose(chain.summary),
            head=self.head(),
            banners=self.banners(),
            ageing=self.ageing(),
            chapters=tuple(one for one in chapters if one.sections),
            review_due=(chain.dates.review_due or "") if chain.dates else "",
            labels=labels(self.voice),
        )

    def word(self, key: str, value: str) -> str:
        """A choice of the description itself, in words."""
        return self.say(dict(GRAMMAR.field("Chain", key).shape.values)[value])

    def title(self, key: str) -> str:
        """The title of a top-level field."""
        return self.say(GRAMMAR.field("Chain", key).title)

    def chapter(self, anchor: str, title: str, sections: Iterable[Section | None]) -> Chapter:
        return Chapter(title, anchor, tuple(one for one in sections if one is not None))

    def section(self, key: str, body: tuple[Block, ...], title: str = "") -> Section | None:
        """A section of the page, or nothing when there is nothing to show."""
        return Section(title or self.title(key), key.replace("_", "-"), body) if body else None

    # The frame

    def head(self) -> Facts:
        chain, voice = self.chain, self.voice
        dates = chain.dates
        facts: list[Fact] = []

        def add(label: str, line: Line) -> None:
            if line and any(span.text for span in line):
                facts.append(Fact(label, (Paragraph(line),)))

        organisers: list[Span] = []
        for organiser in chain.organiser:
            organisers += [*([Span(", ")] if organisers else []), *self.elements.line(organiser)]
        add(self.title("organiser"), tuple(organisers))
        if chain.owner:
            add(self.title("owner"), self.elements.reference(chain.owner, _PARTIES))
        if chain.target_group and chain.target_group.text:
            add(self.title("target_group"), voice.line(chain.target_group.text))
        add(self.say("Status and version"), (Span(f"{self.word('status', chain.status)}, {chain.version}"),))
        if dates and (dates.valid_from or dates.valid_until):
            until = f"{voice.date(dates.valid_from)}–{voice.date(dates.valid_until)}"
            add(self.say("Valid"), (Span(until),))
        due = voice.date(dates.review_due) if dates and dates.review_due else self.say("not set")
        add(self.say("Review due"), (Span(due),))
        if chain.feedback:
            add(self.title("feedback"), self.contact())
        return Facts(tuple(facts))

    def contact(self) -> Line:
        feedback = self.chain.feedback
        if feedback is None:
            return ()
        found = list(self.voice.line(feedback.name))
        for text, url in (
            (feedback.email, f"mailto:{feedback.email}" if feedback.email and "@" in feedback.email else ""),
            (feedback.phone, ""),
            (feedback.url, feedback.url if (feedback.url or "").startswith("https://") else ""),
        ):
            if text:
                found += [*([Span(", ")] if found else []), Span(text, url=url or "")]
        return tuple(found)

    def overdue(self) -> bool:
        """Whether the day of review has passed."""
        dates = self.chain.dates
        return bool(dates and dates.review_due and words.last_day(dates.review_due) < self.today)

    def outdated(self) -> Callout:
        return Callout("warning", self.say("Out of date?"), (Paragraph((Span(labels(self.voice).outdated),)),))

    def ageing(self) -> Callout | None:
        """What a reader is told when the review has fallen due since the page was made."""
        dates = self.chain.dates
        return self.outdated() if dates and dates.review_due and not self.overdue() else None

    def banners(self) -> tuple[Callout, ...]:
        found = []
        if self.overdue():
            found.append(self.outdated())
        if self.chain.status == "retired":
            text = self.say("This description has been retired. Do not follow it.")
            found.append(Callout("warning", self.say("Retired"), (Paragraph((Span(text),)),)))
        elif self.chain.status in ("draft", "in_review"):
            text = self.say("This description has not been approved yet.")
            found.append(Callout("note", self.word("status", self.chain.status), (Paragraph((Span(text),)),)))
        if self.chain.assumption:
            found.append(Callout("assumption", self.say("Assumption"), self.voice.prose(self.chain.assumption)))
        if self.chain.note:
            found.append(Callout("note", self.say("Note"), self.voice.prose(self.chain.note)))
        return tuple(found)

    # The chapters

    def why(self) -> Iterable[Section | None]:
        chain, elements = self.chain, self.elements
        for audience in chain.audiences:
            whom = dict(_choices("Audience", "audience")).get(audience.audience or "", "For the reader")
            title = self.voice.plain(audience.title) or self.say(whom)
            body = (*self.voice.prose(audience.text), *elements.body(audience, ("audience", "title")))
            yield Section(title, f"audience-{next(at for at, one in enumerate(chain.audiences, 1) if one is audience)}", body)
        if chain.phenomenon:
            yield self.section("phenomenon", elements.whole(chain.phenomenon))
        yield self.section("rationale", elements.bullets(chain.rationale))
        if chain.target_group:
            yield self.section("target_group", elements.whole(chain.target_group))
        yield self.section("segments", self.cards(chain.segments))
        yield self.section("goals", self.goals())
        if chain.main_target:
            yield self.section("main_target", elements.whole(chain.main_target))
        if chain.end_state:
            yield self.section("end_state", elements.whole(chain.end_state))
        yield self.section("wanted_changes", elements.bullets(chain.wanted_changes))
        yield self.section("guiding_principles", elements.bullets(chain.guiding_principles))

    def goals(self) -> tuple[Block, ...]:
        """Goals under the perspectives they are from; those that tell none come last, under no heading when alone."""
        perspectives = dict(_choices("Goal", "perspective"))
        blocks: list[Block] = []
        for value, label in perspectives.items():
            own = [goal for goal in self.chain.goals if goal.perspective == value]
            if own:
                blocks.append(Group(self.say(label), self.elements.bullets(own, ("perspective",))))
        rest = self.elements.bullets([goal for goal in self.chain.goals if not goal.perspective])
        if rest and blocks:
            blocks.append(Group(self.say("Perspective not said"), rest))
        else:
            blocks += rest
        return tuple(blocks)

    def what(self) -> Iterable[Section | None]:
        chain, elements = self.chain, self.elements
        picture = tier_picture.tier_picture(chain, elements)
        figure = self.figure(tier_map.tier_map(chain, elements), tier_map.in_words(chain, elements))
        yield self.section("tiers", (*picture[:1], *figure, *picture[1:]))
        title = self.title("services") if chain.tiers else self.say("Services")
        yield self.section("services", self.cards(chain.services), title)
        yield self.section("key_actions", elements.bullets(chain.key_actions))
        yield self.section("risks", elements.bullets(chain.risks))

    def how(self) -> Iterable[Section | None]:
        chain, elements = self.chain, self.elements
        if chain.entry:
            yield self.section("entry", elements.whole(chain.entry))
        yield self.section("pathway", self.pathway())
        yield self.section("handoffs", self.cards(chain.handoffs))
        yield self.section("decisions", self.cards(chain.decisions))
        yield self.section("records", self.cards(chain.records))
        yield self.section("instruments", self.cards(chain.instruments))
        yield self.section("variations", elements.bullets(chain.variations))

    def pathway(self) -> tuple[Block, ...]:
        if not self.flow.steps:
            return ()
        told = pathway_words.in_words(self.flow, self.elements, self.chain.tiers)
        figure = self.figure(pathway_map.pathway_map(self.chain, self.flow, self.elements), told)
        stages = tuple(
            Fact(self.voice.plain(stage.stage), (*self.voice.prose(stage.description), *self.elements.remarks(stage)))
            for stage in self.flow.stages
            if stage.description or stage.note or stage.assumption or stage.source
        )
        return (*figure, *((Facts(stages),) if stages else ()), *pathway_words.table(self.flow, self.elements, self.chain.tiers))

    def follow(self) -> Iterable[Section | None]:
        chain, elements = self.chain, self.elements
        yield self.section("monitoring", self.cards_of_statements(chain.monitoring))
        yield self.section("indicators", self.cards(chain.indicators))
        figure = self.figure(risk_map.risk_map(chain, elements), risk_map.in_words(chain, elements))
        yield self.section("risk_map", figure, self.say("Risks and what shows them"))

    def who(self) -> Iterable[Section | None]:
        chain, elements = self.chain, self.elements
        yield self.section("roles", self.cards(chain.roles))
        yield self.section("division_of_work", elements.bullets(chain.division_of_work))
        yield self.section("providers", self.cards(chain.providers))
        if chain.coordination:
            yield self.section("coordination", elements.whole(chain.coordination))
        yield self.section("groups", self.cards(chain.groups))
        yield self.section("participants", elements.bullets(chain.participants))

    def work(self) -> Iterable[Section | None]:
        chain = self.chain
        for key in ("plan", "implementation", "steering"):
            element = getattr(chain, key)
            if element:
                yield self.section(key, self.spread(element))
        yield self.section("funding", self.elements.bullets(chain.funding))

    def spread(self, element: Element) -> tuple[Block, ...]:
        """A large part of the description: each of its fields under a heading of its own."""
        from_fields = self.elements.facts(element, {"text", "note", "assumption", "source"})
        groups = tuple(Group(fact.label, fact.body) for fact in from_fields)
        return (*self.voice.prose(getattr(element, "text", None)), *groups, *self.elements.remarks(element))

    def evidence(self) -> Iterable[Section | None]:
        chain, elements = self.chain, self.elements
        if chain.analysis:
            yield self.section("analysis", self.spread(chain.analysis))
        yield self.section("key_figures", elements.bullets(chain.key_figures))
        yield self.section("legal_basis", elements.bullets(chain.legal_basis))
        yield self.section("relations", elements.bullets(chain.relations))
        yield self.section("glossary", self.glossary())
        yield self.section("sources", elements.bullets(chain.sources, numbered=True))
        yield self.section("links", elements.value(chain.links, _shape("links")))
        yield self.section("attachments", elements.bullets(chain.attachments))
        yield self.section("assumptions", self.assumptions())
        yield self.section("approvals", elements.bullets(chain.approvals))
        yield self.section("version", self.version(), self.say("Version information"))

    def glossary(self) -> tuple[Block, ...]:
        facts = []
        for term in self.chain.glossary:
            name = self.voice.plain(term.term)
            label = f"{name} ({term.abbreviation})" if term.abbreviation and term.abbreviation != name else name
            told = (*self.voice.prose(term.definition), *self.elements.remarks(term))
            facts.append(Fact(label, told, self.elements.names.anchor(term)))
        return (Facts(tuple(facts)),) if facts else ()

    def assumptions(self) -> tuple[Block, ...]:
        """Assumptions, each with the part of the description it is about."""
        titles = {field.key: field.title for field in GRAMMAR["Chain"].fields}
        found: dict[str, tuple[Block, ...]] = {}
        for assumption in self.chain.assumptions:
            first = (assumption.about or "").replace(".", "/").partition("/")[0]
            label = self.say(titles[first]) if first in titles else self.say("The whole description")
            told = (*self.voice.prose(assumption.text), *self.elements.remarks(assumption))
            found[label] = (*found.get(label, ()), *told)
        return (Facts(tuple(Fact(label, told) for label, told in found.items())),) if found else ()

    def version(self) -> tuple[Block, ...]:
        chain, voice = self.chain, self.voice
        facts = [
            Fact(self.title("id"), (Paragraph((Span(identity(chain) or "", style="code"),)),)),
            Fact(self.title("version"), (Paragraph((Span(chain.version),)),)),
            Fact(self.title("status"), (Paragraph((Span(self.word("status", chain.status)),)),)),
        ]
        if chain.dates:
            facts += self.elements.facts(chain.dates, {"note", "assumption", "source"})
        organisers = tuple(item for item in self.elements.items(chain.organiser, ("code",)) if item.body)
        if organisers:
            facts.append(Fact(self.title("organiser"), (Bullets(organisers),)))
        facts.append(Fact(self.title("language"), (Paragraph((Span(self.word("language", chain.language)),)),)))
        if chain.formerly:
            facts.append(Fact(self.title("formerly"), (Paragraph((Span(", ".join(chain.formerly)),)),)))
        for key, value in chain.extensions.items():
            shown = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
            facts.append(Fact(key, (Paragraph((Span(shown, style="code"),)),)))
        remarks = self.elements.remarks(chain.dates) if chain.dates else ()
        source = self.elements.reference(chain.source, ("source",)) if chain.source else ()
        sources: tuple[Block, ...] = (Callout("source", voice.say("Source"), (Paragraph(source),)),) if source else ()
        return (Facts(tuple(facts)), *remarks, *sources)

    # The parts

    def cards(self, elements: Iterable[Element]) -> tuple[Block, ...]:
        found = tuple(self.elements.card(one) for one in elements)
        return (Cards(found),) if found else ()

    def cards_of_statements(self, elements: Iterable[Element]) -> tuple[Block, ...]:
        blocks: list[Block] = []
        for one in elements:
            first, *rest = self.elements.whole(one) or (None,)
            anchor = self.elements.names.anchor(one)
            if first is not None:
                blocks += [first._replace(anchor=anchor) if isinstance(first, Paragraph) else first, *rest]
        return tuple(blocks)

    def figure(self, diagram: Diagram | None, told: tuple[Block, ...]) -> tuple[Block, ...]:
        if diagram is None:
            return ()
        return (Figure(diagram, diagram.title, self.say("The diagram in words"), told),)


def _choices(concept: str, key: str) -> tuple[tuple[str, str], ...]:
    return GRAMMAR.field(concept, key).shape.values


def _shape(key: str) -> Shape:
    return GRAMMAR.field("Chain", key).shape
