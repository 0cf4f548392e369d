"""A role, a provider, a group or a participant that was not there before."""

from palveluketju import grounds
from palveluketju.finding import Code, Severity
from palveluketju.messages.said import trilingual
from palveluketju.verdict import Verdict, watched

VERDICT = Verdict(
    Code(
        "PK727",
        "party-added",
        Severity.INFO,
        trilingual(
            "new in the description: {kind} “{name}”",
            "kuvauksessa on uusi {kind} ”{name}”",
            "nytt i beskrivningen: {kind} ”{name}”",
        ),
    ),
    impact="responsibility",
    perspectives=("producer", "organiser"),
    on=watched("Role Provider Group Participant", "", "added"),
    notice=trilingual(
        "There is somebody new to work with: {kind} “{name}”. The tasks are in the description.",
        "Yhteistyössä on mukana uusi {kind} ”{name}”. Tehtävät ovat kuvauksessa.",
        "Det finns en ny part att samarbeta med: {kind} ”{name}”. Uppgifterna finns i beskrivningen.",
    ),
    what=trilingual(
        "A party is described that was not before.",
        "Kuvauksessa on taho, jota siinä ei ollut ennen.",
        "I beskrivningen finns en part som inte fanns förr.",
    ),
    why=trilingual(
        "Others have to know what they may expect of it.",
        "Muiden on tiedettävä, mitä siltä voi odottaa.",
        "De andra måste veta vad de kan vänta sig av den.",
    ),
    source=grounds.NAMED_PARTIES,
    mirror="party-removed",
)
