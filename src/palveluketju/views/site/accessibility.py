"""The accessibility statement that the Act on the Provision of Digital Services (306/2019) asks of public services.

The organisation answers for what it says: pkpk.yaml gives the state, the shortcomings, the day and the contact; until it does,
the page says that the assessment has not been made. The supervisory authority is Traficom since 1 January 2025 (HE 71/2024).
"""

from typing import TypedDict

from palveluketju.messages.said import trilingual
from palveluketju.model.built import object_of
from palveluketju.model.config import Accessibility
from palveluketju.model.contact import Contact
from palveluketju.views.blocks import Block, Bullets, Callout, Item, Page, Paragraph, Span
from palveluketju.views.elements import link
from palveluketju.views.site.sheet import Book, chapter, sheet
from palveluketju.views.voice import Voice

TITLE = trilingual("Accessibility statement", "Saavutettavuusseloste", "Tillgänglighetsutlåtande")

_STATES = {
    "full": trilingual(
        "The site fulfils the accessibility requirements.",
        "Sivusto täyttää saavutettavuusvaatimukset.",
        "Webbplatsen uppfyller tillgänglighetskraven.",
    ),
    "partial": trilingual(
        "The site fulfils the accessibility requirements in part. The shortcomings are told below.",
        "Sivusto täyttää saavutettavuusvaatimukset osittain. Puutteet kerrotaan alla.",
        "Webbplatsen uppfyller tillgänglighetskraven delvis. Bristerna beskrivs nedan.",
    ),
    "none": trilingual(
        "The site does not fulfil the accessibility requirements. The shortcomings are told below.",
        "Sivusto ei täytä saavutettavuusvaatimuksia. Puutteet kerrotaan alla.",
        "Webbplatsen uppfyller inte tillgänglighetskraven. Bristerna beskrivs nedan.",
    ),
}
_BY = {
    "own": trilingual(
        "The organisation has made the assessment itself.",
        "Organisaatio on tehnyt arvioinnin itse.",
        "Organisationen har själv gjort bedömningen.",
    ),
    "outside": trilingual(
        "An outside party has made the assessment.",
        "Arvioinnin on tehnyt ulkopuolinen taho.",
        "En utomstående part har gjort bedömningen.",
    ),
}
_NOT_YET = trilingual(
    "The organisation has not yet assessed the accessibility of this site. This page is a template until the assessment has been "
    "made and told in the settings of the site.",
    "Organisaatio ei ole vielä arvioinut tämän sivuston saavutettavuutta. Tämä sivu on pohja, kunnes arviointi on tehty ja "
    "kirjattu sivuston asetuksiin.",
    "Organisationen har ännu inte bedömt webbplatsens tillgänglighet. Den här sidan är en mall tills bedömningen har gjorts och "
    "skrivits in i webbplatsens inställningar.",
)
_LAW = trilingual(
    "The Act on the Provision of Digital Services (306/2019) demands that public services on the web are accessible: everyone "
    "must be able to use them. The requirements are the criteria of WCAG 2.1 at levels A and AA.",
    "Laki digitaalisten palvelujen tarjoamisesta (306/2019) edellyttää, että julkiset verkkopalvelut ovat saavutettavia eli "
    "kaikkien käytettävissä. Vaatimukset ovat WCAG 2.1 -ohjeistuksen A- ja AA-tason kriteerit.",
    "Lagen om tillhandahållande av digitala tjänster (306/2019) kräver att offentliga webbtjänster är tillgängliga, det vill "
    "säga att alla kan använda dem. Kraven är kriterierna på nivåerna A och AA i WCAG 2.1.",
)
_TELL = trilingual(
    "Did you notice a problem with accessibility? Tell us, and we will do our best to mend it. You will be answered within two "
    "weeks.",
    "Huomasitko puutteen saavutettavuudessa? Kerro siitä meille, niin teemme parhaamme sen korjaamiseksi. Saat vastauksen "
    "kahden viikon kuluessa.",
    "Märkte du en brist i tillgängligheten? Berätta det för oss, så gör vi vårt bästa för att avhjälpa den. Du får svar inom två "
    "veckor.",
)
_NO_CONTACT = trilingual(
    "The contact has not been given yet.", "Yhteystietoa ei ole vielä annettu.", "Kontaktuppgiften har inte angetts ännu."
)
_AUTHORITY = trilingual(
    "If you are not satisfied with the answer, or get none within two weeks, you can complain to the Finnish Transport and "
    "Communications Agency Traficom, which supervises accessibility. Its site tells how to complain.",
    "Jos et ole tyytyväinen vastaukseen tai et saa sitä kahden viikon kuluessa, voit tehdä saavutettavuuskantelun "
    "Liikenne- ja viestintävirasto Traficomille, joka valvoo saavutettavuutta. Sen sivuilla kerrotaan, miten kantelu tehdään.",
    "Om du inte är nöjd med svaret eller inte får något svar inom två veckor kan du göra en anmälan till "
    "Transport- och kommunikationsverket Traficom, som övervakar tillgängligheten. På verkets webbplats står hur man gör "
    "en anmälan.",
)


