"""A chain says who does what."""

from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.model.action import Action
from palveluketju.model.pathway import Step
from palveluketju.rule import Rule
from palveluketju.subject import Subject

RULE = Rule(
    Code(
        "PK311",
        "no-division-of-work",
        Severity.WARNING,
        trilingual(
            "nothing says who does what",
            "mikään ei kerro, kuka tekee mitäkin",
            "inget säger vem som gör vad",
        ),
    ),
    profile="in_review",
    what=trilingual(
        "A chain describes its roles or the division of work.",
        "Ketju kuvaa roolit tai työnjaon ja vastuut.",
        "Kedjan beskriver rollerna eller arbetsfördelningen.",
    ),
    why=trilingual(
        "When the work is not divided, some of it is done twice and some not at all, and the client is sent from one to another.",
        "Kun työnjaosta ei ole sovittu, osa työstä tehdään kahteen kertaan ja osa jää tekemättä. Asiakasta pompotellaan.",
        "När arbetet inte är fördelat görs en del två gånger och en del inte alls. Klienten bollas från den ena till den andra.",
    ),
    source=trilingual(
        "THL’s draft of the PKPK handbook, 2019: the definition of a service chain describes the division of work and "
        "responsibilities.",
        "THL:n PKPK-käsikirjan luonnos 2019: palveluketjun määrittelyssä kuvataan toimijoiden työnjako ja vastuut.",
        "THL:s utkast till PKPK-handbok 2019: i definitionen av en servicekedja beskrivs aktörernas arbetsfördelning och ansvar.",
    ),
    mend=trilingual(
        "Add roles: and their tasks:, or describe the work under division_of_work:.",
        "Lisää roles: ja rooleille tasks:, tai kuvaa työnjako kohdassa division_of_work:.",
        "Lägg till roles: och tasks: för rollerna, eller beskriv arbetet under division_of_work:.",
    ),
)


def check(subject: Subject) -> Iterator[Finding]:
    """A chain without roles and duties, in whose actions, steps and handoffs nobody is named either."""
    chain = subject.chain
    if chain is None or chain.kind != "chain" or chain.roles or chain.division_of_work or chain.handoffs:
        return
    acting = any(step.actors for _, step, _ in subject.each(Step))
    if not acting and not any(action.responsible for _, action, _ in subject.each(Action)):
        yield Finding(RULE.code, ("kind",), help=Said(RULE.mend))
