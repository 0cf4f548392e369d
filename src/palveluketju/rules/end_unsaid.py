"""The pathway says how it ends."""

from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.rule import Rule
from palveluketju.subject import Subject

RULE = Rule(
    Code(
        "PK381",
        "end-unsaid",
        Severity.INFO,
        trilingual(
            "this is the last step, and nothing says how the pathway ends",
            "tämä on viimeinen askel, eikä missään sanota, miten työnkulku päättyy",
            "det här är det sista steget, och inget säger hur arbetsgången slutar",
        ),
    ),
    profile="in_review",
    what=trilingual(
        "The last step says how the pathway ends, or the description says the wanted change.",
        "Viimeinen askel kertoo, miten työnkulku päättyy, tai kuvaus kertoo toivotun muutoksen.",
        "Det sista steget säger hur arbetsgången slutar, eller så anger beskrivningen den önskade förändringen.",
    ),
    why=trilingual(
        "When the end is not said, a client drifts out of the chain, and nobody knows whether the change was reached.",
        "Jos loppua ei sanota, asiakas katoaa ketjusta, eikä kukaan tiedä, toteutuiko muutos.",
        "Om slutet inte sägs faller klienten ur kedjan, och ingen vet om förändringen skedde.",
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
        "Add ends: with words to the last step, such as ends: The client manages without support. Or describe the change under "
        "end_state:.",
        "Lisää viimeiseen askeleeseen ends: ja selitys, esimerkiksi ends: Asiakas pärjää ilman tukea. Tai kuvaa muutos kohdassa "
        "end_state:.",
        "Lägg till ends: med en förklaring i det sista steget, till exempel ends: Klienten klarar sig utan stöd. Eller beskriv "
        "förändringen under end_state:.",
    ),
)


def check(subject: Subject) -> Iterator[Finding]:
    """A chain whose last step has neither `next` nor `ends`, without `end_state`."""
    chain = subject.chain
    if chain is None or chain.kind != "chain" or chain.end_state or not subject.sequences[0]:
        return
    last = subject.sequences[0][-1]
    if last.ends is None and not last.next:
        help = Said(
            trilingual(
                "Say it with ends:, or say with next: where this leads.",
                "Kerro se ends:-avaimella tai kerro next:-avaimella, mihin tästä jatketaan.",
                "Säg det med ends:, eller säg med next: vart man går vidare.",
            )
        )
        yield Finding(RULE.code, subject.path(last), help=help)
