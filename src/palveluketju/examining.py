"""An organisation's templates read before any page is made: syntax, names, blocks, and what they include."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from jinja2 import Environment, TemplateError, TemplateSyntaxError, nodes
from jinja2.meta import find_undeclared_variables

from palveluketju.loading.nearness import nearest
from palveluketju.messages.said import Said, trilingual
from palveluketju.overriding import packaged
from palveluketju.overriding.broken import NO_TEMPLATE, BrokenError
from palveluketju.overriding.contexts import CONTEXTS
from palveluketju.overriding.own import Own

#: how a template names one of ours that it replaces
DEFAULT = "default/"

_SYNTAX = trilingual(
    "the template cannot be read: {details}", "mallipohjaa ei voi lukea: {details}", "mallen kan inte läsas: {details}"
)
_NO_NAME = trilingual("the template does not get {name}", "mallipohja ei saa nimeä {name}", "mallen får inte {name}")
_ITSELF = trilingual("it extends itself", "se laajentaa itseään", "den utvidgar sig själv")
_NO_BLOCK = trilingual(
    "{parent} has no block {name}", "mallipohjassa {parent} ei ole lohkoa {name}", "{parent} har inget block {name}"
)
_ESCAPE = trilingual(
    "escaping cannot be turned off", "merkkien suojausta ei voi ottaa pois", "skyddet av tecken kan inte stängas av"
)
_ENDS = trilingual(
    "{sign} may not stand in a file that becomes part of a page: write it in another way",
    "sivun osaksi tulevassa tiedostossa ei saa olla {sign}: kirjoita se toisin",
    "{sign} får inte stå i en fil som blir en del av en sida: skriv det på ett annat sätt",
)
#: what would end the style sheet or the script where a page holds it, or make a browser misread where it ends
_ENDING = {"css": re.compile(r"</style", re.IGNORECASE), "js": re.compile(r"</script|<!--", re.IGNORECASE)}
_INCLUDING = (nodes.Extends, nodes.Include, nodes.Import, nodes.FromImport)


@dataclass(frozen=True)
class Examined:
    """What is examined: the organisation's files, in the environment that will run them."""

    own: Own
    environment: Environment


def file_of_ours(name: str) -> str:
    """How errors name a template of ours."""
    return f"pkpk:html/{name}"


def examined(these: Examined) -> None:
    """Examines every template. Raises BrokenError for the first thing that is wrong."""
    for path, text in these.own.files:
        if path.endswith(".html"):
            _template(path, text, these)
        elif path.endswith(tuple(_ENDING)):
            _sheet(these.own.file(path), text, _ENDING[path.rpartition(".")[2]])


def _sheet(file: str, text: str, ending: re.Pattern[str]) -> None:
    found = ending.search(text)
    if found:
        raise BrokenError(file, text.count("\n", 0, found.start()) + 1, Said(_ENDS, {"sign": found[0]}))


def _template(path: str, text: str, these: Examined) -> None:
    file = these.own.file(path)
    environment = these.environment
    try:
        tree = environment.parse(text, path.removeprefix("html/"), file)
        for modifier in tree.find_all(nodes.EvalContextModifier):
            raise BrokenError(file, modifier.lineno, Said(_ESCAPE))
        for node, name in _named(tree):
            if isinstance(node, nodes.Extends) and f"html/{name}" == path:
                raise BrokenError(file, node.lineno, Said(_ITSELF), DEFAULT + name)
            if not _exists(name, these.own):
                known = [*_names(these.own), *(DEFAULT + one for one in _names(None))]
                raise BrokenError(file, node.lineno, Said(NO_TEMPLATE, {"name": name}), nearest(name, known) or "")
        _check_blocks(tree, file, these)
        _check_names(path, tree, file, these)
        environment.get_template(path.removeprefix("html/"))
    except TemplateSyntaxError as error:
        details = error.message or ""
        raise BrokenError(file, error.lineno, Said(_SYNTAX, {"details": details}), _meant(details, environment)) from None
    except TemplateError as error:
        raise BrokenError(file, 0, Said(_SYNTAX, {"details": str(error)})) from None
    except RecursionError:
        raise BrokenError(file, 0, Said(_SYNTAX, {"details": "RecursionError"})) from None


