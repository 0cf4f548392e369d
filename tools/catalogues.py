"""The message catalogues: texts gathered from the code and the language, merged into each .po, compiled to .mo."""

import ast
import datetime
import io
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from palveluketju.model.grammar import Concept

#: the calls whose arguments are texts: name → the places of the texts
CALLS = {"N_": (0,), "Said": (0,), "say": (0,), "plural": (0, 1), "Code": (3,)}
#: a catalogue is the same whenever it is made
MADE = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)
HEADER = "# The texts of palveluketju. Translate msgstr; `make generate` adds new texts and compiles.\n"


def gathered(source: Path) -> Iterator[str | tuple[str, str]]:
    """Every text of the code, also inside f-strings, in either arm of an `if` and as the default of a `get`."""
    for path in sorted(source.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            texts = [list(_texts(node.args[place])) for place in CALLS.get(name, ()) if place < len(node.args)]
            if name == "plural" and len(texts) == 2 and all(texts):
                yield texts[0][0], texts[1][0]
            else:
                yield from (text for each in texts for text in each)


def translated(source: Path) -> dict[str, tuple[str, str]]:
    """The texts whose translations stand beside them in the code: English → Finnish, Swedish."""
    found = {}
    for path in sorted(source.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "trilingual":
                english, finnish, swedish = (ast.literal_eval(one) for one in node.args)
                found[english] = (finnish, swedish)
    return found


def _texts(node: ast.expr) -> Iterator[str]:
    match node:
        case ast.Constant(value=str(text)) if text:
            yield text
        case ast.IfExp(body=one, orelse=other):
            yield from (*_texts(one), *_texts(other))
        case ast.Call(func=ast.Attribute(attr="get"), args=[_, default]):
            yield from _texts(default)


def template(source: Path, concepts: dict[str, Concept]) -> Catalog:
    """Every text to translate, without line numbers, so that moving code changes nothing."""
    found = Catalog(project="palveluketju", charset="utf-8", fuzzy=False)
    for text in (*gathered(source), *translated(source)):
        found.add(text)
    for concept in concepts.values():
        for text in (concept.label, concept.description):
            found.add(text)
        for field in concept.fields:
            found.add(field.title)
            found.add(field.description)
            shape = field.shape.item or field.shape
            for _, label in shape.values:
                found.add(label)
    return found


def write(folder: Path, texts: Catalog, language: str, known: dict[str, str]) -> None:
    """Brings one language's .po up to date and compiles it; what is not translated stays empty."""
    path = folder / language / "LC_MESSAGES" / "palveluketju.po"
    path.parent.mkdir(parents=True, exist_ok=True)
    catalog = Catalog(locale=language, charset="utf-8", fuzzy=False)
    if path.exists():
        with path.open("rb") as stream:
            catalog = read_po(stream, locale=language)
    catalog.update(texts, no_fuzzy_matching=True)
    catalog.obsolete.clear()
    for english, translation in known.items():
        catalog[english].string = translation
    catalog.header_comment = HEADER
    out = io.BytesIO()
    write_po(out, catalog, width=110, no_location=True, omit_header=True, sort_output=True, ignore_obsolete=True)
    plural = f'msgid ""\nmsgstr ""\n"Language: {language}\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n'
    plural += '"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n\n'
    path.write_bytes((HEADER + plural).encode() + out.getvalue())
    with path.open("rb") as stream:
        compiled = read_po(stream, locale=language)
    compiled.creation_date = compiled.revision_date = MADE
    binary = io.BytesIO()
    write_mo(binary, compiled)
    path.with_suffix(".mo").write_bytes(binary.getvalue())
