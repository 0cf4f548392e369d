"""`pkpk` as a process of its own, in an environment that holds nothing of the one the tests run in."""

import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

#: what would change the output, and is therefore given by each test that wants it
_DECIDES = ("PKPK_LANG", "LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE", "NO_COLOR", "FORCE_COLOR", "COLUMNS", "TERM")
COMMAND = (sys.executable, "-m", "palveluketju")


class Done(NamedTuple):
    """How a run ended and what it printed."""

    code: int
    out: str
    err: str


def environment(**given: str) -> dict[str, str]:
    """The environment of a run: English, unless something else is given; what is given as "" is not set."""
    kept = {name: value for name, value in os.environ.items() if name not in _DECIDES}
    wanted = {"PKPK_LANG": "en", "PYTHONDONTWRITEBYTECODE": "1"} | given
    return kept | {name: value for name, value in wanted.items() if value}


def pkpk(folder: Path, *arguments: str, input: str | bytes = b"", before=None, **given: str) -> Done:
    """`pkpk` in the folder; `before` is called in the new process before it becomes pkpk."""
    done = subprocess.run(
        [*COMMAND, *arguments],
        cwd=folder,
        input=input.encode() if isinstance(input, str) else input,
        env=environment(**given),
        capture_output=True,
        check=False,
        preexec_fn=before,
        timeout=60,
    )
    out, err = (one.decode("utf-8").replace("\r\n", "\n") for one in (done.stdout, done.stderr))
    assert "Traceback" not in out + err
    return Done(done.returncode, out, err)
