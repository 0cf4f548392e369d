"""A real `pkpk serve` on a free port, and a reader of it."""

import re
import subprocess
import threading
from collections.abc import Callable
from http.client import HTTPConnection
from pathlib import Path
from typing import NamedTuple

from tests.commands.running import COMMAND, environment

#: seconds after which something has gone wrong; nothing waits so long otherwise
PATIENCE = 20


class Answer(NamedTuple):
    """What the server said."""

    status: int
    headers: dict[str, str]
    text: str


class Preview:
    """A running preview; what it prints is in `lines`."""

    def __init__(self, folder: Path, *arguments: str, **given: str) -> None:
        self.process = subprocess.Popen(
            [*COMMAND, "serve", *arguments],
            cwd=folder,
            env=environment(**given | {"PYTHONUNBUFFERED": "1"}),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )
        self.lines: list[str] = []
        self.port = 0
        assert self.process.stdout
        for line in self.process.stdout:
            self.lines.append(line)
            found = re.search(r"http://127\.0\.0\.1:(\d+)/", line)
            if found:
                self.port = int(found[1])
                break
        self.reader = threading.Thread(target=self._read, daemon=True)
        self.reader.start()

    def _read(self) -> None:
        assert self.process.stdout
        self.lines += self.process.stdout

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def ask(self, path: str, method: str = "GET", **headers: str) -> Answer:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            connection.request(method, path, headers={name.replace("_", "-"): value for name, value in headers.items()})
            answer = connection.getresponse()
            return Answer(answer.status, dict(answer.getheaders()), answer.read().decode().replace("\u00ad", ""))
        finally:
            connection.close()

    def page(self, path: str, when: Callable[[Answer], bool] = lambda answer: True) -> Answer:
        """The page in the first state of the preview, from the present one on, in which it is as asked for."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        connection.request("GET", f"/_preview/events?page={path.lstrip('/')}")
        stream = connection.getresponse()
        try:
            while True:
                # Every new state is told, so that nothing is asked more often than it changes.
                while not stream.readline().startswith(b"data:"):
                    pass
                answer = self.ask(path)
                if when(answer):
                    return answer
        finally:
            connection.close()

    def end(self, signal: int) -> int:
        """Ends it; its exit code."""
        self.process.send_signal(signal)
        code = self.process.wait(PATIENCE)
        self.reader.join(PATIENCE)
        return code

    def close(self) -> None:
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait(PATIENCE)
        for stream in (self.process.stdout, self.process.stderr):
            assert stream
            stream.close()


def raw(preview: Preview, request: bytes) -> int:
    """The status of a request that is sent as it is."""
    import socket

    with socket.create_connection(("127.0.0.1", preview.port), timeout=PATIENCE) as connection:
        connection.sendall(request)
        return int(connection.makefile("rb").readline().split()[1])
