"""A participant says whose voice it is."""

from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.model.group import Participant
from palveluketju.rule import Rule
from palveluketju.subject import Subject

RULE = Rule(
    Code(
        "PK363",
        "participant-without-kind",
        Severity.INFO,
        trilingual(
            "it is not said whose view “{name}” brings",
            "ei ole kerrottu, kenen näkökulmaa ”{name}” edustaa",
            "det sägs inte vems perspektiv ”{name}” företräder",
        ),
    ),
    profile="in_review",
    what=trilingual(
        "It is said of every participant whose view they bring.",
        "Jokaisesta osallistujasta kerrotaan, kenen näkökulmaa hän edustaa.",
        "För varje deltagare anges vems perspektiv deltagaren företräder.",
    ),
    why=trilingual(
        "The name alone does not tell whether organisers, producers, professionals and clients were all heard.",
        "Pelkästä nimestä ei näe, onko järjestäjää, tuottajia, ammattilaisia ja asiakkaita kaikkia kuultu.",
        "Enbart namnet visar inte om anordnaren, producenterna, yrkespersonerna och klienterna alla har blivit hörda.",
    ),
    source=trilingual(
        "THL’s draft of the PKPK handbook, 2019: task 1, organising: organisers, producers and professionals, residents and "
        "clients.",
        "THL:n PKPK-käsikirjan luonnos 2019: tehtävä 1, järjestäytyminen: järjestäjät, tuottajat ja ammattilaiset sekä "
        "asukkaat ja asiakkaat.",
        "THL:s utkast till PKPK-handbok 2019: uppgift 1, organisering: anordnare, producenter och yrkespersoner samt invånare "
        "och klienter.",
    ),
    mend=trilingual(
        "Add kind:, such as professional, client or expert_by_experience.",
        "Lisää kind:, esimerkiksi professional, client tai expert_by_experience.",
        "Lägg till kind:, till exempel professional, client eller expert_by_experience.",
    ),
)


def check(subject: Subject) -> Iterator[Finding]:
    """A participant without a kind."""
    for path, one, _ in subject.each(Participant):
        if one.kind is None:
            yield Finding(RULE.code, path, {"name": subject.called(one)}, help=Said(RULE.mend))
