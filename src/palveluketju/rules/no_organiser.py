"""A chain names its organiser."""

from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.rule import Rule
from palveluketju.subject import Subject

RULE = Rule(
    Code(
        "PK308",
        "no-organiser",
        Severity.WARNING,
        trilingual(
            "the organiser is not given",
            "järjestäjää ei ole kerrottu",
            "anordnaren är inte angiven",
        ),
    ),
    profile="in_review",
    what=trilingual(
        "A chain or an entity names its organiser, such as the wellbeing services county.",
        "Palveluketju ja palvelukokonaisuus nimeävät järjestäjän, esimerkiksi hyvinvointialueen.",
        "En servicekedja eller servicehelhet anger sin anordnare, till exempel välfärdsområdet.",
    ),
    why=trilingual(
        "The organiser is responsible for the services and puts them together into a whole. The reader must see whose chain "
        "this is.",
        "Järjestäjä vastaa palveluista ja sovittaa ne yhteen. Lukijan pitää nähdä, minkä alueen ketju tämä on.",
        "Anordnaren ansvarar för tjänsterna och samordnar dem. Läsaren ska se vilket områdes kedja det gäller.",
    ),
    source=trilingual(
        "Act on Organising Healthcare and Social Welfare Services (612/2021), section 10.",
        "Laki sosiaali- ja terveydenhuollon järjestämisestä (612/2021), 10 §.",
        "Lagen om ordnande av social- och hälsovård (612/2021), 10 §.",
    ),
    mend=trilingual(
        "Add organiser: and the name of the county or its two-digit code.",
        "Lisää organiser: ja hyvinvointialueen nimi tai kaksinumeroinen tunnus.",
        "Lägg till organiser: och välfärdsområdets namn eller tvåsiffriga kod.",
    ),
)


def check(subject: Subject) -> Iterator[Finding]:
    """A chain or an entity without an organiser. A model may be anyone's."""
    chain = subject.chain
    if chain and chain.kind != "model" and not chain.organiser:
        yield Finding(RULE.code, ("kind",), help=Said(RULE.mend))
