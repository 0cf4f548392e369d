"""The review date has not passed."""

from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.model.words import last_day
from palveluketju.rule import Rule
from palveluketju.subject import Subject

RULE = Rule(
    Code(
        "PK406",
        "review-overdue",
        Severity.WARNING,
        trilingual(
            "the review date has passed: {date}",
            "tarkistuspäivä on mennyt: {date}",
            "datumet för översyn har passerat: {date}",
        ),
    ),
    profile="draft",
    what=trilingual(
        "The review date of a description has not passed.",
        "Kuvauksen tarkistuspäivä ei ole ohi.",
        "Datumet för översyn av beskrivningen har inte passerat.",
    ),
    why=trilingual(
        "A reader trusts a description that is kept up. After the review date nobody has promised that it holds.",
        "Lukija luottaa kuvaukseen, jota pidetään ajan tasalla. Tarkistuspäivän jälkeen kukaan ei ole luvannut, että se pitää "
        "paikkansa.",
        "Läsaren litar på en beskrivning som hålls aktuell. Efter datumet för översyn har ingen lovat att den stämmer.",
    ),
    source=trilingual(
        "Assumption of this project: a review date that has passed is told to the readers and the authors alike.",
        "Tämän projektin oletus: ohi mennyt tarkistuspäivä kerrotaan sekä lukijoille että tekijöille.",
        "Det här projektets antagande: ett passerat datum för översyn berättas både för läsarna och för dem som skriver.",
    ),
    mend=trilingual(
        "Go through the description with those who do the work, and set a new review_due:.",
        "Käykää kuvaus läpi työn tekijöiden kanssa ja antakaa uusi review_due:.",
        "Gå igenom beskrivningen med dem som gör arbetet och ange ett nytt review_due:.",
    ),
    dated=True,
)


def check(subject: Subject) -> Iterator[Finding]:
    """A description or a catalogue after the last day of its review date, unless it is no longer in use."""
    dates, chain = subject.root.dates, subject.chain
    if dates is None or dates.review_due is None or (chain and chain.status == "retired"):
        return
    if last_day(dates.review_due) < subject.today:
        yield Finding(RULE.code, ("dates", "review_due"), {"date": dates.review_due}, help=Said(RULE.mend))
