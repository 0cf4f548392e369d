"""Three histories of the memory chain, as real Git repositories: a reorganisation, a tightening of access, an editorial revision.

Each commit is a list of edits: after an anchor, a stretch of text becomes another. All of it is invented, as the example is.
"""

import os
import subprocess
from pathlib import Path
from typing import NamedTuple

EXAMPLE = Path(__file__).parents[1] / "examples/muistioireinen.yaml"
FILE = "chains/muistioireinen.yaml"
CONFIG = """\
pkpk: 1
name: Esimerkin palveluketjut
languages:
  - fi
  - sv
  - en
"""


class Edit(NamedTuple):
    """After `anchor`, the first `old` becomes `new`."""

    anchor: str
    old: str
    new: str


class Commit(NamedTuple):
    """The first line of a commit, what it edits, and the tag it gets."""

    subject: str
    edits: tuple[Edit, ...]
    tag: str = ""


def _cut(text: str, start: str, end: str) -> str:
    """The stretch of the example from one line up to another."""
    at = text.index(start)
    return text[at : text.index(end, at + len(start))]


_TEXT = EXAMPLE.read_text(encoding="utf-8")
_DAY_ACTIVITY = _cut(_TEXT, "      - id: paivatoiminta\n", "    key_actions:\n      - id: koordinaattori-nimetaan")
_HOURS = "        opening_hours:\n          fi: Arkisin kello 9–15\n          sv: Vardagar kl. 9–15\n          en: Weekdays 9–15"
_FIRST = "services:\n      - id: ikaneuvonta\n"

#: The coordinator's work moves from the health centre to client guidance, and day activity comes down a tier.
REORGANISATION = (
    Commit(
        "Muistikoordinaattorit siirtyvät asiakasohjaukseen",
        (
            Edit("    - muistiyhdyshenkilo\n", "organisation: terveysasema", "organisation: asiakasohjaus"),
            Edit("- id: muistikoordinaattorin-tuki", "- terveysasema", "- asiakasohjaus"),
        ),
    ),
    Commit(
        "Koordinaattorin nimike muuttuu",
        (
            Edit(
                "  - id: muistikoordinaattori\n",
                "fi: Muistikoordinaattori\n      sv: Minneskoordinator\n      en: Memory coordinator\n",
                "fi: Muistiohjaaja\n      sv: Minneshandledare\n      en: Memory guide\n",
            ),
        ),
    ),
    Commit(
        "Päivätoiminta kevyemmälle tasolle",
        (
            Edit("  - id: support\n", _DAY_ACTIVITY, ""),
            Edit("- id: suunnitelma\n", "- support/paivatoiminta", "- guidance/paivatoiminta"),
            Edit("  - id: guidance\n", _FIRST, f"services:\n{_DAY_ACTIVITY}      - id: ikaneuvonta\n"),
        ),
    ),
    Commit(
        "Kiireellinen arvio tehdään terveysasemalla",
        (
            Edit("- id: kiireellinen-arvio\n", "actors: paivystyksen-sairaanhoitaja", "actors: muistihoitaja"),
            Edit("- id: paivystyksesta-terveysasemalle", "within: 3 d", "within: 1 d"),
            Edit(
                "- id: neuvonnasta-muistihoitajalle", "keeps_responsibility: asiakasohjaus", "keeps_responsibility: muistihoitaja"
            ),
        ),
    ),
    Commit(
        "Ohjausryhmä hyväksyi muutokset",
        (
            Edit("status: in_review", "version: 0.9.0", "version: 1.0.0"),
            Edit("", "status: in_review", "status: approved"),
            Edit("dates:\n", "  updated: 2026-11-20\n", "  updated: 2026-12-15\n  approved: 2026-12-15\n"),
        ),
        "v1.0.0",
    ),
)

