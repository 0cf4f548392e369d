"""An approved description will be reviewed."""

from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.rule import Rule
from palveluketju.subject import Subject

RULE = Rule(
    Code(
        "PK405",
        "no-review-date",
        Severity.WARNING,
        trilingual(
            "it is not said when the description is reviewed",
            "ei ole kerrottu, milloin kuvaus tarkistetaan",
            "det är inte sagt när beskrivningen ses över",
        ),
    ),
    profile="approved",
    what=trilingual(
        "An approved chain or entity says by when it is reviewed.",
        "Hyväksytty palveluketju tai palvelukokonaisuus kertoo, mihin mennessä se tarkistetaan.",
        "En godkänd servicekedja eller servicehelhet säger när den senast ses över.",
    ),
    why=trilingual(
        "Services, contacts and laws change. A description without a review date grows old without anyone noticing.",
        "Palvelut, yhteystiedot ja lait muuttuvat. Ilman tarkistuspäivää kuvaus vanhenee kenenkään huomaamatta.",
        "Tjänster, kontaktuppgifter och lagar ändras. Utan datum för översyn föråldras beskrivningen utan att någon märker det.",
    ),
    source=trilingual(
        "THL’s draft of the PKPK handbook, 2019: chains and entities are developed continuously.",
        "THL:n PKPK-käsikirjan luonnos 2019: palveluketjuja ja -kokonaisuuksia kehitetään jatkuvasti.",
        "THL:s utkast till PKPK-handbok 2019: servicekedjor och servicehelheter utvecklas kontinuerligt.",
    ),
    mend=trilingual(
        "Add dates: and review_due: with the day, the month or the year.",
        "Lisää dates: ja sen alle review_due: ja päivä, kuukausi tai vuosi.",
        "Lägg till dates: och under den review_due: med dag, månad eller år.",
    ),
)


def check(subject: Subject) -> Iterator[Finding]:
    """A chain or an entity with neither a review date nor a last day of validity."""
    chain = subject.chain
    if chain is None or chain.kind == "model":
        return
    dates = chain.dates
    if dates is None or not (dates.review_due or dates.valid_until):
        yield Finding(RULE.code, ("dates",) if dates else ("kind",), at="key" if dates else "value", help=Said(RULE.mend))
