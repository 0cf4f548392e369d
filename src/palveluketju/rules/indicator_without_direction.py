"""Every indicator says which way is good."""

from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.model.indicator import Indicator
from palveluketju.rule import Rule
from palveluketju.subject import Subject

RULE = Rule(
    Code(
        "PK343",
        "indicator-without-direction",
        Severity.WARNING,
        trilingual(
            "the indicator does not say which way is good",
            "indikaattori ei kerro, kumpi suunta on hyvä",
            "indikatorn anger inte vilken riktning som är bra",
        ),
    ),
    profile="draft",
    what=trilingual(
        "Every indicator says which way is wanted: up, down or stable.",
        "Jokainen indikaattori kertoo toivotun suunnan: kasvaa, vähenee tai pysyy ennallaan.",
        "Varje indikator anger den önskade riktningen: uppåt, nedåt eller oförändrad.",
    ),
    why=trilingual(
        "The same change looks like success to one reader and like failure to another.",
        "Sama muutos näyttää yhdestä lukijasta onnistumiselta ja toisesta epäonnistumiselta.",
        "Samma förändring ser för en läsare ut som en framgång och för en annan som ett misslyckande.",
    ),
    source=trilingual(
        "THL’s draft of the PKPK handbook, 2019: task 4, setting the goals and turning them into indicators.",
        "THL:n PKPK-käsikirjan luonnos 2019: tehtävä 4, tavoitteiden määrittely ja muuttaminen indikaattoreiksi.",
        "THL:s utkast till PKPK-handbok 2019: uppgift 4, att ställa mål och göra dem till indikatorer.",
    ),
    mend=trilingual(
        "Write desired: up when more is better, desired: down when less is better, or desired: stable.",
        "Kirjoita desired: up, jos kasvu on hyväksi, desired: down, jos väheneminen on hyväksi, tai desired: stable.",
        "Skriv desired: up om mer är bättre, desired: down om mindre är bättre, eller desired: stable.",
    ),
)
_HELP = Said(
    trilingual(
        "Add desired: up, down or stable.",
        "Lisää desired: up, down tai stable.",
        "Lägg till desired: up, down eller stable.",
    )
)


def check(subject: Subject) -> Iterator[Finding]:
    """An indicator without `desired`, also in a model or a catalogue; unwanted signs have a rule of their own."""
    for path, one, _ in subject.each(Indicator):
        if not one.desired and not one.unwanted_sign:
            yield Finding(RULE.code, path, help=_HELP)
