"""Print the JSON Schema of the language, for editors: keys, choices and their explanations."""

from typing import Annotated

import typer

from palveluketju import options, resources
from palveluketju.messages.catalogue import LANGUAGES, environment_language
from palveluketju.model.shapes import SHAPES
from palveluketju.usage import Usage

#: chains, entities and models are written in one language, so they have one schema
KINDS: tuple[str, ...] = SHAPES.field("Chain", "kind")[1]


def command(
    kind: Annotated[
        str, typer.Argument(metavar="[KIND]", help=f"The kind of file: {', '.join(KINDS)}. They share one schema.")
    ] = KINDS[0],
    lang: Annotated[
        str | None,
        typer.Option(
            "--lang",
            metavar="|".join(LANGUAGES),
            help="The language of titles and explanations; else PKPK_LANG, else the locale, else Finnish.",
            callback=options.one_of(LANGUAGES),
        ),
    ] = None,
) -> None:
    """Print the JSON Schema of the language, for editors: keys, choices and their explanations.

    Exit codes: 0 fine, 2 wrong use, 3 a fault of pkpk.
    """
    if kind not in KINDS:
        texts = options.reader(None)
        raise Usage(texts.say("“{kind}” is not a kind of file; these are: {kinds}", kind=kind, kinds=", ".join(KINDS)))
    file = resources.folder("schemas") / f"chain.{environment_language(lang)}.json"
    typer.echo(file.read_text(encoding="utf-8"), nl=False)
