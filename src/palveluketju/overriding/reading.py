"""The folder of an organisation's own templates and texts, read whole: nothing outside of it is ever looked at again."""

import os
import stat
from collections.abc import Iterator

from palveluketju.loading.nearness import nearest
from palveluketju.messages.catalogue import LANGUAGES
from palveluketju.messages.said import Said, trilingual
from palveluketju.overriding import packaged
from palveluketju.overriding.broken import BrokenError
from palveluketju.overriding.own import Own
from palveluketju.overriding.texts import wording

#: where parts lie that replace nothing of ours and are included by those that do, and how they end
PARTS = {"html/own/": ".html", "pdf/own/": ".typ"}
TEXTS = {f"texts.{language}.yaml": language for language in LANGUAGES}
#: bytes of a file; files of the folder
LARGEST, MOST = 1_000_000, 300

_GONE = trilingual(
    "pkpk.yaml names this folder for templates, but it is not there",
    "pkpk.yaml ohjaa mallipohjat tähän kansioon, mutta kansiota ei ole",
    "pkpk.yaml anger den här mappen för mallar, men den finns inte",
)
_ELSEWHERE = trilingual(
    "the link leads out of the repository", "linkki johtaa ulos kuvauskokoelmasta", "länken leder ut ur beskrivningssamlingen"
)
_UNKNOWN = trilingual(
    "this replaces no template of pkpk; parts of your own are html/own/….html and pdf/own/….typ",
    "tämä ei korvaa mitään pkpk:n mallipohjaa; omat osat ovat html/own/….html ja pdf/own/….typ",
    "det här ersätter ingen mall i pkpk; egna delar är html/own/….html och pdf/own/….typ",
)
_LARGE = trilingual(
    "the file is larger than {most} bytes", "tiedosto on suurempi kuin {most} tavua", "filen är större än {most} byte"
)
_MANY = trilingual(
    "the folder has more than {most} files", "kansiossa on yli {most} tiedostoa", "mappen har fler än {most} filer"
)
_NOT_TEXT = trilingual("this is not text in UTF-8", "tämä ei ole UTF-8-tekstiä", "det här är inte text i UTF-8")
_UNREADABLE = trilingual("it cannot be read: {reason}", "sitä ei voi lukea: {reason}", "den kan inte läsas: {reason}")


def read(root: str, folder: str, shown: str) -> Own:
    """The folder `folder` of the repository at `root`; both are whole paths. Raises BrokenError for what cannot be used."""
    if not os.path.isdir(folder):
        raise BrokenError(shown, 0, Said(_GONE))
    if not _inside(root, folder):
        raise BrokenError(shown, 0, Said(_ELSEWHERE))
    texts = {}
    files = {}
    for name in _names(folder, shown):
        path, file = os.path.join(folder, *name.split("/")), os.path.join(shown, *name.split("/"))
        if not _inside(root, path):
            raise BrokenError(file, 0, Said(_ELSEWHERE))
        if name in TEXTS:
            texts[TEXTS[name]] = wording(_text(path, file), file)
        elif name in packaged.names() or any(name.startswith(one) and name.endswith(end) for one, end in PARTS.items()):
            files[name] = _text(path, file)
        else:
            raise BrokenError(file, 0, Said(_UNKNOWN), nearest(name, (*packaged.names(), *TEXTS)) or "")
    return Own(shown, tuple(sorted(files.items())), tuple(sorted(texts.items())))


def _inside(root: str, path: str) -> bool:
    within = os.path.realpath(root)
    return os.path.realpath(path) == within or os.path.realpath(path).startswith(os.path.join(within, ""))


def _names(folder: str, shown: str) -> Iterator[str]:
    """The files of the folder, but for hidden ones and documents; a linked folder counts as a file that nobody knows."""
    count = 0
    for above, folders, files in os.walk(folder):
        linked = [one for one in folders if os.path.islink(os.path.join(above, one))]
        folders[:] = sorted(one for one in folders if not one.startswith("."))
        for one in sorted([*files, *linked]):
            if one.startswith(".") or one.endswith(".md"):
                continue
            count += 1
            if count > MOST:
                raise BrokenError(shown, 0, Said(_MANY, {"most": MOST}))
            yield os.path.relpath(os.path.join(above, one), folder).replace(os.sep, "/")


def _text(path: str, file: str) -> str:
    try:
        found = os.stat(path)
        if not stat.S_ISREG(found.st_mode):
            raise BrokenError(file, 0, Said(_UNKNOWN))
        if found.st_size > LARGEST:
            raise BrokenError(file, 0, Said(_LARGE, {"most": LARGEST}))
        with open(path, "rb") as stream:
            data = stream.read()
    except OSError as error:
        raise BrokenError(file, 0, Said(_UNREADABLE, {"reason": error.strerror or str(error)})) from None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BrokenError(file, data.count(b"\n", 0, error.start) + 1, Said(_NOT_TEXT)) from None
    if "\0" in text:
        raise BrokenError(file, text.count("\n", 0, text.index("\0")) + 1, Said(_NOT_TEXT))
    return text.replace("\r\n", "\n").replace("\r", "\n")
