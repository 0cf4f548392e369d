"""Chains made for measuring: like people's own in size and shape (about 295 lines, 10 KB), none the same."""

from pathlib import Path

_TIERS = ("guidance", "support", "multi_sector", "sustaining")


def chain(number: int, times: int = 1) -> str:
    """The text of one valid chain; `times` multiplies its items."""
    lines = [
        "pkpk: 1",
        "kind: chain",
        f"id: ketju-{number}",
        "name:",
        f"  fi: Mittausketju {number}",
        f"  sv: Mätkedja {number}",
        f"  en: Measured chain {number}",
        "status: draft",
        "version: 1.0.0",
        'organiser: "01"',
        "owner: Palveluketjun vastuuhenkilö",
        "phenomenon: Asiakkaat hakevat apua monesta paikasta, eikä kukaan näe kokonaisuutta. Asiat kerrotaan yhä uudelleen.",
        "target_group:",
        "  text: Aikuiset, joilla on pitkäaikainen tuen tarve",
        "  ages: 18+",
        "goals:",
    ]
    for at in range(4 * times):
        lines += [
            f"  - text: Tavoite {at}, jonka toteutumista seurataan yhdessä asiakkaan kanssa",
            "    perspective: client",
            f"    measured_by: mittari-{at}",
        ]
    lines += ["main_target:", "  text: Päivystyskäynnit vähenevät", "  indicator: mittari-0", "tiers:"]
    for tier in _TIERS:
        lines += [
            f"  - id: {tier}",
            "    criteria_in:",
            f"      - Palvelutarve on arvioitu ja todettu tason {tier} mukaiseksi",
            "    targets:",
            f"      - text: Tason {tier} tavoitteet on sovittu yhdessä asiakkaan kanssa",
            "        measured_by: mittari-0",
            "    services:",
        ]
        for at in range(4 * times):
            lines += [
                f"      - id: palvelu-{tier}-{at}".replace("_", "-"),
                f"        name: Ohjaus, neuvonta ja tuki lähellä kotia {tier} {at}",
                "        providers: Perusterveydenhuolto",
                "        channels:",
                "          - visit",
                "          - digital",
            ]
        lines.append("    key_actions:")
        lines += [f"      - Toimenpide {at} tasolla {tier} tehdään sovitusti, ja asiakas tietää siitä" for at in range(4 * times)]
        lines.append("    risks:")
        for at in range(2 * times):
            lines += [
                f"      - text: Riski {at} jää tasolla {tier} huomaamatta, jos tieto ei kulje työntekijältä toiselle",
                f"        measured_by: mittari-{at}",
                "        owner: Palveluketjun vastuuhenkilö",
            ]
    lines.append("roles:")
    lines += [
        "  - Palveluketjun vastuuhenkilö",
        "  - Sairaanhoitaja",
        "  - Sosiaalityöntekijä",
        "providers:",
        "  - Perusterveydenhuolto",
    ]
    lines.append("indicators:")
    for at in range(4 * times):
        lines += [
            f"  - id: mittari-{at}",
            f"    name: Yli kuusi kertaa vuodessa asioivien määrä, mittari {at}",
            "    unit: käyntiä",
            "    desired: down",
            "    frequency: quarterly",
            "    responsible: Palveluketjun vastuuhenkilö",
            "    measured_from: Asiakastietojärjestelmä",
            "    baseline: {value: 40, date: 2025-12}",
            "    target: {value: 30, date: 2027-12}",
        ]
    lines.append("pathway:")
    for at in range(10 * times):
        lines += [
            f"  - id: vaihe-{at}",
            f"    name: Palvelutarpeen arviointi, vaihe {at}",
            "    actors:",
            "      - Sairaanhoitaja",
            f"    within: {at + 1} d",
        ]
        if at == 5:
            lines += [
                "    next:",
                "      - to: vaihe-6",
                "        if: tuen tarve jatkuu pidempään kuin arvioitiin",
                "      - to: vaihe-2",
            ]
    lines += ["    ends: true", "handoffs:"]
    for at in range(2 * times):
        lines += [
            f"  - name: Lähete ja vastuun siirto {at}",
            "    from: Sairaanhoitaja",
            "    to: Sosiaalityöntekijä",
            f"    step: vaihe-{at + 1}",
            "    within: 7 d",
            "    if_fails: Lähettäjä soittaa vastaanottavalle tiimille.",
        ]
    return "\n".join(lines) + "\n"


_WORDS = ("ohjaus", "neuvonta", "tuki", "arvio", "hoito", "kuntoutus", "asuminen", "päivä", "koti", "koulu", "työ", "perhe")


def name(number: int, more: str = "") -> str:
    """One of many names that are like each other; `more` goes between its words."""
    words = [_WORDS[number // step % len(_WORDS)] for step in (1, 12, 7)]
    return f"{words[0]} ja {more}{words[1]} {words[2]} {number}"


def write(folder: Path, count: int) -> None:
    """Writes `count` chains into the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        (folder / f"ketju-{number:05}.yaml").write_text(chain(number), encoding="utf-8")


_SERVICES, _ROLES = 200, 20


def repository(root: Path, count: int) -> None:
    """Writes a repository of `count` chains, each with four shared services, a shared role and a relation to the next."""
    (root / "catalog").mkdir(parents=True)
    (root / "chains").mkdir()
    head = "pkpk: 1\nkind: catalog\nname: {}\n"
    (root / "pkpk.yaml").write_text('pkpk: 1\nkind: config\nname: Mittaus\norganiser: "01"\n', encoding="utf-8")
    services = "".join(
        f"  - id: yhteinen-{at}\n    name: Yhteinen palvelu {at}\n    description: Kuvaus {at}\n    providers: kela\n"
        for at in range(_SERVICES)
    )
    (root / "catalog/palvelut.yaml").write_text(head.format("Palvelut") + "services:\n" + services, encoding="utf-8")
    roles = "".join(f"  - id: rooli-{at}\n    name: Yhteinen rooli {at}\n" for at in range(_ROLES))
    others = f"providers:\n  - id: kela\n    name: Kela\nroles:\n{roles}"
    (root / "catalog/muut.yaml").write_text(head.format("Muut") + others, encoding="utf-8")
    for number in range(count):
        (root / f"chains/ketju-{number:05}.yaml").write_text(_related(number, count), encoding="utf-8")


def _related(number: int, count: int) -> str:
    uses = "".join(f"  - use: yhteinen-{(number * 7 + at) % _SERVICES}\n" for at in range(4))
    relation = f"relations:\n  - type: precedes\n    to: ketju-{number + 1}\n" if number + 1 < count else ""
    more = f"services:\n{uses}{relation}roles:\n  - use: rooli-{number % _ROLES}\n"
    return chain(number).replace("roles:\n", more, 1)
