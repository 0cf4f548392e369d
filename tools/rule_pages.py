"""The pages of docs/rules/ and the examples that `pkpk explain` shows: from the rules and from the folders of their tests."""

import difflib
import json
import re
from pathlib import Path

from palveluketju import explaining
from palveluketju.explaining import Explained
from palveluketju.messages.catalogue import LANGUAGES, Messages

_NAMES = {"fi": "Suomeksi", "sv": "På svenska", "en": "In English"}
_INTRO = """# Rules

Every code of `pkpk`. `pkpk validate` finds PK0xx–PK2xx, `pkpk lint` also PK3xx–PK4xx and PK59x, `pkpk ci` PK570 too, and
`pkpk rules test` PK58x. A rule of lint is asked from the given status on. `pkpk explain CODE` shows a page of these at the
terminal, in Finnish, Swedish or English.

| Code | What it wants | From |
|---|---|---|
"""
_VERDICTS = """# Verdicts

What `pkpk diff` says of changes, each change by at least one: how hard it is (breaking, to be reviewed, for information), what it
touches and whose perspective it is. `pkpk explain CODE` shows a page of these at the terminal, in Finnish, Swedish or English.
A repository weighs them otherwise in its `pkpk.yaml`:

```yaml config
pkpk: 1
kind: config
diff:
  severities:
    - verdict: hours-changed
      severity: breaking
    - verdict: spelling-mended
      severity: off
```

| Code | Severity | Touches | Perspectives | When |
|---|---|---|---|---|
"""


def examples(tests: Path) -> dict[str, dict[str, str]]:
    """Code → its bad and its good example, where a file by itself is one; of a verdict the old version and the new."""
    found = {}
    for folder in sorted([*(tests / "findings").iterdir(), *(tests / "rules").iterdir()]):
        if re.match(r"PK\d", folder.name):
            bad, good = folder / "bad.yaml", folder / "good.yaml"
            if bad.exists() and good.exists():
                found[folder.name[:5]] = {"bad": _example(bad), "good": _example(good)}
    for folder in sorted((tests / "verdicts").glob("PK*")):
        versions = [folder / "old.yaml", folder / "new.yaml"]
        if all(path.exists() for path in versions):
            found[folder.name[:5]] = dict(zip(("bad", "good"), map(_text, versions), strict=True))
    return found


def _example(path: Path) -> str:
    """The file; where it is compared with an older version, all of it as a diff: what went out after -, what came in after +."""
    before = path.with_suffix(".before.yaml")
    if not before.exists():
        return _text(path)
    old, new = (_text(one).splitlines() for one in (before, path))
    # What ndiff adds about parts of a line starts with a question mark.
    return "".join(f"{line[0]} {line[2:]}".rstrip() + "\n" for line in difflib.ndiff(old, new) if line[0] != "?")


def _text(path: Path) -> str:
    text = path.read_bytes().decode("utf-8", "replace")
    return re.sub(r"\A# profile: \w+\n", "", text.replace("\r\n", "\n"))


def write(docs: Path, tests: Path) -> None:
    """Writes a page for every code and verdict and the lists of them; pages of codes that are gone are removed."""
    texts = {language: Messages(language) for language in LANGUAGES}
    known = explaining.explained()
    rules = {_name(one): (_page(one, texts, tests), _row(one, texts["en"])) for one in known if not one.verdict}
    judged = {_name(one): (_page(one, texts, tests), _verdict_row(one, texts["en"])) for one in known if one.verdict}
    _pages(docs / "rules", _INTRO, rules)
    _pages(docs / "verdicts", _VERDICTS, judged)


def _pages(folder: Path, intro: str, found: dict[str, tuple[str, str]]) -> None:
    folder.mkdir(exist_ok=True)
    pages = {name: page for name, (page, _) in found.items()}
    pages["README.md"] = intro + "".join(row for _, row in found.values())
    for old in folder.glob("*.md"):
        if old.name not in pages:
            old.unlink()
    for name, text in pages.items():
        (folder / name).write_text(text, encoding="utf-8")


def _name(one: Explained) -> str:
    return f"{one.code.id}-{one.code.name}.md"


def _row(one: Explained, texts: Messages) -> str:
    return f"| [{one.code.id}]({_name(one)}) {one.code.name} | {_first(one, texts)} | {one.rule.profile if one.rule else ''} |\n"


def _verdict_row(one: Explained, texts: Messages) -> str:
    verdict = one.verdict
    assert verdict is not None
    touches = f"{verdict.hardness} | {verdict.impact} | {', '.join(verdict.perspectives)}"
    return f"| [{one.code.id}]({_name(one)}) {one.code.name} | {touches} | {texts.say(verdict.what)} |\n"


def _first(one: Explained, texts: Messages) -> str:
    return (texts.say(one.rule.what) if one.rule and one.rule.what else explaining.message(one.code, texts)).replace("|", "\\|")


def _page(one: Explained, texts: dict[str, Messages], tests: Path) -> str:
    hard = one.verdict.hardness if one.verdict else one.code.severity.word
    lines = [f"# {one.code.id} {one.code.name}", "", f"Severity: {hard}"]
    for language in LANGUAGES:
        lines += ["", f"## {_NAMES[language]}"]
        for heading, text in explaining.parts(one, texts[language]):
            lines += ["", f"**{heading}.** {_escaped(text)}"]
    if one.bad and one.verdict:
        lines += ["", "## Example", "", "Before:", "", *_fenced("yaml", one.bad), "", "Now:", "", *_fenced("yaml", one.good)]
        seen = next((tests / "verdicts").glob(f"{one.code.id}-*/out"))
        lines += ["", "What is said of it:", "", *_fenced("text", seen.read_text(encoding="utf-8"))]
    elif one.bad:
        language = "diff" if one.rule and one.rule.compares else "yaml"
        lines += ["", "## Example", "", *_fenced(language, one.bad)]
        out = next((tests / ("rules" if one.rule else "findings")).glob(f"{one.code.id}-*/bad.out"), None)
        if out is not None:
            lines += ["", *_fenced("text", out.read_text(encoding="utf-8"))]
        lines += ["", *_fenced(language, one.good)]
    return "\n".join(lines) + "\n"


def _escaped(text: str) -> str:
    return re.sub(r"([*_<>\\])", r"\\\1", text)


def _fenced(language: str, text: str) -> list[str]:
    """A block of code; its fence is longer than any in the text."""
    longest = max((len(found) for found in re.findall(r"`{3,}", text)), default=2)
    fence = "`" * (longest + 1)
    return [f"{fence}{language}", text.rstrip("\n"), fence]


def text_of_examples(tests: Path) -> str:
    """The text of schemas/examples.json."""
    return json.dumps(examples(tests), ensure_ascii=False, indent=1, sort_keys=True) + "\n"
