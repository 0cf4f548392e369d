"""The message catalogues: texts gathered from the code and the language, merged into each .po, compiled to .mo."""

import io
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from palveluketju.model.grammar import Concept

KEYWORDS = {"N_": None, "Said": None, "say": None, "plural": (1, 2), "Code": (4,)}
HEADER = "# The texts of palveluketju. Translate msgstr; `make generate` adds new texts and compiles.\n"


def template(source: Path, concepts: dict[str, Concept]) -> Catalog:
    """Every text to translate, without line numbers, so that moving code changes nothing."""
    found = Catalog(project="palveluketju", charset="utf-8", fuzzy=False)
    for _, _, message, comments, context in extract_from_dir(
        source, method_map=[("**.py", "python")], keywords=KEYWORDS, comment_tags=["Translators:"], strip_comment_tags=True
    ):
        if message:
            found.add(message, auto_comments=comments, context=context)
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


def write(folder: Path, texts: Catalog, language: str) -> None:
    """Brings one language's .po up to date and compiles it; what is not translated stays empty."""
    path = folder / language / "LC_MESSAGES" / "palveluketju.po"
    path.parent.mkdir(parents=True, exist_ok=True)
    catalog = Catalog(locale=language, charset="utf-8", fuzzy=False)
    if path.exists():
        with path.open("rb") as stream:
            catalog = read_po(stream, locale=language)
    catalog.update(texts, no_fuzzy_matching=True)
    catalog.obsolete.clear()
    catalog.header_comment = HEADER
    out = io.BytesIO()
    write_po(out, catalog, width=110, no_location=True, omit_header=True, sort_output=True, ignore_obsolete=True)
    plural = f'msgid ""\nmsgstr ""\n"Language: {language}\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n'
    plural += '"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n\n'
    path.write_bytes((HEADER + plural).encode() + out.getvalue())
    with path.open("rb") as stream:
        compiled = read_po(stream, locale=language)
    binary = io.BytesIO()
    write_mo(binary, compiled)
    path.with_suffix(".mo").write_bytes(binary.getvalue())
