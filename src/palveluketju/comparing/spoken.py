"""Words that are made only when somebody reads them, in that reader's language: choices, dates, durations, names in a row."""

from collections.abc import Callable, Iterable
from functools import partial

from palveluketju.messages.catalogue import Messages
from palveluketju.messages.said import InLanguages, Said
from palveluketju.model.titles import choice, title

#: letters of a text that are shown of a change; more stands where the whole change is shown
_LONGEST = 160
_BEFORE = 40


class Spoken(InLanguages):
    """A text of ours that a function makes for each language."""

    __slots__ = ("how",)
    how: Callable[[Messages], str]

    def __new__(cls, how: Callable[[Messages], str]) -> "Spoken":
        """From a function of what speaks the language."""
        made = str.__new__(cls, "…")
        made.how = how
        return made

    def __reduce__(self) -> tuple[type["Spoken"], tuple[Callable[[Messages], str]]]:  # type: ignore[override]
        return Spoken, (self.how,)

    def said_by(self, speaker: Messages) -> str:
        """The text in the language of the speaker."""
        return self.how(speaker)


def spoken(how: Callable[..., str], *given: object) -> Said:
    """What `how` says of what is given, in the language that it is asked for last."""
    return Said(Spoken(partial(how, *given)))


def title_of(concept: str, key: str) -> Said:
    """What a key is called, as a word in a sentence: opening hours."""
    return spoken(_title, concept, key)


def label_of(label: str) -> Said:
    """What a concept is called, as a word in a sentence: key action."""
    return spoken(_label, label)


def chosen(concept: str, key: str, value: str) -> Said:
    """A value of a closed list, as a word in a sentence: quarterly."""
    return spoken(_chosen, concept, key, value)


def word(kind: str, value: object) -> Said:
    """A word of the language as people write it: a date, a duration, a range, a number, yes or no; else as it is."""
    return spoken(_word, kind, value)


def in_a_row(some: Iterable[Said]) -> Said:
    """Several, with commas between."""
    return spoken(_row, tuple(some))


def quoted(text: dict[str, str], other: dict[str, str] | None = None) -> Said:
    """A text of an author in quotation marks; of a long one the part that differs from the other version of it."""
    return spoken(_quoted, tuple(text.items()), tuple((other or {}).items()))


def _label(label: str, texts: Messages) -> str:
    return _small(texts.say(label))


def _title(concept: str, key: str, texts: Messages) -> str:
    return _small(texts.say(title(concept, key)))


def _chosen(concept: str, key: str, value: str, texts: Messages) -> str:
    return _small(texts.say(choice(concept, key, value)))


def _word(kind: str, value: object, texts: Messages) -> str:
    # Imported here because it brings Babel, which most comparisons do without.
    from palveluketju.views.voice import Voice  # noqa: PLC0415

    voice = Voice(texts.language, texts.wording)
    match kind, value:
        case "date", str():
            return voice.date(value)
        case "duration", str():
            return voice.duration(value)
        case "span", str():
            return voice.span_of(value)
        case "number", int() | float():
            return voice.number(value)
        case "flag", bool():
            return _small(voice.say("Yes") if value else voice.say("No"))
    return str(value)


def _row(some: tuple[Said, ...], texts: Messages) -> str:
    return ", ".join(dict.fromkeys(texts.say(one) for one in some))


def _quoted(text: tuple[tuple[str, str], ...], other: tuple[tuple[str, str], ...], texts: Messages) -> str:
    language = texts.language
    first, last = ("“", "”") if language == "en" else ("”", "”")
    mine, theirs = dict(text), dict(other)
    wanted = language if language in mine else "fi" if "fi" in mine else next(iter(mine), "")
    lead = ""
    if theirs and mine.get(wanted) == theirs.get(wanted):
        # Only a translation differs: that one is shown.
        wanted = next((one for one in (*theirs, *mine) if mine.get(one) != theirs.get(one)), wanted)
        lead = f"({wanted}) "
    if wanted not in mine:
        return lead + "–"
    shown = _shown(mine[wanted].split(), theirs.get(wanted, "").split())
    # The sentence around it has a full stop of its own.
    return lead + first + (shown[:-1] if shown.endswith(".") else shown) + last


def _shown(words: list[str], other: list[str]) -> str:
    """The words on one line, cut to where they begin to differ."""
    whole = " ".join(words)
    if len(whole) <= _LONGEST:
        return whole
    same = next((at for at, (one, two) in enumerate(zip(words, other, strict=False)) if one != two), 0)
    while same and len(" ".join(words[:same])) > _BEFORE and len(" ".join(words[same - 1 :])) < _LONGEST:
        same -= 1
    lead = len(" ".join(words[:same]))
    start = next((at for at in range(same, -1, -1) if lead - len(" ".join(words[:at])) >= _BEFORE), 0)
    shown: list[str] = []
    for one in words[start:]:
        if len(" ".join([*shown, one])) > _LONGEST:
            return ("… " if start else "") + " ".join(shown) + " …"
        shown.append(one)
    return ("… " if start else "") + " ".join(shown)


def _small(text: str) -> str:
    """With a small first letter, as inside a sentence; names and abbreviations keep theirs."""
    return text if text[:2].isupper() or text in _NAMES else text[:1].lower() + text[1:]


_NAMES = frozenset(("Kela", "FPA"))
