"""The slips that people make who do not write YAML every day: one message each, at the exact place.

Every text but those of WHOLE stands after the lines `pkpk: 1` and `kind: chain`.
"""

import pytest

from tests.loading.said import document

TOP = "pkpk: 1\nkind: chain\n"

#: tabs
TABS = [
    ("name: a\ntiers:\n\t- id: support\n", "PK011 5:1"),
    ("name: a\ntiers:\n  - id: support\n\tname: b\n", "PK011 6:1"),
    ("name: a\nservices:\n  -\tKoti\n", "PK011 5:4"),
    ("name: a\nservices:\n  -\tname: Koti\n", "PK011 5:4"),
    ("name: a\nservices:\n  - name: Koti\n  \tplace: x\n", "PK011 6:3"),
    ("summary: eka rivi\n\ttoka rivi\nname: a\n", "PK011 4:1"),
    ("name: a\n\t\nsummary: b\n", "PK011 4:1"),
]

#: spaces that are missing, or are not spaces
SPACES = [
    ("name:Testi\nsummary: a\n", "PK026 3:5"),
    ("name: a\nsummary:Testi\n", "PK026 4:8"),
    ("name: a\ntarget_group:\n  text:Aikuiset\n  ages: 18+\n", "PK026 5:7"),
    ("name: a\nservices:\n  -a\n  -b\n", "PK104 5:3"),
    ("name: a\nservices:\n  - a\n  -b\n", "PK026 6:3"),
    ("name: a\nservices:\n  -name: a\n", "PK104 5:3"),
    ("name: a\nservices:\n\xa0\xa0- a\n", "PK023 5:1"),
    ("name: a\nservices:\n  -\xa0a\n  -\xa0b\n", "PK104 5:3"),
    ("name:\xa0a\nsummary: b\n", "PK023 3:6"),
]

#: colons too many and too few
COLONS = [
    ("name: Huom: soita\n", "PK012 3:11"),
    ("name: a\nservices:\n  - name: Huom: soita\n", "PK012 5:15"),
    ("summary: eka rivi\n  huom: toka rivi\nname: a\n", "PK012 4:7"),
    ("name: a\nservices:\n  - " + "sana " * 300 + ": b\n", "PK012 5:1505"),
    ("name: “a: b”\n", "PK012 3:9"),
    ("name Testi\nsummary: a\n", "PK019 3:1"),
    ("name: a\nsummary Testi\n", "PK019 4:1"),
    ("name: a\nservices\n  - a\n", "PK019 4:1"),
    ("name： a\nsummary: b\n", "PK019 3:1"),
    ("x" * 1100 + ": a\n", "PK019 3:1"),
    ("name:: a\n", "PK101 3:1"),
]

#: quotation marks
QUOTES = [
    ('name: "Testi\nsummary: a\n', "PK014 3:7"),
    ('name: "Testi\nsummary: "a"\nversion: 1.0.0\n', "PK014 3:7"),
    ('name: "Testi\nsummary: a "b" c\nversion: 1.0.0\n', "PK014 3:7"),
    ("name: 'Testi\nsummary: a\n", "PK014 3:7"),
    ('"name: a\nsummary: b\n', "PK014 3:1"),
    ("name: 'Testi's talo'\nsummary: a\n", "PK024 3:14"),
    ('name: "Hän sanoi "hei" ja lähti"\nsummary: c\n', "PK024 3:19"),
    ('name: "Testi" talo\nsummary: a\n', "PK024 3:15"),
    ('name: a\nservices:\n  - "Testi" talo\n  - b\n', "PK024 5:13"),
    ('name: "Testi" talo\n', "PK024 3:15"),
    ('name: "Testi": talo\n', "PK024 3:14"),
    ('name: "Testi",\nsummary: a\n', "PK024 3:14"),
    ('name: "C:\\polku\\tiedosto"\n', "PK020 3:10"),
]

