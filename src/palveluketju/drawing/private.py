"""A cache folder for native code: nobody but the user may have written what this process is going to run.

On Linux and macOS the folder must belong to the user and be closed to others (0700, files 0600); one that belongs to
somebody else, is a link, or that others may write to, is not used. On Windows the user's own profile folder is closed by
its access list, so nothing is checked. A file's name ends with the SHA-256 of what is in it, because the reader of native
code does not notice damage. Nothing here raises: a cache that cannot be used is an empty one.
"""

import contextlib
import hashlib
import os
import stat
import sys
from pathlib import Path

#: the environment variable that says where this program's caches are, instead of the system's usual place for them
VARIABLE = "PKPK_CACHE_DIR"

_BINARY = getattr(os, "O_BINARY", 0)
_NO_LINKS = getattr(os, "O_NOFOLLOW", 0)


def cache_folder(name: str) -> Path:
    """Where this program keeps its cache of that name: under `PKPK_CACHE_DIR`, else where the system keeps caches."""
    chosen = os.environ.get(VARIABLE)
    if chosen:
        return Path(chosen) / name
    import platformdirs

    return Path(platformdirs.user_cache_dir("palveluketju", appauthor=False)) / name


class PrivateFolder:
    """Files by name in a folder that is the user's own. The folder is made when something is first written."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def find(self, name: str) -> Path | None:
        """The file with what was written under that name; None when there is none that is whole and can be trusted."""
        try:
            if self._is_private():
                return next((path for path in sorted(self.path.glob(f"{name}.*")) if _is_whole(path)), None)
        except OSError:
            pass
        return None

    def write(self, name: str, content: bytes) -> None:
        """Keep the bytes under that name, all or nothing; without effect where that is not possible or not safe."""
        draft = self.path / f"new-{os.urandom(8).hex()}"
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self.path.mkdir(mode=0o700, exist_ok=True)
            if not self._is_private():
                return
            if sys.platform != "win32":
                self.path.chmod(0o700)
            descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, 0o600)
        except OSError:
            return
        try:
            with open(descriptor, "wb") as file:
                file.write(content)
            kept = self.path / f"{name}.{hashlib.sha256(content).hexdigest()}"
            draft.replace(kept)
            for path in self.path.glob(f"{name}.*"):
                if path != kept:  # damaged: it was looked for, and not found whole
                    path.unlink(missing_ok=True)
        except OSError:
            with contextlib.suppress(OSError):
                draft.unlink(missing_ok=True)

    def _is_private(self) -> bool:
        status = self.path.lstat()
        return stat.S_ISDIR(status.st_mode) and _is_own(status)


def _is_whole(path: Path) -> bool:
    descriptor = os.open(path, os.O_RDONLY | _NO_LINKS | _BINARY)
    with open(descriptor, "rb", buffering=0) as file:
        return _is_own(os.fstat(descriptor)) and hashlib.file_digest(file, "sha256").hexdigest() == path.suffix[1:]


def _is_own(status: os.stat_result) -> bool:
    if sys.platform == "win32":
        return True
    return status.st_uid == os.geteuid() and not status.st_mode & (stat.S_IWGRP | stat.S_IWOTH)
