"""Content from anywhere → objects, every value checked by pydantic: for other programs, and for the tests of loading."""

from collections.abc import Mapping
from functools import cache
from typing import Any, TypeVar

from pydantic import TypeAdapter

from palveluketju.model.element import Element

E = TypeVar("E", bound=Element)


def checked(kind: type[E], content: Mapping[str, Any]) -> E:
    """The content, in the form that loading gives, as an object of the class.

    Raises pydantic.ValidationError, which tells the place of everything that does not belong there.
    """
    found: E = _adapter(kind).validate_python(content)
    return found


@cache
def _adapter(kind: type[E]) -> TypeAdapter[E]:
    return TypeAdapter(kind)
