"""A picture has its text for those who do not see it."""

from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.model.attachment import Attachment
from palveluketju.rule import Rule
from palveluketju.subject import Subject

RULE = Rule(
    Code(
        "PK484",
        "picture-without-alternative",
        Severity.WARNING,
        trilingual(
            "the picture has no alternative text",
            "kuvalla ei ole tekstivastinetta",
            "bilden har inget textalternativ",
        ),
    ),
    profile="draft",
    what=trilingual(
        "A picture among the attachments has an alternative text that tells what the picture tells.",
        "Liitteenä olevalla kuvalla on tekstivastine, joka kertoo saman kuin kuva.",
        "En bild bland bilagorna har ett textalternativ som berättar det som bilden berättar.",
    ),
    why=trilingual(
        "Those who listen to the page or cannot load the picture are left without what it says.",
        "Sivua kuunteleva tai se, jolle kuva ei lataudu, jää ilman kuvan sisältöä.",
        "Den som lyssnar på sidan eller inte kan ladda bilden blir utan bildens innehåll.",
    ),
    source=trilingual(
        "Act on digital services 306/2019: pages must meet the accessibility guidelines (WCAG 2.1, levels A and AA).",
        "Digipalvelulaki 306/2019: sivujen on täytettävä saavutettavuusvaatimukset (WCAG 2.1, tasot A ja AA).",
        "Lagen om digitala tjänster 306/2019: sidorna ska uppfylla tillgänglighetskraven (WCAG 2.1, nivåerna A och AA).",
    ),
    mend=trilingual(
        "Write alt: and in a sentence or two what the picture tells, not what it looks like.",
        "Kirjoita alt: ja yhdellä tai kahdella virkkeellä, mitä kuva kertoo, ei miltä se näyttää.",
        "Skriv alt: och med en eller två meningar vad bilden berättar, inte hur den ser ut.",
    ),
)
_HELP = Said(
    trilingual(
        "Add alt: and what the picture tells.",
        "Lisää alt: ja mitä kuva kertoo.",
        "Lägg till alt: och vad bilden berättar.",
    )
)
_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp")


def check(subject: Subject) -> Iterator[Finding]:
    """An attachment that says it is a picture, or whose address does, without `alt`."""
    for path, one, _ in subject.each(Attachment):
        shown = one.kind == "picture" or (one.kind is None and (one.url or "").lower().endswith(_PICTURES))
        if shown and not one.alt:
            yield Finding(RULE.code, path, help=_HELP)
