"""Where the files lie that travel with the program but are no code: JSON Schemas and page templates."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_CHECKOUT = _PACKAGE.parent.parent


def folder(name: str) -> Path:
    """The folder called `name` (`schemas`, `templates`): inside the installed package, or at the root of a source checkout."""
    for place in (_PACKAGE / name, _CHECKOUT / name):
        if place.is_dir():
            return place
    raise FileNotFoundError(f"the folder {name} is missing from the installation at {_PACKAGE}")
