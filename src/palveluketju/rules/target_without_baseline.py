"""A target has a baseline to be compared with."""

from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.model.indicator import Indicator
from palveluketju.rule import Rule
from palveluketju.subject import Subject

RULE = Rule(
    Code(
        "PK348",
        "target-without-baseline",
        Severity.WARNING,
        trilingual(
            "the target has no baseline to be compared with",
            "tavoitearvolla ei ole lähtöarvoa, johon verrata",
            "målvärdet har inget utgångsvärde att jämföra med",
        ),
    ),
    profile="draft",
    what=trilingual(
        "An indicator with a target has a baseline too.",
        "Indikaattorilla, jolla on tavoitearvo, on myös lähtöarvo.",
        "En indikator som har ett målvärde har också ett utgångsvärde.",
    ),
    why=trilingual(
        "Without a baseline nobody knows how large a change the target asks for, or whether anything has changed.",
        "Ilman lähtöarvoa ei tiedetä, kuinka suurta muutosta tavoitellaan ja onko mikään muuttunut.",
        "Utan utgångsvärde vet man inte hur stor förändring som eftersträvas och om något har förändrats.",
    ),
    source=trilingual(
        "Service-chain description of East Uusimaa: the measurable main target.",
        "Itä-Uudenmaan palveluketjukuvaus: palveluketjun mitattava päätavoite.",
        "Östra Nylands beskrivning av en servicekedja: kedjans mätbara huvudmål.",
    ),
    mend=trilingual(
        "Write baseline: with value: and date:. When the first measurement is still to come, say when in note:.",
        "Kirjoita baseline: ja sen alle value: ja date:. Jos ensimmäinen mittaus on vasta tulossa, kerro "
        "ajankohta kohdassa note:.",
        "Skriv baseline: med value: och date:. Om den första mätningen återstår, säg när den görs under note:.",
    ),
)
_HELP = Said(
    trilingual(
        "Add baseline: with value: and date:.",
        "Lisää baseline: ja sen alle value: ja date:.",
        "Lägg till baseline: med value: och date:.",
    )
)


def check(subject: Subject) -> Iterator[Finding]:
    """A target in numbers whose indicator has no baseline, in a chain or an entity: a model has no figures of its own."""
    if subject.chain is None or subject.chain.kind == "model":
        return
    for path, one, _ in subject.each(Indicator):
        known = one.baseline and (one.baseline.value is not None or one.baseline.text or one.baseline.note)
        if one.target and one.target.value is not None and not known:
            yield Finding(RULE.code, (*path, "target"), help=_HELP)
