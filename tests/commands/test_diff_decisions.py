"""What a difference asks people to decide: the version number, approvals, what is let through; bulletins; in real histories."""

import json
import os
from pathlib import Path

import pytest

from tests.commands.running import Done, pkpk
from tests.git_histories import FILE, HISTORIES, make

GOLDEN = Path(__file__).parent / "histories"
APPROVERS = """\
diff:
  approvers:
    - approve: Palvelujohtaja
      impact: access
      severity: breaking
    - concerned: true
      impact: responsibility
"""


@pytest.fixture(scope="module", params=list(HISTORIES))
def history(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Path]:
    folder = tmp_path_factory.mktemp(request.param)
    make(request.param, folder)
    return request.param, folder


@pytest.fixture
def tightening(tmp_path: Path) -> Path:
    make("tightening", tmp_path)
    return tmp_path


@pytest.fixture
def reorganisation(tmp_path: Path) -> Path:
    make("reorganisation", tmp_path)
    return tmp_path


def diff(folder: Path, *arguments: str) -> Done:
    return pkpk(folder, "diff", "--since", "start", *arguments, PKPK_LANG="fi")


class TestThreeHistoriesInFinnish:
    @pytest.mark.parametrize(
        ("name", "arguments"),
        [
            ("bulletin.md", ("--format", "bulletin", "--role", "muistihoitaja", "--role", "muistikoordinaattori")),
            ("everyone.md", ("--format", "bulletin")),
            ("comment.md", ("--format", "markdown")),
            ("text.txt", ("--format", "text")),
        ],
    )
    def test_reads_exactly_so(self, history: tuple[str, Path], name: str, arguments: tuple[str, ...]) -> None:
        kind, folder = history
        told = diff(folder, "-q", *arguments).out
        golden = GOLDEN / kind / name
        if os.environ.get("PKPK_GOLDEN"):
            golden.parent.mkdir(parents=True, exist_ok=True)
            golden.write_text(told, encoding="utf-8")
        assert told == golden.read_text(encoding="utf-8")

    def test_an_editorial_revision_changes_nothing_for_anybody(self, tmp_path: Path) -> None:
        make("editorial", tmp_path)
        done = diff(tmp_path, "--fail-on", "review")
        assert done.code == 0, done.out
        assert "Sinun työssäsi ei muutu mikään." in diff(tmp_path, "--format", "bulletin", "--role", "muistihoitaja").out

    def test_a_bulletin_has_nothing_of_what_does_not_concern_its_reader(self, tightening: Path) -> None:
        nurse = diff(tightening, "--format", "bulletin", "--role", "muistihoitaja").out
        assert "Kotikäynti" in nurse
        assert "palvelupäätös" not in nurse
        assert "palvelupäätös" in diff(tightening, "--format", "bulletin", "--tier", "support").out

    def test_each_reader_gets_one_and_an_unknown_one_is_told(self, tightening: Path) -> None:
        done = diff(tightening, "--format", "bulletin", "--role", "farmaseutti", "--role", "laheinen")
        assert done.out.count("# Tiedote: ") == 2
        assert diff(tightening, "--format", "bulletin", "--role", "hammaslääkäri").code == 2


