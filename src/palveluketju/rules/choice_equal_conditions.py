"""The conditions of a choice differ."""

from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Related, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.model.pathway import Step
from palveluketju.model.slugs import slug
from palveluketju.rule import Rule
from palveluketju.subject import Subject

RULE = Rule(
    Code(
        "PK374",
        "choice-equal-conditions",
        Severity.WARNING,
        trilingual(
            "two ways on have the same condition",
            "kahdella tiellä on sama ehto",
            "två vägar har samma villkor",
        ),
    ),
    profile="draft",
    what=trilingual(
        "Every way on from a step has a condition of its own.",
        "Jokaisella askeleesta lähtevällä tiellä on oma ehtonsa.",
        "Varje väg från ett steg har ett eget villkor.",
    ),
    why=trilingual(
        "Exactly one way is taken. When two have the same condition, nobody can tell which.",
        "Teistä kuljetaan täsmälleen yhtä. Kun kahdella on sama ehto, ei voi tietää, kumpaa.",
        "Exakt en av vägarna väljs. När två har samma villkor går det inte att veta vilken.",
    ),
    source=trilingual(
        "Assumption of this project: a way is told apart by its condition alone.",
        "Tämän projektin oletus: tiet erottaa toisistaan vain niiden ehto.",
        "Det här projektets antagande: vägarna skiljs åt bara av sina villkor.",
    ),
    mend=trilingual(
        "Change one of the conditions, or remove one of the ways. If both are done, use parallel:.",
        "Muuta toista ehtoa tai poista toinen tie. Jos kumpikin tehdään, käytä avainta parallel:.",
        "Ändra det ena villkoret eller ta bort den ena vägen. Om båda görs, använd parallel:.",
    ),
)


def check(subject: Subject) -> Iterator[Finding]:
    """A way whose `if` says the same as that of an earlier way of the step. Asked of every kind of description."""
    for path, step, _ in subject.each(Step):
        seen: dict[tuple[str, str], int] = {}
        for at, way in enumerate(step.next):
            words = [(language, slug(text)) for language, text in (way.if_ or {}).items()]
            same = next((one for one in words if one in seen), None)
            first = seen[same] if same else at
            for one in words:
                seen.setdefault(one, at)
            if same:
                label = trilingual("the same condition", "sama ehto", "samma villkor")
                help = Said(
                    trilingual(
                        "Change one of the conditions, or remove one of the ways.",
                        "Muuta toista ehtoa tai poista toinen tie.",
                        "Ändra det ena villkoret eller ta bort den ena vägen.",
                    )
                )
                related = (Related(label, (*path, "next", first, "if", same[0])),)
                yield Finding(RULE.code, (*path, "next", at, "if", same[0]), help=help, related=related)
