"""`pkpk lint` as a user runs it: rules by status, choices, silences, the baseline, the same output cached or not."""

import json
import subprocess
from pathlib import Path

import pytest

from tests.commands.running import Done, pkpk

CHAIN = """pkpk: 1
kind: chain
id: uni
name: Uniongelmat
{more}goals:
  - Ensimmäinen apu on lääkkeetön
  - Odotus lyhenee
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A repository with one chain whose two goals are not measured."""
    (tmp_path / "chains").mkdir()
    (tmp_path / "pkpk.yaml").write_text("pkpk: 1\nkind: config\n", encoding="utf-8")
    write(tmp_path)
    return tmp_path


def write(root: Path, more: str = "", file: str = "uni", old: str = "", new: str = "") -> None:
    text = CHAIN.replace("{more}", more).replace(old, new, 1) if old else CHAIN.replace("{more}", more)
    (root / f"chains/{file}.yaml").write_text(text, encoding="utf-8")


def lint(root: Path, *arguments: str) -> Done:
    return pkpk(root, "lint", "--select", "PK341", "--date", "2026-05-31", *arguments)


def codes(done: Done) -> list[str]:
    return [one["code"] for one in json.loads(done.out)["findings"]]


class TestWhatIsAsked:
    def test_lint_tells_what_validate_tells_too(self, root):
        (root / "chains/rikki.yaml").write_text("pkpk: 1\nkind: chain\nname: x\nrolez: y\n", encoding="utf-8")
        done = lint(root, "--format", "json")
        assert done.code == 1
        assert codes(done) == ["PK101", "PK341", "PK341"]

    def test_warnings_do_not_fail_unless_it_is_said(self, root):
        assert lint(root).code == 0
        assert lint(root, "--fail-on", "warning").code == 1

    def test_a_rule_can_be_left_out_by_code_name_or_beginning(self, root):
        for word in ("PK341", "goal-unmeasured", "PK3"):
            done = pkpk(root, "lint", "--ignore", word, "--format", "json")
            assert "PK341" not in codes(done), word

    def test_a_word_that_means_no_rule_is_wrong_use(self, root):
        done = pkpk(root, "lint", "--select", "PK999")
        assert (done.code, done.out) == (2, "")
        assert "“PK999” is no rule" in done.err

    def test_the_configuration_chooses_and_the_command_line_goes_before_it(self, root):
        (root / "pkpk.yaml").write_text("pkpk: 1\nkind: config\nlint:\n  ignore: PK341\n", encoding="utf-8")
        assert "PK341" not in codes(pkpk(root, "lint", "--format", "json"))

    def test_a_rule_weighs_what_the_configuration_says(self, root):
        weight = "lint:\n  severities:\n    - rule: goal-unmeasured\n      severity: error\n"
        (root / "pkpk.yaml").write_text("pkpk: 1\nkind: config\n" + weight, encoding="utf-8")
        assert lint(root).code == 1

    def test_files_apart_are_asked_less(self, root):
        (root / "chains/luonnokset").mkdir()
        write(root, file="luonnokset/toinen", old="id: uni", new="id: toinen")
        apart = 'lint:\n  paths:\n    - pattern: "chains/luonnokset/**"\n      ignore: PK341\n'
        (root / "pkpk.yaml").write_text("pkpk: 1\nkind: config\n" + apart, encoding="utf-8")
        done = pkpk(root, "lint", "--format", "json")
        assert {one["file"] for one in json.loads(done.out)["findings"] if one["code"] == "PK341"} == {"chains/uni.yaml"}

    def test_statistics_count_by_rule(self, root):
        assert "2  PK341 goal-unmeasured" in lint(root, "--statistics").out

    def test_what_is_printed_can_be_written_too(self, root):
        done = lint(root, "--output-file", "out/lint.txt")
        assert (root / "out/lint.txt").read_text(encoding="utf-8") == done.out


