"""Writes everything that is made from the code. `make generate` runs it; `make check` fails when it changes the tree."""

from pathlib import Path

import catalogues
import commands_page
import reference
import rule_pages
import templates_page

from palveluketju.messages.catalogue import LANGUAGES, Messages
from palveluketju.model import json_schema
from palveluketju.model.accepted import Accepted
from palveluketju.model.baseline import Baseline
from palveluketju.model.catalog import Catalog
from palveluketju.model.chain import Chain
from palveluketju.model.config import Config
from palveluketju.model.element import Element
from palveluketju.model.grammar import grammar
from palveluketju.model.table import text, titles

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src/palveluketju"
#: kind of file → the concept that the whole file is; entities and models are chains to the grammar
WHOLES: dict[str, type[Element]] = {"chain": Chain, "catalog": Catalog, "config": Config}


def main() -> None:
    """Everything, in the order in which one thing needs another."""
    concepts = grammar(Chain)
    wholes: tuple[type[Element], ...] = (*WHOLES.values(), Baseline, Accepted)
    every = {name: concept for whole in wholes for name, concept in grammar(whole).items()}
    (PACKAGE / "model/shapes.json").write_text(text(every), encoding="utf-8")
    (PACKAGE / "model/titles.json").write_text(titles(every), encoding="utf-8")
    texts = catalogues.template(PACKAGE, every)
    beside = catalogues.translated(PACKAGE)
    for at, language in enumerate(("fi", "sv")):
        known = {english: translations[at] for english, translations in beside.items()}
        catalogues.write(PACKAGE / "messages/locale", texts, language, known)
    for kind, whole in WHOLES.items():
        for language in LANGUAGES:
            schema = json_schema.text(every, Messages(language), whole.__name__)
            (ROOT / f"schemas/{kind}.{language}.json").write_text(schema, encoding="utf-8")
    (ROOT / "docs/cli.md").write_text(commands_page.page(), encoding="utf-8")
    (ROOT / "schemas/examples.json").write_text(rule_pages.text_of_examples(ROOT / "tests"), encoding="utf-8")
    rule_pages.write(ROOT / "docs", ROOT / "tests")
    page = ROOT / "docs/language.md"
    page.write_text(reference.filled(page.read_text(encoding="utf-8"), concepts), encoding="utf-8")
    page = ROOT / "docs/templates.md"
    page.write_text(templates_page.filled(page.read_text(encoding="utf-8")), encoding="utf-8")
    page = ROOT / "docs/repository.md"
    page.write_text(reference.filled(page.read_text(encoding="utf-8"), every, "language.md"), encoding="utf-8")


if __name__ == "__main__":
    main()
