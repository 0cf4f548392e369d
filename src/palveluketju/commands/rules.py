"""List every rule of lint, every code of validate, every verdict of diff; or try the rules of a repository's own."""

import json
import os
from typing import Annotated, Any

import typer

from palveluketju import explaining, options, report, scale
from palveluketju.cases import tried
from palveluketju.explaining import PROFILE, Explained
from palveluketju.messages.catalogue import Messages
from palveluketju.messages.said import trilingual
from palveluketju.repository.settings import Nearest, in_force
from palveluketju.rule import PROFILES
from palveluketju.usage import Usage
from palveluketju.verdict_terms import IMPACT
from palveluketju.wording import cells, cut, safe

_FORMATS = ("text", "json")


def command(
    words: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[test [PATH]]",
            help="test: try the rules of the organisation, in lint of pkpk.yaml, on their good and bad cases. "
            "[default: list the rules; PATH is the current folder]",
        ),
    ] = None,
    profile: Annotated[
        str | None,
        typer.Option(
            "--profile", metavar="|".join(PROFILES), help="Only what is asked of this status.", callback=options.one_of(PROFILES)
        ),
    ] = None,
    everything: Annotated[bool, typer.Option("--all", help="The codes of validate and the verdicts of diff too.")] = False,
    only_verdicts: Annotated[
        bool, typer.Option("--verdicts", help="The verdicts of diff: how hard a change is, and what it touches.")
    ] = False,
    format: Annotated[
        str, typer.Option("--format", metavar="|".join(_FORMATS), help="How to print.", callback=options.one_of(_FORMATS))
    ] = "text",
    messages: options.MessagesIn = None,
    verbose: options.Verbose = False,
) -> None:
    """List every rule of lint: code, name, severity, from which status on it is asked, what it wants.

    Exit codes: 0 fine, 1 a case fails, 2 wrong use, 3 a fault of pkpk.
    """
    texts = options.reader(messages)
    if words:
        if words[0] != "test" or len(words) > 2:
            raise Usage(
                texts.say("“{word}” is not known here: pkpk rules test tries the organisation’s rules", word=safe(words[0]))
            )
        raise typer.Exit(_test(words[1] if len(words) > 1 else ".", format, texts, verbose=verbose))
    settings = Nearest().of(".")
    if verbose:
        typer.echo(in_force(settings, texts), err=True)
    every = (*explaining.explained(), *explaining.own(settings))
    if only_verdicts and (everything or profile):
        raise Usage(
            texts.say(
                trilingual(
                    "--verdicts goes without --all and --profile",
                    "--verdicts annetaan ilman valitsimia --all ja --profile",
                    "--verdicts ges utan --all och --profile",
                )
            )
        )
    shown = [one for one in every if (one.verdict if only_verdicts else everything or one.rule)]
    if profile is not None:
        limit = PROFILES.index(profile)
        shown = [one for one in shown if one.rule is None or PROFILES.index(one.rule.profile) <= limit]
    if format == "json":
        options.show(json.dumps([_json(one, texts) for one in shown], ensure_ascii=False, indent=2) + "\n", texts)
        return
    options.show(_table(shown, texts), texts)


def _test(path: str, format: str, texts: Messages, *, verbose: bool) -> int:
    """Tries the rules of the repository; the exit code."""
    if not os.path.exists(path):
        raise Usage(texts.say("{path} does not exist", path=safe(path)))
    settings = Nearest().of(path)
    if settings is None:
        raise Usage(texts.say("no pkpk.yaml here or above: this is no repository of chains (pkpk init makes one)"))
    if verbose:
        typer.echo(in_force(settings, texts), err=True)
    found = tried(settings)
    findings = [*settings.document.located(), *found.findings, *scale.problems(settings)]
    outcome = report.Outcome(findings, 1, quiet=True, paths=[settings.shown])
    options.show(report.report(format, outcome, texts, options.look()), texts)
    if format == "text":
        counted = texts.plural("{count} rule", "{count} rules", found.rules)
        cases = texts.plural("{count} case", "{count} cases", found.cases)
        fails = texts.plural("{count} fails", "{count} fail", found.failed)
        options.show(("\n" if findings else "") + f"{counted}, {cases}, {fails}.\n", texts)
    return options.exit_code(findings, "error")


def _json(one: Explained, texts: Messages) -> dict[str, Any]:
    rule = one.rule
    found: dict[str, Any] = {"code": one.code.id, "name": one.code.name, "severity": one.code.severity.word}
    found["message"] = explaining.message(one.code, texts)
    if one.verdict is not None:
        found["severity"] = one.verdict.hardness
        found |= {"impact": one.verdict.impact, "perspectives": list(one.verdict.perspectives), "mirror": one.verdict.mirror}
        found["notice"] = explaining.filled(one.verdict.notice, texts)
        found |= {key: texts.say(getattr(one.verdict, key)) for key in ("what", "why", "source")}
    if rule is not None:
        texts_of = {key: texts.say(getattr(rule, key)) for key in ("what", "why", "source", "mend")}
        fixable = None if rule.fix is None else "safe" if rule.safe else "unsafe"
        found |= {"profile": rule.profile, **texts_of, "fix": fixable, "may_be_silenced": rule.silent, "needs_git": rule.compares}
    return found


def _table(shown: list[Explained], texts: Messages) -> str:
    look = options.look()
    rows = []
    for one in shown:
        about = one.rule or one.verdict
        impact = texts.say(IMPACT[one.verdict.impact]) if one.verdict else ""
        profile = texts.say(PROFILE[one.rule.profile]) if one.rule else impact
        what = safe(texts.say(about.what) if about and about.what else explaining.message(one.code, texts))
        signs = "*" * bool(one.rule and one.rule.fix) + "±" * bool(one.rule and one.rule.compares)
        rows.append((one.code.id, one.code.name, explaining.weight(one, texts), profile, signs + what))
    widths = [max((cells(row[at]) for row in rows), default=0) for at in range(4)]
    lines = []
    for row in rows:
        head = "  ".join(cell + " " * (width - cells(cell)) for cell, width in zip(row[:4], widths, strict=True))
        room = look.width - cells(head) - 2
        # On a narrow terminal what a rule wants stands on a line of its own.
        lines += [f"{head}  {row[4]}"] if cells(row[4]) <= room else [head.rstrip(), f"       {cut(row[4], look.width - 7)}"]
    if all(one.verdict for one in shown):
        counted = texts.plural("{count} verdict", "{count} verdicts", len(shown))
        return "\n".join([*lines, "", f"{counted}."]) + "\n"
    counted = texts.plural("{count} rule", "{count} rules", len(shown))
    starred = texts.say("* pkpk lint --fix mends it")
    compares = texts.say("± compares with Git: pkpk lint --against, pkpk ci")
    return "\n".join([*lines, "", f"{counted}.", f"{starred}.", f"{compares}."]) + "\n"
