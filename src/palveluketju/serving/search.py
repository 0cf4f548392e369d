"""The search of the preview: its index is made when a reader turns to it, and then of what has changed alone.

Saving a file costs nothing here. What pages say is kept for the next preview too, because finding it takes long the first time.
"""

import functools
import threading
from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from itertools import chain
from typing import NamedTuple

from palveluketju.loading.files import decode
from palveluketju.loading.many import done
from palveluketju.repository import cache as caching
from palveluketju.searching.entry import Entry
from palveluketju.searching.index import FILE, head, part, part_name, part_of
from palveluketju.serving.scene import Scene
from palveluketju.site.describing import Job, Press, leaf_of
from palveluketju.site.gathering import chain_of
from palveluketju.site.index import listed, said, stems
from palveluketju.site.prints import flat, maker
from palveluketju.site.remembered import Remembered, unpacked
from palveluketju.site.viewing import viewed
from palveluketju.views.names import names_of

_FILE = "preview.sqlite"


class _Read(NamedTuple):
    """A description of which nobody knows what its page says: its pages' job, its text, its address."""

    job: Job
    data: bytes
    path: str


class _Part(NamedTuple):
    """A part of the index, and what stands for what it was made from."""

    key: str
    data: bytes


@dataclass
class Search:
    """The index in each language, in so many `parts`; `making` is held while the state of the preview is asked."""

    root: str
    parts: int
    making: AbstractContextManager[object]
    _said: dict[str, dict[str, bytes]] = field(default_factory=dict)
    _made: dict[tuple[str, int], _Part] = field(default_factory=dict)
    _filling: threading.Lock = field(default_factory=threading.Lock)

    def file(self, scene: Scene, language: str, name: str) -> bytes | None:
        """A script of the index as the scene has it; None when there is no such file."""
        if name == FILE:
            return _head(language, self.parts)
        at = next((one for one in range(self.parts) if part_name(one) == name), None)
        return None if at is None else self._part(scene, language, at)

    def _part(self, scene: Scene, language: str, at: int) -> bytes:
        # Readers ask for all parts at once: one of them fills what is missing, and the others find it.
        with self._filling:
            with self.making:
                keys = searched(scene, language)
                lists = listed(scene.frames[language], keys)
            found = self._filled(scene, language, keys)
            own = [path for path in sorted([*keys, *lists]) if part_of(path, self.parts) == at]
            # By what pages say: that the name of another has changed makes many pages anew, of which few say anything else.
            key = caching.digest(repr([found.get(keys[one]) if one in keys else lists[one] for one in own]).encode())
            kept = self._made.get((language, at))
            if kept is None or kept.key != key:
                entries = chain.from_iterable(_entries(found.get(keys.get(path, "")), lists.get(path, [])) for path in own)
                kept = self._made[language, at] = _Part(key, part(entries, language, stems(language)))
            return kept.data

    def _filled(self, scene: Scene, language: str, keys: dict[str, str]) -> dict[str, bytes]:
        """What every page says, packed, by what it was made from."""
        old = self._said.get(language, {})
        found = {key: old[key] for key in keys.values() if key in old}
        missing = {key: path for path, key in keys.items() if key not in found}
        if missing:
            remembered = Remembered(self.root, _FILE)
            known = remembered.get(missing)
            new = self._told(scene, language, {path: key for key, path in missing.items() if key not in known})
            found |= known | new
            with self.making:
                used = {key for one in scene.languages for key in searched(scene, one).values()}
            remembered.keep(new, used)
        self._said[language] = found
        return found

    def _told(self, scene: Scene, language: str, missing: dict[str, str]) -> dict[str, bytes]:
        """What pages say of which it is not known: those of descriptions as many at once as there are processors."""
        told: dict[str, bytes] = {}
        for path in missing.keys() - scene.addresses.keys():
            with self.making:
                one = scene.planned[path]
                leaf = viewed(one, scene.books[language], scene.frames[language], None, pictures=False)
                told[missing[path]] = said(leaf.page, path, one.kind)
        with self.making:
            press = scene.press
            read = [_read(scene, path) for path in sorted(missing.keys() & scene.addresses.keys())]
        wanted = [one for one in read if one is not None]
        found = done(wanted, functools.partial(_said_by, press=press, language=language))
        return told | {missing[one.path]: data for one, data in zip(wanted, found, strict=True) if data}


def searched(scene: Scene, language: str) -> dict[str, str]:
    """What stands for what each page says to the search, by its address: what it is made from, but for what it wears."""
    if language not in scene.keys:
        scene.keys[language] = _searched(scene, language)
    return scene.keys[language]


def _searched(scene: Scene, language: str) -> dict[str, str]:
    own = scene.wish.own
    worded = repr(own.texts) if own and own.texts else ""
    ground = [maker(), language, worded, scene.name, scene.stock.drafts, scene.terms(language)]
    described = {path: scene.facts_of(one) for path, (one, audience) in scene.addresses.items() if not audience}
    planned = {path: [one.view, one.known_by] for path, one in scene.planned.items() if one.kind}
    return {path: caching.digest(flat([ground, facts])) for path, facts in {**described, **planned}.items()}


def _read(scene: Scene, path: str) -> _Read | None:
    """None when the file is not as it was in the scene any more: the next one is asked for by then."""
    one, _ = scene.addresses[path]
    data = scene.stock.last(one)
    plan = scene.plan
    links = plan.own_ways(one), plan.words(one), plan.others(one)
    return _Read(Job(one, b"", *links, "", plan.parts(one), []), data, path) if data else None


def _said_by(one: _Read, *, press: Press, language: str) -> bytes:
    """What the page of a description says, packed; nothing when we fail on it, which the page itself tells."""
    try:
        description = chain_of(decode(one.job.told["file"], one.data, press.around), internal=press.drafts)
        leaf = leaf_of(description, names_of(description), one.job, press, language, one.path, "")
        return said(leaf.page, one.path, "chain")
    except Exception:
        return b""


def _entries(found: bytes | None, named: Sequence[Entry]) -> Sequence[Entry]:
    return named if found is None else list(unpacked(found))


@functools.lru_cache(maxsize=4)
def _head(language: str, parts: int) -> bytes:
    return head(language, parts)
