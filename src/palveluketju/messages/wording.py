"""An organisation's own wording of our texts: it comes before the catalogue, in pages only."""

import gettext
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True)
class Wording:
    """Texts in one language by their English; of a text that has a plural, every form that the language has."""

    texts: tuple[tuple[str, tuple[str, ...]], ...]

    @cached_property
    def _forms(self) -> dict[str, tuple[str, ...]]:
        return dict(self.texts)

    def forms(self, english: str) -> tuple[str, ...]:
        """The text in one form, or in all; empty when it is said as in the catalogue."""
        return self._forms.get(english, ())


class Worded(gettext.NullTranslations):
    """A catalogue with an organisation's wording before it."""

    def __init__(self, wording: Wording, catalogue: gettext.NullTranslations) -> None:
        super().__init__()
        self._wording, self._behind = wording, catalogue

    def gettext(self, message: str) -> str:
        """The organisation's text, else that of the catalogue."""
        forms = self._wording.forms(message)
        return forms[0] if forms else self._behind.gettext(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """The organisation's text for `n` things: Finnish, Swedish and English have one form for one and one for all else."""
        forms = self._wording.forms(msgid1)
        return forms[0 if n == 1 else -1] if forms else self._behind.ngettext(msgid1, msgid2, n)
