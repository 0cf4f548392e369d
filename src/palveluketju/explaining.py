"""Every code of pkpk explained: what it wants, why, by what source, how to mend it, with a bad and a good example."""

import json
import string
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from palveluketju import cases, custom, layout, resources, scale, silence
from palveluketju.finding import Code, Severity
from palveluketju.loading import codes
from palveluketju.messages.catalogue import Messages
from palveluketju.messages.said import N_, trilingual
from palveluketju.repository.settings import Settings
from palveluketju.rule import Rule, rules
from palveluketju.verdict import Verdict, verdicts
from palveluketju.verdict_terms import HARDNESS, IMPACT, PERSPECTIVE
from palveluketju.wording import SEVERITY

PROFILE = {"draft": N_("Draft"), "in_review": N_("In review"), "approved": N_("Approved"), "in_use": N_("In use")}


@dataclass(frozen=True, slots=True)
class Explained:
    """A code with its rule, when it is one of lint's, or its verdict, when it is one of diff's, and its examples.

    An example is empty where a file is not enough. Those of a verdict are the old version and the new one.
    """

    code: Code
    rule: Rule | None
    bad: str
    good: str
    verdict: Verdict | None = None


@cache
def explained() -> tuple[Explained, ...]:
    """Every code of loading, of lint and of diff, in order."""
    by_rule = {one.id: one.rule for one in rules()}
    known = [one for one in vars(codes).values() if isinstance(one, Code)]
    by_verdict = {one.verdict.code.id: one.verdict for one in verdicts()}
    known += [*(rule.code for rule in by_rule.values()), *layout.CODES, *silence.CODES, *cases.CODES, *scale.CODES]
    known += [verdict.code for verdict in by_verdict.values()]
    examples = json.loads((resources.folder("schemas") / "examples.json").read_bytes())
    nothing = {"bad": "", "good": ""}
    return tuple(
        Explained(code, by_rule.get(code.id), **examples.get(code.id, nothing), verdict=by_verdict.get(code.id))
        for code in sorted(known, key=lambda one: one.id)
    )


def own(settings: Settings | None) -> tuple[Explained, ...]:
    """The rules of a repository's own."""
    listed = settings.content.get("lint", {}).get("rules", ()) if settings else ()
    examples = {one["id"]: [next(iter(one.get(key, ())), "") for key in ("bad", "good")] for one in listed if "id" in one}
    return tuple(Explained(one.rule.code, one.rule, examples[one.id][0], examples[one.id][1]) for one in custom.found(settings))


def find(word: str, known: Sequence[Explained]) -> Explained | None:
    """The code with this id or name; capitals do not matter."""
    wanted = word.strip().lower()
    return next((one for one in known if wanted in (one.code.id.lower(), one.code.name.lower())), None)


def parts(one: Explained, texts: Messages) -> list[tuple[str, str]]:
    """The headings and texts of an explanation, in the reader's language; heading and text may not be empty."""
    rule = one.rule
    found = [(texts.say("Message"), message(one.code, texts))]
    if rule is not None:
        found += [
            (texts.say("What it wants"), texts.say(rule.what)),
            (texts.say("Why"), texts.say(rule.why)),
            (texts.say("How to mend it"), texts.say(rule.mend)),
            (texts.say("By what"), texts.say(rule.source)),
            (texts.say("Asked from"), texts.say(PROFILE[rule.profile])),
        ]
        if rule.compares:
            found.append((texts.say("Needs Git"), texts.say("it is asked with pkpk lint --against REV and in pkpk ci")))
        if rule.fix is not None:
            how = N_("pkpk lint --fix mends it") if rule.safe else N_("pkpk lint --fix --unsafe-fixes mends it")
            found.append((texts.say("By itself"), texts.say(how)))
        if not rule.silent:
            found.append((texts.say("Silencing"), texts.say("it cannot be silenced")))
    if one.verdict is not None:
        found += _of_verdict(one.verdict, texts)
    return [(heading, text) for heading, text in found if text]


def weight(one: Explained, texts: Messages) -> str:
    """How grave a finding of the code is, or how hard a change that the verdict is about."""
    return texts.say(HARDNESS[one.verdict.hardness] if one.verdict else SEVERITY[Severity(one.code.severity)])


def _of_verdict(verdict: Verdict, texts: Messages) -> list[tuple[str, str]]:
    told = trilingual("What those concerned are told", "Mitä kerrotaan niille, joita asia koskee", "Vad de berörda får veta")
    leans = trilingual("What it leans on", "Mihin arvio perustuu", "Vad bedömningen grundar sig på")
    touches = ", ".join(texts.say(PERSPECTIVE[each]) for each in verdict.perspectives)
    return [
        (texts.say(told), filled(verdict.notice, texts)),
        (texts.say(trilingual("When", "Milloin", "När")), texts.say(verdict.what)),
        (texts.say("Why"), texts.say(verdict.why)),
        (texts.say(leans), texts.say(verdict.source)),
        (texts.say(trilingual("Touches", "Mitä koskee", "Gäller")), f"{texts.say(IMPACT[verdict.impact])} ({touches})"),
        (
            texts.say(trilingual("The opposite", "Vastakohta", "Motsatsen")),
            "" if verdict.mirror == verdict.code.name else verdict.mirror,
        ),
    ]


def message(code: Code, texts: Messages) -> str:
    """The message with … in its holes."""
    return filled(code.message, texts)


def filled(text: str, texts: Messages) -> str:
    """A text with … in its holes."""
    return texts.say(text, **dict.fromkeys(_holes(text), "…"))


def _holes(text: str) -> list[str]:
    return [name.partition("!")[0] for _, name, _, _ in string.Formatter().parse(text) if name]
