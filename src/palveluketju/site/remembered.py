"""What earlier builds found on pages, by what the pages were made from, so that a part of the index needs no other pages again.

It lies in the repository's folder for such things, which Git ignores; losing it costs only time.
"""

import json
import sqlite3
import zlib
from collections.abc import Collection, Iterable, Iterator
from contextlib import closing, suppress

from palveluketju.repository import cache as caching
from palveluketju.searching.entry import Entry
from palveluketju.writing import write

_FILE = "search.sqlite"
#: pages kept beyond those of the last build: other branches and other languages have others
_SPARE = 1000
#: seconds to wait for another build that is writing
_PATIENCE = 0.5


class Remembered:
    """The entries of pages, packed, by the keys of the pages."""

    def __init__(self, root: str, file: str = _FILE) -> None:
        """Of the repository at `root`; without one nothing is remembered."""
        folder = caching.folder_of(root) if root else None
        self._file = folder / file if folder else None

    def get(self, keys: Iterable[str]) -> dict[str, bytes]:
        """The entries of those pages that are known."""
        found: dict[str, bytes] = {}
        if self._file is None or not self._file.is_file():
            return found
        with suppress(sqlite3.Error, OSError), closing(self._opened("ro")) as base:
            for key in keys:
                row = base.execute("SELECT entries FROM pages WHERE key = ?", (key,)).fetchone()
                if row and _whole(row[0]):
                    found[key] = row[0]
        return found

    def keep(self, made: dict[str, bytes], used: Collection[str]) -> None:
        """Writes what this build found; of what it did not use, as much is left as may be of use."""
        if self._file is None or not made:
            return
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            if not (self._file.parent / ".gitignore").exists():
                write(self._file.parent, ".gitignore", b"*\n")
            try:
                self._write(made, used)
            except sqlite3.OperationalError:
                raise
            except sqlite3.DatabaseError:
                # Somebody has changed the file.
                self._file.unlink()
                self._write(made, used)
        except (OSError, sqlite3.Error):
            pass  # a repository may be read-only, or another build may be writing

    def _write(self, made: dict[str, bytes], used: Collection[str]) -> None:
        with closing(self._opened("rwc")) as base, base:
            base.execute("PRAGMA synchronous = OFF")
            base.execute("CREATE TABLE IF NOT EXISTS pages (key TEXT PRIMARY KEY, entries BLOB)")
            base.executemany("INSERT OR REPLACE INTO pages VALUES (?, ?)", made.items())
            others = [key for (key,) in base.execute("SELECT key FROM pages ORDER BY rowid") if key not in used]
            base.executemany("DELETE FROM pages WHERE key = ?", [(key,) for key in others[: max(len(others) - _SPARE, 0)]])

    def _opened(self, mode: str) -> sqlite3.Connection:
        assert self._file is not None
        return sqlite3.connect(f"{self._file.absolute().as_uri()}?mode={mode}", uri=True, timeout=_PATIENCE)


def packed(entries: Iterable[Entry]) -> bytes:
    """The entries of a page, small enough to be kept of all pages until the index is made."""
    rows = [(one.title, one.url, one.kind, one.heading, one.text) for one in entries]
    return zlib.compress(json.dumps(rows, separators=(",", ":")).encode(), 1)


def unpacked(data: bytes) -> Iterator[Entry]:
    """The entries that were packed."""
    return (Entry(*row) for row in json.loads(zlib.decompress(data)))


def _whole(data: object) -> bool:
    """Whether it is what was written: the checksum is a part of the packing."""
    with suppress(zlib.error):
        return isinstance(data, bytes) and bool(zlib.decompress(data))
    return False
