"""The entries of a handbook made for measuring its search: a thousand chains of about sixty entries, in words like people's own.

The sentences of the examples are taken apart and put together again, pair of words after pair, so that common words are common
and rare ones rare. Every twelfth word is a compound made here, so that the vocabulary grows with the text as Finnish does.
"""

import random
import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
_FIRST = """
    asiakas arvio asumis etä hoito huolto iäkkäiden kotihoidon koulutus kriisi kuntoutus lapsi lastensuojelu liikkumis
    lääke lääkäri mielenterveys muisti neuvola nuoriso omais osallisuus palvelu perhe potilas päihde päivystys ravitsemus
    sairaala saattohoito seuranta sosiaali suun terveys toimeentulo toiminta tuki turva työ vammais vanhus vastaanotto verkosto
"""
_LAST = """
    arvio arviointi asema hoitaja jakso keskus keskustelu kokous koordinaattori käynti lomake malli mittari neuvonta ohjaaja
    ohjaus osasto palvelu päätös ryhmä suunnitelma tapaaminen tarve tavoite tehtävä tiimi toiminta tuki työ työntekijä
    vastaava verkosto yksikkö yhteistyö
"""
_ENDINGS = ("", "", "n", "n", "a", "ssa", "sta", "lla", "lle", "t", "ksi")
_KINDS = ("section", "section", "section", "service", "service", "role", "indicator", "section")


def entries(chains: int = 1000, each: int = 60, seed: int = 6) -> Iterator[tuple[str, str, str, str, str]]:
    """Title, address, kind, heading and text of each entry; the same for the same numbers."""
    chance = random.Random(seed)
    after = _pairs()
    shared = [_phrase(chance, after, 2) for _ in range(400)]
    for number in range(chains):
        title = f"{_phrase(chance, after, 3)} {number}"
        page = f"ketjut/ketju-{number}.html"
        yield title, page, "chain", title, _phrase(chance, after, 30)
        for at in range(each - 1):
            kind = _KINDS[at % len(_KINDS)]
            heading = chance.choice(shared) if chance.random() < 0.5 else _phrase(chance, after, chance.randint(1, 4))
            slug = re.sub(r"[^a-z0-9]+", "-", heading.lower().translate(str.maketrans("äöå", "aoa"))).strip("-")
            yield title, f"{page}#{kind}-{slug}", kind, heading, _phrase(chance, after, chance.randint(4, 24))


def phrases(chance: random.Random, language: str = "fi") -> Callable[[int], str]:
    """What gives so many words that often follow each other, with a capital. Only Finnish ones have compounds made here."""
    after = _pairs(language)
    return lambda count: _phrase(chance, after, count, 1 / 12 if language == "fi" else 0)


def compound(chance: random.Random) -> str:
    """A Finnish compound that nobody may have said before, as it stands in a glossary."""
    return chance.choice(_FIRST.split()) + chance.choice(_LAST.split())


def _pairs(language: str = "fi") -> dict[str, list[str]]:
    after: dict[str, list[str]] = defaultdict(list)
    for path in sorted(EXAMPLES.glob("*.yaml")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.strip().startswith(("sv:", "en:")) if language == "fi" else not line.strip().startswith(f"{language}:"):
                continue
            words = re.findall(r"[^\W\d_][\w-]*", line.partition("#")[0].split(": ", 1)[-1])
            for one, other in pairwise(words):
                after[one.lower()].append(other.lower())
    return after


def _phrase(chance: random.Random, after: dict[str, list[str]], count: int, made: float = 1 / 12) -> str:
    starts = list(after)
    word, words = chance.choice(starts), []
    for _ in range(count):
        words.append(_compound(chance) if chance.random() < made else word)
        word = chance.choice(after.get(word) or starts)
    return " ".join(words).capitalize()


def _compound(chance: random.Random) -> str:
    first = _FIRST.split()
    middle = chance.choice(first) if chance.random() < 0.3 else ""
    return chance.choice(first) + middle + chance.choice(_LAST.split()) + chance.choice(_ENDINGS)