#: Advice opens less, day activity asks for a decision, a channel goes, a limit lengthens.
TIGHTENING = (
    Commit(
        "Ikäneuvonnan puhelinaika lyhenee",
        (
            Edit(
                "- id: phone\n            opening_hours",
                "fi: Arkisin kello 9–15\n              sv: Vardagar kl. 9–15\n              en: Weekdays 9–15",
                "fi: Arkisin kello 9–12\n              sv: Vardagar kl. 9–12\n              en: Weekdays 9–12",
            ),
            Edit(
                "address: Esimerkkikatu 1",
                _HOURS,
                _HOURS.replace("–15", "–12"),
            ),
        ),
    ),
    Commit(
        "Muistihoitaja ei tee kotikäyntejä",
        (Edit("- id: muistihoitajan-vastaanotto", "          - home_visit\n", ""),),
    ),
    Commit(
        "Päivätoimintaan tarvitaan palvelupäätös",
        (
            Edit(
                "- id: paivatoiminta",
                "        place: Esimerkkilän toimintakeskus\n",
                "        criteria:\n"
                "          - fi: Asiakkaalla on palvelupäätös.\n"
                "            sv: Klienten har ett servicebeslut.\n"
                "            en: The client has a service decision.\n"
                "        place: Esimerkkilän toimintakeskus\n",
            ),
        ),
    ),
    Commit(
        "Ketju rajataan 65 vuotta täyttäneisiin",
        (
            Edit("target_group:\n", "  ages: 18+\n", "  ages: 65+\n"),
            Edit("  referred_by:", "    - farmaseutti\n", ""),
        ),
    ),
    Commit(
        "Ensimmäiseen keskusteluun pääsee kahdessa viikossa",
        (
            Edit("- id: alkukartoitus\n", "within: 7 d", "within: 14 d"),
            Edit(
                "- id: digi-sulkee-ulos",
                _cut(_TEXT, "        controls:\n          - fi: Puhelin ja käynti", "        owner: asiakasohjaaja"),
                "",
            ),
        ),
    ),
    Commit("Uusi versio", (Edit("status: in_review", "version: 0.9.0", "version: 0.10.0"),), "v0.10.0"),
)

#: Better words, a spelling, a translation, another order of keys and comments: nobody does anything differently.
EDITORIAL = (
    Commit(
        "Ilmiö selkeämmin",
        (
            Edit(
                "phenomenon:",
                "Muistioireisiin haetaan apua myöhään, ja apu tulee pieninä paloina.",
                "Muistioireisiin haetaan apua myöhään, ja apu tulee osissa.",
            ),
        ),
    ),
    Commit(
        "Kirjoitusasuja",
        (
            Edit(
                "- id: aivoterveysryhma",
                "fi: Liikettä, unta, ravintoa ja muistin tukemista yhdessä.",
                "fi: Liikettä, lepoa, ravintoa ja muistin tukemista yhdessä.",
            ),
        ),
    ),
    Commit(
        "Englanninkielinen käännös tarkentuu",
        (Edit("- id: omatyontekija", "en: Own worker in social care", "en: Personal case worker in social care"),),
    ),
    Commit(
        "Huomautus lähteestä",
        (Edit("- id: koordinaattori-puuttuu", "    impact: high\n", "    impact: high\n    note: Arvio on ydintyöryhmän.\n"),),
    ),
    Commit("Kommentti siirtyy", (Edit("", "# Miksi\n", "# Miksi ketju on olemassa\n"),)),
    Commit("Uusi versio", (Edit("status: in_review", "version: 0.9.0", "version: 0.9.1"),), "v0.9.1"),
)

HISTORIES = {"reorganisation": REORGANISATION, "tightening": TIGHTENING, "editorial": EDITORIAL}


def edited(text: str, edit: Edit) -> str:
    """The text after an edit; ValueError when its place is not there, which is a mistake in the history."""
    anchor = text.index(edit.anchor) + len(edit.anchor) if edit.anchor else 0
    at = text.index(edit.old, max(anchor - len(edit.old), 0) if edit.old.startswith(edit.anchor) else anchor)
    return text[:at] + edit.new + text[at + len(edit.old) :]


def make(name: str, folder: Path) -> None:
    """The history as a repository in the folder: a first commit tagged `start`, then its commits."""
    _git(folder, "init", "-q", "-b", "main")
    (folder / "chains").mkdir()
    (folder / "pkpk.yaml").write_text(CONFIG, encoding="utf-8")
    text = _TEXT
    _commit(folder, text, "Ketju kuvattu", "start")
    for commit in HISTORIES[name]:
        for edit in commit.edits:
            text = edited(text, edit)
        _commit(folder, text, commit.subject, commit.tag)


def _commit(folder: Path, text: str, subject: str, tag: str) -> None:
    (folder / FILE).write_text(text, encoding="utf-8")
    _git(folder, "add", "-A")
    _git(folder, "commit", "-q", "--allow-empty", "-m", subject)
    if tag:
        _git(folder, "tag", tag)


def _git(folder: Path, *arguments: str) -> None:
    fixed = {"GIT_AUTHOR_DATE": "2026-12-01T12:00:00Z", "GIT_COMMITTER_DATE": "2026-12-01T12:00:00Z"}
    who = ["-c", "user.name=Testi", "-c", "user.email=testi@example.org", "-c", "commit.gpgsign=false", "-c", "tag.gpgsign=false"]
    subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True, env={**os.environ, **fixed})
