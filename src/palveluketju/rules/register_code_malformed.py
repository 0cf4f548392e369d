"""A code of a register has the form of one."""

import re
from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.model.code import Code as Coded
from palveluketju.model.indicator import DataSource, MeasuredFrom
from palveluketju.rule import Rule
from palveluketju.subject import Subject

RULE = Rule(
    Code(
        "PK487",
        "register-code-malformed",
        Severity.WARNING,
        trilingual(
            "“{code}” does not have the form of a code (example: {wanted})",
            "tunnus ”{code}” ei ole oikean muotoinen (esimerkki: {wanted})",
            "koden ”{code}” har inte rätt form (exempel: {wanted})",
        ),
    ),
    profile="draft",
    what=trilingual(
        "A code has the register, a colon and a code of that register’s form. Whether the code exists is not looked up.",
        "Tunnuksessa on rekisteri, kaksoispiste ja sen muotoinen tunnus. Sitä, onko tunnus olemassa, ei tarkisteta.",
        "En kod har registret, ett kolon och en kod av registrets form. Om koden finns kontrolleras inte.",
    ),
    why=trilingual(
        "Through its code a figure or a service is found again in the register, by people and by programs.",
        "Tunnuksella luku tai palvelu löytyy rekisteristä uudelleen, niin ihmiselle kuin ohjelmallekin.",
        "Med koden hittas en siffra eller en tjänst på nytt i registret, både av människor och av program.",
    ),
    source=trilingual(
        "Registers of the field: Sotkanet, the Finnish Service Catalogue (PTV), the national code sets; their forms only.",
        "Alan rekisterit: Sotkanet, Palvelutietovaranto (PTV) ja kansalliset koodistot; vain tunnusten muoto.",
        "Branschens register: Sotkanet, Servicedatalagret (SDL) och de nationella kodsystemen; bara kodernas form.",
    ),
    mend=trilingual(
        "Write for example sotkanet:5081, sote:SOTE23.1, icd10:F32, or ptv: and the identifier of the service.",
        "Kirjoita esimerkiksi sotkanet:5081, sote:SOTE23.1, icd10:F32 tai ptv: ja palvelun tunniste.",
        "Skriv till exempel sotkanet:5081, sote:SOTE23.1, icd10:F32 eller ptv: och tjänstens identifierare.",
    ),
)
_UUID = r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
#: register → the form of its codes and an example of it
_FORMS = {
    "sotkanet": (re.compile(r"[1-9]\d{0,4}\Z", re.ASCII), "sotkanet:5081"),
    "ptv": (re.compile(rf"{_UUID}\Z", re.IGNORECASE), "ptv:12345678-90ab-4cde-8f01-234567890abc"),
    "sote": (re.compile(r"SOTE\d{1,4}(?:[.]\d{1,3}){0,3}\Z", re.IGNORECASE), "sote:SOTE23.1"),
    "icd10": (re.compile(r"[A-Z]\d[0-9A-Z.*+#&-]{0,14}\Z", re.IGNORECASE), "icd10:F32"),
    "icpc": (re.compile(r"(?:[A-Z]|-)\d\d\Z", re.IGNORECASE), "icpc:P76"),
    "oid": (re.compile(r"[012](?:[.](?:0|[1-9]\d{0,38})){2,40}\Z"), "oid:1.2.246.537.6.1"),
}
_ANY = re.compile(r"\w[\w -]{0,40}:\s?\S.{0,200}\Z")


def check(subject: Subject) -> Iterator[Finding]:
    """A code of an element, an indicator's figures or a data source; of registers not known here only the colon is asked for."""
    for kind in (Coded, MeasuredFrom, DataSource):
        for path, one, _ in subject.each(kind):
            code = one.__dict__["code"]
            wanted = _wanted(code.strip()) if code else None
            if wanted:
                yield Finding(RULE.code, (*path, "code"), {"code": code[:60], "wanted": wanted}, help=Said(RULE.mend))


def _wanted(code: str) -> str | None:
    """An example of the form that the code does not have; None when it has it."""
    if _FORMS["oid"][0].match(code):
        return None
    register, _, rest = code.partition(":")
    name = register.strip().lower().replace("-", "")
    form, example = _FORMS.get(name, (_ANY, "sotkanet:5081"))
    return None if form.match(rest.strip() if name in _FORMS else code) else example
