"""Pages in an organisation's own templates: a closer sandbox, a policy they cannot drop, and errors told by file and line.

Without own templates a page is made as ever.
"""

import html
import re
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache, partial
from typing import Any

from jinja2 import BaseLoader, Environment, StrictUndefined, TemplateNotFound, UndefinedError, pass_context
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context, Macro, Undefined
from jinja2.utils import missing
from markupsafe import Markup

from palveluketju import typesetting
from palveluketju.drawing.error import DrawingError
from palveluketju.edition import Edition
from palveluketju.examining import DEFAULT, Examined, examined, file_of_ours
from palveluketju.hand import Hand
from palveluketju.loading.nearness import nearest
from palveluketju.messages.said import Said, trilingual
from palveluketju.overriding.broken import NO_TEMPLATE, BrokenError
from palveluketju.overriding.own import Own
from palveluketju.templating import Sandbox, environment_of, packaged, templates
from palveluketju.views.blocks import Block

_UNSAFE = trilingual(
    "a template may not do this: {details}", "mallipohja ei saa tehdä tätä: {details}", "en mall får inte göra det här: {details}"
)
_NO_FIELD = trilingual("{what} has no {name}", "tässä ei ole kenttää {name}: {what}", "{name} finns inte i {what}")
_NO_NAME = trilingual("{name} is not defined", "nimeä {name} ei ole määritelty", "{name} är inte definierat")
_FAILED = trilingual("the template fails: {details}", "mallipohja ei toimi: {details}", "mallen fungerar inte: {details}")
_ENDLESS = trilingual(
    "it calls or includes itself without end", "se kutsuu itseään loputtomasti", "den anropar sig själv utan slut"
)
_POLICY = trilingual(
    "the page must begin with <!DOCTYPE html>, <html>, <head>, the charset and the policy, as in pkpk’s own template",
    "sivun alussa pitää olla <!DOCTYPE html>, <html>, <head>, merkistö ja suojauskäytäntö kuten pkpk:n omassa mallipohjassa",
    "sidan måste börja med <!DOCTYPE html>, <html>, <head>, teckenkodningen och policyn som i pkpk:s egen mall",
)
_START = r"""\s*<!DOCTYPE html>\s*<html(?: [a-z-]+="[^"<>]*")*>\s*<head>\s*<meta charset="utf-8">\s*"""
#: modules of ours whose records a template may look into; all else that a record leads to, such as the engine, stays closed
_OPEN = (
    "palveluketju.views.", "palveluketju.site.placing", "palveluketju.site.assets", "palveluketju.edition",
    "palveluketju.hand", "palveluketju.look", "palveluketju.drawing.sheets",
    "palveluketju.review.", "palveluketju.accounts.html",
)  # fmt: skip
#: fields of a record that lead out of the page
_CLOSED = frozenset({"wish", "engine"})
#: how many letters or items a template may make by multiplying
_LONGEST = 100_000
#: filters that put text into a page without escaping it
_RAW = ("safe",)


def written(name: str, context: Mapping[str, Any], policy: str, own: Own | None) -> str:
    """The page that the template makes, by the organisation's own where it has one. Raises BrokenError."""
    if own is None or not own.files:
        return templates().get_template(name).render(context)
    environment = _environment(own)
    try:
        page = environment.get_template(name).render(context)
    except (BrokenError, DrawingError):
        raise
    except Exception as error:
        raise _broken(error, own, environment) or error from None
    start = re.compile(_START + re.escape(f'<meta http-equiv="Content-Security-Policy" content="{html.escape(policy)}">'))
    if not start.match(page.replace("&#x27;", "&#39;").replace("&#39;", "&#x27;")):
        raise BrokenError(own.file(f"html/{name}"), 1, Said(_POLICY))
    return page


@lru_cache(maxsize=2)
def _environment(own: Own) -> "_Closer":
    """The environment of an organisation's templates, each of them examined. Raises BrokenError."""
    environment = environment_of(_Closer, _Loader(own), _Missing, None)
    for name in _RAW:
        del environment.filters[name]
    del environment.globals["lipsum"]
    environment.filters["blocks"] = _blocks_of(own)
    examined(Examined(own, environment))
    return environment


def _blocks_of(own: Own) -> Callable[..., Markup]:
    """What writes blocks: in a file of the organisation's every macro of that file, so that none is changed in vain."""

    @pass_context
    def blocks(
        context: Context, all: Sequence[Block], edition: Edition, hand: Hand, level: int, placed: Mapping[str, Any]
    ) -> Markup:
        theirs = own.text(f"html/{context.name}") is not None
        named = {**context.vars, **placed} if theirs else placed
        # The sandbox does not see what is called here, so it is macros alone.
        macros = {name: one for name, one in named.items() if type(one) is Macro}
        return typesetting.blocks(all, edition, hand, level, macros)

    return blocks


