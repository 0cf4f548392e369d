"""The templates of pages: Jinja in its sandbox, with what they ask of a page.

They place what the views have decided, and get no text that is not escaped.
"""

import hashlib
import sys
from contextlib import suppress
from functools import cache
from importlib.metadata import version
from types import MethodType
from typing import Any, TypeVar

from jinja2 import BaseLoader, FileSystemLoader, StrictUndefined, Undefined
from jinja2.bccache import Bucket, BytecodeCache
from jinja2.runtime import Context, Macro
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from palveluketju import resources, typesetting
from palveluketju.drawing.private import PrivateFolder, cache_folder
from palveluketju.edition import Drawing, Edition
from palveluketju.hand import Hand
from palveluketju.look import Look
from palveluketju.overriding.packaged import CONTEXT
from palveluketju.views import blocks
from palveluketju.views.blocks import Cell, Line
from palveluketju.views.site.frame import Frame
from palveluketju.writing import safe_name

_RECORDS = frozenset({*(one for one in vars(blocks).values() if hasattr(one, "_fields")), Hand, Edition, Drawing, Look, Frame})


def file_of(id: str) -> str:
    """The name of the file of a page."""
    return safe_name(f"{id}.html")


class Sandbox(ImmutableSandboxedEnvironment):
    """Jinja's sandbox, with a short way to what it would let through anyway: public fields of our own records, and macros.

    The sandbox looks at each of a page's ten thousand steps from one object to the next; this makes a page twice as fast.
    """

    def getattr(self, obj: Any, attribute: str) -> Any:
        """A field of a record, or what the sandbox allows."""
        if type(obj) in _RECORDS and attribute[0] != "_":
            return getattr(obj, attribute)
        return super().getattr(obj, attribute)

    def call(self, context: Context, called: Any, *args: Any, **named: Any) -> Any:
        """A macro, a method of a record, or what the sandbox allows to be called."""
        macro = type(called) is Macro
        if macro or (type(called) is MethodType and type(called.__self__) in _RECORDS):
            named.pop("_loop_vars", None)
            named.pop("_block_vars", None)
            return called(context.eval_ctx, *args, **named) if macro else called(*args, **named)
        return super().call(context, called, *args, **named)


def text_of(text: str, hand: Hand) -> Markup:
    """A text as HTML."""
    return hand.text(text)


def line_of(line: Line, hand: Hand) -> Markup:
    """A line as HTML."""
    return hand.line(line)


def id_of(anchor: str, hand: Hand) -> str:
    """An anchor as an id."""
    return hand.id(anchor)


def under(row: tuple[Cell, ...], heads: tuple[str, ...]) -> list[tuple[Cell, str | None]]:
    """The cells of a row, each with the head of its column; none for the first, which heads the row."""
    return list(zip(row, (None, *heads[1:]), strict=True))


class _Compiled(BytecodeCache):
    """Compiled templates, kept where nobody else may write: they are code. Compiling takes a tenth of a second at each start."""

    def __init__(self) -> None:
        self._folder = PrivateFolder(cache_folder("templates"))

    def load_bytecode(self, bucket: Bucket) -> None:
        """Takes what was kept; Jinja itself sees whether it was made from the same text."""
        found = self._folder.find(self._name(bucket))
        if found is not None:
            with suppress(OSError):
                bucket.bytecode_from_string(found.read_bytes())

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keeps it."""
        self._folder.write(self._name(bucket), bucket.bytecode_to_string())

    def _name(self, bucket: Bucket) -> str:
        return hashlib.sha256(f"{version('jinja2')} {sys.hexversion} {bucket.key}".encode()).hexdigest()[:32]


Kind = TypeVar("Kind", bound=Sandbox)


@cache
def templates() -> Sandbox:
    """The environment with every template of a page."""
    return environment_of(Sandbox, packaged(), StrictUndefined, _Compiled())


def packaged() -> FileSystemLoader:
    """The templates of ours."""
    return FileSystemLoader(resources.folder("templates") / "html", encoding="utf-8")


def environment_of(sandbox: type[Kind], loader: BaseLoader, undefined: type[Undefined], compiled: BytecodeCache | None) -> Kind:
    """An environment for pages."""
    environment = sandbox(
        loader=loader,
        autoescape=True,
        undefined=undefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        bytecode_cache=compiled,
    )
    environment.globals["context_version"] = CONTEXT
    environment.filters |= {
        "blocks": typesetting.blocks,
        "lone": typesetting.lone,
        "text": text_of,
        "line": line_of,
        "id": id_of,
        "under": under,
        "file": file_of,
        "deeper": typesetting.deeper,
    }
    return environment
