"""A description says whom it is for."""

from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.rule import Rule
from palveluketju.subject import Subject

RULE = Rule(
    Code(
        "PK301",
        "no-target-group",
        Severity.WARNING,
        trilingual(
            "the target group is not described",
            "kohderyhmää ei ole kuvattu",
            "målgruppen är inte beskriven",
        ),
    ),
    profile="in_review",
    what=trilingual(
        "A description says whom it is for.",
        "Kuvaus kertoo, keille se on tarkoitettu.",
        "Beskrivningen säger vem den är till för.",
    ),
    why=trilingual(
        "Without a target group nobody can tell whether a client belongs here, and the services cannot be planned from "
        "anyone's needs.",
        "Ilman kohderyhmää ei tiedä, kenelle kuvattu apu kuuluu, eikä palveluja voi suunnitella kenenkään tarpeista.",
        "Utan målgrupp vet ingen vem hjälpen är till för, och tjänsterna kan inte planeras utifrån någons behov.",
    ),
    source=trilingual(
        "THL’s draft of the PKPK handbook, 2019: the services of a chain or an entity are defined from the needs of a group of "
        "clients. Innokylä asks every model for its target group.",
        "THL:n PKPK-käsikirjan luonnos 2019: ketjun tai kokonaisuuden palvelut määritellään asiakasryhmän tarpeista. Innokylä "
        "kysyy kohderyhmää jokaisesta toimintamallista.",
        "THL:s utkast till PKPK-handbok 2019: tjänsterna i en kedja eller helhet definieras utifrån en klientgrupps behov. "
        "Innokylä frågar efter målgruppen i varje verksamhetsmodell.",
    ),
    mend=trilingual(
        "Add target_group: and say in one sentence whom it is for.",
        "Lisää target_group: ja kerro yhdellä lauseella, keille kuvaus on tarkoitettu.",
        "Lägg till target_group: och säg med en mening vem beskrivningen är till för.",
    ),
)


def check(subject: Subject) -> Iterator[Finding]:
    """A chain, an entity or a model whose target group is missing or says nothing of who belongs."""
    chain = subject.chain
    if chain is None:
        return
    group = chain.target_group
    if group is None or not (group.text or group.includes or group.ages):
        at = "key" if group else "value"
        yield Finding(RULE.code, ("target_group",) if group else ("kind",), at=at, help=Said(RULE.mend))
