"""A link says who can open it."""

from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.model.attachment import Attachment
from palveluketju.model.link import Link
from palveluketju.model.source import Source
from palveluketju.rule import Rule
from palveluketju.subject import Subject

RULE = Rule(
    Code(
        "PK483",
        "link-without-access",
        Severity.INFO,
        trilingual(
            "it is not said who can open the link",
            "ei kerrota, kuka voi avata linkin",
            "det sägs inte vem som kan öppna länken",
        ),
    ),
    profile="approved",
    what=trilingual(
        "A link says whether it is public or internal to the organisation.",
        "Linkistä kerrotaan, onko se julkinen vai organisaation sisäinen.",
        "För en länk anges om den är offentlig eller intern för organisationen.",
    ),
    why=trilingual(
        "A client who meets a sign-in page does not know whether the fault is theirs, and an internal page may leak out.",
        "Asiakas, joka päätyy kirjautumissivulle, ei tiedä, onko vika hänessä. Sisäinen osoite voi myös päätyä julkiseksi.",
        "En klient som möter en inloggningssida vet inte om felet är hens eget. En intern adress kan också bli offentlig.",
    ),
    source=trilingual(
        "Assumption of this project: the language has access: for this.",
        "Tämän projektin oletus: kielessä on tätä varten avain access:.",
        "Det här projektets antagande: språket har nyckeln access: för detta.",
    ),
    mend=trilingual(
        "Write the link with url: and access: public or access: internal.",
        "Kirjoita linkille url: ja access: public (julkinen) tai access: internal (sisäinen).",
        "Skriv länken med url: och access: public (offentlig) eller access: internal (intern).",
    ),
)
_HELP = Said(
    trilingual(
        "Write url: and access: public or internal.",
        "Kirjoita url: ja access: public tai internal.",
        "Skriv url: och access: public eller internal.",
    )
)


def check(subject: Subject) -> Iterator[Finding]:
    """A link, a source or an attachment on the web without `access`; what lies in the repository is as public as the rest."""
    for kind in (Link, Source, Attachment):
        for path, one, _ in subject.each(kind):
            url, access = one.__dict__["url"], one.__dict__["access"]
            if url and url.lower().startswith(("https://", "http://")) and not access:
                yield Finding(RULE.code, path, help=_HELP)
