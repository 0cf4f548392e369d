"""A logo as part of the page itself, so that the page loads nothing."""

import base64
import re

#: bytes; every page carries the logo whole
LARGEST = 200 * 1024
_ENDINGS = (".svg", ".png", ".jpg", ".jpeg", ".webp")
# What may stand before the root of an SVG: a mark of the encoding, a declaration, comments, a document type.
# Nothing is tried twice (*+, ?+, (?>…)), so a file of nothing but comments takes no time.
_COMMENTS = rb"(?:<!--(?>.*?-->)\s*+)*+"
_SVG = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*+(?:<\?xml[^>]*+>\s*+)?+"
    + _COMMENTS
    + rb"(?:<!DOCTYPE\s[^>\[]*+(?:\[[^\]]*+\]\s*+)?+>\s*+)?+"
    + _COMMENTS
    + rb"<(?:\w+:)?svg[\s>/]",
    re.DOTALL,
)


def logo_uri(name: str, data: bytes) -> str | None:
    """The picture as a data: URI; None when it is no SVG, PNG, JPEG or WebP, by name and by content, or is too large.

    An SVG may hold anything: as a picture (`img`) it runs no scripts and loads nothing.
    """
    kind = _kind(data) if len(data) <= LARGEST and name.lower().endswith(_ENDINGS) else None
    return kind and f"data:image/{kind};base64,{base64.b64encode(data).decode()}"


def _kind(data: bytes) -> str | None:
    """What the content says it is; the name may say PNG of a JPEG, as browsers do not mind."""
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    if data.startswith(b"\xff\xd8\xff"):
        return "jpeg"
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "webp"
    return "svg+xml" if _SVG.match(data) else None
