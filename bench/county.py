"""A county's handbook made for looking at: a thousand descriptions as unlike each other as people's own.

Twelve in a hundred are ten lines, others a whole process with handoffs, decisions and views for readers; some in Swedish, most
in three languages. They share services, roles, indicators and words of catalogues: a few are in nearly every chain, most in
some. Drafts and retired ones come on top. The same numbers give the same files. `chains.py` makes the repository that times are
measured on; this one is for what a reader meets.
"""

import random
import shutil
import sys
from pathlib import Path
from typing import Any

import yaml
from handbook import EXAMPLES, compound, phrases

_LANGUAGES = ("fi", "sv", "en")
_TIERS = ("guidance", "support", "multi_sector", "sustaining")
_DATES = tuple(f"{year}-{month:02}-15" for year in (2024, 2025, 2026) for month in range(1, 13))[:34]
#: of how many chains in a hundred each has its status
_STATUSES = ("in_use",) * 70 + ("approved",) * 15 + ("in_review",) * 15
Content = dict[str, Any]
Text = dict[str, str]

_CONFIG = """pkpk: 1
kind: config
name: {fi: Esimerkkialueen käsikirja, sv: Exempelområdets handbok, en: Handbook of the example area}
languages: [fi, sv, en]
output: {languages: [fi, sv, en]}
feedback:
  name: {fi: Käsikirjan palaute, sv: Respons på handboken, en: Handbook feedback}
  email: kasikirja@example.org
brand: {colour: "#0a5a7d"}
accessibility:
  state: partial
  shortcomings:
    - fi: Kaavioiden sanat ovat pieniä puhelimella. Sama kerrotaan tekstinä kaavion alla.
      sv: Diagrammens ord är små på telefonen. Detsamma berättas i text under diagrammet.
      en: Words in diagrams are small on a phone. The same is told as text under the diagram.
  assessed: 2026-10-01
  assessed_by: own
  updated: 2026-10-05
"""


