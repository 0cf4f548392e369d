"""How long it takes from saving a file to its page being ready in `pkpk serve`: `python bench/serving.py [FOLDER|COUNT]`.

A real server, a real reader of its events who then asks for the page; a repository is made when none is given.
"""

import os
import queue
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
from pathlib import Path

from chains import repository

TIMES = 8


def main(given: str) -> None:
    """Measures a copy of the folder, or that many chains."""
    with tempfile.TemporaryDirectory() as place:
        root = Path(place) / "repository"
        if given.isdigit():
            repository(root, int(given))
        else:
            shutil.copytree(given, root)
        begun = time.perf_counter()
        command = [sys.executable, "-m", "palveluketju", "serve", str(root), "--port", "0"]
        server = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONUNBUFFERED": "1"})
        try:
            assert server.stdout
            port = next(int(found[1]) for line in server.stdout if (found := re.search(r"127\.0\.0\.1:(\d+)", line)))
            print(f"ready after {time.perf_counter() - begun:.1f} s")
            _measure(root, port, server.pid)
        finally:
            server.terminate()
            server.wait()


def _measure(root: Path, port: int, pid: int) -> None:
    file = sorted((root / "chains").glob("*.yaml"))[0]
    text = file.read_text("utf-8")
    id = re.search(r"^id: (\S+)", text, re.M)
    # Its name, which is what most pages hang on.
    name = re.search(r"^(?:name: |  fi: )", text, re.M)
    assert id is not None
    assert name is not None
    page = f"fi/chains/{id[1]}.html"
    for kind, path in enumerate((page, "fi/all.html")):
        _get(port, path)
        told: queue.SimpleQueue[str] = queue.SimpleQueue()
        threading.Thread(target=_listen, args=(port, path, told), daemon=True).start()
        found = []
        for number in range(TIMES):
            _quiet(told)
            word = f"Kerta {kind}-{number} "
            begun = time.perf_counter()
            file.write_text(text[: name.end()] + word + text[name.end() :], "utf-8")
            told.get(timeout=60)
            data = _get(port, path)
            found.append((time.perf_counter() - begun) * 1000)
            assert word in data
        print(f"{path}: median {statistics.median(found):.0f} ms, most {max(found):.0f} ms of {TIMES}")
    peak = re.search(r"VmHWM:\s+(\d+)", Path(f"/proc/{pid}/status").read_text("utf-8"))
    print(f"peak memory {int(peak[1]) // 1024} MiB" if peak else "")


def _listen(port: int, path: str, told: "queue.SimpleQueue[str]") -> None:
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/_preview/events?page={path}") as stream:
        for line in stream:
            if line.startswith(b"data"):
                told.put(line.decode())


def _quiet(told: "queue.SimpleQueue[str]") -> None:
    """Waits until nothing has been told for a while."""
    try:
        while True:
            told.get(timeout=2.5)
    except queue.Empty:
        pass


def _get(port: int, path: str) -> str:
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/{path}") as answer:
        return str(answer.read().decode()).replace("\u00ad", "")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "1000")
