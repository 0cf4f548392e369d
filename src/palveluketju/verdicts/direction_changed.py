"""Which way an indicator should go."""

from palveluketju import grounds
from palveluketju.finding import Code, Severity
from palveluketju.messages.said import trilingual
from palveluketju.verdict import Verdict, watched

VERDICT = Verdict(
    Code(
        "PK763",
        "direction-changed",
        Severity.ERROR,
        trilingual(
            "the desired direction of the indicator changes ({place}, {field}); {turn}",
            "indikaattorin toivottu suunta muuttuu ({place}, {field}); {turn}",
            "indikatorns önskade riktning ändras ({place}, {field}); {turn}",
        ),
    ),
    impact="measurement",
    perspectives=("producer", "organiser"),
    on=watched("Indicator", "desired unwanted_sign", "removed", "changed"),
    notice=trilingual(
        "The indicator is read otherwise than before ({place}, {field}); {turn}. Targets, alarms and colours of reports "
        "are checked.",
        "Indikaattoria tulkitaan eri tavalla kuin ennen ({place}, {field}); {turn}. Tavoitteet, hälytysrajat ja "
        "raporttien värit tarkistetaan.",
        "Indikatorn tolkas på ett annat sätt än förr ({place}, {field}); {turn}. Mål, larmgränser och färger i rapporter "
        "kontrolleras.",
    ),
    what=trilingual(
        "The desired direction differs or is gone, or the indicator is an unwanted sign or no longer one.",
        "Toivottu suunta on toinen tai poistunut, tai indikaattori on tai ei enää ole ei-toivottu merkki.",
        "Den önskade riktningen är en annan eller borta, eller indikatorn är ett oönskat tecken eller inte längre ett sådant.",
    ),
    why=trilingual(
        "The same rise is good news in one version and bad news in the other.",
        "Sama nousu on yhdessä versiossa hyvä ja toisessa huono uutinen.",
        "Samma ökning är goda nyheter i den ena versionen och dåliga i den andra.",
    ),
    source=grounds.GOALS,
    mirror="definition-completed",
)
