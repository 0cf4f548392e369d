"""Files written whole or not at all, and never outside their folder."""

import os
import tempfile
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


def _mask() -> int:
    """The process's file mode mask, which can only be read by setting it."""
    mask = os.umask(0o022)
    os.umask(mask)
    return mask
