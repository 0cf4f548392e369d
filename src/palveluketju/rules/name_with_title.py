"""Roles stand in a description, not persons."""

import re
from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Mark, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.model.slugs import slug
from palveluketju.rule import Rule
from palveluketju.subject import Subject

RULE = Rule(
    Code(
        "PK461",
        "name-with-title",
        Severity.WARNING,
        trilingual(
            "a person is named: “{name}”",
            "henkilö on mainittu nimeltä: ”{name}”",
            "en person nämns vid namn: ”{name}”",
        ),
    ),
    profile="draft",
    what=trilingual(
        "A description speaks of roles, not of persons. A name with a title, or a person’s e-mail address, "
        "stands nowhere but in contacts and sources.",
        "Kuvaus puhuu rooleista, ei henkilöistä. Nimi ja ammattinimike tai henkilön sähköpostiosoite on vain "
        "yhteystiedoissa ja lähteissä.",
        "En beskrivning talar om roller, inte personer. Ett namn med titel eller en persons e-postadress "
        "står bara i kontaktuppgifter och källor.",
    ),
    why=trilingual(
        "Names go out of date before the chain does, and a draft with names in it may end up on the public web.",
        "Nimet vanhenevat ennen ketjua, ja luonnos, jossa niitä on, voi päätyä julkiseen verkkoon.",
        "Namn blir inaktuella före kedjan, och ett utkast med namn kan hamna på den öppna webben.",
    ),
    source=trilingual(
        "Assumption of this project: contact names go out of date, and drafts leak to the public web.",
        "Tämän projektin oletus: yhteyshenkilöiden nimet vanhenevat, ja luonnoksia päätyy julkiseen verkkoon.",
        "Det här projektets antagande: kontaktpersoners namn blir inaktuella, och utkast hamnar på den öppna webben.",
    ),
    mend=trilingual(
        "Write the role in place of the name, and the shared mailbox of the unit in place of a person’s address.",
        "Kirjoita nimen tilalle rooli ja henkilön osoitteen tilalle yksikön yhteinen sähköpostiosoite.",
        "Skriv rollen i stället för namnet och enhetens gemensamma e-postadress i stället för personens.",
    ),
)
_HELP = Said(
    trilingual(
        "Write the role, or the shared mailbox of the unit.",
        "Kirjoita rooli tai yksikön yhteinen sähköpostiosoite.",
        "Skriv rollen eller enhetens gemensamma e-postadress.",
    )
)
_TITLES = (
    "lääkäri|hoitaja|johtaja|päällikkö|työntekijä|ohjaaja|asiantuntija|suunnittelija|psykologi|terapeutti|esihenkilö|esimies|vastaava"
    "|koordinaattori|professori|sihteeri|tj[.]|prof[.]|läkare|skötare|chef|direktör|arbetare|handledare|sakkunnig|psykolog|terapeut"
    "|koordinator|professor|doctor|nurse|director|manager|coordinator"
)
_TITLED = re.compile(rf"(?i:{_TITLES}),?\s{{1,20}}\Z")
_NAMED = re.compile(r"([A-ZÅÄÖ](?:[a-zåäöé]{1,20}\b|[.]))(?=\s{1,20}([A-ZÅÄÖ][a-zåäöé]{2,20})\b)")
_MAIL = re.compile(r"(?<![\w.+-])([a-zåäö]{2,20})[.]([a-zåäö-]{2,30})\d?@[\w-]{1,60}[.]\w", re.IGNORECASE)
#: endings of places and of inflected words, which surnames in the nominative do not have
_INFLECTED = re.compile(r"(?:[lst][lst][aä]|lle|ksi|in|un|yn|(?<!m)an|än|(?<!ss)on|ön)\Z")
#: common first names, as ids: what stands after a title may as well be a place
_NAMES = (
    "aino aleksi anders anja anna anne anneli annika antero antti anu ari arja arto asta auli birgitta christian eero eeva eija"
    " eila elina ella emilia emma erik erkki esa eva fredrik hanna hannu harri heidi heikki helena heli henrik henri ilkka inga"
    " inkeri irja irma jaakko jaana jan jani janne jari jarmo jenni joonas johan johanna jorma jouko jouni juha juhani jukka"
    " jussi kaarina kai kaija kaisa kalevi kalle kari karin karl katariina kati katja kirsi kirsti kristian kristiina kyllikki"
    " lars lasse laura lauri lea leena lena liisa maarit maija mari maria marja marjatta marjo marko markku markus martti matias"
    " matti mats merja mia mika mikael mikko minna mirja mirjami nina olavi olli outi paula pauli peter petra petri pekka pertti"
    " pia pirjo pirkko raija raimo reijo riikka riitta risto ritva saara sami sanna sara sari satu seija seppo sini sirkka sirpa"
    " sofia stefan susanna taina tapani tapio tarja teemu teija terhi teppo tero terttu tiina timo tomi tommi tuija tuomas tuula"
    " tuulikki ulla ulrika vesa ville virpi"
)
_FIRST = frozenset(_NAMES.split())


def check(subject: Subject) -> Iterator[Finding]:
    """A name after a title, or a mailbox of first name and surname, anywhere in the text; parties are another rule's."""
    text = subject.document.text
    for found in subject.outside_contacts(_NAMED.finditer(text)):
        first, last = found.groups()
        if _TITLED.search(text[max(found.start() - 60, 0) : found.start()]):
            known = (slug(first) in _FIRST or last.endswith("nen")) and not _in_a_party(subject, found.start())
            if (known or first.endswith(".")) and (last.endswith("nen") or not _INFLECTED.search(last)):
                yield _told(f"{first} {last}", found.start(), found.end(2))
    for found in subject.outside_contacts(_MAIL.finditer(text)) if "@" in text else ():
        if slug(found[1]) in _FIRST:
            yield _told(found[0].partition("@")[0], found.start(), found.end())


def _told(name: str, start: int, end: int) -> Finding:
    return Finding(RULE.code, args={"name": name}, help=_HELP, mark=Mark(start, end))


def _in_a_party(subject: Subject, at: int) -> bool:
    marks = (subject.document.mark(one.path) for one in subject.parties)
    return any(mark.start <= at < mark.end for mark in marks)
