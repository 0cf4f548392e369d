"""The main target can be measured."""

from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.model.goal import MainTarget
from palveluketju.model.indicator import Indicator
from palveluketju.rule import Rule
from palveluketju.subject import Subject

RULE = Rule(
    Code(
        "PK356",
        "main-target-without-numbers",
        Severity.WARNING,
        trilingual(
            "the main target cannot be measured: {problem}",
            "päätavoitetta ei voi mitata: {problem}",
            "huvudmålet kan inte mätas: {problem}",
        ),
    ),
    profile="draft",
    what=trilingual(
        "The main target names an indicator that has a baseline and a target.",
        "Päätavoite nimeää indikaattorin, jolla on lähtöarvo ja tavoitearvo.",
        "Huvudmålet anger en indikator som har ett utgångsvärde och ett målvärde.",
    ),
    why=trilingual(
        "A main target is meant to be measurable; without numbers it is a wish like any other.",
        "Päätavoitteen on tarkoitus olla mitattava. Ilman lukuja se on toive muiden joukossa.",
        "Huvudmålet ska vara mätbart. Utan siffror är det en önskan bland andra.",
    ),
    source=trilingual(
        "Service-chain description of East Uusimaa: the measurable main target.",
        "Itä-Uudenmaan palveluketjukuvaus: palveluketjun mitattava päätavoite.",
        "Östra Nylands beskrivning av en servicekedja: kedjans mätbara huvudmål.",
    ),
    mend=trilingual(
        "Write indicator: under main_target:, and give that indicator baseline: and target: with value: and date:.",
        "Kirjoita kohdan main_target: alle indicator: ja anna indikaattorille baseline: ja target:, kummallekin value: ja date:.",
        "Skriv indicator: under main_target:, och ge indikatorn baseline: och target: med value: och date:.",
    ),
)


def check(subject: Subject) -> Iterator[Finding]:
    """A main target without an indicator, or with one that has no target; a target without a baseline is told there."""
    if subject.chain is None or subject.chain.kind == "model":
        return
    for path, main, _ in subject.each(MainTarget):
        if not main.indicator:
            problem = Said(trilingual("it names no indicator", "se ei nimeä indikaattoria", "det anger ingen indikator"))
            yield Finding(RULE.code, path, {"problem": problem}, help=Said(RULE.mend))
            continue
        named = subject.names.find(main.indicator, ("indicator",))
        one = named.element if named else None
        # what is used from a catalogue that is not at hand has no name here, and its numbers are not known
        if isinstance(one, Indicator) and one.name and not one.target and not (one.desired == "stable" and one.baseline):
            problem = _missing(one, main.indicator)
            yield Finding(RULE.code, (*path, "indicator"), {"problem": problem}, help=Said(RULE.mend))


def _missing(one: Indicator, name: str) -> Said:
    if one.baseline:
        text = trilingual(
            "its indicator “{name}” has no target",
            "sen indikaattorilla ”{name}” ei ole tavoitearvoa",
            "dess indikator ”{name}” har inget målvärde",
        )
    else:
        text = trilingual(
            "its indicator “{name}” has neither a baseline nor a target",
            "sen indikaattorilla ”{name}” ei ole lähtöarvoa eikä tavoitearvoa",
            "dess indikator ”{name}” har varken utgångsvärde eller målvärde",
        )
    return Said(text, {"name": name})
