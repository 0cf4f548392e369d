"""Which versions are meant by the words of a command: files, folders, revisions with paths, ranges, what is staged."""

import os
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from palveluketju.loading.files import STDIN
from palveluketju.messages.said import InLanguages, Said, trilingual
from palveluketju.repository.between import Between, Pair, between, one
from palveluketju.repository.git import INDEX, Git, GitError
from palveluketju.repository.settings import displayed
from palveluketju.repository.sources import Commit, Folder, Nothing, One, Source, short, work_tree

_RANGE = re.compile(r"(?P<old>[^:]*?)(?P<dots>\.\.\.?)(?P<new>[^:]*)")
_YAML = (".yaml", ".yml")
_NOW = trilingual("the files as they are now", "tiedostot nyt", "filerna som de är nu")
_STAGED = trilingual("what is staged", "seuraavaan versioon valittu", "det som är valt för nästa version")
_EMPTY = trilingual(
    "nothing: there is no commit yet", "ei mitään: versioita ei vielä ole", "ingenting: det finns ingen version ännu"
)


class AskedError(Exception):
    """The words mean no two versions; `said` tells why."""

    def __init__(self, text: str, **args: Any) -> None:
        super().__init__(text)
        self.said = Said(text, args)


@dataclass(frozen=True)
class Asked:
    """Two versions: of one file each (`single`), or of many files.

    `paths` are the files that Git says differ, None when all must be looked at; `chosen` the files and folders that the reader
    wants. `old_name` and `new_name` are what the versions are called; both None when the files themselves say it.
    """

    old: Source
    new: Source
    single: tuple[str, str] | None = None
    paths: tuple[str, ...] | None = None
    chosen: tuple[str, ...] = ()
    old_name: Said | None = None
    new_name: Said | None = None
    display: Source | None = None

    def found(self) -> Between:
        """The pairs of files. Raises GitError as git does."""
        if self.single is not None:
            sides = ((self.old, self.single[0]), (self.new, self.single[1]))
            given = [None if isinstance(source, Nothing) else (source, path) for source, path in sides]
            return Between([_of_a_kind(one(*given))])
        found = between(self.old, self.new, self.paths, display=self.display)
        if not self.chosen:
            return found
        wanted = [displayed(one) for one in self.chosen]
        pairs = [
            pair for pair in found.pairs if any(_within(path, each) for path in (pair.path, pair.was) if path for each in wanted)
        ]
        return replace(found, pairs=pairs)


def _of_a_kind(pair: Pair) -> Pair:
    old, new = pair.old, pair.new
    known = old.document.index is not None and new.document.index is not None
    if known and old.document.concept != new.document.concept:
        raise AskedError(
            trilingual(
                "{old} and {new} are of different kinds: compare a chain with a chain, a catalogue with a catalogue",
                "{old} ja {new} ovat erilaisia: vertaa ketjua ketjuun tai katalogia katalogiin",
                "{old} och {new} är av olika slag: jämför en kedja med en kedja, en katalog med en katalog",
            ),
            old=old.shown,
            new=new.shown,
        )
    return pair


def asked(words: Sequence[str], *, against: str | None = None, since: str | None = None, staged: bool = False) -> Asked:
    """What the words mean. Raises AskedError, or GitError as git does."""
    if against and since:
        raise AskedError(
            trilingual(
                "--against and --since do not go together: each says what to compare with",
                "--against ja --since eivät sovi yhteen: kumpikin kertoo, mihin verrataan",
                "--against och --since går inte ihop: båda säger vad man jämför med",
            )
        )
    if against or since or staged:
        return _in_git(against or since or "HEAD", INDEX if staged else "HEAD" if since else None, words)
    if words and not os.path.lexists(words[0]):
        found = _RANGE.fullmatch(words[0])
        if found:
            return _range(found["old"] or "HEAD", found["dots"], found["new"] or "HEAD", words[1:])
    revisions = _leading_revisions(words)
    rest = words[len(revisions) :]
    if revisions or len(rest) < 2:
        return _few(revisions, rest)
    if len(rest) > 2:
        raise AskedError(
            trilingual(
                "{count} names were given: two versions are compared. For many files as they are now: "
                "pkpk diff --against HEAD FILE …",
                "annettiin {count} nimeä: kahta versiota verrataan. Monelle tiedostolle: pkpk diff --against HEAD TIEDOSTO …",
                "{count} namn gavs: två versioner jämförs. För många filer som de är nu: pkpk diff --against HEAD FIL …",
            ),
            count=len(words),
        )
    return _sides(rest[0], rest[1])