#: the authority's own pages in each language
_GUIDES = {
    "fi": "https://www.saavutettavuusvaatimukset.fi/",
    "sv": "https://www.tillganglighetskrav.fi/",
    "en": "https://www.webaccessibility.fi/",
}


class StatementFacts(TypedDict):
    """What pkpk.yaml says of accessibility, and the contact for it, else that for feedback."""

    said: dict[str, object]
    contact: dict[str, object]


def statement(facts: StatementFacts, book: Book) -> Page:
    """The page."""
    voice, say = book.voice, book.voice.say
    said = object_of(Accessibility, facts["said"])
    contact = object_of(Contact, facts["contact"]) if facts["contact"] else None
    chapters = [
        chapter(
            say(trilingual("State of accessibility", "Saavutettavuuden tila", "Tillgänglighetsläget")),
            "state",
            *_state(said, voice),
        ),
        chapter(say(trilingual("Shortcomings", "Puutteet", "Brister")), "shortcomings", *_shortcomings(said, voice)),
        chapter(
            say(trilingual("Tell of a problem", "Anna palautetta", "Ge respons")),
            "feedback",
            _paragraph(say(_TELL)),
            *(Paragraph(contact_line(contact, voice)) for _ in (1,) if contact),
            *(() if contact else (_paragraph(say(_NO_CONTACT)),)),
        ),
        chapter(
            say(trilingual("Supervision", "Valvonta", "Tillsyn")),
            "supervision",
            _paragraph(say(_AUTHORITY)),
            Paragraph(link(_GUIDES[voice.language])),
        ),
        chapter(say(trilingual("This statement", "Tästä selosteesta", "Om utlåtandet")), "statement", *_about(said, voice)),
    ]
    return sheet(voice, (Span(say(TITLE)),), "", chapters, (_paragraph(say(_LAW)),))


def _paragraph(text: str) -> Paragraph:
    return Paragraph((Span(text),))


def _state(said: Accessibility, voice: Voice) -> tuple[Block, ...]:
    if said.state is None:
        return (
            Callout(
                "warning", voice.say(trilingual("Not assessed", "Ei arvioitu", "Inte bedömd")), (_paragraph(voice.say(_NOT_YET)),)
            ),
        )
    return (_paragraph(voice.say(_STATES[said.state])),)


def _shortcomings(said: Accessibility, voice: Voice) -> tuple[Block, ...]:
    if not said.shortcomings:
        if said.state is None:
            return ()
        none = trilingual("No shortcomings are known.", "Puutteita ei ole tiedossa.", "Inga brister är kända.")
        return (_paragraph(voice.say(none)),)
    return (Bullets(tuple(Item(voice.line(one.text)) for one in said.shortcomings)),)


def _about(said: Accessibility, voice: Voice) -> tuple[Block, ...]:
    told: list[Block] = []
    if said.assessed:
        text = trilingual("The site was assessed on {date}.", "Sivusto arvioitiin {date}.", "Webbplatsen bedömdes {date}.")
        told.append(_paragraph(voice.say(text, date=voice.date(said.assessed))))
    if said.assessed_by:
        told.append(_paragraph(voice.say(_BY[said.assessed_by])))
    if said.updated:
        text = trilingual(
            "This statement was updated on {date}.", "Seloste on päivitetty {date}.", "Utlåtandet har uppdaterats {date}."
        )
        told.append(_paragraph(voice.say(text, date=voice.date(said.updated))))
    return tuple(told)


def contact_line(contact: Contact, voice: Voice) -> tuple[Span, ...]:
    """A contact as one line, its addresses linked."""
    found = list(voice.line(contact.name))
    for text, url in (
        (contact.email, f"mailto:{contact.email}" if contact.email and "@" in contact.email else ""),
        (contact.phone, ""),
        (contact.url, contact.url if (contact.url or "").startswith("https://") else ""),
    ):
        if text:
            found += [*([Span(", ")] if found else []), Span(text, url=url or "")]
    return tuple(found)
