"""Forms that people type, and the word that stands in the handbook."""

FINNISH = """
hoitosuunnitelman hoitosuunnitelma|hoitosuunnitelmia hoitosuunnitelma|hoitosuunnitelmassa hoitosuunnitelma
palveluketjun palveluketju|palveluketjuja palveluketju|palveluketjuissa palveluketju
kuntoutukseen kuntoutus|kuntoutusta kuntoutus|kuntoutuksen kuntoutus
lääkäriä lääkäri|lääkäreille lääkäri|lääkärin lääkäri
hoitajan hoitaja|hoitajia hoitaja|hoitajien hoitaja
asiakkaita asiakas|asiakkaan asiakas|asiakkaiden asiakas|asiakasta asiakas
perheiden perhe|perheelle perhe|perhettä perhe
työntekijöille työntekijä|työntekijän työntekijä|työntekijöitä työntekijä
arvioinnin arviointi|arviointiin arviointi
tarpeen tarve|tarvetta tarve|tarpeisiin tarve
palveluita palvelu|palveluihin palvelu
hoidon hoito|hoitoon hoito|hoidossa hoito
tuen tuki|tukea tuki|tueksi tuki
kodin koti|kotiin koti
lapsen lapsi|lasta lapsi|lasten lapsi|lapsille lapsi
nuoren nuori|nuorten nuori|nuoria nuori
vanhusten vanhus|vanhukselle vanhus|vanhuksia vanhus
läheisen läheinen|läheisiä läheinen|läheisten läheinen
oikeuden oikeus|oikeuksia oikeus|oikeutta oikeus
osallisuuden osallisuus|osallisuutta osallisuus
tavoitteen tavoite|tavoitteita tavoite
mittareita mittari|mittarin mittari
toiminnan toiminta|toimintaan toiminta
käynnin käynti|käyntejä käynti
päivystyksen päivystys|päivystykseen päivystys|päivystystä päivystys
ohjauksen ohjaus|ohjausta ohjaus
sairauden sairaus|sairauksia sairaus
lähetteen lähete|lähetteitä lähete
tiedon tieto|tietoja tieto
riskejä riski|riskin riski
työn työ|työtä työ|työssä työ
sopimuksen sopimus|sopimusta sopimus
iän ikä|ikään ikä
avun apu|apua apu
terveyden terveys|terveyttä terveys
terveydenhuollon terveydenhuolto|yksiköitä yksikkö|yksikön yksikkö
muutoksen muutos|muutosta muutos|tuloksia tulos
potilaan potilas|potilaille potilas|potilasta potilas
yhteyden yhteys|yhteyttä yhteys|yhteyksiä yhteys
ihmisten ihminen|ihmisiä ihminen|aikuisten aikuinen
asunnon asunto|asuntoja asunto|päihteiden päihde
ajan aika|aikaa aika|lain laki|luvun luku
"""
SWEDISH = """
vårdplanen vårdplan|vårdplaner vårdplan|klienterna klient|klientens klient|servicekedjan servicekedja|servicekedjor servicekedja
läkaren läkare|läkarna läkare|familjernas familj|familjen familj|barnets barn|barnen barn|behovet behov|tjänsterna tjänst
tjänstens tjänst|rehabiliteringen rehabilitering|bedömningar bedömning|målen mål|åtgärder åtgärd|hälsan hälsa|äldres äldre
remissen remiss|indikatorer indikator|rollernas roll
"""
ENGLISH = """
clients client|client's client|services service|rehabilitated rehabilitation|families family|children child|assessments assessment
assessing assessment|referrals referral|planning plan|plans plan|indicators indicator|nurses nurse|nursing nurse|workers worker
needs need|people person|women woman|roles role|supporting support
"""


def pairs(text: str) -> list[tuple[str, str]]:
    """Form and word of each pair."""
    return [(form, word) for each in text.strip().replace("\n", "|").split("|") for form, word in [each.split()]]


FORMS = {"fi": pairs(FINNISH), "sv": pairs(SWEDISH), "en": pairs(ENGLISH)}
