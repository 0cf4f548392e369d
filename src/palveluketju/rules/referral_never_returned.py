"""A referral says when it is sent back."""

from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.model.handoff import Handoff
from palveluketju.rule import Rule
from palveluketju.subject import Subject

_REFERRALS = ("lähete", "lähettee", "remiss", "referral")

RULE = Rule(
    Code(
        "PK398",
        "referral-never-returned",
        Severity.INFO,
        trilingual(
            "nothing says when this referral is sent back",
            "missään ei sanota, milloin tämä lähete palautetaan",
            "inget säger när den här remissen skickas tillbaka",
        ),
    ),
    profile="approved",
    what=trilingual(
        "A referral says when it is sent back to the sender.",
        "Lähete kertoo, milloin se palautetaan lähettäjälle.",
        "En remiss säger när den skickas tillbaka till avsändaren.",
    ),
    why=trilingual(
        "When the grounds are agreed, the sender can make the referral right at once, and the client does not wait for it to go "
        "back and forth.",
        "Kun perusteista on sovittu, lähete voidaan tehdä kerralla oikein, eikä asiakas odota sen kulkua edestakaisin.",
        "När grunderna är avtalade kan remissen göras rätt på en gång, och klienten behöver inte vänta medan den går fram och "
        "tillbaka.",
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
        "Add returned_when: with one ground after each dash, such as what must not be missing.",
        "Lisää returned_when: ja yksi peruste kullekin viivalle, esimerkiksi mikä tieto ei saa puuttua.",
        "Lägg till returned_when: med en grund efter varje streck, till exempel vilken uppgift som inte får saknas.",
    ),
)


def check(subject: Subject) -> Iterator[Finding]:
    """A handoff of a chain that is called a referral, without `returned_when` here or under `entry`."""
    chain = subject.chain
    if chain is None or chain.kind != "chain" or (chain.entry and chain.entry.returned_when):
        return
    for path, handoff, _ in subject.each(Handoff):
        names = " ".join((handoff.name or {}).values()).lower()
        if not handoff.returned_when and any(word in names for word in _REFERRALS):
            help = Said(
                trilingual(
                    "Add returned_when: and on what grounds.",
                    "Lisää returned_when: ja palautuksen perusteet.",
                    "Lägg till returned_when: och på vilka grunder.",
                )
            )
            yield Finding(RULE.code, path, help=help)
