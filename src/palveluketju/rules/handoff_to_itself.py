"""A handoff has two parties."""

from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Severity
from palveluketju.loading.reading import shown
from palveluketju.messages.said import Said, trilingual
from palveluketju.model.handoff import Handoff
from palveluketju.model.slugs import slug
from palveluketju.model.types import PARTIES
from palveluketju.rule import Rule
from palveluketju.subject import Subject

RULE = Rule(
    Code(
        "PK396",
        "handoff-to-itself",
        Severity.WARNING,
        trilingual(
            "“{name}” hands over to itself",
            "”{name}” siirtää itselleen",
            "”{name}” överför till sig själv",
        ),
    ),
    profile="draft",
    what=trilingual(
        "The sender and the receiver of a handoff are two different parties.",
        "Siirron siirtävä ja vastaanottava taho ovat eri tahot.",
        "Den som överför och den som tar emot är två olika aktörer.",
    ),
    why=trilingual(
        "Nothing passes when both parties are the same. Usually the other party was forgotten while copying.",
        "Mikään ei siirry, jos kumpikin taho on sama. Yleensä toinen taho on jäänyt vaihtamatta kopioitaessa.",
        "Inget överförs när båda aktörerna är desamma. Oftast har den ena glömts bort vid kopiering.",
    ),
    source=trilingual(
        "THL’s draft of the PKPK handbook, 2019: each party answers for its part for the client's smooth and timely move to the "
        "services of another provider or unit.",
        "THL:n PKPK-käsikirjan luonnos 2019: kukin toimija vastaa osaltaan asiakkaan sujuvasta ja oikea-aikaisesta "
        "siirtymisestä toisen tuottajan tai yksikön palveluihin.",
        "THL:s utkast till PKPK-handbok 2019: varje aktör ansvarar för sin del för att klienten smidigt och i rätt tid går över "
        "till en annan producents eller enhets tjänster.",
    ),
    mend=trilingual(
        "Change from: or to:. If the work stays with the same party, a step of the pathway is enough.",
        "Vaihda from: tai to:. Jos asia pysyy samalla taholla, työnkulun askel riittää.",
        "Ändra from: eller to:. Om ärendet stannar hos samma aktör räcker ett steg i arbetsgången.",
    ),
)


def check(subject: Subject) -> Iterator[Finding]:
    """A handoff whose `from` and `to` mean the same party. Asked of every kind of description."""
    for path, handoff, _ in subject.each(Handoff):
        if not handoff.from_ or not handoff.to:
            continue
        sender, receiver = (subject.names.find(word, PARTIES) for word in (handoff.from_, handoff.to))
        known = sender.element if sender else None
        same = known is (receiver.element if receiver else None) if known else slug(handoff.from_) == slug(handoff.to)
        if same:
            name = subject.called(known) if known else shown(handoff.to)
            help = Said(trilingual("Change from: or to:.", "Vaihda from: tai to:.", "Ändra from: eller to:."))
            yield Finding(RULE.code, (*path, "to"), {"name": name}, help=help)
