"""Parallel work has several branches."""

from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.model.pathway import Step
from palveluketju.rule import Rule
from palveluketju.subject import Subject

RULE = Rule(
    Code(
        "PK375",
        "parallel-of-one",
        Severity.WARNING,
        trilingual(
            "the parallel work has only one branch",
            "rinnakkaisessa työssä on vain yksi haara",
            "det parallella arbetet har bara en gren",
        ),
    ),
    profile="draft",
    what=trilingual(
        "Under parallel: stand at least two branches.",
        "Avaimen parallel: alla on vähintään kaksi haaraa.",
        "Under parallel: finns minst två grenar.",
    ),
    why=trilingual(
        "One branch has nothing to go on beside. Either a branch is missing, or steps that should go on side by side became one "
        "after the other.",
        "Yhden haaran rinnalla ei tapahdu mitään. Joko haara puuttuu, tai rinnakkaisiksi tarkoitetuista askelista tuli "
        "peräkkäisiä.",
        "Bredvid en enda gren händer inget. Antingen saknas en gren, eller så blev steg som skulle vara parallella "
        "efterföljande.",
    ),
    source=trilingual(
        "THL’s draft of the PKPK handbook, 2019: the services of a chain follow one another and partly take place at the same "
        "time.",
        "THL:n PKPK-käsikirjan luonnos 2019: palveluketjun palvelut toteutuvat perättäin ja osin yhtäaikaisesti.",
        "THL:s utkast till PKPK-handbok 2019: tjänsterna i en servicekedja följer på varandra och ges delvis samtidigt.",
    ),
    mend=trilingual(
        "Write each branch after a dash of its own under parallel:. If the work is not parallel, make it an ordinary step.",
        "Kirjoita jokainen haara omalle viivalleen avaimen parallel: alle. Jos työ ei ole rinnakkaista, tee siitä tavallinen "
        "askel.",
        "Skriv varje gren efter ett eget streck under parallel:. Om arbetet inte är parallellt, gör det till ett vanligt steg.",
    ),
)


def check(subject: Subject) -> Iterator[Finding]:
    """A step with `parallel` of a single branch. Asked of every kind of description."""
    for path, step, _ in subject.each(Step):
        if len(step.parallel) == 1:
            help = Said(
                trilingual(
                    "Write each branch after a dash of its own, or make this an ordinary step.",
                    "Kirjoita jokainen haara omalle viivalleen tai tee tästä tavallinen askel.",
                    "Skriv varje gren efter ett eget streck, eller gör detta till ett vanligt steg.",
                )
            )
            yield Finding(RULE.code, (*path, "parallel"), {}, "key", help=help)
