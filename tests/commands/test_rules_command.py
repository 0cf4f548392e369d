"""`pkpk rules` and an organisation's own rules as a user meets them: listed, explained, tried, chosen, silenced, kept."""

import json
import re
from pathlib import Path

import pytest

from tests.commands.running import Done, pkpk

DOCS = Path(__file__).parent.parent.parent / "docs/custom-rules.md"
RULE = """pkpk: 1
kind: config
lint:
{more}  rules:
    - id: OMA001
      name: palvelulla-yhteystieto
      where: services
      must: contacts
      message:
        fi: palvelulta {x puuttuu yhteystieto
        en: the service {x has no contact
      help:
        fi: Lisää contacts.
        en: Add contacts.
      why: Asiakas ei muuten löydä perille.
      good: |
        services:
          - name: Neuvonta
            contacts:
              - phone: 09 123
      bad: |
        services:
          - Neuvonta
"""
CHAIN = """pkpk: 1
kind: chain
name: Uniongelmat
services:
  - Neuvonta
  - Kerho
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A repository with a rule of its own and a chain with two services against it."""
    (tmp_path / "chains").mkdir()
    (tmp_path / "chains/uni.yaml").write_text(CHAIN, encoding="utf-8")
    configure(tmp_path)
    return tmp_path


def configure(root: Path, old: str = "", new: str = "", more: str = "") -> None:
    text = RULE.replace("{more}", more)
    assert old in text
    (root / "pkpk.yaml").write_text(text.replace(old, new, 1) if old else text, encoding="utf-8")


def lint(root: Path, *arguments: str, **given: str) -> Done:
    return pkpk(root, "lint", "--date", "2026-05-31", *arguments, **given)


def codes(done: Done) -> list[str]:
    return [one["code"] for one in json.loads(done.out)["findings"]]


def own(root: Path, *arguments: str) -> int:
    """How many findings the rule has."""
    return codes(lint(root, "--format", "json", *arguments)).count("OMA001")


class TestTheList:
    def test_it_holds_the_rules_of_the_repository(self, root):
        assert re.search(r"OMA001 +palvelulla-yhteystieto +warning +Draft", pkpk(root, "rules").out)
        listed = json.loads(pkpk(root, "rules", "--format", "json").out)
        assert [one["message"] for one in listed if one["code"] == "OMA001"] == ["the service {x has no contact"]

    def test_it_does_without_a_repository(self, tmp_path):
        assert "PK341" in pkpk(tmp_path, "rules").out

    @pytest.mark.parametrize("word", ["OMA001", "oma001", "palvelulla-yhteystieto"])
    def test_a_rule_is_explained_with_its_cases(self, root, word):
        done = pkpk(root, "explain", word)
        assert done.code == 0
        for text in (
            "the service {x has no contact",
            "Asiakas ei muuten löydä perille.",
            "Add contacts.",
            "- Neuvonta",
            "09 123",
        ):
            assert text in done.out

    def test_a_slip_in_its_code_is_told(self, root):
        assert "OMA001" in pkpk(root, "explain", "OMA01").err


class TestTryingTheCases:
    def test_it_is_quiet_when_all_hold(self, root):
        assert pkpk(root, "rules", "test") == Done(0, "1 rule, 2 cases, 0 fail.\n", "")

    def test_the_example_of_the_documents_holds(self, root):
        found = re.search(r"```yaml config\n(.*?)```", DOCS.read_text(encoding="utf-8"), re.DOTALL)
        (root / "pkpk.yaml").write_text(found[1], encoding="utf-8")
        assert pkpk(root, "rules", "test").out == "1 rule, 2 cases, 0 fail.\n"

    def test_a_good_case_that_is_complained_of_is_told_at_its_line(self, root):
        configure(root, "must: contacts", "must: fee")
        done = pkpk(root, "rules", "test", "--format", "json")
        told = json.loads(done.out)["findings"][0]
        assert (done.code, told["code"], told["line"], told["column"]) == (1, "PK581", 18, 13)

    def test_a_bad_case_that_is_not_complained_of_is_told(self, root):
        configure(root, "must: contacts", "must: name")
        done = pkpk(root, "rules", "test")
        assert done.code == 1
        assert "PK580 bad-case-passes" in done.out
        assert done.out.endswith("1 rule, 2 cases, 1 fails.\n")

    def test_a_case_with_an_error_is_told_at_its_line(self, root):
        configure(root, "          - name: Neuvonta\n", "          - name: Neuvonta\n            fii: x\n")
        told = json.loads(pkpk(root, "rules", "test", "--format", "json").out)["findings"]
        assert [(one["code"], one["line"], one["column"]) for one in told] == [("PK582", 19, 13)]
        assert "unknown key “fii”" in told[0]["message"]

    @pytest.mark.parametrize(("start", "end", "key"), [("good: |", "bad: |", "good"), ("bad: |", None, "bad")])
    def test_a_rule_without_a_case_is_told(self, root, start, end, key):
        text = RULE.replace("{more}", "")
        cut = text[: text.index(start)] + (text[text.index(end) :] if end else "\n")
        (root / "pkpk.yaml").write_text(cut, encoding="utf-8")
        done = pkpk(root, "rules", "test")
        assert (done.code, f"no case to try: {key}" in done.out) == (1, True)

    def test_a_name_of_another_rule_is_told(self, root):
        configure(root, "name: palvelulla-yhteystieto", "name: goal-unmeasured")
        assert "PK584 rule-name-taken" in pkpk(root, "rules", "test").out

    def test_a_rule_with_an_error_is_told_by_every_command(self, root):
        configure(root, "must: contacts", "must: contatcs")
        for arguments in (["rules", "test"], ["validate"], ["lint"]):
            done = pkpk(root, *arguments)
            assert (done.code, "PK218 rule-key" in done.out) == (1, True), arguments
            assert "Did you mean “contacts”?" in done.out

    def test_codes_of_pkpk_and_slips_in_codes_are_refused(self, root):
        configure(root, "id: OMA001", "id: PK341")
        assert "PK105" in pkpk(root, "validate").out
        configure(root, "id: OMA001", "id: oma1")
        assert "Write: OMA001" in pkpk(root, "validate").out

    def test_it_can_be_given_a_folder(self, root):
        assert pkpk(root.parent, "rules", "test", root.name).code == 0

    @pytest.mark.parametrize("arguments", [["tset"], ["test", "nowhere"], ["test", ".", "more"]])
    def test_what_is_not_known_is_wrong_use(self, root, arguments):
        assert pkpk(root, "rules", *arguments).code == 2

    def test_it_needs_a_repository(self, tmp_path):
        assert pkpk(tmp_path, "rules", "test").code == 2


