"""A threshold says what is over the line."""

from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.model.indicator import Indicator, Threshold
from palveluketju.rule import Rule
from palveluketju.subject import Subject

RULE = Rule(
    Code(
        "PK357",
        "threshold-incomplete",
        Severity.WARNING,
        trilingual(
            "the threshold lacks: {keys}",
            "raja-arvosta puuttuu: {keys}",
            "gränsvärdet saknar: {keys}",
        ),
    ),
    profile="draft",
    what=trilingual(
        "A threshold has its operator, its value and, where events are counted, what is counted and in what time.",
        "Raja-arvolla on vertailu ja arvo. Kun lasketaan kertoja, kerrotaan myös, mitä lasketaan ja missä ajassa.",
        "Ett gränsvärde har en jämförelse och ett värde. När händelser räknas sägs också vad som räknas och under vilken tid.",
    ),
    why=trilingual(
        "“More than six visits” means one thing in a month and another in a year.",
        "”Yli kuusi käyntiä” on kuukaudessa eri asia kuin vuodessa.",
        "”Över sex besök” är en annan sak på en månad än på ett år.",
    ),
    source=trilingual(
        "Service-chain description of East Uusimaa: the measurable main target.",
        "Itä-Uudenmaan palveluketjukuvaus: palveluketjun mitattava päätavoite.",
        "Östra Nylands beskrivning av en servicekedja: kedjans mätbara huvudmål.",
    ),
    mend=trilingual(
        'Write operator: (such as ">"), value:, unit: and per: (such as year) under threshold:.',
        'Kirjoita kohdan threshold: alle operator: (esimerkiksi ">"), value:, unit: ja per: (esimerkiksi year eli vuodessa).',
        'Skriv operator: (till exempel ">"), value:, unit: och per: (till exempel year, per år) under threshold:.',
    ),
)
_HELP = Said(
    trilingual(
        'For example operator: ">", value: 6, unit: visits, per: year.',
        'Esimerkiksi operator: ">", value: 6, unit: käyntiä, per: year.',
        'Till exempel operator: ">", value: 6, unit: besök, per: year.',
    )
)
#: units that count events, so that a line without a time says nothing
_EVENTS = frozenset({"kertaa", "käyntiä", "yhteydenottoa", "soittoa", "lähetettä", "jaksoa"}) | {
    *("gånger", "besök", "kontakter", "samtal", "remisser", "times", "visits", "contacts", "calls", "referrals")
}


def check(subject: Subject) -> Iterator[Finding]:
    """A threshold without what it needs to be a line, also in a model or a catalogue; a unit it lacks is the indicator's."""
    for path, one, _ in subject.each(Indicator):
        keys = ", ".join(_missing(one.threshold)) if one.threshold else ""
        if keys:
            yield Finding(RULE.code, (*path, "threshold"), {"keys": keys}, help=_HELP)


def _missing(line: Threshold) -> Iterator[str]:
    if not line.operator:
        yield "operator"
    if line.value is None:
        yield "value"
    if line.per and not line.unit:
        yield "unit"
    if not line.per and any(unit.strip().lower() in _EVENTS for unit in (line.unit or {}).values()):
        yield "per"
