"""Finding plug-ins by walking their folder, so that adding one is adding one file and nothing is listed by hand.

A folder is named by a word (commands, reports, renderers); a plug-in by its file. A file that would hide a module of Python
ends in an underscore: `json_.py` is the plug-in `json`.
"""

import importlib
import os
from pathlib import Path
from types import ModuleType

_PACKAGE = Path(__file__).parent


def names(folder: str) -> list[str]:
    """The names of the plug-ins in the folder, in order; nothing is imported."""
    found = os.listdir(_PACKAGE / folder)
    return sorted(name[:-3].rstrip("_") for name in found if name.endswith(".py") and name != "__init__.py")


def load(folder: str, name: str) -> ModuleType:
    """The plug-in of that name, imported. KeyError when there is none."""
    if name not in names(folder):
        raise KeyError(name)
    return importlib.import_module(f"palveluketju.{folder}.{_file(folder, name).stem}")


def summary(folder: str, name: str) -> str:
    """The first line of the plug-in's docstring, read from its file without importing it."""
    with open(_file(folder, name), encoding="utf-8") as stream:
        return stream.readline().strip().strip('"')


def _file(folder: str, name: str) -> Path:
    plain = _PACKAGE / folder / f"{name}.py"
    return plain if plain.exists() else plain.with_name(f"{name}_.py")
