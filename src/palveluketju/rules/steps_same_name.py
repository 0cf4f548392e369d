"""Steps are told apart by their names."""

from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Path, Related, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.model.pathway import Step
from palveluketju.model.slugs import slug
from palveluketju.rule import Rule
from palveluketju.subject import Subject

RULE = Rule(
    Code(
        "PK384",
        "steps-same-name",
        Severity.INFO,
        trilingual(
            "another step is also called “{name}”",
            "toisellakin askeleella on nimi ”{name}”",
            "ett annat steg heter också ”{name}”",
        ),
    ),
    profile="in_review",
    what=trilingual(
        "Every step has a name of its own.",
        "Jokaisella askeleella on oma nimensä.",
        "Varje steg har ett eget namn.",
    ),
    why=trilingual(
        "In a diagram and in a meeting steps are spoken of by their names. Two of the same name are taken for one.",
        "Kuvassa ja kokouksessa askelista puhutaan niiden nimillä. Kaksi samannimistä menee sekaisin.",
        "I en bild och på ett möte talar man om stegen vid namn. Två med samma namn blandas ihop.",
    ),
    source=trilingual(
        "Assumption of this project: a reader knows a step by its name, not by its id.",
        "Tämän projektin oletus: lukija tunnistaa askeleen nimestä, ei tunnisteesta.",
        "Det här projektets antagande: läsaren känner igen ett steg på namnet, inte på id:t.",
    ),
    mend=trilingual(
        "Say in the name what differs, such as where or for whom: Seuranta kotona. If it is the same step, lead to it with "
        "next:.",
        "Kerro nimessä, mikä on toisin, esimerkiksi paikka tai kohderyhmä: Seuranta kotona. Jos askel on sama, johda siihen "
        "next:-avaimella.",
        "Säg i namnet vad som skiljer, till exempel platsen eller målgruppen: Uppföljning hemma. Om steget är detsamma, led "
        "till det med next:.",
    ),
)


def check(subject: Subject) -> Iterator[Finding]:
    """A step named like an earlier one, however they are written. Asked of every kind of description."""
    seen: dict[str, Path] = {}
    for path, step, _ in subject.each(Step):
        name = subject.called(step)
        first = seen.setdefault(slug(name), path) if name else path
        if first != path:
            label = trilingual("the other step", "toinen askel", "det andra steget")
            help = Said(
                trilingual(
                    "Say in the name what differs, or lead to the same step with next:.",
                    "Kerro nimessä, mikä on toisin, tai johda samaan askeleeseen next:-avaimella.",
                    "Säg i namnet vad som skiljer, eller led till samma steg med next:.",
                )
            )
            related = (Related(label, (*first, "name")),)
            yield Finding(RULE.code, (*path, "name"), {"name": name}, help=help, related=related)
