"""One word chooses the engine, and only that engine is loaded."""

import os
import pickle
import subprocess
import sys

import pytest

from palveluketju.drawing.engine import ENGINES, DrawingError, engine
from palveluketju.drawing.error import REASONS, ExtraMissing


@pytest.mark.parametrize("name", ENGINES)
def test_each_name_gives_the_engine_of_that_name(name: str) -> None:
    assert engine(name).name == name


def test_an_unknown_name_is_told_with_the_known_ones() -> None:
    with pytest.raises(DrawingError, match="embedded, dot") as caught:
        engine("neato")
    assert caught.value.reason == "unknown_engine"
    assert caught.value.details == {"name": "neato", "known": "embedded, dot"}


def test_knowing_the_names_costs_no_engine() -> None:
    code = (
        "import sys, palveluketju.drawing.engine as engine; engine.ENGINES\n"
        "print({'wasmtime', 'graphviz', 'subprocess', 'ctypes', 'xml'} & set(sys.modules))\n"
        "engine.engine('dot'); print('wasmtime' in sys.modules)"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment)
    assert done.stdout.splitlines() == ["set()", "False"]


def test_an_engine_that_is_not_installed_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.startswith("palveluketju.drawing.")]:
        if name.endswith((".embedded", ".wasm")):
            monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "wasmtime", None)
    with pytest.raises(DrawingError) as caught:
        engine("embedded")
    assert caught.value.reason == "engine_missing"
    assert "wasmtime" in str(caught.value)


def test_errors_say_in_english_what_their_fields_say_to_programs() -> None:
    error = DrawingError("too_large", limit="stack")
    assert str(error) == "the diagram is too large: the limit on stack was reached"
    assert all(text[0].islower() or text[0].isupper() for text in REASONS.values())


@pytest.mark.parametrize("error", [DrawingError("timeout", seconds=1.5), ExtraMissing("png")])
def test_errors_come_back_whole_from_another_process(error: DrawingError) -> None:
    copy = pickle.loads(pickle.dumps(error))
    assert (type(copy), copy.reason, copy.details, str(copy)) == (type(error), error.reason, error.details, str(error))
