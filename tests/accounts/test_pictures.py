"""The picture of both versions as SVG and as DOT."""

import xml.etree.ElementTree as ET

import pytest

from palveluketju.account import Account, Wish, told
from palveluketju.drawing.engine import engine
from palveluketju.messages.catalogue import Messages
from palveluketju.report import Look
from tests.histories import account, comparison, of_chain

_SVG = "{http://www.w3.org/2000/svg}"


def tell(name: str, one: Account, language: str = "fi") -> str:
    return told(name, one, Messages(language), Look())


@pytest.mark.parametrize(("wish", "title"), [("", "tasot"), ("tiers", "tasot"), ("pathway", "Polku")])
def test_the_wish_chooses_the_picture_the_first_when_none_is_named(wish: str, title: str) -> None:
    root = ET.fromstring(tell("svg", account(comparison("tightening"), wish=Wish(diagram=wish))))
    assert root.tag == f"{_SVG}svg"
    assert title in (root.findtext(f"{_SVG}title") or "")


def test_several_stand_below_each_other_in_one_file_with_ids_of_their_own() -> None:
    root = ET.fromstring(tell("svg", account(comparison("tightening"), comparison("reorganisation"))))
    first, second = root.findall(f"{_SVG}svg")
    assert float(second.get("y", "0")) == float(first.get("height", "0"))
    assert float(root.get("height", "0")) == float(first.get("height", "0")) + float(second.get("height", "0"))
    ids = [one.get("id") for one in root.iter() if one.get("id")]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("format", ["svg", "dot"])
def test_the_picture_speaks_the_readers_language(format: str) -> None:
    for language, word in (("fi", "+ uusi"), ("sv", "+ ny"), ("en", "+ is new")):
        assert word in tell(format, account(comparison("tightening"), wish=Wish(diagram="pathway")), language)


def test_dot_is_what_graphviz_draws() -> None:
    for digraph in tell("dot", account(comparison("tightening"), comparison("handover"))).split("\n}\n")[:-1]:
        assert engine("embedded").svg(digraph + "\n}\n").count("<svg") == 1


@pytest.mark.parametrize("format", ["svg", "dot"])
def test_a_picture_that_neither_version_has_says_so(format: str) -> None:
    one = account(of_chain("summary: a", "summary: b"), wish=Wish(diagram="pathway"))
    assert "Kummassakaan" in tell(format, one)
