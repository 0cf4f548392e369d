"""Those whom the chain is for take part in making it."""

from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.model.group import Group
from palveluketju.rule import Rule
from palveluketju.subject import Subject

RULE = Rule(
    Code(
        "PK362",
        "no-client-voice",
        Severity.WARNING,
        trilingual(
            "no client, relative or expert by experience takes part",
            "asiakkaita, läheisiä tai kokemusasiantuntijoita ei ole mukana",
            "inga klienter, närstående eller erfarenhetsexperter deltar",
        ),
    ),
    profile="approved",
    what=trilingual(
        "Clients, residents, relatives or experts by experience take part in developing an approved chain.",
        "Asiakkaita, asukkaita, läheisiä tai kokemusasiantuntijoita on mukana kehittämässä hyväksyttyä ketjua.",
        "Klienter, invånare, närstående eller erfarenhetsexperter deltar i utvecklingen av en godkänd kedja.",
    ),
    why=trilingual(
        "Only those who use the services know how the chain looks to its user: where one waits, repeats the same thing or is left alone.",
        "Vain palvelujen käyttäjä tietää, miltä ketju näyttää hänen puoleltaan: missä odotetaan, kerrotaan sama asia uudelleen tai jäädään yksin.",
        "Bara den som använder tjänsterna vet hur kedjan ser ut från användarens håll: var man väntar, berättar samma sak på nytt eller blir ensam.",
    ),
    source=trilingual(
        "PKPK handbook (THL, 2019): task 1, organising: the perspective of residents and clients is present in every phase.",
        "PKPK-käsikirja (THL, 2019): tehtävä 1, järjestäytyminen: asukkaiden ja asiakkaiden näkökulma on mukana määrittelyn eri vaiheissa.",
        "PKPK-handboken (THL, 2019): uppgift 1, organisering: invånarnas och klienternas perspektiv är med i de olika skedena.",
    ),
    mend=trilingual(
        "Add participants: whose kind: is client, relative or expert_by_experience, and tell under how: in what they took part.",
        "Lisää participants: ja osallistuja, jonka kind: on client, relative tai expert_by_experience. Kerro kohdassa how:, missä hän oli mukana.",
        "Lägg till participants: och en deltagare vars kind: är client, relative eller expert_by_experience. Säg under how: vad hen har deltagit i.",
    ),
)

_VOICES = ("client", "resident", "relative", "expert_by_experience")
#: beginnings of words that tell of clients among those who took part, when they are not described as participants
_STEMS = ("kokemusas", "asiakkai", "asiakask", "asiakasr", "asukka", "läheis", "omais")
_STEMS += ("erfarenhetsexp", "klienter", "invånar", "anhörig", "närstående", "by experience", "clients", "residents", "relatives")


def check(subject: Subject) -> Iterator[Finding]:
    """A chain or an entity whose participants all are of other kinds, and that speaks of no client who took part elsewhere."""
    chain = subject.chain
    if chain is None or chain.kind == "model" or any(one.kind is None or one.kind in _VOICES for one in chain.participants):
        return
    plan, group = chain.plan, chain.target_group
    words = [*(word for _, one, _ in subject.each(Group) for word in one.members)]
    words += [word for one in (plan.methods if plan else ()) for word in one.with_whom]
    words += (group.understanding or {}).values() if group else ()
    if not any(stem in word.casefold() for word in words for stem in _STEMS):
        at = ("participants",) if chain.participants else ("kind",)
        yield Finding(RULE.code, at, at="key" if chain.participants else "value", help=Said(RULE.mend))
