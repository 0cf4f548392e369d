"""The server of the preview: for browsers on this machine only, and only to read.

It answers no other name than its own, so that a page from elsewhere cannot make itself its reader (DNS rebinding), opens no
file by its address, and lets nobody frame or read what it gives.
"""

import os
import traceback
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from palveluketju import account
from palveluketju.account import Account, Wish
from palveluketju.messages.catalogue import Messages
from palveluketju.overriding.broken import BrokenError
from palveluketju.report import Look
from palveluketju.serving import dressing
from palveluketju.serving.desk import Desk
from palveluketju.serving.panel import panel

#: the one interface that only this machine can reach
HOST = "127.0.0.1"
_NAMES = ("127.0.0.1", "localhost")
#: seconds between signs of life, so that a reader who has left is noticed
_LIFE = 10
_TYPES = {
    "css": "text/css",
    "js": "text/javascript",
    "svg": "image/svg+xml",
    "png": "image/png",
    "jpeg": "image/jpeg",
    "webp": "image/webp",
}
_HTML = "text/html"
_GUARD = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cache-Control": "no-store",
}


class Server(ThreadingHTTPServer):
    """Listens on this machine. Raises OSError when the port is taken."""

    daemon_threads = True
    # On Windows it would let two programs share the port.
    allow_reuse_address = os.name != "nt"

    def __init__(self, desk: Desk, port: int, fault: Callable[[str], None]) -> None:
        """`fault` is told the details when we fail on a page."""
        super().__init__((HOST, port), partial(Handler, desk, fault))

    @property
    def port(self) -> int:
        """The port that it listens on."""
        return int(self.server_address[1])

    @property
    def address(self) -> str:
        """The address for a browser."""
        return f"http://{HOST}:{self.port}/"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A reader who has left in the middle is no fault."""


class Handler(BaseHTTPRequestHandler):
    """One reader's requests."""

    protocol_version = "HTTP/1.1"
    server_version, sys_version = "pkpk", ""
    timeout = 60

    def __init__(self, desk: Desk, fault: Callable[[str], None], *given: Any) -> None:
        self.desk, self.fault = desk, fault
        super().__init__(*given)

    def log_message(self, format: str, *args: Any) -> None:
        """Requests are not told of: what is made is."""

    def __getattr__(self, name: str) -> Any:
        """Whatever is asked besides GET and HEAD."""
        if name.startswith("do_"):
            return self._refuse
        raise AttributeError(name)

    def _refuse(self) -> None:
        self.close_connection = True
        self._text(HTTPStatus.METHOD_NOT_ALLOWED, "only GET and HEAD", Allow="GET, HEAD")

    def do_HEAD(self) -> None:
        """As GET, without what is inside."""
        self.do_GET()

    def do_GET(self) -> None:
        """Gives what is at the address."""
        hosts = self.headers.get_all("Host") or []
        if len(hosts) != 1 or hosts[0].lower() not in {f"{one}:{self.server.server_port}" for one in _NAMES}:  # type: ignore[attr-defined]
            self.close_connection = True
            self._text(HTTPStatus.FORBIDDEN, "this server is for its own machine")
            return
        try:
            self._answer()
        except (BrokenPipeError, ConnectionError, TimeoutError):
            self.close_connection = True
        except Exception:
            self.fault(traceback.format_exc())
            self.close_connection = True
            self._text(HTTPStatus.INTERNAL_SERVER_ERROR, "pkpk has failed on this page: see where it runs")

    def _answer(self) -> None:
        parts = urlsplit(self.path)
        path = unquote(parts.path)
        view = self.desk.view
        if path == "/":
            self._send(HTTPStatus.FOUND, b"", _HTML, Location=self._start())
        elif path.startswith(f"{dressing.OWN}/"):
            self._own(path.removeprefix(f"{dressing.OWN}/"), parse_qs(parts.query))
        elif path == "/favicon.ico":
            # Browsers ask for it by themselves.
            self._send(HTTPStatus.NO_CONTENT, b"", "image/x-icon")
        elif path.lstrip("/") in view.scene.assets.files:
            name = path.lstrip("/")
            self._send(HTTPStatus.OK, view.scene.assets.files[name], _TYPES[name.rpartition(".")[2]])
        else:
            language, _, inside = path.lstrip("/").partition("/")
            index = self.desk.search.file(view.scene, language, inside) if language in view.scene.languages else None
            if index is not None:
                self._send(HTTPStatus.OK, index, _TYPES["js"])
            else:
                self._page(language, inside or "index.html")

    def _start(self) -> str:
        """Where to begin: the only description there is, else the start page, in the reader's language."""
        scene = self.desk.view.scene
        wanted = [one[:2] for one in (self.headers.get("Accept-Language") or "").replace(" ", "").lower().split(",")]
        language = next((one for one in wanted if one in scene.languages), scene.languages[0])
        only = next(iter(scene.addresses), "") if self.desk.single else ""
        return f"/{language}/{only or 'index.html'}"

    def _page(self, language: str, path: str) -> None:
        with self.desk.making:
            view = self.desk.view
            scene = view.scene
            known = language in scene.languages
            sought = scene.sought(path) if known else None
            spoken = language if known else scene.languages[0]
            if sought is not None and sought.moved:
                self._send(HTTPStatus.FOUND, b"", _HTML, Location=f"/{language}/{sought.moved}")
                return
            page = scene.page(language, path, sought) if sought else dressing.missing(spoken, scene.assets.style)
            beside = panel(view, spoken, path, dressing.anchors(page))
            state = f"{self.desk.run}.{view.number}"
            data, tag = dressing.dressed(page, beside, spoken, path, state)
        status = HTTPStatus.OK if sought else HTTPStatus.NOT_FOUND
        self._send(status, data, _HTML, **{"ETag": f'"{tag}"', "Content-Security-Policy": dressing.POLICY})

    def _own(self, name: str, asked: dict[str, list[str]]) -> None:
        if name in ("preview.js", "preview.css"):
            kind = name.rpartition(".")[2]
            self._send(HTTPStatus.OK, dressing.own_file("script.js" if kind == "js" else "style.css"), _TYPES[kind])
        elif name == "events":
            self._events(asked.get("page", [""])[0])
        elif name.startswith("changes/") and name.removeprefix("changes/") in self.desk.view.scene.languages:
            self._changes(name.removeprefix("changes/"))
        else:
            self._text(HTTPStatus.NOT_FOUND, "there is nothing here")

    def _changes(self, language: str) -> None:
        """Everything that has changed since the revision, as `pkpk diff --format html` tells it."""
        since = self.desk.view.since
        if since is None:
            self._text(HTTPStatus.NOT_FOUND, "there is nothing here")
            return
        wish = self.desk.wish
        texts = Messages(language)
        with self.desk.making:
            asked = Wish(engine=wish.engine, brand=wish.brand, own=wish.own)
            whole = Account(since.all, asked, [texts.say(one) for one in since.notes])
            try:
                page = account.told("html", whole, texts, Look())
            except BrokenError as error:
                self.desk.view.scene.unfit = error
                page = account.told("html", replace(whole, wish=replace(asked, own=None)), texts, Look())
        self._send(HTTPStatus.OK, page.encode(), _HTML)

    def _events(self, page: str) -> None:
        """Tells of every state from now on, for as long as the reader stays."""
        self.send_response(HTTPStatus.OK)
        self._head({"Content-Type": "text/event-stream; charset=utf-8", "Connection": "close"})
        self.close_connection = True
        if self.command == "HEAD":
            return
        language, _, path = page.partition("/")
        self.desk.open[self] = (language, path)
        told = 0
        try:
            self.wfile.write(b"retry: 500\n\n")
            while not self.desk.closed:
                number = self.desk.wait(told, _LIFE)
                line = f"event: state\ndata: {self.desk.run}.{number}\n\n" if number > told else ":\n\n"
                told = number
                self.wfile.write(line.encode())
                self.wfile.flush()
        finally:
            self.desk.open.pop(self, None)

    def _text(self, status: HTTPStatus, text: str, **headers: str) -> None:
        self._send(status, f"{text}\n".encode(), "text/plain", **headers)

    def _send(self, status: HTTPStatus, data: bytes, kind: str, **headers: str) -> None:
        self.send_response(status)
        charset = "; charset=utf-8" if kind.startswith("text/") else ""
        self._head({"Content-Type": kind + charset, "Content-Length": str(len(data)), **headers})
        if self.command != "HEAD":
            self.wfile.write(data)

    def _head(self, headers: dict[str, str]) -> None:
        for name, value in {**_GUARD, **headers}.items():
            self.send_header(name, value)
        self.end_headers()
