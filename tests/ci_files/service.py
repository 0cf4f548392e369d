"""What GitHub and GitLab give to the scripts of a job: a clone of a repository of chains, an environment, programs to call."""

import os
import re
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from tests.commands.running import environment, pkpk

PROJECT = Path(__file__).parents[2]
GOOD = """\
pkpk: 1
kind: chain
name: Aikuisten uniongelmat
phenomenon: Uniongelmaan haetaan apua monesta paikasta.
target_group: Aikuiset, joiden uni on ollut huonoa yli kuukauden
"""
BAD = GOOD.replace("target_group", "target_gruop")
WHO = {
    f"GIT_{role}_{key}": value for role in ("AUTHOR", "COMMITTER") for key, value in (("NAME", "A"), ("EMAIL", "a@example.org"))
}


class Done(NamedTuple):
    """How a script ended, and what it printed."""

    code: int
    out: str
    err: str


class Job:
    """A machine of the service: a work tree, a folder for passing things, and programs of ours before those of the system."""

    def __init__(self, folder: Path) -> None:
        self.clone, self.temp, self.tools = folder / "clone", folder / "temp", folder / "tools"
        self.home = folder / "home"
        for one in (self.temp, self.tools, self.home):
            one.mkdir()
        self.program("pkpk", f'#!/bin/sh\nexec "{sys.executable}" -m palveluketju "$@"\n')
        ours = re.compile("GIT_|GITHUB_|GITLAB_|CI(_|$)|RUNNER_|PKPK_")
        self.environment = {name: value for name, value in environment().items() if not ours.match(name)} | {
            "HOME": str(self.home),
            "XDG_CONFIG_HOME": str(self.home),
            "GIT_CONFIG_NOSYSTEM": "1",
            "PATH": f"{self.tools}{os.pathsep}{os.environ['PATH']}",
            "PKPK_LANG": "en",
        }

    def program(self, name: str, text: str) -> Path:
        """A program that scripts find before any other of its name."""
        file = self.tools / name
        file.write_text(text, encoding="utf-8")
        file.chmod(0o755)
        return file

    def run(self, script: str, shell: Sequence[str], given: Mapping[str, str], inside: Path | None = None) -> Done:
        """A script as the service starts it: in the work tree, from a file."""
        file = self.temp / "script.sh"
        file.write_text(script, encoding="utf-8", newline="")
        command = [*shell, str(file)]
        where = inside or self.clone
        done = subprocess.run(
            command,
            cwd=where,
            env=self.environment | given,
            capture_output=True,
            stdin=subprocess.DEVNULL,
            check=False,
            timeout=300,
        )
        out, err = done.stdout.decode("utf-8"), done.stderr.decode("utf-8")
        assert "Traceback" not in out + err, out + err
        return Done(done.returncode, out, err)


def git(folder: Path, *arguments: str) -> str:
    """Git with no settings of this machine."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    alone = {"GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": os.devnull}
    done = subprocess.run(["git", *arguments], cwd=folder, env=kept | alone | WHO, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def proposed(folder: Path, change: Mapping[str, str], inside: str = ".") -> Path:
    """A repository of chains whose branch `muutos` changes the files; `inside` is where in it the collection lies."""
    origin = folder / "origin"
    origin.mkdir()
    git(origin, "init", "--quiet", "--initial-branch=main")
    assert pkpk(origin, "init", "--no-input", "--language", "fi", "--", inside).code == 0
    git(origin, "add", "--all")
    git(origin, "commit", "--quiet", "--message", "alku")
    git(origin, "switch", "--quiet", "--create", "muutos")
    for path, text in change.items():
        file = origin / inside / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    git(origin, "add", "--all")
    git(origin, "commit", "--quiet", "--message", "muutos")
    return origin


def read(path: str) -> dict[str, Any]:
    """A YAML file of the project; `on` and `yes` stay words."""
    found: dict[str, Any] = yaml.load((PROJECT / path).read_text(encoding="utf-8"), yaml.BaseLoader)
    return found
