"""The words for what a change is about and whom it touches."""

from collections.abc import Mapping
from types import MappingProxyType

from palveluketju.messages.said import trilingual

#: "" is for changes that no verdict speaks of
IMPACT: Mapping[str, str] = MappingProxyType(
    {
        "access": trilingual("clients’ way to services", "asiakkaan pääsy palveluihin", "klientens väg till tjänster"),
        "safety": trilingual("safety", "turvallisuus", "säkerhet"),
        "responsibility": trilingual("responsibilities", "vastuut", "ansvar"),
        "time": trilingual("time limits", "määräajat", "tidsfrister"),
        "process": trilingual("how the work goes", "työn kulku", "arbetets gång"),
        "measurement": trilingual("measurement", "mittaaminen", "mätning"),
        "organisation": trilingual("organisation", "organisointi", "organisering"),
        "wording": trilingual("wording", "sanamuoto", "ordalydelse"),
        "": trilingual("other", "muut", "övrigt"),
    }
)
PERSPECTIVE: Mapping[str, str] = MappingProxyType(
    {
        "client": trilingual("Clients", "Asiakkaat", "Klienter"),
        "producer": trilingual("Professionals and producers", "Ammattilaiset ja tuottajat", "Yrkespersoner och producenter"),
        "organiser": trilingual("Organiser", "Järjestäjä", "Anordnare"),
    }
)
HOW: Mapping[str, str] = MappingProxyType(
    {
        "added": trilingual("new", "uusi", "ny"),
        "removed": trilingual("removed", "poistettu", "borttagen"),
        "renamed": trilingual("renamed file", "tiedosto nimetty uudelleen", "omdöpt fil"),
        "changed": trilingual("changed", "muuttunut", "ändrad"),
    }
)
#: what happened, as a sign before a line
SIGN: Mapping[str, str] = MappingProxyType(
    {"added": "+", "removed": "−", "changed": "~", "renamed": "»", "moved": "→", "reordered": "↕"}
)
