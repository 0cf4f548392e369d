"""A listed source is used."""

from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.model.element import Element
from palveluketju.model.source import Source
from palveluketju.rule import Rule
from palveluketju.subject import Subject

RULE = Rule(
    Code(
        "PK486",
        "source-uncited",
        Severity.INFO,
        trilingual(
            "nothing in the file cites this source",
            "mikään kohta ei viittaa tähän lähteeseen",
            "inget i filen hänvisar till den här källan",
        ),
    ),
    profile="in_review",
    what=trilingual(
        "When some sources are cited where their facts stand, all of them are.",
        "Jos osaan lähteistä viitataan siellä, missä tieto on, viitataan kaikkiin.",
        "Om en del av källorna anges där uppgiften står, anges alla.",
    ),
    why=trilingual(
        "A source that nothing cites leaves the reader guessing what came from it.",
        "Lähde, johon ei viitata, jättää lukijan arvaamaan, mitä siitä on peräisin.",
        "En källa som ingen hänvisar till låter läsaren gissa vad som kommer från den.",
    ),
    source=trilingual(
        "Assumption of this project: a fact says where it is from.",
        "Tämän projektin oletus: tieto kertoo, mistä se on.",
        "Det här projektets antagande: en uppgift säger varifrån den kommer.",
    ),
    mend=trilingual(
        "Write source: and the id of the source where the fact stands, or leave the source out.",
        "Kirjoita source: ja lähteen tunniste sinne, missä tieto on, tai jätä lähde pois.",
        "Skriv source: och källans id där uppgiften står, eller lämna bort källan.",
    ),
)
_HELP = Said(
    trilingual(
        "Add source: and its id where the fact stands.",
        "Lisää source: ja tunniste sinne, missä tieto on.",
        "Lägg till source: och id där uppgiften står.",
    )
)


def check(subject: Subject) -> Iterator[Finding]:
    """A source of a description that nothing cites while another one is cited; one or none cited by all may be of the whole."""
    if subject.chain is None:
        return
    named = [subject.names.find(one.source, ("source",)) for _, one, _ in subject.each(Element, own=False) if one.source]
    cited = {id(one.element) for one in named if one}
    for path, one, _ in subject.each(Source) if cited else ():
        if id(one) not in cited:
            yield Finding(RULE.code, path, help=_HELP)
