"""What the drawing tests share: one compiled Graphviz, in a folder that is not the user's."""

from pathlib import Path

import pytest

from palveluketju.drawing.embedded import Embedded


@pytest.fixture(scope="session")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache folder with the compiled Graphviz in it."""
    folder = tmp_path_factory.mktemp("cache") / "graphviz"
    Embedded(folder=folder).svg("digraph {}")
    return folder


@pytest.fixture(scope="session")
def graphviz(compiled: Path) -> Embedded:
    """The embedded engine, loaded."""
    return Embedded(folder=compiled)
