"""`pkpk`: the commands of the folder commands/, of which only the one that runs is loaded."""

import atexit
import gc
import os
import sys
from typing import Any

import typer
from typer.core import TyperGroup

from palveluketju import __version__, plugins
from palveluketju.messages.catalogue import Messages, environment_language
from palveluketju.usage import FAULT, WRONG_USE, Usage


class _Lazy(TyperGroup):
    """A group whose commands are the files of commands/."""

    def list_commands(self, ctx: Any) -> list[str]:
        return plugins.names("commands")

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        name = cmd_name.replace("-", "_")
        return _made(cmd_name, plugins.load("commands", name).command) if name in plugins.names("commands") else None

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """Lists the commands by the first lines of their files, so that `--help` loads none of them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, plugins.summary("commands", name)) for name in self.list_commands(ctx)])


def _made(name: str, function: Any) -> Any:
    app = typer.Typer(add_completion=False, rich_markup_mode=None)
    app.command(name, context_settings={"help_option_names": ["-h", "--help"]})(function)
    return typer.main.get_command(app)


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"pkpk {__version__}")
        raise typer.Exit


app = typer.Typer(
    cls=_Lazy,
    add_completion=False,
    rich_markup_mode=None,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


@app.callback()
def _pkpk(
    version: bool = typer.Option(False, "--version", help="Print the version.", callback=_version, is_eager=True),
) -> None:
    """Finnish health and social care service chains as files: check them, publish them."""


def _check_folder() -> None:
    """Every path is seen from the current folder. Raises Usage when that is gone."""
    try:
        os.getcwd()
    except OSError:
        raise Usage(Messages(environment_language()).say("the folder that you are in does not exist any more")) from None


def main() -> None:
    """Run `pkpk`; a fault of ours is exit code 3, with the details in a file."""
    # A short run is over before the collector would find anything, and need not be taken apart object by object at its end.
    gc.set_threshold(100_000)
    atexit.register(gc.freeze)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        _check_folder()
        app()
    except Usage as error:
        typer.echo(f"pkpk: {error}", err=True)
        sys.exit(WRONG_USE)
    except Exception:
        # Imported here because they are needed only when pkpk itself has failed.
        import traceback

        from palveluketju.options import fault

        typer.echo(fault(traceback.format_exc(), Messages(environment_language())), err=True)
        sys.exit(FAULT)
