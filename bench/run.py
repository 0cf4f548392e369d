"""`make bench`: pkpk beside its peers in one run, as ratios. Absolute times are this machine's; the ratios are what to keep."""

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import chains
import paper
import publishing_site
from measure import Figure, measure

BIN = Path(sys.executable).parent
PYTHON = sys.executable
PKPK = [str(BIN / "pkpk")]
HERE = Path(__file__).parent


def row(what: str, figure: Figure, beside: str, other: Figure | None, aim: str) -> None:
    """One line of the table."""
    ratio = f"{figure.seconds / other.seconds:.3g} ×" if other else "–"
    print(f"{what:46} {figure.seconds * 1000:9.1f} ms {figure.mebibytes:6.0f} MiB   {ratio:>9} {beside:22} aim {aim}", flush=True)


def starts(one: Path, schema: Path, runs: int) -> None:
    """Start-up, and one file cold, beside the peers."""
    nothing, helped = measure([[PYTHON, "-c", "pass"], [*PKPK, "--help"]], runs)
    row("pkpk --help", helped, "python -c pass", nothing, "≤ 8")
    relaxed = ["-d", "{extends: relaxed, rules: {line-length: disable}}"]
    ours, lint, check = measure(
        [
            [*PKPK, "validate", str(one)],
            [str(BIN / "yamllint"), *relaxed, str(one)],
            [str(BIN / "check-jsonschema"), "--schemafile", str(schema), str(one)],
        ],
        runs,
    )
    row("pkpk validate one.yaml", ours, "yamllint", lint, "≤ 1.0")
    row("pkpk validate one.yaml", ours, "check-jsonschema", check, "≤ 0.8")


def many(folder: Path, schema: Path, runs: int, peers: bool) -> None:
    """A thousand chains beside RAW and the peers."""
    raw, alone, two = measure(
        [
            [PYTHON, str(HERE / "raw.py"), str(folder)],
            [*PKPK, "validate", "-j1", str(folder)],
            [*PKPK, "validate", "-j2", str(folder)],
        ],
        runs,
    )
    row("1,000 chains, one process", alone, "RAW", raw, "≤ 6, ≤ 60 MiB")
    row("1,000 chains, two processes", two, "RAW", raw, "≤ 3.5")
    if peers:
        files = [str(path) for path in sorted(folder.iterdir())]
        relaxed = ["-d", "{extends: relaxed, rules: {line-length: disable}}"]
        lint, check = measure(
            [[str(BIN / "yamllint"), *relaxed, *files], [str(BIN / "check-jsonschema"), "--schemafile", str(schema), *files]], 1
        )
        row("yamllint, 1,000 chains", lint, "pkpk, one process", alone, "≥ 25")
        row("check-jsonschema, 1,000 chains", check, "pkpk, one process", alone, "≥ 25")