#: texts that start with a sign
SIGNS = [
    ("name: @testi\n", "PK016 3:7"),
    ("name: `testi`\n", "PK016 3:7"),
    ("name: %\n", "PK016 3:7"),
    ("name: a\n% osuus\n", "PK028 4:1"),
    ("name: *tärkeä*\n", "PK016 3:7"),
    ("name: **tärkeä**\n", "PK016 3:7"),
    ("name: a\nservices:\n* Koti\n* Kela\n", "PK016 5:1"),
    ("name: a\nservices:\n  * Koti\n  * Kela\n", "PK016 5:3"),
    ("name: & juttu\n", "PK016 3:7"),
    ("name: !tärkeä asia\n", "PK016 3:7"),
    ("name: !<x y\n", "PK016 3:7"),
    ("name: > 6 kertaa\n", "PK016 3:7"),
    ("name: >6 kertaa\n", "PK016 3:7"),
    ("name: >= 6\n", "PK016 3:7"),
    ("name: | a\n", "PK016 3:7"),
    ("name: a\nindicators:\n  - name: b\n    threshold:\n      operator: >\n      value: 6\n", "PK016 7:17"),
    ("name: ? mitä\n", "PK016 3:7"),
    ("name: ?\n", "PK016 3:7"),
    ("name: , a\n", "PK016 3:7"),
    ("name: a]\nsummary: ]\n", "PK016 4:10"),
    ("name: a\nservices: - a\n", "PK016 4:11"),
    ("name: a\nservices: - a\n  - b\n", "PK016 4:11"),
    ("name: *x\n", "PK017 3:7"),
    ("name: &a x\nsummary: &a y\nowner: *a\n", "PK010 4:10"),
]

#: brackets and braces
BRACKETS = [
    ("name: [a] b\nsummary: c\n", "PK024 3:11"),
    ("name: a\nchannels: [a, b\nsummary: c\n", "PK015 4:11"),
    ("name: a\nchannels: [a, b\n", "PK015 4:11"),
    ("name: {fi: a, sv: b\nsummary: c\n", "PK015 3:7"),
    ("name: {{ nimi }}\n", "PK108 3:8"),
    ("name: [linkki](http://a.b)\n", "PK024 3:15"),
    ("name: a\nservices:\n  - [ ] tehtävä\n", "PK024 5:9"),
    ("name: {fi: a sv: b}\n", "PK015 3:7"),
    ('name: {fi: "a" sv: "b"}\n', "PK015 3:7"),
    ("name: {fi: a; sv: b}\n", "PK015 3:7"),
    ("name: {fi: a]\n", "PK015 3:7"),
    ("name: {fi:a, sv:b}\n", "PK107 3:8"),
]

#: indentation
COLUMNS = [
    ("name: Testi\n  status: draft\n", "PK013 4:3"),
    ("name: Testi\nservices:\n  - name: Koti\n      place: x\n", "PK013 6:7"),
    ("name: a\ntarget_group:\n  text: a\n   ages: 18+\n", "PK013 6:4"),
    ("name: a\ntarget_group:\n   text: a\n  ages: 18+\n", "PK013 6:3"),
    ("name: a\ntarget_group:\n   text:\n     fi: a\n  ages: 18+\n", "PK013 7:3"),
    ("name: a\nservices:\n  - a\n - b\n", "PK013 6:2"),
    ("name: a\nservices:\n  - name: a\n    place: c\n   - name: b\n", "PK013 7:4"),
    ("name: a\nservices:\n - a\n  - b\n", "PK027 6:3"),
    ("name: a\nservices:\n  - name: a\n   place: x\n", "PK013 6:4"),
    ("name: a\nservices:\n  - name: a\n     place: x\n", "PK013 6:6"),
    (" name: a\n", "PK013 3:2"),
    ("name: a\ngoals:\n- text: a\n- text: b\n  perspective: client\n perspective: x\n", "PK013 8:2"),
    ("name: a\nservices:\n  - a\n  name: b\n", "PK013 6:3"),
    ("name: a\ntarget_group:\n  text: a\n  - b\n", "PK013 6:3"),
    ("name: a\n- b\n", "PK013 4:1"),
    ("summary: |\nTeksti\nname: a\n", "PK013 4:1"),
    ("summary: >-\nTeksti joka\njatkuu\nname: a\n", "PK013 4:1"),
    ("summary: |\n    a\n  b\nname: a\n", "PK013 5:3"),
    ("name: a\ngoals:\n  - text: >\n      aaa\n    bbb\n    perspective: client\n", "PK013 7:5"),
    ("name: a\nsummary: eka\ntoka rivi\nstatus: draft\n", "PK019 5:1"),
    ("name: a\nservices:\n  - eka\n  toka\n  - kolmas\n", "PK019 6:3"),
    ("name: a\nservices:\n  - eka\ntoka\n  - kolmas\n", "PK019 6:1"),
]

