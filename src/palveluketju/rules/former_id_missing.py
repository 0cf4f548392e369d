"""A description whose id has changed says which it had."""

from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Severity
from palveluketju.loading.reading import identity
from palveluketju.messages.said import Said, trilingual
from palveluketju.model.slugs import slug
from palveluketju.rule import Rule
from palveluketju.subject import Subject

RULE = Rule(
    Code(
        "PK413",
        "former-id-missing",
        Severity.WARNING,
        trilingual(
            "the id has changed, and formerly: does not keep the old one: {was}",
            "tunnus on muuttunut, eikä formerly: säilytä vanhaa: {was}",
            "id:t har ändrats, och formerly: behåller inte det gamla: {was}",
        ),
    ),
    profile="approved",
    what=trilingual(
        "When the id of an approved description changes, formerly: keeps the old one. Without id: the id comes from the name.",
        "Kun hyväksytyn kuvauksen tunnus muuttuu, formerly: säilyttää vanhan. Ilman kohtaa id: tunnus tulee nimestä.",
        "När id:t för en godkänd beskrivning ändras behåller formerly: det gamla. Utan id: kommer id:t från namnet.",
    ),
    why=trilingual(
        "Relations of other descriptions and the history of this one lead by the id. A corrected name can change it unnoticed.",
        "Muiden kuvausten viittaukset ja tämän kuvauksen historia kulkevat tunnuksen kautta. Nimen korjaus voi muuttaa sen "
        "huomaamatta.",
        "Andra beskrivningars hänvisningar och den här beskrivningens historia går via id:t. Ett rättat namn kan ändra det utan "
        "att någon märker det.",
    ),
    source=trilingual(
        "Assumption of this project: what has been published is found by its old id too.",
        "Tämän projektin oletus: julkaistu kuvaus löytyy myös vanhalla tunnuksellaan.",
        "Det här projektets antagande: det som har publicerats hittas också med sitt gamla id.",
    ),
    mend=trilingual(
        "Add formerly: with the old id, or keep it as id:.",
        "Lisää formerly: ja vanha tunnus, tai pidä vanha tunnus kohdassa id:.",
        "Lägg till formerly: med det gamla id:t, eller behåll det som id:.",
    ),
    compares=True,
)


def check(subject: Subject) -> Iterator[Finding]:
    """A description with another id than before, which none of its former ids is."""
    compared, chain = subject.compared, subject.chain
    if compared is None or chain is None:
        return
    was, now = identity(compared.was, "name"), identity(compared.now, "name")
    if was and was != now and was not in map(slug, chain.formerly):
        at = "id" if "id" in compared.now else "name"
        yield Finding(RULE.code, (at,), {"was": was}, help=Said(RULE.mend))
