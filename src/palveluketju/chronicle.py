"""The versions of all descriptions of a repository, for the change log of its site: one question to Git, not one a file.

A version is what `pkpk log` calls one: the first commit that has its number. What is told of it is worked out for the newest
only, and remembered by the contents of the two files, so that a history that has not moved costs one short question.
"""

import os
import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple, cast

from palveluketju import log_words
from palveluketju.account import Difference
from palveluketju.changelog import Entry
from palveluketju.comparing.differences import compared
from palveluketju.loading.around import Around
from palveluketju.loading.document import Document
from palveluketju.loading.files import decode
from palveluketju.messages.catalogue import LANGUAGES, Messages
from palveluketju.overriding.own import Own
from palveluketju.repository import cache as caching
from palveluketju.repository.commits import Commit, every
from palveluketju.repository.git import Git, GitError
from palveluketju.repository.history import prefix
from palveluketju.repository.shelf import Shelf, opened
from palveluketju.verdict import judged
from palveluketju.views.site.changes import MOST, changes_of
from palveluketju.views.site.told import Change, Told

_FILE = "history.sqlite"
#: commits that are looked at
_COMMITS = 5000
#: sentences that are told of one version
_SENTENCES = 8
#: the number of a version where people write it: a key of the top level, on a line of its own
_NUMBER = re.compile(
    rb"^version:[ \t]*(?:\"([^\"\\\n]*)\"|'([^'\n]*)'|([^\s\"'#&*!|>{\[][^\s#]*))[ \t]*(?:#.*)?\r?$", re.MULTILINE
)


class _Version(NamedTuple):
    """A version: whose it is, its commit, its number, and the contents before it; empty for the first."""

    id: str
    commit: Commit
    number: str
    before: str


def chronicle(
    root: str, around: Around, own: Own | None = None, *, cached: bool = True
) -> Callable[[Sequence[Told], str], list[Change]]:
    """What tells the changes of descriptions: what they say of themselves, and their versions when they are in Git.

    A folder that is in no Git repository, or one that Git refuses to read, has no versions. `own`: in the organisation's wording.
    """

    def told(described: Sequence[Told], today: str) -> list[Change]:
        said = changes_of(described, today)
        try:
            git = Git.at(Path(root))
            found = _Chronicle(git, root, around, own, cached=cached).versions(described)
        except GitError:
            return said
        days = {(one["id"], one["date"]) for one in found}
        numbered = {one["id"] for one in found}
        # That a file was updated on the day of its version is told once; and where the history knows which version is of which
        # day, the dates of the file do not guess it.
        return [
            cast(Change, {**one, "version": ""}) if one["id"] in numbered else one
            for one in said
            if one["what"] != "updated" or (one["id"], one["date"]) not in days
        ] + found

    return told


