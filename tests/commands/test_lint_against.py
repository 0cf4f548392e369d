"""`pkpk lint --against REV`: what Git has, what is compared with it, and what a run without it is spared."""

import json
from pathlib import Path

import pytest

from tests.commands.running import Done, pkpk
from tests.proposing import CONFIG, Work, alone

CHAIN = """\
pkpk: 1
kind: chain
id: uni
name: Uniongelmat
status: in_use
version: 1.0.0
phenomenon:
  fi: Apua haetaan monesta paikasta.
  sv: Hjälp söks på många ställen.
"""
CHANGED = CHAIN.replace("monesta paikasta", "liian monesta paikasta")
RULES = ("--select", "PK41,PK453")


@pytest.fixture
def work(tmp_path: Path) -> Work:
    return Work.new(tmp_path, {"pkpk.yaml": CONFIG, "chains/uni.yaml": CHAIN})


def lint(work: Work, *arguments: str, folder: str = ".", **given: str) -> Done:
    return pkpk(work.folder / folder, "lint", "-j1", "--format", "json", *arguments, **alone(work.home) | given)


def found(done: Done) -> list[str]:
    assert done.code in (0, 1), done.err
    return [f"{one['file']}:{one['line']} {one['code']}" for one in json.loads(done.out)["findings"]]


BOTH = ["chains/uni.yaml:6 PK410", "chains/uni.yaml:9 PK453"]


class TestWhatIsCompared:
    def test_a_file_with_the_commit(self, work: Work):
        work.write({"chains/uni.yaml": CHANGED})
        assert found(lint(work, *RULES, "--against", "HEAD")) == BOTH

    def test_nothing_unless_it_is_asked_for(self, work: Work):
        work.write({"chains/uni.yaml": CHANGED})
        assert found(lint(work, *RULES)) == []

    def test_what_has_been_committed_since_the_branch_was_begun(self, work: Work):
        work.commit({"chains/uni.yaml": CHANGED})
        assert found(lint(work, *RULES, "--against", "main")) == BOTH
        assert found(lint(work, *RULES, "--against", "HEAD")) == []

    def test_not_what_others_have_done_on_that_branch_meanwhile(self, work: Work):
        work("checkout", "--quiet", "main")
        work.commit({"chains/uni.yaml": CHANGED.replace("1.0.0", "1.1.0")})
        work("checkout", "--quiet", "work")
        assert found(lint(work, *RULES, "--against", "main")) == []

    def test_a_new_file_with_nothing(self, work: Work):
        work.write({"chains/uusi.yaml": CHANGED.replace("id: uni", "id: uusi").replace("Uniongelmat", "Uusi")})
        assert found(lint(work, *RULES, "--against", "HEAD")) == []

    def test_a_file_that_has_been_moved_with_what_it_was_elsewhere(self, work: Work):
        work.write({"chains/uni.yaml": None, "chains/aikuiset/unet.yaml": CHANGED})
        assert found(lint(work, *RULES, "--against", "HEAD")) == [one.replace("uni.yaml", "aikuiset/unet.yaml") for one in BOTH]

    def test_a_file_that_could_not_be_read_then_with_nothing(self, work: Work):
        work.commit({"chains/uni.yaml": "pkpk: 1\n\tkind: chain\n"})
        work.write({"chains/uni.yaml": CHANGED})
        assert found(lint(work, *RULES, "--against", "HEAD")) == []

    def test_a_catalogue_too(self, work: Work):
        catalog = "pkpk: 1\nkind: catalog\nname: Yhteiset\nroles:\n  - name: {fi: Ohjaaja, sv: Handledare}\n"
        work.commit({"catalog/yhteiset.yaml": catalog})
        work.edit("catalog/yhteiset.yaml", "Ohjaaja", "Palveluohjaaja")
        assert "catalog/yhteiset.yaml:5 PK453" in found(lint(work, "--select", "PK453", "--against", "HEAD"))

    def test_what_the_file_says_and_not_what_a_catalogue_adds(self, work: Work):
        catalog = "pkpk: 1\nkind: catalog\nname: Yhteiset\nservices:\n  - id: neuvonta\n    name: Neuvonta\n"
        work.commit({"catalog/yhteiset.yaml": catalog, "chains/uni.yaml": CHAIN + "services:\n  - use: neuvonta\n"})
        work.edit("catalog/yhteiset.yaml", "name: Neuvonta", "name: Neuvontapuhelin")
        work.edit("chains/uni.yaml", "services:\n", "\nservices:\n  # yhteinen\n")
        assert found(lint(work, *RULES, "--against", "HEAD")) == []

    def test_a_file_outside_of_any_collection(self, work: Work):
        work.commit({"pkpk.yaml": None})
        work.write({"chains/uni.yaml": CHANGED})
        assert found(lint(work, *RULES, "--against", "HEAD", "uni.yaml", folder="chains")) == [
            "uni.yaml:6 PK410",
            "uni.yaml:9 PK453",
        ]

    def test_a_file_behind_a_link(self, work: Work):
        work.write({"chains/uni.yaml": CHANGED})
        (work.home / "linkki").symlink_to(work.folder / "chains")
        (work.home / "yksi.yaml").symlink_to(work.folder / "chains/uni.yaml")
        for name in ("linkki/uni.yaml", "yksi.yaml"):
            done = lint(work, *RULES, "--against", "HEAD", str(work.home / name))
            assert [one.rpartition(" ")[2] for one in found(done)] == ["PK410", "PK453"], name


