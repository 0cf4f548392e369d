"""What can go wrong while drawing, as a reason and its details that a program can put into any language."""

from types import MappingProxyType

from palveluketju.messages.said import N_, trilingual

#: every reason there is, and its English text with {named} holes for the details
REASONS = MappingProxyType(
    {
        "unknown_engine": N_("there is no drawing engine called {name!r}; there are {known}"),
        "engine_missing": N_("the drawing engine {engine!r} cannot be loaded: {message}"),
        "program_missing": N_("the program {program!r} was not found"),
        "refused": N_("Graphviz refused the diagram: {message}"),
        "html_label": N_("the diagram has an HTML-like label at offset {offset}, which this engine would lose"),
        "too_large": N_("the diagram is too large: the limit on {limit} was reached"),
        "crashed": N_("Graphviz stopped in the middle: {message}"),
        "timeout": N_("Graphviz was not ready after {seconds:g} seconds"),
        "bad_svg": N_("this is not SVG that can be used: {message}"),
        "png_failed": N_("the picture could not be made: {message}"),
        "killed": trilingual(
            "the process that set the PDF ended before it was ready: perhaps memory ran out (-j 1 needs least)",
            "PDF:ää latova prosessi päättyi kesken: muisti ehkä loppui (-j 1 tarvitsee vähiten)",
            "processen som satte PDF:en avslutades i förtid: kanske tog minnet slut (-j 1 behöver minst)",
        ),
        "extra_missing": N_('this needs the optional part {extra!r}: pip install "palveluketju[{extra}]"'),
    }
)


class DrawingError(Exception):
    """A drawing that could not be made. `reason` is a key of `REASONS`; `details` fill the holes of its text."""

    def __init__(self, reason: str, **details: str | float) -> None:
        super().__init__(reason)
        self.reason = reason
        self.details = details

    def __str__(self) -> str:
        """The reason in English."""
        return REASONS[self.reason].format(**self.details)


class ExtraMissing(DrawingError):
    """An optional part of the installation is not there; `extra` is the name pip knows it by."""

    def __init__(self, extra: str) -> None:
        super().__init__("extra_missing", extra=extra)
        self.extra = extra

    def __reduce__(self) -> tuple[type["ExtraMissing"], tuple[str]]:
        """Let it travel between processes."""
        return type(self), (self.extra,)
