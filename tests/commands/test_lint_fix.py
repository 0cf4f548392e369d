"""`pkpk lint --fix`: what is mended, what is left, and that nothing else is touched."""

import datetime
import os
import re
import shutil
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from palveluketju import rule
from palveluketju.cli import app
from palveluketju.finding import Code, Finding, Mark, Severity
from palveluketju.judge import Judge
from palveluketju.loading.files import decode
from palveluketju.rule import Choice, Edit, Found, Rule
from palveluketju.subject import Subject

RULES = Path(__file__).parent.parent / "rules"
FIXED = sorted(RULES.glob("PK*/*.fixed.yaml"))
FOLDERS = [path for path in RULES.glob("PK*") if path.is_dir()]
TODAY = "2026-05-31"
HEAD = "pkpk: 1\nkind: chain\nname: Testi\n"


def lint(capsys, *arguments: str) -> tuple[int, str, str]:
    code = app(["lint", "--messages", "en", "--date", TODAY, *arguments], standalone_mode=False)
    return (code or 0, *capsys.readouterr())


def made(code: str, word: str, fix: Callable[[Subject, Finding], Sequence[Edit]] | None = None, *, safe: bool = True) -> Found:
    """A rule that complains of a word wherever it stands."""

    def check(subject: Subject):
        for at, found in enumerate(re.finditer(word, subject.document.text)):
            yield Finding(one.code, ("goals",), {"at": at}, mark=Mark(found.start(), found.end()))

    one = Rule(Code(code, f"word-{word.strip('-')}", Severity.WARNING, "a word"), "draft", "", "", "", "", fix=fix, safe=safe)
    return Found(one, check)


def put(text: str) -> Callable[[Subject, Finding], Sequence[Edit]]:
    return lambda subject, finding: [Edit(finding.mark.start, finding.mark.end, text)]


@pytest.fixture
def only(monkeypatch, tmp_path):
    """Puts rules in the place of all others and a file in the current folder."""

    def use(text: str, *found: Found) -> Path:
        monkeypatch.setattr(rule, "rules", lambda: found)
        monkeypatch.chdir(tmp_path)
        path = tmp_path / "a.yaml"
        path.write_bytes(text.encode())
        return path

    return use


class TestFixing:
    def test_only_the_spans_of_the_findings_change(self, only, capsys):
        text = "\ufeff" + HEAD.replace("\n", "\r\n") + "goals:   [ 'huno' ,  'ok' ]   # huno\r\n\r\n\r\n#loppu"
        path = only(text, made("PK901", "huno", put("hyvä")))
        code, out, err = lint(capsys, "--fix")
        assert path.read_bytes().decode() == text.replace("huno", "hyvä")
        assert (code, err) == (0, "")
        assert out == (
            "a.yaml:4:13: mended PK901 word-huno\na.yaml:4:33: mended PK901 word-huno\n\n"
            "1 file checked: nothing to complain of.\n2 mended, 0 left.\n"
        )

    def test_of_two_that_overlap_the_other_is_made_in_the_next_round(self, only, capsys):
        path = only(HEAD + "goals:\n  - abc\n", made("PK901", "ab", put("a-b")), made("PK902", "bc", put("b+c")))
        lint(capsys, "--fix")
        assert path.read_text() == HEAD + "goals:\n  - a-b+c\n"

    def test_unsafe_ones_wait_for_their_option(self, only, capsys):
        path = only(HEAD + "goals:\n  - huno\n", made("PK901", "huno", put("hyvä"), safe=False))
        assert "0 mended, 1 left.\n" in lint(capsys, "--fix")[1]
        assert "huno" in path.read_text()
        assert "1 mended, 0 left.\n" in lint(capsys, "--fix", "--unsafe-fixes")[1]
        assert "hyvä" in path.read_text()

    def test_select_narrows(self, only, capsys):
        path = only(HEAD + "goals:\n  - yksi kaksi\n", made("PK901", "yksi", put("1")), made("PK902", "kaksi", put("2")))
        lint(capsys, "--fix", "--select", "PK902")
        assert path.read_text() == HEAD + "goals:\n  - yksi 2\n"

    def test_one_is_enough_where_it_mends_both(self, only, capsys):
        path = only(HEAD + "goals:\n  - yksikaksi\n", made("PK901", "yksikaksi", put("a")), made("PK902", "kaksi", put("b")))
        lint(capsys, "--fix")
        assert path.read_text() == HEAD + "goals:\n  - a\n"

    def test_one_that_makes_an_error_is_taken_back_and_told(self, only, capsys):
        path = only(HEAD + "goals:\n  - yksi kaksi\n", made("PK901", "yksi", put('"')), made("PK902", "kaksi", put("2")))
        _, out, err = lint(capsys, "--fix")
        assert path.read_text() == HEAD + "goals:\n  - yksi 2\n"
        assert "1 mended, 1 left.\n" in out
        assert err == "a.yaml:5:5: PK901 word-yksi is left: mending it would change something else too\n"

    def test_so_is_one_that_brings_a_finding_of_another_rule(self, only, capsys):
        path = only(HEAD + "goals:\n  - yksi\n", made("PK901", "yksi", put("kaksi")), made("PK902", "kaksi"))
        lint(capsys, "--fix")
        assert path.read_text() == HEAD + "goals:\n  - yksi\n"

    def test_and_one_that_does_not_mend(self, only, capsys):
        path = only(HEAD + "goals:\n  - yksi\n", made("PK901", "yksi", put("yksi ja yksi")))
        lint(capsys, "--fix")
        assert path.read_text() == HEAD + "goals:\n  - yksi\n"

    def test_and_one_that_changes_what_the_finding_is_not_about(self, only, capsys):
        text = HEAD + "goals:\n  - yksi\nroles:\n  - kaksi\n"
        path = only(text, made("PK901", "kaksi", put("kolme")))
        assert "0 mended, 1 left.\n" in lint(capsys, "--fix")[1]
        assert path.read_text() == text

    def test_edits_outside_of_the_text_are_no_edits(self, only, capsys):
        path = only(HEAD + "goals:\n  - yksi\n", made("PK901", "yksi", lambda subject, finding: [Edit(5, 100_000, "")]))
        assert "0 mended, 1 left.\n" in lint(capsys, "--fix")[1]
        assert path.read_text() == HEAD + "goals:\n  - yksi\n"

    def test_a_rule_that_fails_is_a_fault_of_ours_and_the_file_stays(self, only, capsys):
        def fail(subject, finding):
            raise ZeroDivisionError

        path = only(HEAD + "goals:\n  - yksi\n", made("PK901", "yksi", fail))
        code, _, err = lint(capsys, "--fix")
        assert code == 3
        assert "fault of pkpk" in err
        assert path.read_text() == HEAD + "goals:\n  - yksi\n"

    def test_a_file_with_errors_stays(self, only, capsys):
        path = only(HEAD + "hinta: yksi\n", made("PK901", "yksi", put("1")))
        assert lint(capsys, "--fix")[0] == 1
        assert path.read_text() == HEAD + "hinta: yksi\n"

    @pytest.mark.skipif(os.name != "posix", reason="the system has no such modes")
    def test_a_read_only_file_is_told(self, only, capsys):
        path = only(HEAD + "goals:\n  - yksi\n", made("PK901", "yksi", put("1")))
        path.chmod(0o444)
        code, out, err = lint(capsys, "--fix")
        assert (code, err) == (2, "pkpk: a.yaml cannot be written: there is no permission\n")
        assert "0 mended, 1 left.\n" in out


