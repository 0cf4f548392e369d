"""Every step can be reached."""

from collections.abc import Iterator
from itertools import pairwise

from palveluketju.finding import Code, Finding, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.rule import Rule
from palveluketju.subject import Subject

RULE = Rule(
    Code(
        "PK370",
        "step-unreachable",
        Severity.WARNING,
        trilingual(
            "no way leads to this step",
            "mikään tie ei johda tähän askeleeseen",
            "ingen väg leder till det här steget",
        ),
    ),
    profile="draft",
    what=trilingual(
        "Every step of the pathway can be reached from a start.",
        "Jokaiseen työnkulun askeleeseen pääsee jostakin aloituksesta.",
        "Varje steg i arbetsgången kan nås från någon start.",
    ),
    why=trilingual(
        "A client never comes to a step that nothing leads to. Usually the way to it was forgotten, or the step before it ends "
        "the pathway.",
        "Asiakas ei koskaan päädy askeleeseen, johon mikään ei johda. Yleensä tie on unohtunut tai edellinen askel päättää "
        "työnkulun.",
        "En klient kommer aldrig till ett steg som inget leder till. Oftast har vägen glömts bort, eller så avslutar föregående "
        "steg arbetsgången.",
    ),
    source=trilingual(
        "THL’s draft of the PKPK handbook, 2019: a chain is a seamless process defined in advance.",
        "THL:n PKPK-käsikirjan luonnos 2019: palveluketju on etukäteen määritelty saumaton prosessi.",
        "THL:s utkast till PKPK-handbok 2019: en servicekedja är en på förhand definierad sömlös process.",
    ),
    mend=trilingual(
        "Add a way to it with next: of another step. If the pathway may begin here, add starts:. If nobody needs the step, "
        "remove it.",
        "Lisää toiseen askeleeseen next:, joka johtaa tähän. Jos työnkulku voi alkaa tästä, lisää starts:. Jos askelta ei "
        "tarvita, poista se.",
        "Lägg till next: i ett annat steg så att det leder hit. Om arbetsgången kan börja här, lägg till starts:. Ta bort "
        "steget om det inte behövs.",
    ),
)


def check(subject: Subject) -> Iterator[Finding]:
    """A step that no start leads to; the steps that only it leads to are not told apart. Asked of every kind of description."""
    reached = set(subject.reached)
    # Where a condition says nothing of the other case, the way to the step below is what is missing there.
    pairs = (pair for steps in subject.sequences for pair in pairwise(steps))
    below = [subject.node(after).id for before, after in pairs if subject.leaves_open(before)]
    reached |= subject.onward(below, reached)
    unreached = [node.id for node in (subject.flow.steps if subject.flow else ()) if node.id not in reached]
    entered = {way.head for node, ways in subject.ways.items() if node not in reached for way in ways if way.head != node}
    first = [node for node in unreached if node not in entered]
    followed = subject.onward(first, reached)
    for node in unreached:
        if node not in followed:
            first.append(node)
            followed |= subject.onward([node], reached | followed)
    help = Said(
        trilingual(
            "Lead to it with next:, or add starts: if the pathway may begin here.",
            "Johda siihen next:-avaimella tai lisää starts:, jos työnkulku voi alkaa tästä.",
            "Led hit med next:, eller lägg till starts: om arbetsgången kan börja här.",
        )
    )
    chosen = set(first)
    for one in subject.flow.steps if subject.flow else ():
        if one.id in chosen and one.step:
            yield Finding(RULE.code, subject.path(one.step), help=help)
