"""A step with a condition says what happens otherwise."""

from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.model.pathway import Step
from palveluketju.rule import Rule
from palveluketju.subject import Subject

RULE = Rule(
    Code(
        "PK371",
        "dead-end",
        Severity.WARNING,
        trilingual(
            "the only way on is taken on a condition, and nothing is said of the other case",
            "eteenpäin pääsee vain ehdolla, eikä missään sanota, mitä muuten tapahtuu",
            "den enda vägen vidare har ett villkor, och inget sägs om det andra fallet",
        ),
    ),
    profile="draft",
    what=trilingual(
        "A step whose way on has a condition says where the others go.",
        "Askel, josta jatketaan jollakin ehdolla, kertoo myös, mihin muut jatkavat.",
        "Ett steg som man går vidare från på ett villkor säger också vart de övriga går.",
    ),
    why=trilingual(
        "A client who does not meet the condition is left without a next step.",
        "Asiakas, jota ehto ei koske, jää ilman seuraavaa askelta.",
        "En klient som inte uppfyller villkoret blir utan nästa steg.",
    ),
    source=trilingual(
        "THL’s draft of the PKPK handbook, 2019: a chain is a seamless process defined in advance.",
        "THL:n PKPK-käsikirjan luonnos 2019: palveluketju on etukäteen määritelty saumaton prosessi.",
        "THL:s utkast till PKPK-handbok 2019: en servicekedja är en på förhand definierad sömlös process.",
    ),
    mend=trilingual(
        "Add another way under next: without if:, or say with ends: that the pathway ends for the others.",
        "Lisää next:-kohtaan toinen tie ilman if:-ehtoa tai kerro ends:-avaimella, että työnkulku päättyy muilta.",
        "Lägg till en andra väg under next: utan if:, eller säg med ends: att arbetsgången slutar för de övriga.",
    ),
)


def check(subject: Subject) -> Iterator[Finding]:
    """A step with a single way on, which has a condition, and no end. Asked of every kind of description."""
    for path, step, _ in subject.each(Step):
        if subject.leaves_open(step):
            help = Said(
                trilingual(
                    "Add a way without if: for the others, or ends:.",
                    "Lisää muille tie ilman if:-ehtoa tai lisää ends:.",
                    "Lägg till en väg utan if: för de övriga, eller ends:.",
                )
            )
            yield Finding(RULE.code, (*path, "next", 0, "if"), help=help)
