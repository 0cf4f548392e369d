"""What is approved again has a new approval."""

from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.rule import Rule
from palveluketju.subject import Subject

RULE = Rule(
    Code(
        "PK412",
        "approval-not-renewed",
        Severity.WARNING,
        trilingual(
            "the status was raised, but the approvals are those from before",
            "tila on nostettu, mutta hyväksynnät ovat ennallaan",
            "statusen har höjts, men godkännandena är desamma som förut",
        ),
    ),
    profile="approved",
    what=trilingual(
        "A draft or a description in review that becomes approved or is taken into use gets a new approval.",
        "Kun luonnos tai arvioitava kuvaus hyväksytään tai otetaan käyttöön, siihen lisätään uusi hyväksyntä.",
        "När ett utkast eller en beskrivning under granskning godkänns eller tas i bruk får den ett nytt godkännande.",
    ),
    why=trilingual(
        "An old approval holds for the old content. The reader would think that somebody has accepted the new one.",
        "Vanha hyväksyntä koskee vanhaa sisältöä. Lukija luulisi, että joku on hyväksynyt uuden.",
        "Ett gammalt godkännande gäller det gamla innehållet. Läsaren skulle tro att någon har godkänt det nya.",
    ),
    source=trilingual(
        "Multi-service process of Soite: an administrative decision in the management group.",
        "Soiten monipalveluprosessi: hallinnollinen päätös johtoryhmässä.",
        "Soites process för klienter med många tjänster: ett administrativt beslut i ledningsgruppen.",
    ),
    mend=trilingual(
        "Add the new approval to approvals: with by: and date:.",
        "Lisää uusi hyväksyntä kohtaan approvals: ja sille by: ja date:.",
        "Lägg till det nya godkännandet under approvals: med by: och date:.",
    ),
    compares=True,
)
_APPROVED = ("approved", "in_use")


def check(subject: Subject) -> Iterator[Finding]:
    """A description that has become approved with the very approvals it had; one that has none is another rule's."""
    compared, chain = subject.compared, subject.chain
    if compared is None or chain is None or chain.status not in _APPROVED or compared.status not in ("draft", "in_review"):
        return
    old = [compared.was.get(key) for key in ("approvals", "dates")]
    new = [compared.now.get(key) for key in ("approvals", "dates")]
    same_day = (old[1] or {}).get("approved") == (new[1] or {}).get("approved")
    if chain.approvals and old[0] == new[0] and same_day:
        yield Finding(RULE.code, ("status",), help=Said(RULE.mend))
