"""What verdicts lean on: the descriptions, the handbook and the law that say why a change matters. Each names its source."""

from palveluketju.messages.said import trilingual

TIERS = trilingual(
    "Service-chain description of East Uusimaa: every tier has its own services, key actions, risks and indicators.",
    "Itä-Uudenmaan palveluketjukuvaus: kullakin tasolla on omat palvelunsa, keskeiset toimenpiteensä, riskinsä ja "
    "indikaattorinsa.",
    "Östra Nylands beskrivning av en servicekedja: varje nivå har egna tjänster, centrala åtgärder, risker och indikatorer.",
)
OUT_OF_HOURS = trilingual(
    "Service-chain description of East Uusimaa: services that work outside office hours and many channels are key actions.",
    "Itä-Uudenmaan palveluketjukuvaus: toimivat virka-ajan ulkopuoliset palvelut ja monipuoliset palvelukanavat ovat "
    "keskeisiä toimenpiteitä.",
    "Östra Nylands beskrivning av en servicekedja: fungerande tjänster utanför kontorstid och mångsidiga kanaler hör till "
    "de centrala åtgärderna.",
)
INFORMATION = trilingual(
    "Service-chain description of East Uusimaa: information on services that everybody can find is a key action.",
    "Itä-Uudenmaan palveluketjukuvaus: saavutettavat tiedot palveluista ovat keskeinen toimenpide.",
    "Östra Nylands beskrivning av en servicekedja: tillgänglig information om tjänsterna är en central åtgärd.",
)
CHANNELS = trilingual(
    "Team model of Satakunta: services have many channels and the client can reach them.",
    "Satakunnan tiimimalli: palvelut ovat monikanavaisia ja asiakkaan saavutettavissa.",
    "Satakuntas teammodell: tjänsterna har många kanaler och klienten kan nå dem.",
)
TOO_TIGHT = trilingual(
    "Soite’s multi-service process: criteria that are too tight make it hard to get help and send clients from place to place.",
    "Soiten monipalveluprosessi: liian tiukat kriteerit vaikeuttavat avun saamista ja lisäävät asiakkaan pompottelua.",
    "Soites process för klienter med många tjänster: alltför snäva kriterier försvårar hjälpen och gör att klienten bollas runt.",
)
CRITERIA = trilingual(
    "Service-chain work model of Central Finland: it is central to define and harmonise the criteria of services, the "
    "responsibilities and the work flows.",
    "Keski-Suomen palveluketjutyön toimintamalli: keskeistä on määritellä ja yhtenäistää palvelujen kriteerit, toimijoiden "
    "vastuut ja työnkulut.",
    "Mellersta Finlands verksamhetsmodell för servicekedjor: det centrala är att definiera och förenhetliga tjänsternas "
    "kriterier, aktörernas ansvar och arbetsgångarna.",
)
FEES = trilingual(
    "Act on Client Charges in Healthcare and Social Welfare 734/1992: what clients may be charged.",
    "Laki sosiaali- ja terveydenhuollon asiakasmaksuista 734/1992: mitä asiakkaalta saa periä.",
    "Lagen om klientavgifter inom social- och hälsovården 734/1992: vad som får tas ut av klienten.",
)
SHARED_WORK = trilingual(
    "THL’s draft of the PKPK handbook, 2019: defining a chain means describing the division of work and the responsibilities.",
    "THL:n PKPK-käsikirjan luonnos 2019: palveluketjun määrittelyssä kuvataan toimijoiden työnjako ja vastuut.",
    "THL:s utkast till PKPK-handbok 2019: när en servicekedja definieras beskrivs aktörernas arbetsfördelning och ansvar.",
)
OWN_PART = trilingual(
    "THL’s draft of the PKPK handbook, 2019: each party answers for its part for the client’s smooth and timely move to the"
    " services of another.",
    "THL:n PKPK-käsikirjan luonnos 2019: kukin toimija vastaa osaltaan asiakkaan sujuvasta ja oikea-aikaisesta "
    "siirtymisestä toisen palveluihin.",
    "THL:s utkast till PKPK-handbok 2019: varje aktör ansvarar för sin del för att klienten smidigt och i rätt tid går över"
    " till en annans tjänster.",
)
NAMED_PARTIES = trilingual(
    "Service-chain work model of Central Finland: those who answer for the work, and for what, should be named.",
    "Keski-Suomen palveluketjutyön toimintamalli: työstä vastaavat tahot ja heidän vastuunsa on hyvä nimetä.",
    "Mellersta Finlands verksamhetsmodell för servicekedjor: de som ansvarar för arbetet och vad de ansvarar för bör nämnas.",
)
OWN_WORKER = trilingual(
    "Team model of Satakunta: the client has a named worker who is the first to contact.",
    "Satakunnan tiimimalli: asiakkaalla on nimetty vastuutyöntekijä, johon hän ottaa ensin yhteyttä.",
    "Satakuntas teammodell: klienten har en namngiven ansvarig arbetstagare som kontaktas först.",
)
CARE_IN_TIME = trilingual(
    "Health Care Act 1326/2010 and Social Welfare Act 1301/2014: they set time limits for getting care and for assessing needs.",
    "Terveydenhuoltolaki 1326/2010 ja sosiaalihuoltolaki 1301/2014: niissä säädetään hoitoon pääsyn ja palvelutarpeen "
    "arvioinnin määräajoista.",
    "Hälso- och sjukvårdslagen 1326/2010 och socialvårdslagen 1301/2014: de anger tidsgränser för vård och för bedömning av"
    " servicebehovet.",
)
RISKS = trilingual(
    "Service-chain description of East Uusimaa: every tier sets risks and indicators side by side.",
    "Itä-Uudenmaan palveluketjukuvaus: riskit ja indikaattorit ovat kullakin tasolla rinnakkain.",
    "Östra Nylands beskrivning av en servicekedja: på varje nivå står risker och indikatorer sida vid sida.",
)
SELF_MONITORING = trilingual(
    "Act on the Supervision of Healthcare and Social Welfare 741/2023: those who organise and produce services monitor "
    "themselves and see to client and patient safety.",
    "Laki sosiaali- ja terveydenhuollon valvonnasta 741/2023: järjestäjä ja tuottaja valvovat itse toimintaansa ja "
    "huolehtivat asiakas- ja potilasturvallisuudesta.",
    "Lagen om tillsynen över social- och hälsovården 741/2023: anordnaren och producenten övervakar själva sin verksamhet "
    "och sörjer för klient- och patientsäkerheten.",
)
SEAMLESS = trilingual(
    "THL’s draft of the PKPK handbook, 2019: a chain is a seamless process, defined in advance, of services one after "
    "another and partly at the same time.",
    "THL:n PKPK-käsikirjan luonnos 2019: palveluketju on etukäteen määritelty saumaton prosessi, jossa palvelut toteutuvat "
    "perättäin ja osin yhtä aikaa.",
    "THL:s utkast till PKPK-handbok 2019: en servicekedja är en på förhand definierad sömlös process där tjänster följer på"
    " varandra och delvis ges samtidigt.",
)
INTERFACES = trilingual(
    "THL’s draft of the PKPK handbook, 2019: the interfaces, that is the rules by which services fit together, are defined "
    "when the chain is modelled.",
    "THL:n PKPK-käsikirjan luonnos 2019: palvelujen yhdyspinnat eli yhteensovittamisen säännöt määritellään ketjua "
    "mallinnettaessa.",
    "THL:s utkast till PKPK-handbok 2019: tjänsternas gränssnitt, alltså reglerna för samordningen, definieras när kedjan "
    "modelleras.",
)
GOALS = trilingual(
    "THL’s draft of the PKPK handbook, 2019: task 4, setting the goals and turning them into indicators.",
    "THL:n PKPK-käsikirjan luonnos 2019: tehtävä 4, tavoitteiden määrittely ja muuttaminen indikaattoreiksi.",
    "THL:s utkast till PKPK-handbok 2019: uppgift 4, att ställa mål och göra dem till indikatorer.",
)
FOUR_QUESTIONS = trilingual(
    "Service-chain work model of Central Finland: by which indicators, from which systems, how often and by whom is the "
    "work evaluated.",
    "Keski-Suomen palveluketjutyön toimintamalli: millä mittareilla, mistä järjestelmistä, kuinka usein ja kenen toimesta "
    "arvioidaan.",
    "Mellersta Finlands verksamhetsmodell för servicekedjor: med vilka mätare, ur vilka system, hur ofta och av vem "
    "utvärderingen görs.",
)
BROKEN_SERIES = trilingual(
    "Sotkanet (THL): figures until 2022 are summed from municipalities, from 2023 on they are the county’s own; such a "
    "break is shown beside the trend.",
    "Sotkanet (THL): vuoteen 2022 asti luvut on koottu kunnista, vuodesta 2023 ne ovat hyvinvointialueen omia; tällainen "
    "katkos näytetään kehityksen rinnalla.",
    "Sotkanet (THL): till och med 2022 är siffrorna summerade från kommunerna, från 2023 är de välfärdsområdets egna; ett "
    "sådant brott visas bredvid utvecklingen.",
)
SAME_INSTRUMENT = trilingual(
    "Soite’s multi-service process: the change is measured with the same instrument at the start, in between and at the end.",
    "Soiten monipalveluprosessi: muutosta mitataan samalla mittarilla alussa, välillä ja lopussa.",
    "Soites process för klienter med många tjänster: förändringen mäts med samma mätare i början, under vägen och i slutet.",
)
ORGANISING = trilingual(
    "Act on Organising Healthcare and Social Welfare 612/2021: the county answers for organising services and for fitting "
    "them together.",
    "Laki sosiaali- ja terveydenhuollon järjestämisestä 612/2021: hyvinvointialue vastaa palvelujen järjestämisestä ja "
    "yhteensovittamisesta.",
    "Lagen om ordnande av social- och hälsovård 612/2021: välfärdsområdet ansvarar för att tjänsterna ordnas och samordnas.",
)
DECIDED = trilingual(
    "Soite’s multi-service process: an administrative decision in the management group.",
    "Soiten monipalveluprosessi: hallinnollinen päätös johtoryhmässä.",
    "Soites process för klienter med många tjänster: ett administrativt beslut i ledningsgruppen.",
)
BOTH_LANGUAGES = trilingual(
    "Language Act 423/2003: a bilingual authority serves people in Finnish and in Swedish.",
    "Kielilaki 423/2003: kaksikielinen viranomainen palvelee suomeksi ja ruotsiksi.",
    "Språklagen 423/2003: en tvåspråkig myndighet betjänar på finska och svenska.",
)
ABBREVIATIONS = trilingual(
    "Service-chain description of East Uusimaa: it uses PTH, ESH, HTA, PTA and so-te-so without explaining them.",
    "Itä-Uudenmaan palveluketjukuvaus: siinä käytetään lyhenteitä PTH, ESH, HTA, PTA ja so-te-so selittämättä niitä.",
    "Östra Nylands beskrivning av en servicekedja: där används PTH, ESH, HTA, PTA och so-te-so utan förklaring.",
)
TOLD = trilingual(
    "Assumption of this project: whoever reads a chain is told of every difference, also of those that change no work.",
    "Tämän projektin oletus: lukijalle kerrotaan jokainen ero, myös sellainen, joka ei muuta työtä.",
    "Det här projektets antagande: läsaren får veta varje skillnad, också en som inte ändrar arbetet.",
)
VERSIONS = trilingual(
    "Semantic Versioning 2.0.0: a version number only grows, and tells how much has changed.",
    "Semanttinen versiointi 2.0.0: versionumero vain kasvaa ja kertoo, miten paljon on muuttunut.",
    "Semantisk versionering 2.0.0: ett versionsnummer bara växer och berättar hur mycket som har ändrats.",
)