class TestDiff:
    def test_it_shows_and_writes_nothing(self, only, capsys):
        text = HEAD + "goals:\n  - yksi\n"
        path = only(text, made("PK901", "yksi", put("1")))
        code, out, err = lint(capsys, "--fix", "--diff")
        assert (code, err) == (0, "1 mended, 0 left.\n")
        assert out.endswith("-  - yksi\n+  - 1\n")
        assert path.read_text() == text

    def test_machine_formats_stay_whole(self, only, capsys):
        only(HEAD + "goals:\n  - yksi\n", made("PK901", "yksi", put("1")))
        _, out, err = lint(capsys, "--fix", "--format", "json")
        assert out.startswith("{")
        assert "1 mended, 0 left." in err

    @pytest.mark.parametrize("arguments", [["--diff"], ["--unsafe-fixes"], ["--fix", "-"]])
    def test_wrong_use(self, only, arguments):
        only(HEAD)
        with pytest.raises(Exception, match="--fix"):
            app(["lint", *arguments], standalone_mode=False)


def test_every_rule_with_a_fix_has_a_mended_file():
    fixing = {f"{one.id}-{one.rule.code.name}" for one in rule.rules() if one.rule.fix}
    assert {path.parent.name for path in FIXED if path.name == "bad.fixed.yaml"} == fixing


def judged(text: str, profile: str | None) -> Counter[str]:
    judge = Judge(Choice(profile=profile or "in_use"), datetime.date.fromisoformat(TODAY))
    return Counter(one.code.id for one in judge(decode("a.yaml", text.encode())))


@pytest.mark.parametrize("path", FIXED, ids=lambda path: f"{path.parent.name}/{path.name}")
class TestEveryFix:
    def test_it_gives_exactly_this_and_no_new_finding(self, path, tmp_path, monkeypatch, capsys):
        code = path.parent.name[:5]
        safe = next(one.rule.safe for one in rule.rules() if one.id == code)
        shutil.copy(path.with_name(path.name.replace(".fixed", "")), tmp_path / "a.yaml")
        before = (tmp_path / "a.yaml").read_text(encoding="utf-8")
        first = re.match(r"# profile: (\w+)\n", before)
        profile = first[1] if first else None
        monkeypatch.chdir(tmp_path)
        lint(
            capsys, "--fix", *([] if safe else ["--unsafe-fixes"]), "--select", code, *(["--profile", profile] if profile else [])
        )
        after = (tmp_path / "a.yaml").read_text(encoding="utf-8")
        assert after == path.read_text(encoding="utf-8")
        gone = judged(before, profile) - judged(after, profile)
        assert not judged(after, profile) - judged(before, profile)
        assert code in gone
