"""Files written whole or not at all, and never outside their folder."""

import errno
import os
import shutil
import stat
import tempfile
from contextlib import suppress
from pathlib import Path

#: names that Windows keeps for devices; a file called so cannot be made there
_DEVICES = {"con", "prn", "aux", "nul", *(f"{name}{at}" for name in ("com", "lpt") for at in range(1, 10))}


def safe_name(name: str) -> str:
    """A file name that no system takes for a device or another folder."""
    stem, dot, rest = Path(name).name.partition(".")
    return f"{stem}-{dot}{rest}" if stem.lower() in _DEVICES else Path(name).name


def write(folder: Path, name: str, data: bytes) -> Path:
    """Writes the file into the folder by way of a temporary one, so that a reader sees the old or the new, never a half.

    Raises OSError as the system does; then the old file, if there was one, is as it was.
    """
    target = folder / safe_name(name)
    handle, temporary = tempfile.mkstemp(prefix=".pkpk-", dir=folder)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        os.chmod(temporary, 0o666 & ~_mask())
        os.replace(temporary, target)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
    return target


class Aside:
    """Large files made one after another and put into a folder together, when all are made: a reader never sees half of them.

    Use as a context: what is not settled is gone at its end, and the folder too when it was made for them.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._names: list[str] = []
        self._held: Path | None = None
        self._made: list[Path] = []

    def __enter__(self) -> "Aside":
        """Nothing is made before the first file."""
        return self

    def put(self, name: str, data: bytes) -> None:
        """Writes a file that nobody sees yet. Raises OSError."""
        if self._held is None:
            self._made = [one for one in (self.folder, *self.folder.parents) if not one.exists()]
            self.folder.mkdir(parents=True, exist_ok=True)
            self._held = Path(tempfile.mkdtemp(prefix=".pkpk-", dir=self.folder))
        (self._held / safe_name(name)).write_bytes(data)
        self._names.append(safe_name(name))

    def settle(self) -> list[Path]:
        """Puts the files into the folder, where they take the place of those of the same name. Raises OSError."""
        if self._held is None:
            return []
        for name in self._names:
            os.replace(self._held / name, self.folder / name)
        self._made = []
        return [self.folder / name for name in self._names]

    def __exit__(self, *error: object) -> None:
        """Removes what was not settled."""
        if self._held is not None:
            shutil.rmtree(self._held, ignore_errors=True)
        for one in self._made:
            with suppress(OSError):
                one.rmdir()


class ChangedError(Exception):
    """The file holds something else than what was read from it."""


def write_over(path: str, data: bytes, read: bytes) -> None:
    """Writes over a file that held `read` when it was read; whoever looks sees the old file or the new one.

    Links are followed, and mode, owner and attributes kept as far as the system allows. A file with several names (hard links)
    is written where it is, so that all of them show the new one; a whole copy lies beside it until that is done.
    Raises ChangedError when the file holds something else now, OSError when it is read-only or the system refuses; it is then
    as it was.
    """
    target = os.path.realpath(path)
    found = os.stat(target)
    if not found.st_mode & 0o222 or not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), path)
    handle, temporary = tempfile.mkstemp(prefix=".pkpk-", dir=os.path.dirname(target))
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        _dress(temporary, target, found)
        now = Path(target).read_bytes()
        if now == data:
            return  # by another of its names
        if now != read:
            raise ChangedError(path)
        if found.st_nlink > 1:
            _write_in_place(target, data)
        else:
            os.replace(temporary, target)
    finally:
        Path(temporary).unlink(missing_ok=True)


def _dress(temporary: str, target: str, found: os.stat_result) -> None:
    """Gives a new file the owner, the mode and the attributes of the old one, but not its times."""
    if hasattr(os, "chown"):
        with suppress(OSError):
            os.chown(temporary, -1, found.st_gid)
        with suppress(OSError):
            os.chown(temporary, found.st_uid, -1)
    with suppress(OSError):
        shutil.copystat(target, temporary)
    os.chmod(temporary, stat.S_IMODE(found.st_mode))
    os.utime(temporary)


def _write_in_place(target: str, data: bytes) -> None:
    with open(target, "r+b", buffering=0) as stream:
        stream.write(data)
        stream.truncate(len(data))


def _mask() -> int:
    """The process's file mode mask, which can only be read by setting it."""
    mask = os.umask(0o022)
    os.umask(mask)
    return mask
