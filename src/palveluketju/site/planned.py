"""A page that a site is to have, before it is made."""

from typing import Any, NamedTuple


class Planned(NamedTuple):
    """A page: its address inside the folder of a language, the view that makes it, the facts it is made from.

    `kind`: what the search calls it; empty for a page that the search does not read. `stands`: what stands for the facts where a
    page is told from what it was before; then `given` makes them, for facts that are many are made for no page that is kept.
    """

    path: str
    view: str
    given: Any
    kind: str = ""
    stands: Any = None

    @property
    def facts(self) -> Any:
        """What the page is made from."""
        return self.given if self.stands is None else self.given()

    @property
    def known_by(self) -> Any:
        """Plain values that are the same as long as the facts are."""
        return self.given if self.stands is None else self.stands

    def with_facts(self) -> "Planned":
        """The same with its facts made, as another process can take it."""
        return self._replace(given=self.facts, stands=None)
