"""A role stands where a role belongs, not a person."""

import re
from collections.abc import Iterator
from itertools import pairwise

from palveluketju.finding import Code, Finding, Path, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.model.group import Group, Participant
from palveluketju.model.role import Role
from palveluketju.model.types import PARTIES
from palveluketju.rule import Rule
from palveluketju.subject import Subject

RULE = Rule(
    Code(
        "PK402",
        "personal-name",
        Severity.WARNING,
        trilingual(
            "“{name}” looks like the name of a person; a role belongs here",
            "”{name}” näyttää henkilön nimeltä, vaikka tähän kuuluu rooli",
            "”{name}” ser ut som namnet på en person, fast här ska stå en roll",
        ),
    ),
    profile="draft",
    what=trilingual(
        "Those who do, lead, own and decide are written as roles, units and organisations.",
        "Tekijät, vetäjät, omistajat ja päättäjät kirjataan rooleina, yksikköinä ja organisaatioina.",
        "De som gör, leder, äger och beslutar skrivs som roller, enheter och organisationer.",
    ),
    why=trilingual(
        "A person changes work and the description grows old. A name on a public page is personal data as well.",
        "Ihminen vaihtaa työtä, ja kuvaus vanhenee. Lisäksi nimi julkisella sivulla on henkilötieto.",
        "En person byter arbete, och beskrivningen föråldras. Ett namn på en offentlig sida är dessutom en personuppgift.",
    ),
    source=trilingual(
        "Assumption of this project: roles stay, names of persons do not.",
        "Tämän projektin oletus: rooli pysyy, henkilön nimi ei.",
        "Det här projektets antagande: rollen består, personens namn gör det inte.",
    ),
    mend=trilingual(
        "Write the role instead of the name, such as the coordinator of the chain.",
        "Kirjoita nimen tilalle rooli, esimerkiksi ketjukoordinaattori.",
        "Skriv rollen i stället för namnet, till exempel kedjekoordinator.",
    ),
)

#: common given names of Finland that are no words and seldom parts of the names of organisations
_GIVEN = (
    " aki anders anna anne anneli annika antti ari arja arto birgitta christian eero eeva eija elina emilia erik erja esa"
    " eveliina fredrik hanna hannele hannu harri heidi heikki helena heli henna henri hilkka inkeri irja irma jaakko jaana"
    " jani janne jari jarmo jenni johanna joni jorma jouni juha juhani jukka jussi jyrki kaarina kaija kaisa kalevi kari"
    " karin katariina kati katja katri kirsi kristiina lars lasse leena liisa maarit maija maria marika marita maritta marja"
    " marjatta marjo marjut markku marko markus matti merja mika mikael mikko minna mirja mirva nina noora olli outi paavo"
    " pasi pauliina pekka pentti pertti petra petri piia pirjo pirkko päivi raija raimo reijo riikka riitta risto ritva"
    " saara sami sanna sari satu seija seppo sirkka sirpa sofia susanna tanja tapani tapio tarja teemu teija terhi tero"
    " tiina timo tommi tuija tuomas tuomo tuula ulla vesa ville virpi "
)
_SURNAME = re.compile(
    r"[A-ZÅÄÖ][a-zåäö]*(?:nen|l[aä]|mäki|niemi|järvi|salo|koski|virta|harju|aho|lehto|ranta|lahti|saari|vaara|oja|suo|kangas"
    r"|korpi|ström|berg|lund|sson|[qk]vist|blom|holm|fors|gren|man|stedt)"
)
_COMPANY = re.compile(r"\b(?:oy|oyj|ab|ky|tmi|ry|rf|säätiö|stiftelse)\b", re.IGNORECASE)


def check(subject: Subject) -> Iterator[Finding]:
    """A given name and a surname in a party in plain words, or as the whole name of a role, a group or a participant."""
    strange = {word for word in {mention.word for mention in subject.parties} if not subject.names.find(word, PARTIES)}
    for mention in subject.parties if strange else ():
        if mention.word in strange:
            yield from _told(mention.path, mention.word)
    for kind in (Role, Group, Participant):
        for path, one, _ in subject.each(kind):
            words = next(iter((one.name or {}).values()), "")
            if len(words.split()) == 2:  # a name after a title is told wherever it stands, by PK461
                yield from _told((*path, "name"), words)


def _told(path: Path, words: str) -> Iterator[Finding]:
    parts = [part.strip(".,;:()") for part in words.split()]
    for given, surname in pairwise(parts):
        first = given.partition("-")[0]
        if first.istitle() and f" {first.lower()} " in _GIVEN and _SURNAME.fullmatch(surname) and not _COMPANY.search(words):
            yield Finding(RULE.code, path, {"name": f"{given} {surname}"}, help=Said(RULE.mend))
            return