#: what comes from other programs
OTHER = [
    ("name: a\nservices:\n  – a\n  – b\n", "PK104 5:3"),
    ("name: a\nservices:\n  • a\n  • b\n", "PK104 5:3"),
    ("<<<<<<< HEAD\nname: a\n=======\nname: b\n>>>>>>> haara\n", "PK025 3:1"),
    ("name: a\n<<<<<<< HEAD\nsummary: a\n=======\nsummary: b\n>>>>>>> haara\n", "PK025 4:1"),
    ("name: a\n---\nsummary: b\n", "PK007 4:1"),
    ("name: a\n-----\nsummary: b\n", "PK019 4:1"),
    ("name: a\n=====\nsummary: b\n", "PK019 4:1"),
    ("name: a\n...\nsummary: b\n", "PK007 4:1"),
    ("name: a\nTämä on irrallinen rivi.\nsummary: b\n", "PK019 4:1"),
    ("name: a\n\nTämä on irrallinen rivi.\n", "PK019 5:1"),
    ("name: a\n<<<: b\n", "PK101 4:1"),
]

#: what looks like a slip and is none
FINE = [
    ("name: a,\nsummary: b,\n", ""),
    ("name : a\nsummary : b\n", ""),
    ("name: ”a”\n", ""),
]

#: whole files
WHOLE = [
    (" pkpk: 1\nkind: chain\n", "PK013 2:1"),
    ("pkpk:1\nkind: chain\n", "PK026 1:5"),
    ("pkpk:1\nkind:chain\nname:a\n", "PK026 1:5"),
    ("pkpk:\xa01\nkind: chain\nname: a\n", "PK023 1:6"),
    ("pkpk = 1\nkind = chain\n", "PK104 1:1"),
    ("pkpk;1\nkind;chain\n", "PK104 1:1"),
    ("%YAML 3.0\n---\npkpk: 1\nkind: chain\n", "PK028 1:1"),
    ('{\n  "pkpk": 1\n  "kind": "chain",\n  "name": "a"\n}\n', "PK015 1:1"),
    ("# Otsikko\nPalveluketju\n\npkpk: 1\nkind: chain\n", "PK019 2:1"),
    ("```yaml\npkpk: 1\nkind: chain\nname: a\n```\n", "PK016 1:1 PK016 5:1"),
    ("<html>\n<body>a: b</body>\n</html>\n", "PK019 1:1"),
    ('{\n  "pkpk": 1,\n  "kind": "chain",\n  "name": "a",\n}\n', ""),
]


def told(written: str) -> str:
    """The code, line and column of each finding."""
    return " ".join(f"{one.finding.code.id} {one.place.line}:{one.place.column}" for one in document(written).located())


SLIPS = [
    (TOP + text, expected) for text, expected in [*TABS, *SPACES, *COLONS, *QUOTES, *SIGNS, *BRACKETS, *COLUMNS, *OTHER, *FINE]
]


@pytest.mark.parametrize(("text", "expected"), [*SLIPS, *WHOLE])
def test_one_slip_gives_one_message_at_its_place(text, expected):
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), [*SLIPS, *WHOLE])
def test_so_it_does_with_the_line_endings_of_windows(text, expected):
    assert told(text.replace("\n", "\r\n")) == expected


@pytest.mark.parametrize(
    ("text", "expected"), [(text, expected) for text, expected in SLIPS if expected and "PK007" not in expected]
)
def test_what_is_wrong_further_on_is_told_too(text, expected):
    """Unless the slip swallows it, as an open quotation mark does, or an anchor may be needed further on."""
    found = told(text + "language: klingon\n")
    assert found.split(" ")[:2] == expected.split(" ")[:2]
    if not any(code in expected for code in ("PK014", "PK015")) and "&" not in text:
        assert found.split(" ")[-2] == "PK106"