class TestByStatus:
    def test_a_draft_may_change_with_its_version(self, work: Work):
        work.commit({"chains/uni.yaml": CHAIN.replace("in_use", "draft")})
        work.write({"chains/uni.yaml": CHANGED.replace("in_use", "draft")})
        assert found(lint(work, "--select", "PK41", "--against", "HEAD")) == []
        assert found(lint(work, "--select", "PK41", "--profile", "approved", "--against", "HEAD")) == BOTH[:1]

    def test_what_was_approved_does_not_escape_as_a_draft(self, work: Work):
        work.write({"chains/uni.yaml": CHANGED.replace("in_use", "draft")})
        assert found(lint(work, "--select", "PK41", "--against", "HEAD")) == BOTH[:1]


class TestSilences:
    def test_one_holds_and_is_not_called_unused_where_nothing_is_compared(self, work: Work):
        silence = '# pkpk: ignore[PK410] reason="kirjoitusvirhe"\nversion'
        work.write({"chains/uni.yaml": CHANGED.replace("version", silence, 1)})
        choice = ("--ignore", "PK3,PK40")
        assert found(lint(work, *choice, "--against", "HEAD")) == ["chains/uni.yaml:10 PK453"]
        assert found(lint(work, *choice)) == []

    def test_one_that_is_of_no_use_is_told_when_the_file_is_compared(self, work: Work):
        silence = '# pkpk: ignore[PK411] reason="x"\nversion'
        work.write({"chains/uni.yaml": CHAIN.replace("version", silence, 1).replace("monesta", "usein monesta")})
        assert "chains/uni.yaml:6 PK593" in found(lint(work, *RULES, "--against", "HEAD"))


class TestWhatGitCannotTell:
    def test_a_revision_that_is_not_there(self, work: Work):
        done = lint(work, "--against", "ei-ole")
        assert (done.code, done.out) == (2, "")
        assert "'ei-ole' names no commit here" in done.err

    @pytest.mark.parametrize("name", ["--output=x", "a..b", "HEAD:x", ""])
    def test_what_names_no_revision(self, work: Work, name: str):
        done = lint(work, f"--against={name}")
        assert (done.code, done.out) == (2, "")
        assert "cannot name a revision" in done.err

    def test_no_repository(self, work: Work, tmp_path: Path):
        (tmp_path / "uni.yaml").write_text(CHAIN, encoding="utf-8")
        done = lint(work, "--against", "HEAD", str(tmp_path / "uni.yaml"))
        assert (done.code, done.out) == (2, "")
        assert "is not in the work tree of a Git repository" in done.err

    def test_a_repository_without_a_commit(self, tmp_path: Path):
        work = Work.new(tmp_path, {"uni.yaml": CHAIN}, commit=False)
        assert lint(work, "--against", "HEAD").code == 2

    def test_a_shallow_clone(self, work: Work):
        work.commit({"chains/uni.yaml": CHANGED})
        clone = work.cloned("matala", "--depth=1")
        done = lint(clone, "--against", "HEAD~1")
        assert (done.code, done.out) == (2, "")
        assert "the clone is shallow" in done.err

    def test_a_machine_without_git(self, work: Work):
        work.write({"chains/uni.yaml": CHANGED})
        done = lint(work, "--against", "HEAD", PATH=str(work.home))
        assert (done.code, done.out) == (2, "")
        assert "Git was not found" in done.err
        assert found(lint(work, *RULES, PATH=str(work.home))) == []

    def test_standard_input(self, work: Work):
        done = pkpk(work.folder, "lint", "--against", "HEAD", "-", input=CHAIN, **alone(work.home))
        assert done.code == 2
        assert "--against compares files with Git" in done.err


class TestTheCache:
    """A repository with so many chains that what is known of them is kept."""

    @pytest.fixture
    def many(self, tmp_path: Path) -> Work:
        chains = {f"chains/{at}.yaml": CHAIN.replace("id: uni", f"id: uni-{at}").replace("Uni", f"Uni {at} ") for at in range(60)}
        return Work.new(tmp_path, {"pkpk.yaml": CONFIG, **chains})

    def test_never_mixes_runs_that_compare_with_different_commits(self, many: Work):
        many.edit("chains/7.yaml", "monesta", "liian monesta")
        told = ["chains/7.yaml:6 PK410", "chains/7.yaml:9 PK453"]
        for _ in range(2):
            assert found(lint(many, *RULES)) == []
            assert found(lint(many, *RULES, "--against", "HEAD")) == told
        many.commit()
        for _ in range(2):
            assert found(lint(many, *RULES, "--against", "HEAD")) == []
            assert found(lint(many, *RULES, "--against", "main")) == told

    def test_gives_to_what_compares_what_it_knows_of_files_that_do_not_differ(self, many: Work):
        lint(many, *RULES)
        kept = many.folder / ".pkpk/cache/judged.json"
        before = set(json.loads(kept.read_bytes().partition(b"\n")[2])["entries"])
        many.edit("chains/7.yaml", "monesta", "liian monesta")
        lint(many, *RULES, "--against", "HEAD")
        after = set(json.loads(kept.read_bytes().partition(b"\n")[2])["entries"])
        assert len(before) == 60
        assert len(after - before) == 1


def test_mending_goes_with_comparing(work: Work):
    work.write({"chains/uni.yaml": CHANGED})
    done = lint(work, *RULES, "--fix", "--against", "HEAD")
    assert [one["code"] for one in json.loads(done.out)["findings"]] == ["PK410", "PK453"]


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_explain_says_that_a_rule_needs_git(work: Work, language: str):
    done = pkpk(work.folder, "explain", "PK410", "--messages", language)
    assert "--against" in done.out


def test_rules_says_which_need_git(work: Work):
    listed = json.loads(pkpk(work.folder, "rules", "--format", "json").out)
    needing = [one["code"] for one in listed if one["needs_git"]]
    assert needing == ["PK410", "PK411", "PK412", "PK413", "PK453"]