class TestTheVersionNumber:
    def test_a_breaking_change_below_1_asks_for_the_middle_number(self, tightening: Path) -> None:
        done = diff(tightening, "--bump")
        assert (done.code, done.err) == (0, "")
        assert "väliversion (minor): vähintään 0.10.0; tiedostossa on 0.10.0: kunnossa" in " ".join(done.out.split())

    @pytest.mark.parametrize(("number", "told"), [("0.9.1", "nosta versioksi 0.10.0"), ("0.8.0", "pienempi kuin 0.9.0")])
    def test_a_number_that_does_not_follow_fails(self, tightening: Path, number: str, told: str) -> None:
        _write(tightening, "version: 0.10.0", f"version: {number}")
        done = pkpk(tightening, "diff", "start", "--bump", PKPK_LANG="fi")
        assert done.code == 1
        assert told in " ".join(done.out.split())

    def test_from_1_on_breaking_asks_for_the_main_number_and_review_for_the_middle(self, reorganisation: Path) -> None:
        _write(reorganisation, "within: 7 d", "within: 5 d")
        told = json.loads(pkpk(reorganisation, "diff", "--format", "json").out)["files"][0]["version"]
        assert told == {"old": "1.0.0", "new": "1.0.0", "asks": "minor", "least": "1.1.0", "follows": False}
        _write(reorganisation, "fi: Arkisin kello 9–15", "fi: Arkisin kello 9–11")
        told = json.loads(pkpk(reorganisation, "diff", "--format", "json").out)["files"][0]["version"]
        assert (told["asks"], told["least"]) == ("major", "2.0.0")

    def test_a_version_a_status_and_dates_ask_for_nothing(self, reorganisation: Path) -> None:
        _write(reorganisation, "status: approved", "status: in_use")
        _write(reorganisation, "updated: 2026-12-15", "updated: 2026-12-31")
        done = pkpk(reorganisation, "diff", "--bump")
        assert done.code == 0
        assert "nothing that asks for a new version" in done.out


class TestLettingThrough:
    def test_what_is_let_through_is_counted_and_fails_nothing_until_it_changes_again(self, tightening: Path) -> None:
        (mark,) = {one["mark"] for one in _changes(tightening) if one["concept"] == "TargetGroup"}
        done = diff(tightening, "--allow", mark, "--reason", "Sovittu: ohjausryhmä 1.12.", "--date", "2026-12-01")
        assert done.code == 0, done.err
        assert mark not in {one["mark"] for one in _changes(tightening)}
        assert json.loads(diff(tightening, "--format", "json").out)["counts"]["accepted"] == 1
        assert pkpk(tightening, "validate", "pkpk-accepted.yaml").code == 0
        _write(tightening, "ages: 65+", "ages: 70+")
        changed = json.loads(pkpk(tightening, "diff", "start", "--format", "json").out)["files"][0]["changes"]
        assert "TargetGroup" in [one["concept"] for one in changed]

    def test_a_verdict_lets_all_its_changes_through_and_then_the_run_does_not_fail(self, tightening: Path) -> None:
        for name in {one["verdicts"][0]["name"] for one in _changes(tightening) if one["verdicts"][0]["hardness"] == "breaking"}:
            assert diff(tightening, "--fail-on", "breaking").code == 1
            assert diff(tightening, "--allow", name, "--reason", "Päätös 12/2026").code == 0
        assert diff(tightening, "--fail-on", "breaking").code == 0

    def test_what_people_wrote_into_the_file_stays(self, tightening: Path) -> None:
        diff(tightening, "--allow", "PK716", "--reason", "Yksi")
        file = tightening / "pkpk-accepted.yaml"
        file.write_text(f"# oma huomautus\n{file.read_text(encoding='utf-8')}", encoding="utf-8")
        diff(tightening, "--allow", "PK714", "--reason", 'Toinen: "lainaus" # ristikko')
        text = file.read_text(encoding="utf-8")
        assert text.startswith("# oma huomautus\n")
        assert text.count("  - change: ") == 3
        assert pkpk(tightening, "validate", "pkpk-accepted.yaml").code == 0

    def test_entries_that_lead_nowhere_are_told(self, tightening: Path) -> None:
        diff(tightening, "--allow", "PK716", "--reason", "Yksi")
        _write(tightening, "ages: 65+", "ages: 70+")
        assert "ei enää ole" in pkpk(tightening, "diff", "HEAD", PKPK_LANG="fi").out

    @pytest.mark.parametrize("arguments", [("--allow", "PK716"), ("--allow", "nolla", "--reason", "x"), ("--reason", "x")])
    def test_wrong_use_writes_nothing(self, tightening: Path, arguments: tuple[str, ...]) -> None:
        done = diff(tightening, *arguments)
        assert (done.code, done.out) == (2, "")
        assert done.err
        assert not (tightening / "pkpk-accepted.yaml").exists()

    def test_a_broken_file_is_told_and_not_written_over(self, tightening: Path) -> None:
        file = tightening / "pkpk-accepted.yaml"
        file.write_text("pkpk: 1\nkind: accepted\nchagnes: []\n", encoding="utf-8")
        assert diff(tightening, "--allow", "PK716", "--reason", "x").code == 2
        assert "chagnes" in file.read_text(encoding="utf-8")
        assert "PK101" in diff(tightening).err


