"""What the writer of pkpk.yaml most likely meant: chains → chains/**, 0.2 → >=0.2, 0b4a5b → #0b4a5b."""

import re

#: some colours by name, in the three languages; dark enough to be seen on white
_COLOURS = {
    "#1f5ea8": ("sininen", "blå", "blue"),
    "#12305f": ("tummansininen", "mörkblå", "navy"),
    "#1b7a43": ("vihreä", "grön", "green"),
    "#0b6478": ("turkoosi", "turkos", "teal", "turquoise"),
    "#b3261e": ("punainen", "röd", "red"),
    "#c75a00": ("oranssi", "orange"),
    "#e0b000": ("keltainen", "gul", "yellow"),
    "#6b3fa0": ("violetti", "lila", "liila", "purple", "violet"),
    "#b0357a": ("pinkki", "vaaleanpunainen", "rosa", "pink"),
    "#7a4a21": ("ruskea", "brun", "brown"),
    "#5f6b76": ("harmaa", "grå", "grey", "gray"),
    "#000000": ("musta", "svart", "black"),
}
_COLOUR_OF = {word: colour for colour, words in _COLOURS.items() for word in words}


def colour(word: str) -> str | None:
    """A colour without its #, in another notation, or by its name."""
    found = re.fullmatch(r"(?:#|0x)?(?:([0-9a-f]{6})(?:[0-9a-f]{2})?|([0-9a-f]{3}));?", word)
    if found:
        return f"#{found[1] or found[2]}"
    found = re.fullmatch(r"rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})\s*\)?.*", word)
    if found:
        return "#" + "".join(f"{int(part):02x}" for part in found.groups())
    return _COLOUR_OF.get(word)


def path(word: str) -> str | None:
    """The same with forward slashes and from the root of the repository."""
    names: list[str] = []
    for name in word.replace("\\", "/").split("/"):
        if name == ".." and not names:
            return None
        if name == "..":
            names.pop()
        elif name not in ("", "."):
            names.append(name)
    return "/".join(names)


def pattern(word: str) -> str | None:
    """A folder with all that it holds, any ending as none."""
    whole = path(word)
    if whole is None:
        return None
    folder, slash, name = whole.rpartition("/")
    any_ending = re.fullmatch(r"(.*\*)\.(?:\*|ya\?ml|y[*?]ml|\{\s*ya?ml\s*,\s*ya?ml\s*\})", name, re.IGNORECASE)
    if any_ending:
        name = any_ending[1]
    if "**" in name:
        name = name if name == "**" else re.sub(r"\*\*+", "**/*", name)
    elif word.endswith(("/", "\\")) or not ("." in name or name.endswith("*")):
        name = f"{name}/**" if name else "**"
    return folder + slash + name


_LIKELY = {"": ">=", "≥": ">=", "=>": ">=", "≤": "<=", "=<": "<=", "=": "==", "===": "==", "<>": "!="}
_CLAUSE = re.compile(r"([<>=!~^≥≤]*)\s*v?(\d+(?:\.\d+)*)(\.[*x])?\+?")
_BETWEEN = re.compile(r"[\s,&]|and|ja|och|vähintään|tai uudempi|minst|eller nyare|at least|or newer|or later")


def requirement(word: str) -> str | None:
    """A plain version is the oldest that will do; the signs of other tools are put into ours."""
    if _BETWEEN.sub("", _CLAUSE.sub("", word)):
        return None
    found = []
    for sign, figures, star in _CLAUSE.findall(word):
        if sign in ("^", "~"):
            # As npm has it: up to the next first figure, or the next second one.
            kept = figures.split(".")[: 1 if sign == "^" else 2]
            found += [f">={figures}", f"<{'.'.join([*kept[:-1], str(int(kept[-1]) + 1)])}"]
        elif star:
            found.append(f"{'!=' if sign == '!=' else '=='}{figures}.*")
        else:
            found.append(f"{_LIKELY.get(sign, sign)}{figures}")
    return ",".join(found)
