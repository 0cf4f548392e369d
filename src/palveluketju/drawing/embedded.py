"""Graphviz inside this process: nothing to install, the same drawing on every system, limits that follow from the input."""

import re
import threading
from pathlib import Path

from palveluketju.drawing.error import DrawingError
from palveluketju.drawing.private import PrivateFolder, cache_folder
from palveluketju.drawing.source import encoded
from palveluketju.drawing.wasm import Graphviz

#: how much work one drawing may be, in WebAssembly steps: 40 nodes take 0.05 thousand million (4 ms); the worst graphs, dense
#: ones of some hundred nodes, make 1.5 thousand million a second, so this ends them after half a minute
WORK = 40_000_000_000
#: how many bytes one drawing may take: 40 nodes take 3 million, 3,000 take 12 million
MEMORY = 1 << 30

# A quoted string or a comment, in which `<` means nothing, or else the `<` that starts an HTML-like label.
_HTML_LABEL = re.compile(r'"(?:[^"\\]|\\.)*"|//[^\n]*|/\*.*?\*/|(?P<html><)', re.DOTALL)


class Embedded:
    """Graphviz compiled to WebAssembly. It is loaded at the first drawing and may be used from many threads at once.

    `folder` holds the compiled program (default: `graphviz` under `PKPK_CACHE_DIR` or the system's cache folder). Work is
    counted in WebAssembly instructions, not in seconds, so that a diagram that is too large is so on every machine.
    """

    name = "embedded"

    def __init__(self, *, folder: Path | None = None, work: int = WORK, memory: int = MEMORY) -> None:
        self._folder = PrivateFolder(folder or cache_folder("graphviz"))
        self._work = work
        self._memory = memory
        self._lock = threading.Lock()
        self._graphviz: Graphviz | None = None

    def svg(self, dot: str) -> str:
        """DOT source to SVG. Raises `DrawingError`: refused, html_label, too_large (limit stack, work, memory), crashed."""
        source = encoded(dot)
        for found in _HTML_LABEL.finditer(dot):
            if found["html"]:
                raise DrawingError("html_label", offset=found.start())
        drawn = self._loaded().draw(source, form=b"svg", fuel=self._work, memory=self._memory)
        return drawn.decode("utf-8", "replace")

    def _loaded(self) -> Graphviz:
        with self._lock:
            if self._graphviz is None:
                self._graphviz = Graphviz(self._folder)
            return self._graphviz
