"""Findings as plain values of JSON, and back: what a cache keeps of a file that it need not be read again for."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from palveluketju.finding import Code, Finding, Located, Place, Severity, Step
from palveluketju.loading import codes
from palveluketju.messages.said import InLanguages, Said

_CODES = {one.id: one for one in vars(codes).values() if isinstance(one, Code)}


def as_json(one: Located) -> list[Any]:
    """A finding with its place; its file is not part of it, because equal files have equal findings."""
    finding = one.finding
    return [
        finding.code.id,
        list(finding.path),
        {key: _piece(value) for key, value in finding.args.items()},
        _piece(finding.help),
        int(finding.severity or 0),
        one.place,
        one.line,
        one.trail,
        [[label, place] for label, file, place in one.related],
    ]


def from_json(values: list[Any], file: str, more: Mapping[str, Code] = MappingProxyType({})) -> Located:
    """The finding on the file, with its code among those of loading or among `more`.

    Raises what Python raises when the values are something else.
    """
    code, path, args, help, severity, place, line, trail, related = values
    finding = Finding(
        _CODES[code] if code in _CODES else more[code],
        tuple(path),
        {key: _whole(value) for key, value in args.items()},
        help=_whole(help),
        severity=Severity(severity) if severity else None,
    )
    return Located(
        finding,
        file,
        Place(*place) if place else None,
        line,
        tuple(Step(*step) for step in trail),
        tuple((label, file, Place(*at)) for label, at in related),
    )


def may_be_kept(one: Located) -> bool:
    """Whether the finding hangs on nothing but the text of its file and what is known to the cache."""
    code = one.finding.code
    elsewhere = code.unusable or code in (codes.FAULT, codes.MISPLACED)
    return not elsewhere and all(file == one.file for _, file, _ in one.related)


def _piece(value: Any) -> Any:
    if isinstance(value, Said) and isinstance(value.text, InLanguages):
        return {"in": value.text.texts}
    if isinstance(value, Said):
        return {"said": value.text, "args": {key: _piece(part) for key, part in value.args.items()}}
    return value


def _whole(value: Any) -> Any:
    if isinstance(value, dict) and "in" in value:
        return Said(InLanguages(value["in"]))
    if isinstance(value, dict):
        return Said(value["said"], {key: _whole(part) for key, part in value["args"].items()})
    return value
