"""Invented histories of the examples, old and new: a reorganisation, a tightening of access, an editorial revision."""

import functools
from collections.abc import Callable
from typing import Any

import yaml

from palveluketju.account import Account, Difference, Wish
from palveluketju.comparing.change import Comparison
from palveluketju.comparing.differences import compared
from palveluketju.loading.document import Document
from palveluketju.loading.files import decode
from palveluketju.verdict import judged
from tests.examples import FOLDER

Content = dict[str, Any]


def _by(items: list[Content], id: str) -> Content:
    return next(one for one in items if one.get("id") == id)


def _text(finnish: str, swedish: str = "", english: str = "") -> Content:
    return {key: text for key, text in (("fi", finnish), ("sv", swedish), ("en", english)) if text}


def _take(holder: Content, id: str) -> Content:
    service = _by(holder["services"], id)
    holder["services"].remove(service)
    return service


def reorganisation(content: Content) -> None:
    """Services move to other tiers, one goes, one comes, names change."""
    content["version"] = "2.0.0"
    guidance, support = (_by(content["tiers"], id) for id in ("guidance", "support"))
    support["services"].insert(1, _take(guidance, "terveysklubi"))
    guidance["services"].insert(3, _take(support, "tyokyvyn-selvittaminen"))
    _take(guidance, "apuvalineet")
    _by(support["services"], "oma-yhteyshenkilo-tai-tiimi")["name"] = _text("Oma tiimi", "Eget team", "Own team")
    support["services"].append({"id": "etsiva-tyo", "name": _text("Etsivä työ", "Uppsökande arbete", "Outreach")})
    for action in support["key_actions"]:
        if action.get("services") == ["oma-yhteyshenkilo-tai-tiimi"]:
            action["text"] = _text("Asiakkaalle nimetään oma tiimi")
    content["roles"][0]["name"] = _text("Palvelukoordinaattori")


def handover(content: Content) -> None:
    """A role is renamed, another takes over an urgent step, a home visit moves to the first stage."""
    _by(content["roles"], "muistikoordinaattori")["name"] = _text("Muistiohjaaja", "Minneshandledare", "Memory guide")
    first, second = content["pathway"][:2]
    home = _by(second["steps"], "perusselvitys")["parallel"].pop(2)["steps"][0]
    first["steps"].append({**home, "next": "perusselvitys"})
    advice = _by(first["steps"], "neuvonta")
    del advice["ends"]
    advice["next"] = "kotikaynti"
    first["stage"] = _text("Huoli, yhteydenotto ja kotikäynti", "Oro, kontakt och hembesök", "A worry, contact and a home visit")
    _by(first["steps"], "kiireellinen-arvio")["actors"] = ["muistihoitaja"]


def tightening(content: Content) -> None:
    """Longer limits, fewer channels, shorter hours, an age limit, a referral that somebody assesses."""
    content["version"] = "1.0.0"
    first, second = content["pathway"][:2]
    start = _by(first["steps"], "alkukartoitus")
    start["within"] = "14 d"
    start["next"][0]["within"] = "3 d"
    start["next"][2]["to"] = "lahetteen-arvio"
    survey = _by(second["steps"], "perusselvitys")
    ways = [{"to": "perusselvitys", "if": _text("lähete täyttää perusteet")}, {"to": "neuvonta"}]
    referral = {"id": "lahetteen-arvio", "name": _text("Lähetteen arvio"), "actors": ["asiakasohjaaja"], "next": ways}
    second["steps"].insert(second["steps"].index(survey), referral)
    guidance = _by(content["tiers"], "guidance")
    guidance["criteria_in"][1]["fi"] += " Lähete on enintään kolme kuukautta vanha."
    advice = _by(guidance["services"], "ikaneuvonta")
    advice["channels"] = advice["channels"][:1]
    advice["opening_hours"] = _text("Arkisin kello 10–12", "Vardagar kl. 10–12", "Weekdays 10–12")
    content["target_group"]["ages"] = "65+"


def editorial(content: Content) -> None:
    """Words that say the same better, and an order that reads better."""
    content["version"] = "0.9.1"
    content["summary"]["fi"] = content["summary"]["fi"].replace("Se kertoo, kuka", "Siitä selviää, kuka")
    content["goals"][0]["text"]["fi"] = "Ihminen saa tietää oireidensa syyn ilman turhaa odotusta"
    content["wanted_changes"].reverse()
    _by(content["pathway"][0]["steps"], "alkukartoitus")["tasks"][0]["fi"] = "Kuuntelee ihmistä ja luvan saatuaan läheistä."


HISTORIES: dict[str, tuple[str, Callable[[Content], None]]] = {
    "reorganisation": ("ita-uusimaa-paljon-palveluja-kayttavat", reorganisation),
    "handover": ("muistioireinen", handover),
    "tightening": ("muistioireinen", tightening),
    "editorial": ("muistioireinen", editorial),
}


@functools.cache
def comparison(name: str) -> Comparison:
    """The two versions of a history compared."""
    example, edit = HISTORIES[name]
    text = (FOLDER / f"{example}.yaml").read_text("utf-8")
    content = yaml.safe_load(text)
    edit(content)
    return of_texts(text, yaml.safe_dump(content, allow_unicode=True, sort_keys=False, width=120))


def of_texts(old: str, new: str, *, sound: bool = True) -> Comparison:
    """Two texts compared."""
    sides = decode("old.yaml", old.encode()), decode("new.yaml", new.encode())
    if sound:
        assert all(one.sound for one in sides), [(one.code.id, one.args) for side in sides for one in side.problems]
    return compared(*sides)


def of_chain(old: str, new: str) -> Comparison:
    """Two chains compared, from what follows the three demanded keys."""
    head = "pkpk: 1\nkind: chain\nname: Testi\n"
    return of_texts(head + old, head + new)


def account(*comparisons: Comparison, wish: Wish | None = None, accepted: int = 0) -> Account:
    """A run of these."""
    found = [
        Difference(f"chains/{at}.yaml", "changed", f"main:chains/{at}.yaml", f"chains/{at}.yaml", one, judged(one), accepted)
        for at, one in enumerate(comparisons, 1)
    ]
    return Account(found, wish or Wish())


def nothing() -> Document:
    """A version that there was not."""
    return Document("")
