"""A chain says when a client no longer needs it."""

from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.model.pathway import Step
from palveluketju.rule import Rule
from palveluketju.subject import Subject

RULE = Rule(
    Code(
        "PK332",
        "no-way-out",
        Severity.INFO,
        trilingual(
            "nothing says when a client leaves the tiers",
            "mikään ei kerro, milloin asiakas poistuu tasoilta",
            "inget säger när en klient lämnar nivåerna",
        ),
    ),
    profile="in_review",
    what=trilingual(
        "A chain with tiers says by what a client leaves them, how the pathway ends, or what has changed for the client then.",
        "Tasoihin jaettu ketju kertoo, millä perusteella asiakas poistuu tasoilta, miten työnkulku päättyy tai mikä on silloin "
        "muuttunut.",
        "En kedja med nivåer säger på vilka grunder en klient lämnar dem, hur arbetsflödet slutar eller vad som då har ändrats.",
    ),
    why=trilingual(
        "Without an end nobody dares to let a client go, and the services fill up.",
        "Jos päättymisestä ei ole sovittu, kukaan ei uskalla päättää asiakkuutta, ja palvelut täyttyvät.",
        "Utan ett slut vågar ingen avsluta en klientrelation, och tjänsterna fylls.",
    ),
    source=trilingual(
        "Assumption of this project: a tier has criteria in and out.",
        "Tämän projektin oletus: tasolla on kriteerit sekä tulolle että poistumiselle.",
        "Det här projektets antagande: en nivå har kriterier både för att komma in och för att lämna den.",
    ),
    mend=trilingual(
        "Add criteria_out: to the tier from which clients leave.",
        "Lisää criteria_out: sille tasolle, jolta asiakas poistuu.",
        "Lägg till criteria_out: på den nivå som klienten lämnar.",
    ),
)


def check(subject: Subject) -> Iterator[Finding]:
    """A chain with tiers of which more is said than the names, and no word on leaving anywhere."""
    chain = subject.chain
    described = [rung for rung in subject.ladder if not rung.bare]
    if chain is None or not described or chain.end_state or any(rung.tier.criteria_out for rung in described):
        return
    if not any(step.ends for _, step, _ in subject.each(Step)):
        yield Finding(RULE.code, ("tiers",), at="key", help=Said(RULE.mend))
