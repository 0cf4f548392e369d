"""Graphviz inside the process: the same drawing each time, from every thread, and clean ends for what is too much."""

import os
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from palveluketju.drawing.embedded import Embedded
from palveluketju.drawing.error import DrawingError

SMALL = 'digraph { a [label="Äkillinen käynti – hyvä"]; a -> b }'


def long_chain(nodes: int) -> str:
    return "digraph {" + ";".join(f"n{at} -> n{at + 1}" for at in range(nodes)) + "}"


def test_it_draws_finnish(graphviz: Embedded) -> None:
    svg = graphviz.svg(SMALL)
    assert svg.startswith("<?xml")
    assert "Äkillinen käynti – hyvä" in svg


def test_the_same_source_gives_the_same_bytes_whatever_was_drawn_before(graphviz: Embedded, compiled: Path) -> None:
    first = graphviz.svg(SMALL)
    graphviz.svg('digraph { x [fillcolor="red:blue" style=filled]; subgraph cluster_y { z } }')
    assert graphviz.svg(SMALL) == first == Embedded(folder=compiled).svg(SMALL)


def test_threads_draw_at_once(compiled: Path) -> None:
    engine = Embedded(folder=compiled)  # not loaded yet: the threads meet in loading too
    sources = [f"digraph {{ a -> b{at}; b{at} -> c }}" for at in range(48)]
    with ThreadPoolExecutor(8) as pool:
        drawn = list(pool.map(engine.svg, sources))
    assert drawn == [engine.svg(source) for source in sources]


@pytest.mark.parametrize(
    ("limit", "draw"),
    [
        ("stack", lambda folder: Embedded(folder=folder).svg(long_chain(12_000))),
        ("work", lambda folder: Embedded(folder=folder, work=10_000_000).svg(long_chain(200))),
        ("memory", lambda folder: Embedded(folder=folder, memory=3 << 20).svg(long_chain(3_000))),
    ],
)
def test_what_is_too_large_is_told_with_its_limit(limit: str, draw: Callable[[Path], str], compiled: Path) -> None:
    with pytest.raises(DrawingError) as caught:
        draw(compiled)
    assert (caught.value.reason, caught.value.details) == ("too_large", {"limit": limit})


def test_after_a_trap_it_draws_as_before(compiled: Path) -> None:
    engine = Embedded(folder=compiled)
    before = engine.svg(SMALL)
    for _ in range(3):
        with pytest.raises(DrawingError):
            engine.svg(long_chain(12_000))
        assert engine.svg(SMALL) == before


@pytest.mark.parametrize("source", ["", "digraph {", "digraph { a -> }", "digraph { a }\0", "digraph { \ud800 }"])
def test_what_is_not_dot_is_refused(source: str, graphviz: Embedded) -> None:
    with pytest.raises(DrawingError) as caught:
        graphviz.svg(source)
    assert caught.value.reason == "refused"


def test_html_labels_which_would_vanish_without_a_word_are_refused(graphviz: Embedded) -> None:
    with pytest.raises(DrawingError) as caught:
        graphviz.svg('digraph { a [label="<"]; b [label=<<b>x</b>>] }')
    assert (caught.value.reason, caught.value.details) == ("html_label", {"offset": 34})


def test_angle_brackets_in_strings_and_comments_are_no_html_labels(graphviz: Embedded) -> None:
    svg = graphviz.svg('digraph { /* <a> */ a [label="\\"<b>\\\\"]; // <c>\n b -> "<d>" }')
    assert "&lt;b&gt;" in svg
    assert "&lt;d&gt;" in svg


def test_it_writes_nothing_to_the_terminal(graphviz: Embedded, capfd: pytest.CaptureFixture[str]) -> None:
    graphviz.svg('digraph { a [shape=nonesuch fixedsize=true width=0.1 label="much too long for it"] }')
    with pytest.raises(DrawingError):
        graphviz.svg("digraph {")
    assert capfd.readouterr() == ("", "")


def test_it_goes_without_a_word_at_the_end_of_the_process(compiled: Path) -> None:
    code = (
        "import json, sys, pathlib, palveluketju.drawing.embedded as embedded\n"
        "json.kept = embedded.Embedded(folder=pathlib.Path(sys.argv[1])); json.kept.svg('digraph {}')\n"
        "sys.kept = json  # so json outlives wasmtime, which is imported after it\n"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-c", code, str(compiled)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    assert (done.stdout, done.stderr) == ("", "")


def test_no_file_of_the_machine_gets_into_a_drawing(graphviz: Embedded, tmp_path: Path) -> None:
    picture = tmp_path / "secret.svg"
    picture.write_text('<svg xmlns="http://www.w3.org/2000/svg" width="9pt" height="9pt"/>')
    assert "image" not in graphviz.svg(f'digraph {{ a [image="{picture.as_posix()}"] }}')
