"""The tier picture: a rung for each tier with its services, actions, risks and indicators side by side."""

from palveluketju.model.chain import Chain
from palveluketju.model.tier import Tier
from palveluketju.views.blocks import Block, Group, Ladder, Rung
from palveluketju.views.elements import Elements
from palveluketju.views.names import identity

#: the columns of a rung, in the order in which a tier is read
_COLUMNS = ("targets", "services", "key_actions", "risks", "indicators")


def tier_picture(chain: Chain, elements: Elements) -> tuple[Block, ...]:
    """The picture; nothing for a description without tiers."""
    if not chain.tiers:
        return ()
    return (Ladder(tuple(_rung(tier, number, len(chain.tiers), elements) for number, tier in enumerate(chain.tiers, 1))),)


def _rung(tier: Tier, number: int, of: int, elements: Elements) -> Rung:
    fields = {field.key: field for field in elements.fields(tier)}
    columns = []
    for key in _COLUMNS:
        body = elements.bullets(getattr(tier, key))
        if body:
            columns.append(Group(elements.voice.say(fields[key].title), body, f"{key.replace('_', '-')}-{identity(tier)}"))
    body = elements.body(tier, _COLUMNS, small=False)
    return Rung(number, of, elements.line(tier), elements.names.anchor(tier), body, tuple(columns))
