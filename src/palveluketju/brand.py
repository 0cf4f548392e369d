"""What pages wear: a name, a logo, a colour. Apart, so that what only passes it on need not load what renders."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Brand:
    """What the handbook looks like: its name by language, its logo as a data: URI, its colour as #rrggbb; each may be empty.

    `file`: where the logo lies, to be told of.
    """

    name: dict[str, str]
    logo: str = ""
    colour: str = ""
    file: str = ""
