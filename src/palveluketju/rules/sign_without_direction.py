"""An unwanted sign says which way is bad."""

from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.model.indicator import Indicator
from palveluketju.rule import Rule
from palveluketju.subject import Subject

RULE = Rule(
    Code(
        "PK355",
        "sign-without-direction",
        Severity.WARNING,
        trilingual(
            "the unwanted sign does not say which way is bad",
            "ei-toivottu merkki ei kerro, kumpi suunta on huono",
            "det oönskade tecknet anger inte vilken riktning som är dålig",
        ),
    ),
    profile="in_review",
    what=trilingual(
        "An unwanted sign says which way is good, and so which way is bad.",
        "Ei-toivottu merkki kertoo toivotun suunnan ja sillä myös huonon suunnan.",
        "Ett oönskat tecken anger den önskade riktningen och därmed också den dåliga.",
    ),
    why=trilingual(
        "Many signs are bad in one direction only: contacts may grow because need grows or because access improves.",
        "Sama muutos voi olla hyvä tai huono: yhteydenotot lisääntyvät, kun tarve kasvaa, mutta myös kun "
        "palveluun pääsee paremmin.",
        "Samma förändring kan vara bra eller dålig: kontakterna ökar när behovet växer, men också när tillgången blir bättre.",
    ),
    source=trilingual(
        "Service-chain description of East Uusimaa: every tier sets risks and indicators side by side.",
        "Itä-Uudenmaan palveluketjukuvaus: riskit ja indikaattorit ovat kullakin tasolla rinnakkain.",
        "Östra Nylands beskrivning av en servicekedja: på varje nivå står risker och indikatorer sida vid sida.",
    ),
    mend=trilingual(
        "Write desired: down when the sign is bad as it grows, desired: up when it is bad as it falls.",
        "Kirjoita desired: down, jos merkki on huono kasvaessaan, tai desired: up, jos se on huono vähetessään.",
        "Skriv desired: down om tecknet är dåligt när det ökar, eller desired: up om det är dåligt när det minskar.",
    ),
)
_HELP = Said(
    trilingual(
        "Add desired: down when growth is bad, else desired: up.",
        "Lisää desired: down, jos kasvu on huono asia, muuten desired: up.",
        "Lägg till desired: down om ökning är dåligt, annars desired: up.",
    )
)


def check(subject: Subject) -> Iterator[Finding]:
    """An indicator with `unwanted_sign: true` and without `desired`, also in a model or a catalogue."""
    for path, one, _ in subject.each(Indicator):
        if one.unwanted_sign and not one.desired:
            yield Finding(RULE.code, path, help=_HELP)