def _few(revisions: list[str], rest: Sequence[str]) -> Asked:
    """Revisions with the files wanted of them, or one file or folder."""
    if len(revisions) == 2:
        return _in_git(revisions[0], revisions[1], rest)
    if revisions:
        return _in_git(revisions[0], None, rest)
    if rest == [STDIN] or tuple(rest) == (STDIN,):
        raise AskedError(
            trilingual(
                "- is standard input: say also what to compare it with, such as main:chains/a.yaml",
                "- on vakiosyöte: kerro myös, mihin sitä verrataan, esimerkiksi main:chains/a.yaml",
                "- är standardinmatningen: säg också vad den jämförs med, till exempel main:chains/a.yaml",
            )
        )
    if rest and not os.path.lexists(rest[0]) and ":" in rest[0]:
        git, _, path = _with_path(rest[0])
        return _sides(rest[0], str(Path(git.root, *path.split("/"))))
    return _in_git("HEAD", None, rest)


def _leading_revisions(words: Sequence[str]) -> list[str]:
    """The first words that name commits and no files: at most two."""
    found: list[str] = []
    for word in words[:2]:
        if word == STDIN or ":" in word or word == os.devnull or os.path.lexists(word):
            break
        try:
            Git.at(Path.cwd()).revision(word)
        except GitError as error:
            if error.reason in ("not_a_repository", "missing") or word.lower().endswith(_YAML) or os.sep in word:
                break
            raise
        found.append(word)
    return found


def _range(old: str, dots: str, new: str, words: Sequence[str]) -> Asked:
    git = _git(words)
    if dots == "...":
        return _in_git(git.merge_base(old, new), new, words)
    return _in_git(old, new, words)


def _git(words: Sequence[str]) -> Git:
    """The repository that the files lie in, else that of the current folder."""
    for word in words:
        whole = os.path.abspath(word)
        while not os.path.isdir(whole):
            whole = os.path.dirname(whole)
        return Git.at(Path(whole))
    return Git.at(Path.cwd())


def _in_git(old: str, new: str | None, words: Sequence[str]) -> Asked:
    """A commit and a commit, what is staged (INDEX), or the files as they are now (None)."""
    git = _git(words)
    display = work_tree(git)
    after: Source = display if new is None else Commit(git, new, "" if new == INDEX else new)
    names = Said(_NOW) if new is None else Said(_STAGED) if new == INDEX else _as_it_is(short(new))
    chosen = tuple(
        os.path.join(os.path.realpath(os.path.dirname(os.path.abspath(one))), os.path.basename(os.path.abspath(one)))
        for one in words
    )
    try:
        before: Source = Commit(git, old, short(old))
    except GitError as error:
        if error.reason != "unknown_revision" or old != "HEAD" or git.has_commits():
            raise
        return Asked(Nothing(), after, chosen=chosen, old_name=Said(_EMPTY), new_name=names, display=display)
    paths = tuple(change.path for change in git.changes(old, new))
    for word, whole in zip(words, chosen, strict=True):
        _check_known(git, word, whole, before, after, paths)
    called = _as_it_is(short(old))
    return Asked(before, after, None, paths, chosen, called, names, display)


def _as_it_is(name: str) -> Said:
    return Said(InLanguages({"": name}))


