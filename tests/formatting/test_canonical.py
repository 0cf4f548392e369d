"""What becomes what, and what stays as it is. Each case stands after the three demanded keys."""

import pytest

from palveluketju.formatting import formatted as proving
from palveluketju.formatting.formatted import UnlikeError, formatted
from palveluketju.loading.files import decode

HEAD = "pkpk: 1\nkind: chain\nname: Testi\n"
LONG = "Pitkä teksti jatkuu ja jatkuu, kunnes se ei enää mahdu yhdelle riville, "
FILLED = f"  {LONG}Pitkä teksti jatkuu ja jatkuu, kunnes se ei"


def fmt(text: str) -> str:
    document = decode("a.yaml", (HEAD + text).encode())
    assert document.sound, [(one.code.id, one.args) for one in document.problems]
    new = formatted(document)
    assert formatted(decode("a.yaml", new.encode())) == new
    assert new.startswith(HEAD)
    return new.removeprefix(HEAD)


CHANGED = {
    "indentation": ("goals:\n- Apua\n-   text:   Tukea\n    id: t\n", "goals:\n  - Apua\n  - id: t\n    text: Tukea\n"),
    "order of keys": ("roles:\n  - Kela\nservices:\n  - Kela\n", "services:\n  - Kela\nroles:\n  - Kela\n"),
    "own keys last, in their own order": (
        "x-b: 1\nx-a: 2\nsummary: Teksti\n",
        "summary: Teksti\nx-b: 1\nx-a: 2\n",
    ),
    "brackets": ("services: [Kela, Kotihoito]\n", "services:\n  - Kela\n  - Kotihoito\n"),
    "braces": (
        "indicators:\n  - {name: A, threshold: {value: 6, operator: '>'}}\n",
        'indicators:\n  - name: A\n    threshold:\n      operator: ">"\n      value: 6\n',
    ),
    "comments between brackets": (
        "services: [ # alku\n  # yksi\n  Kela, # kela\n  Kotihoito # koti\n  # loppu\n]\n",
        "services: # alku\n  # yksi\n  - Kela # kela\n  - Kotihoito # koti\n  # loppu\n",
    ),
    "needless quotes": ("summary: \"Teksti\"\nstatus: 'draft'\n", "summary: Teksti\nstatus: draft\n"),
    "single quotes": ("summary: 'Huom: tämä'\n", 'summary: "Huom: tämä"\n'),
    "quotes in quotes": ('summary: "sanoi: \\"apua\\""\n', "summary: 'sanoi: \"apua\"'\n"),
    "numbers and dates": ('dates:\n  created: "2026-03"\nversion: "1.10.0"\n', "version: 1.10.0\ndates:\n  created: 2026-03\n"),
    "long texts": (f"summary: {LONG}{LONG}loppu.\n", f"summary: >-\n{FILLED}\n  enää mahdu yhdelle riville, loppu.\n"),
    "lines of a long text": (
        f"summary: {LONG}\n  {LONG}\n  loppu.\n",
        f"summary: >-\n{FILLED}\n  enää mahdu yhdelle riville, loppu.\n",
    ),
    "lines of a short text": ("summary: Yksi\n  kaksi\n", "summary: Yksi kaksi\n"),
    "line breaks of a text": ('summary: "Yksi\\nkaksi\\n\\nkolme"\n', "summary: |-\n  Yksi\n  kaksi\n\n  kolme\n"),
    "below the sign": ("summary: >\n    Yksi\n    kaksi\n\n    kolme\n\n\n", "summary: >-\n  Yksi\n  kaksi\n\n  kolme\n"),
    "empty lines and blanks": ("\n\n\nsummary: Teksti   \n\n  \nstatus: draft\n\n\n", "\nsummary: Teksti\n\nstatus: draft\n"),
    "a comment travels with its key": (
        "# roolit\nroles: # r\n  # kela\n  - Kela # k\n  # - Kunta\n# palvelut\nservices:\n  - Kela\n",
        "# palvelut\nservices:\n  - Kela\n# roolit\nroles: # r\n  # kela\n  - Kela # k\n  # - Kunta\n",
    ),
    "struck out lines travel with what they are in": (
        "roles:\n#  - name: Kela\n#    tasks:\nservices:\n#  - Kela\n",
        "services:\n#  - Kela\nroles:\n#  - name: Kela\n#    tasks:\n",
    ),
    "no comment falls into a text": (
        "goals:\n  - text: |\n        Yksi\n      # huom\n    id: a\n",
        "goals:\n  - id: a\n    text: |-\n      Yksi\n    # huom\n",
    ),
    "lined up comments stay lined up": (
        'goals:\n    - id:   a     # yksi\n      text: Yksi  # kaksi\n',
        "goals:\n  - id: a       # yksi\n    text: Yksi  # kaksi\n",
    ),
    "question marks": ("? summary # k\n: Teksti\n", "summary: Teksti # k\n"),
    "merge keys": (
        "services:\n  - &a\n    name: Kela\n    sector: kela\n  - name: Toinen\n    <<: *a\n",
        "services:\n  - &a\n    name: Kela\n    sector: kela\n  - <<: *a\n    name: Toinen\n",
    ),
}  # fmt: skip

