"""Numbers as people say them: about 10 %, over 6 contacts a year, 12 days by 2027."""

from palveluketju.messages.said import N_
from palveluketju.model.element import Element
from palveluketju.model.indicator import Level, Threshold
from palveluketju.model.key_figure import KeyFigure
from palveluketju.views.voice import Voice

_OPERATORS = {
    ">": N_("over {number}"),
    ">=": N_("at least {number}"),
    "<": N_("under {number}"),
    "<=": N_("at most {number}"),
    "=": N_("exactly {number}"),
}
_PER = {"day": N_("a day"), "week": N_("a week"), "month": N_("a month"), "quarter": N_("a quarter"), "year": N_("a year")}

#: the fields that `in_words` says, so that nothing says them again
SAID: dict[type[Element], tuple[str, ...]] = {
    KeyFigure: ("value", "unit", "approximate", "qualifier", "date", "forecast"),
    Level: ("value", "date", "text"),
    Threshold: ("operator", "value", "unit", "per"),
}


def in_words(element: Element, voice: Voice) -> str:
    """The element's number with all that belongs to it; empty when it is no figure or has no number."""
    if type(element) not in SAID:
        return ""
    if isinstance(element, KeyFigure):
        return _key_figure(element, voice)
    if isinstance(element, Level):
        return _level(element, voice)
    if isinstance(element, Threshold):
        return _threshold(element, voice)
    return ""


def _key_figure(figure: KeyFigure, voice: Voice) -> str:
    number = voice.number(figure.value) if figure.value is not None else ""
    qualifier = voice.plain(figure.qualifier)
    if not qualifier and figure.approximate:
        qualifier = voice.say("about")
    said = " ".join(part for part in (qualifier, number, voice.plain(figure.unit)) if part).replace(" %", "\u00a0%")
    date = voice.date(figure.date)
    if date and figure.forecast:
        date = voice.say("forecast for {date}", date=date)
    return f"{said} ({date})" if said and date else said or date


def _level(level: Level, voice: Voice) -> str:
    number = voice.number(level.value) if level.value is not None else ""
    text = voice.plain(level.text)
    said = f"{number} – {text}" if number and text else number or text
    date = voice.date(level.date)
    return f"{said} ({date})" if said and date else said or date


def _threshold(threshold: Threshold, voice: Voice) -> str:
    if threshold.value is None:
        return ""
    number = " ".join(part for part in (voice.number(threshold.value), voice.plain(threshold.unit)) if part)
    said = voice.say(_OPERATORS[threshold.operator], number=number) if threshold.operator else number
    return f"{said} {voice.say(_PER[threshold.per])}" if threshold.per else said
