"""A cache of which one entry can be changed without writing the others: for entries that are large and many.

As the other cache, it holds what earlier runs found by the contents of the files; losing it costs only time.
"""

import json
import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass, field
from pathlib import Path

from palveluketju.loading.around import Around
from palveluketju.repository import cache as caching
from palveluketju.repository.cache import Entry
from palveluketju.writing import write

#: entries kept beyond those of the last run
_SPARE = 1000
#: seconds to wait for another run that is writing
_PATIENCE = 0.5
_FORMAT = "2"


@dataclass
class Shelf:
    """The entries as they lie on the shelf, by the digests of the files' contents; `file` is None when nothing is kept."""

    file: Path | None = None
    header: str = ""
    entries: dict[str, str] = field(default_factory=dict)
    stale: bool = False

    def get(self, digest: str, around: Around) -> Entry | None:
        """What is known of a file with these contents; None when it must be read."""
        text = self.entries.get(digest)
        if text is None:
            return None
        with suppress(ValueError):
            entry = json.loads(text)
            if isinstance(entry, dict) and caching.holds(entry, around):
                return entry
        return None

    def keep(self, made: dict[str, Entry], used: set[str]) -> None:
        """Writes the entries that this run made; of those that it did not use, as many are left as may be of use."""
        others = [key for key in self.entries if key not in used and key not in made]
        gone = others[: max(len(others) - _SPARE, 0)]
        if self.file is None or not (made or gone or self.stale):
            return
        try:
            self.file.parent.mkdir(parents=True, exist_ok=True)
            if not (self.file.parent / ".gitignore").exists():
                write(self.file.parent, ".gitignore", b"*\n")
            if self.stale:
                self.file.unlink(missing_ok=True)
            with closing(sqlite3.connect(self.file, timeout=_PATIENCE)) as base, base:
                base.execute("PRAGMA synchronous = OFF")
                base.execute("CREATE TABLE IF NOT EXISTS head (header TEXT)")
                base.execute("CREATE TABLE IF NOT EXISTS entries (key TEXT PRIMARY KEY, entry TEXT)")
                if self.stale or not self.entries:
                    base.execute("DELETE FROM head")
                    base.execute("INSERT INTO head VALUES (?)", (self.header,))
                base.executemany("DELETE FROM entries WHERE key = ?", [(key,) for key in gone])
                texts = ((key, json.dumps(entry, separators=(",", ":"))) for key, entry in made.items())
                base.executemany("INSERT OR REPLACE INTO entries VALUES (?, ?)", texts)
        except (OSError, sqlite3.Error):
            pass  # a repository may be read-only, or another run may be writing


def opened(root: str, around: Around, judge: str, name: str) -> Shelf:
    """The shelf of the repository at `root`; an empty one when there is none, or none that can be used.

    `judge` is what else the entries hang on; `name` is the file.
    """
    folder = caching.folder_of(root)
    if folder is None:
        return Shelf()
    header = caching.header_of(around, _FORMAT + judge)
    file = folder / name
    if not file.is_file():
        return Shelf(file, header)
    try:
        with closing(sqlite3.connect(f"file:{file.as_posix()}?mode=ro", uri=True, timeout=_PATIENCE)) as base:
            if base.execute("SELECT header FROM head").fetchone() != (header,):
                return Shelf(file, header, stale=True)
            return Shelf(file, header, dict(base.execute("SELECT key, entry FROM entries ORDER BY rowid")))
    except sqlite3.OperationalError as error:
        return Shelf(file, header, stale="locked" not in str(error))
    except (sqlite3.Error, OSError, ValueError):
        return Shelf(file, header, stale=True)
