"""Writes everything that is made from the code. `make generate` runs it; `make check` fails when it changes the tree."""

from pathlib import Path

import catalogues
import commands_page
import reference

from palveluketju.messages.catalogue import LANGUAGES, Messages
from palveluketju.model import json_schema
from palveluketju.model.chain import Chain
from palveluketju.model.grammar import grammar
from palveluketju.model.table import text

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src/palveluketju"


def main() -> None:
    """Everything, in the order in which one thing needs another."""
    concepts = grammar(Chain)
    (PACKAGE / "model/shapes.json").write_text(text(concepts), encoding="utf-8")
    texts = catalogues.template(PACKAGE, concepts)
    for language in ("fi", "sv"):
        catalogues.write(PACKAGE / "messages/locale", texts, language)
    for language in LANGUAGES:
        schema = json_schema.text(concepts, Messages(language))
        (ROOT / f"schemas/chain.{language}.json").write_text(schema, encoding="utf-8")
    (ROOT / "docs/cli.md").write_text(commands_page.page(), encoding="utf-8")
    page = ROOT / "docs/language.md"
    page.write_text(reference.filled(page.read_text(encoding="utf-8"), concepts), encoding="utf-8")


if __name__ == "__main__":
    main()
