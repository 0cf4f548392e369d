"""The folder of a site: built aside and put in the place of the old one when it is whole; what is not ours is never removed."""

import json
import os
import shutil
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

from palveluketju.messages.said import Said, trilingual
from palveluketju.site.claim import BusyError, Claim
from palveluketju.writing import write

#: the file that tells a folder of ours from any other, and what each of our files was made from
MARKER = ".pkpk-site.json"
_FORMAT = 1
_NEW, _OLD = ".pkpk-new", ".pkpk-old"

_NOT_OURS = trilingual(
    "{folder} holds other files and no site that pkpk has made: give a folder that is empty or is not there yet",
    "kansiossa {folder} on muita tiedostoja eikä se ole pkpk:n tekemä sivusto: anna tyhjä kansio tai kansio, jota ei vielä ole",
    "mappen {folder} innehåller andra filer och är ingen webbplats som pkpk har gjort: ange en tom mapp eller en ny mapp",
)
_NO_FOLDER = trilingual("{folder} is not a folder", "{folder} ei ole kansio", "{folder} är ingen mapp")
_BUSY = trilingual(
    "another pkpk is making the site in {folder} just now: wait until it is ready and try again",
    "toinen pkpk tekee juuri nyt sivustoa kansioon {folder}: odota, että se valmistuu, ja yritä uudelleen",
    "en annan pkpk gör just nu webbplatsen i {folder}: vänta tills den är klar och försök igen",
)


class RefusedError(Exception):
    """The folder cannot take a site; `told` says why."""

    def __init__(self, told: Said) -> None:
        super().__init__(told.text)
        self.told = told


class Made(NamedTuple):
    """What a file of the site was made from, and how many bytes it has."""

    key: str
    size: int


class Folder:
    """The place of a site. Use as a context: what is put into it is there at `swap`, or not at all."""

    def __init__(self, target: Path) -> None:
        # A link to a folder stays one: the site behind it is what changes.
        self.target = Path(os.path.realpath(target))
        self.aside = self.target.with_name(self.target.name + _NEW)
        self._old = self.target.with_name(self.target.name + _OLD)
        self._claim: Claim | None = None
        self.before: dict[str, Made] = {}
        self.files: dict[str, Made] = {}

    def _recover(self) -> None:
        """Puts back a site that was moved away when the one that was to take its place did not."""
        if not os.path.lexists(self.target) and (self._old / MARKER).is_file():
            self._old.rename(self.target)

    def _read(self) -> dict[str, Made]:
        if not os.path.lexists(self.target):
            return {}
        if not self.target.is_dir():
            raise RefusedError(Said(_NO_FOLDER, {"folder": str(self.target)}))
        try:
            found = json.loads((self.target / MARKER).read_bytes())
            return {path: Made(*made) for path, made in found["files"].items()} if found["site"] == _FORMAT else {}
        except FileNotFoundError:
            if any(self.target.iterdir()):
                raise RefusedError(Said(_NOT_OURS, {"folder": str(self.target)})) from None
            return {}
        except (ValueError, KeyError, TypeError, AttributeError):
            return {}

    def __enter__(self) -> "Folder":
        """Begins a new site beside the old one.

        Raises RefusedError when the folder holds something else than a site of ours, or another run is making one there; OSError.
        """
        try:
            self._claim = Claim(self.target)
        except BusyError:
            raise RefusedError(Said(_BUSY, {"folder": str(self.target)})) from None
        try:
            self._recover()
            self.before = self._read()
            self._remove(self.aside)
            self.aside.mkdir(parents=True)
        except BaseException:
            self._claim.release()
            raise
        return self

    def __exit__(self, *error: object) -> None:
        """Removes what was not finished."""
        self._remove(self.aside)
        if self._claim:
            self._claim.release()

    def keep(self, path: str, key: str) -> bool:
        """Takes a file over from the old site when it was made from the same; whether it could."""
        made = self.before.get(path)
        if made is None or made.key != key:
            return False
        try:
            if (self.target / path).stat().st_size != made.size:
                return False
            self._take(path)
        except OSError:
            return False
        self.files[path] = made
        return True

    def note(self, path: str, key: str, size: int) -> None:
        """Takes note of a file that somebody else has written into `aside`; one of no size is not there."""
        if size:
            self.files[path] = Made(key, size)

    def put(self, path: str, key: str, data: bytes) -> None:
        """Writes a file of the new site."""
        place(self.aside, path, data)
        self.files[path] = Made(key, len(data))

    def _take(self, path: str) -> None:
        source, target = self.target / path, self.aside / path
        try:
            os.link(source, target)
        except OSError:
            target.parent.mkdir(parents=True, exist_ok=True)
            _link(source, target)

    def swap(self) -> None:
        """Puts the new site in the place of the old one, with what others have put there. Raises OSError."""
        for path in self._foreign():
            _link_into(self.target / path, self.aside / path)
        marker: dict[str, Any] = {"site": _FORMAT, "files": dict(sorted(self.files.items()))}
        write(self.aside, MARKER, json.dumps(marker, separators=(",", ":")).encode())
        if not os.path.lexists(self.target):
            self.aside.rename(self.target)
            return
        self._remove(self._old)
        try:
            self.target.rename(self._old)
        except OSError:
            # A mounted folder, or one that a program has open: its files give way one by one.
            self._one_by_one()
            return
        try:
            self.aside.rename(self.target)
        except OSError:
            self._old.rename(self.target)
            raise
        self._remove(self._old)

    def _foreign(self) -> Iterator[str]:
        """The files in the old folder that no build of ours has put there."""
        for folder, _, names in os.walk(self.target) if self.target.is_dir() else ():
            for name in names:
                path = os.path.relpath(os.path.join(folder, name), self.target).replace(os.sep, "/")
                if path not in self.before and path not in self.files and path != MARKER:
                    yield path

    def _one_by_one(self) -> None:
        (self.target / MARKER).unlink(missing_ok=True) if not self.files else None
        for path in [*self.files, MARKER]:
            source, target = self.aside / path, self.target / path
            if not (target.exists() and os.path.samefile(source, target)):
                target.parent.mkdir(parents=True, exist_ok=True)
                os.replace(source, target)
        for path in self.before.keys() - self.files.keys():
            (self.target / path).unlink(missing_ok=True)

    def _remove(self, folder: Path) -> None:
        """Removes a folder that is one of ours by its name, which nobody else gives."""
        if folder.is_dir() and not folder.is_symlink():
            shutil.rmtree(folder, ignore_errors=True)


def place(folder: Path, path: str, data: bytes) -> None:
    """Writes a file of a site that nobody reads yet."""
    target = folder / path
    try:
        target.write_bytes(data)
    except FileNotFoundError:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)


def _link(source: Path, target: Path) -> None:
    with suppress(OSError):
        os.link(source, target)
        return
    shutil.copyfile(source, target)


def _link_into(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    if source.is_symlink():
        os.symlink(os.readlink(source), target)
    else:
        _link(source, target)
