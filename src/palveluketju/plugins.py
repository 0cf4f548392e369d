"""Finding plug-ins by walking their folder, so that adding one is adding one file and nothing is listed by hand."""

import importlib
import pkgutil
from pathlib import Path
from types import ModuleType


def names(package: ModuleType) -> list[str]:
    """The names of the modules in the folder of `package`, in order; nothing is imported."""
    return sorted(found.name for found in pkgutil.iter_modules(package.__path__))


def load(package: ModuleType, name: str) -> ModuleType:
    """The module called `name` in the package."""
    return importlib.import_module(f"{package.__name__}.{name}")


def summary(package: ModuleType, name: str) -> str:
    """The first line of the docstring of the module called `name`, read from its file without importing it."""
    with open(Path(package.__path__[0], f"{name}.py"), encoding="utf-8") as stream:
        return stream.readline().strip().strip('"')
