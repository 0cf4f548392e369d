"""Whether every reference leads to one thing.

A reference is an id or a name; case and accents do not matter. A thing on a tier, in a stage or in a branch may be written
with its owner: `support/kotihoito`.
"""

from collections.abc import Sequence
from functools import cached_property

from palveluketju.finding import Finding
from palveluketju.loading import codes
from palveluketju.loading.around import Shared
from palveluketju.loading.names import Index
from palveluketju.loading.nearness import Slips
from palveluketju.loading.nodes import mark_of
from palveluketju.loading.reading import Definition, Reading, Target, did_you_mean, path_of, shown, written_names
from palveluketju.messages.said import N_, Said
from palveluketju.model.slugs import slug

#: what a namespace holds, in words
WHAT = {
    "role": N_("a role"),
    "provider": N_("a provider"),
    "group": N_("a group"),
    "participant": N_("a participant"),
    "organiser": N_("an organiser"),
    "tier": N_("a tier"),
    "service": N_("a service"),
    "indicator": N_("an indicator"),
    "instrument": N_("an instrument"),
    "segment": N_("a segment"),
    "step": N_("a step"),
    "decision": N_("a decision"),
    "record": N_("a record"),
    "source": N_("a source"),
    "term": N_("a term"),
}
_SHOWN = 8


def resolve(reading: Reading, index: Index) -> None:
    """Adds a finding for every reference that leads nowhere or to several."""
    for target, references in reading.references.items():
        answers = _Answers(target, index, reading)
        for name, trail, key, node in references:
            wrong = answers[name]
            if wrong is not None:
                reading.problems.append(Finding(wrong.code, path_of(trail, key), wrong.args, "value", wrong.help, mark_of(node)))


class _Answers(dict[str, Finding | None]):
    """What is wrong with a name as a reference to the target, wherever it is referred to; None when it leads to one thing."""

    def __init__(self, target: Target, index: Index, reading: Reading) -> None:
        super().__init__()
        self.target, self.index, self.reading = target, index, reading

    def __missing__(self, name: str) -> Finding | None:
        found = self.index.find(name, self.target.to)
        wrong = None if len(found) == 1 else ambiguous(name, found, self.index) if found else self.unknown(name)
        self[name] = wrong
        return wrong

    def unknown(self, name: str) -> Finding | None:
        """The finding on a name that leads nowhere; an open reference may, unless it looks like a slip.

        None too when a catalogue that could not be read may have it: that is told already.
        """
        if self.target.open:
            return self.slip(name)
        if self.index.shared.around.unread.intersection(self.target.to):
            return None
        near = self.reading.near(slug(name), list(self.words))
        what_to_do = did_you_mean(self.words[near]) if near else self.described
        to = self.target.to
        what = Said(WHAT.get(to[0], "a name")) if len(to) == 1 else Said("a step, a service, a tier or a role")
        return Finding(codes.UNRESOLVED, args={"name": shown(name), "expected": what}, help=what_to_do)

    def slip(self, name: str) -> Finding | None:
        """The finding on a party that is described nowhere but nearly called like one that is, here or in a catalogue."""
        wanted = slug(name)
        slip = self.slips.of(wanted) if self.words else None
        if slip is not None:
            help = Said("Did you mean “{name}”? If it is another party, describe it too.", {"name": self.words[slip]})
            return Finding(codes.NEAR_MISS, args={"name": shown(name)}, help=help)
        around = self.index.shared.around
        slip = around.slips(self.target.to).of(wanted) if around.spaces else None
        if slip is None:
            return None
        meant = around.find(slip, self.target.to)[0]
        args = {"name": spelled(meant, slip), "file": meant.file}
        help = Said("Did you mean “{name}” of {file}? If it is another party, describe it here.", args)
        return Finding(codes.NEAR_MISS, args={"name": shown(name)}, help=help)

    @cached_property
    def things(self) -> list[Definition]:
        """Everything the reference could have led to; parties of the catalogues are looked at apart."""
        own = [one for namespace in self.target.to for one in self.index.spaces.get(namespace, ())]
        shared = self.index.shared.around.spaces
        return own if self.target.open else [*own, *(one for namespace in self.target.to for one in shared.get(namespace, ()))]

    @cached_property
    def words(self) -> dict[str, str]:
        """Their ids and names as written, by their slugs."""
        return {slug(written): written for one in reversed(self.things) for written in reversed(written_names(one))}

    @cached_property
    def slips(self) -> Slips:
        return Slips(self.words)

    @property
    def described(self) -> Said:
        """What there is, in words."""
        names = list(dict.fromkeys(written_names(one)[0] for one in self.things[: _SHOWN + 1] if written_names(one)))
        if not names:
            if self.index.shared.around.inside:
                return Said("Describe it in this file or in a catalogue; nothing of the kind is described yet.")
            return Said("Describe it in this file first; nothing of the kind is described here.")
        return Said("Described here: {names}", {"names": listed(names)})


def listed(names: list[str]) -> str:
    """The first of the names, with … when there are more."""
    return ", ".join(names[:_SHOWN]) + (" …" if len(names) > _SHOWN else "")


def spelled(one: Definition, word: str) -> str:
    """The id or the name of the thing that gives the word, as it is written."""
    return next((written for written in written_names(one) if slug(written) == word), word)


def ambiguous(name: str, found: Sequence[Definition], index: Index) -> Finding:
    """The finding on a name that several things have."""
    candidates = sorted({index.qualified(one) for one in found})
    help = Said("Write which one: {name}", {"name": candidates[0]})
    if len({one.file for one in found if isinstance(one, Shared)}) > 1:
        help = Said("Two catalogues have it: give one of them another id or name, or leave one out.")
    elif len(candidates) == 1 or isinstance(found[0], Shared):
        help = Said("Give them ids of their own, and refer to one of those.")
    return Finding(codes.AMBIGUOUS, args={"name": shown(name), "candidates": listed(candidates)}, help=help)
