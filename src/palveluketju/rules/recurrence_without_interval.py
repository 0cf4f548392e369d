"""A step that comes back says how often."""

from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.model.pathway import Repeats
from palveluketju.rule import Rule
from palveluketju.subject import Subject

RULE = Rule(
    Code(
        "PK382",
        "recurrence-without-interval",
        Severity.WARNING,
        trilingual(
            "this step comes back, but nothing says how often",
            "tämä askel toistuu, mutta väliä ei sanota",
            "det här steget återkommer, men inget säger hur ofta",
        ),
    ),
    profile="draft",
    what=trilingual(
        "A step that comes back says at what interval, or what brings it back.",
        "Toistuva askel kertoo, kuinka usein se toistuu tai mikä sen tuo uudelleen.",
        "Ett steg som återkommer säger hur ofta eller vad som gör att det återkommer.",
    ),
    why=trilingual(
        "Follow-up without an interval is easily forgotten, and clients are treated unequally.",
        "Seuranta ilman väliä unohtuu helposti, ja asiakkaat ovat eri asemassa.",
        "Uppföljning utan intervall glöms lätt bort, och klienterna blir ojämlikt behandlade.",
    ),
    source=trilingual(
        "Assumption of this project: a recurrence has an interval, or a reason that brings the step back.",
        "Tämän projektin oletus: toistuvalla askeleella on väli tai syy, joka tuo sen uudelleen.",
        "Det här projektets antagande: ett återkommande steg har ett intervall eller en orsak som för det tillbaka.",
    ),
    mend=trilingual(
        "Add every: under repeats:, such as every: 6 mo.",
        "Lisää kohtaan repeats: avain every:, esimerkiksi every: 6 mo.",
        "Lägg till every: under repeats:, till exempel every: 6 mo.",
    ),
)


def check(subject: Subject) -> Iterator[Finding]:
    """A recurrence with neither `every` nor `sooner_if`. Asked of every kind of description."""
    for path, repeats, _ in subject.each(Repeats):
        if not repeats.every and not repeats.sooner_if:
            help = Said(
                trilingual(
                    "Add every:, such as every: 6 mo.",
                    "Lisää every:, esimerkiksi every: 6 mo.",
                    "Lägg till every:, till exempel every: 6 mo.",
                )
            )
            yield Finding(RULE.code, path, help=help)
