"""The right to build into a folder, which one run has at a time: two at once would clear away each other's half of a site.

The lock is that of SQLite, which Python brings and which works alike on every system. It is on a file of the user's cache, not
beside the site, and the system lets it go when the run ends, however it ends.
"""

import hashlib
import sqlite3
from pathlib import Path

from palveluketju.drawing.private import cache_folder


class BusyError(Exception):
    """Another run builds into the folder."""


class Claim:
    """The right to one folder, from when it is made until `release`."""

    def __init__(self, target: Path) -> None:
        """Raises BusyError. Where there is nowhere to keep a lock, or no locks, the right is given without one."""
        self._base: sqlite3.Connection | None = None
        file = cache_folder("building") / hashlib.sha256(str(target).encode("utf-8", "surrogatepass")).hexdigest()
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            self._base = sqlite3.connect(file, timeout=0, isolation_level=None)
            self._base.execute("BEGIN EXCLUSIVE")
        except (OSError, sqlite3.Error) as error:
            self.release()
            if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_BUSY:
                raise BusyError from None

    def release(self) -> None:
        """Lets others have it."""
        if self._base is not None:
            self._base.close()
            self._base = None
