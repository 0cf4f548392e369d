"""The files that `pkpk init` and `pkpk new` write: templates filled with what the user chose, nothing touched on disk."""

import json
import os
import re
import shlex
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from palveluketju import resources
from palveluketju.messages.said import N_
from palveluketju.model.slugs import slug
from palveluketju.repository import globs
from palveluketju.repository.settings import CATALOGS, CHAINS
from palveluketju.writing import safe_name

CI = ("github", "gitlab", "both", "none")
PRESETS = ("tiers", "pkpk", "empty")
HANDBOOK = {"fi": "Palveluketjujen käsikirja", "sv": "Handbok för servicekedjor", "en": "Handbook of service chains"}
FIRST_CHAIN = {"fi": "Ensimmäinen ketju", "sv": "Första kedjan", "en": "First chain"}
_CATALOG = {"fi": "catalog/yhteiset.yaml", "sv": "catalog/gemensamma.yaml", "en": "catalog/shared.yaml"}
#: what stands in the README for a source that is not known yet
_UNKNOWN_SOURCE = {"fi": "LÄHDE", "sv": "KÄLLA", "en": "SOURCE"}

# A plain scalar that no YAML reader takes for anything but this text: it begins with a letter, holds nothing that means
# something to YAML, and is not one of the words for nothing or for a truth value.
_PLAIN = re.compile(r"[^\W\d_](?:[\w .,()/+–’-]*[\w.)])?\Z")
_WORDS = frozenset(("null", "true", "false", "yes", "no", "on", "off", "y", "n"))
# A line of code that YAML reads as it stands: no mark at its start, no comment, key or tab in it.
_CODE = re.compile(r"[\w^](?!.*(?:: | #))[^\t]*[^\s:]\Z")
_MARKS = re.compile(r"([\\`*_\[\]<>#|~!&])")
_REVISION = re.compile(r"[0-9A-Za-z][\w./+-]*\Z", re.ASCII)
_SHORT_SSH = re.compile(r"(?P<user>[\w.-]+@)(?P<host>[\w.-]+):(?!//)(?P<path>\S+)\Z", re.ASCII)
_SCHEMES = ("https", "http", "ssh", "git", "file")


@dataclass(frozen=True, slots=True)
class Source:
    """Where pkpk is installed from: a Git repository and a revision of it."""

    url: str
    rev: str

    @property
    def requirement(self) -> str:
        """The source as pip takes it: user@host:path is an address only to Git."""
        short = _SHORT_SSH.match(self.url)
        url = f"ssh://{short['user']}{short['host']}/{short['path']}" if short else self.url
        return f"git+{url}@{self.rev}"


@dataclass(frozen=True, slots=True)
class Choices:
    """What the user chose for a new repository; the first language is the one that is written in.

    `folder` is where it lies below the root of the Git repository, with /; hooks and checks are written for that root.
    """

    name: str
    languages: Sequence[str]
    organiser: str | None
    ci: str
    chain_name: str
    source: Source | None
    version: str
    folder: str = ""
    chains: Sequence[str] = CHAINS
    catalogs: Sequence[str] = CATALOGS


@dataclass(frozen=True, slots=True)
class Made:
    """A file to write: its path inside the repository with /, its text, and what it is for."""

    path: str
    text: str
    about: str


def read_source(text: str) -> Source | None:
    """The source in URL@REV; None when it is not one, or has a password or a token, which would end up in the repository."""
    url, _, rev = text.rpartition("@")
    if not _REVISION.match(rev) or not url.isprintable() or " " in url:
        return None
    if _SHORT_SSH.match(url):
        return Source(url, rev)
    try:
        parts = urlsplit(url)
        secret = parts.password is not None or (parts.username is not None and parts.scheme != "ssh")
    except ValueError:
        return None
    usable = parts.scheme in _SCHEMES and parts.path.strip("/") and (parts.netloc or parts.scheme == "file")
    return Source(url, rev) if usable and not secret else None


def one_line(text: str) -> str | None:
    """The name as one line with single spaces; None when it is empty, too long or holds what cannot be printed."""
    line = " ".join(text.split())
    return line if 0 < len(line) <= 200 and line.isprintable() else None


def yaml(text: str) -> str:
    """The text as a YAML scalar: plain where that is safe, else in double quotes (JSON's quoting is YAML's)."""
    plain = _PLAIN.match(text) and text.lower() not in _WORDS
    return text if plain else json.dumps(text, ensure_ascii=False)


def code(text: str) -> str:
    """A command or an expression as a YAML scalar, plain where YAML leaves it alone."""
    return text if text.isprintable() and _CODE.match(text) else json.dumps(text, ensure_ascii=False)


def markdown(text: str) -> str:
    """The text with the marks of Markdown made plain."""
    return _MARKS.sub(r"\\\1", text)


