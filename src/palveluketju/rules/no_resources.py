"""The work has its resources."""

from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.rule import Rule
from palveluketju.subject import Subject

RULE = Rule(
    Code(
        "PK403",
        "no-resources",
        Severity.INFO,
        trilingual(
            "the resources of the work are not told",
            "työn resursseja ei ole kerrottu",
            "arbetets resurser är inte angivna",
        ),
    ),
    profile="in_review",
    what=trilingual(
        "A chain tells who has time for the work and how much.",
        "Ketju kertoo, kenellä on työhön aikaa ja kuinka paljon.",
        "Kedjan säger vem som har tid för arbetet och hur mycket.",
    ),
    why=trilingual(
        "Work that nobody has been given time for is left to zeal, and ends with it.",
        "Työ, johon kukaan ei ole saanut aikaa, jää innostuksen varaan ja loppuu, kun innostus loppuu.",
        "Ett arbete som ingen har fått tid för vilar på entusiasm och slutar med den.",
    ),
    source=trilingual(
        "Service-chain work model of Central Finland: the resources to be used.",
        "Keski-Suomen palveluketjutyön toimintamalli: käytettävät resurssit.",
        "Mellersta Finlands verksamhetsmodell för servicekedjor: resurser som används.",
    ),
    mend=trilingual(
        "Add plan: and resources: under it, or working_time: under coordination:.",
        "Lisää plan: ja sen alle resources:, tai kohtaan coordination: avain working_time:.",
        "Lägg till plan: och under den resources:, eller working_time: under coordination:.",
    ),
)


def check(subject: Subject) -> Iterator[Finding]:
    """A chain that tells no resources in its plan, nor the working time of its coordination or of any role."""
    chain = subject.chain
    if chain is None or chain.kind != "chain":
        return
    times = [one.working_time or (one.use and not one.name) for one in chain.roles]  # a catalogue that is not here may tell
    told = any(times) or (chain.coordination and chain.coordination.working_time)
    if not told and not (chain.plan and (chain.plan.resources or chain.plan.text)):
        path = ("plan",) if chain.plan else ("kind",)
        yield Finding(RULE.code, path, at="key" if chain.plan else "value", help=Said(RULE.mend))
