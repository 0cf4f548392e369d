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


def examples(tests: Path) -> dict[str, dict[str, str]]:
    """Code → its bad and its good example, where a file by itself is one."""
    found = {}
    for folder in sorted([*(tests / "findings").iterdir(), *(tests / "rules").iterdir()]):
        if re.match(r"PK\d", folder.name):
            bad, good = folder / "bad.yaml", folder / "good.yaml"
            if bad.exists() and good.exists():
                found[folder.name[:5]] = {"bad": _example(bad), "good": _example(good)}
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


def write(folder: Path, tests: Path) -> None:
    """Writes a page for every code and the list of them; pages of codes that are gone are removed."""
    folder.mkdir(exist_ok=True)
    texts = {language: Messages(language) for language in LANGUAGES}
    pages = {f"{one.code.id}-{one.code.name}.md": _page(one, texts, tests) for one in explaining.explained()}
    rows = [
        f"| [{one.code.id}]({name}) {one.code.name} | {_first(one, texts['en'])} | {one.rule.profile if one.rule else ''} |\n"
        for one, name in zip(explaining.explained(), pages, strict=True)
    ]
    pages["README.md"] = _INTRO + "".join(rows)
    for old in folder.glob("*.md"):
        if old.name not in pages:
            old.unlink()
    for name, text in pages.items():
        (folder / name).write_text(text, encoding="utf-8")


def _first(one: Explained, texts: Messages) -> str:
    return (texts.say(one.rule.what) if one.rule and one.rule.what else explaining.message(one.code, texts)).replace("|", "\\|")


def _page(one: Explained, texts: dict[str, Messages], tests: Path) -> str:
    lines = [f"# {one.code.id} {one.code.name}", "", f"Severity: {one.code.severity.word}"]
    for language in LANGUAGES:
        lines += ["", f"## {_NAMES[language]}"]
        for heading, text in explaining.parts(one, texts[language]):
            lines += ["", f"**{heading}.** {_escaped(text)}"]
    if one.bad:
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
