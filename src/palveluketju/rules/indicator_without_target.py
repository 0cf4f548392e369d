"""An indicator in use has a target or a threshold."""

from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.model.goal import MainTarget
from palveluketju.model.indicator import Indicator
from palveluketju.rule import Rule
from palveluketju.subject import Subject

RULE = Rule(
    Code(
        "PK351",
        "indicator-without-target",
        Severity.INFO,
        trilingual(
            "the indicator has neither a target nor a threshold",
            "indikaattorilla ei ole tavoitearvoa eikä raja-arvoa",
            "indikatorn har varken målvärde eller gränsvärde",
        ),
    ),
    profile="in_use",
    what=trilingual(
        "An indicator of a chain in use has a target, a threshold or a baseline that is to be kept.",
        "Käytössä olevan ketjun indikaattorilla on tavoitearvo, raja-arvo tai lähtöarvo, joka pyritään säilyttämään.",
        "En indikator i en kedja som är i bruk har ett målvärde, ett gränsvärde eller ett utgångsvärde som ska bevaras.",
    ),
    why=trilingual(
        "Without a target or a threshold nobody knows when the figure calls for action.",
        "Ilman tavoitearvoa tai raja-arvoa ei tiedetä, milloin lukuun pitää puuttua.",
        "Utan målvärde eller gränsvärde vet man inte när siffran kräver åtgärder.",
    ),
    source=trilingual(
        "THL’s draft of the PKPK handbook, 2019: task 4, setting the goals and turning them into indicators.",
        "THL:n PKPK-käsikirjan luonnos 2019: tehtävä 4, tavoitteiden määrittely ja muuttaminen indikaattoreiksi.",
        "THL:s utkast till PKPK-handbok 2019: uppgift 4, att ställa mål och göra dem till indikatorer.",
    ),
    mend=trilingual(
        "Write target: with value: and date:, or threshold: with operator: and value:.",
        "Kirjoita target: ja sen alle value: ja date:, tai threshold: ja sen alle operator: ja value:.",
        "Skriv target: med value: och date:, eller threshold: med operator: och value:.",
    ),
)
_HELP = Said(
    trilingual(
        "Add target: or threshold:.",
        "Lisää target: tai threshold:.",
        "Lägg till target: eller threshold:.",
    )
)


def check(subject: Subject) -> Iterator[Finding]:
    """An indicator of a chain or an entity without numbers to reach or keep; that of the main target has a rule of its own."""
    if subject.chain is None or subject.chain.kind == "model":
        return
    for path, one, _ in subject.each(Indicator):
        kept = one.desired == "stable" and one.baseline
        main = any(isinstance(each, MainTarget) for each in subject.mentions(one))
        if not (one.target or one.threshold or kept or main):
            yield Finding(RULE.code, path, help=_HELP)
