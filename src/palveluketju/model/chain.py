"""A description: a chain, an entity or an operating model. The whole language hangs from here."""

from typing import Annotated, ClassVar

from palveluketju.model.action import Action
from palveluketju.model.analysis import Analysis
from palveluketju.model.approval import Approval, Funder
from palveluketju.model.assumption import Assumption
from palveluketju.model.attachment import Attachment
from palveluketju.model.audience import Audience
from palveluketju.model.contact import Contact
from palveluketju.model.coordination import Coordination
from palveluketju.model.dates import Dates
from palveluketju.model.decision import Decision
from palveluketju.model.element import Element, Statement
from palveluketju.model.entry import Entry
from palveluketju.model.glossary import Term
from palveluketju.model.goal import Goal, MainTarget
from palveluketju.model.group import Group, Participant
from palveluketju.model.handoff import Handoff
from palveluketju.model.implementation import Implementation
from palveluketju.model.indicator import Indicator
from palveluketju.model.instrument import Instrument
from palveluketju.model.key_figure import KeyFigure
from palveluketju.model.legal_basis import LegalBasis
from palveluketju.model.link import Link
from palveluketju.model.monitoring import Monitoring
from palveluketju.model.organiser import Organiser
from palveluketju.model.pathway import PathwayItem
from palveluketju.model.plan import Plan
from palveluketju.model.provider import Provider
from palveluketju.model.record import Record
from palveluketju.model.relation import Relation
from palveluketju.model.risk import Risk
from palveluketju.model.role import Duty, Role
from palveluketju.model.segment import Segment
from palveluketju.model.service import Service
from palveluketju.model.source import Source
from palveluketju.model.steering import Steering
from palveluketju.model.target_group import TargetGroup
from palveluketju.model.tier import Tier
from palveluketju.model.types import Id, Language, LanguageVersion, Party, Text, Version, about, aside, choice, items, required
from palveluketju.model.variation import Variation

Kind = Annotated[str, choice(chain="Service chain", entity="Service entity", model="Operating model")]
Status = Annotated[str, choice(draft="Draft", in_review="In review", approved="Approved", in_use="In use", retired="Retired")]


class Chain(Element):
    """One file: the description of a service chain, a service entity or an operating model."""

    short: ClassVar[str | None] = None
    naming: ClassVar[str | None] = "name"
    label: ClassVar[str | None] = "Description"

    pkpk: LanguageVersion = required("Language version", "The version of this language: 1.")
    kind: Kind = required("Kind", "chain: a service chain; entity: a service entity; model: an operating model.")
    id: Id | None = about("Id", "A short name for references and addresses. Without it the id is made from the name.")
    formerly: list[Id] = items("Former ids", "Ids this description had before.", one=True)
    name: Text = required("Name", "The name of the chain, the entity or the model.")
    summary: Text | None = about("Summary", "What this is, in two or three sentences.")
    status: Status = about("Status", "draft, in_review, approved, in_use or retired.", "draft")
    version: Version = about("Version", "Three numbers: major.minor.patch.", "0.1.0")
    dates: Dates | None = about("Dates", "Created, updated, approved, valid and due for review.")
    language: Language = about("Language", "The language of plain texts in this file: fi, sv or en.", "fi")
    organiser: list[Organiser] = items("Organiser", "Who is responsible for organising: the county, by name or code.", one=True)
    owner: Party | None = about("Responsible for the description", "The role that answers for this description.")
    feedback: Contact | None = about("Feedback", "Where to tell when something here is wrong.")

    phenomenon: Statement | None = about("Phenomenon", "Why this chain exists: what happens now.")
    target_group: TargetGroup | None = about("Target group", "Whom it is for.")
    segments: list[Segment] = items("Segments", "Groups of clients with like needs.")
    goals: list[Goal] = items("Goals", "What is to be achieved, and from whose perspective.")
    rationale: list[Statement] = items("Rationale", "Why the phenomenon matters.")
    guiding_principles: list[Statement] = items("Guiding principles", "What guides the work.")
    main_target: MainTarget | None = about("Main target", "The one measurable target of the chain.")
    end_state: Statement | None = about("Wanted change", "What has changed for the client when the chain ends.")
    wanted_changes: list[Statement] = items("Wanted changes", "What the work is to change.")

    tiers: list[Tier] = items("Tiers of need", "From the lightest need to the heaviest.")
    services: list[Service] = items("Services across the tiers", "Services of the whole, not of one tier.")
    key_actions: list[Action] = items("Key actions", "What is done, whatever the tier.")
    risks: list[Risk] = items("Risks", "What can go wrong, whatever the tier.")
    indicators: list[Indicator] = items("Indicators", "What is measured of the whole.")
    instruments: list[Instrument] = items("Instruments", "Measures, tests and guidelines that are used.")
    providers: list[Provider] = items("Providers", "Who provides the services.")
    roles: list[Role] = items("Roles", "Who does what: roles, not persons.")
    division_of_work: list[Duty] = items("Division of work", "Who sees to what.")
    records: list[Record] = items("Plans and recording", "Care plans and what is recorded in a structured way.")

    entry: Entry | None = about("Entry and referral", "How one gets in.")
    pathway: list[PathwayItem] = items("Pathway", "The steps in order, in stages or without.")
    handoffs: list[Handoff] = items("Handoffs", "What passes between parties, how fast, who answers meanwhile.")
    decisions: list[Decision] = items("Decisions", "Who decides, on what.")
    variations: list[Variation] = items("Regional variation", "What differs by municipality or unit.")

    coordination: Coordination | None = about("Coordination", "Who answers for the whole.")
    groups: list[Group] = items("Groups", "Working groups and steering groups.")
    participants: list[Participant] = items("Participants", "Who takes part in developing this.")
    plan: Plan | None = about("Plan", "Phases, resources, schedule, methods.")
    implementation: Implementation | None = about(
        "Implementation", "Taking into use: surroundings, conditions, pilots, results, tips."
    )
    steering: Steering | None = about("Steering", "How the work is steered.")

    analysis: Analysis | None = about("Situation analysis", "What is known of the population and the services.")
    key_figures: list[KeyFigure] = items("Key figures", "Figures with their sources.")
    monitoring: list[Monitoring] = items("Monitoring", "Which indicators, from which systems, how often, who.", one=True)
    legal_basis: list[LegalBasis] = items("Legal basis", "The acts and sections behind this.")
    approvals: list[Approval] = items("Approvals", "Who has approved it, and when.")
    funding: list[Funder] = items("Funding", "Who has paid for the work.")
    relations: list[Relation] = items("Relations", "Part of, contains, precedes, based on: other descriptions.")
    audiences: list[Audience] = items("For the reader", "The same told to the client, the professional, relatives.")
    glossary: list[Term] = items("Glossary", "Words and abbreviations.")
    sources: list[Source] = items("Sources", "What this is drawn from.")
    links: list[Link] = items("Links", "Where to read more.")
    attachments: list[Attachment] = items("Attachments", "Pictures, files and links.")
    assumptions: list[Assumption] = items("Assumptions", "What is our reading rather than a fact.")
    #: namespace → word → the name of a thing that only the repository's catalogues describe
    borrowed: dict[str, dict[str, dict[str, str]]] = aside()
