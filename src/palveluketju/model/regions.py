"""The wellbeing services counties and their two-digit codes (Statistics Finland's classification, 2023)."""

from palveluketju.model.slugs import slug

#: code → names in the three languages; HUS is a joint authority without an area, so it has no code
REGIONS: dict[str, dict[str, str]] = {
    "01": {
        "fi": "Itä-Uudenmaan hyvinvointialue",
        "sv": "Östra Nylands välfärdsområde",
        "en": "East Uusimaa wellbeing services county",
    },
    "02": {
        "fi": "Keski-Uudenmaan hyvinvointialue",
        "sv": "Mellersta Nylands välfärdsområde",
        "en": "Central Uusimaa wellbeing services county",
    },
    "03": {
        "fi": "Länsi-Uudenmaan hyvinvointialue",
        "sv": "Västra Nylands välfärdsområde",
        "en": "West Uusimaa wellbeing services county",
    },
    "04": {
        "fi": "Vantaan ja Keravan hyvinvointialue",
        "sv": "Vanda och Kervo välfärdsområde",
        "en": "Vantaa and Kerava wellbeing services county",
    },
    "05": {
        "fi": "Varsinais-Suomen hyvinvointialue",
        "sv": "Egentliga Finlands välfärdsområde",
        "en": "Southwest Finland wellbeing services county",
    },
    "06": {"fi": "Satakunnan hyvinvointialue", "sv": "Satakunta välfärdsområde", "en": "Satakunta wellbeing services county"},
    "07": {
        "fi": "Kanta-Hämeen hyvinvointialue",
        "sv": "Egentliga Tavastlands välfärdsområde",
        "en": "Kanta-Häme wellbeing services county",
    },
    "08": {"fi": "Pirkanmaan hyvinvointialue", "sv": "Birkalands välfärdsområde", "en": "Pirkanmaa wellbeing services county"},
    "09": {
        "fi": "Päijät-Hämeen hyvinvointialue",
        "sv": "Päijänne-Tavastlands välfärdsområde",
        "en": "Päijät-Häme wellbeing services county",
    },
    "10": {
        "fi": "Kymenlaakson hyvinvointialue",
        "sv": "Kymmenedalens välfärdsområde",
        "en": "Kymenlaakso wellbeing services county",
    },
    "11": {
        "fi": "Etelä-Karjalan hyvinvointialue",
        "sv": "Södra Karelens välfärdsområde",
        "en": "South Karelia wellbeing services county",
    },
    "12": {
        "fi": "Etelä-Savon hyvinvointialue",
        "sv": "Södra Savolax välfärdsområde",
        "en": "South Savo wellbeing services county",
    },
    "13": {
        "fi": "Pohjois-Savon hyvinvointialue",
        "sv": "Norra Savolax välfärdsområde",
        "en": "North Savo wellbeing services county",
    },
    "14": {
        "fi": "Pohjois-Karjalan hyvinvointialue",
        "sv": "Norra Karelens välfärdsområde",
        "en": "North Karelia wellbeing services county",
    },
    "15": {
        "fi": "Keski-Suomen hyvinvointialue",
        "sv": "Mellersta Finlands välfärdsområde",
        "en": "Central Finland wellbeing services county",
    },
    "16": {
        "fi": "Etelä-Pohjanmaan hyvinvointialue",
        "sv": "Södra Österbottens välfärdsområde",
        "en": "South Ostrobothnia wellbeing services county",
    },
    "17": {
        "fi": "Pohjanmaan hyvinvointialue",
        "sv": "Österbottens välfärdsområde",
        "en": "Ostrobothnia wellbeing services county",
    },
    "18": {
        "fi": "Keski-Pohjanmaan hyvinvointialue",
        "sv": "Mellersta Österbottens välfärdsområde",
        "en": "Central Ostrobothnia wellbeing services county",
    },
    "19": {
        "fi": "Pohjois-Pohjanmaan hyvinvointialue",
        "sv": "Norra Österbottens välfärdsområde",
        "en": "North Ostrobothnia wellbeing services county",
    },
    "20": {"fi": "Kainuun hyvinvointialue", "sv": "Kajanalands välfärdsområde", "en": "Kainuu wellbeing services county"},
    "21": {"fi": "Lapin hyvinvointialue", "sv": "Lapplands välfärdsområde", "en": "Lapland wellbeing services county"},
    "90": {"fi": "Helsingin kaupunki", "sv": "Helsingfors stad", "en": "City of Helsinki"},
    "91": {"fi": "Ahvenanmaa", "sv": "Åland", "en": "Åland"},
}
HUS = {"fi": "HUS-yhtymä", "sv": "HUS-sammanslutningen", "en": "HUS Group"}

_BY_NAME = {slug(name): code for code, names in REGIONS.items() for name in names.values()}
_HUS = {slug(name) for name in (*HUS.values(), "HUS")}


def region_code(name: str) -> str | None:
    """The code of the county called `name` in any of the three languages, or `name` itself when it is a code."""
    return name if name in REGIONS else _BY_NAME.get(slug(name))


def region_names(name: str) -> dict[str, str] | None:
    """The names of the county or joint authority that `name` names or codes, in the three languages."""
    code = region_code(name)
    return REGIONS[code] if code else HUS if slug(name) in _HUS else None