def shell_word(text: str) -> str:
    """The text as one word of a command that a person copies into a shell."""
    return f'"{text}"' if os.name == "nt" and " " in text else text if os.name == "nt" else shlex.quote(text)


def repository(choices: Choices) -> list[Made]:
    """Every file of a new repository, in the order in which a reader looks at them."""
    language = choices.languages[0]
    chain = f"chains/{safe_name(slug(choices.chain_name) + '.yaml')}"
    wanted = [
        ("pkpk.yaml", "pkpk.yaml", N_("settings of the collection")),
        ("README.md", f"{language}/README.md", N_("guide for coordinators and the IT department")),
        (chain, f"{language}/chain.yaml", N_("the first chain")),
        (_CATALOG[language], "catalog.yaml", N_("shared services, roles and terms")),
        (".pre-commit-config.yaml", "pre-commit.yaml", N_("check before every commit")),
    ]
    if choices.ci in ("github", "both"):
        wanted.append((".github/workflows/pkpk.yml", "github.yml", N_("check of pull requests on GitHub")))
    if choices.ci in ("gitlab", "both"):
        wanted.append((".gitlab-ci.yml", "gitlab.yml", N_("check of merge requests on GitLab")))
    wanted += [
        (".vscode/settings.json", "settings.json", N_("help while writing in Visual Studio Code")),
        (".vscode/extensions.json", "extensions.json", N_("the extension that gives this help")),
        (".editorconfig", "editorconfig", N_("indents and line ends for all editors")),
        (".gitignore", "gitignore", N_("what Git leaves out")),
        (".gitattributes", "gitattributes", N_("line ends for Git")),
    ]
    pip_source = f'"{choices.source.requirement}"' if choices.source else _UNKNOWN_SOURCE[language]
    context = {
        **{key: getattr(choices, key) for key in Choices.__slots__},
        "language": language,
        "github": choices.ci in ("github", "both"),
        "gitlab": choices.ci in ("gitlab", "both"),
        "chain_id": slug(choices.chain_name),
        "catalog_file": _CATALOG[language],
        "pip_source": pip_source,
        "hook_files": _below(choices.folder, globs.hook(choices.chains, choices.catalogs)),
        "editor": {
            "chain": [glob for pattern in choices.chains for glob in globs.editor(pattern)],
            "catalog": [glob for pattern in choices.catalogs for glob in globs.editor(pattern)],
        },
        "ci_command": f"pkpk ci {shlex.quote(choices.folder)}" if choices.folder else "pkpk ci",
    }
    environment = _environment("init", choices.languages)
    made = [Made(path, environment.get_template(template).render(context), about) for path, template, about in wanted]
    schemas = resources.folder("schemas")
    for kind in ("chain", "catalog", "config"):
        name = f"{kind}.{language}.json"
        text = (schemas / name).read_text(encoding="utf-8")
        made.append(Made(f".pkpk/schemas/{name}", text, N_("the schema of the language, for editors")))
    return made


def _below(folder: str, expression: str) -> str:
    """The expression of a hook for the root of the Git repository, which `folder` lies below."""
    return f"^{re.escape(folder)}/{expression.removeprefix('^')}" if folder else expression


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _literal(text: str) -> str:
    """A text in which GitHub sees no expression."""
    return text.replace("${{", "${{ '${{' }}")


def one_file(kind: str, id: str, name: str, preset: str, language: str, organiser: str | None) -> str:
    """The text of a new chain, entity, model or catalogue."""
    template = f"{language}/{'catalog' if kind == 'catalog' else 'description'}.yaml"
    context = {"kind": kind, "id": id, "name": name, "preset": preset, "organiser": organiser}
    return _environment("new", (language,)).get_template(template).render(context)


def _environment(folder: str, languages: Sequence[str]) -> Environment:
    """Templates whose marks << >> and <% %> leave alone the braces of GitHub's expressions."""
    # YAML and Markdown are quoted by filters of their own.
    environment = Environment(
        loader=FileSystemLoader(resources.folder("templates") / folder, encoding="utf-8"),
        undefined=StrictUndefined,
        block_start_string="<%",
        block_end_string="%>",
        variable_start_string="<<",
        variable_end_string=">>",
        comment_start_string="<#",
        comment_end_string="#>",
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters.update(yaml=yaml, md=markdown, code=code, literal=_literal, json=_json)

    def say(**texts: str) -> str:
        return texts[languages[0]]

    def item(indent: int, **texts: str) -> str:
        """A text of a list: itself, or one for each language of the repository."""
        if len(languages) == 1:
            return yaml(say(**texts))
        return f"\n{' ' * indent}".join(f"{language}: {yaml(texts[language])}" for language in languages)

    def value(indent: int, **texts: str) -> str:
        """A text after its key, as `item`."""
        return f" {item(indent, **texts)}" if len(languages) == 1 else f"\n{' ' * indent}{item(indent, **texts)}"

    environment.globals.update(say=say, item=item, value=value)
    return environment
