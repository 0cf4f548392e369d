"""Every step says who does it."""

from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.model.pathway import Step
from palveluketju.model.service import Service
from palveluketju.rule import Rule
from palveluketju.subject import Subject

RULE = Rule(
    Code(
        "PK377",
        "step-without-actor",
        Severity.WARNING,
        trilingual(
            "{what} who does it",
            "{what}, kuka sen tekee",
            "{what} vem som gör det",
        ),
    ),
    profile="in_review",
    what=trilingual(
        "Every step names the roles that do it.",
        "Jokainen askel nimeää roolit, jotka sen tekevät.",
        "Varje steg anger vilka roller som gör det.",
    ),
    why=trilingual(
        "What belongs to nobody is left undone, or the client has to see to it alone.",
        "Mikä ei kuulu kenellekään, jää tekemättä tai asiakkaan itsensä hoidettavaksi.",
        "Det som inte hör till någon blir ogjort, eller så får klienten sköta det själv.",
    ),
    source=trilingual(
        "THL’s draft of the PKPK handbook, 2019: the definition of a chain describes the division of work and the "
        "responsibilities.",
        "THL:n PKPK-käsikirjan luonnos 2019: palveluketjun määrittelyssä kuvataan toimijoiden työnjako ja vastuut.",
        "THL:s utkast till PKPK-handbok 2019: i definitionen av en servicekedja beskrivs aktörernas arbetsfördelning och ansvar.",
    ),
    mend=trilingual(
        "Add actors: with the role that does the step, and describe the role under roles:. The client or a relative may be an "
        "actor too.",
        "Lisää actors: ja rooli, joka tekee askeleen, ja kuvaa rooli kohdassa roles:. Myös asiakas tai läheinen voi olla tekijä.",
        "Lägg till actors: med rollen som gör steget, och beskriv rollen under roles:. Också klienten eller en närstående kan "
        "vara den som gör.",
    ),
)


def check(subject: Subject) -> Iterator[Finding]:
    """A step of a chain without actors; one finding for the whole pathway when none of its steps has any."""
    steps = subject.each(Step) if subject.chain and subject.chain.kind == "chain" else []
    lacking = [path for path, step, _ in steps if not (_done_by_someone(subject, step) or (step.parallel and not step.tasks))]
    help = Said(
        trilingual(
            "Add actors: and the role that does it.",
            "Lisää actors: ja rooli, joka tekee askeleen.",
            "Lägg till actors: och rollen som gör steget.",
        )
    )
    if lacking and not any(_done_by_someone(subject, step) for _, step, _ in steps):
        if not (subject.chain and (subject.chain.roles or subject.chain.division_of_work or subject.chain.handoffs)):
            return  # that nobody is named at all is told once, by no-division-of-work
        what = Said(trilingual("no step says", "missään askeleessa ei sanota", "inget steg säger"))
        yield Finding(RULE.code, ("pathway",), {"what": what}, "key", help=help)
        return
    for path in lacking:
        what = Said(trilingual("this step does not say", "tässä askeleessa ei sanota", "det här steget säger inte"))
        yield Finding(RULE.code, path, {"what": what}, help=help)


def _done_by_someone(subject: Subject, step: Step) -> bool:
    """Whether the step has actors, or uses services whose providers are known."""
    if step.actors or step.optional_actors:
        return True
    services = [subject.names.find(word, ("service",)) for word in step.services]
    return any(isinstance(one.element, Service) and one.element.providers for one in services if one)
