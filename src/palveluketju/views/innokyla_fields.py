"""The fields of Innokylä, of a page of an operating model and of a path of development, and the keys that fill each.

Innokylä (https://innokyla.fi) is in Finnish: the Finnish names are its own.
"""

from dataclasses import dataclass

from palveluketju.messages.said import trilingual


@dataclass(frozen=True, slots=True)
class Wanted:
    """A field of Innokylä: its name, the keys that fill it, and whether Innokylä demands it.

    A key leads inside by dots; a colon chooses a type of relations; = stands for what diagrams show.
    """

    name: str
    keys: tuple[str, ...]
    required: bool = False


MODEL = (
    Wanted(trilingual("Name of the model", "Nimi", "Modellens namn"), ("name",)),
    Wanted(trilingual("Short description", "Lyhyt kuvaus", "Kort beskrivning"), ("summary",)),
    Wanted(
        trilingual("Place of implementation", "Toteutuspaikka", "Plats för genomförandet"), ("implementation.place", "providers")
    ),
    Wanted(
        trilingual(
            "Municipality, region or wellbeing services county",
            "Paikkakunta, maakunta tai hyvinvointialue",
            "Ort, landskap eller välfärdsområde",
        ),
        ("organiser",),
    ),
    Wanted(trilingual("Funder", "Rahoittaja", "Finansiär"), ("funding",)),
    Wanted(
        trilingual("Entity that the model belongs to", "Toimintamallin kokonaisuus", "Modellens helhet"), ("relations:part_of",)
    ),
    Wanted(trilingual("Attachments and links", "Liitteet ja linkit", "Bilagor och länkar"), ("attachments", "links")),
    Wanted(trilingual("Picture and its caption", "Kuva ja kuvateksti", "Bild och bildtext"), ("=pictures",)),
    Wanted(
        trilingual("Basic idea of the solution", "Ratkaisun perusidea", "Lösningens grundidé"),
        ("goals", "=tiers", "key_actions", "=pathway"),
        required=True,
    ),
    Wanted(
        trilingual("Operating environment", "Toimintaympäristö", "Verksamhetsmiljö"),
        ("implementation.environment", "phenomenon", "implementation.key_figures"),
        required=True,
    ),
    Wanted(
        trilingual("Target group and client understanding", "Kohderyhmä ja asiakasymmärrys", "Målgrupp och klientförståelse"),
        ("target_group", "segments"),
        required=True,
    ),
    Wanted(
        trilingual(
            "Conditions for functioning and taking into use",
            "Toimivuuden ja käyttöönoton ehdot",
            "Förutsättningar för funktion och införande",
        ),
        ("implementation.prerequisites", "implementation.training", "guiding_principles", "risks"),
        required=True,
    ),
    Wanted(
        trilingual(
            "Results of the evaluation in brief",
            "Arvioinnin tulokset tiivistettynä",
            "Utvärderingens resultat i korthet",
        ),
        ("implementation.results", "implementation.pilots.results"),
        required=True,
    ),
    Wanted(
        trilingual(
            "Tips for those who apply the model", "Vinkit toimintamallin soveltajille", "Tips till dem som tillämpar modellen"
        ),
        ("implementation.tips", "variations"),
        required=True,
    ),
    Wanted(trilingual("Stage of development", "Kehittämisen vaihe", "Utvecklingsfas"), ("status",)),
    Wanted(
        trilingual("Target group (class)", "Kohderyhmä (luokka)", "Målgrupp (klass)"), ("target_group.text", "target_group.ages")
    ),
)
PATH = (
    Wanted(
        trilingual("Operating environment", "Toimintaympäristö", "Verksamhetsmiljö"),
        ("implementation.environment", "implementation.key_figures", "key_figures"),
    ),
    Wanted(
        trilingual(
            "Starting point and strategic links",
            "Lähtötilanne ja strategiset liittymäkohdat",
            "Utgångsläge och strategiska kopplingar",
        ),
        ("implementation.starting_point", "analysis.text", "analysis.findings", "legal_basis"),
    ),
    Wanted(
        trilingual("Needs that the work starts from", "Kehitystyön lähtökohtana olevat tarpeet", "Behov som arbetet utgår från"),
        ("implementation.needs", "phenomenon", "rationale"),
    ),
    Wanted(
        trilingual(
            "Gathering the developers and co-development",
            "Kehittäjäjoukon kokoaminen ja yhteiskehittäminen",
            "Att samla utvecklarna och utveckla tillsammans",
        ),
        ("participants", "groups", "plan.methods"),
    ),
    Wanted(
        trilingual("Change aimed at", "Tavoiteltu muutos", "Eftersträvad förändring"), ("end_state", "wanted_changes", "goals")
    ),
    Wanted(
        trilingual("Measuring the change", "Muutoksen mittaaminen", "Att mäta förändringen"),
        ("main_target", "monitoring", "indicators"),
    ),
    Wanted(trilingual("Plan of action", "Toteutussuunnitelma", "Genomförandeplan"), ("plan", "steering")),
    Wanted(
        trilingual("Target group and client understanding", "Kohderyhmä ja asiakasymmärrys", "Målgrupp och klientförståelse"),
        ("target_group", "segments"),
    ),
    Wanted(
        trilingual(
            "Use of solutions developed by others",
            "Muiden kehittämien ratkaisujen hyödyntäminen",
            "Att utnyttja lösningar som andra har utvecklat",
        ),
        ("relations:based_on", "relations:related"),
    ),
    Wanted(
        trilingual(
            "Making the idea concrete and visible",
            "Idean konkretisointi ja visualisointi",
            "Att konkretisera och visualisera idén",
        ),
        ("=tiers", "=pathway"),
    ),
    Wanted(
        trilingual("Testing the idea with clients", "Idean testaus asiakkaalla", "Att testa idén med klienter"),
        ("target_group.understanding",),
    ),
    Wanted(trilingual("Testing the solution", "Ratkaisun testaaminen", "Att testa lösningen"), ("implementation.pilots",)),
    Wanted(trilingual("Aims of the trial", "Kokeilun tavoitteet", "Pilotens mål"), ("implementation.pilots.aims",)),
    Wanted(
        trilingual("Basic idea of the solution", "Ratkaisun perusidea", "Lösningens grundidé"),
        ("goals", "=tiers", "key_actions", "=pathway"),
    ),
)
PARTS = (
    ("model", trilingual("Page of the operating model", "Toimintamallin sivu", "Verksamhetsmodellens sida"), MODEL),
    ("path", trilingual("Path of development", "Kehittämisen polku", "Utvecklingens väg"), PATH),
)
#: what is told of diagrams, by the sign that stands for it among the keys
DRAWN = {
    "=pictures": trilingual("The diagrams of this description", "Tämän kuvauksen kaaviot", "Beskrivningens diagram"),
    "=tiers": trilingual("The tiers and their services", "Tasot ja niiden palvelut", "Nivåerna och deras tjänster"),
    "=pathway": trilingual("The steps of the pathway", "Työnkulun askeleet", "Stegen i arbetsgången"),
}
