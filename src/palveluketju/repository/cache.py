"""What earlier runs found in files, kept by the contents of the files, so that an unchanged repository is checked at once.

An entry holds as long as the file has the same bytes, the shared things it leans on are the same, and the names that led
nowhere would still lead nowhere. It lies in a folder of the repository that Git ignores by itself; losing it costs only time.
"""

import json
import os
import stat
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import palveluketju
from palveluketju import __version__
from palveluketju.loading.around import Around, Lookups
from palveluketju.writing import write

FOLDER = ".pkpk/cache"
#: the file of what loading finds, and the one of what a judge finds too
_FILE, _JUDGED = "checked.json", "judged.json"
#: a change of what is kept, or of how
_FORMAT = 1
#: entries kept beyond those of the last run: other branches have other versions of the same files
_SPARE = 1000
#: a larger file is none of ours
_MOST = 500 * 1024 * 1024

Entry = dict[str, Any]


@dataclass
class Cache:
    """The entries by the digests of the files' contents; `folder` is None when nothing is kept."""

    folder: Path | None = None
    header: str = ""
    entries: dict[str, Entry] = field(default_factory=dict)
    name: str = _FILE

    def get(self, digest: str, around: Around) -> Entry | None:
        """What is known of a file with these contents; None when it must be read."""
        entry = self.entries.get(digest)
        return entry if entry is not None and holds(entry, around) else None

    def keep(self, used: dict[str, Entry], files: int, *, whole: bool) -> None:
        """Writes the entries that this run used or made, and of the others as many as may be of use.

        What cannot be written is not kept: a repository may be read-only, or another run may be writing.
        """
        if self.folder is None or all(self.entries.get(key) == entry for key, entry in used.items()):
            return
        others = [(key, value) for key, value in self.entries.items() if key not in used]
        if whole:
            others = others[-(files + _SPARE) :]
        text = json.dumps({"header": self.header, "entries": {**dict(others), **used}}, ensure_ascii=True, separators=(",", ":"))
        data = text.encode()
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            ignore = self.folder / ".gitignore"
            if not ignore.exists():
                write(self.folder, ".gitignore", b"*\n")
            write(self.folder, self.name, digest(data).encode() + b"\n" + data)
        except OSError:
            pass


def opened(root: str, around: Around, judge: str = "", name: str = "") -> Cache:
    """The cache of the repository at `root`; an empty one when there is none, or none that can be used.

    `judge` is what else the findings hang on, when a judge finds more than loading does; `name` is the file of another cache.
    """
    folder = folder_of(root)
    if folder is None:
        return Cache()
    header = header_of(around, judge)
    name = name or (_FILE if judge == "" else _JUDGED)
    return Cache(folder, header, _read(folder / name, header), name)


def folder_of(root: str) -> Path | None:
    """Where the repository at `root` keeps what it remembers; None when that is a link: it would lie where the link leads."""
    folder = Path(root, *FOLDER.split("/"))
    return None if folder.is_symlink() or folder.parent.is_symlink() else folder


def digest(data: bytes, besides: bytes = b"") -> str:
    """What stands for the contents of a file, and for what else its findings hang on."""
    # Imported here because a run without a cache has no use for it.
    import hashlib

    found = hashlib.blake2b(data, digest_size=16)
    if besides:
        found.update(b"\0" + hashlib.blake2b(besides, digest_size=16).digest())
    return found.hexdigest()


def grounds(lookups: Lookups) -> Entry:
    """The part of an entry that says what the findings hang on."""
    around = lookups.around
    questions = [f"{' '.join(namespaces)}:{word}" for namespaces, word in lookups.asked]
    spaces = [" ".join(namespaces) for namespaces in lookups.missed]
    return {
        "asked": {question: around.answer(question) for question in sorted(questions)},
        "missed": {namespaces: around.vocabulary(namespaces) for namespaces in sorted(spaces)},
    }


def holds(entry: Entry, around: Around) -> bool:
    """Whether what an entry leans on is as it was."""
    try:
        return all(around.vocabulary(key) == value for key, value in entry["missed"].items()) and all(
            around.answer(key) == value for key, value in entry["asked"].items()
        )
    except (KeyError, TypeError, AttributeError, ValueError):
        return False


def header_of(around: Around, judge: str) -> str:
    """What every entry hangs on: this version of pkpk, its language, and what the configuration gives to every chain."""
    return json.dumps([_FORMAT, __version__, _code(), around.setting, judge])


def _code() -> list[int]:
    """How large and how new the code is: two installations of one version, from Git say, need not be the same."""
    package = Path(palveluketju.__file__).parent
    folders = (package / name for name in ("", "formatting", "loading", "model", "repository", "rules", "views", "views/site"))
    found = [each.stat() for folder in folders for each in os.scandir(folder) if each.is_file()]
    return [sum(one.st_size for one in found), max(one.st_mtime_ns for one in found)]


def _read(file: Path, header: str) -> dict[str, Entry]:
    """The entries of the file. Its first line is the digest of the rest: what is damaged is not used at all."""
    try:
        found = file.stat()
        if found.st_size > _MOST or not stat.S_ISREG(found.st_mode):
            return {}
        first, _, data = file.read_bytes().partition(b"\n")
        if first != digest(data).encode():
            return {}
        kept = json.loads(data)
        entries = kept["entries"] if kept["header"] == header else {}
        return entries if isinstance(entries, dict) else {}
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return {}
