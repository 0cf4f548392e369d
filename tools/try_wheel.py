"""Builds the wheel, installs it alone in a new environment and does the main job from an empty folder."""

import os
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CHAIN = "pkpk: 1\nkind: chain\nname: Kokeilu\ntiers:\n  - guidance\n  - support\npathway:\n  - Yhteydenotto\n  - Arviointi\n"


def main() -> None:
    """Fails with the first command that does."""
    dist = ROOT / "dist"
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--outdir", str(dist), str(ROOT)], check=True, stdout=subprocess.DEVNULL
    )
    wheel = max(dist.glob("palveluketju-*.whl"), key=lambda path: path.stat().st_mtime)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        venv.create(folder / "venv", with_pip=True)
        bin = folder / "venv" / ("Scripts" if os.name == "nt" else "bin")
        subprocess.run([str(bin / "python"), "-m", "pip", "install", "--quiet", str(wheel)], check=True)
        empty = folder / "empty"
        empty.mkdir()
        (empty / "kokeilu.yaml").write_text(CHAIN, encoding="utf-8")
        environment = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}

        def pkpk(*arguments: str, code: int = 0) -> str:
            done = subprocess.run(
                [str(bin / "pkpk"), *arguments], cwd=empty, env=environment, capture_output=True, text=True, check=False
            )
            if done.returncode != code:
                raise SystemExit(f"pkpk {' '.join(arguments)} ended with {done.returncode}:\n{done.stdout}{done.stderr}")
            return done.stdout

        pkpk("--version")
        for language in ("fi", "sv", "en"):
            pkpk("validate", "--messages", language)
            pkpk("schema", "--lang", language)
        for format in ("html", "innokyla", "md", "json", "dot", "svg"):
            pkpk("render", "--format", format, "--lang", "all" if format != "json" else "fi", "-o", format)
            if not list((empty / format).iterdir()):
                raise SystemExit(f"render --format {format} wrote nothing")
        for extra in ("png", "pdf", "docx"):
            # What is new is a draft, which only a PDF of the whole folder leaves out.
            asked = ("render", "--format", extra, *(["--drafts"] if extra == "pdf" else []))
            pkpk(*asked, code=2)
            subprocess.run([str(bin / "python"), "-m", "pip", "install", "--quiet", f"{wheel}[{extra}]"], check=True)
            pkpk(*asked, "-o", extra)
        print(f"{wheel.name}: everything works from an empty folder ({', '.join(sorted(path.name for path in empty.iterdir()))})")


main()
