"""Soft hyphens in long words, for headings, cards and narrow cells: browsers hyphenate Finnish badly or not at all.

Swedish and English are divided by pyphen's patterns, Finnish by syllables. What the syllables of Finnish do not tell is where
the parts of a compound meet; the parts that this field uses are listed below, and a joint is the place that is chosen first.
Addresses, codes and words with digits are left as they are.
"""

import re
import unicodedata
from functools import cache, lru_cache
from itertools import pairwise

import pyphen

from palveluketju.drawing.syllables import divisions

SOFT = "\u00ad"
#: no place within this many letters of a word's ends or of a joint
ENDS = 4
#: a part of a compound this long or shorter is not divided
WHOLE = 11

_WORD = re.compile("[^\\W\\d_](?:[^\\W\\d_]|[\u0300-\u036f])*")
_ADDRESS = re.compile(r"://|[@_\\]|\w\.\w|\w/\w.*/|\d|" + SOFT)
_PATTERNS = {"sv": "sv_SE", "en": "en_GB"}

# First parts that the parts after them may be divided from.
_FIRST_PARTS = """
    aineisto ala alue alueellis alueen ammatillis ammatti ammattilais apu apuväline arki arvioinnin arviointi asiakas
    asiakkaan asiakkaiden asiakkuuden asian asioiden asioimis asukas asumis asunnon avun diagnoosi digi edun elämän ennalta
    erikois erityis esi esimerkki etä fysio haastattelu haitta haku hallinta henkilö henkilöstö hoidon hoitaja hoitajan
    hoito huollon huolto hyvinvoinnin hyvinvointi häiriö ihmis ikä ikääntyneiden indikaattori itse itsemääräämis jatko
    jatkuvuus johtamis joukko julkis järjestelmä järjestelmän järjestämis järjestö kansallis kanta kehittämis kehitys
    kehitysvamma kertomus keskus ketju ketjun kieli kirjaamis kirjaus kodin kohde kohta kokemus kokonais kokonaisuus
    kolmannen koti kouluterveys koulutus kriisi kulttuuri kumppanuus kunta kuntouttava kuntoutumis kuntoutus kuormitus
    kustannus kustannusten kutsunta kuvantamis kuvauksen kuvaus kyky kysely kyvyn käsittely käynti käyttäjä käyttö käyttöön
    laadun laatu laite laitos laitteen laki lapsen lapsi lasten liikenne liikkumis liikunta loppu luku luotettavuus
    luottamus lupa läheis lähete lähettämis lähi lääke lääkityksen lääkitys lääkäri lääkärin maahanmuutto maksu malli mallin
    matala mielen mieli mittaamis mittari mittaus moni monialais monitoimi muisti muutoksen muutos määrä neuvo neuvola
    neuvonta neuvottelu nuoriso nuorten nykytilan näkö odotus ohjaamis ohjauksen ohjaus oma omais omatoimi osaamis
    osallistumis osallisuus osasto painopiste palaute palkka palliatiivinen palvelu palvelujen palvelun perhe perheen perus
    piiri pitkä poliklinikan poliklinikka potilaan potilas prosessi prosessin puhelin päihde päivystyksen päivystys päivä
    pää päätöksen päätös raha raja rakenne rakenteen rekisteri resurssi riski ruoka ryhmä saari saatavuus saatto
    saavutettavuus sairaala sairaalan sairaan sairauden sairaus seudun seurannan seuranta siirto sisar sivu sopeutumis
    sopimus sosiaali sote strategia suoritus suositus suunnitelma suunnittelu sähkö sähköisen säännöllis tapa tapaamis
    tarpeen tarve tasa tavoite tehosta tehtävä terapia terveyden terveys testi tiedon tieto tietojen tila tilanne tilasto
    todennäköisyys toimeentulo toimenpide toimi toimija toiminnan toiminta toteuttamis tuen tukea tuki tulevaisuus tuloksen
    tulos tuotanto tuotteistamis turva turvallisuus tutkimuksen tutkimus työ työn täydennys uni vaativuus vaihtelu
    vaikuttavuus vaikutus valmennus valmius valtakunnan valtion valvonta vamma vammais vanhus vanhusten vapaa vapaaehtois
    varhais vastaan vastaanotto vastuu verkko verkosto vertais viestintä viranomais virka vuoden vuoro vuorokauden väestö
    väestön väli väline välineen välittömän väärin yhdenvertaisuus yhdys yhteis yhteistyö yhteisö yhteyden yhteys yksikkö
    yksilö yli ylläpito ympäri ympäristö äitiys ääri
"""
_FIRST = frozenset(_FIRST_PARTS.split())
# How later parts begin that the syllables would cut wrongly: with a vowel after a consonant, or with several consonants.
_LATER = re.compile(
    "(?<=[nsaeiouyäö])(?:aikaa|aikai|aikat|aikav|alue|alust|ammat|analyy|annost|antaj|antami|apuv|arvio|asema|asemi|asiak|"
    "asiami|asiant|asioi|asukas|asukka|asumi|asunt|avaim|avain|avust|edell|edist|edunv|ehkäis|elime|elämi|elämä|eläke|epäil|"
    "erikois|esihen|esimie|etsint|etuu|graafi|ikäi|ikäryh|ilmiö|ilmoit|indika|infekt|inform|integ|klini|kriisi|kritee|krooni|"
    "ohjaa|ohjau|ohjei|ohjel|oikeu|oire(?=[iktu])|olosuh|omist|ongelm|opast|opetu|opisk|organi|osaaj|osaam|osallis|osasto|"
    "osoit|osuu|preven|profi|proje|prose|protok|psyk|psyyk|skaala|spesi|standar|statu|strate|stress|struk|traum|trendi|"
    "ulkop|ulott|uudist|yhdist|yhdys|yhteen|yhteis|yhtey|yksik|yksil|ylläp|ymmär|ympär)"
    "|(?<=t)aikai|(?<=n)(?:otto(?=$|[ajkn]$)|ottoj|oto(?=[iklnst])|ottam|ottav)"
)


