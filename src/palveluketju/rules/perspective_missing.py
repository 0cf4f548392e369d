"""The goals of a chain are not one party's only."""

from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.model.goal import Goal
from palveluketju.rule import Rule
from palveluketju.subject import Subject

RULE = Rule(
    Code(
        "PK361",
        "perspective-missing",
        Severity.WARNING,
        trilingual(
            "no goal is from the {perspective} perspective",
            "yksikään tavoite ei ole {perspective} näkökulmasta",
            "inget mål gäller {perspective} perspektiv",
        ),
    ),
    profile="approved",
    what=trilingual(
        "An approved chain has goals from the perspectives of the client, the producer and the organiser.",
        "Hyväksytyllä ketjulla on tavoitteita asiakkaan, tuottajan ja järjestäjän näkökulmista.",
        "En godkänd kedja har mål ur klientens, producentens och anordnarens perspektiv.",
    ),
    why=trilingual(
        "A chain holds when all three gain by it: the client gets help, the work of the producers fits together and the cost "
        "can be borne.",
        "Ketju kestää, kun kaikki kolme hyötyvät: asiakas saa apua, tuottajien työ sopii yhteen ja kustannukset pysyvät "
        "hallinnassa.",
        "Kedjan håller när alla tre har nytta av den: klienten får hjälp, producenternas arbete passar ihop och kostnaderna "
        "hålls under kontroll.",
    ),
    source=trilingual(
        "THL’s draft of the PKPK handbook, 2019: task 4: goals at least from the perspectives of organising, producing and the "
        "client.",
        "THL:n PKPK-käsikirjan luonnos 2019: tehtävä 4: tavoitteet ainakin järjestämisen, tuottamisen ja asiakkaan näkökulmista.",
        "THL:s utkast till PKPK-handbok 2019: uppgift 4: mål åtminstone ur anordnandets, produktionens och klientens perspektiv.",
    ),
    mend=trilingual(
        "Add a goal from this perspective, with perspective:.",
        "Lisää tästä näkökulmasta asetettu tavoite ja sille perspective:.",
        "Lägg till ett mål ur det här perspektivet, med perspective:.",
    ),
)

_NAMES = {
    "client": trilingual("client's", "asiakkaan", "klientens"),
    "producer": trilingual("producer's", "tuottajan", "producentens"),
    "organiser": trilingual("organiser's", "järjestäjän", "anordnarens"),
}


def check(subject: Subject) -> Iterator[Finding]:
    """A perspective that no goal has, when every goal of the whole says its own; else PK360 comes first."""
    chain = subject.chain
    if chain is None or chain.kind == "model" or not chain.goals or any(goal.perspective is None for goal in chain.goals):
        return
    present = {goal.perspective for _, goal, _ in subject.each(Goal)}
    for perspective, name in _NAMES.items():
        if perspective not in present:
            yield Finding(RULE.code, ("goals",), {"perspective": Said(name)}, "key", Said(RULE.mend))
