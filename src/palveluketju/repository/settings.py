"""The configuration that is in force for a file: the nearest `pkpk.yaml` upwards from it."""

import os
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from palveluketju import __version__
from palveluketju.finding import Finding, Severity
from palveluketju.loading import codes
from palveluketju.loading.around import OUTSIDE
from palveluketju.loading.document import Document
from palveluketju.loading.files import draft_of, opened
from palveluketju.loading.parse import finish
from palveluketju.messages.catalogue import Messages
from palveluketju.messages.said import N_, Said
from palveluketju.model.versions import satisfies
from palveluketju.repository import globs
from palveluketju.wording import safe

NAME = "pkpk.yaml"
#: where chains and catalogues lie when the configuration does not say
CHAINS, CATALOGS = ("chains/**",), ("catalog/**",)
#: keys of a description that it takes from the configuration when it does not say them itself
_GIVEN = ("organiser", "feedback")


@dataclass(frozen=True)
class Settings:
    """What one `pkpk.yaml` says. `root` is its folder, as a whole path; `shown` is the file as seen from the current folder."""

    root: str
    shown: str
    document: Document = field(repr=False)

    @cached_property
    def content(self) -> dict[str, Any]:
        """What could be understood of it."""
        return (self.document.content if self.document.concept == "Config" else None) or {}

    @property
    def sound(self) -> bool:
        """Whether it is a configuration without a single error."""
        return self.document.concept == "Config" and self.document.sound

    @property
    def refused(self) -> bool:
        """Whether it needs another pkpk than this one, so that what this one says of its files would mislead."""
        return any(one.code is codes.REQUIRED_VERSION for one in self.document.problems)

    @cached_property
    def chains(self) -> tuple[str, ...]:
        """The patterns of the files that hold descriptions."""
        return tuple(self.content.get("chains", ())) or CHAINS

    @cached_property
    def catalogs(self) -> tuple[str, ...]:
        """The patterns of the files that hold catalogues."""
        return tuple(self.content.get("catalogs", ())) or CATALOGS

    @property
    def patterns(self) -> tuple[str, ...]:
        """The patterns of all files of the repository but its configuration."""
        return (*self.chains, *self.catalogs)

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages of pages when nothing else is asked for; empty when each chain's own is."""
        return tuple(self.content.get("output", {}).get("languages", ()))

    @property
    def site_languages(self) -> tuple[str, ...]:
        """The languages of a site: those of its pages, else those that the repository keeps up."""
        return self.languages or tuple(self.content.get("languages", ()))

    @property
    def folder(self) -> str | None:
        """The folder that pages are written into, as a whole path; None when it is not said."""
        found = self.content.get("output", {}).get("folder")
        return os.path.join(self.root, *found.split("/")) if found else None

    @property
    def templates(self) -> str | None:
        """The folder of the organisation's own templates and texts, as a whole path; None when it is not said."""
        found = self.content.get("output", {}).get("templates")
        return os.path.join(self.root, *found.split("/")) if found else None

    @cached_property
    def _own(self) -> str:
        return self.inside(self.templates) if self.templates else ""

    @property
    def name(self) -> dict[str, str]:
        """What stands on every page: the name of the brand, else that of the repository."""
        found: dict[str, str] = self.content.get("brand", {}).get("name") or self.content.get("name", {})
        return found

    @property
    def logo(self) -> str | None:
        """The file of the logo, as a whole path."""
        found = self.content.get("brand", {}).get("logo")
        return os.path.join(self.root, *found.split("/")) if found else None

    @property
    def colour(self) -> str:
        """The main colour as #rrggbb; empty when it is not said."""
        return str(self.content.get("brand", {}).get("colour", ""))

    @property
    def given(self) -> dict[str, Any]:
        """What descriptions take from here when they do not say it themselves."""
        return {key: [self.content[key]] if key == "organiser" else self.content[key] for key in _GIVEN if key in self.content}

    def inside(self, path: str) -> str:
        """A whole path as seen from the root, with /."""
        below = os.path.join(self.root, "")
        seen = path[len(below) :] if path.startswith(below) else os.path.relpath(os.path.realpath(path), self.root)
        return seen.replace(os.sep, "/")

    def holds(self, inside: str) -> str | None:
        """What a file is, by its path inside the repository: config, chain or catalog; None when no pattern means it."""
        if inside.rpartition("/")[2].startswith("."):
            return None  # hidden, such as the files of CI: no pattern means them
        if inside == NAME:
            return "config"
        if self._own and inside.startswith(f"{self._own}/"):
            return None  # texts of the organisation's own are YAML too
        if globs.matches(inside, self.catalogs):
            return "catalog"
        return "chain" if globs.matches(inside, self.chains) else None