def judging(base: Path, runs: int) -> None:
    """Lint and fmt beside `validate`: clean chains, chains asked for more than they say, ten times as many or as long."""
    thousand, tidy = base / "thousand", base / "tidy"
    shutil.copytree(thousand, tidy)
    subprocess.run([*PKPK, "fmt", "--quiet", str(tidy)], check=True, stdout=subprocess.DEVNULL)
    for jobs in ("-j1", "-j2"):
        check, lint = measure([[*PKPK, command, jobs, str(thousand)] for command in ("validate", "lint")], runs)
        row(f"lint {jobs}, 1,000 chains", lint, f"validate {jobs}", check, "≤ 1.6")
    check, asked, same, other = measure(
        [
            [*PKPK, "validate", "-j1", str(tidy)],
            [*PKPK, "lint", "-j1", "--profile", "in_use", str(tidy)],
            [*PKPK, "fmt", "-j1", "--check", str(tidy)],
            [*PKPK, "fmt", "-j1", "--check", str(thousand)],
        ],
        min(runs, 3),
        (0, 1),
    )
    row("lint --profile in_use, 21 findings a chain", asked, "validate -j1", check, "")
    row("fmt --check, 1,000 chains", same, "validate -j1", check, "≤ 12")
    row("fmt --check, all of them to be written anew", other, "validate -j1", check, "≤ 12")
    hundred = base / "hundred"
    chains.write(hundred, 100)
    told = subprocess.run([PYTHON, str(HERE / "rules.py"), str(hundred), "50"], check=True, capture_output=True, text=True)
    shares: dict[str, float] = json.loads(told.stdout)
    for name in sorted(shares, key=lambda name: -shares[name])[:8]:
        print(f"{'lint, ' + name:46} {shares[name]:27.3f} × reading the file")
    for command in (["lint"], ["fmt", "--check"]):
        few, many = measure([[*PKPK, *command, "-j1", str(folder)] for folder in (hundred, thousand)], min(runs, 3), (0, 1))
        row(f"{' '.join(command)}, ten times the chains", many, "100 chains", few, "≤ 10")
        before: Figure | None = None
        for times in (1, 10, 100):
            path = base / f"long-{times}.yaml"
            path.write_text(chains.chain(0, times), encoding="utf-8")
            (figure,) = measure([[*PKPK, *command, str(path)]], min(runs, 3), (0, 1))
            row(f"{' '.join(command)}, one chain, items × {times}", figure, "the row above" if before else "", before, "linear")
            before = figure


