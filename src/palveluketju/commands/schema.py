"""Print the JSON Schema of the language, for editors: keys, choices and their explanations."""

from pathlib import Path
from typing import Annotated

import typer

from palveluketju import options, resources
from palveluketju.messages.catalogue import LANGUAGES, environment_language
from palveluketju.model.shapes import SHAPES
from palveluketju.refusal import refusal
from palveluketju.usage import Usage
from palveluketju.writing import write

#: kind of file → its schema: chains, entities and models are written in one language, so they have one
SCHEMAS: dict[str, str] = {**dict.fromkeys(SHAPES.field("Chain", "kind")[1], "chain"), "catalog": "catalog", "config": "config"}
STDOUT = "-"


def command(
    kind: Annotated[
        str,
        typer.Argument(metavar="[KIND]", help=f"The kind of file: {', '.join(SCHEMAS)}. Chains, entities and models share one."),
    ] = "chain",
    lang: Annotated[
        str | None,
        typer.Option(
            "--lang",
            metavar="|".join(LANGUAGES),
            help="The language of titles and explanations; else PKPK_LANG, else the locale, else Finnish.",
            callback=options.one_of(LANGUAGES),
        ),
    ] = None,
    output: Annotated[str, typer.Option("--output", "-o", metavar="FILE", help="The file to write; - prints.")] = STDOUT,
) -> None:
    """Print the JSON Schema of the language, for editors: keys, choices and their explanations.

    Exit codes: 0 fine, 2 wrong use or something that cannot be written, 3 a fault of pkpk.
    """
    texts = options.reader(None)
    if kind not in SCHEMAS:
        raise Usage(texts.say("“{kind}” is not a kind of file; these are: {kinds}", kind=kind, kinds=", ".join(SCHEMAS)))
    file = resources.folder("schemas") / f"{SCHEMAS[kind]}.{environment_language(lang)}.json"
    if output == STDOUT:
        typer.echo(file.read_text(encoding="utf-8"), nl=False)
        return
    try:
        write(Path(output).parent, Path(output).name, file.read_bytes())
    except OSError as error:
        reason = refusal(error, texts)
        raise Usage(texts.say("{file} cannot be written: {reason}", file=output, reason=reason)) from None