class TestApprovers:
    @pytest.fixture
    def ruled(self, reorganisation: Path) -> Path:
        config = reorganisation / "pkpk.yaml"
        config.write_text(config.read_text(encoding="utf-8") + APPROVERS, encoding="utf-8")
        return reorganisation

    def test_without_rules_nobody_is_asked(self, reorganisation: Path) -> None:
        done = diff(reorganisation, "--approvers")
        assert done.code == 0
        assert done.out.startswith("Keneltäkään ei kysytä")

    def test_a_responsibility_that_moves_is_approved_by_both_sides(self, ruled: Path) -> None:
        done = diff(ruled, "--approvers")
        assert done.code == 0
        assert "· Terveysasema: ei ole vielä hyväksynyt" in done.out
        assert "· Ikääntyneiden asiakasohjaus: ei ole vielä hyväksynyt" in done.out
        assert "Palvelujohtaja" not in done.out

    def test_it_fails_until_all_have_approved(self, ruled: Path) -> None:
        assert diff(ruled, "--approved-by", "Terveysasema").code == 1
        waiting = [line for line in diff(ruled, "--approvers").out.splitlines() if line.startswith("· ")]
        all_of_them = [part for line in waiting for part in ("--approved-by", line[2:].partition(":")[0])]
        done = diff(ruled, *all_of_them)
        assert done.code == 0, done.out
        assert "✓ Terveysasema: hyväksynyt" in done.out

    def test_an_approval_of_the_new_version_in_the_chain_counts(self, ruled: Path) -> None:
        text = (ruled / FILE).read_text(encoding="utf-8") + "approvals:\n  - by: terveysasema\n    version: 1.0.0\n"
        (ruled / FILE).write_text(text, encoding="utf-8")
        assert "✓ Terveysasema: hyväksynyt" in pkpk(ruled, "diff", "start", "--approvers", PKPK_LANG="fi").out


class TestInCi:
    def test_the_comment_tells_who_does_what_differently_and_who_approves(self, reorganisation: Path) -> None:
        config = reorganisation / "pkpk.yaml"
        config.write_text(config.read_text(encoding="utf-8") + APPROVERS, encoding="utf-8")
        arguments = ("ci", "--base", "start", "--comment", "c.md", "--bulletins", "tiedotteet")
        done = pkpk(reorganisation, *arguments, PKPK_LANG="fi")
        assert done.code == 0, done.out + done.err
        comment = (reorganisation / "c.md").read_text(encoding="utf-8")
        assert "#### Kenen pitää hyväksyä" in comment
        assert "#### Kuka tekee jotakin toisin" in comment
        bulletins = {one.name for one in (reorganisation / "tiedotteet").iterdir()}
        assert {"muistihoitaja.md", "terveysasema.md"} <= bulletins
        assert "# Tiedote: Muistihoitaja" in (reorganisation / "tiedotteet/muistihoitaja.md").read_text(encoding="utf-8")

    def test_a_missing_approver_fails_only_where_approvals_are_given(self, reorganisation: Path) -> None:
        config = reorganisation / "pkpk.yaml"
        config.write_text(config.read_text(encoding="utf-8") + APPROVERS, encoding="utf-8")
        done = pkpk(reorganisation, "ci", "--base", "start", "--approved-by", "Terveysasema", PKPK_LANG="fi")
        assert done.code == 1
        assert "Ikääntyneiden asiakasohjaus: ei ole vielä hyväksynyt" in done.err


def _changes(folder: Path) -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads(diff(folder, "--format", "json").out)["files"][0]["changes"]
    return found


def _write(folder: Path, old: str, new: str) -> None:
    file = folder / FILE
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
