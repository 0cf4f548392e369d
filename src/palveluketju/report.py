"""What a report is: findings → text, one format a file in reports/."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from palveluketju import plugins
from palveluketju.finding import Located, Severity
from palveluketju.messages.catalogue import Messages


@dataclass(frozen=True, slots=True)
class Look:
    """How a report is laid out for the one who reads it: columns to fill, and whether colours may be used."""

    width: int = 80
    colour: bool = False

    def paint(self, text: str, colour: str) -> str:
        """The text in a colour, given by the numbers of its escape sequence, where colours may be used."""
        return f"\x1b[{colour}m{text}\x1b[0m" if self.colour and text else text


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run found: the findings in order, how many files were read, and what the reader asked to see.

    `fail_on` is the lightest severity that fails the run.
    `paths` names the files that were read, in order, where the command knows them: a file without findings stands nowhere else.
    """

    findings: Sequence[Located]
    files: int
    quiet: bool = False
    notes: Sequence[str] = field(default=())
    paths: Sequence[str] = ()
    fail_on: str = "error"

    def fails(self, one: Located) -> bool:
        """Whether the finding makes the run fail."""
        return one.finding.weight >= Severity[self.fail_on.upper()]

    def count(self, severity: Severity) -> int:
        """How many findings have exactly this severity."""
        return sum(one.finding.weight == severity for one in self.findings)


class Report(Protocol):
    """A module of reports/ has this one function."""

    def report(self, outcome: Outcome, messages: Messages, look: Look) -> str:
        """The whole text of the report, ending in a line break unless it is empty."""


def formats() -> list[str]:
    """The names of the formats, in order."""
    return plugins.names("reports")


def report(name: str, outcome: Outcome, messages: Messages, look: Look) -> str:
    """The report in the format called `name`."""
    text: str = plugins.load("reports", name).report(outcome, messages, look)
    return text