class TestSilences:
    def silenced(self, root: Path, comment: str, *, before: bool = True) -> Done:
        goal = "  - Ensimmäinen apu on lääkkeetön"
        new = f"  {comment}\n{goal}" if before else f"{goal}  {comment}"
        write(root, old=goal, new=new)
        return lint(root, "--format", "json")

    @pytest.mark.parametrize("before", [True, False])
    def test_one_holds_for_the_node_that_it_stands_on_or_before(self, root, before):
        done = self.silenced(root, '# pkpk: ignore[PK341] reason="mitataan syksyllä"', before=before)
        assert codes(done) == ["PK341"]
        assert json.loads(done.out)["findings"][0]["line"] == (8 if before else 7)

    def test_one_before_a_key_holds_for_all_that_is_under_it(self, root):
        write(root, old="goals:", new='# pkpk: ignore[goal-unmeasured] reason="mitataan syksyllä"\ngoals:')
        assert codes(lint(root, "--format", "json")) == []

    def test_one_without_a_reason_does_not_hold_and_is_told(self, root):
        assert sorted(codes(self.silenced(root, "# pkpk: ignore[PK341]"))) == ["PK341", "PK341", "PK591"]

    @pytest.mark.parametrize(("until", "holds"), [("2026-05-31", True), ("2026-05-30", False)])
    def test_one_holds_through_its_last_day(self, root, until, holds):
        done = self.silenced(root, f'# pkpk: ignore[PK341] reason="x" until={until}')
        assert sorted(codes(done)) == (["PK341"] if holds else ["PK341", "PK341", "PK592"])

    def test_one_that_silences_nothing_is_told(self, root):
        assert "PK593" in codes(self.silenced(root, '# pkpk: ignore[PK341, PK592] reason="x"'))

    def test_of_one_for_a_rule_that_is_left_out_nothing_is_told(self, root):
        write(root, more='# pkpk: ignore[PK401] reason="x" until=2020-01-01\n')
        assert codes(lint(root, "--format", "json")) == ["PK341", "PK341"]
        assert {"PK592", "PK593"} <= set(codes(lint(root, "--format", "json", "--select", "PK401")))

    def test_what_is_told_of_them_can_be_left_out_and_weighed(self, root):
        write(root, more='# pkpk: ignore[PK341] reason="x"\nstatus: draft\n')
        assert "PK593" in codes(lint(root, "--format", "json"))
        assert "PK593" not in codes(lint(root, "--format", "json", "--ignore", "PK593"))
        config = "pkpk: 1\nkind: config\nlint:\n  severities:\n    - {rule: ignore-unused, severity: error}\n"
        (root / "pkpk.yaml").write_text(config, encoding="utf-8")
        assert lint(root).code == 1

    @pytest.mark.parametrize(
        "comment",
        [
            "# pkpk: ignore",
            "# pkpk: ignore[]",
            '# pkpk: ignore[PK341] because="x"',
            '# pkpk: ignore[PK341] reason="x" until=huomenna',
        ],
    )
    def test_one_that_cannot_be_read_is_told(self, root, comment):
        assert "PK590" in codes(self.silenced(root, comment))

    def test_a_text_that_reads_like_one_is_text(self, root):
        write(root, more='summary: "Rivi # pkpk: ignore[PK341]"\n')
        assert codes(lint(root, "--format", "json")) == ["PK341", "PK341"]


