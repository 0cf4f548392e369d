"""Who provides a service."""

from palveluketju import grounds
from palveluketju.comparing.change import Change, Comparison
from palveluketju.finding import Code, Severity
from palveluketju.messages.said import trilingual
from palveluketju.verdict import Verdict, watched

VERDICT = Verdict(
    Code(
        "PK723",
        "provider-changed",
        Severity.WARNING,
        trilingual(
            "the provider changes ({place}, {field}); {turn}",
            "palveluntuottaja muuttuu ({place}, {field}); {turn}",
            "producenten ändras ({place}, {field}); {turn}",
        ),
    ),
    impact="responsibility",
    perspectives=("client", "producer", "organiser"),
    on=watched("Service", "providers", "added", "removed"),
    notice=trilingual(
        "The service is provided by others than before ({place}, {field}); {turn}. Clients under way are told who takes over.",
        "Palvelun tuottaa eri taho kuin ennen ({place}, {field}); {turn}. Palvelussa jo oleville asiakkaille kerrotaan, "
        "kuka jatkaa.",
        "Tjänsten produceras av andra än förr ({place}, {field}); {turn}. Klienter som redan får tjänsten får veta vem "
        "som fortsätter.",
    ),
    what=trilingual(
        "A provider joins or leaves a service, and somebody is left to provide it.",
        "Palveluun tulee tuottaja tai siitä jää pois tuottaja, ja jokin tuottaja jää.",
        "En producent tillkommer eller faller bort, och någon producent är kvar.",
    ),
    why=trilingual(
        "Contracts, contacts, information systems and the client’s fee may all follow the provider.",
        "Sopimukset, yhteystiedot, tietojärjestelmät ja asiakasmaksu voivat kaikki riippua tuottajasta.",
        "Avtal, kontaktuppgifter, informationssystem och klientavgift kan alla bero på producenten.",
    ),
    source=grounds.SHARED_WORK,
    mirror="provider-changed",
)


def judge(change: Change, comparison: Comparison) -> bool:
    """While there still is a provider, and was before."""
    return not (change.emptied or change.begun)
