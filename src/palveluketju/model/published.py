"""What of the descriptions is published: which of them, and what of each is for everybody."""

from typing import Any

#: the statuses of descriptions that nobody should follow, or not yet
HIDDEN = ("draft", "retired")


def public(content: dict[str, Any]) -> dict[str, Any]:
    """The description without what only the organisation can open: its internal links and attachments, addresses of sources."""
    return {key: _public(key, value) for key, value in content.items()}


def _public(key: str, value: Any) -> Any:
    if isinstance(value, list):
        kept = [one for one in value if not (key in ("links", "attachments") and _internal(one))]
        return [_public(key, one) for one in kept]
    if not isinstance(value, dict):
        return value
    if _internal(value):
        return {one: each for one, each in value.items() if one not in ("url", "access")}
    return {one: _public(one, each) for one, each in value.items() if not (one in ("link", "url") and _internal(each))}


def _internal(value: Any) -> bool:
    return isinstance(value, dict) and value.get("access") == "internal"
