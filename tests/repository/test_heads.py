"""The ids and names of descriptions: the quick way gives what reading the whole file gives, or leaves it to that."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from palveluketju.repository.heads import Head, _quick, _slow, heads
from palveluketju.repository.repository import Repositories
from tests.repository.made import chain, write

USUAL = """\
# yaml-language-server: $schema=../.pkpk/schemas/chain.fi.json

pkpk: 1
kind: chain
id: aikuisten-uni  # tunniste
name: Aikuisten uniongelmat
summary: >-
  Pitkä teksti
  id: ei tämä
roles:
  - id: rooli
    name: Rooli
"""


def quick(text: str) -> tuple[str, ...] | None:
    found = _quick("a.yaml", text.encode())
    return found and (found.id, *found.words)


class TestTheUsual:
    """What nearly every file looks like is told without reading it; that is what makes one check in thousands quick."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            (chain("Uni"), ("uni", "uni")),
            (chain("Aikuisten uni", "id: Uni_1\n"), ("uni-1", "uni-1", "aikuisten-uni")),
            (chain("Uni").replace("\n", "\r\n"), ("uni", "uni")),
            ("\ufeff" + chain("Uni"), ("uni", "uni")),
            ("# alku\n\n" + chain("Uni"), ("uni", "uni")),
            ("pkpk: 1\nname:\n  fi: Uni\n\n  # ruotsiksi\n  sv: Sömn\nkind: chain\n", ("uni", "uni", "somn")),
            (chain("Uni", "roles: ['id: x', {name: y}]\n"), ("uni", "uni")),
            (chain("Äiti's (1) koti [a]"), ("aiti-s-1-koti-a",) * 2),
        ],
    )
    def test_it_is_told_from_the_few_lines_that_hold_it(self, text, expected):
        assert quick(text) == expected

    def test_a_longer_file_too(self):
        assert quick(USUAL.replace("  # tunniste", "")) == ("aikuisten-uni", "aikuisten-uni", "aikuisten-uniongelmat")

    @pytest.mark.parametrize(
        "text",
        [
            USUAL,
            chain("Uni", "formerly: vanha\n"),
            chain("'Uni'"),
            chain("&a Uni"),
            chain("Uni\n  ja lepo"),
            chain("Uni\n\n  ja lepo"),
            chain("Uni", "name: Toinen\n"),
            chain("Uni", "id: ei kelpaa\n"),
            chain("null"),
            chain("Uni", "? id\n: a\n"),
            "{pkpk: 1, kind: chain, name: Uni}\n",
            'pkpk: 1\nsummary: "a\nname: b"\n',
            "pkpk: 1\nroles: [a,\nname: b\n]\n",
            "pkpk: 1\nkind: chain\u2028name: Uni\n",
            "pkpk: 1\nkind: chain\rname: Uni\n",
            "pkpk: 1\nname:\n  fi: A\n  fi: B\n",
            "pkpk: 2\nname: Uni\n",
            "name: Uni\n",
            "",
        ],
    )
    def test_anything_else_is_left_to_reading_all_of_it(self, text):
        assert quick(text) is None


def test_a_broken_file_still_has_its_name():
    assert quick("pkpk: 1\nkind: chain\nname: Uni\nroles: [\n") == ("uni", "uni")


def test_the_heads_are_those_of_the_chains_however_they_are_written(tmp_path):
    files = {
        "chains/a.yaml": chain("Uni"),
        "chains/b.yaml": '{"pkpk": 1, "kind": "entity", "name": "Lepo", "formerly": ["vanha"]}',
        "chains/c.yaml": "on: push\n",
        "chains/d.yaml": b"\xff",
        "chains/e.yaml": "",
        "muu.yaml": chain("Muu"),
    }
    found = list(heads(Repositories().of(str(write(tmp_path, files)))))
    assert found == [Head("chains/a.yaml", "uni", ("uni",)), Head("chains/b.yaml", "lepo", ("lepo", "vanha"))]


_EASY = st.sampled_from(["A", "Kotihoito", "b c", "ä ö", "x-y", "日本", "it's", "a]", "1", "true", "a, b", "a'"])
# fmt: off
_HARD = st.sampled_from([
    "~", "null", "Null", "1.0", "2024-01-01", "a  b", "-a", "a:b", "a: b", "a #b", "a#b", "[a]", "{a: b}", "'q'", '"d"',
    '"two\n  lines"', "&x a", "*x", "!t a", ">\n  f", "a\n  b", "a\n\n  b", "a\xad", "\u2028a", "a\x85b", "\U0001f600", "? a",
    "%a", "@a", "`a", "a\\b", "a_b", "_a", "a-", "a\tb", "a ", "a\xa0b", "…", "...", "---", "a\u200bb", "A\n# c", "A # c",
    "A\rname: B",
])
# fmt: on
_WORD = st.one_of(_EASY, _EASY, _EASY, _HARD, st.just("x" * 81), st.just("|\n  a\n  b"))
_VALUE = st.one_of(
    _WORD,
    _WORD,
    _WORD,
    st.builds("\n  fi: {}\n  sv: {}".format, _WORD, _WORD),
    st.builds("\n  fi: {}{}  en: {}".format, _WORD, st.sampled_from(["\n\n", "\n# c\n", "\n  # c\n", "\n"]), _WORD),
    st.builds("\n  - {}".format, _WORD),
    st.builds("\n- {}".format, _WORD),
    st.builds("\n  fi: {}\n   sv: b".format, _WORD),
    st.builds("\n  fi: {}\n  fi: b".format, _WORD),
    st.builds("\n\tfi: {}".format, _WORD),
    st.builds("[\n{},\nname: {}\n]".format, _WORD, _WORD),
    st.builds('"x\nname: {}\ny"'.format, _WORD),
)
_KEY = st.one_of(
    st.sampled_from(["id", "name", "name", "id", "summary", "status"]),
    st.sampled_from(["formerly", "kind", "pkpk", "language", "roles", '"name"', "'id'", "name ", "x-a", "Name", "fi"]),
)
_COLON = st.one_of(st.just(": "), st.just(": "), st.sampled_from([":", ": \t", ":\t", " : ", ":  "]))
_LINE = st.one_of(
    st.builds("{}{}{}".format, _KEY, _COLON, _VALUE),
    st.builds("{}{}{}".format, _KEY, _COLON, _VALUE),
    st.builds("? name\n: {}".format, _WORD),
    st.sampled_from(["# c", "", "  ", "#", "---", "...", "- a", "<<: *a", "%YAML 1.1", "  indented"]),
)
_FIRST = st.one_of(st.just("pkpk: 1"), st.sampled_from(["pkpk: 1 # c", "pkpk: '1'", "pkpk: 2", "pkpk:", "pkpk:1", "kind: chain"]))


@st.composite
def _texts(draw) -> str:
    lines = [draw(_FIRST), "kind: chain", *draw(st.lists(_LINE, max_size=5))]
    start = draw(st.sampled_from(["", "", "\ufeff", "# c\n", "\n", "\t\n"]))
    text = start + "\n".join(lines) + draw(st.sampled_from(["", "\n", "\n\n"]))
    return text.replace("\n", "\r\n") if draw(st.booleans()) else text


@given(_texts())
def test_the_quick_way_gives_what_the_slow_way_gives_or_nothing(text):
    found, whole = _quick("a.yaml", text.encode()), _slow("a.yaml", text.encode())
    # Of a file that is broken the quick way may know more: it has not seen the break.
    assert found is None or whole is None or found == whole
