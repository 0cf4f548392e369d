"""Real Git repositories of chains, as their users handle them, for what a proposed change is put beside."""

import os
import shutil
import subprocess
from pathlib import Path

CONFIG = "pkpk: 1\nkind: config\nname: Käsikirja\n"
CATALOG = """\
pkpk: 1
kind: catalog
name: Yhteiset
services:
  - id: kotihoito
    name: Kotihoito
    providers: kela
  - id: neuvonta
    name: Neuvonta
providers:
  - id: kela
    name: Kela
"""
#: takes kotihoito from the catalogue, on line 5
USES = """\
pkpk: 1
kind: chain
name: Aikuisten uniongelmat
services:
  - use: kotihoito
"""
#: leans on nothing
ALONE = "pkpk: 1\nkind: chain\nname: Muistisairaan polku\n"
BROKEN = "pkpk: 1\nkind: chain\nname: Rikki\nownr: x\n"
REPOSITORY = {
    "pkpk.yaml": CONFIG,
    "catalog/yhteiset.yaml": CATALOG,
    "chains/uni.yaml": USES,
    "chains/muisti.yaml": ALONE,
    "README.md": "x\n",
}
#: a Git that knows nothing of this machine, nor of the repository or the service that the tests may be run from
SERVICES = ("GIT_", "GITHUB_", "CI", "GITLAB_", "RUNNER_")


def quiet(home: Path) -> dict[str, str]:
    """The environment of a run, without a service."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(SERVICES)}
    who = {f"GIT_{role}_{key}": value for role in ("AUTHOR", "COMMITTER") for key, value in (("NAME", "A"), ("EMAIL", "a@b.fi"))}
    return kept | who | {"HOME": str(home), "XDG_CONFIG_HOME": str(home), "GIT_CONFIG_NOSYSTEM": "1"}


def alone(home: Path) -> dict[str, str]:
    """What a test gives to `pkpk` so that its environment is as `quiet` has it; "" takes a variable away."""
    return {name: "" for name in os.environ if name.startswith(SERVICES)} | quiet(home)


class Work:
    """A folder with Git in it."""

    def __init__(self, folder: Path, home: Path) -> None:
        self.folder, self.home = folder, home

    @classmethod
    def new(cls, tmp_path: Path, files: dict[str, str] | None = None, *, commit: bool = True) -> "Work":
        """A repository with the files in its first commit on main, and the branch `work` begun from there."""
        home, folder = tmp_path / "home", tmp_path / "work"
        home.mkdir(exist_ok=True)
        folder.mkdir()
        made = cls(folder, home)
        made("init", "--quiet", "--initial-branch=main")
        made.write(REPOSITORY if files is None else files)
        if commit:
            made.commit()
            made("checkout", "--quiet", "-b", "work")
        return made

    def __call__(self, *arguments: str) -> str:
        git = shutil.which("git")
        assert git, "these tests need Git"
        command = [git, "-c", "protocol.file.allow=always", *arguments]
        done = subprocess.run(command, cwd=self.folder, env=quiet(self.home), capture_output=True, check=False)
        assert done.returncode == 0, done.stderr
        return os.fsdecode(done.stdout).strip()

    def write(self, files: dict[str, str | None]) -> None:
        """Writes files, or removes those that are None."""
        for name, text in files.items():
            path = self.folder / name
            if text is None:
                path.unlink()
                continue
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="")

    def commit(self, files: dict[str, str | None] | None = None) -> str:
        """Writes the files and commits everything; the hash."""
        self.write(files or {})
        self("add", "--all")
        self("commit", "--quiet", "--allow-empty", "--message", "x")
        return self("rev-parse", "HEAD")

    def edit(self, name: str, old: str, new: str) -> None:
        path = self.folder / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8", newline="")

    def cloned(self, name: str, *options: str) -> "Work":
        folder = self.folder.with_name(name)
        self("clone", "--quiet", *options, self.folder.as_uri(), str(folder))
        return Work(folder, self.home)
