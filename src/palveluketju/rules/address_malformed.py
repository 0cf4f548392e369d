"""An address on the web is whole and safe."""

import re
from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.model.attachment import Attachment
from palveluketju.model.contact import Contact
from palveluketju.model.legal_basis import LegalBasis
from palveluketju.model.link import Link
from palveluketju.model.organiser import Organiser
from palveluketju.model.relation import Relation
from palveluketju.model.source import Source
from palveluketju.rule import Rule
from palveluketju.subject import Subject

RULE = Rule(
    Code(
        "PK482",
        "address-malformed",
        Severity.WARNING,
        trilingual(
            "“{url}” will not do as an address: {problem}",
            "”{url}” ei kelpaa osoitteeksi: {problem}",
            "”{url}” duger inte som adress: {problem}",
        ),
    ),
    profile="draft",
    what=trilingual(
        "An address on the web starts with https:// and holds no spaces. A path inside the repository is written with slashes.",
        "Verkko-osoite alkaa https:// eikä siinä ole välilyöntejä. Kuvauskokoelman sisäinen polku kirjoitetaan vinoviivoin (/).",
        "En webbadress börjar med https:// och innehåller inga mellanslag. En sökväg inom "
        "beskrivningssamlingen skrivs med snedstreck (/).",
    ),
    why=trilingual(
        "A broken link stops the reader, and an unprotected one can be read and changed on its way.",
        "Rikkinäinen linkki pysäyttää lukijan, ja suojaamatonta voi lukea ja muuttaa matkan varrella.",
        "En trasig länk stoppar läsaren, och en oskyddad kan läsas och ändras på vägen.",
    ),
    source=trilingual(
        "Assumption of this project: links in a public description are protected (https).",
        "Tämän projektin oletus: julkisen kuvauksen linkit ovat suojattuja (https).",
        "Det här projektets antagande: länkarna i en offentlig beskrivning är skyddade (https).",
    ),
    mend=trilingual(
        "Copy the address from the address line of the browser.",
        "Kopioi osoite selaimen osoiterivältä.",
        "Kopiera adressen från webbläsarens adressfält.",
    ),
)
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]{0,20}):")
_HOST = re.compile(r"https://[\w.-]+(?::\d{1,5})?(?:[/?#]\S*)?\Z", re.IGNORECASE)
_SITE = re.compile(r"(?:www[.]|[\w.-]{1,100}[.](?:fi|com|org|net|eu|se|ax)(?:/|\Z))", re.IGNORECASE)


def check(subject: Subject) -> Iterator[Finding]:
    """An address, wherever one stands, that no browser would open, or that is not https; addresses of mail and phone will do."""
    for kind in (Link, Contact, Source, Attachment, LegalBasis, Relation, Organiser):
        for path, one, _ in subject.each(kind):
            url = one.__dict__["url"]
            problem = _problem(url) if url else None
            if problem:
                yield Finding(RULE.code, (*path, "url"), {"url": url[:60], "problem": problem}, help=Said(RULE.mend))


def _problem(url: str) -> Said | None:
    scheme = _SCHEME.match(url)
    name = scheme[1].lower() if scheme else ""
    if name in ("mailto", "tel"):
        return None
    if re.search(r"\s", url):
        return Said(trilingual("it holds a space", "siinä on välilyönti", "den innehåller ett mellanslag"))
    if name == "http" or (not name and _SITE.match(url)):
        return Said(trilingual("it must start with https://", "alussa pitää olla https://", "den ska börja med https://"))
    if name == "https" and not _HOST.match(url):
        return Said(trilingual("the name of the site is missing", "sivuston nimi puuttuu", "webbplatsens namn saknas"))
    if (name and name != "https") or "\\" in url:
        text = trilingual(
            "it leads neither to the web nor into the repository",
            "se ei johda verkkoon eikä kuvauskokoelmaan",
            "den leder varken till webben eller in i beskrivningssamlingen",
        )
        return Said(text)
    return None
