"""A target fits its baseline."""

from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.model.indicator import Indicator
from palveluketju.model.words import last_day
from palveluketju.rule import Rule
from palveluketju.subject import Subject

RULE = Rule(
    Code(
        "PK349",
        "target-against-baseline",
        Severity.WARNING,
        trilingual(
            "the target does not fit the baseline: {problem}",
            "tavoitearvo ei sovi lähtöarvoon: {problem}",
            "målvärdet passar inte ihop med utgångsvärdet: {problem}",
        ),
    ),
    profile="draft",
    what=trilingual(
        "A target is later than its baseline, and the change from one to the other is the wanted one.",
        "Tavoitearvon päivä on lähtöarvon jälkeen, ja muutos lähtöarvosta tavoitearvoon on toivotun suuntainen.",
        "Målvärdets datum är senare än utgångsvärdets, och förändringen från det ena till det andra går åt det önskade hållet.",
    ),
    why=trilingual(
        "Figures that contradict each other are a slip, and the slip turns the result upside down.",
        "Ristiriitaiset luvut ovat kirjoitusvirhe, ja virhe kääntää tuloksen päälaelleen.",
        "Siffror som motsäger varandra är ett skrivfel, och felet vänder resultatet upp och ner.",
    ),
    source=trilingual(
        "Assumption of this project: follows from what desired:, baseline: and target: mean.",
        "Tämän projektin oletus: seuraa siitä, mitä desired:, baseline: ja target: tarkoittavat.",
        "Det här projektets antagande: följer av vad desired:, baseline: och target: betyder.",
    ),
    mend=trilingual(
        "Correct the value or the date that is wrong, or the wanted direction under desired:.",
        "Korjaa väärä arvo tai päivä tai toivottu suunta kohdassa desired:.",
        "Rätta det felaktiga värdet eller datumet eller den önskade riktningen under desired:.",
    ),
)


def check(subject: Subject) -> Iterator[Finding]:
    """A target before its baseline, or on the wrong side of it, wherever indicators are described."""
    for path, one, _ in subject.each(Indicator):
        problem = _problem(one)
        if problem:
            yield Finding(RULE.code, (*path, "target"), {"problem": problem}, help=Said(RULE.mend))


def _problem(one: Indicator) -> Said | None:
    if one.baseline is None or one.target is None:
        return None
    start, goal = one.baseline, one.target
    if start.date and goal.date and last_day(goal.date) < last_day(start.date) and not goal.date.startswith(start.date):
        text = trilingual(
            "the baseline is of {start} and the target already of {goal}",
            "lähtöarvo on ajalta {start} mutta tavoitearvo jo ajalle {goal}",
            "utgångsvärdet är från {start} men målvärdet redan för {goal}",
        )
        return Said(text, {"start": start.date, "goal": goal.date})
    if start.value is None or goal.value is None:
        return None
    if one.desired == "down" and goal.value > start.value:
        text = trilingual(
            "less is wanted, but the figure would grow from {start} to {goal}",
            "luvun pitäisi pienentyä, mutta se kasvaisi arvosta {start} arvoon {goal}",
            "siffran borde minska, men den skulle öka från {start} till {goal}",
        )
        return Said(text, {"start": start.value, "goal": goal.value})
    if one.desired == "up" and goal.value < start.value:
        text = trilingual(
            "more is wanted, but the figure would fall from {start} to {goal}",
            "luvun pitäisi kasvaa, mutta se pienenisi arvosta {start} arvoon {goal}",
            "siffran borde öka, men den skulle minska från {start} till {goal}",
        )
        return Said(text, {"start": start.value, "goal": goal.value})
    return None
