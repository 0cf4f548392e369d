"""The work has its schedule."""

from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.model.implementation import Pilot
from palveluketju.model.plan import Phase
from palveluketju.rule import Rule
from palveluketju.subject import Subject

RULE = Rule(
    Code(
        "PK404",
        "no-schedule",
        Severity.INFO,
        trilingual(
            "the schedule of the work is not told",
            "työn aikataulua ei ole kerrottu",
            "arbetets tidsplan är inte angiven",
        ),
    ),
    profile="in_review",
    what=trilingual(
        "A chain that is not in use yet tells when it will be: the phases of the work with dates, or a schedule.",
        "Ketju, joka ei ole vielä käytössä, kertoo työvaiheiden ajankohdat tai aikataulun.",
        "En kedja som ännu inte är i bruk anger när arbetsskedena infaller, eller en tidsplan.",
    ),
    why=trilingual(
        "Without a schedule the work is not seen to stand still, and those who will use the chain cannot prepare for it.",
        "Ilman aikataulua ei huomata, että työ on pysähtynyt, eikä käyttöönottoon voi valmistautua.",
        "Utan tidsplan märks det inte att arbetet har stannat, och det går inte att förbereda sig på införandet.",
    ),
    source=trilingual(
        "Service-chain work model of Central Finland: schedules, phases of work and their division.",
        "Keski-Suomen palveluketjutyön toimintamalli: aikataulut, työvaiheet ja työnjako.",
        "Mellersta Finlands verksamhetsmodell för servicekedjor: tidsplaner, arbetsskeden och arbetsfördelning.",
    ),
    mend=trilingual(
        "Add plan: and schedule: under it, or starts: and ends: to its phases:.",
        "Lisää plan: ja sen alle schedule:, tai työvaiheille starts: ja ends:.",
        "Lägg till plan: och under den schedule:, eller starts: och ends: för arbetsskedena.",
    ),
)


def check(subject: Subject) -> Iterator[Finding]:
    """A chain on its way into use, without a schedule and without a phase or a pilot that has a date."""
    chain = subject.chain
    if chain is None or chain.kind != "chain" or chain.status in ("in_use", "retired"):
        return
    plan = chain.plan
    dated = any(one.starts or one.ends for _, one, _ in subject.each(Phase))
    dated = dated or any(one.starts or one.ends for _, one, _ in subject.each(Pilot))
    if not dated and not (plan and (plan.schedule or plan.text)):
        path = ("plan",) if plan else ("kind",)
        yield Finding(RULE.code, path, at="key" if plan else "value", help=Said(RULE.mend))