def soften(text: str, language: str, shortest: int) -> str:
    """The text with soft hyphens in its words of at least `shortest` letters; unknown languages are left as they are."""
    if len(text) < shortest:
        return text
    return _tokens(shortest).sub(lambda found: _softened(found[0], language, shortest), text)


@cache
def _tokens(shortest: int) -> re.Pattern[str]:
    return re.compile(rf"\S{{{shortest},}}")


@lru_cache(maxsize=16384)
def _softened(token: str, language: str, shortest: int) -> str:
    if _ADDRESS.search(token):
        return token
    return _WORD.sub(lambda found: _divided(found[0], language) if len(found[0]) >= shortest else found[0], token)


def _divided(word: str, language: str) -> str:
    places = [0, *sorted(_places(word, language)), len(word)]
    return SOFT.join(word[start:end] for start, end in pairwise(places))


def _places(word: str, language: str) -> set[int]:
    if language == "fi":
        return _finnish(word)
    if language in _PATTERNS:
        found = _dictionary(_PATTERNS[language]).positions(word)
        return {int(at) for at in found if ENDS <= at <= len(word) - ENDS and not unicodedata.combining(word[at])}
    return set()


@cache
def _dictionary(name: str) -> pyphen.Pyphen:
    return pyphen.Pyphen(lang=name)


def _finnish(word: str) -> set[int]:
    letters = word.lower()
    if len(letters) != len(word):
        return set()
    later = {found.start() for found in _LATER.finditer(letters) if 3 <= found.start() <= len(word) - ENDS}
    syllables = {at for at in divisions(word) if all(abs(at - joint) > 2 for joint in later)}
    joints = later | {at for at in _joints(letters, syllables | later) if all(abs(at - joint) >= ENDS for joint in later)}
    edges = [0, *sorted(joints), len(word)]
    parts = list(pairwise(edges))
    inner = {at for start, end in parts if end - start > WHOLE for at in syllables if start + ENDS <= at <= end - ENDS}
    return joints | inner


def _joints(letters: str, places: set[int]) -> set[int]:
    """Where known first parts end, one after another from the start of the word."""
    found: set[int] = set()
    start = 0
    while True:
        ends = (end for end in range(len(letters) - ENDS, start + 2, -1) if end in places and letters[start:end] in _FIRST)
        end = next(ends, 0)
        if not end:
            return found
        found.add(end)
        start = end
