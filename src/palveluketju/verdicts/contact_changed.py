"""How a service is reached: contacts, places, addresses."""

from palveluketju import grounds
from palveluketju.finding import Code, Severity
from palveluketju.messages.said import trilingual
from palveluketju.verdict import Verdict, watched

VERDICT = Verdict(
    Code(
        "PK705",
        "contact-changed",
        Severity.WARNING,
        trilingual(
            "how to get in touch changes ({place}, {field}); {turn}",
            "yhteystieto muuttuu ({place}, {field}); {turn}",
            "kontaktuppgiften ändras ({place}, {field}); {turn}",
        ),
    ),
    impact="access",
    perspectives=("client", "producer"),
    on=(
        *watched("Contact", "", "added", "removed", "moved"),
        *watched("Contact", "name phone email url address", "added", "removed", "changed", "renamed"),
        *watched("Service", "place", "added", "removed", "changed"),
        *watched("Link", "", "added", "removed", held="Service.links Channel.links Entry.links Provider.links"),
        *watched("Link", "url", "changed", held="Service.links Channel.links Entry.links Provider.links"),
    ),
    notice=trilingual(
        "The contact details are others: {place}, {field}; {turn}. They are corrected in leaflets, forms and web pages too.",
        "Yhteystiedot ovat muuttuneet: {place}, {field}; {turn}. Ne korjataan myös ohjeisiin, lomakkeisiin ja verkkosivuille.",
        "Kontaktuppgifterna har ändrats: {place}, {field}; {turn}. De rättas också i anvisningar, blanketter och på webbsidor.",
    ),
    what=trilingual(
        "A telephone number, an address, a link or a place by which a service is reached is other than before.",
        "Puhelinnumero, osoite, linkki tai paikka, josta palvelun tavoittaa, on toinen kuin ennen.",
        "Ett telefonnummer, en adress, en länk eller en plats där tjänsten nås är en annan än förr.",
    ),
    why=trilingual(
        "An old number on a leaflet leads clients to nobody.",
        "Esitteeseen jäänyt vanha numero vie asiakkaan tyhjän päälle.",
        "Ett gammalt nummer i en broschyr leder klienten till ingen.",
    ),
    source=grounds.INFORMATION,
    mirror="contact-changed",
)
