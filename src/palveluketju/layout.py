"""Files that are not in the form of `pkpk fmt`, as findings: what is told of a proposed change besides what is wrong in it.

A note, because the file says the same either way; `pkpk.yaml` may weigh it more or leave it out like any rule of lint.
"""

import shlex
from collections.abc import Callable
from itertools import zip_longest

from palveluketju.finding import Code, Finding, Located, Place, Severity
from palveluketju.formatting.files import Looked, look
from palveluketju.loading.codes import FAULT
from palveluketju.messages.said import Said, trilingual
from palveluketju.repository.meant import Meant

NOT_CANONICAL = Code(
    "PK570",
    "not-canonical",
    Severity.INFO,
    trilingual(
        "pkpk fmt would write this file anew, from this line on",
        "pkpk fmt kirjoittaisi tiedoston uudelleen tästä rivistä alkaen",
        "pkpk fmt skulle skriva om filen från och med den här raden",
    ),
)
CODES = (NOT_CANONICAL,)

#: the finding as the choices in force for a file want it told; None when they leave it out
Told = Callable[[str, Finding], Finding | None]


def findings(files: Meant, told: Told, jobs: int = 0, *, cached: bool = True) -> list[Located]:
    """One for each file that is not in its canonical form, and our own faults; of errors in the files nothing is told here."""
    found = []
    for one in look(files, jobs, cached=cached).looked:
        found += [each for each in one.findings if each.finding.code is FAULT]
        finding = told(one.path, _finding(one.path)) if one.differs else None
        if finding is not None:
            found.append(_located(one, finding))
    return found


def command(path: str) -> str:
    """The command that mends the file."""
    return f"pkpk fmt {shlex.quote(path)}"


def _finding(path: str) -> Finding:
    help = Said(trilingual("Run: {command}", "Aja: {command}", "Kör: {command}"), {"command": command(path)})
    return Finding(NOT_CANONICAL, help=help)


def _located(one: Looked, finding: Finding) -> Located:
    """The finding on the first line that differs; on the last one when only something behind it does."""
    old, new = (data.decode("utf-8").splitlines(keepends=True) for data in (one.old, one.new or b""))
    at = next((at for at, (was, now) in enumerate(zip_longest(old, new)) if was != now), 0)
    line = min(at, len(old) - 1)
    text = old[line].lstrip("\ufeff").rstrip("\r\n")
    return Located(finding, one.path, Place(line + 1, 1, line + 1, len(text) + 1), text)