class TestLikeEveryOtherRule:
    def test_its_message_is_in_the_language_of_the_reader(self, root):
        assert "the service {x has no contact\n" in lint(root).out
        assert "palvelulta {x puuttuu yhteystieto\n" in lint(root, PKPK_LANG="fi").out
        assert "palvelulta {x puuttuu yhteystieto\n" in lint(root, PKPK_LANG="sv").out

    @pytest.mark.parametrize("word", ["OMA001", "OMA", "palvelulla-yhteystieto"])
    def test_it_is_selected_and_ignored(self, root, word):
        assert codes(lint(root, "--select", word, "--format", "json")) == ["OMA001", "OMA001"]
        assert own(root, "--ignore", word) == 0

    def test_a_part_of_its_letters_selects_nothing(self, root):
        assert lint(root, "--select", "OM").code == 2

    def test_it_weighs_what_is_said(self, root):
        assert lint(root, "--select", "OMA").code == 0
        configure(root, "      where:", "      severity: error\n      where:")
        assert lint(root, "--select", "OMA").code == 1
        configure(root, more="  severities:\n    - rule: OMA001\n      severity: error\n")
        assert lint(root, "--select", "OMA").code == 1

    def test_it_waits_for_its_profile(self, root):
        configure(root, "      where:", "      profile: in_use\n      where:")
        assert own(root) == 0
        assert own(root, "--profile", "in_use") == 2

    def test_it_is_silenced(self, root):
        text = CHAIN.replace("  - Kerho", '  # pkpk: ignore[OMA001] reason="suljetaan"\n  - Kerho')
        (root / "chains/uni.yaml").write_text(text, encoding="utf-8")
        assert codes(lint(root, "--select", "OMA", "--format", "json")) == ["OMA001"]

    def test_its_old_findings_wait_in_the_baseline(self, root):
        assert lint(root, "--baseline").code == 0
        assert own(root) == 0
        assert own(root, "--no-baseline") == 2

    @pytest.mark.parametrize("format", ["text", "json", "github", "gitlab", "sarif", "junit"])
    def test_every_report_tells_of_it(self, root, format):
        out = lint(root, "--select", "OMA", "--format", format).out
        assert "OMA001" in out
        assert "he service {" in out

    def test_sarif_has_it_among_its_rules(self, root):
        driver = json.loads(lint(root, "--select", "OMA", "--format", "sarif").out)["runs"][0]["tool"]["driver"]
        assert [(one["id"], one["help"]["text"]) for one in driver["rules"]] == [("OMA001", "Add contacts.")]


class TestManyFiles:
    def test_the_output_is_the_same_from_the_cache_and_in_every_language(self, root):
        for at in range(70):
            text = CHAIN.replace("name: Uni", f"id: ketju-{at}\nname: Uni")
            (root / f"chains/ketju-{at}.yaml").write_text(text, encoding="utf-8")
        first = lint(root, "--select", "OMA")
        assert first.out.count("OMA001") == 142
        assert (root / ".pkpk/cache/judged.json").exists()
        assert lint(root, "--select", "OMA") == first
        assert lint(root, "--select", "OMA", "--no-cache", "-j", "3") == first
        assert lint(root, "--select", "OMA", PKPK_LANG="fi") == lint(root, "--select", "OMA", "--no-cache", PKPK_LANG="fi")

    def test_a_changed_rule_is_asked_anew(self, root):
        for at in range(70):
            (root / f"chains/ketju-{at}.yaml").write_text(CHAIN.replace("name: Uni", f"id: k{at}\nname: Uni"), encoding="utf-8")
        assert own(root) == 142
        configure(root, "must: contacts", "must: name")
        assert own(root) == 0
