"""What each version says where they differ: texts side by side with marks, values in words, whole elements as on their page."""

import json
from collections.abc import Mapping
from typing import Any

from palveluketju.comparing.change import Change
from palveluketju.comparing.nodes import Node
from palveluketju.messages.catalogue import LANGUAGES
from palveluketju.model.built import object_of
from palveluketju.model.element import Element
from palveluketju.review import words
from palveluketju.review.marks import marked
from palveluketju.review.page import Pane, Row
from palveluketju.review.places import trail
from palveluketju.union.version import Version, Versions, field_of
from palveluketju.views.blocks import Block, Paragraph, Span
from palveluketju.views.voice import Voice

_ELEMENTS = ("object", "flag_or_object", "either")


def panes(change: Change, versions: Versions) -> tuple[Pane, Pane]:
    """The old version and the new one."""
    say = versions.voice.say
    if change.key and change.kind != "reordered":
        return _field(change, versions)
    if change.kind == "added":
        return Pane(nothing=say(words.NOTHING_BEFORE)), _whole(change, versions.new, versions.old)
    if change.kind == "removed":
        return _whole(change, versions.old, versions.new), Pane(nothing=say(words.NOTHING_NOW))
    if change.kind == "moved" and change.before is not None and change.after is not None:
        sides = ((versions.old, change.before), (versions.new, change.after))
        before, after = (" › ".join(trail(node.parent, node.key, version)) for version, node in sides)
        return _texts({"": before}, {"": after}, versions.voice)
    return _order(change, versions)


def _order(change: Change, versions: Versions) -> tuple[Pane, Pane]:
    """The place in a list, and of a list of words the word."""
    found = []
    sides = (versions.old, versions.new)
    for at, value, version in zip(change.place, (change.old, change.new), sides, strict=True):
        said = versions.voice.say(words.PLACE_IN_ORDER, number=(at or 0) + 1)
        text = version.word(change.node, change.key, value) if change.key else ""
        found.append(Pane(body=(Paragraph((Span(": ".join(filter(None, [said, text]))),)),)))
    return found[0], found[1]


def _field(change: Change, versions: Versions) -> tuple[Pane, Pane]:
    node = change.node
    found = field_of(node, change.key)
    shape = found.shape.item or found.shape if found else None
    values = change.old, change.new
    if shape is not None and shape.kind in _ELEMENTS:
        sides = zip(values, (change.before, change.after), (versions.old, versions.new), strict=True)
        before, after = (_element_in(value, at, change.key, version) for value, at, version in sides)
        return before, after
    if shape is None or shape.kind == "text":
        before_text, after_text = (value if isinstance(value, dict) else _other(value) for value in values)
        return _texts(before_text, after_text, versions.voice)
    shown = [
        {"": version.word(node, change.key, value)} if value is not None else {}
        for value, version in zip(values, (versions.old, versions.new), strict=True)
    ]
    return _texts(shown[0], shown[1], versions.voice)


def _texts(old: Mapping[str, str], new: Mapping[str, str], voice: Voice) -> tuple[Pane, Pane]:
    """The texts in each language in which they differ, the reader's own first."""
    order = [voice.language, *LANGUAGES, *old, *new]
    languages = [one for one in dict.fromkeys(order) if (one in old or one in new) and old.get(one) != new.get(one)]
    rows: tuple[list[Row], list[Row]] = ([], [])
    for one in languages:
        label = one.upper() if one and (len(languages) > 1 or one != voice.language) else ""
        lang = one if one != voice.language else ""
        for side, pieces in zip(rows, marked(old.get(one, ""), new.get(one, "")), strict=True):
            if pieces:
                side.append(Row(pieces, label, lang))
    say = voice.say
    return (
        Pane(tuple(rows[0])) if rows[0] else Pane(nothing=say(words.NOTHING_BEFORE)),
        Pane(tuple(rows[1])) if rows[1] else Pane(nothing=say(words.NOTHING_NOW)),
    )


def _other(value: Any) -> dict[str, str]:
    """A value of a key that the language does not know."""
    if value is None:
        return {}
    return {"": value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)}


def _whole(change: Change, version: Version, other: Version) -> Pane:
    """An element that only one version has, as its page tells it; of a whole description its name and summary."""
    node = change.node
    content = change.new if change.kind == "added" else change.old
    body = [Paragraph((Span(say, style="strong"),)) for say in (version.voice.plain(node.name),) if say]
    if node.parent is None:
        return Pane(body=(*body, *version.voice.prose(content.get("summary"))))
    known = version.element(node)
    blocks: list[Block] = _blocks(type(known), content, version) if known is not None else [*body]
    if change.origin is not None:
        said = words.SPLIT if change.kind == "added" else words.MERGED
        blocks.append(Paragraph((Span(version.voice.say(said, name=other.voice.plain(change.origin.name)), style="muted"),)))
    return Pane(body=tuple(blocks))


def _element_in(value: Any, node: Node | None, key: str, version: Version) -> Pane:
    """What a field holds that may be a flag or an element: as its page tells it."""
    if value is None or value is False:
        return Pane(nothing=version.voice.say("No") if value is False else "–")
    if isinstance(value, dict) and node is not None:
        inner = next(iter(node.children.get(key, ())), None)
        known = version.element(inner) if inner is not None else None
        if known is not None:
            body = _blocks(type(known), value, version)
            if body:
                return Pane(body=tuple(body))
    return Pane(body=(Paragraph((Span(version.voice.say("Yes") if value is True or value == {} else str(value)),)),))


def _blocks(kind: type[Element], content: Mapping[str, Any], version: Version) -> list[Block]:
    """An element without those of its parts that are told elsewhere."""
    element = object_of(kind, content)
    line = version.elements.line(element)
    return [*([Paragraph(line)] if line else []), *version.elements.body(element)]
