"""The handbook as a site beside mkdocs-material on the same pages; rebuilding after one change; memory and size."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import chains
from measure import Figure, measure

#: as its own documentation advises for many pages: its navigation holds the index only
_PEER = "site_name: Mittaus\ntheme: {name: material, font: false}\nnav: [index.md]\nvalidation: {nav: {omitted_files: ignore}}\n"
Row = Callable[[str, Figure, str, Figure | None, str], None]


def handbook(base: Path, pkpk: Sequence[str], row: Row, runs: int) -> None:
    """A thousand chains in use as a site in one language without diagrams, and the same after one of them has changed."""
    root, out = base / "handbook", base / "site"
    chains.repository(root, 1000)
    for path in (root / "chains").iterdir():
        path.write_text(path.read_text(encoding="utf-8").replace("status: draft", "status: in_use"), encoding="utf-8")
    render = [*pkpk, "render", str(root), "--format", "site", "--lang", "fi", "--no-diagrams", "--date", "2026-11-01", "-q"]
    (whole,) = measure([[*render, "-o", str(out), "-j1", "--no-cache"]], 1, warm=False)
    files = [one for one in out.rglob("*") if one.is_file()]
    pages = [one for one in files if one.suffix == ".html"]
    size = sum(one.stat().st_size for one in files) / 1024
    other = _peer(base, root, pkpk)
    ours = Figure(whole.seconds / len(pages), whole.mebibytes, whole.runs)
    row(f"a page of a site of {len(pages):,}, one process", ours, "mkdocs-material", other, "≤ 0.25, ≤ 300 MiB")
    print(f"the site: {size / 1024:.0f} MiB, {size / len(pages):.0f} KiB a page, {len(files)} files")
    shutil.rmtree(out)
    (kept,) = measure([[*render, "-o", str(out)]], 1, warm=False)
    usual = Figure(kept.seconds / len(pages), kept.mebibytes, kept.runs)
    row("the same as it is usually made, all processors", usual, "mkdocs-material", other, "≤ 0.25")
    file = root / "chains/ketju-00500.yaml"
    text = file.read_text(encoding="utf-8")
    figures = []
    for at in range(runs):
        file.write_text(text.replace("vähenevät", f"vähenevät {at}"), encoding="utf-8")
        figures += measure([[*render, "-o", str(out)]], 1, warm=False)
    figures.sort(key=lambda one: one.seconds)
    row("the same, one chain changed", figures[runs // 2], "one process", whole, "≤ 1 s")


def _peer(base: Path, root: Path, pkpk: Sequence[str]) -> Figure | None:
    """What mkdocs-material needs for one of the same pages, given to it as Markdown; None when it is not installed."""
    program = shutil.which("mkdocs", path=os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")]))
    if program is None:
        print("mkdocs is not on the path (pip install mkdocs-material): the site is measured alone")
        return None
    folder = base / "peer"
    (folder / "docs").mkdir(parents=True)
    render = [*pkpk, "render", str(root), "--format", "md", "--lang", "fi", "--date", "2026-11-01", "-q"]
    subprocess.run([*render, "-o", str(folder / "docs")], check=True)
    (folder / "docs/index.md").write_text("# Mittaus\n", encoding="utf-8")
    (folder / "mkdocs.yml").write_text(_PEER, encoding="utf-8")
    try:
        (whole,) = measure(
            [[program, "build", "-q", "-f", str(folder / "mkdocs.yml"), "-d", str(folder / "site")]], 1, warm=False
        )
    except RuntimeError as error:
        print(f"mkdocs-material could not make the same pages, so the site is measured alone: {error}")
        return None
    count = sum(1 for _ in (folder / "docs").iterdir())
    return Figure(whole.seconds / count, whole.mebibytes, whole.runs)
