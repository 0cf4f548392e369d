"""What an organisation has of its own: templates, style sheets, scripts and texts, in place of ours."""

import hashlib
import os
from dataclasses import dataclass
from functools import cached_property

from palveluketju.messages.wording import Wording
from palveluketju.overriding import packaged


@dataclass(frozen=True)
class Own:
    """What an organisation has of its own: files by their paths in the folder, texts by language. `shown` is the folder."""

    shown: str
    files: tuple[tuple[str, str], ...] = ()
    texts: tuple[tuple[str, Wording], ...] = ()

    @cached_property
    def id(self) -> str:
        """What stands for all of it."""
        return hashlib.sha256(repr((self.files, self.texts)).encode()).hexdigest()[:16]

    def __hash__(self) -> int:
        return hash(self.id)

    @cached_property
    def _by_name(self) -> dict[str, str]:
        return dict(self.files)

    def text(self, name: str) -> str | None:
        """The file that replaces ours of that name."""
        return self._by_name.get(name)

    def file(self, name: str) -> str:
        """The path of a file as people see it."""
        return os.path.join(self.shown, *name.split("/"))

    def wording(self, language: str) -> Wording | None:
        """The organisation's wording in a language."""
        return dict(self.texts).get(language)

    @property
    def older(self) -> list[tuple[str, int]]:
        """The copies that were made for another version of the context, with that version."""
        stamps = ((name, packaged.stamp(text)) for name, text in self.files)
        return [(name, one.version) for name, one in stamps if one and one.version != packaged.CONTEXT]


def sheet(name: str, own: Own | None) -> str:
    """A style sheet or a script: the organisation's, else ours."""
    found = own.text(name) if own else None
    return packaged.text(name) if found is None else packaged.unstamped(found)
