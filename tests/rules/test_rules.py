"""Every rule has a folder: a chain it complains of, exactly what the user then sees, and the nearest chain that is right.

`bad.yaml` stands beside `bad.out` (Finnish); `bad-….yaml` are other ways to the same rule, `good-….yaml` other right ones.
Each is looked at by this rule alone, on 31 May 2026, as the status of the file or `# profile: in_use` on its first line
says. A fix stands beside its bad file as `bad.fixed.yaml`. Where `bad.before.yaml` or `good.before.yaml` is, that is what the
file was in the last commit, and it is compared with that in a Git repository. `make golden` rewrites the outputs.
"""

import os
import re
from pathlib import Path

import pytest

from palveluketju.cli import app
from palveluketju.finding import Severity
from palveluketju.rule import PROFILES, rules
from palveluketju.usage import FINDINGS, FINE
from tests.proposing import Work

FOLDER = Path(__file__).parent
LEDGER = FOLDER.parent / "codes.txt"
FOLDERS = sorted(path for path in FOLDER.iterdir() if re.match(r"PK\d", path.name))
BESIDE = (".fixed.yaml", ".before.yaml")
BAD = sorted(path for folder in FOLDERS for path in folder.glob("bad*.yaml") if not path.name.endswith(BESIDE))
GOOD = sorted(path for folder in FOLDERS for path in folder.glob("good*.yaml") if not path.name.endswith(BESIDE))
TODAY = "2026-05-31"
HEADLINE = re.compile(
    r"^[^ \n][^\n]*?:\d+:\d+: (?P<severity>virhe|varoitus|huomio) (?P<code>PK\d{3}) (?P<name>[a-z0-9-]+)$", re.MULTILINE
)


def shown(path: Path) -> str:
    return f"{path.parent.name}/{path.name}"


def before(path: Path) -> Path:
    return path.with_suffix(".before.yaml")


@pytest.fixture
def there(tmp_path, monkeypatch):
    """Goes to where the file is; one that has an older version is put into a Git repository that has committed that."""

    def go(path: Path) -> Path:
        folder = path.parent
        if before(path).exists():
            work = Work.new(tmp_path, {path.name: before(path).read_text(encoding="utf-8")})
            work.write({path.name: path.read_text(encoding="utf-8")})
            folder = work.folder
        monkeypatch.chdir(folder)
        return path

    return go


def lint(capsys, path: Path, *arguments: str) -> tuple[int, str]:
    """What `pkpk lint` says of the file by the one rule of its folder."""
    first = path.read_text(encoding="utf-8").partition("\n")[0]
    profile = re.fullmatch(r"# profile: (\w+)", first)
    options = ["--select", path.parent.name[:5], "--date", TODAY, *(["--profile", profile[1]] if profile else [])]
    options += ["--against", "HEAD"] if before(path).exists() else []
    code = app(["lint", "--messages", "fi", *options, *arguments, path.name], standalone_mode=False)
    out, err = capsys.readouterr()
    return code or FINE, out + err


@pytest.mark.parametrize("path", BAD, ids=shown)
class TestABadFile:
    def test_the_user_sees_exactly_this(self, path, capsys, there):
        _, seen = lint(capsys, there(path))
        golden = path.with_suffix(".out")
        if os.environ.get("PKPK_GOLDEN"):
            golden.write_text(seen, encoding="utf-8")
        assert seen == golden.read_text(encoding="utf-8")

    def test_it_is_this_rule_that_complains(self, path, capsys, there):
        code, seen = lint(capsys, there(path), "--fail-on", "info")
        assert code == FINDINGS
        assert {f"{one['code']}-{one['name']}" for one in HEADLINE.finditer(seen)} == {path.parent.name}

    def test_the_output_fits_into_80_columns(self, path, capsys, there):
        _, seen = lint(capsys, there(path))
        assert [line for line in seen.splitlines() if len(line) > 80] == []


@pytest.mark.parametrize("path", GOOD, ids=shown)
def test_the_nearest_right_file_has_no_finding_of_the_rule(path, capsys, there):
    assert lint(capsys, there(path), "--quiet", "--fail-on", "info") == (FINE, "")


@pytest.mark.parametrize("path", [*BAD, *GOOD], ids=shown)
def test_the_files_have_no_error_besides(path, capsys, monkeypatch):
    monkeypatch.chdir(path.parent)
    assert app(["validate", "--messages", "fi", "--quiet", path.name], standalone_mode=False) in (None, FINE), capsys.readouterr()


def test_every_rule_has_a_folder_and_every_folder_a_rule():
    assert [folder.name for folder in FOLDERS] == [f"{one.id}-{one.rule.code.name}" for one in rules()]


@pytest.mark.parametrize("folder", FOLDERS, ids=[folder.name for folder in FOLDERS])
def test_a_folder_holds_a_bad_file_its_output_and_a_good_file(folder):
    names = {path.name for path in folder.iterdir() if path.is_file()}
    assert {"bad.yaml", "bad.out", "good.yaml"} <= names
    assert {name for name in names if name.endswith(".out")} == {
        path.with_suffix(".out").name for path in BAD if path.parent == folder
    }


@pytest.mark.parametrize("one", [one for one in rules() if one.rule.compares], ids=lambda one: one.id)
def test_a_rule_that_compares_has_an_older_version_of_every_file(one):
    files = [path for path in [*BAD, *GOOD] if path.parent.name.startswith(one.id)]
    assert [shown(path) for path in files if not before(path).exists()] == []


@pytest.mark.parametrize("one", rules(), ids=[one.id for one in rules()])
class TestARule:
    def test_its_file_has_its_name(self, one):
        assert one.check.__module__ == f"palveluketju.rules.{one.rule.code.name.replace('-', '_')}"

    def test_its_texts_are_short_and_plain_sentences(self, one):
        for text in (one.rule.what, one.rule.why, one.rule.source, one.rule.mend):
            assert text.endswith("."), text
            assert len(text) <= 400, text
        assert one.rule.profile in PROFILES

    def test_only_what_can_harm_a_client_is_an_error(self, one):
        assert one.rule.code.severity < Severity.ERROR or not one.rule.silent


def test_no_code_ever_disappears_or_changes_its_name():
    ever = LEDGER.read_text(encoding="utf-8").splitlines()
    assert {f"{one.id} {one.rule.code.name}" for one in rules()} <= set(ever), "a new code belongs in tests/codes.txt"