KEPT = {
    "an alias after its anchor": "roles:\n  - &a Kela\nproviders:\n  - *a\n",
    "languages in their own order": "summary:\n  sv: Hjälp\n  fi: Apua\n",
    "a section stays below its heading": "\n# Ensin roolit\nroles:\n  - Kela\n\n# Sitten palvelut\nservices:\n  - Kela\n",
    "quotes around what looks like a number": 'organiser: "01"\ngoals:\n  - "no"\n  - 112\n',
    "signs that mean something": 'goals:\n  - "*-merkityt"\n  - "- viiva"\n  - "Kela # x"\n  - "%"\n  - 60 %\n',
    "a backslash": "summary: 'K:\\ohjeet'\n",
    "spaces that mean something": 'summary: "Kaksi  väliä"\n',
    "the lines of a folded text": "summary: >-\n  Lyhyt\n  ja lyhyt.\n",
    "the lines of a text": "summary: |-\n  - yksi\n  - kaksi\n\n  # ei kommentti\n",
    "a list that commas have torn": "services: [Tuki, apu ja hoito]\n",
    "a text that # may have cut": f"summary: {LONG}{LONG} #112\n",
    "quotes before a comment": 'summary: "Soita" #112\n',
    "an empty list": "services: []\nx-tyhjä: {}\n",
    "a silence on an item": "goals:\n  - text: A # pkpk: ignore[PK341] reason=\"x\"\n    id: a\n",
    "own data": "x-oma:\n  b: 1\n  a: '1'\n".replace("'1'", '"1"'),
    "long words": "links:\n  - https://example.org/" + "a" * 150 + "\n",
    "empty values": "owner:\nservices:\n#  - Kela\n",
}  # fmt: skip


@pytest.mark.parametrize(("before", "after"), CHANGED.values(), ids=CHANGED)
def test_this_becomes_that(before, after):
    assert fmt(before) == after


@pytest.mark.parametrize("text", KEPT.values(), ids=KEPT)
def test_this_stays_as_it_is(text):
    assert fmt(text) == text


def whole(text: str) -> str:
    return formatted(decode("a.yaml", text.encode()))


def test_a_comment_at_the_top_stays_there():
    assert whole("# Luonnos\nname: A\nkind: chain\npkpk: 1\n") == "# Luonnos\npkpk: 1\nkind: chain\nname: A\n"
    assert whole("# Luonnos\n\n# nimi\nname: A\nkind: chain\npkpk: 1\n") == "# Luonnos\n\npkpk: 1\nkind: chain\n# nimi\nname: A\n"


def test_the_mark_of_a_document_stays():
    assert (
        whole("# alku\n---   # x\npkpk: 1\nkind: chain\nname: A\n...\n") == "# alku\n---   # x\npkpk: 1\nkind: chain\nname: A\n"
    )


def test_what_would_say_something_else_is_refused(monkeypatch):
    monkeypatch.setattr(proving, "text_of", lambda file, concept: HEAD + "summary: Muuta\n")
    with pytest.raises(UnlikeError):
        formatted(decode("a.yaml", (HEAD + "summary: Teksti\n").encode()))


def test_a_lost_comment_is_refused(monkeypatch):
    monkeypatch.setattr(proving, "text_of", lambda file, concept: HEAD)
    with pytest.raises(UnlikeError):
        formatted(decode("a.yaml", (HEAD + "# huom\n").encode()))
