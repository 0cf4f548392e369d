"""What a description says, small enough to be kept of all of them until each is needed: less than its file is read in."""

import marshal
import zlib
from typing import Any, cast


def packed(content: dict[str, Any]) -> bytes:
    """A content, packed."""
    return zlib.compress(marshal.dumps(content), 1)


def unpacked(data: bytes) -> dict[str, Any]:
    """The content that was packed, in this process or in another of the same run."""
    return cast(dict[str, Any], marshal.loads(zlib.decompress(data)))