class Nearest:
    """The configurations of the folders asked about, each found and read once."""

    def __init__(self) -> None:
        self._roots: dict[str, str | None] = {}
        self._settings: dict[str, Settings] = {}

    def of(self, path: str) -> Settings | None:
        """The configuration in force for a file or a folder; None outside of any repository.

        A link belongs where it lies; one that lies in no repository belongs where it leads.
        """
        root = self._above(os.path.abspath(path)) or self._above(os.path.realpath(path))
        if root is None:
            return None
        found = self._settings.get(root)
        if found is None:
            found = self._settings[root] = read(root)
        return found

    def _above(self, whole: str) -> str | None:
        return self.root(whole if os.path.isdir(whole) else os.path.dirname(whole))

    def root(self, folder: str) -> str | None:
        """The nearest folder upwards from a whole path that has a pkpk.yaml."""
        passed: list[str] = []
        at = folder
        while at not in self._roots:
            passed.append(at)
            if os.path.isfile(os.path.join(at, NAME)):
                self._roots[at] = at
                break
            above = os.path.dirname(at)
            if above == at:
                self._roots[at] = None
                break
            at = above
        found = self._roots[at]
        self._roots.update(dict.fromkeys(passed, found))
        return found


def read(root: str) -> Settings:
    """The configuration in the folder."""
    shown = displayed(os.path.join(root, NAME))
    document = finish([draft_of(shown, opened(shown), "Config")], OUTSIDE)[0]
    speak_of_kind(document, "config")
    if document.concept != "Config" and document.content is not None:
        document.problems = [*document.problems, *_not_a_configuration(document)]
    needed = (document.content or {}).get("required_version") if document.concept == "Config" else None
    if needed and not satisfies(__version__, needed):
        # What else this pkpk has to say of the file may be wrong in the eyes of that one.
        help = Said("Install a pkpk that will do, or change required_version in the file.")
        args = {"needed": needed, "version": __version__}
        document.problems = [Finding(codes.REQUIRED_VERSION, ("required_version",), args, help=help)]
    return Settings(root, shown, document)


#: what may be wrong with a file that is none of ours
_ROOT_CODES = (codes.EMPTY_FILE, codes.WRONG_TYPE, codes.MISSING_KEY)
_FIRST_LINES = {
    "catalog": N_("A catalogue starts with the lines pkpk: 1, kind: catalog and name: …"),
    "config": N_("The file of settings starts with the lines pkpk: 1 and kind: config."),
}


def speak_of_kind(document: Document, kind: str) -> None:
    """Makes help that speaks of descriptions, as for any file that does not say its kind, speak of what belongs in its place."""
    document.problems = [
        replace(one, help=_of_kind(one, one.help, kind)) if one.code in _ROOT_CODES and not one.path and one.help else one
        for one in document.problems
    ]


def _of_kind(one: Finding, help: Said, kind: str) -> Said:
    if one.code is codes.MISSING_KEY and one.args["key"] == "kind":
        return Said("Add a line: {line}", {"line": f"kind: {kind}"})
    return help if help.args else Said(_FIRST_LINES[kind])


def _not_a_configuration(document: Document) -> Iterable[Finding]:
    if not any(one.weight is Severity.ERROR for one in document.problems):
        help = Said("pkpk.yaml holds the settings of the repository: give this file another name.")
        args = {"kind": (document.content or {}).get("kind", ""), "place": NAME}
        yield Finding(codes.MISPLACED, ("kind",), args, help=help)


def displayed(path: str) -> str:
    """A whole path as people write it from the current folder."""
    try:
        return os.path.relpath(path)
    except ValueError:  # another drive of Windows
        return path


def in_force(settings: Settings | None, texts: Messages) -> str:
    """Which configuration is in force, and where it was found."""
    if settings is None:
        return texts.say("no pkpk.yaml in force: these files are in no repository of chains")
    return texts.say("configuration in force: {file}", file=safe(settings.shown))
