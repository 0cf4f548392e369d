"""What holds for every file: the same is said, no comment is lost, and what has been written anew once stays as it is."""

import json
import sys
from collections import Counter
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from palveluketju.formatting.formatted import formatted
from palveluketju.loading.files import decode
from palveluketju.loading.nodes import MappingNode, Node, ScalarNode, compose, is_absent
from tests.formatting.scrambled import Scrambled

ROOT = Path(__file__).parent.parent.parent
sys.path.insert(0, str(ROOT / "bench"))

from chains import chain  # noqa: E402

EXAMPLES = sorted((ROOT / "examples").glob("*.yaml"))
CASES = sorted(
    path for folder in ("findings", "rules") for path in (ROOT / "tests" / folder).rglob("*.yaml") if path.stat().st_size < 50_000
)


def plain(node: Node) -> Any:
    """The content as written: groups, lists and texts."""
    if isinstance(node, ScalarNode):
        return None if is_absent(node) else node.value.strip()
    if isinstance(node, MappingNode):
        return {key.value: plain(value) for key, value in node.value}
    return [plain(one) for one in node.value]


def content(text: str) -> Any:
    node = compose(text, 200)
    assert node is not None
    return plain(node)


def bare(text: str) -> str:
    return "".join(text.split())


def checked(data: bytes) -> str | None:
    """The file in its canonical form, after it has been seen that this stays as it is; None when it has errors."""
    document = decode("a.yaml", data)
    if not document.sound:
        return None
    new = formatted(document)
    again = decode("a.yaml", new.encode())
    assert again.sound
    assert formatted(again) == new
    lines = new.replace("\r\n", "\n").split("\n")
    assert lines[-1] == ""
    assert lines[-2:-1] != [""]
    return new


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_examples_are_in_their_canonical_form(path):
    text = path.read_text(encoding="utf-8")
    assert formatted(decode(path.name, text.encode())) == text


@pytest.mark.parametrize("path", CASES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_what_has_been_written_anew_stays_as_it_is(path):
    checked(path.read_bytes())


SMALL = [path.read_text(encoding="utf-8") for path in EXAMPLES if path.stat().st_size < 30_000]
BASES = [content(text) for text in (*SMALL, chain(1))]
ODD = {
    "pkpk": "1",
    "kind": "chain",
    "name": "Outo: nimi",
    "organiser": "01",
    "version": "1.10.0",
    "status": None,
    "summary": "Ensimmäinen kappale.\n\nToinen \"kappale\", jossa on 'lainausmerkkejä'.\n- kohta\n- toinen",
    "phenomenon": "Pitkä teksti, joka ei mahdu riville. " * 6 + "Loppu: #1",
    "target_group": {"text": "18–64-vuotiaat", "ages": "18-64", "x-oma": ["1", "kaksi", {"kolme": "3"}]},
    "goals": [{"text": {"sv": "Hjälp fås", "fi": "Apua saa"}, "perspective": "client"}, "- viiva", "% prosentti", "K:\\kansio"],
    "services": [{"name": "Kela", "channels": ["digital", "visit"], "contacts": [{"phone": "112"}]}, "112", "no"],
    "roles": ["Asiakasvastaava", "Asiakas vastaa # itse"],
    "x-lista": [["a", ["b"]], [], {}],
    "x-luku": "1.50",
}
BASES.append(ODD)


def scrambled(seed: int, base: int) -> tuple[str, list[str]]:
    writer = Scrambled(Random(seed))
    return writer.text(BASES[base]), writer.comments


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.integers(0, 2**32), st.integers(0, len(BASES) - 1))
def test_every_way_of_writing_says_the_same_and_keeps_its_comments(seed, base):
    text, comments = scrambled(seed, base)
    new = checked(text.encode())
    if new is not None:
        assert content(new) == content(text)
        # What stands further in below a text is a part of it.
        written = Counter(bare(one) for one in comments if bare(one) not in bare(json.dumps(content(text), ensure_ascii=False)))
        assert all(bare(new).count(comment) == count for comment, count in written.items())


def test_most_ways_of_writing_are_sound():
    """The test above would hold for nothing if they were not."""
    sound = [decode("a", scrambled(seed, base)[0].encode()).sound for seed in range(30) for base in range(len(BASES))]
    assert sum(sound) > len(sound) * 0.8


MUTANTS = st.tuples(
    st.integers(0, 2**32),
    st.sampled_from(
        [
            "\n",
            " ",
            "  ",
            "#",
            " #",
            ":",
            ": ",
            "- ",
            "\t",
            "'",
            '"',
            "&a ",
            "*a",
            "{",
            "}",
            "[",
            "]",
            ",",
            "|",
            ">",
            "!",
            "? ",
            "\r",
            "ä",
            "\\",
        ]
    ),
)


@settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.integers(0, len(SMALL)), st.lists(MUTANTS, min_size=1, max_size=4))
def test_no_text_makes_it_fail(base, changes):
    text = (*SMALL, scrambled(len(changes), len(BASES) - 1)[0])[base]
    for place, sign in changes:
        at = place % len(text)
        text = text[:at] + sign + text[at + (place % 3 == 0) :]
    checked(text.encode())
