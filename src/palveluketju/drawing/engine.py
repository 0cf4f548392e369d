"""One small interface over the ways of running Graphviz, so that the choice between them is one word.

Importing this module loads no engine; `engine` loads the one that is asked for.
"""

from typing import Protocol

from palveluketju.drawing.error import DrawingError

__all__ = ["ENGINES", "DrawingError", "Engine", "engine"]

#: the names `engine` knows: Graphviz inside this process (the default choice), and the program `dot` of the system
ENGINES = ("embedded", "dot")


class Engine(Protocol):
    """Something that lays out and draws a graph. Keep it for many drawings, from many threads; make one in each process."""

    name: str

    def svg(self, dot: str) -> str:
        """DOT source to a whole SVG document as Graphviz writes it; `DrawingError` when that cannot be done."""
        ...


def engine(name: str) -> Engine:
    """The engine of that name, new. Raises `DrawingError`: unknown_engine, engine_missing."""
    try:
        if name == "embedded":
            from palveluketju.drawing.embedded import Embedded

            return Embedded()
        if name == "dot":
            from palveluketju.drawing.system import System

            return System()
    except (ImportError, OSError, RuntimeError) as error:  # wasmtime has no library for this machine, for one
        raise DrawingError("engine_missing", engine=name, message=str(error)) from error
    raise DrawingError("unknown_engine", name=name, known=", ".join(ENGINES))
