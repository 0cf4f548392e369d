"""The words of the page: what happened, the labels of filters and columns."""

from palveluketju.comparing.change import Kind
from palveluketju.messages.said import N_, trilingual

ACCEPTED = trilingual("Accepted earlier", "Hyväksytty aiemmin", "Godkänt tidigare")
COUNT = trilingual("Changes {count}: {counts}.", "Muutoksia {count}: {counts}.", "Ändringar {count}: {counts}.")
NONE = trilingual("Nothing has changed.", "Mikään ei ole muuttunut.", "Ingenting har ändrats.")
KINDS: dict[Kind, str] = {
    "added": trilingual("+ added", "+ lisätty", "+ tillagd"),
    "removed": trilingual("− removed", "− poistettu", "− borttagen"),
    "changed": trilingual("≠ changed", "≠ muutettu", "≠ ändrad"),
    "renamed": trilingual("≠ renamed", "≠ nimi vaihtunut", "≠ nytt namn"),
    "moved": trilingual("↔ moved", "↔ siirretty", "↔ flyttad"),
    "reordered": trilingual("↔ new place in order", "↔ järjestys muuttunut", "↔ ny ordning"),
}
#: told of a change that no verdict speaks of
WHOLE: dict[Kind, str] = {
    "added": trilingual("{what} “{name}” is added", "{what} ”{name}” lisätään", "{what} ”{name}” läggs till"),
    "removed": trilingual("{what} “{name}” is removed", "{what} ”{name}” poistetaan", "{what} ”{name}” tas bort"),
    "moved": trilingual("{what} “{name}” moves elsewhere", "{what} ”{name}” siirtyy muualle", "{what} ”{name}” flyttas"),
    "reordered": trilingual(
        "{what} “{name}” has another place in the order",
        "{what} ”{name}” on eri kohdassa järjestystä",
        "{what} ”{name}” har en annan plats i ordningen",
    ),
}
FIELD: dict[Kind, str] = {
    "added": trilingual(
        "{what} “{name}”: added to {field}", "{what} ”{name}”: lisäys kohtaan {field}", "{what} ”{name}”: tillägg i {field}"
    ),
    "removed": trilingual(
        "{what} “{name}”: taken from {field}", "{what} ”{name}”: poisto kohdasta {field}", "{what} ”{name}”: borttaget ur {field}"
    ),
    "changed": trilingual(
        "{what} “{name}”: {field} changes", "{what} ”{name}”: {field} muuttuu", "{what} ”{name}”: {field} ändras"
    ),
    "renamed": trilingual(
        "{what} “{name}”: {field} changes", "{what} ”{name}”: {field} muuttuu", "{what} ”{name}”: {field} ändras"
    ),
    "reordered": trilingual(
        "{what} “{name}”: another order in {field}",
        "{what} ”{name}”: eri järjestys kohdassa {field}",
        "{what} ”{name}”: annan ordning i {field}",
    ),
}
TITLE = trilingual("Changes in the descriptions", "Kuvausten muutokset", "Ändringar i beskrivningarna")
EYEBROW = trilingual("What changed", "Mikä muuttuu", "Vad ändras")
BEFORE = trilingual("Before", "Ennen", "Förut")
AFTER = trilingual("Now", "Nyt", "Nu")
OLD = trilingual("Old version", "Vanha versio", "Gammal version")
NEW = trilingual("New version", "Uusi versio", "Ny version")
FILE = N_("File")
LEFT_OUT = trilingual("Changes accepted earlier", "Aiemmin hyväksyttyjä muutoksia", "Ändringar som har godkänts tidigare")
NOTHING_BEFORE = trilingual("Was not there.", "Ei ollut.", "Fanns inte.")
NOTHING_NOW = trilingual("Is no longer there.", "Ei enää ole.", "Finns inte längre.")
WAS_DELETED = trilingual("deleted:", "poistettu:", "borttaget:")
WAS_INSERTED = trilingual("added:", "lisätty:", "tillagt:")
WHERE = N_("Where")
LINE = trilingual("line {number}", "rivi {number}", "rad {number}")
CONCERNS = N_("Concerns")
EVERYONE = trilingual("everyone who uses the description", "kaikkia, jotka käyttävät kuvausta", "alla som använder beskrivningen")
BY_PERSPECTIVE = trilingual("What it means for whom", "Mitä se merkitsee kenellekin", "Vad det betyder för vem")
DECISIONS = trilingual("To be decided", "Päätettävää", "Att besluta")
NOTHING_HERE = trilingual("No changes.", "Ei muutoksia.", "Inga ändringar.")
PLACE_IN_ORDER = trilingual("Number {number} in the list", "Luettelon kohta {number}", "Nummer {number} i listan")
SPLIT = trilingual("Split from: {name}", "Erotettu: {name}", "Avskild från: {name}")
MERGED = trilingual("Merged into: {name}", "Yhdistetty: {name}", "Sammanslagen med: {name}")
PICTURE_IN_WORDS = trilingual("Everything in the picture in words", "Kuvan koko sisältö sanoina", "Allt i bilden i ord")
FILTERS = trilingual("Choose what is shown", "Rajaa, mitä näytetään", "Välj vad som visas")
HOW_HARD = trilingual("How hard", "Vaikutus", "Betydelse")
PERSPECTIVE = N_("Perspective")
ROLE = N_("Role")
PROVIDER = N_("Provider")
OTHER = trilingual("Other party", "Muu osapuoli", "Annan part")
TIER = N_("Tier")
ALL = trilingual("All", "Kaikki", "Alla")
SHOWN = trilingual("Shown: {shown} of {all} changes", "Näkyvissä {shown}/{all} muutosta", "Visas: {shown} av {all} ändringar")
RESET = trilingual("Show everything", "Näytä kaikki", "Visa allt")
HIDDEN_HERE = trilingual(
    "Your choices hide every change.", "Rajaus piilottaa kaikki muutokset.", "Urvalet döljer alla ändringar."
)
LINE_BEFORE = trilingual("line {number} before", "ennen rivi {number}", "förut rad {number}")
