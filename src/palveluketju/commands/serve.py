"""Preview the handbook in a browser on this machine: pages follow the files as they are saved."""

import errno
import functools
import os
import signal
import sys
import threading
import time
import webbrowser
from collections.abc import Callable
from typing import Annotated, NoReturn

import typer

from palveluketju import options
from palveluketju.drawing.kept import Drawer
from palveluketju.messages.catalogue import LANGUAGES, Messages
from palveluketju.messages.said import trilingual
from palveluketju.renderer import Wish
from palveluketju.serving.desk import Desk, Turn
from palveluketju.serving.marking import NoRevisionError
from palveluketju.serving.server import Server
from palveluketju.usage import FINE, Usage
from palveluketju.wording import safe

PORT = 8123
#: what the system says of a port that is taken
_TAKEN = ("EADDRINUSE", "WSAEADDRINUSE")
#: seconds between two looks at the files
_PAUSE = 0.1
#: files of one round that are named
_NAMED = 3

_AT = trilingual("Preview: {address}", "Esikatselu: {address}", "Förhandsvisning: {address}")
_END = trilingual("Ctrl-C ends it.", "Ctrl-C lopettaa.", "Ctrl-C avslutar.")
_BUSY = trilingual(
    "port {port} is in use: give another with --port, or --port 0 for any that is free",
    "portti {port} on käytössä: anna toinen valitsimella --port, tai --port 0, niin otetaan jokin vapaa",
    "port {port} är upptagen: ange en annan med --port, eller --port 0 för någon som är ledig",
)
_OTHER = trilingual(
    "Port {port} is in use, so another was taken.",
    "Portti {port} on käytössä, joten otettiin toinen.",
    "Port {port} är upptagen, så en annan togs.",
)
_REFUSED = trilingual(
    "port {port} cannot be opened: {reason}", "porttia {port} ei voi avata: {reason}", "port {port} kan inte öppnas: {reason}"
)
_BROKEN = trilingual(
    "errors: the last version without them is shown",
    "virheitä: näytetään viimeisin virheetön versio",
    "fel: den senaste felfria versionen visas",
)
_MORE = trilingual("and {count} others", "ja {count} muuta", "och {count} till")
_READ = trilingual(
    "{count} files read in {ms} ms.", "Tiedostoja luettiin {count}, aikaa kului {ms} ms.", "{count} filer lästes på {ms} ms."
)
_STDIN = trilingual(
    "a preview follows files: - is standard input",
    "esikatselu seuraa tiedostoja: - on vakiosyöte",
    "en förhandsvisning följer filer: - är standardinmatningen",
)


def command(
    path: Annotated[
        str, typer.Argument(metavar="[PATH]", help="A repository, a folder in it, or a file. [default: the current folder]")
    ] = ".",
    port: Annotated[
        int | None, typer.Option("--port", min=0, max=65535, help=f"The port; 0 for any that is free. [default: {PORT}]")
    ] = None,
    lang: Annotated[
        str | None,
        typer.Option(
            "--lang",
            metavar="|".join((*LANGUAGES, "all")),
            help="The language of the pages. [default: those of pkpk.yaml, else that of most descriptions]",
            callback=options.one_of((*LANGUAGES, "all")),
        ),
    ] = None,
    drafts: Annotated[
        bool, typer.Option("--drafts/--no-drafts", help="With drafts, retired descriptions and internal links, or as published.")
    ] = True,
    against: Annotated[
        str | None, typer.Option("--against", metavar="REV", help="Mark what has changed since this commit or branch.")
    ] = None,
    open_: Annotated[bool, typer.Option("--open/--no-open", help="Open the start page in the browser.")] = False,
    date: Annotated[
        str | None,
        typer.Option("--date", metavar="YYYY-MM-DD", help="Today, for “out of date”. [default: SOURCE_DATE_EPOCH, else today]"),
    ] = None,
    messages: options.MessagesIn = None,
    quiet: options.Quiet = False,
) -> None:
    """Preview the handbook in a browser on this machine: pages follow the files as they are saved.

    Only this machine can reach it. A file with errors is shown as it last was without them, and the errors beside it. Exit
    codes: 0 ended with Ctrl-C, 2 wrong use or something that cannot be read, 3 a fault of pkpk.
    """
    texts = options.reader(messages)
    if path == "-":
        raise Usage(texts.say(_STDIN))
    if not os.path.lexists(path):
        raise Usage(texts.say("{path} does not exist", path=safe(path)))
    wish = Wish(LANGUAGES if lang == "all" else (lang,) if lang else (), options.today(date, texts), Drawer("embedded"))
    begun = time.perf_counter()
    try:
        desk = Desk([path], wish, texts, drafts=drafts, against=against or "")
    except NoRevisionError as error:
        raise Usage(texts.say(error.said)) from None
    server = _server(desk, port, texts)
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.1}, daemon=True).start()
    # Who asks the process to end does it as Ctrl-C does, from the moment on when the address is known.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        for note in desk.notes:
            typer.echo(note, err=True)
        if not quiet:
            count = desk.view.scene.gathered.files
            typer.echo(texts.say(_READ, count=count, ms=round((time.perf_counter() - begun) * 1000)))
        typer.echo(f"{texts.say(_AT, address=server.address)}  {texts.say(_END)}")
        sys.stdout.flush()
        if open_:
            webbrowser.open(server.address)
        _follow(desk, functools.partial(_tell, texts) if not quiet else lambda turn, ms: None)
    except KeyboardInterrupt:
        desk.close()
    server.shutdown()
    server.server_close()
    raise typer.Exit(FINE)


def _server(desk: Desk, port: int | None, texts: Messages) -> Server:
    """The server at the port; without one wished for, at another when the usual one is taken."""
    fault = functools.partial(_fault, texts)
    try:
        return Server(desk, PORT if port is None else port, fault)
    except OSError as error:
        if port is None:
            typer.echo(f"pkpk: {texts.say(_OTHER, port=PORT)}", err=True)
            return Server(desk, 0, fault)
        busy = error.errno is not None and errno.errorcode.get(error.errno) in _TAKEN
        reason = error.strerror or str(error)
        raise Usage(texts.say(_BUSY, port=port) if busy else texts.say(_REFUSED, port=port, reason=reason)) from None


def _follow(desk: Desk, tell: Callable[[Turn, int], None]) -> NoReturn:
    """Follows the files. Ends by KeyboardInterrupt."""
    while True:
        begun = time.perf_counter()
        turn = desk.look()
        if turn is not None:
            tell(turn, round((time.perf_counter() - begun) * 1000))
        elif not desk.catch_up():
            # Looking at very many files must not keep a processor busy.
            time.sleep(max(_PAUSE, 4 * (time.perf_counter() - begun)))


def _tell(texts: Messages, turn: Turn, milliseconds: int) -> None:
    """One line a round: how long it took, and what had changed."""
    names = [safe(one) for one in turn.changed[:_NAMED]]
    if len(turn.changed) > _NAMED:
        names.append(texts.say(_MORE, count=len(turn.changed) - _NAMED))
    line = f"{milliseconds:>5} ms  {', '.join(names)}"
    typer.echo(f"{line}  ({texts.say(_BROKEN)})" if turn.broken else line)
    sys.stdout.flush()


def _fault(texts: Messages, details: str) -> None:
    typer.echo(options.fault(details, texts), err=True)
