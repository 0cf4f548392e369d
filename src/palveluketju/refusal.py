"""Why the system would not let a file be written, in the reader's language."""

import errno

from palveluketju.messages.catalogue import Messages
from palveluketju.messages.said import N_, trilingual

_NO_RIGHT = trilingual("there is no permission", "siihen ei ole oikeutta", "behörighet saknas")
_REASONS = {
    errno.EACCES: _NO_RIGHT,
    errno.EPERM: _NO_RIGHT,
    errno.ENOENT: trilingual("the folder does not exist", "kansiota ei ole", "mappen finns inte"),
    errno.ENOTDIR: N_("a part of its path is not a folder"),
    errno.EISDIR: trilingual("it is a folder", "se on kansio", "det är en mapp"),
    errno.ENAMETOOLONG: N_("its name is too long"),
    errno.ENOSPC: trilingual("the disk is full", "levy on täynnä", "disken är full"),
    errno.EROFS: trilingual("the disk can only be read", "levyä voi vain lukea", "disken kan bara läsas"),
}


def refusal(error: OSError, texts: Messages) -> str:
    """Why; in the words of the system when it is something rare."""
    why = _REASONS.get(error.errno or 0)
    return texts.say(why) if why else error.strerror or str(error)
