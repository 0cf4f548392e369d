"""`git diff` on a chain: what Git calls with two versions of a file, and what is shown of them.

Git breaks off when the program fails, so whatever cannot be compared is shown as lines, as Git itself would.
"""

import difflib
import os
from collections.abc import Sequence

from palveluketju.account import Account, told
from palveluketju.differing import differing
from palveluketju.loading.document import Document
from palveluketju.loading.files import decode, opened
from palveluketju.messages.catalogue import Messages
from palveluketju.messages.said import trilingual
from palveluketju.report import Look
from palveluketju.repository.between import Between, Pair, Version
from palveluketju.repository.repository import Repositories
from palveluketju.usage import Usage
from palveluketju.wording import safe

_ARGUMENTS = trilingual(
    "--driver is called by Git with the 7 arguments of an external diff: see docs/diff.md",
    "Git kutsuu valitsinta --driver seitsemällä argumentilla: katso docs/diff.md",
    "Git anropar --driver med sju argument: se docs/diff.md",
)
_UNMERGED = trilingual("{path}: in conflict", "{path}: ristiriidassa", "{path}: i konflikt")
_SAME = trilingual(
    "{path}: only comments, layout or the mode of the file differ",
    "{path}: vain kommentit, asettelu tai tiedoston oikeudet muuttuvat",
    "{path}: bara kommentarer, uppställning eller filens rättigheter ändras",
)
_LINES = trilingual(
    "{path}: one of the versions has errors, so its lines are shown",
    "{path}: versiossa on virheitä, joten näytetään rivit",
    "{path}: en av versionerna har fel, så raderna visas",
)


def shown(arguments: Sequence[str], messages: Messages, look: Look) -> str:
    """What Git is to print of a file. `arguments`: path, old file, hash, mode, new file, hash, mode, and more when renamed.

    Raises Usage when it was called otherwise.
    """
    if len(arguments) == 1:
        return messages.say(_UNMERGED, path=safe(arguments[0])) + "\n"
    if len(arguments) < 7:
        raise Usage(messages.say(_ARGUMENTS))
    path, old_file, _, _, new_file = arguments[:5]
    now = arguments[7] if len(arguments) > 7 else path
    data = [None if one == os.devnull else opened(one) for one in (old_file, new_file)]
    versions = [_version(name, one) for name, one in zip((path, now), data, strict=True)]
    how = "added" if data[0] is None else "removed" if data[1] is None else "renamed" if now != path else "changed"
    found = differing(Between([Pair(now, how, versions[0], versions[1])]))  # type: ignore[arg-type]
    if found.unread:
        note = messages.say(_LINES, path=safe(now))
        return note + "\n" + lines(arguments)
    if not found.differences:
        return messages.say(_SAME, path=safe(now)) + "\n"
    notes = [safe(messages.say(one)) for one in found.notes]
    return told("text", Account(found.differences, notes=notes), messages, look) + "\n"


def _version(path: str, data: bytes | Document | None) -> Version:
    """A version, read with the catalogues as they are now: what differs in those is shown where they are."""
    if data is None:
        return Version("", Document(""))
    if isinstance(data, Document):
        return Version(path, data)
    repository = Repositories().of(os.path.abspath(path))
    return Version(path, decode(path, data, repository.catalogues.around) if repository else decode(path, data))


def lines(arguments: Sequence[str]) -> str:
    """What differs as lines, as Git itself would show it."""
    path, old_file, _, _, new_file = arguments[:5]
    now = arguments[7] if len(arguments) > 7 else path
    data = [None if one == os.devnull else opened(one) for one in (old_file, new_file)]
    before, after = (one.decode("utf-8", "replace").splitlines() if isinstance(one, bytes) else [] for one in data)
    found = difflib.unified_diff(before, after, f"a/{path}", f"b/{now}", lineterm="")
    return "".join(f"{safe(line)}\n" for line in found)
