"""The normalised chain for programs: defaults filled, texts by language, short forms written out, `x-` keys in place."""

import json
from typing import Any

from palveluketju.model.chain import Chain
from palveluketju.model.element import ASIDE, Element, fields_of, key_of
from palveluketju.renderer import Output, Wish
from palveluketju.views.names import identity


def render(chain: Chain, wish: Wish) -> list[Output]:
    """One JSON file; its fields are those of the language, see docs/language.md."""
    whole = {**_plain(chain), "id": identity(chain)}
    text = json.dumps(whole, ensure_ascii=False, indent=2) + "\n"
    return [Output(f"{identity(chain)}.json", text.encode())]


def _plain(value: Any) -> Any:
    if isinstance(value, Element):
        found = {}
        for key in fields_of(type(value)):
            got = getattr(value, key)
            if key not in ASIDE and got is not None and got != []:
                # A field whose element says nothing is a mark (`starts: true`): an empty object would be read as no field at all.
                plain = _plain(got)
                found[key_of(key)] = True if plain == {} else plain
        return {**found, **value.extensions}
    return [_plain(one) for one in value] if isinstance(value, list) else value
