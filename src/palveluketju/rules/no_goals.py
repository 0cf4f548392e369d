"""A chain has a goal."""

from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.model.goal import Goal
from palveluketju.rule import Rule
from palveluketju.subject import Subject

RULE = Rule(
    Code(
        "PK303",
        "no-goals",
        Severity.WARNING,
        trilingual(
            "no goal is set",
            "yhtään tavoitetta ei ole asetettu",
            "inget mål är uppställt",
        ),
    ),
    profile="in_review",
    what=trilingual(
        "A chain or an entity has at least one goal.",
        "Palveluketjulla ja palvelukokonaisuudella on ainakin yksi tavoite.",
        "En servicekedja eller en servicehelhet har minst ett mål.",
    ),
    why=trilingual(
        "The goals say what the services aim at. They steer the producers, and they are what is followed up.",
        "Tavoitteet kertovat, mihin palveluilla pyritään. Ne ohjaavat tuottajia, ja niiden toteutumista seurataan.",
        "Målen säger vad tjänsterna syftar till. De styr producenterna, och det är målen som följs upp.",
    ),
    source=trilingual(
        "THL’s draft of the PKPK handbook, 2019: task 4, setting the goals.",
        "THL:n PKPK-käsikirjan luonnos 2019: tehtävä 4, tavoitteiden määrittely.",
        "THL:s utkast till PKPK-handbok 2019: uppgift 4, målformulering.",
    ),
    mend=trilingual(
        "Add goals: and write what is to be achieved for the client.",
        "Lisää goals: ja kirjaa, mitä asiakkaan kannalta halutaan saavuttaa.",
        "Lägg till goals: och skriv vad man vill uppnå för klienten.",
    ),
)


def check(subject: Subject) -> Iterator[Finding]:
    """A chain or an entity without a goal, a main target or a target of a tier."""
    chain = subject.chain
    if chain and chain.kind != "model" and not (chain.main_target or subject.each(Goal)):
        yield Finding(RULE.code, ("kind",), help=Said(RULE.mend))
