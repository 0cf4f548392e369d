"""A reference to an act can be read as one."""

import re
from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.model.legal_basis import LegalBasis
from palveluketju.rule import Rule
from palveluketju.subject import Subject

RULE = Rule(
    Code(
        "PK485",
        "legal-reference-unreadable",
        Severity.WARNING,
        trilingual(
            "“{value}” will not do: {wanted} belongs here",
            "”{value}” ei kelpaa: tähän kuuluu {wanted}",
            "”{value}” duger inte: här ska stå {wanted}",
        ),
    ),
    profile="draft",
    what=trilingual(
        "An act has its number in the Statutes of Finland, such as 612/2021, and sections with their sign, such as 10 §.",
        "Laista on säädöskokoelman numero, esimerkiksi 612/2021, ja pykälät merkkeineen, esimerkiksi 10 §.",
        "En lag har sitt nummer i författningssamlingen, till exempel 612/2021, och paragrafer med tecken, till exempel 10 §.",
    ),
    why=trilingual(
        "An act is found by its number and section; one digit or sign wrong leads to another act.",
        "Laki löytyy numerolla ja pykälällä. Yksikin väärä merkki johtaa toiseen lakiin.",
        "En lag hittas med nummer och paragraf. Ett enda fel tecken leder till en annan lag.",
    ),
    source=trilingual(
        "Assumption of this project: an act is written in the Finnish way, the number before the year and "
        "the sign after the section.",
        "Tämän projektin oletus: laki merkitään suomalaisittain: numero ennen vuotta ja pykälänmerkki luvun jälkeen.",
        "Det här projektets antagande: en lag anges på finländskt sätt: numret före året och paragraftecknet efter talet.",
    ),
    mend=trilingual(
        "Write number: 612/2021 and sections: 10 §. A rule of the Union is written 2016/679.",
        "Kirjoita number: 612/2021 ja sections: 10 §. Unionin asetus kirjoitetaan 2016/679.",
        "Skriv number: 612/2021 och sections: 10 §. En förordning av unionen skrivs 2016/679.",
    ),
)
_HELP = Said(
    trilingual(
        "For example number: 612/2021 and sections: 10 §.",
        "Esimerkiksi number: 612/2021 ja sections: 10 §.",
        "Till exempel number: 612/2021 och sections: 10 §.",
    )
)
_NUMBER = re.compile(r"(?:\d{1,4}/(?:1[789]|20)\d\d|(?:\(?E[UG]\)? ?)?(?:19|20)\d\d/\d{1,4}(?:/E[UG])?|(?:ÅFS )?\d{4}:\d{1,4})\Z")
#: a number with a sign or a word for a part of an act, in either order
_SECTION = re.compile(r"(?=.*\d).*(?:§|luku|luvu|mom|liite|kap|bilaga|artik|artic|chap|section|annex)", re.IGNORECASE)


def check(subject: Subject) -> Iterator[Finding]:
    """A number or a section, where one is given, that does not look like one; whether the act exists is not known here."""
    for path, one, _ in subject.each(LegalBasis):
        if one.number and not _NUMBER.match(one.number.strip()):
            wanted = trilingual(
                "the number of an act, such as 612/2021",
                "lain numero, esimerkiksi 612/2021",
                "numret på en lag, till exempel 612/2021",
            )
            yield Finding(RULE.code, (*path, "number"), {"value": one.number[:40], "wanted": Said(wanted)}, help=_HELP)
        for at, section in enumerate(one.sections):
            if not _SECTION.match(section[:100]):
                wanted = trilingual("a section, such as 10 §", "pykälä, esimerkiksi 10 §", "en paragraf, till exempel 10 §")
                yield Finding(RULE.code, (*path, "sections", at), {"value": section[:40], "wanted": Said(wanted)}, help=_HELP)
