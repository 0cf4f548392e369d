"""List the templates that a handbook is made by, copy them to change them, or show what has been changed."""

import json
import os
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, NamedTuple

import typer

from palveluketju import options, overwriting, placing
from palveluketju.loading.nearness import nearest
from palveluketju.messages.catalogue import Messages
from palveluketju.messages.said import trilingual
from palveluketju.overriding import packaged
from palveluketju.overriding.broken import BrokenError
from palveluketju.overriding.own import Own
from palveluketju.overriding.reading import TEXTS, read
from palveluketju.repository.settings import Nearest, Settings, displayed, in_force
from palveluketju.usage import Usage
from palveluketju.wording import cells, safe

_FORMATS = ("text", "json")
_ACTIONS = ("list", "eject", "diff")
#: where copies go while pkpk.yaml does not say
USUAL = "templates"

_EXTENDS = re.compile(r"\{%[-+]?\s*extends\s+[\"']default/|#import\s+\"default/")
_STATES = {
    "packaged": trilingual("pkpk’s own", "pkpk:n oma", "pkpk:s egen"),
    "own": trilingual("replaced here", "korvattu omalla", "ersatt här"),
    "changed": trilingual(
        "replaced here; pkpk’s has changed since it was copied",
        "korvattu omalla; pkpk:n mallipohja on muuttunut kopioinnin jälkeen",
        "ersatt här; pkpk:s har ändrats sedan den kopierades",
    ),
    "older": trilingual(
        "replaced here; made for another version of what templates get",
        "korvattu omalla; se on tehty mallipohjien tietojen toiselle versiolle",
        "ersatt här; gjord för en annan version av det som mallarna får",
    ),
    "unstamped": trilingual(
        "replaced here; its first line does not tell what it was copied from",
        "korvattu omalla; sen ensimmäinen rivi ei kerro, mistä se on kopioitu",
        "ersatt här; första raden säger inte vad den kopierats från",
    ),
    "extended": trilingual("extended here", "laajennettu omalla", "utvidgad här"),
    "part": trilingual("a part of your own", "oma osa", "egen del"),
    "texts": trilingual("own texts: {count}", "omia tekstejä: {count}", "egna texter: {count}"),
}
_ACTION = trilingual(
    "“{word}” is not known here: pkpk templates list, eject or diff",
    "”{word}” on tuntematon toiminto: pkpk templates list, eject tai diff",
    "”{word}” är en okänd åtgärd: pkpk templates list, eject eller diff",
)
_GO_WITH = trilingual(
    "--all and --force go with eject, --format with list",
    "--all ja --force sopivat vain toimintoon eject, --format vain toimintoon list",
    "--all och --force hör ihop med eject, --format med list",
)
_NO_NAME = trilingual(
    "pkpk has no template {name}; pkpk templates list shows them",
    "pkpk:ssa ei ole mallipohjaa {name}; pkpk templates list näyttää ne",
    "pkpk har ingen mall {name}; pkpk templates list visar dem",
)
_MEANT = trilingual("did you mean {meant}?", "tarkoititko {meant}?", "menade du {meant}?")
_WHICH = trilingual(
    "say which template to copy, such as site.html, or --all",
    "kerro kopioitava mallipohja, esimerkiksi site.html, tai --all",
    "ange mallen som ska kopieras, till exempel site.html, eller --all",
)
_CHANGED = trilingual(
    "these files have been changed, so nothing was written: {files} (--force writes over them)",
    "näitä tiedostoja on muutettu, joten mitään ei kirjoitettu: {files} (--force kirjoittaa niiden päälle)",
    "de här filerna har ändrats, så inget skrevs: {files} (--force skriver över dem)",
)
_WRITTEN = trilingual("written: {file}", "kirjoitettu: {file}", "skriven: {file}")
_ALREADY = trilingual("already there: {file}", "on jo olemassa: {file}", "finns redan: {file}")
_SAY_SO = trilingual(
    "add to pkpk.yaml, or they are not used: output: {{templates: {folder}}}",
    "lisää tiedostoon pkpk.yaml, muuten niitä ei käytetä: output: {{templates: {folder}}}",
    "lägg till i pkpk.yaml, annars används de inte: output: {{templates: {folder}}}",
)
_NOT_OURS = trilingual(
    "{file} is not replaced here, so there is nothing to compare",
    "{file} ei ole korvattu omalla, joten verrattavaa ei ole",
    "{file} är inte ersatt här, så det finns inget att jämföra",
)
_SINCE = trilingual(
    "{file}: pkpk’s template has changed since this was copied. Take over what you need, then make this the first line: {header}",
    "{file}: pkpk:n mallipohja on muuttunut kopioinnin jälkeen. Ota siitä tarvittava ja vaihda ensimmäiseksi riviksi: {header}",
    "{file}: pkpk:s mall har ändrats sedan den kopierades. Ta över det som behövs och byt första raden till: {header}",
)


