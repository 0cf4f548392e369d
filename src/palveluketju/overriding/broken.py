"""What is wrong with an organisation's own template or text: where, and what was missing."""

from palveluketju.messages.catalogue import Messages
from palveluketju.messages.said import Said, trilingual
from palveluketju.wording import safe

NO_TEMPLATE = trilingual("there is no template {name}", "mallipohjaa {name} ei ole", "mallen {name} finns inte")
_MEANT = trilingual("did you mean {meant}?", "tarkoititko {meant}?", "menade du {meant}?")


class BrokenError(Exception):
    """A file of the organisation's own that cannot be used. `line` is 0 where it is the whole file; `meant` may be empty."""

    def __init__(self, file: str, line: int, said: Said, meant: str = "") -> None:
        super().__init__(file, line, said, meant)
        self.file, self.line, self.said, self.meant = file, line, said, meant

    def told(self, texts: Messages) -> str:
        """File, line, what is wrong, and what was most likely meant; in the reader's language."""
        place = f"{self.file}:{self.line}" if self.line else self.file
        return f"{safe(place)}: {self.sentence(texts)}"

    def sentence(self, texts: Messages) -> str:
        """What is wrong, and what was most likely meant."""
        meant = f" – {texts.say(_MEANT, meant=self.meant)}" if self.meant else ""
        return safe(f"{texts.say(self.said)}{meant}")