class TestTheBaseline:
    def made(self, root: Path) -> None:
        done = pkpk(root, "lint", "--baseline", "--date", "2026-05-31")
        assert done.code == 0, done.err

    def test_old_findings_wait_and_new_ones_are_told(self, root):
        self.made(root)
        assert codes(lint(root, "--format", "json")) == []
        write(root, old="  - Odotus lyhenee", new="  - Odotus lyhenee\n  - Jokainen tietää, kuka vastaa")
        done = lint(root, "--format", "json")
        assert codes(done) == ["PK341"]

    def test_lines_and_list_places_may_move(self, root):
        self.made(root)
        write(
            root,
            more="# huomautus\n\n",
            old="  - Ensimmäinen apu on lääkkeetön\n  - Odotus lyhenee\n",
            new="  - Odotus lyhenee\n\n  - Ensimmäinen apu on lääkkeetön\n",
        )
        assert codes(lint(root, "--format", "json")) == []

    def test_what_has_been_mended_is_told_and_taken_off(self, root):
        self.made(root)
        write(root, old="  - Odotus lyhenee\n", new="")
        assert "1 old finding has been mended" in lint(root).out
        self.made(root)
        write(root)
        assert codes(lint(root, "--format", "json")) == ["PK341"]

    def test_it_only_shrinks_unless_it_is_told_to_accept_what_is_new(self, root):
        self.made(root)
        write(root, old="  - Odotus lyhenee", new="  - Odotus lyhenee\n  - Jokainen tietää, kuka vastaa")
        self.made(root)
        assert codes(lint(root, "--format", "json")) == ["PK341"]
        assert pkpk(root, "lint", "--baseline", "--accept-new", "--date", "2026-05-31").code == 0
        assert codes(lint(root, "--format", "json")) == []

    def test_it_can_be_left_aside(self, root):
        self.made(root)
        assert codes(lint(root, "--no-baseline", "--format", "json")) == ["PK341", "PK341"]

    def test_errors_of_validate_never_wait(self, root):
        (root / "chains/rikki.yaml").write_text("pkpk: 1\nkind: chain\nname: x\nrolez: y\n", encoding="utf-8")
        pkpk(root, "lint", "--baseline")
        assert lint(root).code == 1

    def test_it_is_written_of_a_whole_repository_only(self, root):
        done = pkpk(root, "lint", "--baseline", "chains/uni.yaml")
        assert done.code == 2
        assert not (root / "pkpk-baseline.yaml").exists()

    def test_a_broken_one_is_told(self, root):
        (root / "pkpk-baseline.yaml").write_text("pkpk: 1\nkind: baseline\nfindingz: []\n", encoding="utf-8")
        done = lint(root, "--format", "json")
        assert "PK101" in codes(done)
        assert done.code == 1

    def test_it_is_a_file_that_validate_takes(self, root):
        self.made(root)
        assert pkpk(root, "validate", "pkpk-baseline.yaml").code == 0


class TestSpeed:
    def test_the_output_is_the_same_from_the_cache(self, root):
        for at in range(70):
            write(root, file=f"ketju-{at}", old="id: uni", new=f"id: ketju-{at}")
        first = pkpk(root, "lint", "--date", "2026-05-31")
        assert (root / ".pkpk/cache/judged.json").exists()
        assert pkpk(root, "lint", "--date", "2026-05-31") == first
        assert pkpk(root, "lint", "--date", "2026-05-31", "--no-cache") == first
        assert pkpk(root, "lint", "--date", "2026-05-31", "-j", "3", "--no-cache") == first

    def test_git_sees_nothing_of_the_cache(self, root):
        for at in range(70):
            write(root, file=f"ketju-{at}", old="id: uni", new=f"id: ketju-{at}")
        pkpk(root, "lint")
        subprocess.run(["git", "init", "-q"], cwd=root, check=True)
        seen = subprocess.run(["git", "status", "--short", "-uall"], cwd=root, check=True, capture_output=True, text=True).stdout
        assert "cache" not in seen


def test_what_the_configuration_gives_is_not_told_of_the_chain(root: Path) -> None:
    given = "languages: [fi, sv]\nfeedback: {name: Käsikirjan toimitus}\norganiser: Itä-Uudenmaan hyvinvointialue\n"
    (root / "pkpk.yaml").write_text(f"pkpk: 1\nkind: config\n{given}", encoding="utf-8")
    write(root, "organiser: Lapin hyvinvointialue\n", file="lappi", old="id: uni", new="id: lappi")
    write(root)
    done = pkpk(root, "lint", "--select", "PK450", "--format", "json")
    lines = [one["file"] + str(one["line"]) for one in json.loads(done.out)["findings"]]
    assert lines == ["chains/lappi.yaml7", "chains/lappi.yaml8", "chains/uni.yaml6", "chains/uni.yaml7"]
