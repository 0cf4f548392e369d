"""The words for how hard a change is, what it touches and whose perspective it is, in English with their translations."""

from palveluketju.messages.said import trilingual

HARDNESS = {
    "breaking": trilingual("breaking", "olennainen", "väsentlig"),
    "review": trilingual("to be reviewed", "arvioitava", "att granska"),
    "info": trilingual("for information", "tiedoksi", "för kännedom"),
}
IMPACT = {
    "access": trilingual("access of clients", "asiakkaan pääsy palveluun", "klientens tillgång till tjänster"),
    "safety": trilingual("safety", "turvallisuus", "säkerhet"),
    "responsibility": trilingual("responsibility", "vastuut", "ansvar"),
    "time": trilingual("time limits", "määräajat", "tidsgränser"),
    "process": trilingual("course of the work", "työn kulku", "arbetets gång"),
    "measurement": trilingual("measurement", "mittaaminen", "mätning"),
    "organisation": trilingual("organising", "järjestäminen", "organisering"),
    "wording": trilingual("wording", "sanamuoto", "ordalydelse"),
}
PERSPECTIVE = {
    "client": trilingual("client", "asiakas", "klient"),
    "producer": trilingual("producer and professional", "tuottaja ja ammattilainen", "producent och yrkesperson"),
    "organiser": trilingual("organiser", "järjestäjä", "anordnare"),
}
