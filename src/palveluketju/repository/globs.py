"""Which files a pattern of the configuration means: `chains/**`, `alueet/*/ketjut/*.yaml`.

`**` is any number of folders, `*` and `?` stay inside a name; what ends in a star means the YAML files that it fits. The same
pattern gives the walk, the hooks' expression and the editor's globs, so that all three mean the same files. Patterns are as
`model.words.read_pattern` gives them.
"""

import fnmatch
import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

_ENDINGS = ("yaml", "yml")
_WILD = re.compile(r"[*?]")
_PIECE = re.compile(r"\*\*/|\*|\?|[^*?]+")
_MEANING = {"**/": "(.*/)?", "*": "[^/]*", "?": "[^/]"}
_SPECIAL = re.compile(r"[.^$+(){}|\\]")


def matches(path: str, patterns: Iterable[str]) -> bool:
    """Whether any of the patterns means a path from the root of the repository, with forward slashes.

    The ending may be written in capitals: .YAML is a YAML file too.
    """
    stem, dot, ending = path.rpartition(".")
    if ending.lower() not in _ENDINGS:
        return False
    names = (stem + dot + ending.lower()).split("/")
    return any(_fits(glob.split("/"), names) for pattern in patterns for glob in _globs(pattern))


def start(pattern: str) -> str:
    """The folder below which everything that the pattern means lies; empty for the root."""
    fixed = []
    for name in pattern.split("/")[:-1]:
        if _WILD.search(name):
            break
        fixed.append(name)
    return "/".join(fixed)


def expression(pattern: str) -> str:
    """The pattern as a regular expression over whole paths, which the writer anchors, for endings in small letters."""
    stem = re.sub(r"\.ya?ml\Z", "", pattern)
    if stem != pattern:
        return _expression(pattern)
    if stem.endswith("**"):
        return _expression(stem[:-2]) + r".*\.ya?ml"
    return _expression(stem) + r"\.ya?ml"


def hook(chains: Sequence[str], catalogs: Sequence[str]) -> str:
    """The expression of a hook's `files:` for pkpk.yaml and everything that the patterns mean."""
    patterns = dict.fromkeys([*chains, *catalogs])
    # Folders taken whole are said together: (chains|catalog)/.*
    folders = [one for one in patterns if one.endswith("/**") and not _WILD.search(one[:-2])]
    names = "|".join(_literal(one[:-3]) for one in folders)
    together = [rf"({names})/.*\.ya?ml" if len(folders) > 1 else rf"{names}/.*\.ya?ml"] if folders else []
    rest = [expression(one) for one in patterns if one not in folders]
    return "^(" + "|".join([r"pkpk\.yaml", *together, *rest]) + ")$"


def editor(pattern: str) -> list[str]:
    """The pattern as globs with endings, as the YAML language server's `yaml.schemas` takes them.

    Brackets, which mean a choice to it, become any letter.
    """
    return [re.sub(r"[()]", "?", glob) for glob in _globs(pattern)]


def _globs(pattern: str) -> list[str]:
    """The pattern with its endings written out."""
    if not pattern.endswith("*"):
        return [pattern]
    whole = f"{pattern}/*" if pattern.rpartition("/")[2] == "**" else pattern
    return [f"{whole}.{ending}" for ending in _ENDINGS]


def _fits(glob: Sequence[str], names: Sequence[str]) -> bool:
    """Whether the names of a path fit those of a glob, in time that grows with both and never runs away."""
    reached = {0}
    for part in glob:
        if part == "**":
            reached = set(range(min(reached), len(names) + 1)) if reached else reached
        else:
            fit = _name(part)
            reached = {at + 1 for at in reached if at < len(names) and fit.match(names[at])}
    return len(names) in reached


@lru_cache(maxsize=256)
def _name(part: str) -> re.Pattern[str]:
    return re.compile(fnmatch.translate(part))


def _expression(text: str) -> str:
    return "".join(_MEANING.get(piece) or _literal(piece) for piece in _PIECE.findall(text))


def _literal(text: str) -> str:
    """A text that means itself, with no more backslashes than it needs to be read."""
    return _SPECIAL.sub(r"\\\g<0>", text)