def repository(base: Path, runs: int) -> None:
    """A repository of five thousand chains: all of it, unchanged, after one change, and what a proposal of one change costs."""
    root = base / "repository"
    chains.repository(root, 5000)
    check = [*PKPK, "validate", "-j1", str(root)]
    raw, cold = measure([[PYTHON, str(HERE / "raw.py"), str(root / "chains")], [*check, "--no-cache"]], runs)
    row("5,000 chains with their catalogues", cold, "RAW", raw, "≤ 6")
    (first,) = measure([check], 1, warm=False)
    row("the same, keeping what was found", first, "the row above", cold, "")
    (unchanged,) = measure([check], runs)
    row("the same, unchanged", unchanged, "no cache", cold, "≤ 0.1")
    for command in (["lint"], ["fmt", "--check"]):
        one = [*PKPK, *command, "-j1", str(root)]
        (alone,) = measure([[*one, "--no-cache"]], 1, (0, 1), warm=False)
        row(f"{' '.join(command)}, 5,000 chains", alone, "validate, no cache", cold, "")
        (again,) = measure([one], runs, (0, 1))
        row("the same, unchanged", again, "the row above", alone, "near nothing")
    file, shared = root / "chains/ketju-02500.yaml", root / "catalog/palvelut.yaml"
    for what, path, aim in (("one chain", file, "≤ 0.15"), ("one entry of a catalogue", shared, "only its users")):
        text = path.read_text(encoding="utf-8")
        figures = []
        for at in range(runs):
            changed = text.replace("Sairaanhoitaja\n  -", f"Sairaanhoitaja\n  - Terapeutti {at}\n  -").replace(
                "Kuvaus 7\n", f"Kuvaus {at} b\n"
            )
            path.write_text(changed, encoding="utf-8")
            figures += measure([check], 1, warm=False)
        figures.sort(key=lambda figure: figure.seconds)
        row(f"the same, {what} changed", figures[runs // 2], "no cache", cold, aim)
        path.write_text(text, encoding="utf-8")
    (alone,) = measure([[*PKPK, "validate", str(file)]], runs)
    row("one chain of it alone", alone, "no cache", cold, "")
    git = ["git", "-C", str(root), "-c", "user.name=bench", "-c", "user.email=bench@example.org"]
    for command in (["init", "-qb", "main"], ["add", "-A"], ["commit", "-qm", "all"]):
        subprocess.run([*git, *command], check=True)
    file.write_text(file.read_text(encoding="utf-8").replace("7 d", "8 d"), encoding="utf-8")
    (proposed,) = measure([[*PKPK, "ci", str(root)]], runs)
    row("pkpk ci, one chain changed", proposed, "no cache", cold, "what changed")
    shared.write_text(shared.read_text(encoding="utf-8").replace("Kuvaus 7\n", "Kuvaus seitsemän\n"), encoding="utf-8")
    (touching,) = measure([[*PKPK, "ci", str(root)]], runs)
    row("pkpk ci, a catalogue entry too", touching, "no cache", cold, "its users")


def growth(base: Path, runs: int) -> None:
    """Memory at five thousand files; a file with a mistake; one chain with ten and a hundred times its items."""
    chains.write(base / "five", 5000)
    (five,) = measure([[*PKPK, "validate", "-j1", str(base / "five")]], 1)
    row("5,000 chains, one process", five, "", None, "≤ 60 MiB, flat")
    good, bad = base / "good", base / "bad"
    for folder, text in ((good, "within"), (bad, "wihtin")):
        folder.mkdir()
        for number in range(200):
            chain = chains.chain(number).replace("    within: 3 d", f"    {text}: 3 d", 1)
            (folder / f"{number}.yaml").write_text(chain, encoding="utf-8")
    fine, wrong = measure([[*PKPK, "validate", "-j1", str(good)], [*PKPK, "validate", "-j1", str(bad)]], runs, (0, 1))
    row("200 chains with one mistake each", wrong, "the same without", fine, "≤ 1.5")
    before: Figure | None = None
    for times in (1, 10, 100):
        path = base / f"times-{times}.yaml"
        path.write_text(chains.chain(0, times), encoding="utf-8")
        (figure,) = measure([[*PKPK, "validate", str(path)]], 3)
        row(f"one chain, items × {times}", figure, "the row above" if before else "", before, "linear")
        before = figure


def differences(base: Path, one: Path, runs: int) -> None:
    """Two chains beside checking both; five hundred things renamed at once; twenty of a thousand chains changed in Git."""
    old, new = base / "old.yaml", base / "new.yaml"
    text = one.read_text(encoding="utf-8")
    old.write_text(text, encoding="utf-8")
    new.write_text(text.replace("7 d", "14 d").replace("      - visit\n", "", 3).replace("Riski 1", "Vaara 1"), encoding="utf-8")
    both, differ = measure([[*PKPK, "validate", str(old), str(new)], [*PKPK, "diff", str(old), str(new)]], runs)
    row("pkpk diff, two chains", differ, "validating both", both, "≤ 1.5")
    before, after = base / "before.yaml", base / "after.yaml"
    head = "pkpk: 1\nkind: chain\nname: Uudet nimet\nservices:\n"
    for path, word in ((before, ""), (after, "uusi ")):
        names = (f"  - {chains.name(at, word)}\n" for at in range(500))
        path.write_text(head + "".join(names), encoding="utf-8")
    (renamed,) = measure([[*PKPK, "diff", str(before), str(after)]], runs)
    row("pkpk diff, 500 things renamed", renamed, "", None, "≤ 1 s")
    figures = []
    for count in (20, 1000):
        root = base / f"history-{count}"
        chains.repository(root, count)
        git = ["git", "-C", str(root), "-c", "user.name=bench", "-c", "user.email=bench@example.org"]
        for command in (["init", "-qb", "main"], ["add", "-A"], ["commit", "-qm", "all"]):
            subprocess.run([*git, *command], check=True)
        for path in sorted((root / "chains").iterdir())[:20]:
            path.write_text(path.read_text(encoding="utf-8").replace("7 d", "14 d"), encoding="utf-8")
        subprocess.run([*git, "commit", "-qam", "some"], check=True)
        figures += measure([["env", "-C", str(root), *PKPK, "diff", "HEAD~1..HEAD"]], runs)
    row("pkpk diff, 20 of 1,000 chains changed", figures[1], "20 of 20 chains", figures[0], "≤ 1.3")


def pictures(base: Path, one: Path, runs: int) -> None:
    """A 40-step diagram warm and cold beside the program dot, and a page without diagrams."""
    drawing = base / "pathway.dot"
    told = subprocess.run([PYTHON, str(HERE / "pictures.py"), str(drawing), str(one)], check=True, capture_output=True, text=True)
    warm = json.loads(told.stdout)
    page = Figure(warm["page_ms"] / 1000, 0, 20)
    row("a page without its diagrams, warm", page, "", None, "≤ 5 ms")
    # As `pkpk` does: a short run is over before the collector would find anything, and need not be taken apart at its end.
    draw = (
        "import gc; gc.set_threshold(100_000); import sys; from palveluketju.drawing.engine import engine; "
        "engine('embedded').svg(open(sys.argv[1]).read()); gc.freeze()"
    )
    if shutil.which("dot") is None:
        print("the program dot is not installed: the diagram is measured alone")
        row("a 40-step diagram, warm", Figure(warm["diagram_ms"] / 1000, 0, 20), "", None, "")
        return
    system, cold = measure([["dot", "-Tsvg", str(drawing)], [PYTHON, "-c", draw, str(drawing)]], runs)
    row("a 40-step diagram, warm", Figure(warm["diagram_ms"] / 1000, 0, 20), "dot subprocess", system, "≤ 0.8")
    row("a 40-step diagram, cold, module cached", cold, "dot subprocess", system, "≤ 4")
    with tempfile.TemporaryDirectory() as empty:
        command = [
            "env",
            f"PKPK_CACHE_DIR={empty}/none",
            PYTHON,
            "-c",
            f"import shutil; shutil.rmtree({empty + '/none'!r}, True)\n{draw}",
        ]
        (first,) = measure([[*command, str(drawing)]], 3)
    row("a 40-step diagram, the very first run", first, "dot subprocess", system, "told apart")


def searching() -> None:
    """The search of a handbook of a thousand chains in Chromium: the dearest of a dozen texts, first and again; the index."""
    program = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if program is None:
        print("Chromium is not installed: the search is not measured")
        return
    told = subprocess.run([PYTHON, str(HERE / "search.py"), program], check=True, capture_output=True, text=True)
    found = json.loads(told.stdout)
    for turn, aim in (("first", "≤ 50 ms"), ("again", "≤ 50 ms")):
        dearest = max(found["queries"], key=lambda one, turn=turn: one[turn])  # type: ignore[misc]
        row(f"search, “{dearest['query']}”, {turn}", Figure(dearest[turn] / 1000, 0, 1), "", None, aim)
    row("search, its index loaded", Figure(found["load"] / 1000, 0, 1), "", None, "before the first key")
    row("search, its index built", Figure(found["build"], 0, 1), "", None, "")
    print(f"the index: {found['index'] / found['text']:.0%} of the bare text, {found['index'] / 1e6:.2f} MB")


def main(arguments: Sequence[str] | None = None) -> None:
    """Runs every measurement."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--no-peers", action="store_true", help="leave out the peers on 1,000 files, which take minutes")
    options = parser.parse_args(arguments)
    schema = HERE.parent / "schemas/chain.en.json"
    with tempfile.TemporaryDirectory() as name:
        base = Path(name)
        chains.write(base / "thousand", 1000)
        one = base / "thousand/ketju-00000.yaml"
        text = one.read_text(encoding="utf-8")
        lines, size = text.count("\n"), len(text.encode()) / 1000
        print(f"Chains of {lines} lines, {size:.1f} KB; medians of {options.runs} runs\n")
        starts(one, schema, options.runs)
        many(base / "thousand", schema, options.runs, not options.no_peers)
        judging(base, options.runs)
        growth(base, options.runs)
        repository(base, options.runs)
        differences(base, one, options.runs)
        pictures(base, one, options.runs)
        searching()
        publishing_site.handbook(base, PKPK, row, options.runs)
        paper.paper(base, PKPK, row, options.runs)


if __name__ == "__main__":
    main()
