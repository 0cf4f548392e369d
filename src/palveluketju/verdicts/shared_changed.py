"""Another shared thing of the catalogue, or none."""

from palveluketju import grounds
from palveluketju.finding import Code, Severity
from palveluketju.messages.said import trilingual
from palveluketju.verdict import ANY, Verdict, watched

VERDICT = Verdict(
    Code(
        "PK787",
        "shared-changed",
        Severity.WARNING,
        trilingual(
            "the shared description that is used changes ({place}); {turn}",
            "käytetty yhteinen kuvaus muuttuu ({place}); {turn}",
            "den gemensamma beskrivning som används ändras ({place}); {turn}",
        ),
    ),
    impact="organisation",
    perspectives=("producer", "organiser"),
    on=watched(ANY, "use", "added", "removed", "changed"),
    notice=trilingual(
        "This is taken from the catalogue otherwise than before ({place}); {turn}. Check that its details still hold.",
        "Tämä otetaan luettelosta eri tavalla kuin ennen ({place}); {turn}. Tarkistetaan, että tiedot pitävät yhä paikkansa.",
        "Detta tas ur katalogen på ett annat sätt än förr ({place}); {turn}. Det kontrolleras att uppgifterna fortfarande"
        " stämmer.",
    ),
    what=trilingual(
        "A thing uses another entry of a catalogue, uses one for the first time, or no longer does.",
        "Kohde käyttää toista luettelon kohtaa, käyttää sellaista ensi kertaa tai ei enää käytä.",
        "Något använder en annan post i en katalog, använder en för första gången eller gör det inte längre.",
    ),
    why=trilingual(
        "What the catalogue says changes with it, and is changed later by others.",
        "Luettelon tiedot vaihtuvat sen mukana, ja muut voivat muuttaa niitä myöhemmin.",
        "Det katalogen säger ändras med den och kan senare ändras av andra.",
    ),
    source=grounds.TOLD,
    mirror="shared-changed",
)
