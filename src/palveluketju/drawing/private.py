"""A cache folder for native code: nobody but the user may have written what this process is going to run.

On Linux and macOS the folder must belong to the user and be closed to others (0700, files 0600); one that belongs to
somebody else, is a link, or that others may write to, is not used. On Windows the user's own profile folder is closed by its
access list, so nothing is checked. Each file starts with the SHA-256 of the rest, because the reader of native code does not
notice a damaged one. Nothing here raises: a cache that cannot be used is one that is empty.
"""

import hashlib
import os
import stat
import sys
from pathlib import Path

import platformdirs

#: the environment variable that says where this program's caches are, instead of the system's usual place for them
VARIABLE = "PKPK_CACHE_DIR"

_BINARY = getattr(os, "O_BINARY", 0)
_NO_LINKS = getattr(os, "O_NOFOLLOW", 0)
_SUM = hashlib.sha256().digest_size


def cache_folder(name: str) -> Path:
    """Where this program keeps its cache of that name: under `PKPK_CACHE_DIR`, else where the system keeps caches."""
    chosen = os.environ.get(VARIABLE)
    return (Path(chosen) if chosen else Path(platformdirs.user_cache_dir("palveluketju", appauthor=False))) / name


class PrivateFolder:
    """Bytes by file name in a folder that is the user's own. The folder is made when something is first written."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def read(self, name: str) -> bytes | None:
        """What was written under that name; None when it is not there, is damaged, or cannot be trusted."""
        try:
            if not self._is_private():
                return None
            descriptor = os.open(self.path / name, os.O_RDONLY | _NO_LINKS | _BINARY)
            with open(descriptor, "rb") as file:
                if not _is_own(os.fstat(descriptor)):
                    return None
                checksum, content = file.read(_SUM), file.read()
        except OSError:
            return None
        return content if hashlib.sha256(content).digest() == checksum else None

    def write(self, name: str, content: bytes) -> None:
        """Keep the bytes under that name, all or nothing; without effect where that is not possible or not safe."""
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self.path.mkdir(mode=0o700, exist_ok=True)
            if not self._is_private():
                return
            if sys.platform != "win32":
                self.path.chmod(0o700)
            draft = self.path / f".new-{os.urandom(8).hex()}"
            descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, 0o600)
        except OSError:
            return
        try:
            with open(descriptor, "wb") as file:
                file.write(hashlib.sha256(content).digest())
                file.write(content)
            os.replace(draft, self.path / name)
        except OSError:
            draft.unlink(missing_ok=True)

    def _is_private(self) -> bool:
        status = self.path.lstat()
        return stat.S_ISDIR(status.st_mode) and _is_own(status)


def _is_own(status: os.stat_result) -> bool:
    if sys.platform == "win32":
        return True
    return status.st_uid == os.geteuid() and not status.st_mode & (stat.S_IWGRP | stat.S_IWOTH)
