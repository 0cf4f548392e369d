"""Finnish and Swedish say everything that English says, with the same holes, and in the words of docs/terms.md."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

from palveluketju import report
from palveluketju.loading.files import decode
from palveluketju.messages.catalogue import LANGUAGES, Messages

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src/palveluketju"
TRANSLATED = tuple(language for language in LANGUAGES if language != "en")
BAD = """\
pkpk: 1
kind: chain
name: Huono ketju
sumary: Kirjoitusvirhe avaimessa
version: "1"
dates:
  created: 31.5.2026
goals: Yksi tavoite ilman viivaa
tiers:
  - id: support
    risks:
      - Huom: soita
      - text: Yksinäisyys
        measured_by: puuttuva-indikaattori
pathway:
  - name: Alku
    within: 3 päivää
  - [a, b]
services:
  - use: yhteinen-palvelu
"""


def po(language: str) -> Catalog:
    with (PACKAGE / f"messages/locale/{language}/LC_MESSAGES/palveluketju.po").open("rb") as stream:
        return read_po(stream, locale=language)


CATALOGUES = {language: po(language) for language in TRANSLATED}
in_each = pytest.mark.parametrize("language", TRANSLATED)


def messages(language: str) -> Iterator[Message]:
    return (one for one in CATALOGUES[language] if one.id)


def forms(text: str | tuple[str, ...] | list[str]) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text)


def pairs(language: str) -> list[tuple[str, str]]:
    """Each English text that is translated, and what it is in the language; a plural counts as two."""
    return [
        (english, text)
        for one in messages(language)
        for english, text in zip(forms(one.id), forms(one.string), strict=True)
        if text.strip()
    ]


def holes(text: str) -> set[str]:
    return {name.partition(".")[0] for _, name, _, _ in Formatter().parse(text) if name is not None}


@in_each
def test_every_text_is_translated(language: str) -> None:
    assert [one.id for one in messages(language) if not all(text.strip() for text in forms(one.string))] == []


@in_each
def test_holes_are_those_of_the_english_text(language: str) -> None:
    wrong = []
    for one in messages(language):
        wanted = set().union(*map(holes, forms(one.id)))
        wrong += [text for text in forms(one.string) if text and holes(text) != wanted]
    assert wrong == []


@in_each
def test_nothing_is_fuzzy_or_obsolete(language: str) -> None:
    assert [one.id for one in messages(language) if one.fuzzy] == []
    assert not CATALOGUES[language].obsolete


@in_each
def test_plurals_have_both_forms(language: str) -> None:
    assert CATALOGUES[language].num_plurals == 2
    said = Messages(language)
    for one in messages(language):
        if one.pluralizable and "{count}" in one.id[1]:
            single, several = (said.plural(*one.id, count, **dict.fromkeys(holes(one.id[0]) - {"count"}, "")) for count in (1, 2))
            assert re.search(r"\b1 ", single), single
            assert re.search(r"\b2 ", several), several


def test_no_language_knows_more_texts_than_another() -> None:
    assert {(one.context, one.id) for one in messages("fi")} == {(one.context, one.id) for one in messages("sv")}


@in_each
def test_the_compiled_catalogue_is_that_of_the_source(language: str) -> None:
    with (PACKAGE / f"messages/locale/{language}/LC_MESSAGES/palveluketju.mo").open("rb") as stream:
        compiled = read_mo(stream)
    assert {(one.context, forms(one.id), forms(one.string)) for one in compiled if one.id} == {
        (one.context, forms(one.id), forms(one.string)) for one in messages(language)
    }


def test_every_text_in_the_code_is_in_the_catalogues() -> None:
    known = {text for one in messages("fi") for text in forms(one.id)}
    lost = {
        text: f"{path.relative_to(PACKAGE)}:{line}"
        for path in sorted(PACKAGE.rglob("*.py"))
        for line, text in literals(ast.parse(path.read_text(encoding="utf-8")))
        if text and text not in known
    }
    # What the gatherer of tools/catalogues.py does not find: a text inside an f-string, as a default, or in a variable.
    assert lost == {}


def literals(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """The texts that the code hands to N_, Said, say and plural, wherever they stand."""
    variables = {
        target.id: node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            count = {"N_": 1, "Said": 1, "say": 1, "plural": 2}.get(name, 0)
            for argument in node.args[:count]:
                given = variables.get(argument.id, argument) if isinstance(argument, ast.Name) else argument
                yield from ((node.lineno, text) for text in _texts(given))


def _texts(node: ast.expr) -> Iterator[str]:
    match node:
        case ast.Constant(value=str(text)):
            yield text
        case ast.IfExp(body=one, orelse=other):
            yield from (*_texts(one), *_texts(other))
        case ast.Call(func=ast.Attribute(attr="get"), args=[_, default]):
            yield from _texts(default)


@in_each
def test_a_sentence_stays_a_sentence_and_a_fragment_a_fragment(language: str) -> None:
    odd = [(english, text) for english, text in pairs(language) if english.endswith(".") != text.endswith(".")]
    odd += [(english, text) for english, text in pairs(language) if text != text.strip() or "  " in text]
    odd += [
        (english, text)
        for english, text in pairs(language)
        if english[:1].islower() and text[:1].isupper() and not text[:2].isupper()
    ]
    assert odd == []


@in_each
def test_quotation_marks_are_those_of_the_language(language: str) -> None:
    assert [text for _, text in pairs(language) if re.search("[“„«»]", text)] == []
    assert [text for english, text in pairs(language) if english.count("“") * 2 != text.count("”") and "“" in english] == []


@in_each
def test_keys_and_commands_are_left_as_they_are(language: str) -> None:
    kept = re.compile(r"`[^`]+`|--\w+|\b[a-z]+_[a-z_]+\b|\b\w+:(?:true|\d+)|https?://\S+|\bsotkanet:\d+")
    assert [
        (english, text) for english, text in pairs(language) if not set(kept.findall(english)) <= set(kept.findall(text))
    ] == []


def test_the_terms_of_the_documentation_are_those_of_the_catalogues() -> None:
    page = (ROOT / "docs/terms.md").read_text(encoding="utf-8")
    rows = [[cell.strip() for cell in line.strip().strip("|").split("|")] for line in page.splitlines() if line.startswith("| ")]
    terms = {english: {"fi": fi, "sv": sv} for fi, sv, english, *_ in rows[1:]}
    assert len(terms) > 50
    wrong = {
        (language, english): (wanted[language], text)
        for english, wanted in terms.items()
        for language in TRANSLATED
        for one, text in pairs(language)
        if one == english and text.lower() != wanted[language].lower()
    }
    assert wrong == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_findings_print_in_every_language(language: str) -> None:
    found = decode("huono.yaml", BAD.encode()).located()
    printed = report.report("text", report.Outcome(found, 1), Messages(language), report.Look())
    assert len(found) >= 8
    assert not re.search(r"[{}]", printed)
    message, help = {
        "fi": ("  tuntematon avain ”sumary”", "  → Tarkoititko ”summary”?"),
        "sv": ("  okänd nyckel ”sumary”", "  → Menade du ”summary”?"),
        "en": ("  unknown key “sumary”", "  → Did you mean “summary”?"),
    }[language]
    lines = printed.splitlines()
    assert message in lines
    assert help in lines


def test_no_finding_is_left_in_english() -> None:
    found = decode("huono.yaml", BAD.encode()).located()
    said = {
        language: [
            Messages(language).say(one.finding.code.message, **one.finding.args)
            + (Messages(language).say(one.finding.help) if one.finding.help else "")
            for one in found
        ]
        for language in LANGUAGES
    }
    alike = [texts for texts in zip(*said.values(), strict=True) if len(set(texts)) < len(LANGUAGES)]
    assert alike == []
