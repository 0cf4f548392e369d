"""The act or the section behind the chain."""

from palveluketju import grounds
from palveluketju.finding import Code, Severity
from palveluketju.messages.said import trilingual
from palveluketju.verdict import Verdict, watched

VERDICT = Verdict(
    Code(
        "PK776",
        "legal-basis-changed",
        Severity.WARNING,
        trilingual(
            "the legal basis changes ({place}, {field}); {turn}",
            "lakiperusta muuttuu ({place}, {field}); {turn}",
            "den rättsliga grunden ändras ({place}, {field}); {turn}",
        ),
    ),
    impact="organisation",
    perspectives=("producer", "organiser"),
    on=(
        *watched("LegalBasis", "", "added", "removed"),
        *watched("LegalBasis", "text act number sections", "added", "removed", "changed"),
    ),
    notice=trilingual(
        "The legal basis is another than before ({field}); {turn}. Decisions and forms that name it are checked.",
        "Lakiperusta on muuttunut ({field}); {turn}. Lakia mainitsevat päätökset ja lomakkeet tarkistetaan.",
        "Den rättsliga grunden har ändrats ({field}); {turn}. Beslut och blanketter som nämner den kontrolleras.",
    ),
    what=trilingual(
        "An act, its number or its sections are new, gone or others.",
        "Laki, sen numero tai pykälät ovat uusia, poistuneet tai muuttuneet.",
        "En lag, dess nummer eller paragrafer är nya, borta eller andra.",
    ),
    why=trilingual(
        "A decision that leans on the wrong section can be overturned.",
        "Väärään pykälään nojaava päätös voidaan kumota.",
        "Ett beslut som stöder sig på fel paragraf kan upphävas.",
    ),
    source=grounds.ORGANISING,
    mirror="legal-basis-changed",
)
