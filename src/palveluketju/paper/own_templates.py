"""An organisation's own Typst templates: in a folder of their own, without the network, and their errors told by file and line.

Typst reads nothing outside of the folder that it is given, which holds templates and nothing else. What it could fetch from the
network, packages, it is hindered from fetching.
"""

import os
import re
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NoReturn

from palveluketju.loading.nearness import nearest
from palveluketju.messages.said import Said, trilingual
from palveluketju.overriding import packaged
from palveluketju.overriding.broken import NO_TEMPLATE, BrokenError
from palveluketju.overriding.own import Own

FOLDER = "pdf/"
#: how a template names one of ours that it replaces
_DEFAULT = "default/"
_IMPORTED = re.compile(r'(#import ")(?=[^"/@]+\.typ")')
_DEFINED = re.compile(r"#let ([a-z][\w-]*)")
#: no proxy is there: what would ask one fails at once, and asks nobody else
_NOWHERE = {"https_proxy": "http://127.0.0.1:0", "all_proxy": "http://127.0.0.1:0", "no_proxy": ""}

_FAILED = trilingual("the template fails: {details}", "mallipohja ei toimi: {details}", "mallen fungerar inte: {details}")
_PACKAGES = trilingual(
    "Typst’s packages are not used: write what you need into the templates",
    "Typstin paketteja ei käytetä: kirjoita mallipohjiin se, mitä tarvitset",
    "Typsts paket används inte: skriv det du behöver i mallarna",
)
_OUTSIDE = trilingual(
    "a template reads nothing but the templates",
    "mallipohja lukee vain mallipohjia",
    "en mall läser inget annat än mallarna",
)


def replaced(own: Own | None) -> bool:
    """Whether the organisation has templates of its own for paper."""
    return own is not None and any(name.startswith(FOLDER) for name, _ in own.files)


@contextmanager
def folder(own: Own) -> Iterator[Path]:
    """The templates as Typst is to see them: the organisation's before ours, and ours alone in default/."""
    with tempfile.TemporaryDirectory(prefix="pkpk-", ignore_cleanup_errors=True) as place, _offline():
        root = Path(place).resolve()
        ours = [one for one in packaged.names() if one.startswith(FOLDER)]
        files = {one: packaged.text(one) for one in ours} | dict(own.files)
        for name in ours:
            # What ours import may be replaced too.
            files[f"{FOLDER}{_DEFAULT}{name.removeprefix(FOLDER)}"] = _IMPORTED.sub(r"\1../", packaged.text(name))
        for name, text in files.items():
            if name.startswith(FOLDER):
                target = root / name.removeprefix(FOLDER)
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_text(text, "utf-8")
        yield root


@contextmanager
def _offline() -> Iterator[None]:
    """Typst has no switch for its way to the network; this leads it nowhere."""
    names = [*_NOWHERE, *(one.upper() for one in _NOWHERE)]
    before = {name: os.environ.get(name) for name in names}
    os.environ.update({name: _NOWHERE[name.lower()] for name in names})
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value


def refused(error: Any, root: Path, own: Own, known: Iterable[str]) -> NoReturn:
    """Raises BrokenError for what Typst says: the place in the organisation's templates, else the one in ours.

    `known` are the names in the data of the document.
    """
    details = str(error.message).splitlines()[0].replace(os.path.join(root, ""), "") if error.message else ""
    places = [(file.replace("\\", "/"), int(line)) for file, line in _places(str(error.diagnostic), root)]
    theirs = [(own.file(FOLDER + file), line) for file, line in places if own.text(FOLDER + file) is not None]
    ours = [(f"pkpk:{FOLDER}{file.removeprefix(_DEFAULT)}", line) for file, line in places]
    file, line = [*theirs, *ours, (own.file(FOLDER), 0)][0]
    if details.startswith(("failed to download package", "package not found", "failed to load package")):
        raise BrokenError(file, line, Said(_PACKAGES)) from None
    if "escape the project root" in details:
        raise BrokenError(file, line, Said(_OUTSIDE)) from None
    gone = re.match(r"file not found \(searched at (.*)\)$", details)
    if gone:
        name = gone[1].replace(os.sep, "/")
        near = nearest(name, [one.removeprefix(FOLDER) for one in packaged.names() if one.startswith(FOLDER)])
        raise BrokenError(file, line, Said(NO_TEMPLATE, {"name": name}), near or "") from None
    raise BrokenError(file, line, Said(_FAILED, {"details": details}), _meant(details, own, known)) from None


def _places(diagnostic: str, root: Path) -> list[tuple[str, str]]:
    """Files and lines of the first thing that is wrong, the innermost first."""
    first = re.split(r"\n(?=error: )", diagnostic)[0]
    found = re.findall(rf"(?m)┌─ .*?{re.escape(root.name)}[/\\](\S+?):(\d+):\d+$", first)
    return [(file, line) for file, line in found]


def _meant(details: str, own: Own, known: Iterable[str]) -> str:
    name = re.search(r'^unknown variable: (\S+)|key "([^"]+)"$', details)
    if name is None:
        return ""
    if name[1]:
        texts = [text for one, text in own.files if one.startswith(FOLDER)]
        texts += [packaged.text(one) for one in packaged.names() if one.startswith(FOLDER)]
        known = {found for text in texts for found in _DEFINED.findall(text)}
    return nearest(name[1] or name[2], sorted(known)) or ""
