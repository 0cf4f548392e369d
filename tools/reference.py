"""The tables of docs/language.md and docs/repository.md, made from the grammar: what stands after a marker is generated."""

import re

from palveluketju.loading.references import WHAT
from palveluketju.model.element import Element, Statement, Thing
from palveluketju.model.grammar import Concept, Field, Shape, grammar
from palveluketju.model.types import PARTIES

_BLOCK = re.compile(r"(?s)(<!-- (concepts|presets|of-every): ([^>]+?) -->\n).*?(<!-- end -->)")
_WORDS = {
    "line": "one line",
    "id": "an id",
    "version": "a version, such as 1.0.0",
    "date": "a date, a month or a year",
    "duration": "a duration, such as 3 d",
    "number": "a number",
    "flag": "true or false",
    "span": "a number or a range, such as 18+",
    "colour": 'a colour, such as `"#0b4a5b"`',
    "path": "a path in the repository",
    "pattern": "a pattern of paths, such as `alueet/*/ketjut/**`",
    "requirement": 'versions, such as `">=0.2,<2"`',
    "rule": "a code such as OMA001",
    "case": "a description or a part of one, below `|`",
}
_COMMON = {model.__name__: grammar(model)[model.__name__].fields for model in (Element, Thing, Statement)}


def filled(page: str, concepts: dict[str, Concept], elsewhere: str = "") -> str:
    """The page with every generated part made anew; concepts that it has no table for are described in `elsewhere`."""
    here = {_anchor(concepts[name]) for name in named(page)}

    def link(found: re.Match[str]) -> str:
        return found[0] if found[1] in here else f"]({elsewhere}{found[1][1:]}"

    def block(found: re.Match[str]) -> str:
        start, kind, names, end = found.groups()
        make = {"concepts": _section, "presets": _presets, "of-every": _of_every}[kind]
        tables = "\n\n".join(make(name, concepts) for name in names.split())
        return f"{start}\n{re.sub(r']([(]#[a-z0-9-]+[)])', link, tables) if elsewhere else tables}\n\n{end}"

    return _BLOCK.sub(block, page)


def named(page: str) -> list[str]:
    """The concepts that have a table in the page."""
    return [name for _, kind, names, _ in _BLOCK.findall(page) if kind == "concepts" for name in names.split()]


def _section(name: str, concepts: dict[str, Concept]) -> str:
    concept = concepts[name]
    common = _common(concept)
    own = [field for field in concept.fields if field not in _COMMON["Element"] and field not in _COMMON.get(common, ())]
    lines = [f"#### {concept.label}", "", _about(concept, common)]
    if own:
        lines += ["", *_table(own, concepts)]
    return "\n".join(lines)


def _common(concept: Concept) -> str:
    """Which of the shared sets of keys the concept has whole."""
    return next((name for name in ("Thing", "Statement") if set(_COMMON[name]) <= set(concept.fields)), "")


def _about(concept: Concept, common: str) -> str:
    said = [concept.description]
    if common:
        said.append(f"It has [the keys of every {'thing' if common == 'Thing' else 'sentence'}](#keys-that-many-things-share).")
    if concept.short:
        said.append(f"Written without keys, it is its `{concept.short}`.")
    if concept.demands:
        instead = ["`use`"] if concept.shareable else []
        instead += ["an `id` that brings its name"] if concept.presets else []
        needs = " and ".join(f"`{key}`" for key in concept.demands)
        said.append(f"It needs {needs}{', unless it has ' + ' or '.join(instead) if instead else ''}.")
    return " ".join(said)


def _table(fields: list[Field], concepts: dict[str, Concept]) -> list[str]:
    rows = ["| Key | What it is | What may stand there |", "|---|---|---|"]
    for field in fields:
        stands = _stands(field.shape, concepts)
        if field.required:
            stands += " — **required**"
        if field.default:
            stands += f" — `{field.default}` when not said"
        rows.append(f"| `{field.key}` | {_cell(f'{field.title}. {field.description}')} | {stands} |")
    return rows


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("<", "&lt;")


def _stands(shape: Shape, concepts: dict[str, Concept]) -> str:
    match shape.kind:
        case "text":
            return "text"
        case "word":
            return _WORDS[shape.word]
        case "choice":
            return ", ".join(f"`{value}`" for value, _ in shape.values)
        case "reference":
            return _reference(shape)
        case "object":
            return _object(concepts[shape.concept], concepts)
        case "flag_or_object":
            return f"`true`, {_object(concepts[shape.concept], concepts)}"
        case "either":
            return f"{_object(concepts[shape.other], concepts)}; with the key `{shape.key}`, {_link(concepts[shape.concept])}"
        case "list":
            assert shape.item is not None
            inner = _stands(shape.item, concepts)
            return f"{'one or a list' if shape.one else 'list'}: {inner}"


def _object(concept: Concept, concepts: dict[str, Concept]) -> str:
    """What may stand for an element: its short form, or its keys."""
    short = next((field.shape for field in concept.fields if field.key == concept.short), None)
    if short is None:
        return _link(concept)
    alone = "text" if short.kind == "list" else _stands(short, concepts)
    return f"{alone}{',' if ',' in alone or ' or ' in alone else ''} or {_link(concept)}"


def _reference(shape: Shape) -> str:
    if shape.to == PARTIES:
        return "a [party](#references)"
    names = [WHAT[name] for name in shape.to]
    what = names[0] if len(names) == 1 else f"{', '.join(names[:-1])} or {names[-1]}"
    said = f"id or name of {what}"
    if shape.shared:
        return f"{said}, of this file or of the catalogue"
    return f"{said}, or plain words" if shape.open else said


def _link(concept: Concept) -> str:
    return f"[{concept.label}]{_anchor(concept)}"


def _anchor(concept: Concept) -> str:
    """The address of a concept's heading, as GitHub and GitLab make it."""
    return "(#" + re.sub(r"[^a-z0-9 -]", "", concept.label.lower()).replace(" ", "-") + ")"


def _presets(name: str, concepts: dict[str, Concept]) -> str:
    rows = ["| Id | Finnish | Swedish | English |", "|---|---|---|---|"]
    for one, names in concepts[name].presets.items():
        rows.append(f"| `{one}` | {names['fi']} | {names['sv']} | {names['en']} |")
    return "\n".join(rows)


def _of_every(name: str, concepts: dict[str, Concept]) -> str:
    rest = [field for field in _COMMON[name] if name == "Element" or field not in _COMMON["Element"]]
    title = {"Element": "Everything", "Thing": "Things, which have a name", "Statement": "Sentences, which have a text"}[name]
    return "\n".join([f"**{title}**", "", *_table(rest, concepts)])
