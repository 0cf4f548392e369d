"""What people call the keys and the choices of the language, in English; the catalogues hold the other languages."""

import json
from functools import cache
from pathlib import Path
from typing import Any


@cache
def _titles() -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = json.loads(Path(__file__).with_name("titles.json").read_bytes())
    return found


def title(concept: str, key: str) -> str:
    """What a key of a concept is called; the key itself when it is the author's own."""
    found = _titles()[concept].get(key)
    return str(found[0]) if found else key


def choice(concept: str, key: str, value: str) -> str:
    """What a value of a closed list is called."""
    found = _titles()[concept].get(key)
    return str(found[1].get(value, value)) if found else value
