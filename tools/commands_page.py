"""docs/cli.md: every command with its options, as `--help` prints them."""

import os

from typer.testing import CliRunner

from palveluketju import plugins
from palveluketju.cli import app

HEAD = """# Commands

Made from the commands themselves by `make generate`. Exit codes are the same everywhere: 0 fine, 1 findings at or above
`--fail-on`, 2 wrong use or something that cannot be read or written, 3 a fault of `pkpk`.
"""


def page() -> str:
    """The whole page; every command is run with `--help` at 80 columns."""
    parts = [HEAD, _block(["--help"], "pkpk")]
    for name in plugins.names("commands"):
        parts += [f"## pkpk {name}", _block([name, "--help"], f"pkpk {name}")]
    return "\n\n".join(part.rstrip() for part in parts) + "\n"


def _block(arguments: list[str], what: str) -> str:
    os.environ.update(COLUMNS="80", TERMINAL_WIDTH="80")
    # The program's own name stands in the usage line, however the page is made.
    done = CliRunner().invoke(app, arguments, prog_name="pkpk")
    if done.exit_code:
        raise SystemExit(f"{what} --help ended with {done.exit_code}: {done.output}")
    return "```console\n$ pkpk " + " ".join(arguments) + "\n" + done.output.rstrip() + "\n```"