def _check_blocks(tree: nodes.Template, file: str, these: Examined) -> None:
    """A block that the extended template does not have would be left out without a word."""
    parent = _parent(tree)
    if parent is None:
        return
    known: set[str] = set()
    above: str | None = parent
    seen: set[str] = set()
    while above is not None and above not in seen:
        seen.add(above)
        other = _tree(above, these)
        known.update(one.name for one in other.find_all(nodes.Block))
        above = _parent(other)
    for one in tree.body:
        if isinstance(one, nodes.Block) and one.name not in known:
            said = Said(_NO_BLOCK, {"parent": parent, "name": one.name})
            raise BrokenError(file, one.lineno, said, nearest(one.name, sorted(known)) or "")


def _check_names(path: str, tree: nodes.Template, file: str, these: Examined) -> None:
    """A part is included anywhere, so nobody can say beforehand what it gets; what is missing there is told when it runs."""
    if path not in CONTEXTS:
        return
    known = {*CONTEXTS[path], *these.environment.globals, *assigned(tree)}
    parent = _parent(tree)
    while parent is not None:
        other = _tree(parent, these)
        known.update(assigned(other))
        following = _parent(other)
        parent = following if following != parent else None
    for name in sorted(find_undeclared_variables(tree) - known - {"self", "super", "loop", "caller", "varargs", "kwargs"}):
        line = next((one.lineno for one in tree.find_all(nodes.Name) if one.name == name and one.ctx == "load"), 1)
        raise BrokenError(file, line, Said(_NO_NAME, {"name": name}), nearest(name, sorted(known)) or "")


def assigned(tree: nodes.Template) -> Iterator[str]:
    """What a template sets for its blocks, and what it sets under a condition, which may be there or not when it is used."""
    for one in tree.body:
        if isinstance(one, nodes.Import):
            yield one.target
        elif isinstance(one, nodes.FromImport):
            yield from (name if isinstance(name, str) else name[1] for name in one.names)
        elif isinstance(one, nodes.Macro):
            yield one.name
    targets = [one.target for one in tree.find_all(nodes.Assign)] + [one.target for one in tree.find_all(nodes.AssignBlock)]
    for target in targets:
        yield from (name.name for name in [target, *target.find_all(nodes.Name)] if isinstance(name, nodes.Name))


def _tree(name: str, these: Examined) -> nodes.Template:
    own = None if name.startswith(DEFAULT) else these.own.text(f"html/{name}")
    return these.environment.parse(packaged.text(f"html/{name.removeprefix(DEFAULT)}") if own is None else own, name)


def _parent(tree: nodes.Template) -> str | None:
    for one in tree.find_all(nodes.Extends):
        if isinstance(one.template, nodes.Const) and isinstance(one.template.value, str):
            return one.template.value
    return None


def _named(tree: nodes.Template) -> Iterator[tuple[nodes.Node, str]]:
    """Every template that is named outright. One that is worked out is looked for when the page is made."""
    for one in tree.find_all(_INCLUDING):
        template: Any = one.template  # type: ignore[attr-defined]
        if isinstance(template, nodes.Const) and isinstance(template.value, str):
            yield one, template.value


def _exists(name: str, own: Own) -> bool:
    return name in _names(own) or (name.startswith(DEFAULT) and name.removeprefix(DEFAULT) in _names(None))


def _names(own: Own | None) -> list[str]:
    files: Iterable[str] = [path for path, _ in own.files] if own else []
    found = {*packaged.names(), *files}
    return sorted(one.removeprefix("html/") for one in found if one.endswith(".html"))


def _meant(details: str, environment: Environment) -> str:
    """The filter or test that was most likely meant, where Jinja says that it knows none of a name."""
    kind, _, rest = details.removeprefix("No ").partition(" named ")
    known = {"filter": environment.filters, "test": environment.tests}.get(kind)
    return nearest(rest.strip("'."), sorted(known)) or "" if known else ""
