"""Somebody answers for the client during a handoff."""

from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.model.handoff import Handoff
from palveluketju.rule import Rule
from palveluketju.subject import Subject

RULE = Rule(
    Code(
        "PK395",
        "handoff-without-responsibility",
        Severity.WARNING,
        trilingual(
            "nobody answers for the client while this handoff is under way",
            "kukaan ei vastaa asiakkaasta tämän siirron aikana",
            "ingen ansvarar för klienten under den här överföringen",
        ),
    ),
    profile="in_review",
    what=trilingual(
        "Every handoff says who answers for the client until it has been received.",
        "Jokainen siirto kertoo, kuka vastaa asiakkaasta, kunnes siirto on otettu vastaan.",
        "Varje överföring säger vem som ansvarar för klienten tills den har tagits emot.",
    ),
    why=trilingual(
        "Between two parties each easily thinks that the other one answers. If the client gets worse meanwhile, nobody acts.",
        "Kahden tahon välissä kumpikin olettaa helposti toisen vastaavan. Jos asiakkaan tila huononee sillä välin, kukaan ei "
        "toimi.",
        "Mellan två aktörer tror lätt båda att den andra ansvarar. Om klienten blir sämre under tiden gör ingen något.",
    ),
    source=trilingual(
        "THL’s draft of the PKPK handbook, 2019: each party answers for its part for the client's smooth and timely move to the "
        "services of another provider or unit.",
        "THL:n PKPK-käsikirjan luonnos 2019: kukin toimija vastaa osaltaan asiakkaan sujuvasta ja oikea-aikaisesta "
        "siirtymisestä toisen tuottajan tai yksikön palveluihin.",
        "THL:s utkast till PKPK-handbok 2019: varje aktör ansvarar för sin del för att klienten smidigt och i rätt tid går över "
        "till en annan producents eller enhets tjänster.",
    ),
    mend=trilingual(
        "Add keeps_responsibility: with the party that answers meanwhile. It is most often the sender.",
        "Lisää keeps_responsibility: ja taho, joka vastaa sillä välin. Useimmiten se on siirtävä taho.",
        "Lägg till keeps_responsibility: och den aktör som ansvarar under tiden. Oftast är det den som överför.",
    ),
)


def check(subject: Subject) -> Iterator[Finding]:
    """A handoff of a chain without `keeps_responsibility`; an entity or a model leaves it to its chains."""
    if subject.chain is None or subject.chain.kind != "chain":
        return
    for path, handoff, _ in subject.each(Handoff):
        if not handoff.keeps_responsibility:
            help = Said(
                trilingual(
                    "Add keeps_responsibility: and the party that answers meanwhile.",
                    "Lisää keeps_responsibility: ja taho, joka vastaa sillä välin.",
                    "Lägg till keeps_responsibility: och den aktör som ansvarar under tiden.",
                )
            )
            yield Finding(RULE.code, path, help=help)
