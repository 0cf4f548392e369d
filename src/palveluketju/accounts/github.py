"""For GitHub Actions: one annotation a verdict, on the lines of the new version."""

from palveluketju.account import Account
from palveluketju.finding import Finding, Located
from palveluketju.messages.catalogue import Messages
from palveluketju.messages.said import InLanguages, Said
from palveluketju.report import Look, Outcome, report
from palveluketju.telling.places import line_path, place, where
from palveluketju.telling.told import Line, told


def tell(account: Account, messages: Messages, look: Look) -> str:
    """One line a verdict; nothing when there is none."""
    findings = [one for chapter in told(account, messages).chapters for line in chapter.lines for one in _located(line)]
    return report("github", Outcome(findings, len(account.differences)), messages, look)


def _located(line: Line) -> list[Located]:
    change, comparison = line.change, line.difference.comparison
    path = line_path(change, comparison)
    at = place(comparison.new, path)
    help = Said(InLanguages({line.messages.language: line.who})) if line.who else None
    return [
        Located(
            Finding(one.verdict.code, path or (), dict(one.args), help=help, severity=one.severity),
            line.difference.path,
            at,
            "",
            where(change, comparison),
        )
        for one in line.judged
    ]
