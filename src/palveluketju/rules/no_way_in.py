"""A chain in use says how one gets in."""

from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.rule import Rule
from palveluketju.subject import Subject

RULE = Rule(
    Code(
        "PK310",
        "no-way-in",
        Severity.WARNING,
        trilingual(
            "nothing says how a client gets into the chain",
            "mikään ei kerro, miten asiakas pääsee ketjuun",
            "inget säger hur klienten kommer in i kedjan",
        ),
    ),
    profile="in_use",
    what=trilingual(
        "A chain in use says how one gets in: by its entry or by its pathway.",
        "Käytössä oleva ketju kertoo, miten siihen pääsee: pääsyn kriteereillä tai työnkulun alulla.",
        "En kedja i bruk säger hur man kommer in: med kriterier för vård och remiss eller med början av arbetsgången.",
    ),
    why=trilingual(
        "The client and the professional must know where to turn and on what grounds. If it is not agreed, each unit decides "
        "for itself.",
        "Asiakkaan ja ammattilaisen pitää tietää, mihin otetaan yhteyttä ja millä perusteella ketjuun pääsee. Jos siitä ei ole "
        "sovittu, jokainen yksikkö päättää itse.",
        "Klienten och yrkespersonen måste veta vart man vänder sig och på vilka grunder. Om det inte är avtalat avgör varje "
        "enhet själv.",
    ),
    source=trilingual(
        "Service-chain work model of Central Finland: the criteria of services and the flows of work are defined and made the "
        "same.",
        "Keski-Suomen palveluketjutyön toimintamalli: palveluiden kriteerit ja työnkulut määritellään ja yhtenäistetään.",
        "Mellersta Finlands verksamhetsmodell för servicekedjor: tjänsternas kriterier och arbetsgångarna definieras och "
        "förenhetligas.",
    ),
    mend=trilingual(
        "Add entry: and say who gets in and how, or describe the steps under pathway:.",
        "Lisää entry: ja kerro, kuka ketjuun pääsee ja miten, tai kuvaa askeleet kohdassa pathway:.",
        "Lägg till entry: och säg vem som kommer in och hur, eller beskriv stegen under pathway:.",
    ),
)


def check(subject: Subject) -> Iterator[Finding]:
    """A chain with neither an entry nor a pathway."""
    chain = subject.chain
    if chain and chain.kind == "chain" and chain.entry is None and not chain.pathway:
        yield Finding(RULE.code, ("kind",), help=Said(RULE.mend))
