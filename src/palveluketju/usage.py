"""Exit codes, the same in every command for ever, and what ends a run early."""

import sys

FINE, FINDINGS, WRONG_USE, FAULT = 0, 1, 2, 3


class Usage(Exception):
    """The command was used wrongly; the text tells how, in the reader's language. Exit code 2."""


def keep_details(details: str) -> str:
    """Writes what is known of a fault of ours into a new file that only the user can read, and gives its name."""
    # Imported here because nearly no run needs it, and every run would pay for it at its start.
    import tempfile

    with tempfile.NamedTemporaryFile(
        "w", prefix="pkpk-", suffix=".txt", delete=False, encoding="utf-8", errors="replace"
    ) as file:
        file.write(f"pkpk {sys.argv[1:]!r}\nPython {sys.version} on {sys.platform}\n\n{details}")
    return file.name
