"""What may stand where, for the loader: the grammar as `make generate` wrote it down, read without the models."""

import json
from pathlib import Path
from typing import Any


def _tuples(shape: Any) -> Any:
    return tuple(_tuples(part) for part in shape) if isinstance(shape, list) else shape


class Shapes(dict[str, dict[str, Any]]):
    """Concept name → its row; `field` gives a field's shape as a tuple that can be a key."""

    def field(self, concept: str, key: str) -> tuple[Any, ...]:
        """The shape of one key of a concept."""
        found: tuple[Any, ...] = _tuples(self[concept]["fields"][key])
        return found

    def item(self, concept: str, key: str) -> tuple[Any, ...]:
        """The shape of one key of a concept, or of the items of its list."""
        found = self.field(concept, key)
        return tuple(found[1]) if found[0] == "list" else found

    def holds(self, concept: str, key: str) -> bool:
        """Whether a key of a concept holds elements, one or a list."""
        return self.item(concept, key)[0] in ("object", "flag_or_object", "either")


SHAPES = Shapes(json.loads(Path(__file__).with_name("shapes.json").read_bytes()))
