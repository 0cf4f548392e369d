"""Which file a description was in before: a file that is moved and changed at once is still the same description."""

import os
from collections.abc import Mapping

from palveluketju.loading.reading import Content, identity
from palveluketju.model.slugs import slug


def former(id: str, content: Content, gone: Mapping[str, Content]) -> str:
    """The file that the description was in: by its id, else one it had, else by a name that only one has; empty for none."""
    formerly = {slug(one) for one in content.get("formerly", ())}
    names = {slug(one) for one in content.get("name", {}).values()}
    for ways in (
        [path for path, one in gone.items() if id_of(path, one) == id],
        [path for path, one in gone.items() if id_of(path, one) in formerly],
        [path for path, one in gone.items() if names & {slug(each) for each in one.get("name", {}).values()}],
    ):
        if len(ways) == 1:
            return ways[0]
    return ""


def id_of(path: str, content: Content) -> str:
    """The id of a description: its own, else made from its name, else from the name of its file."""
    return identity(content, "name") or slug(os.path.splitext(os.path.basename(path))[0])
