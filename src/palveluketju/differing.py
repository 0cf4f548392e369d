"""Pairs of versions → differences: compared and judged; what cannot be compared is told as checking tells it."""

from dataclasses import dataclass, field

from palveluketju.account import Difference
from palveluketju.comparing.change import Comparison
from palveluketju.comparing.differences import compared
from palveluketju.finding import Located, Severity
from palveluketju.loading.document import Document
from palveluketju.messages.said import Said, trilingual
from palveluketju.repository.between import Between, Pair, Version
from palveluketju.verdict import Scale, judged

_STRANGERS = trilingual(
    "{old} and {new} are two different chains: hardly anything in them is the same",
    "{old} ja {new} ovat kaksi eri ketjua: niissä ei ole juuri mitään samaa",
    "{old} och {new} är två olika kedjor: nästan ingenting i dem är detsamma",
)
_FLAWED = trilingual(
    "{file} has errors (pkpk validate tells them): what they concern may be missing here",
    "Tiedostossa {file} on virheitä (pkpk validate kertoo ne): niitä koskevat muutokset voivat puuttua tästä",
    "{file} har fel (pkpk validate berättar vilka): det som de gäller kan saknas här",
)
_CONFIG = trilingual(
    "{file} differs: it says where chains lie and how they are judged",
    "{file} on muuttunut: se kertoo, missä ketjut ovat ja miten niitä arvioidaan",
    "{file} har ändrats: den säger var kedjorna finns och hur de bedöms",
)
#: the share of the elements that two versions of one chain have in common at least
_SHARED = 0.15


@dataclass
class Differing:
    """The files that differ; what is wrong with versions that cannot be compared; notes."""

    differences: list[Difference] = field(default_factory=list)
    unread: list[Located] = field(default_factory=list)
    notes: list[Said] = field(default_factory=list)
    looked: int = 0


def differing(found: Between, scale: Scale | None = None) -> Differing:
    """What differs in the pairs, by the severities of the scale."""
    told = Differing(notes=[Said(_CONFIG, {"file": one}) for one in found.configs], looked=len(found.pairs))
    for pair in found.pairs:
        unread = [one for one in (pair.old, pair.new) if not _is_readable(one)]
        if unread:
            told.unread += [each for one in unread for each in one.document.located()]
            continue
        comparison = compared(pair.old.document, pair.new.document)
        if not comparison.changes and pair.how == "changed":
            continue
        told.notes += [
            Said(_FLAWED, {"file": one.shown}) for one in (pair.old, pair.new) if one.shown and not _is_sound(one.document)
        ]
        if _are_strangers(pair, comparison):
            told.notes.append(Said(_STRANGERS, {"old": pair.old.shown, "new": pair.new.shown}))
        told.differences.append(_difference(pair, comparison, scale))
    return told


def _difference(pair: Pair, comparison: Comparison, scale: Scale | None) -> Difference:
    found = judged(comparison, scale)
    spoken = {one.change for one in (judged(comparison) if scale and scale.severities else found)}
    bare = [one for one in comparison.changes if one not in spoken]
    return Difference(pair.path, pair.how, pair.old.shown, pair.new.shown, comparison, found, bare=bare)


def _is_readable(version: Version) -> bool:
    """Whether all of the version was read, though there may be errors in it; a version that there was not is fine."""
    return not version.shown or version.document.index is not None


def _is_sound(document: Document) -> bool:
    return all(one.weight < Severity.ERROR for one in document.problems)


def _are_strangers(pair: Pair, comparison: Comparison) -> bool:
    """Whether two versions are most likely no versions of one thing: other ids, and hardly an element in common."""
    old, new = comparison.old.root, comparison.new.root
    if (
        not pair.old.shown
        or not pair.new.shown
        or old.id == new.id
        or old.id in new.former
        or set(old.name.values()) & {*new.name.values()}
    ):
        return False
    # Tiers are called the same in many chains.
    before = [one for one in old.within if one.at is not None and one.concept != "Tier"]
    after = [one for one in new.within if one.at is not None and one.concept != "Tier"]
    shared = sum(one in comparison.pairs.new for one in before)
    return shared < _SHARED * min(len(before), len(after)) or not (before and after)