def _check_known(git: Git, word: str, whole: str, before: Source, after: Source, paths: Sequence[str]) -> None:
    """Raises AskedError for a file that there is in neither version."""
    if os.path.lexists(word):
        return
    path = os.path.relpath(whole, os.path.realpath(git.root)).replace(os.sep, "/")
    known = [*before.listed(), *paths] if path not in paths else [path]
    if not any(_within(one, path) for one in known):
        raise AskedError(
            trilingual(
                "{path} is no file here, and names no revision: see git branch --all, git tag and the name of the file",
                "{path} ei ole tiedosto eikä versio: katso git branch --all, git tag ja tiedoston nimi",
                "{path} är varken en fil eller en version: se git branch --all, git tag och filens namn",
            ),
            path=word,
        )


def _within(path: str, folder: str) -> bool:
    return folder in (".", os.curdir, path) or path.startswith(folder.rstrip("/\\") + ("/" if "/" in path else os.sep))


def _sides(old: str, new: str) -> Asked:
    """Two files, or two folders."""
    if old == new == STDIN:
        raise AskedError(
            trilingual(
                "- is standard input and can be one of the two only",
                "- on vakiosyöte ja voi olla vain toinen kahdesta",
                "- är standardinmatningen och kan bara vara den ena av de två",
            )
        )
    sides = {word: _side(word) for word in dict.fromkeys((old, new)) if word != STDIN}
    for word, other in ((old, new), (new, old)):
        if word == STDIN:
            source, path, _ = sides[other]
            sides[word] = (One(STDIN, source, path), path, False)
    (before, was, many), (after, now, more) = sides[old], sides[new]
    if many != more and not isinstance(before, Nothing) and not isinstance(after, Nothing):
        raise AskedError(
            trilingual(
                "{one} is a folder and {other} is not: compare a folder with a folder, a file with a file",
                "{one} on kansio ja {other} ei: vertaa kansiota kansioon tai tiedostoa tiedostoon",
                "{one} är en mapp och {other} är det inte: jämför en mapp med en mapp, en fil med en fil",
            ),
            one=old if many else new,
            other=new if many else old,
        )
    if many or more:
        return Asked(before, after, None, None)
    return Asked(before, after, (was, now))


def _side(word: str) -> tuple[Source, str, bool]:
    """A source, the path in it, and whether it is a folder, whose files are the source's."""
    if word == os.devnull:
        return Nothing(), "", False
    if os.path.isdir(word):
        return Folder(word, written=word), "", True
    if not os.path.lexists(word) and ":" in word:
        git, revision, path = _with_path(word)
        source = Commit(git, revision, "" if revision == INDEX else short(revision))
        if path in ("", "."):
            return source, "", True
        inside = git.files(source.revision, (path,))
        if path in inside:
            return source, path, False
        if inside:
            return Commit(git, revision, source.called, f"{path}/"), "", True
        raise AskedError(
            trilingual(
                "{path} is not in {revision}", "tiedostoa {path} ei ole versiossa {revision}", "{path} finns inte i {revision}"
            ),
            path=path,
            revision=word.partition(":")[0] or ":",
        )
    if not os.path.lexists(word):
        raise AskedError("{path} does not exist", path=word)
    folder, name = os.path.split(os.path.abspath(word))
    return Folder(folder, written=os.path.dirname(word)), name, False


def _with_path(word: str) -> tuple[Git, str, str]:
    """The repository, the revision and the path of main:chains/a.yaml; a path that starts with ./ is from the current folder."""
    git = Git.at(Path.cwd())
    revision, _, path = word.partition(":")
    revision = revision or INDEX
    if revision != INDEX:
        git.revision(revision)
    here = os.path.relpath(os.path.realpath(os.curdir), os.path.realpath(git.root)).replace(os.sep, "/")
    from_here = os.path.normpath(f"{here}/{path}").replace(os.sep, "/")
    path = path.rstrip("/")
    if path.startswith(("./", "../")) or (here != "." and not git.files(revision, (path,)) and git.files(revision, (from_here,))):
        path = from_here
    return git, revision, path
