"""Git, asked by its own program, with nothing that a repository says being run: no hooks, pagers, filters, fetches, prompts.

Its settings are overridden in every call; a revision that looks like an option is refused before Git sees it.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from palveluketju.messages.said import N_

#: every reason there is, and its English text with {named} holes for the details
REASONS = MappingProxyType(
    {
        "missing": N_("Git was not found: install it, and see that its folder is on the PATH"),
        "not_a_repository": N_("{folder!r} is not in the work tree of a Git repository: go into a clone, or make one: git init"),
        "unsafe": N_(
            "Git refuses to read {folder!r} because somebody else owns it: "
            "if you trust it, run: git config --global --add safe.directory {folder!r}"
        ),
        "bad_revision": N_("{revision!r} cannot name a revision: give a branch, a tag or a commit, such as main, v1.2.0, HEAD~1"),
        "unknown_revision": N_("{revision!r} names no commit here: look for it in git branch --all and git tag, or git fetch it"),
        "shallow": N_(
            "the history that {wanted!r} needs is missing because the clone is shallow: fetch with full history: "
            "fetch-depth: 0 on GitHub, GIT_DEPTH: 0 on GitLab, git fetch --unshallow here"
        ),
        "no_common_history": N_("{one!r} and {other!r} have no commit in common: compare revisions of the same history"),
        "incomplete": N_(
            "the clone lacks some of the files of its history: clone without --filter, or run: git fetch --refetch --no-filter"
        ),
        "timeout": N_("Git was not ready after {seconds} seconds and was stopped: git {command}"),
        "failed": N_("Git failed: {message} (git {command})"),
    }
)

#: what Git says (in English: LC_ALL) when one of the reasons holds
_SAYS = (
    ("dubious ownership", "unsafe"),
    ("unsafe repository", "unsafe"),
    ("not a git repository", "not_a_repository"),
    ("must be run in a work tree", "not_a_repository"),
    ("cannot use bare repository", "not_a_repository"),
    ("promisor remote", "incomplete"),
    ("fatal: transport ", "incomplete"),  # that of an old Git which is about to fetch, and must not
    ("lazy fetching disabled", "incomplete"),
    ("fatal: unable to read ", "incomplete"),
)
_OWNED_BY_ANOTHER = re.compile(r"(?:ownership in repository at|unsafe repository \()\s*'([^']+)'")

#: settings by which a repository could have Git run something, or change what it prints
_SETTINGS = (
    "core.fsmonitor=",  # empty and not false, which an old Git would run as a program
    "core.hooksPath=/dev/null",
    "core.splitIndex=false",  # or the copy of the index would leave a part of it in the repository
    "diff.autoRefreshIndex=true",  # or a file that was only touched would count as changed
    # A folder of the work tree can look like a bare repository with settings of its own; only a .git counts.
    "safe.bareRepository=explicit",
)
_OPTIONS = ("--no-pager", "--no-optional-locks", "--literal-pathspecs", *(part for one in _SETTINGS for part in ("-c", one)))
_DIFF = (
    *("diff", "--raw", "-z", "--no-renames", "-O/dev/null"),
    *("--no-ext-diff", "--no-textconv", "--ignore-submodules=all"),
)
#: Variables of Git that are left as they are: where it is, how far it looks for a repository, and the settings of the user,
#: such as safe.directory. Not GIT_DIR and GIT_INDEX_FILE: a hook that runs this means the repository of the folder.
_KEPT = re.compile(
    r"GIT_(EXEC_PATH|CEILING_DIRECTORIES|DISCOVERY_ACROSS_FILESYSTEM"
    r"|CONFIG_(GLOBAL|SYSTEM|NOSYSTEM|COUNT|KEY_[0-9]+|VALUE_[0-9]+))"
)
_SET = {
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_OPTIONAL_LOCKS": "0",
    # A partial clone would fetch what it lacks, by way of programs that its settings name.
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_ALLOW_PROTOCOL": "",
    "LC_ALL": "C",
    "PKPK_EMPTY": "",
}
_TIMEOUT = 60.0
#: one revision, never a range (..), an exclusion (^x), a path (x:y), a pattern or an option
_REVISION = re.compile(r"(?![-^~])(?!.*\.\.)[^\s:?*\[\\\x00-\x1f\x7f-\x9f\ud800-\udfff]{1,1000}")
_ABSENT = (b"000000", b"160000")  # the modes of nothing and of a submodule
#: in place of a revision: what is staged for the next commit; no revision can be called so
INDEX = ":"
#: of a file in conflict there are several versions staged: ours goes before theirs
_STAGES = (b"3", b"2", b"0")


class GitError(Exception):
    """Git could not do it. `reason` is a key of `REASONS`; `details` fill the holes of its text."""

    def __init__(self, reason: str, **details: str) -> None:
        super().__init__(reason)
        self.reason = reason
        self.details = details

    def __str__(self) -> str:
        """The reason in English."""
        return REASONS[self.reason].format(**self.details)


@dataclass(frozen=True, slots=True)
class Change:
    """A file that differs between two trees; `status` is A added, D deleted, M changed; `path` is from the root on, with /."""

    status: str
    path: str


@dataclass(frozen=True)
class Git:
    """The work tree at `root`. Every question raises GitError missing, unsafe, timeout or failed when Git cannot answer it."""

    root: Path

    @staticmethod
    def at(folder: Path) -> "Git":
        """The work tree that holds the folder. GitError not_a_repository."""
        root = Path(_path(_run(folder, ("rev-parse", "--show-toplevel")).removesuffix(b"\n")))
        # core.worktree could name any folder of the machine.
        if not _holds(root, folder):
            raise GitError("not_a_repository", folder=str(folder))
        return Git(root)

    def revision(self, name: str) -> str:
        """The commit that a revision names, as its hash. GitError bad_revision, unknown_revision or shallow."""
        if not _REVISION.fullmatch(name):
            raise GitError("bad_revision", revision=name)
        # 128 is what Git answers for main@{9} when the log is shorter.
        found = self._ask("rev-parse", "--verify", "--quiet", f"{name}^{{commit}}", no=(1, 128))
        if not found and self.shallow():
            raise GitError("shallow", wanted=name)
        if not found:
            raise GitError("unknown_revision", revision=name)
        return found.decode().strip()

    def has_commits(self) -> bool:
        """Whether there is a commit on any branch that HEAD could be on."""
        return bool(self._ask("rev-list", "--all", "--max-count=1"))

    def shallow(self) -> bool:
        """Whether history has been cut off."""
        return self._ask("rev-parse", "--is-shallow-repository").strip() == b"true"

    def merge_base(self, one: str, other: str) -> str:
        """The commit that both have grown from. GitError no_common_history, or shallow when the cut history hides it."""
        found = self._ask("merge-base", self.revision(one), self.revision(other), no=(1,))
        if not found and self.shallow():
            raise GitError("shallow", wanted=f"{one}...{other}")
        if not found:
            raise GitError("no_common_history", one=one, other=other)
        return found.decode().strip()

    def first_parent(self, name: str) -> str | None:
        """The commit before this one on its own line; None before the first. GitError shallow when it was cut off."""
        # Asked of the commit itself: a shallow clone says of the last commit it has that it has no parents.
        header = self._ask("cat-file", "commit", self.revision(name)).partition(b"\n\n")[0]
        parents = [line[7:].decode() for line in header.split(b"\n") if line.startswith(b"parent ")]
        return self.revision(parents[0]) if parents else None

    def default_branch(self) -> str | None:
        """The branch that others start from: what origin/HEAD names, else the first there is of the usual names."""
        usual = [f"refs/{place}/{name}" for place in ("remotes/origin", "heads") for name in ("main", "master")]
        wanted = ["refs/remotes/origin/HEAD", *usual]
        listed = self._ask("for-each-ref", "--format=%(refname) %(symref:short) %(refname:short)", *wanted)
        # The short name of the branch that a symbolic name stands for comes first.
        found = {line.split()[0]: line.split()[1] for line in listed.decode("utf-8", "replace").splitlines()}
        return next((found[name] for name in wanted if name in found), None)

    def changes(self, old: str, new: str | None = None) -> tuple[Change, ...]:
        """The files that differ between two commits, or between a commit and the work tree with its new files; by path.

        `new` may be INDEX: what is staged. A symbolic link counts as a file here, a submodule and a repository within as nothing.
        """
        trees = [self.revision(name) for name in (old, new) if name not in (None, INDEX)]
        if new == INDEX:
            # Of the index and a commit alone: no file of the work tree is looked at, so no filter can be run.
            listed = self._ask("diff-index", "--cached", *_DIFF[1:], trees[0], "--")
        else:
            listed = self._ask(*_DIFF, *trees, "--") if new else self._compared_with_files(trees[0])
        parts = listed.split(b"\0")
        pairs = ((_status(header), _path(path)) for header, path in zip(parts[::2], parts[1::2], strict=False))
        found = {path: status for status, path in pairs if status}
        if new is None:
            others = self._ask("ls-files", "--others", "--exclude-standard", "-z").split(b"\0")
            # What was taken out of the index and is still there is both gone and new; a folder is a repository within.
            for path in (_path(raw) for raw in others if raw and not raw.endswith(b"/")):
                found[path] = "M" if path in found else "A"
        return tuple(Change(found[path], path) for path in sorted(found))

    def show(self, revision: str, path: str) -> bytes | None:
        """The bytes of a file in a commit; None when it is not there or not an ordinary file. GitError as for contents."""
        return self.contents(revision, (path,)).get(path)

    def files(self, revision: str, under: Sequence[str] = ()) -> tuple[str, ...]:
        """The paths of the ordinary files in a commit or INDEX: all, or those that are named or in the folders that are."""
        return tuple(self._blobs(revision, () if {"", "."} & {*under} else under))

    def contents(self, revision: str, paths: Iterable[str]) -> dict[str, bytes]:
        """The bytes of those of the files that are in a commit or INDEX, read by one process. GitError incomplete."""
        blobs = self._blobs(revision)
        wanted = {path: blobs[path] for path in paths if path in blobs}
        read = self.read(wanted.values())
        return {path: read[hash_] for path, hash_ in wanted.items()}

    def read(self, hashes: Iterable[bytes]) -> dict[bytes, bytes]:
        """What is in the files with these hashes, read by one process. GitError incomplete."""
        # By hash and not by name: a name may hold a line break, which ends a request.
        asked = tuple(dict.fromkeys(hashes))
        answer = self._ask("cat-file", "--batch", given=b"".join(hash_ + b"\n" for hash_ in asked)) if asked else b""
        found: dict[bytes, bytes] = {}
        at = 0
        for hash_ in asked:
            end = answer.index(b"\n", at)
            if answer[at:end].endswith(b" missing"):
                raise GitError("incomplete")
            size = int(answer[at:end].rpartition(b" ")[2])
            found[hash_] = answer[end + 1 : end + 1 + size]
            at = end + size + 2
        return found

    def log(self, path: str, most: int) -> bytes:
        """The commits that changed a file, newest first, through its renames: as commits.py reads them."""
        said = ("--format=%x01%H%x00%cI%x00%s", "--raw", "--abbrev=64", "-z", f"--max-count={most}")
        plain = ("--no-show-signature", "--no-ext-diff", "--no-textconv", "-O/dev/null", "--no-color", "--find-renames")
        return self._ask("log", "--follow", *plain, *said, "--", path, no=(128,))

    def log_of_all(self, under: str, most: int) -> bytes:
        """The commits that changed any file in a folder (empty: the whole tree), newest first, merges left out."""
        said = ("--format=%x01%H%x00%cI%x00%s", "--raw", "--abbrev=64", "-z", f"--max-count={most}", "--no-merges")
        plain = ("--no-show-signature", "--no-ext-diff", "--no-textconv", "-O/dev/null", "--no-color", "--find-renames")
        return self._ask("log", *plain, *said, "--", *([under] if under else []), no=(128,))

    def first_tag(self, revision: str) -> str:
        """The oldest tag whose history holds a commit; empty when there is none."""
        ways = ("--sort=creatordate", "--count=1", "--format=%(refname:short)", "refs/tags")
        return self._ask("for-each-ref", f"--contains={self.revision(revision)}", *ways).decode("utf-8", "replace").strip()

    def _blobs(self, revision: str, under: Sequence[str] = ()) -> dict[str, bytes]:
        """The paths of the ordinary files in a commit or in the index and the hashes of what is in them."""
        if revision == INDEX:
            return self._staged(under)
        listed = self._ask("ls-tree", "-r", "-z", "--full-tree", self.revision(revision), "--", *under)
        entries = (entry.partition(b"\t") for entry in listed.split(b"\0"))
        return {_path(path): about.split()[2] for about, _, path in entries if about.startswith(b"100")}

    def _staged(self, under: Sequence[str]) -> dict[str, bytes]:
        listed = self._ask("ls-files", "--stage", "-z", "--full-name", "--", *under).split(b"\0")
        entries = [(entry.partition(b"\t")[0].split(), entry.partition(b"\t")[2]) for entry in listed if entry]
        found: dict[str, bytes] = {}
        for stage in _STAGES:
            found |= {_path(path): about[1] for about, path in entries if about[2] == stage and about[0].startswith(b"100")}
        return {path: found[path] for path in sorted(found)}

    def _compared_with_files(self, tree: str) -> bytes:
        """What `git diff` says of a commit and the work tree. It would write the index, so it is given a copy to write."""
        index = self.root / _path(self._ask("rev-parse", "--git-path", "index").removesuffix(b"\n"))
        without = self._without_filters()
        try:
            with tempfile.TemporaryDirectory(prefix="pkpk-") as folder:
                copy = Path(folder, "index")
                if index.exists():
                    # With its time: Git looks again at files that have changed since the index was written.
                    shutil.copy2(index, copy)
                return self._ask(*without, *_DIFF, tree, "--", index=copy)
        except OSError as error:
            raise GitError("failed", command="diff", message=str(error)) from None

    def _without_filters(self) -> tuple[str, ...]:
        """Options that switch off every filter the settings have: one could run to compare a file of the work tree."""
        listed = self._ask("config", "-z", "--name-only", "--get-regexp", r"^filter\.", no=(1,))
        names = sorted({_path(name).rpartition(".")[0] for name in listed.split(b"\0") if name})
        keys = [f"{name}.{key}" for name in names for key in ("clean", "smudge", "process", "required")]
        # -c would take a = in the name for the end of it; a Git too old (before 2.31) for the other way refuses it.
        return tuple(
            part for key in keys for part in (("--config-env", f"{key}=PKPK_EMPTY") if "=" in key else ("-c", f"{key}="))
        )

    def _ask(self, *arguments: str, given: bytes = b"", no: Sequence[int] = (), index: Path | None = None) -> bytes:
        return _run(self.root, arguments, given, no, index)


def _holds(root: Path, folder: Path) -> bool:
    here = folder.resolve()
    try:
        return any(root.samefile(one) for one in (here, *here.parents))
    except OSError:
        return False


def _path(raw: bytes) -> str:
    """The name of a file, also one that is not text: os.fsdecode, but it fails nowhere."""
    return raw.decode(sys.getfilesystemencoding(), "surrogateescape")


def _status(header: bytes) -> str | None:
    """What happened to the file of `:mode mode hash hash letter`; None when there never was a file."""
    was, now, *_, letter = header.removeprefix(b":").split()
    if letter == b"U":
        return "M"
    return {(True, False): "A", (False, True): "D", (False, False): "M"}.get((was in _ABSENT, now in _ABSENT))


def _program() -> str:
    """Git on the PATH, by its whole path: Windows would look into the current folder first. GitError missing."""
    name = "git.exe" if os.name == "nt" else "git"
    places = (os.path.join(folder, name) for folder in os.get_exec_path() if os.path.isabs(folder))
    found = next((place for place in places if shutil.which(place)), None)
    if not found:
        raise GitError("missing")
    return found


def _run(folder: Path, arguments: Sequence[str], given: bytes = b"", no: Sequence[int] = (), index: Path | None = None) -> bytes:
    """What Git prints; nothing when it ends with a code that means no. GitError."""
    command = [_program(), *_OPTIONS, *arguments]
    about = " ".join(arguments)
    kept = {key: value for key, value in os.environ.items() if not key.startswith("GIT_") or _KEPT.fullmatch(key)}
    environment = kept | _SET | ({"GIT_INDEX_FILE": str(index)} if index else {})
    try:
        done = subprocess.run(
            command, cwd=folder, env=environment, input=given, capture_output=True, timeout=_TIMEOUT, check=False
        )
    except (FileNotFoundError, NotADirectoryError, PermissionError):
        raise GitError("not_a_repository", folder=str(folder)) from None
    except subprocess.TimeoutExpired:
        raise GitError("timeout", seconds=f"{_TIMEOUT:g}", command=about) from None
    except (OSError, ValueError) as error:
        raise GitError("failed", command=about, message=str(error)) from None
    if done.returncode:
        message = done.stderr.decode("utf-8", "replace").strip()
        reason = next((reason for said, reason in _SAYS if said in message), "failed")
        if reason not in ("failed", "incomplete") or done.returncode not in no:
            owned = _OWNED_BY_ANOTHER.search(message)
            raise GitError(reason, folder=owned[1] if owned else str(folder), command=about, message=message)
        return b""
    return done.stdout