def county(root: Path, count: int, seed: int = 6) -> None:
    """Writes a repository with so many descriptions that readers see, and a tenth more that they do not."""
    maker = _Maker(seed)
    (root / "catalog").mkdir(parents=True)
    (root / "chains").mkdir()
    (root / "pkpk.yaml").write_text(_CONFIG, encoding="utf-8")
    for name, content in maker.catalogues().items():
        _write(root / f"catalog/{name}.yaml", {"pkpk": 1, "kind": "catalog", "name": name.capitalize(), **content})
    shown = 0
    for path in sorted(EXAMPLES.glob("*.yaml")):
        # The examples say of themselves that they are drafts; here they are read.
        text = path.read_text("utf-8")
        for status in ("draft", "in_review"):
            text = text.replace(f"\nstatus: {status}\n", "\nstatus: in_use\n", 1)
        shown += "\nstatus: in_use\n" in text
        (root / "chains" / path.name).write_text(text, encoding="utf-8")
    for number, theme in enumerate(maker.words["themes"]):
        _write(root / f"chains/kokonaisuus-{number}.yaml", maker.entity(number, theme))
        shown += 1
    for number in range(count - shown):
        _write(root / f"chains/ketju-{number:04}.yaml", maker.chain(number, _STATUSES[number * 37 % 100]))
    for number in range(count // 10):
        content = maker.chain(count + number, "retired" if number % 3 == 0 else "draft")
        _write(root / f"chains/muu-{number:04}.yaml", content)


def _write(path: Path, content: Content) -> None:
    dumper = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
    path.write_text(yaml.dump(content, Dumper=dumper, allow_unicode=True, sort_keys=False, width=110), encoding="utf-8")


class _Maker:
    """What is drawn by lot, from words that stay the same."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        source = Path(__file__).with_name("county.yaml").read_text("utf-8")
        #: each name in three languages; of a condition also the number of its theme
        self.words: dict[str, list[list[str]]] = {
            key: [one.split(" | ") for one in ones] for key, ones in yaml.safe_load(source).items()
        }
        self.spoken = {language: phrases(self.chance, language) for language in ("fi", "sv")}
        self.language = "fi"

    def text(self, names: list[str]) -> Text:
        return dict(zip(_LANGUAGES, names, strict=False))

    def phrases(self, count: int) -> str:
        return self.spoken[self.language](count)

    def said(self, least: int = 6, most: int = 20) -> str:
        """A sentence of words in the order that they often have, as texts of people have common words and rare ones."""
        return self.phrases(self.chance.randint(least, most)) + "."

    def some(self, key: str, most: int, least: int = 1) -> list[list[str]]:
        found = self.words[key]
        return self.chance.sample(found, min(len(found), self.chance.randint(least, most)))

    def rarely(self, count: int) -> int:
        """A number below the count, the first ones much more often."""
        return min(int(self.chance.paretovariate(0.6)) - 1, count - 1)

    def catalogues(self) -> dict[str, Content]:
        """The catalogues: 131 services, 24 roles, 8 providers, 120 indicators, 208 words, 60 sources."""
        words = self.words
        services = [
            {"id": f"palvelu-{at}", "name": self.text(names), "description": self.said(8, 30), "providers": f"tuottaja-{at % 8}"}
            for at, names in enumerate([*words["everywhere"], *self._services()])
        ]
        roles = [
            {"id": f"rooli-{at}", "name": self.text(names), "description": self.said(), "tasks": [self.said(), self.said()]}
            for at, names in enumerate(words["roles"])
        ]
        providers = [{"id": f"tuottaja-{at}", "name": self.text(names)} for at, names in enumerate(words["providers"])]
        indicators = [
            {"id": f"mittari-{at}", "name": self._joined(words["indicators"][at % 8], words["groups"][at // 8]), "unit": "%"}
            | {"formula": self.said(), "frequency": "quarterly", "measured_from": "Asiakastietojärjestelmä"}
            for at in range(120)
        ]
        terms = [{"id": f"sana-{at}", "term": self.text(names)} for at, names in enumerate(words["terms"])]
        terms += [{"id": f"oire-{at}", "term": self.text(names[:3])} for at, names in enumerate(words["conditions"])]
        words_of_their_own = dict.fromkeys(compound(self.chance) for _ in range(150))
        terms += [{"id": f"lyhenne-{at}", "term": one, "abbreviation": f"L{at}"} for at, one in enumerate(words_of_their_own)]
        sources = [
            {"id": f"lahde-{at}", "name": f"Esimerkkilähde {at}: {self.said(3, 9)}", "date": 2015 + at % 11} for at in range(60)
        ]
        return {
            "palvelut": {"services": services},
            "roolit": {"roles": roles, "providers": providers},
            "mittarit": {"indicators": indicators},
            "sanasto": {"glossary": [{**one, "definition": self.said(8, 25)} for one in terms], "sources": sources},
        }

    def _services(self) -> list[list[str]]:
        kinds, fields = self.words["services"], self.words["fields"]
        return [
            [f"{field[0]} {kind[0]}", f"{field[1]}s {kind[1]}", f"{field[2]}: {kind[2]}"] for kind in kinds for field in fields
        ]

    def _joined(self, one: list[str], other: list[str]) -> Text:
        return {language: f"{a} {b}" for language, a, b in zip(_LANGUAGES, one, other, strict=False)}

    def entity(self, number: int, name: list[str]) -> Content:
        """One of the themes that the chains are part of."""
        summary = {"fi": self.said(12, 20), "sv": f"{name[1]}: vad som hör ihop.", "en": f"{name[2]}: what belongs together."}
        return {
            "pkpk": 1,
            "kind": "entity",
            "id": f"kokonaisuus-{number}",
            "name": self.text(name),
            "summary": summary,
            "status": "in_use",
            "version": "1.0.0",
            "dates": {"updated": "2026-05-04", "review_due": "2027-05"},
            "goals": [self.text(one) for one in self.some("goals", 4, 2)],
        }

    def chain(self, number: int, status: str) -> Content:
        """A chain; how large it is hangs on its number."""
        conditions, groups = self.words["conditions"], self.words["groups"]
        condition = conditions[number % len(conditions)]
        name = self._joined(condition, groups[number // len(conditions) % len(groups)])
        swedish, whole = number % 10 == 4, number % 3 != 1
        if number >= len(conditions) * len(groups):
            name = {language: f"{text} ({number})" for language, text in name.items()}
        small = number % 8 == 7
        self.language = "sv" if swedish else "fi"
        updated = _DATES[number * 7 % len(_DATES)]
        found: Content = {
            "pkpk": 1,
            "kind": "chain",
            "id": f"ketju-{number:04}",
            "name": name if whole or swedish else {"fi": name["fi"]},
            "status": status,
            "version": f"{1 + number % 3}.{number % 7}.0",
            "dates": {"updated": updated, "review_due": f"{int(updated[:4]) + 2}-{updated[5:7]}"},
            "owner": "rooli-1",
            "phenomenon": self.said(12, 25),
            "target_group": self._joined(condition, groups[number // len(conditions) % len(groups)])[self.language],
            "goals": [{"text": self.text(one), "perspective": "client"} for one in self.some("goals", 4)],
            "relations": [{"type": "part_of", "to": f"kokonaisuus-{condition[3]}"}],
            "services": [{"use": f"palvelu-{at}"} for at in (0, 1, 2) if self.chance.random() < (0.85, 0.5, 0.3)[at]],
            "roles": [{"use": f"rooli-{at}"} for at in sorted({1, *(self.rarely(24) for _ in range(4))})],
        }
        if swedish:
            found["language"] = "sv"
        if small:
            return found
        found["summary"] = {"sv": f"{name['sv']}: vem gör vad.", "en": f"{name['en']}: who does what."}
        found["summary"] |= {self.language: self.said(15, 40)}
        self._grow(found, number)
        if number % 6 == 0:
            self._process(found)
        if number % 9 == 0:
            found["audiences"] = [
                {"audience": "client", "title": self.text(["Sinulle", "För dig", "For you"]), "text": self.said(15, 40)},
                {"audience": "professional", "title": self.text(["Ammattilaiselle", "För yrkespersoner", "For professionals"])}
                | {"text": self.said(20, 60)},
            ]
        return found

    def _grow(self, found: Content, number: int) -> None:
        """What most chains have: tiers, a pathway, indicators."""
        roles = [one["use"] for one in found["roles"]]
        tiers, shared, taken = _TIERS[: 2 + number % 3], set[int](), set[int]()
        found["tiers"] = []
        for tier in tiers:
            uses = sorted({3 + self.rarely(128) for _ in range(3)} - taken)
            taken.update(uses)
            here = [f"{self.phrases(2)} {tier.replace('_', '-')} {at}" for at in range(self.chance.randint(1, 3))]
            measured = sorted({self.rarely(120) for _ in range(2)} - shared)
            shared.update(measured)
            found["tiers"].append(
                {
                    "id": tier,
                    "description": self.said(10, 20),
                    "criteria_in": [self.said() for _ in range(2)],
                    "services": [
                        *({"use": f"palvelu-{at}"} for at in uses),
                        *({"name": one, "description": self.said(), "channels": ["visit", "digital"]} for one in here),
                    ],
                    "key_actions": [{"text": self.text(one), "responsible": roles[:1]} for one in self.some("actions", 3)],
                    "risks": [{"text": self.text(one), "owner": roles[-1]} for one in self.some("risks", 2)],
                    "indicators": [
                        {"use": f"mittari-{at}", "baseline": {"value": 30 + at, "date": "2025-12"}}
                        | {"target": {"value": 60 + at % 40, "date": "2027-12"}}
                        for at in measured
                    ],
                }
            )
        own = {"unit": "%", "desired": "up", "responsible": roles[0]}
        found["indicators"] = [{"name": f"{self.phrases(3)} {number}", **own} for _ in range(number % 3)]
        steps = self.some("steps", 10, 5)
        found["pathway"] = [
            {"id": f"vaihe-{at}", "name": self.text(one), "actors": self.chance.choice(roles)}
            | {"within": f"{1 + at * 3} d", "tasks": [self.said()]}
            for at, one in enumerate(steps)
        ]
        found["pathway"][2]["next"] = [{"to": "vaihe-3", "if": self.said(4, 8)[:-1].lower()}, {"to": "vaihe-1"}]
        found["pathway"][-1]["ends"] = True
        if number % 4 == 0:
            found["goals"][0]["source"] = f"lahde-{number % 60}"
        if number % 5 == 0:
            found["glossary"] = [{"term": compound(self.chance), "definition": self.said(8, 16)}]

    def _process(self, found: Content) -> None:
        """What a chain has that is steered as a process."""
        roles = [one["use"] for one in found["roles"]]
        if len(roles) < 2:
            return
        found["handoffs"] = [
            {"name": f"Siirto {at + 1}", "from": roles[0], "to": roles[-1], "step": f"vaihe-{at}", "within": "3 d"}
            | {"information": [self.said(), self.said()], "if_fails": self.said()}
            for at in range(3)
        ]
        found["decisions"] = [{"name": "Päätös jatkosta", "decided_by": roles[:1]}]
        found["groups"] = [{"name": "Ohjausryhmä", "led_by": roles[0], "members": roles}]


def main(folder: str, count: str = "1000") -> None:
    """Writes the repository anew."""
    shutil.rmtree(folder, ignore_errors=True)
    county(Path(folder), int(count))


if __name__ == "__main__":
    main(*sys.argv[1:])