class _Chronicle:
    """The versions of one repository, and what is remembered of them."""

    def __init__(self, git: Git, root: str, around: Around, own: Own | None, *, cached: bool) -> None:
        self.git, self.root, self.around = git, root, around
        self.speakers = [Messages(one, own.wording(one) if own else None) for one in LANGUAGES]
        worded = caching.digest(repr(own.texts).encode()) if own and own.texts else ""
        self.shelf = opened(root, around, f"history{worded}", _FILE) if cached else Shelf()
        self.made: dict[str, Any] = {}
        self.used: set[str] = set()

    def versions(self, described: Sequence[Told]) -> list[Change]:
        """The newest versions with what they changed, newest first."""
        head = self.git.revision("HEAD") if self.git.has_commits() else ""
        where = os.path.realpath(self.git.root)
        paths = {os.path.relpath(os.path.realpath(one["file"]), where).replace(os.sep, "/"): one for one in described}
        newest = self._newest(head, paths) if head else []
        texts = self._texts(newest)
        names = {one["id"]: one["name"] for one in described}
        self.shelf.keep(self.made, self.used)
        return [
            {
                "date": one.commit.date,
                "id": one.id,
                "name": names[one.id],
                "what": "version" if one.before else "first",
                "version": one.number,
                "text": text,
            }
            for one, text in zip(newest, texts, strict=True)
        ]

    def _newest(self, head: str, paths: Mapping[str, Told]) -> list[_Version]:
        """From the history, or as they were told when it was where it is now."""
        key = caching.digest("\0".join([head, *sorted(paths)]).encode("utf-8", "surrogateescape"))
        known = self._known(key)
        if known is not None:
            kept = ((id, [*commit[:4], commit[4].encode()], number, before) for id, commit, number, before in known)
            return [_Version(id, Commit._make(commit), number, before) for id, commit, number, before in kept]
        blobs: dict[str, list[Commit]] = {}
        now = {path: one["id"] for path, one in paths.items()}
        for old, commit in every(self.git, prefix(self.git, self.root), _COMMITS):
            id = now.get(commit.path)
            if id is None:
                continue
            if old != commit.path:
                now[old] = now.pop(commit.path)
            blobs.setdefault(id, []).append(commit)
        numbers = self._numbers({one.blob for commits in blobs.values() for one in commits if one.blob})
        found = [one for id, commits in blobs.items() for one in _versions(id, commits, numbers)]
        found = sorted(found, key=lambda one: (one.commit.date, one.id, one.number), reverse=True)[:MOST]
        if self.git.shallow():
            found = [one for one in found if one.before]  # what goes before them has been cut off
        plain = [[one.id, [*one.commit[:4], one.commit.blob.decode()], one.number, one.before] for one in found]
        self._keep(key, plain)
        return found

    def _numbers(self, blobs: set[bytes]) -> dict[bytes, str | None]:
        """The number in each of the contents; None where the file cannot be understood."""
        found: dict[bytes, str | None] = {}
        for blob, data in self.git.read(sorted(blobs)).items():
            match = _NUMBER.search(data)
            if match:
                found[blob] = (match[1] or match[2] or match[3] or b"").decode("utf-8", "replace")
            else:
                content = decode("", data).content
                found[blob] = None if content is None else str(content.get("version", ""))
        return found

    def _texts(self, versions: Sequence[_Version]) -> list[dict[str, str]]:
        """What each version changed, by language; nothing for a first one."""
        pairs = {one: f"{one.before}:{one.commit.blob.decode()}" for one in versions if one.before}
        known = {pair: self._known(pair) for pair in pairs.values()}
        missing = [one for one, pair in pairs.items() if known[pair] is None]
        data = self.git.read({blob for one in missing for blob in (one.before.encode(), one.commit.blob)})
        for one in missing:
            before, after = (decode(one.commit.path, data[blob], self.around) for blob in (one.before.encode(), one.commit.blob))
            known[pairs[one]] = text = _told(before, after, one, self.speakers)
            self._keep(pairs[one], text, before, after)
        return [known[pairs[one]] or {} if one.before else {} for one in versions]

    def _known(self, key: str) -> Any:
        self.used.add(key)
        entry = self.shelf.get(key, self.around)
        return entry.get("told") if entry else None

    def _keep(self, key: str, told: Any, *read: Document) -> None:
        entry: dict[str, Any] = {"asked": {}, "missed": {}, "told": told}
        for document in read:
            if document.lookups is not None:
                grounds = caching.grounds(document.lookups)
                entry["asked"] |= grounds["asked"]
                entry["missed"] |= grounds["missed"]
        if self.shelf.file:
            self.made[key] = entry


def _versions(id: str, commits: Sequence[Commit], numbers: Mapping[bytes, str | None]) -> list[_Version]:
    """The commits that have made a version, newest first; one in which the file was broken is as if it had not been."""
    read = [one for one in commits if one.blob and numbers.get(one.blob) is not None]
    found: list[_Version] = []
    for at, one in enumerate(read):
        older = read[at + 1] if at + 1 < len(read) else None
        if older is None or numbers[older.blob] != numbers[one.blob]:
            found.append(_Version(id, one, numbers[one.blob] or "", ""))
    befores = [one.commit.blob.decode() for one in found[1:]]
    return [one._replace(before=before) for one, before in zip(found, [*befores, ""], strict=True)]


def _told(before: Document, after: Document, version: _Version, speakers: Sequence[Messages]) -> dict[str, str]:
    """The sentences on a version as a list in each language."""
    comparison = compared(before, after)
    difference = Difference(version.commit.path, "changed", before.file, after.file, comparison, judged(comparison, None))
    found = {}
    for speaker in speakers:
        said = log_words.said(Entry(version.number, "", version.commit, difference), speaker, whole=False)
        sentences = [text for _, text in said.sentences[:_SENTENCES]] + [said.rest] * bool(said.rest)
        more = [f"+ {len(said.sentences) - _SENTENCES}"] if len(said.sentences) > _SENTENCES else []
        found[speaker.language] = "\n".join(f"- {text}" for text in [*sentences, *more])
    return found
