"""Parallel branches join again."""

from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.model.pathway import Step
from palveluketju.rule import Rule
from palveluketju.subject import Subject

RULE = Rule(
    Code(
        "PK376",
        "parallel-never-joins",
        Severity.WARNING,
        trilingual(
            "this parallel branch never joins the others again",
            "tämä rinnakkainen haara ei palaa muiden haarojen kanssa yhteen",
            "den här parallella grenen går aldrig ihop med de andra igen",
        ),
    ),
    profile="draft",
    what=trilingual(
        "Every parallel branch can be done to its end, where the branches join.",
        "Jokainen rinnakkainen haara voi edetä loppuunsa, jossa haarat yhtyvät.",
        "Varje parallell gren kan nå sitt slut, där grenarna går ihop.",
    ),
    why=trilingual(
        "The pathway goes on when all branches are done. If one of them always leads elsewhere, the others wait for ever.",
        "Työnkulku jatkuu, kun kaikki haarat ovat valmiit. Jos yksi niistä johtaa aina muualle, muut odottavat turhaan.",
        "Arbetsgången fortsätter när alla grenar är klara. Om en av dem alltid leder någon annanstans väntar de andra förgäves.",
    ),
    source=trilingual(
        "THL’s draft of the PKPK handbook, 2019: the services of a chain follow one another and partly take place at the same "
        "time.",
        "THL:n PKPK-käsikirjan luonnos 2019: palveluketjun palvelut toteutuvat perättäin ja osin yhtäaikaisesti.",
        "THL:s utkast till PKPK-handbok 2019: tjänsterna i en servicekedja följer på varandra och ges delvis samtidigt.",
    ),
    mend=trilingual(
        "Remove next: or ends: from the last step of the branch: after it the branches join by themselves. If the step leads "
        "elsewhere, make it a choice instead.",
        "Poista next: tai ends: haaran viimeisestä askeleesta: haarat yhtyvät sen jälkeen itsestään. Jos askel johtaa muualle, "
        "tee siitä valinta next:-avaimella.",
        "Ta bort next: eller ends: från grenens sista steg: därefter går grenarna ihop av sig själva. Om steget leder någon "
        "annanstans, gör det till ett val med next:.",
    ),
)


def check(subject: Subject) -> Iterator[Finding]:
    """A branch none of whose ways comes to the join. Asked of every kind of description."""
    for path, step, _ in subject.each(Step):
        for at, branch in enumerate(step.parallel):
            if branch.steps and not _joins(subject, branch.steps, f"join-{subject.node(step).id}"):
                help = Said(
                    trilingual(
                        "Remove next: or ends: from its last step; the branches join by themselves.",
                        "Poista next: tai ends: sen viimeisestä askeleesta; haarat yhtyvät itsestään.",
                        "Ta bort next: eller ends: från dess sista steg; grenarna går ihop av sig själva.",
                    )
                )
                yield Finding(RULE.code, (*path, "parallel", at), help=help)


def _joins(subject: Subject, steps: list[Step], join: str) -> bool:
    """Whether some way through the steps of a branch, without leaving it, comes to the join."""
    tails = {subject.node(step).id: f"join-{subject.node(step).id}" if step.parallel else subject.node(step).id for step in steps}
    left = [subject.node(steps[0]).id]
    seen = set(left)
    while left:
        heads = {way.head for way in subject.ways.get(tails[left.pop()], ())}
        if join in heads:
            return True
        onward = {head for head in heads if head in tails and head not in seen}
        seen |= onward
        left += onward
    # A condition that says nothing of the other case is told by itself.
    return any(subject.leaves_open(step) for step in steps)