class _Loader(BaseLoader):
    """The organisation's templates before ours; ours alone by default/…; nothing else, whatever name is asked for."""

    def __init__(self, own: Own) -> None:
        self._own, self._ours = own, packaged()

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool] | None]:
        """The text, and the file by which errors name it."""
        found = None if template.startswith(DEFAULT) else self._own.text(f"html/{template}")
        if found is not None:
            return found, self._own.file(f"html/{template}"), None
        name = template.removeprefix(DEFAULT)
        text, _, _ = self._ours.get_source(environment, name)
        return text, file_of_ours(name), None


class _Closer(Sandbox):
    """The sandbox for templates that are not ours: they see records of a page and plain values, and make nothing huge."""

    intercepted_binops = frozenset({"*", "**", "%"})

    def getattr(self, obj: Any, attribute: str) -> Any:
        """A field, unless it leads out of the page."""
        if attribute in _CLOSED and not isinstance(obj, Undefined):
            return self.unsafe_undefined(obj, attribute)
        try:
            return super().getattr(obj, attribute)
        except AttributeError:
            return self.undefined(obj=obj, name=attribute)

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Whether the sandbox lets it through, and it is a record of a page or none of ours at all."""
        module = type(obj).__module__
        if attr in _CLOSED or (module.startswith("palveluketju") and not module.startswith(_OPEN)):
            return False
        if isinstance(obj, str) and attr in ("ljust", "rjust", "center", "zfill", "expandtabs", "format", "format_map"):
            return False
        return super().is_safe_attribute(obj, attr, value)

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """Multiplication of numbers, and of short texts a few times."""
        if operator == "%" and isinstance(left, str):
            raise SecurityError("%")
        if operator == "**" or (operator == "*" and _product(left, right) > _LONGEST):
            raise SecurityError(operator)
        return super().call_binop(context, operator, left, right)


def _product(left: Any, right: Any) -> int:
    """How many letters or items it would have; none when both are numbers."""
    if isinstance(right, int):
        left, right = right, left
    return left * len(right) if isinstance(left, int) and hasattr(right, "__len__") else 0


class _MissingError(UndefinedError):
    """A name or a field that is not there, with where it was looked for."""

    def __init__(self, message: str | None = None, *, obj: Any = missing, name: Any = None) -> None:
        super().__init__(message)
        self.obj, self.name = obj, name


class _Missing(StrictUndefined):
    """What is not there; every use of it is an error that knows its name."""

    __slots__ = ()

    def __init__(self, hint: str | None = None, obj: Any = missing, name: str | None = None, exc: Any = UndefinedError) -> None:
        made: Any = partial(_MissingError, obj=obj, name=name) if exc is UndefinedError else exc
        super().__init__(hint, obj, name, made)


def _broken(error: Exception, own: Own, environment: "_Closer") -> BrokenError | None:
    """What is wrong, told of the place in the organisation's templates; None when they have no part in it."""
    file, line, theirs = _place(error, own)
    if not file or not (theirs or isinstance(error, UndefinedError | SecurityError | TemplateNotFound)):
        return None
    if isinstance(error, _MissingError) and error.name is not None:
        if error.obj is missing:
            return BrokenError(file, line, Said(_NO_NAME, {"name": error.name}), _near(error.name, environment.globals))
        what = error.obj.__name__ if hasattr(error.obj, "__name__") else type(error.obj).__name__
        return BrokenError(
            file, line, Said(_NO_FIELD, {"what": str(what), "name": str(error.name)}), _near(error.name, _fields(error.obj))
        )
    if isinstance(error, TemplateNotFound):
        return BrokenError(file, line, Said(NO_TEMPLATE, {"name": str(error.name)}))
    if isinstance(error, SecurityError):
        return BrokenError(file, line, Said(_UNSAFE, {"details": str(error)}))
    if isinstance(error, RecursionError):
        return BrokenError(file, line, Said(_ENDLESS))
    return BrokenError(file, line, Said(_FAILED, {"details": f"{type(error).__name__}: {error}"}))


def _place(error: Exception, own: Own) -> tuple[str, int, bool]:
    """The last place in a template of the organisation's, else in one of ours: file, line, whether it is theirs."""
    found = ("", 0, False)
    theirs = {own.file(name) for name, _ in own.files}
    at = error.__traceback__
    while at is not None:
        file = at.tb_frame.f_code.co_filename
        if file in theirs:
            found = (file, at.tb_lineno, True)
        elif file.startswith(file_of_ours("")) and not found[2]:
            found = (file, at.tb_lineno, False)
        at = at.tb_next
    return found


def _near(name: Any, known: Any) -> str:
    return nearest(str(name), sorted(str(one) for one in known)) or ""


def _fields(obj: Any) -> list[str]:
    if isinstance(obj, Undefined):
        return []
    if isinstance(obj, dict):
        return [str(key) for key in obj]
    return [one for one in dir(obj) if not one.startswith("_") and one not in _CLOSED]
