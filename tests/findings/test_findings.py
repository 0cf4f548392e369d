"""Every code has a folder: what brings the finding about, exactly what the user then sees, and the nearest correct file.

`bad.yaml` (or `bad.bin`, where bytes matter) stands beside `bad.out`; `bad-….yaml` are other ways to the same code. What takes a
repository is a folder, `bad/` and `good/`, in which `pkpk validate` is run. Where neither is enough, `bad.py` makes the case in
an empty folder and gives the arguments of `pkpk`. `make golden` rewrites the outputs.
"""

import importlib.util
import os
import re
from pathlib import Path
from typing import NamedTuple

import pytest

from palveluketju.cli import app
from palveluketju.explaining import explained
from palveluketju.finding import Code, Severity
from palveluketju.loading import codes
from palveluketju.repository.settings import Nearest
from palveluketju.usage import FAULT, FINDINGS, FINE, WRONG_USE

FOLDER = Path(__file__).parent
LEDGER = FOLDER.parent / "codes.txt"
CODES = {one.id: one for one in vars(codes).values() if isinstance(one, Code)}
#: where the code does not tell the exit code: a fault of ours; circles in time, which are only doubtful
EXITS = {"PK000-fault/bad": FAULT, "PK214-relation-cycle/bad-precedes": FINE}
FOLDERS = sorted(path for path in FOLDER.iterdir() if re.match(r"PK\d", path.name))
BAD = sorted(path for folder in FOLDERS for path in folder.glob("bad*") if path.suffix != ".out")
GOOD = sorted(path for folder in FOLDERS for path in folder.glob("good*"))
REPOSITORIES = [path for path in (*BAD, *GOOD) if path.is_dir()]
#: a first line of a finding: the file, the place, the severity, the code and its name
HEADLINE = re.compile(
    r"^(?P<file>[^ \n][^\n]*?)(?P<place>:\d+:\d+)?: (?P<severity>virhe|varoitus|huomio) (?P<code>PK\d{3}) (?P<name>[a-z0-9-]+)$",
    re.MULTILINE,
)


def shown(path: Path) -> str:
    return f"{path.parent.name}/{path.name}"


class Seen(NamedTuple):
    """What a run gives: the exit code, standard output and standard error."""

    code: int
    out: str
    err: str


def pkpk(capsys: pytest.CaptureFixture[str], *arguments: str) -> Seen:
    code = app([*arguments[:1], "--messages", "fi", *arguments[1:]], standalone_mode=False)
    return Seen(code or FINE, *capsys.readouterr())


@pytest.fixture
def seen(request: pytest.FixtureRequest, capsys, monkeypatch, tmp_path) -> Seen:
    """What `pkpk` says of the case."""
    path: Path = request.param
    if path.is_dir():
        monkeypatch.chdir(path)
        return pkpk(capsys, "validate")
    if path.suffix != ".py":
        monkeypatch.chdir(path.parent)
        return pkpk(capsys, "validate", path.name)
    spec = importlib.util.spec_from_file_location(f"{path.parent.name}-{path.stem}", path)
    builder = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(builder)
    monkeypatch.chdir(tmp_path)
    return pkpk(capsys, *builder.build(tmp_path, monkeypatch))


each = pytest.mark.parametrize(("path", "seen"), [(path, path) for path in BAD], indirect=["seen"], ids=map(shown, BAD))


@each
def test_the_user_sees_exactly_this(path, seen):
    golden = path.with_suffix(".out")
    if os.environ.get("PKPK_GOLDEN"):
        golden.write_text(seen.out + seen.err, encoding="utf-8")
    assert seen.out + seen.err == golden.read_text(encoding="utf-8")


@each
def test_one_mistake_gives_one_message_and_it_is_of_its_code(path, seen):
    assert [f"{one['code']}-{one['name']}" for one in HEADLINE.finditer(seen.out + seen.err)] == [path.parent.name]


@each
def test_the_exit_code_follows_from_the_code(path, seen):
    code = CODES[path.parent.name[:5]]
    usual = WRONG_USE if code.unusable else FINDINGS if code.severity is Severity.ERROR else FINE
    assert seen.code == EXITS.get(shown(path.with_suffix("")), usual)


@each
def test_the_headline_tells_how_grave_it_is(path, seen):
    word = next(HEADLINE.finditer(seen.out + seen.err))["severity"]
    assert (seen.code == FINE) == (word != "virhe")


@each
def test_the_output_fits_into_80_columns(path, seen):
    assert [line for line in seen.out.splitlines() if len(line) > 80] == []


@pytest.mark.parametrize("path", GOOD, ids=shown)
def test_the_nearest_correct_file_has_no_finding(path, capsys, monkeypatch):
    monkeypatch.chdir(path if path.is_dir() else path.parent)
    assert pkpk(capsys, "validate", "--quiet", "." if path.is_dir() else path.name) == (FINE, "", "")


def test_the_cases_lie_in_no_repository_but_their_own():
    assert Nearest().of(str(FOLDER)) is None
    assert [shown(path) for path in REPOSITORIES if not (path / "pkpk.yaml").is_file()] == []


@pytest.mark.parametrize("path", REPOSITORIES, ids=shown)
def test_checking_a_small_repository_leaves_nothing_in_it(path, capsys, monkeypatch):
    monkeypatch.chdir(path)
    pkpk(capsys, "validate")
    assert [one.name for one in path.iterdir() if one.name.startswith(".")] == []


def test_every_code_has_a_folder_and_every_folder_a_code():
    assert [folder.name for folder in FOLDERS] == sorted(f"{one.id}-{one.name}" for one in CODES.values())


@pytest.mark.parametrize("folder", FOLDERS, ids=[folder.name for folder in FOLDERS])
def test_a_folder_holds_a_bad_case_its_output_and_a_good_one(folder):
    names = {path.name for path in folder.iterdir() if path.name != "__pycache__"}
    assert {"good.yaml", "good"} & names
    assert {"bad.yaml", "bad.bin", "bad.py", "bad"} & names
    cases = {Path(name).with_suffix(".out").name for name in names if name.startswith("bad") and not name.endswith(".out")}
    assert {name for name in names if name.endswith(".out")} == cases


def test_two_codes_never_share_an_id_or_a_name():
    given = [one for one in vars(codes).values() if isinstance(one, Code)]
    assert len({one.id for one in given}) == len({one.name for one in given}) == len(given)


def test_no_code_ever_disappears_or_changes_its_name():
    """A code that is no longer used stays in the list, so that it is never given to anything else."""
    ever = LEDGER.read_text(encoding="utf-8").splitlines()
    now = {one.code.id: f"{one.code.id} {one.code.name}" for one in explained()}
    assert ever == sorted(set(ever))
    assert len({line.split()[0] for line in ever}) == len(ever)
    assert set(now.values()) <= set(ever), "a new code belongs in tests/codes.txt"
    retired = {line.split()[0] for line in ever} - set(now)
    assert retired == set(), "a code is gone: keep it where it was, or write here that it is retired"
