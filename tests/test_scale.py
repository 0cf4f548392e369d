"""Verdicts weighed by a repository in its pkpk.yaml."""

import pytest

from palveluketju.finding import Severity
from palveluketju.repository.settings import read
from palveluketju.scale import problems, scale_of
from palveluketju.verdict import judged, verdicts
from tests.commands.running import pkpk
from tests.verdicts.judging import comparison

CONFIG = "pkpk: 1\nkind: config\n"
OLD, NEW = "services:\n  - Neuvonta\n", "services:\n  - Kelan etuudet\n"


def settings(folder, *chosen: tuple[str, str]):
    listed = "".join(f"    - verdict: {verdict}\n      severity: {severity}\n" for verdict, severity in chosen)
    (folder / "pkpk.yaml").write_text(CONFIG + ("diff:\n  severities:\n" + listed if chosen else ""), encoding="utf-8")
    return read(str(folder))


def severities(scale) -> dict[str, Severity]:
    return {one.verdict.code.name: one.severity for one in judged(comparison(OLD, NEW), scale)}


def test_without_choices_and_without_a_repository_the_verdicts_weigh_what_they_weigh(tmp_path):
    for scale in (scale_of(settings(tmp_path)), scale_of(None)):
        assert severities(scale) == {"service-removed": Severity.ERROR, "service-added": Severity.INFO}


@pytest.mark.parametrize("word", ["service-added", "PK702"])
@pytest.mark.parametrize(
    ("severity", "meant"), [("breaking", Severity.ERROR), ("review", Severity.WARNING), ("info", Severity.INFO)]
)
def test_a_verdict_is_weighed_by_its_name_or_its_code(tmp_path, word, severity, meant):
    assert severities(scale_of(settings(tmp_path, (word, severity))))["service-added"] == meant


def test_what_is_off_is_not_told(tmp_path):
    assert severities(scale_of(settings(tmp_path, ("service-added", "off")))) == {"service-removed": Severity.ERROR}


def test_every_verdict_can_be_weighed(tmp_path):
    names = [one.verdict.code.name for one in verdicts()]
    assert problems(settings(tmp_path, *((name, "off") for name in names))) == []


def test_a_slip_in_the_name_of_a_verdict_is_told_where_it_stands(tmp_path):
    settings(tmp_path, ("hours-cut", "off"), ("hours-cutt", "off"))
    done = pkpk(tmp_path, "validate", "pkpk.yaml")
    assert (done.code, "pkpk.yaml:7:16: error PK585 unknown-verdict" in done.out) == (1, True), done
    assert "Did you mean “hours-cut”?" in done.out
    assert "PK585" in pkpk(tmp_path, "rules", "test").out


def test_a_name_that_is_like_none_gets_the_list(tmp_path):
    (one,) = problems(settings(tmp_path, ("zzz", "off")))
    assert "pkpk rules --verdicts" in one.finding.help.text


def test_a_severity_that_there_is_not_is_told(tmp_path):
    found = settings(tmp_path, ("hours-cut", "error"))
    assert "PK106" in [one.finding.code.id for one in found.document.located()]
    assert scale_of(found).severities == {}
