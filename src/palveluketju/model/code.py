"""A code in a register or a classification."""

from typing import ClassVar

from palveluketju.model.element import Element
from palveluketju.model.types import Line, about


class Code(Element):
    """A code, such as `sotkanet:5081`, `sote:SOTE23.1` or `ptv:` and a UUID."""

    short: ClassVar[str | None] = "code"
    demands: ClassVar[tuple[str, ...]] = ("code",)

    code: Line | None = about("Code", "Register and code with a colon between: sotkanet:5081, ptv:…, icd10:F32.")
