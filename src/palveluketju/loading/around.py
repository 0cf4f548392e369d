"""What lies around a file: the shared things of its repository, which names may lead to when the file has no such thing."""

import json
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import Any, NamedTuple

from palveluketju.loading.nearness import Slips
from palveluketju.loading.reading import Content, Trail, identity, written_names
from palveluketju.model.slugs import slug


class Shared(NamedTuple):
    """A thing of a catalogue: a definition whose last part is the file and the line it stands on."""

    namespace: str
    content: Content
    naming: str | None
    trail: Trail
    where: tuple[str, int]

    @property
    def file(self) -> str:
        """The catalogue that describes it."""
        return self.where[0]

    @property
    def line(self) -> int:
        """The line on which its description starts."""
        return self.where[1]

    @property
    def key(self) -> str:
        """What tells it from every other shared thing: service/kotihoito."""
        return f"{self.namespace}/{identity(self.content, self.naming) or ''}"


class Around:
    """The shared things of a repository, and what its configuration says for chains that do not; nothing outside of one."""

    def __init__(
        self,
        things: Iterable[Shared] = (),
        files: Sequence[str] = (),
        *,
        inside: bool = False,
        given: Content | None = None,
        unread: Iterable[str] = (),
    ) -> None:
        """`files` are the catalogues searched; `given` are keys of a description that holds when it does not say them itself.

        `unread` are the namespaces of which not all is known, because a catalogue could not be read.
        """
        self.inside = inside
        self.files = tuple(files)
        self.given = given or {}
        self.unread = frozenset(unread)
        self.spaces: dict[str, list[Shared]] = {}
        self._words: dict[str, dict[str, list[Shared]]] = {}
        self._slips: dict[tuple[str, ...], Slips] = {}
        self._digests: dict[str, str] = {}
        self._answers: dict[str, str] = {}
        self._vocabularies: dict[str, str] = {}
        for one in things:
            self.spaces.setdefault(one.namespace, []).append(one)

    def words(self, namespace: str) -> dict[str, list[Shared]]:
        """The shared things of the namespace by the slug of every id and name they have or have had."""
        found = self._words.get(namespace)
        if found is None:
            found = self._words[namespace] = {}
            for one in self.spaces.get(namespace, ()):
                for word in dict.fromkeys(slug(written) for written in written_names(one)):
                    found.setdefault(word, []).append(one)
        return found

    def find(self, wanted: str, namespaces: Iterable[str]) -> list[Shared]:
        """The shared things whose word is the slug `wanted`, in the first of the namespaces that has any."""
        for namespace in namespaces:
            found = self.words(namespace).get(wanted)
            if found:
                return found
        return []

    def slips(self, namespaces: tuple[str, ...]) -> Slips:
        """The words of the namespaces by the forms that a slip can give them."""
        found = self._slips.get(namespaces)
        if found is None:
            found = self._slips[namespaces] = Slips(word for namespace in namespaces for word in self.words(namespace))
        return found

    def answer(self, question: str) -> str:
        """A digest of what a lookup gives, empty when it gives nothing; as in “role provider:kela”."""
        found = self._answers.get(question)
        if found is None:
            namespaces, _, wanted = question.partition(":")
            things = self.find(wanted, namespaces.split(" "))
            found = self._answers[question] = "+".join(self._digest(one) for one in things)
        return found

    def vocabulary(self, namespaces: str) -> str:
        """A digest of every name in the namespaces, parted by spaces: what a name that leads nowhere was compared with."""
        found = self._vocabularies.get(namespaces)
        if found is None:
            spaces = namespaces.split(" ")
            names = [[one.file, *written_names(one)] for namespace in spaces for one in self.spaces.get(namespace, ())]
            found = self._vocabularies[namespaces] = _digest([names, self.files, sorted(self.unread.intersection(spaces))])
        return found

    def _digest(self, one: Shared) -> str:
        place = f"{one.file}\n{one.line}\n{one.key}"
        found = self._digests.get(place)
        if found is None:
            found = self._digests[place] = _digest([one.key, one.file, one.content])
        return found

    @cached_property
    def setting(self) -> str:
        """A digest of what concerns every file, whatever it looks up."""
        return _digest([self.inside, self.given])


def _digest(value: Any) -> str:
    text = json.dumps(value, sort_keys=True, default=str)
    # Imported here because only a cache asks for digests, and it is a fortieth of the start of every run.
    import hashlib

    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


class Lookups:
    """The lookups of one document in the catalogues, remembered so that it is known what its findings hang on."""

    def __init__(self, around: Around) -> None:
        self.around = around
        #: where a name that was found was looked for, and its slug
        self.asked: set[tuple[tuple[str, ...], str]] = set()
        #: namespaces in which a name led nowhere
        self.missed: set[tuple[str, ...]] = set()
        #: the shared things that were found
        self.found: dict[str, Shared] = {}

    def find(self, wanted: str, namespaces: tuple[str, ...]) -> list[Shared]:
        """As `Around.find`."""
        if not self.around.inside:
            return []
        found = self.around.find(wanted, namespaces)
        if found:
            self.asked.add((namespaces, wanted))
            for one in found:
                self.found[one.key] = one
        else:
            self.missed.add(namespaces)
        return found


OUTSIDE = Around()
