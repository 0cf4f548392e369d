"""Those whom the chain is for take part in making it."""

import re
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
            "no client, relative or expert by experience takes part in the development",
            "kehittämisessä ei ole mukana asiakkaita, läheisiä eikä kokemusasiantuntijoita",
            "inga klienter, närstående eller erfarenhetsexperter deltar i utvecklingen",
        ),
    ),
    profile="approved",
    what=trilingual(
        "Clients, residents, relatives or experts by experience take part in developing an approved chain.",
        "Asiakkaita, asukkaita, läheisiä tai kokemusasiantuntijoita on mukana kehittämässä hyväksyttyä ketjua.",
        "Klienter, invånare, närstående eller erfarenhetsexperter deltar i utvecklingen av en godkänd kedja.",
    ),
    why=trilingual(
        "Only those who use the services know how the chain looks to its user: where one waits, repeats the same thing or is "
        "left alone.",
        "Vain palvelujen käyttäjä tietää, miltä ketju näyttää hänen puoleltaan: missä odotetaan, kerrotaan sama asia uudelleen "
        "tai jäädään yksin.",
        "Bara den som använder tjänsterna vet hur kedjan ser ut från användarens håll: var man väntar, berättar samma sak på "
        "nytt eller blir ensam.",
    ),
    source=trilingual(
        "THL’s draft of the PKPK handbook, 2019: task 1, organising: the perspective of residents and clients is present in "
        "every phase.",
        "THL:n PKPK-käsikirjan luonnos 2019: tehtävä 1, järjestäytyminen: asukkaiden ja asiakkaiden näkökulma on mukana "
        "määrittelyn eri vaiheissa.",
        "THL:s utkast till PKPK-handbok 2019: uppgift 1, organisering: invånarnas och klienternas perspektiv är med i de olika "
        "skedena.",
    ),
    mend=trilingual(
        "Add participants: whose kind: is client, relative or expert_by_experience, and tell under how: in what they took part.",
        "Lisää participants: ja osallistuja, jonka kind: on client, relative tai expert_by_experience. Kerro kohdassa how:, "
        "missä hän oli mukana.",
        "Lägg till participants: och en deltagare vars kind: är client, relative eller expert_by_experience. Säg under how: "
        "vad hen har deltagit i.",
    ),
)

_VOICES = ("client", "resident", "relative", "expert_by_experience")
#: words that tell of clients among those who took part, when they are not described as participants
_HEARD = re.compile(
    r"kokemusas|asiakas(?:kehit|raa|kysel|palaut)|haastat|asiakkaat|asukkaat|läheiset|omaiset|erfarenhetsexp|intervj|klienter"
    r"|invånare|anhöriga|närstående|by experience|interview|clients|residents|relatives",
    re.IGNORECASE,
)


def check(subject: Subject) -> Iterator[Finding]:
    """A chain or an entity whose participants all are of other kinds, and that speaks of no client who took part elsewhere."""
    chain = subject.chain
    if chain is None or chain.kind == "model" or any(one.kind is None or one.kind in _VOICES for one in chain.participants):
        return
    plan, group = chain.plan, chain.target_group
    words = [*(word for _, one, _ in subject.each(Group) for word in one.members)]
    words += [word for one in (plan.methods if plan else ()) for word in one.with_whom]
    words += (group.understanding or {}).values() if group else ()
    if not any(_HEARD.search(word) for word in words):
        at = ("participants",) if chain.participants else ("kind",)
        yield Finding(RULE.code, at, at="key" if chain.participants else "value", help=Said(RULE.mend))
