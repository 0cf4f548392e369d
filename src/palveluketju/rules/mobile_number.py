"""Telephone numbers stand in contacts."""

import re
from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Mark, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.rule import Rule
from palveluketju.subject import Subject

RULE = Rule(
    Code(
        "PK462",
        "mobile-number",
        Severity.WARNING,
        trilingual(
            "a mobile number stands outside the contacts",
            "matkapuhelinnumero ei ole yhteystiedoissa",
            "ett mobilnummer står utanför kontaktuppgifterna",
        ),
    ),
    profile="draft",
    what=trilingual(
        "A mobile number stands only in the contacts of a service or a unit, or in the feedback of the description.",
        "Matkapuhelinnumero on vain palvelun tai yksikön yhteystiedoissa (contacts) tai kuvauksen palautteessa (feedback).",
        "Ett mobilnummer står bara i en tjänsts eller enhets kontaktuppgifter (contacts) eller i "
        "beskrivningens respons (feedback).",
    ),
    why=trilingual(
        "A number inside a text is mostly one person’s, and nobody thinks of changing it when the person changes.",
        "Tekstin sisällä oleva numero on useimmiten yhden ihmisen, eikä sitä muisteta vaihtaa, kun ihminen vaihtuu.",
        "Ett nummer inne i en text är oftast en enskild persons, och ingen minns att byta det när personen byts.",
    ),
    source=trilingual(
        "Assumption of this project: contact details of persons go out of date.",
        "Tämän projektin oletus: henkilöiden yhteystiedot vanhenevat.",
        "Det här projektets antagande: personers kontaktuppgifter blir inaktuella.",
    ),
    mend=trilingual(
        "Move the number of the unit to contacts: of the service, with phone:. Leave a person’s number out.",
        "Siirrä yksikön numero palvelun kohtaan contacts: ja sille avain phone:. Jätä henkilön numero pois.",
        "Flytta enhetens nummer till tjänstens contacts: med nyckeln phone:. Lämna bort en persons nummer.",
    ),
)
_HELP = Said(
    trilingual(
        "Move the number of the unit to contacts:, and leave a person’s number out.",
        "Siirrä yksikön numero kohtaan contacts: ja jätä henkilön numero pois.",
        "Flytta enhetens nummer till contacts:, och lämna bort en persons nummer.",
    )
)
#: +358 40 123 4567, 040 1234567, 050-123 4567: the beginnings of mobile numbers and six to eight more digits
_MOBILE = re.compile(r"[0+](?:(?<=0)|358 ?\(?0?\)? ?)(?:4[0-6]|50)(?:[ -]?\d){6,8}(?![\w/]|[.,-]\d)", re.ASCII)


def check(subject: Subject) -> Iterator[Finding]:
    """A Finnish mobile number anywhere in the text of the file, comments included, but not in contacts."""
    for found in subject.outside_contacts(subject.numbers(_MOBILE)):
        before = subject.document.text[found.start() - 1]
        part_of_more = before.isalnum() or before in "_.,/=+-"
        if not part_of_more and set(re.sub(r"\D", "", found[0])[-6:]) != {"0"}:
            yield Finding(RULE.code, help=_HELP, mark=Mark(found.start(), found.end()))
