"""A text has the languages that are kept up."""

from collections.abc import Iterator
from itertools import groupby

from palveluketju.finding import Code, Finding, Path, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.model.regions import region_code
from palveluketju.rule import Rule
from palveluketju.subject import Subject

RULE = Rule(
    Code(
        "PK450",
        "language-missing",
        Severity.WARNING,
        trilingual(
            "the text lacks these languages: {languages}",
            "tekstistä puuttuu kieli: {languages}",
            "texten saknar språk: {languages}",
        ),
    ),
    profile="approved",
    what=trilingual(
        "A text has every language that the repository keeps up. Outside a repository, a text in two "
        "languages has those of the name.",
        "Tekstillä on kaikki kielet, joita kuvauskokoelma ylläpitää. Muuten kahdella kielellä kirjoitettu "
        "teksti on kaikilla nimen kielillä.",
        "En text har alla språk som beskrivningssamlingen upprätthåller. Annars har en text på två språk alla namnets språk.",
    ),
    why=trilingual(
        "A reader who does not get the text in their own language gets less of the chain than others.",
        "Lukija, joka ei saa tekstiä omalla kielellään, saa ketjusta vähemmän kuin muut.",
        "En läsare som inte får texten på sitt eget språk får mindre av kedjan än andra.",
    ),
    source=trilingual(
        "Assumption of this project: what is approved is published in every language kept up; notes and "
        "assumptions may stay in one.",
        "Tämän projektin oletus: hyväksytty kuvaus julkaistaan kaikilla ylläpidetyillä kielillä; "
        "huomautukset ja oletukset voivat jäädä yhdelle.",
        "Det här projektets antagande: det som har godkänts publiceras på alla språk som upprätthålls; "
        "anmärkningar och antaganden får vara på ett.",
    ),
    mend=trilingual(
        "Write the text under its languages: fi:, sv:, en:.",
        "Kirjoita teksti kielittäin: fi:, sv:, en:.",
        "Skriv texten på vart och ett av språken: fi:, sv:, en:.",
    ),
)
_HELP = Said(
    trilingual(
        "Add the translation.",
        "Lisää käännös.",
        "Lägg till översättningen.",
    )
)
#: remarks of the authors, and what is alike in every language
_ONCE = ("note", "assumption", "address")


def check(subject: Subject) -> Iterator[Finding]:
    """A text of a description or a catalogue without one of the languages; one word alone may be a name in every language."""
    if not subject.languages and len(subject.root.name) < 2:
        return
    for path, group in groupby(subject.texts, key=lambda one: one.path):
        texts = {one.language: one.text for one in group}
        wanted = subject.languages or (tuple(subject.root.name) if len(texts) > 1 else ())
        missing = [language for language in wanted if language not in texts]
        a_name = len(texts) == 1 and len(next(iter(texts.values())).split()) < 2
        if missing and not a_name and path[-1] not in _ONCE and not _is_county(path, texts):
            yield Finding(RULE.code, path, {"languages": ", ".join(missing)}, help=_HELP)


def _is_county(path: Path, texts: dict[str, str]) -> bool:
    """Whether it is a county, whose name pages know in every language."""
    return path[0] == "organiser" and any(map(region_code, texts.values()))
