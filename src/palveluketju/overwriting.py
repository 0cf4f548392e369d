"""Files that are changed: what would change, shown as a diff, and the change written, or told why it could not be."""

import difflib

from palveluketju.messages.catalogue import Messages
from palveluketju.refusal import refusal
from palveluketju.report import Look
from palveluketju.wording import safe
from palveluketju.writing import ChangedError, write_over


def write(path: str, new: bytes, old: bytes, texts: Messages) -> str | None:
    """Writes over the file; why it could not be, when it could not."""
    try:
        write_over(path, new, old)
    except ChangedError:
        return texts.say("{file} has changed meanwhile, so it is left as it is", file=safe(path))
    except OSError as error:
        return texts.say("{file} cannot be written: {reason}", file=safe(path), reason=refusal(error, texts))
    return None


def difference(path: str, old: bytes, new: bytes, look: Look) -> str:
    """The change as a unified diff; on a terminal in colours, and with nothing in it that a terminal would obey."""
    before, after = (data.decode("utf-8").splitlines(keepends=True) for data in (old, new))
    lines = difflib.unified_diff(before, after, path, path)
    shown = []
    for line in lines:
        whole = line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
        shown.append(_painted(whole) if look.colour else whole)
    return "".join(shown)


def _painted(line: str) -> str:
    text = safe(line.rstrip("\r\n"))
    colour = "1" if text.startswith(("---", "+++")) else {"@": "36", "+": "32", "-": "31"}.get(text[:1])
    return f"\x1b[{colour}m{text}\x1b[0m\n" if colour else f"{text}\n"
