"""Data → PDF, set by typst (https://typst.app): tagged, in its language, with its title, refused when a picture has no words.

The template is templates/pdf/document.typ. The same data give the same bytes on every system: only the fonts
that travel along are used, and the day of the file is that of its content.
"""

import base64
import datetime
import json
from functools import cache
from pathlib import Path
from typing import Any

from palveluketju import resources
from palveluketju.drawing.error import ExtraMissing
from palveluketju.overriding.own import Own
from palveluketju.overriding.packaged import CONTEXT
from palveluketju.paper import own_templates
from palveluketju.paper.plain import Data

_FONTS = Path(__file__).resolve().parent.parent / "drawing" / "fonts"
_TRIAL = b"#set page(width: 10mm, height: 10mm)\n#image(bytes(json(bytes(sys.inputs.data))), width: 100%)"


def pdf(data: Data, dated: datetime.date | None, own: Own | None = None) -> bytes:
    """The document as PDF/UA-1. Raises `ExtraMissing` without the extra `pdf`, BrokenError for a template of `own`."""
    if own is None or not own_templates.replaced(own):
        return _compiled(resources.folder("templates") / "pdf", data, dated)
    typst = _typst()
    with own_templates.folder(own) as folder:
        try:
            return _compiled(folder, data, dated)
        except typst.TypstError as error:
            own_templates.refused(error, folder, own, _keys(data))


def _compiled(folder: Path, data: Data, dated: datetime.date | None) -> bytes:
    day = dated or datetime.date(2000, 1, 1)
    made: bytes = _typst().compile(
        str(folder / "document.typ"),
        root=str(folder),
        # No package lies there.
        package_path=str(folder / "packages"),
        package_cache_path=str(folder / "packages"),
        font_paths=_fonts(),
        ignore_system_fonts=True,
        sys_inputs={"data": json.dumps(data, ensure_ascii=False), "context_version": str(CONTEXT)},
        pdf_standards=["ua-1"],
        timestamp=int(datetime.datetime(day.year, day.month, day.day, tzinfo=datetime.UTC).timestamp()),
    )
    return made


def _keys(value: Any) -> set[str]:
    """Every name in the data."""
    if isinstance(value, dict):
        return {*value, *(key for one in value.values() for key in _keys(one))}
    return {key for one in value for key in _keys(one)} if isinstance(value, list) else set()


def picture(uri: str) -> list[int]:
    """A picture in a data: URI as its bytes; none when typst cannot show it, so that a broken logo breaks no document."""
    data = list(base64.b64decode(uri.partition(",")[2])) if uri else []
    if not data:
        return []
    typst = _typst()
    try:
        typst.compile(_TRIAL, font_paths=_fonts(), ignore_system_fonts=True, sys_inputs={"data": json.dumps(data)}, format="pdf")
    except typst.TypstError:
        return []
    return data


def _typst() -> Any:
    try:
        import typst
    except ImportError as error:
        raise ExtraMissing("pdf") from error
    return typst


@cache
def _fonts() -> Any:
    return _typst().Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=[str(_FONTS)])