def command(
    words: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[list | eject [NAME]... | diff [NAME]...]",
            help="list: what there is, and what is replaced here. eject: copy templates into the repository, to change them. "
            "diff: how the repository’s own differ from pkpk’s. [default: list]",
        ),
    ] = None,
    everything: Annotated[bool, typer.Option("--all", help="For eject: every template, style sheet and script.")] = False,
    force: Annotated[bool, typer.Option("--force", help="For eject: write over files that have been changed.")] = False,
    format: Annotated[
        str,
        typer.Option("--format", metavar="|".join(_FORMATS), help="How to print the list.", callback=options.one_of(_FORMATS)),
    ] = "text",
    messages: options.MessagesIn = None,
    verbose: options.Verbose = False,
) -> None:
    """List the templates that a handbook is made by, copy them to change them, or show what has been changed.

    An organisation's own lie in the folder that output.templates of pkpk.yaml names; see docs/templates.md.
    Exit codes: 0 fine, 2 wrong use, a broken template or something that cannot be written, 3 a fault of pkpk.
    """
    texts = options.reader(messages)
    action, *names = words or ["list"]
    if action not in _ACTIONS or (action == "list" and names):
        raise Usage(texts.say(_ACTION, word=safe(names[0] if action == "list" else action)))
    if ((everything or force) and action != "eject") or (format != "text" and action != "list"):
        raise Usage(texts.say(_GO_WITH))
    settings = Nearest().of(".")
    if verbose:
        typer.echo(in_force(settings, texts), err=True)
    if action == "list":
        _list(_own(settings, texts), format, texts)
        return
    if settings is None:
        raise Usage(texts.say("no pkpk.yaml here or above: this is no repository of chains (pkpk init makes one)"))
    chosen = [_name(one, texts) for one in names]
    if action == "diff":
        _diff(_own(settings, texts), chosen, texts)
    else:
        _eject(settings, list(packaged.names()) if everything else chosen, texts, force=force)


def _own(settings: Settings | None, texts: Messages) -> Own | None:
    """What the repository has of its own."""
    if settings is None or not settings.templates:
        return None
    try:
        return read(settings.root, settings.templates, displayed(settings.templates))
    except BrokenError as error:
        raise Usage(error.told(texts)) from None


def _name(word: str, texts: Messages) -> str:
    """The template that is meant; html/ or pdf/ before it may be left out."""
    known = packaged.names()
    for one in (word, f"html/{word}", f"pdf/{word}"):
        if one in known:
            return one
    meant = nearest(word, [*known, *(one.partition("/")[2] for one in known)])
    more = f" – {texts.say(_MEANT, meant=meant)}" if meant else ""
    raise Usage(safe(texts.say(_NO_NAME, name=word) + more))


class _Row(NamedTuple):
    name: str
    state: str
    version: int | None = None
    texts: int = 0


def _rows(own: Own | None) -> list[_Row]:
    rows = [_Row(name, *_state(name, own)) for name in packaged.names()]
    if own is not None:
        rows += [_Row(name, "part") for name, _ in own.files if name not in packaged.names()]
        files = {language: file for file, language in TEXTS.items()}
        rows += [_Row(files[language], "texts", None, len(found.texts)) for language, found in own.texts]
    return rows


def _state(name: str, own: Own | None) -> tuple[str, int | None]:
    text = own.text(name) if own else None
    if text is None:
        return "packaged", packaged.CONTEXT
    stamp = packaged.stamp(text)
    if stamp is None:
        return "extended" if _EXTENDS.search(text) else "unstamped", None
    if stamp.version != packaged.CONTEXT:
        return "older", stamp.version
    return "own" if stamp.digest == packaged.digest(packaged.text(name)) else "changed", stamp.version


def _list(own: Own | None, format: str, texts: Messages) -> None:
    rows = _rows(own)
    if format == "json":
        found = [{"name": one.name, "state": one.state, "context_version": one.version} for one in rows]
        shown = json.dumps({"context_version": packaged.CONTEXT, "templates": found}, ensure_ascii=False, indent=2)
    else:
        width = max(cells(one.name) for one in rows)
        shown = "\n".join(f"{safe(one.name):{width}}  {texts.say(_STATES[one.state], count=one.texts)}" for one in rows)
    options.show(shown + "\n", texts)


def _eject(settings: Settings, names: Sequence[str], texts: Messages, *, force: bool) -> None:
    if not names:
        raise Usage(texts.say(_WHICH))
    folder = Path(settings.templates or os.path.join(settings.root, USUAL))
    shown = displayed(str(folder))
    files = {name: packaged.copied(name).encode() for name in names}
    plan = placing.plan(folder, files)
    for path, why in plan.blocked.items():
        reason = texts.say(why)
        raise Usage(texts.say("{file} cannot be written: {reason}", file=safe(os.path.join(shown, path)), reason=safe(reason)))
    if plan.different and not force:
        raise Usage(texts.say(_CHANGED, files=safe(", ".join(os.path.join(shown, one) for one in plan.different))))
    written = [*plan.new, *plan.different]
    try:
        placing.place(folder, {name: files[name] for name in written})
    except OSError as error:
        reason = error.strerror or str(error)
        raise Usage(texts.say("{file} cannot be written: {reason}", file=safe(shown), reason=reason)) from None
    lines = [texts.say(_WRITTEN if one in written else _ALREADY, file=safe(os.path.join(shown, one))) for one in names]
    if not settings.templates:
        lines.append(texts.say(_SAY_SO, folder=USUAL))
    options.show("".join(f"{one}\n" for one in lines), texts)


def _diff(own: Own | None, names: Sequence[str], texts: Messages) -> None:
    for name in names:
        if own is None or own.text(name) is None:
            raise Usage(texts.say(_NOT_OURS, file=safe(name)))
    for name, text in own.files if own else ():
        if name not in packaged.names() or (names and name not in names):
            continue
        assert own is not None
        ours = packaged.text(name)
        theirs = packaged.unstamped(text).replace("\r\n", "\n")
        options.print_raw(overwriting.difference(own.file(name), ours.encode(), theirs.encode(), options.look()), texts)
        if _state(name, own)[0] in ("changed", "older"):
            header = packaged.copied(name).partition("\n")[0]
            typer.echo(texts.say(_SINCE, file=safe(own.file(name)), header=header), err=True)
