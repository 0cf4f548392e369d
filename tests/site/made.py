"""Repositories with everything that a site shows, and sites built from them."""

import datetime
from pathlib import Path
from typing import Any

from palveluketju.drawing.kept import Drawer
from palveluketju.judge import judge_of
from palveluketju.messages.catalogue import Messages
from palveluketju.publishing import brand_of
from palveluketju.renderer import Wish
from palveluketju.repository.meant import meant
from palveluketju.rule import Choice
from palveluketju.site.building import Built, Choices, build
from tests.repository.made import write
from tests.site.walking import Site

TODAY = datetime.date(2026, 11, 22)
CONFIG = """pkpk: 1
kind: config
name: {fi: Esimerkin käsikirja, sv: Exempelhandboken, en: Example handbook}
languages: [fi, sv, en]
feedback:
  name: {fi: Käsikirjan palaute, sv: Respons på handboken, en: Handbook feedback}
  email: palaute@example.org
"""
CATALOG = """pkpk: 1
kind: catalog
name: Yhteiset
services:
  - id: kotihoito
    formerly: [kotisairaanhoito]
    name: {fi: Kotihoito, sv: Hemvård, en: Home care}
    description: {fi: Apua kotona. Hoitosuunnitelma tehdään yhdessä., sv: Hjälp hemma., en: Help at home.}
    providers: kela
roles:
  - id: sairaanhoitaja
    name: {fi: Sairaanhoitaja, sv: Sjukskötare, en: Nurse}
    tasks: [Arvioi tarpeen]
providers:
  - id: kela
    name: Kela
    sector: kela
indicators:
  - id: odotus
    name: {fi: Odotusaika, sv: Väntetid, en: Waiting time}
    unit: {fi: päivää, sv: dagar, en: days}
    formula: Mediaani
glossary:
  - id: hoitosuunnitelma
    term: {fi: hoitosuunnitelma, sv: vårdplan, en: care plan}
    definition: {fi: Sovittu suunnitelma., sv: En avtalad plan., en: An agreed plan.}
sources:
  - id: laki
    name: Sosiaalihuoltolaki
    url: https://www.finlex.fi/
"""


def chain(id: str, name: str, more: str = "", status: str = "in_use") -> str:
    """A chain that uses what the catalogue shares."""
    return f"""pkpk: 1
kind: chain
id: {id}
name: {name}
status: {status}
summary: Hoitosuunnitelmassa sovitaan kotihoidosta.
dates: {{updated: 2026-05-02, review_due: 2026-10}}
tiers:
  - id: support
    services:
      - use: kotihoito
    indicators:
      - use: odotus
        target: {{value: 7, date: 2027-12}}
roles:
  - use: sairaanhoitaja
pathway:
  - id: arvio
    name: Palvelutarpeen arvio
    actors: sairaanhoitaja
    within: 7 d
    ends: true
{more}"""


ENTITY = """pkpk: 1
kind: entity
id: kokonaisuus
name: {fi: Ikääntyneiden palvelut, sv: Äldres tjänster, en: Services of the old}
status: approved
relations:
  - type: contains
    to: kaatuneet
"""
AUDIENCE = """audiences:
  - audience: client
    title: Sinulle
    text: Soita meille.
  - audience: professional
    title: Ammattilaiselle
    text: Tee näin.
"""


def repository(folder: Path, **more: str | None) -> Path:
    """A repository of an entity, two chains in use, a draft and a retired chain; `more` are files by their stems."""
    files: dict[str, Any] = {
        "pkpk.yaml": CONFIG,
        "catalog/yhteiset.yaml": CATALOG,
        "chains/kokonaisuus.yaml": ENTITY,
        "chains/kaatuneet.yaml": chain("kaatuneet", "Ääneen kaatuneet", AUDIENCE + "formerly: [kaatumiset]\n"),
        "chains/muisti.yaml": chain(
            "muisti", "{fi: Muistiketju, sv: Minneskedjan}", "relations: [{type: follows, to: kaatuneet}]\n"
        ),
        "chains/luonnos.yaml": chain("luonnos", "Keskeneräinen", status="draft"),
        "chains/vanha.yaml": chain("vanha", "Poistunut", status="retired"),
        **{f"chains/{stem}.yaml": text for stem, text in more.items()},
    }
    return write(folder, {path: text for path, text in files.items() if text is not None})


def built(root: Path, target: Path, *languages: str, today: datetime.date = TODAY, **choices: Any) -> Built:
    """The site of the repository, built into the target."""
    (group,) = meant([str(root)]).groups
    settings = group.repository.settings if group.repository else None
    brand = brand_of(settings, Messages("en"), []) if settings else None
    wish = Wish(languages or ("fi",), today, Drawer("embedded"), brand=brand)
    return build(group, target, wish, judge_of(Choice(), today, settings), Choices(**{"jobs": 1, **choices}))


def site(root: Path, target: Path, *languages: str, **choices: Any) -> Site:
    """The same as its readers meet it."""
    built(root, target, *languages, **choices)
    return Site(target)
