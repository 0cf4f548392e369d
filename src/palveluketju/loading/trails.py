"""A path in human words: Tier support › Service Kotihoito › channels."""

from typing import Any

from palveluketju.finding import Path, Step
from palveluketju.loading.reading import Content, first_text, step_into
from palveluketju.model.shapes import SHAPES

_SHOWN = 40


def trail(path: Path, content: Content | None, concept: str = "Chain") -> tuple[Step, ...]:
    """The steps of the path, each with what it is and what it is called."""
    steps: list[Step] = []
    shape: tuple[Any, ...] = ("object", concept)
    at: Any = content
    for key in path:
        holder, at = at, step_into(at, key)
        if isinstance(key, int):
            shape = shape[1] if shape[0] == "list" else shape
            what = _concept(shape, at)
            if what:
                # The item says what its list is: `Service Kotihoito`, not `services › Service Kotihoito`.
                steps[-1:] = [Step(SHAPES[what]["label"], _name(at, SHAPES[what], key))]
        else:
            what = _concept(shape, holder)
            known = what is not None and key in SHAPES[what]["fields"]
            shape = SHAPES.field(what, key) if known and what else ("text",)
            steps.append(Step("", key if len(key) <= _SHOWN else key[: _SHOWN - 1] + "…"))
    return tuple(steps)


def _concept(shape: tuple[Any, ...], at: Any) -> str | None:
    match shape:
        case ("object" | "flag_or_object", name):
            return str(name)
        case ("either", key, first, second):
            return str(first if isinstance(at, dict) and key in at else second)
    return None


def _name(at: Any, shape: dict[str, Any], place: int) -> str:
    if isinstance(at, dict):
        # A preset rung is known by its id (support); its long name would hide the rest of the path.
        first = ("id", shape["naming"]) if shape["presets"] else (shape["naming"], "id")
        for key in (*first, "use", "text", "to"):
            value = at.get(key) if key else None
            if value:
                text = first_text(value)
                return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
    return str(place + 1)
