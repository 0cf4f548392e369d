"""A change of organisation is a handoff."""

from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Severity
from palveluketju.loading.reading import shown
from palveluketju.messages.said import Said, trilingual
from palveluketju.model.organiser import Organiser
from palveluketju.model.provider import Provider
from palveluketju.model.role import Role
from palveluketju.model.slugs import slug
from palveluketju.model.types import PARTIES
from palveluketju.rule import Rule
from palveluketju.subject import Subject
from palveluketju.views.names import identity

_ORGANISATIONS = ("provider", "organiser")

RULE = Rule(
    Code(
        "PK397",
        "handoff-missing",
        Severity.INFO,
        trilingual(
            "here the client moves from “{sender}” to “{receiver}”, and no handoff tells how",
            "tässä asiakas siirtyy taholta ”{sender}” taholle ”{receiver}”, eikä mikään siirto kerro, miten",
            "här går klienten över från ”{sender}” till ”{receiver}”, och ingen överföring säger hur",
        ),
    ),
    profile="in_review",
    what=trilingual(
        "Where a step and the next one are done by different organisations, a handoff tells what passes between them.",
        "Kun askeleen ja sitä seuraavan tekevät eri organisaatiot, siirto kertoo, mitä niiden välillä siirtyy.",
        "När ett steg och det följande görs av olika organisationer säger en överföring vad som överförs mellan dem.",
    ),
    why=trilingual(
        "Clients and information are lost where one organisation ends and another begins.",
        "Asiakkaat ja tiedot katoavat siinä, missä yksi organisaatio päättyy ja toinen alkaa.",
        "Klienter och information försvinner där en organisation slutar och en annan börjar.",
    ),
    source=trilingual(
        "THL’s draft of the PKPK handbook, 2019: the interfaces of services, that is the rules by which they fit together, are "
        "defined when the chain is modelled.",
        "THL:n PKPK-käsikirjan luonnos 2019: palvelujen yhdyspinnat eli yhteensovittamisen säännöt määritellään ketjua "
        "mallinnettaessa.",
        "THL:s utkast till PKPK-handbok 2019: tjänsternas gränssnitt, det vill säga reglerna för samordningen, definieras när "
        "kedjan modelleras.",
    ),
    mend=trilingual(
        "Add a handoff under handoffs: with from:, to: and step:. If the same people go on with the client, check organisation: "
        "of the roles.",
        "Lisää kohtaan handoffs: siirto ja sille from:, to: ja step:. Jos samat ihmiset jatkavat asiakkaan kanssa, tarkista "
        "roolien organisation:.",
        "Lägg till en överföring under handoffs: med from:, to: och step:. Om samma personer fortsätter med klienten, "
        "kontrollera rollernas organisation:.",
    ),
)


def check(subject: Subject) -> Iterator[Finding]:
    """A step and the next of a chain, all of whose actors have organisations and none the same; each pair is told once."""
    chain = subject.chain
    if chain is None or chain.kind != "chain" or subject.flow is None:
        return
    steps = {node.id: node.step for node in subject.flow.steps if node.step}
    told = {(_organisation(subject, one.from_)[0], _organisation(subject, one.to)[0]) for one in chain.handoffs}
    left = {_step(subject, one.step) for one in chain.handoffs}
    entered = {_step(subject, one.to_step) for one in chain.handoffs}
    for edge in subject.flow.edges:
        tail, head = steps.get(edge.tail), steps.get(edge.head)
        if tail is None or head is None or id(tail) in left or id(head) in entered:
            continue
        before = dict(_organisation(subject, actor) for actor in tail.actors)
        after = dict(_organisation(subject, actor) for actor in head.actors)
        pairs = {(one, other) for one in before for other in after}
        if not pairs or "" in before or "" in after or before.keys() & after.keys() or pairs & told:
            continue
        told |= pairs
        args = {"sender": next(iter(before.values())), "receiver": next(iter(after.values()))}
        help = Said(
            trilingual(
                "Add a handoff with from:, to: and step: under handoffs:.",
                "Lisää kohtaan handoffs: siirto ja sille from:, to: ja step:.",
                "Lägg till en överföring med from:, to: och step: under handoffs:.",
            )
        )
        yield Finding(RULE.code, subject.path(head), args, help=help)


def _organisation(subject: Subject, party: str | None) -> tuple[str, str]:
    """The id and the name of the organisation that a party is or sits in; empty when it is not known."""
    named = subject.names.find(party, PARTIES) if party else None
    element = named.element if named else None
    if isinstance(element, Role) and element.organisation:
        where = subject.names.find(element.organisation, _ORGANISATIONS)
        if where is None or where.element is None:
            return slug(element.organisation), shown(element.organisation)
        element = where.element
    if isinstance(element, Provider | Organiser):
        return identity(element) or "", subject.called(element)
    return "", ""


def _step(subject: Subject, word: str | None) -> int:
    """Which step a word means."""
    named = subject.names.find(word, ("step",)) if word else None
    return id(named.element) if named and named.element else 0
