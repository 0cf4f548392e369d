"""GitHub's annotations: one command a finding, whatever an author writes."""

import re

from hypothesis import given

from . import made

# A command is a line that begins with ::, or has ##[ anywhere (actions/runner, ActionCommand).
COMMAND = re.compile(r"::(error|warning|notice) ([^:\r\n]*)::([^\r\n]*)")


def test_one_line_a_finding_with_place_and_title() -> None:
    assert made.text("github", made.EACH).splitlines()[:1] == [
        "::error file=ketjut/koti.yaml,line=3,col=5,endLine=3,endColumn=9,title=PK101 unknown-key"
        "::Unknown key “nimy”.%0AService Kotihoito › nimy%0ADid you mean “name”?"
    ]


def test_commands_by_severity() -> None:
    kinds = [line.split()[0] for line in made.text("github", made.EACH).splitlines()]
    assert kinds == ["::error"] * 3 + ["::notice", "::warning", "::error"]


def test_what_an_author_writes_starts_no_command_and_calls_nobody() -> None:
    (line,) = made.text("github", [made.hostile()]).splitlines()
    found = COMMAND.fullmatch(line)
    assert found
    assert not made.CALLS.search(found[3])
    assert "%250A" in found[3]


def test_a_file_name_adds_no_property_and_ends_no_command() -> None:
    (line,) = made.text("github", [made.one(file="a,line=9::b\n::error::c%.yaml")]).splitlines()
    found = COMMAND.fullmatch(line)
    assert found
    keys = [each.split("=")[0] for each in found[2].split(",")]
    assert keys == ["file", "line", "col", "endLine", "endColumn", "title"]


@given(made.WRITTEN, made.FILES)
def test_whatever_is_written_it_is_one_command(written: str, file: str) -> None:
    printed = made.text("github", [made.hostile(written, file)])
    assert COMMAND.fullmatch(printed.removesuffix("\n"))
