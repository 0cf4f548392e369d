"""A step that comes back says when it no longer does."""

from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.model.pathway import Step
from palveluketju.rule import Rule
from palveluketju.subject import Subject

RULE = Rule(
    Code(
        "PK383",
        "recurrence-without-end",
        Severity.INFO,
        trilingual(
            "this step comes back for ever: nothing says what ends it",
            "tämä askel toistuu loputtomiin: missään ei sanota, mihin toistuminen päättyy",
            "det här steget återkommer för alltid: inget säger när det upphör",
        ),
    ),
    profile="in_review",
    what=trilingual(
        "A step that comes back says until when, or leads on by a condition.",
        "Toistuva askel kertoo, mihin asti se toistuu, tai siitä jatketaan jollakin ehdolla.",
        "Ett återkommande steg säger hur länge det återkommer, eller så går man vidare på ett villkor.",
    ),
    why=trilingual(
        "When the end of the follow-up is not agreed, it goes on after the need has passed, or stops by chance.",
        "Jos seurannan loppua ei sovita, se jatkuu tarpeen päätyttyä tai loppuu sattumalta.",
        "Om uppföljningens slut inte är avtalat fortsätter den efter att behovet har upphört eller slutar av en slump.",
    ),
    source=trilingual(
        "THL’s draft of the PKPK handbook, 2019: when the chain ends, the wanted change has happened in the client's life or "
        "health.",
        "THL:n PKPK-käsikirjan luonnos 2019: palveluketjun päätteeksi asiakkaan elämäntilanteessa tai terveydentilassa on "
        "tapahtunut toivottu muutos.",
        "THL:s utkast till PKPK-handbok 2019: när servicekedjan slutar har den önskade förändringen skett i klientens "
        "livssituation eller hälsa.",
    ),
    mend=trilingual(
        "Add until: under repeats:. If the follow-up lasts for life, say so there.",
        "Lisää kohtaan repeats: avain until:. Jos seuranta kestää koko elämän, sano se siinä.",
        "Lägg till until: under repeats:. Om uppföljningen varar livet ut, säg det där.",
    ),
)


def check(subject: Subject) -> Iterator[Finding]:
    """A step of a chain that comes back at an interval, without `until`, an end or a way on with a condition."""
    if subject.chain is None or subject.chain.kind != "chain":
        return
    for path, step, _ in subject.each(Step):
        again = step.repeats
        if again and again.every and not again.until and step.ends is None and all(way.if_ is None for way in step.next):
            help = Said(
                trilingual(
                    "Add until: and what ends the repeating.",
                    "Lisää until: ja se, mihin toistuminen päättyy.",
                    "Lägg till until: och vad som gör att det upphör.",
                )
            )
            yield Finding(RULE.code, (*path, "repeats"), help=help)
