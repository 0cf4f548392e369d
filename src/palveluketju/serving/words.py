"""What a preview says around the pages."""

from palveluketju.messages.said import trilingual

PREVIEW = trilingual("Preview", "Esikatselu", "Förhandsvisning")
BANNER = trilingual(
    "The last version without errors is shown", "Näytetään viimeisin virheetön versio", "Den senaste felfria versionen visas"
)
BANNER_OWN = trilingual(
    "The file has errors, so this page is as it was before them.",
    "Tiedostossa on virheitä, joten tämä sivu on sellainen kuin ennen niitä.",
    "Filen har fel, så den här sidan är som den var före dem.",
)
BANNER_OTHERS = trilingual(
    "Other files have errors, so what they say is shown as it was before them.",
    "Muissa tiedostoissa on virheitä, joten niiden tiedot näytetään sellaisina kuin ennen virheitä.",
    "Andra filer har fel, så det de säger visas som det var före felen.",
)
BANNER_NEVER = trilingual(
    "These files have errors and are not shown yet.",
    "Näissä tiedostoissa on virheitä, eikä niitä vielä näytetä.",
    "De här filerna har fel och visas inte ännu.",
)
BANNER_SHARED = trilingual(
    "The configuration or a catalogue has errors, so every page is as it was before them.",
    "Asetuksissa tai yhteisessä luettelossa on virheitä, joten kaikki sivut ovat sellaisia kuin ennen niitä.",
    "Inställningarna eller en katalog har fel, så alla sidor är som de var före felen.",
)
BANNER_OWN_TEMPLATES = trilingual(
    "A template or a text of your own has an error, so pages are made with those of pkpk.",
    "Omassa mallipohjassa tai tekstissä on virhe, joten sivut tehdään pkpk:n omilla.",
    "En egen mall eller text har ett fel, så sidorna görs med pkpk:s egna.",
)
NO_FINDINGS = trilingual("No findings.", "Ei havaintoja.", "Inga iakttagelser.")
THIS_PAGE = trilingual("Findings on this page", "Tämän sivun havainnot", "Iakttagelser på den här sidan")
OTHER_FILES = trilingual("Findings in other files", "Muiden tiedostojen havainnot", "Iakttagelser i andra filer")
FINDINGS_REGION = trilingual("Findings and changes", "Havainnot ja muutokset", "Iakttagelser och ändringar")
PLACE = trilingual("{file}, line {line}", "{file}, rivi {line}", "{file}, rad {line}")
#: those of findings are the words of every report
COUNTS = {
    "error": ("{count} error", "{count} errors"),
    "warning": ("{count} warning", "{count} warnings"),
    "info": ("{count} note", "{count} notes"),
}
ONE_CHANGE = trilingual("{count} change", "{count} muutos", "{count} ändring")
MANY_CHANGES = trilingual("{count} changes", "{count} muutosta", "{count} ändringar")
CHANGES = trilingual("Changes since {revision}", "Muutokset verrattuna versioon {revision}", "Ändringar jämfört med {revision}")
NO_CHANGES = trilingual("Nothing has changed.", "Mikään ei ole muuttunut.", "Ingenting har ändrats.")
NONE_HERE = trilingual(
    "Nothing has changed on this page.", "Tällä sivulla mikään ei ole muuttunut.", "Ingenting har ändrats på den här sidan."
)
CHANGED_FILES = trilingual("Changed files", "Muuttuneet tiedostot", "Ändrade filer")
ALL_CHANGES = trilingual(
    "All changes, before and after side by side",
    "Kaikki muutokset, ennen ja jälkeen rinnakkain",
    "Alla ändringar, före och efter sida vid sida",
)
MISSING = trilingual("There is no such page", "Tällaista sivua ei ole", "Det finns ingen sådan sida")
MISSING_WHY = trilingual(
    "It may have been removed or be called something else, or its file has errors. The page opens here as soon as there is one.",
    "Se on voitu poistaa tai nimetä uudelleen, tai sen tiedostossa on virheitä. Sivu avautuu tähän heti, kun se on olemassa.",
    "Den kan ha tagits bort eller fått ett annat namn, eller så har dess fil fel. Sidan öppnas här så snart den finns.",
)
START = trilingual("Start page", "Etusivu", "Startsida")
GONE = trilingual("The preview has been closed.", "Esikatselu on suljettu.", "Förhandsvisningen har stängts.")
