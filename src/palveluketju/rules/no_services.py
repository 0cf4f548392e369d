"""A chain has services."""

from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.model.service import Service
from palveluketju.rule import Rule
from palveluketju.subject import Subject

RULE = Rule(
    Code(
        "PK305",
        "no-services",
        Severity.WARNING,
        trilingual(
            "no service is described",
            "yhtään palvelua ei ole kuvattu",
            "ingen tjänst är beskriven",
        ),
    ),
    profile="in_review",
    what=trilingual(
        "A chain lists its services. An entity lists its services or the chains it contains.",
        "Palveluketju luettelee palvelunsa. Palvelukokonaisuus luettelee palvelunsa tai ketjut, jotka siihen sisältyvät.",
        "En servicekedja räknar upp sina tjänster. En servicehelhet räknar upp sina tjänster eller de kedjor som ingår.",
    ),
    why=trilingual(
        "Without services the description does not tell where the client gets help.",
        "Ilman palveluja kuvaus ei kerro, mistä asiakas saa apua.",
        "Utan tjänster säger beskrivningen inte var klienten får hjälp.",
    ),
    source=trilingual(
        "THL’s draft of the PKPK handbook, 2019: task 5, modelling: which services belong to the chain or the entity.",
        "THL:n PKPK-käsikirjan luonnos 2019: tehtävä 5, mallintaminen: mitkä palvelut ketjuun tai kokonaisuuteen kuuluvat.",
        "THL:s utkast till PKPK-handbok 2019: uppgift 5, modellering: vilka tjänster som hör till kedjan eller helheten.",
    ),
    mend=trilingual(
        "Add services: to the whole, or to the tier they stand on.",
        "Lisää services: koko ketjulle tai sille tasolle, jolla palvelut ovat.",
        "Lägg till services: för hela kedjan eller på den nivå där tjänsterna finns.",
    ),
)


def check(subject: Subject) -> Iterator[Finding]:
    """A chain without services; an entity that contains no chains either."""
    chain = subject.chain
    if chain is None or chain.kind == "model" or subject.each(Service, own=False):
        return
    if chain.kind == "chain" or not any(one.type == "contains" for one in chain.relations):
        yield Finding(RULE.code, ("kind",), help=Said(RULE.mend))
