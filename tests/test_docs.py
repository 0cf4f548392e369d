"""What the documents say of the commands is true."""

import re
from pathlib import Path

from palveluketju import plugins
from tests.examples import FOLDER, NAMES

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = (ROOT / "docs/cli.md").read_text(encoding="utf-8")


def test_every_command_stands_in_the_readme_and_in_the_page_of_commands() -> None:
    for name in plugins.names("commands"):
        assert f"pkpk {name}" in README, name
        assert f"## pkpk {name}" in COMMANDS, name


def test_every_option_of_the_readme_exists() -> None:
    for option in set(re.findall(r"`(--[a-z-]+)", README)):
        assert option in COMMANDS, option


def test_every_format_stands_in_the_readme() -> None:
    for folder in ("reports", "renderers", "accounts"):
        for name in plugins.names(folder):
            assert re.search(rf"\b{name}\b", README), name


def test_every_file_that_the_readme_links_to_is_there() -> None:
    for target in re.findall(r"\]\((?!https?:)([^)#]+)\)", README):
        assert (ROOT / target).exists(), target


def test_every_example_stands_in_the_readme_of_the_examples() -> None:
    told = (FOLDER / "README.md").read_text(encoding="utf-8")
    for name in NAMES:
        assert f"{name}.yaml" in told, name
