"""What a shared thing refers to comes with it to the description that uses it: Kela, when the service of the catalogue is Kela's.

So the page can call it by its name, and what is known of the description hangs on that name too.
"""

from functools import cache

from palveluketju.loading.names import Index
from palveluketju.loading.reading import Reading
from palveluketju.loading.uses import Sources
from palveluketju.model.shapes import SHAPES
from palveluketju.model.slugs import slug


def look_up(reading: Reading, sources: Sources, index: Index) -> None:
    """Looks up what the used things of the catalogues refer to, as if the description had said it itself."""
    for namespace, content, *_ in (one for space in reading.definitions.values() for one in space if "use" in one[1]):
        seen: set[int] = set()
        at = sources.get(id(content))
        while at is not None and id(at[1]) not in seen:
            seen.add(id(at[1]))
            for key, to in references(namespace).items():
                said = at[1].get(key)
                names: list[str] = said if isinstance(said, list) else [said] if said else []
                # What the place says itself has been looked up already.
                if content.get(key) is said:
                    for name in names:
                        if not index.own(name, to):
                            index.shared.find(slug(name), to)
            at = sources.get(id(at[1]))


@cache
def references(namespace: str) -> dict[str, tuple[str, ...]]:
    """The fields of the things of a namespace that refer to others, each with where it leads."""
    found: dict[str, tuple[str, ...]] = {}
    for concept in SHAPES.values():
        if concept["namespace"] == namespace:
            for key, shape in concept["fields"].items():
                inner = shape[1] if shape[0] == "list" else shape
                if inner[0] == "reference" and key != "use":
                    found[key] = tuple(inner[1])
    return found
