"""Which file a description was in before, when it is in a new one now: by its id, an id it had, a name that only one had."""

import os
from collections.abc import Iterable, Mapping

from palveluketju.loading.reading import Content, identity
from palveluketju.model.slugs import slug


def id_of(path: str, content: Content) -> str:
    """The id of the description or the catalogue in a file; by the name of the file when it has none."""
    return identity(content, "name") or slug(os.path.splitext(os.path.basename(path))[0])


class Former:
    """The files that are no more, by the ids and names of what was in them; each is given once."""

    def __init__(self, gone: Mapping[str, Content]) -> None:
        self.gone = dict(gone)
        self._ids: dict[str, list[str]] = {}
        self._names: dict[str, list[str]] = {}
        for path, content in gone.items():
            self._ids.setdefault(id_of(path, content), []).append(path)
            for name in _names(content):
                self._names.setdefault(name, []).append(path)

    def take(self, path: str, content: Content) -> str:
        """The file that what is now in `path` was in; empty for none or when it cannot be told."""
        formerly = [slug(one) for one in content.get("formerly", ())]
        for words, known in (([id_of(path, content)], self._ids), (formerly, self._ids), (_names(content), self._names)):
            found = {one for word in words for one in known.get(word, ()) if one in self.gone}
            if len(found) == 1:
                was = found.pop()
                del self.gone[was]
                return was
        return ""


def _names(content: Content) -> Iterable[str]:
    name = content.get("name", {})
    return {slug(one) for one in name.values()} if isinstance(name, dict) else ()
