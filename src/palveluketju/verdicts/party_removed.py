"""A role, a provider, a group or a participant that is gone."""

from palveluketju import grounds
from palveluketju.finding import Code, Severity
from palveluketju.messages.said import trilingual
from palveluketju.verdict import Verdict, watched

VERDICT = Verdict(
    Code(
        "PK729",
        "party-removed",
        Severity.WARNING,
        trilingual(
            "gone from the description: {kind} “{name}”",
            "kuvauksesta poistuu {kind} ”{name}”",
            "tas bort ur beskrivningen: {kind} ”{name}”",
        ),
    ),
    impact="responsibility",
    perspectives=("producer", "organiser"),
    on=watched("Role Provider Group Participant", "", "removed"),
    notice=trilingual(
        "No longer part of this work: {kind} “{name}”. Check who does what it did.",
        "Työssä ei enää ole mukana {kind} ”{name}”. Tarkistetaan, kuka hoitaa sen tehtävät.",
        "Deltar inte längre i arbetet: {kind} ”{name}”. Det kontrolleras vem som sköter uppgifterna.",
    ),
    what=trilingual(
        "A party that was described is no longer.",
        "Taho, joka oli kuvauksessa, ei enää ole siinä.",
        "En part som fanns i beskrivningen finns inte längre där.",
    ),
    why=trilingual(
        "Its tasks do not go away with it.",
        "Tehtävät eivät katoa tahon mukana.",
        "Uppgifterna försvinner inte med parten.",
    ),
    source=grounds.NAMED_PARTIES,
    mirror="party-added",
)
