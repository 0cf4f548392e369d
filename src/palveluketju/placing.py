"""Several files put into a folder: all of them or none, and nothing that is there lost without being told."""

import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from palveluketju.messages.said import Said
from palveluketju.writing import write


@dataclass(slots=True)
class Plan:
    """What putting the files there would do. Paths are inside the folder, with /."""

    new: list[str] = field(default_factory=list)
    same: list[str] = field(default_factory=list)
    different: list[str] = field(default_factory=list)
    #: path → why nothing can be written there
    blocked: dict[str, Said] = field(default_factory=dict)


def plan(folder: Path, files: Mapping[str, bytes]) -> Plan:
    """Looks at every place before anything is written. A file that differs only in line ends is the same."""
    found = Plan()
    for path, data in files.items():
        target = folder / path
        if why := _in_the_way(folder, target):
            found.blocked[path] = why
        elif not os.path.lexists(target):
            found.new.append(path)
        else:
            (found.same if _same(target, data) else found.different).append(path)
    return found


def _same(target: Path, data: bytes) -> bool:
    try:
        return target.read_bytes().replace(b"\r\n", b"\n") == data.replace(b"\r\n", b"\n")
    except OSError:
        return False  # a link to nothing, or a file that may not be read


def _in_the_way(folder: Path, target: Path) -> Said | None:
    if target.is_dir():
        return Said("{file} is a folder", {"file": str(target)})
    above = target.parent
    while not os.path.lexists(above) and above != above.parent:
        above = above.parent
    if not above.is_dir():
        return Said("{file} is not a folder", {"file": str(above)})
    if folder.exists() and not above.resolve().is_relative_to(folder.resolve()):
        return Said("the folder {folder} is a link that leads elsewhere", {"folder": str(above)})
    if not os.access(above, os.W_OK | os.X_OK):
        return Said("there is no permission to write into the folder {folder}", {"folder": str(above)})
    return None


def place(folder: Path, files: Mapping[str, bytes]) -> None:
    """Writes the files; when one cannot be written, those before it are taken back and OSError tells why."""
    made: list[Path] = []
    before: list[tuple[Path, bytes | None]] = []
    try:
        for path, data in files.items():
            target = folder / path
            _folders(target.parent, made)
            old = target.read_bytes() if target.exists() else None
            write(target.parent, target.name, data)
            before.append((target, old))
    except BaseException:
        for target, old in reversed(before):
            with suppress(OSError):
                target.unlink() if old is None else write(target.parent, target.name, old)
        for one in reversed(made):
            with suppress(OSError):
                one.rmdir()
        raise


def _folders(folder: Path, made: list[Path]) -> None:
    """Makes the folder and those above it, noting what was made."""
    if not folder.is_dir():
        _folders(folder.parent, made)
        folder.mkdir()
        made.append(folder)
