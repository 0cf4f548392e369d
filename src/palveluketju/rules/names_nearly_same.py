"""One thing has one name."""

import re
from collections.abc import Iterator
from functools import lru_cache

from palveluketju.finding import Code, Finding, Related, Severity
from palveluketju.loading.nearness import distance
from palveluketju.messages.said import Said, trilingual
from palveluketju.model.built import Placed
from palveluketju.model.element import Thing
from palveluketju.model.group import Group
from palveluketju.model.provider import Provider
from palveluketju.model.role import Role
from palveluketju.model.service import Service
from palveluketju.model.slugs import slug
from palveluketju.rule import Rule
from palveluketju.subject import Subject

_KINDS: tuple[type[Thing], ...] = (Role, Service, Provider, Group)
_LONG = 5
_DIGITS = re.compile(r"\d+")
#: how many names that share a half are compared with
_MOST = 16

RULE = Rule(
    Code(
        "PK424",
        "names-nearly-same",
        Severity.WARNING,
        trilingual(
            "this name is nearly the same as “{other}”: is it the same thing?",
            "nimi on lähes sama kuin ”{other}”: onko kyse samasta asiasta?",
            "namnet är nästan detsamma som ”{other}”: är det samma sak?",
        ),
    ),
    profile="draft",
    what=trilingual(
        "A role, a service, a provider or a group is always called by the same name.",
        "Roolilla, palvelulla, tuottajalla ja ryhmällä on aina sama nimi.",
        "En roll, en tjänst, en producent och en grupp kallas alltid vid samma namn.",
    ),
    why=trilingual(
        "Two names that differ by a slip or an ending become two things: tasks, contacts and pages of the same thing are parted.",
        "Kaksi nimeä, joiden erona on kirjoitusvirhe tai taivutus, ovat kaksi eri asiaa. Saman asian tehtävät ja yhteystiedot "
        "hajoavat.",
        "Två namn som skiljer sig bara genom ett skrivfel eller en ändelse blir två saker. Uppgifter och kontakter splittras.",
    ),
    source=trilingual(
        "Assumption of this project: nearly equal names of two things are a slip.",
        "Tämän projektin oletus: kahden asian lähes sama nimi on kirjoitusvirhe.",
        "Det här projektets antagande: nästan lika namn på två saker är ett skrivfel.",
    ),
    mend=trilingual(
        "Use one name in both places. If they are two things, name them so that the difference shows.",
        "Käytä kummassakin kohdassa samaa nimeä. Jos asioita on kaksi, nimeä ne niin, että ero näkyy.",
        "Använd samma namn på båda ställena. Om det är två saker, ge dem namn som visar skillnaden.",
    ),
)


def check(subject: Subject) -> Iterator[Finding]:
    """A name one letter, a hyphen or a space away from an earlier one of its kind. Asked of every kind of file."""
    for kind in _KINDS:
        first: dict[str, Placed[Thing]] = {}
        for one in subject.each(kind):
            if one.element.name:
                first.setdefault(slug(next(iter(one.element.name.values()))), one)
        sharing: dict[tuple[int, str, str], list[str]] = {}
        for word, one in first.items():
            others = [sharing.setdefault(key, []) for key in _keys(word)]
            other = next((other for words in others for other in words[-_MOST:] if _is_slip(word, other)), None)
            for words in others:
                words.append(word)
            if other:
                help = Said(
                    trilingual(
                        "Use one name in both places, or names that show the difference.",
                        "Käytä kummassakin samaa nimeä tai nimeä ne niin, että ero näkyy.",
                        "Använd samma namn på båda ställena, eller namn som visar skillnaden.",
                    )
                )
                related = (
                    Related(trilingual("the other name", "toinen nimi", "det andra namnet"), (*first[other].path, "name")),
                )
                args = {"other": subject.called(first[other].element)}
                yield Finding(RULE.code, (*one.path, "name"), args, help=help, related=related)


@lru_cache(maxsize=4096)
def _keys(word: str) -> tuple[tuple[int, str, str], ...]:
    """What a word shares with every word a slip away: its digits and a half of it, told apart by the longer one's length."""
    # Kept, because the files of a repository name the same roles, providers and services.
    letters, digits = word.replace("-", ""), "".join(_DIGITS.findall(word))
    keys: list[tuple[int, str, str]] = []
    for length in (len(letters), len(letters) + 1):
        half = length // 2 - 1
        keys += [(length, digits, letters[:half]), (-length, digits, letters[-half:])]
    return tuple(keys)


def _is_slip(word: str, other: str) -> bool:
    """Whether a letter, a hyphen or a space is all that differs, in words long enough; Tiimi A and Tiimi B are two names."""
    if word.replace("-", "") == other.replace("-", ""):
        return len(word) > _LONG
    parts = [(one, another) for one, another in zip(word.split("-"), other.split("-"), strict=False) if one != another]
    alike = len(parts) == 1 and word.count("-") == other.count("-") and distance(*parts[0], 1) == 1
    return alike and min(map(len, parts[0])) >= _LONG and not any(letter.isdigit() for letter in "".join(parts[0]))
