"""A small client of the language server protocol: what an editor asks of the YAML language server, and what it answers."""

import itertools
import json
import os
import queue
import shutil
import subprocess
import threading
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
INSTALLED = ROOT / "build/editor/node_modules/yaml-language-server/bin/yaml-language-server"
#: where the tests look, in this order; tells also what to do when there is none
WHERE = "PKPK_YAML_LANGUAGE_SERVER, yaml-language-server on PATH, or `npm install --prefix build/editor yaml-language-server@1`"


def command() -> list[str] | None:
    """The command that starts the server; None when Node or the server is missing."""
    given = os.environ.get("PKPK_YAML_LANGUAGE_SERVER") or shutil.which("yaml-language-server") or str(INSTALLED)
    node = os.environ.get("PKPK_NODE") or shutil.which("node")
    return [node, os.path.realpath(given), "--stdio"] if node and os.path.exists(given) else None


class Server:
    """A running server that checks every file by one schema. Places in texts are marked with ▮."""

    def __init__(self, start: list[str], schema: Path, patience: float = 30) -> None:
        self.patience = patience
        self.process = subprocess.Popen(start, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self.numbers = itertools.count(1)
        self.arrived: queue.Queue[dict] = queue.Queue()
        self.answers: dict[int, dict] = {}
        self.diagnostics: dict[str, list[dict]] = {}
        threading.Thread(target=self._read, daemon=True).start()
        self.settings = {"yaml": {"schemas": {schema.as_uri(): "*.yaml"}, "schemaStore": {"enable": False}, "validate": True}}
        can = {"completionItem": {"snippetSupport": True, "documentationFormat": ["markdown"]}}
        document = {"hover": {"contentFormat": ["markdown"]}, "completion": can}
        self.ask(
            "initialize",
            {
                "processId": None,
                "rootUri": None,
                "capabilities": {"textDocument": document, "workspace": {"configuration": True}},
            },
        )
        self.tell("initialized", {})
        self.tell("workspace/didChangeConfiguration", {"settings": self.settings})

    def close(self) -> None:
        self.process.kill()
        self.process.wait()

    def complete(self, text: str) -> dict[str, dict]:
        """What the editor offers at ▮: label → the item."""
        items = self.ask("textDocument/completion", self._at(text))["items"]
        # The skeleton of needed keys has the schema's title; its own mark is that it sorts first.
        return {item["label"] if not item.get("sortText", "").startswith("_") else "(skeleton)": item for item in items}

    def hover(self, text: str) -> str:
        """The explanation shown at ▮."""
        return self.ask("textDocument/hover", self._at(text))["contents"]["value"]

    def check(self, text: str) -> list[str]:
        """The slips that the editor marks, with the line they stand on."""
        return [f"{one['range']['start']['line'] + 1}: {one['message']}" for one in self.diagnostics[self._open(text)]]

    def fixes(self, text: str) -> list[str]:
        """What the light bulb offers for the only slip of the text."""
        uri = self._open(text)
        (slip,) = self.diagnostics[uri]
        asked = {"textDocument": {"uri": uri}, "range": slip["range"], "context": {"diagnostics": [slip]}}
        return [action["title"] for action in self.ask("textDocument/codeAction", asked)]

    def _at(self, text: str) -> dict:
        before, _, after = text.partition("▮")
        place = {"line": before.count("\n"), "character": len(before) - before.rfind("\n") - 1}
        return {"textDocument": {"uri": self._open(before + after)}, "position": place}

    def _open(self, text: str) -> str:
        uri = f"file:///nowhere/{next(self.numbers)}.yaml"
        self.tell("textDocument/didOpen", {"textDocument": {"uri": uri, "languageId": "yaml", "version": 1, "text": text}})
        self._wait(lambda: uri in self.diagnostics)
        return uri

    def ask(self, method: str, params: dict) -> dict:
        number = next(self.numbers)
        self._send({"id": number, "method": method, "params": params})
        self._wait(lambda: number in self.answers)
        return self.answers.pop(number)["result"]

    def tell(self, method: str, params: dict) -> None:
        self._send({"method": method, "params": params})

    def _send(self, message: dict) -> None:
        data = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(data) + data)
        self.process.stdin.flush()

    def _read(self) -> None:
        out = self.process.stdout
        while line := out.readline():
            length = 0
            while line.strip():
                name, _, value = line.partition(b":")
                length = int(value) if name.lower() == b"content-length" else length
                line = out.readline()
            self.arrived.put(json.loads(out.read(length)))

    def _wait(self, done) -> None:
        until = time.monotonic() + self.patience
        while not done():
            message = self.arrived.get(timeout=max(0.01, until - time.monotonic()))
            if "method" not in message:
                self.answers[message["id"]] = message
            elif message["method"] == "textDocument/publishDiagnostics":
                self.diagnostics[message["params"]["uri"]] = message["params"]["diagnostics"]
            elif "id" in message:
                asked = message["params"].get("items", []) if message["method"] == "workspace/configuration" else None
                answer = None if asked is None else [self.settings.get(one.get("section"), {}) for one in asked]
                self._send({"id": message["id"], "result": answer})
