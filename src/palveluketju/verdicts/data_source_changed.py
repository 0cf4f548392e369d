"""Where the figures of an indicator come from."""

from palveluketju import grounds
from palveluketju.finding import Code, Severity
from palveluketju.messages.said import trilingual
from palveluketju.verdict import Verdict, watched

VERDICT = Verdict(
    Code(
        "PK762",
        "data-source-changed",
        Severity.ERROR,
        trilingual(
            "the figures come from another source, so the series breaks ({place}, {field}); {turn}",
            "luvut saadaan eri lähteestä ja aikasarja katkeaa ({place}, {field}); {turn}",
            "siffrorna kommer från en annan källa och tidsserien bryts ({place}, {field}); {turn}",
        ),
    ),
    impact="measurement",
    perspectives=("producer", "organiser"),
    on=(
        *watched("MeasuredFrom", "", "removed"),
        *watched("MeasuredFrom", "system code", "removed", "changed"),
        *watched("Indicator", "instrument", "removed", "changed"),
    ),
    notice=trilingual(
        "The figures are taken from elsewhere than before ({place}, {field}); {turn}. The break is marked in reports.",
        "Luvut otetaan eri lähteestä kuin ennen ({place}, {field}); {turn}. Katkos merkitään raportteihin.",
        "Siffrorna tas från en annan källa än förr ({place}, {field}); {turn}. Brottet märks ut i rapporterna.",
    ),
    what=trilingual(
        "The system, the register code or the instrument of an indicator is another, or is no longer said.",
        "Indikaattorin järjestelmä, rekisterikoodi tai mittari on toinen, tai sitä ei enää kerrota.",
        "En indikators system, registerkod eller instrument är ett annat eller anges inte längre.",
    ),
    why=trilingual(
        "Two registers count the same thing differently.",
        "Kaksi rekisteriä laskee saman asian eri tavalla.",
        "Två register räknar samma sak på olika sätt.",
    ),
    source=grounds.BROKEN_SERIES,
    mirror="definition-completed",
)
