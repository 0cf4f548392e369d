"""Which files have changed: by size and time, looked at again and again, which works on every disk and needs no library."""

import os
from collections.abc import Sequence

from palveluketju.loading.files import candidates

#: when a file was written, how large it is, and which one it is
Sign = tuple[int, int, int]


def look(places: Sequence[str], besides: Sequence[str] = ()) -> dict[str, Sign]:
    """The YAML files of the places, files or folders, and other files, by their whole paths; only those that there are."""
    found, _ = candidates(places)
    seen: dict[str, Sign] = {}
    for path in (*(one.path for one in found), *besides):
        try:
            state = os.stat(path)
        except OSError:
            continue
        seen[os.path.abspath(path)] = (state.st_mtime_ns, state.st_size, state.st_ino)
    return seen


def differing(old: dict[str, Sign], new: dict[str, Sign]) -> list[str]:
    """The files that have come, gone or changed, in order."""
    return sorted(path for path in old.keys() | new.keys() if old.get(path) != new.get(path))
