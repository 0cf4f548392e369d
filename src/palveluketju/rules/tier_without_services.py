"""Every tier has services."""

from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.model.service import Service
from palveluketju.rule import Rule
from palveluketju.subject import Subject

RULE = Rule(
    Code(
        "PK321",
        "tier-without-services",
        Severity.WARNING,
        trilingual(
            "no service stands on this tier",
            "tällä tasolla ei ole yhtään palvelua",
            "på den här nivån finns ingen tjänst",
        ),
    ),
    profile="draft",
    what=trilingual(
        "Every tier has services of its own, or a service across the tiers serves it.",
        "Jokaisella tasolla on omia palveluja, tai jokin koko ketjun palvelu palvelee myös sitä.",
        "Varje nivå har egna tjänster, eller så betjänas den av någon tjänst för hela kedjan.",
    ),
    why=trilingual(
        "A client who belongs to the tier would be left without help.",
        "Tasolle kuuluva asiakas jäisi ilman apua.",
        "En klient som hör till nivån skulle bli utan hjälp.",
    ),
    source=trilingual(
        "Service-chain description of East Uusimaa: services on the tiers.",
        "Itä-Uudenmaan palveluketjukuvaus: palvelut tai palveluntuottajat eri tasoilla.",
        "Östra Nylands beskrivning av en servicekedja: tjänster eller tjänsteproducenter på nivåerna.",
    ),
    mend=trilingual(
        "Add services: to the tier, or name the tier under tiers: of a service across the tiers.",
        "Lisää tasolle services:, tai mainitse taso koko ketjun palvelun kohdassa tiers:.",
        "Lägg till services: på nivån, eller nämn nivån under tiers: för en tjänst för hela kedjan.",
    ),
)


def check(subject: Subject) -> Iterator[Finding]:
    """A tier that no service is for, in a chain that has services elsewhere. When it has none at all, PK305 tells."""
    chain = subject.chain
    if chain is None or not subject.each(Service, own=False):
        return
    named = [subject.names.find(word, ("tier",)) for one in chain.services for word in one.tiers]
    served = {id(one.element) for one in named if one}
    if any(not one.tiers for one in chain.services):
        return
    for rung in subject.ladder:
        if not (rung.bare or rung.tier.services or id(rung.tier) in served):
            yield Finding(RULE.code, rung.path, help=Said(RULE.mend))
