"""A repository of chains with templates of its own."""

import contextlib
import io
import os
import subprocess
import sys
from pathlib import Path
from typing import Any
from unittest.mock import patch

from palveluketju.cli import main

CONFIG = """pkpk: 1
kind: config
name: {fi: Esimerkin käsikirja, sv: Exempelhandboken, en: Example handbook}
feedback: {name: Palaute, email: palaute@example.org}
output: {templates: templates}
"""
CHAIN = """pkpk: 1
kind: chain
id: muisti
name: "Muisti & <b>"
status: in_use
summary: Tiivistelmä.
tiers:
  - guidance
  - support
"""
FOOT = '{% extends "default/site.html" %}\n{% block foot %}\n<FOOT>\n{% endblock %}\n'


def repository(folder: Path) -> Path:
    """The repository, with a folder for templates that is empty as yet."""
    for path, text in {"pkpk.yaml": CONFIG, "chains/muisti.yaml": CHAIN}.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, "utf-8")
    (folder / "templates").mkdir(exist_ok=True)
    return folder


def put(root: Path, name: str, text: str) -> None:
    """Puts a template of its own into the repository."""
    target = root / "templates" / name
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, "utf-8")


def foot(text: str) -> str:
    """A template of a site that has another foot; the foot begins on its third line."""
    return FOOT.replace("<FOOT>", text)


def pkpk(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """The run of a command in this process, which is much quicker than a new one for each."""
    out, err = io.StringIO(), io.StringIO()
    code: Any = 0
    with (
        patch.dict(os.environ, {"PKPK_LANG": "en", "SOURCE_DATE_EPOCH": "1790000000", **environment}),
        patch.object(sys, "argv", ["pkpk", *arguments]),
        contextlib.chdir(folder),
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(err),
    ):
        try:
            main()
        except SystemExit as ended:
            code = ended.code or 0
    return subprocess.CompletedProcess(arguments, int(code), out.getvalue(), err.getvalue())


def rendered(root: Path, *more: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """The site of the repository, made into out/."""
    return pkpk(root, "render", ".", "--format", "site", "--no-diagrams", "-o", "out", "-q", *more, **environment)


def files(folder: Path) -> dict[str, bytes]:
    """Every file but the list of what each was made from."""
    return {
        one.relative_to(folder).as_posix(): one.read_bytes()
        for one in sorted(folder.rglob("*"))
        if one.is_file() and one.name != ".pkpk-site.json"
    }
