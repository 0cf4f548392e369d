"""What can be found: a page, or a place on it."""

import re
from dataclasses import dataclass

# A search result must never lead out of the site or run anything.
_INSIDE = re.compile(r"(?!\.\.(?:/|\Z))(?!.*/\.\.(?:/|\Z))[^:/\\?#\s][^:\\?#\s]*(?:#\S+)?\Z")


@dataclass(frozen=True, slots=True)
class Entry:
    """One place: entries of one page follow each other, the page itself (an address without `#`) first."""

    title: str
    #: from the root of the site's language: `ketjut/muisti.html#tavoitteet`
    url: str
    #: what it is: a name that the site's labels explain, such as chain, service, role, indicator, term, section
    kind: str
    #: what it is called; of a page, its title
    heading: str
    text: str = ""

    def __post_init__(self) -> None:
        """Raises ValueError when the address is not one inside the site."""
        if not _INSIDE.match(self.url):
            raise ValueError(f"not an address inside the site: {self.url!r}")

    @property
    def page(self) -> str:
        """The address of its page."""
        return self.url.partition("#")[0]

    @property
    def anchor(self) -> str:
        """Where on the page it is; empty for the page itself."""
        return self.url.partition("#")[2]
