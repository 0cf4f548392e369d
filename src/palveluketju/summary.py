"""A proposed change told in Markdown, for the page of the proposal: what is wrong, what differs, what that touches.

It is read on phones, so there are lists and no tables, and the first line says it all. What authors wrote can neither call
people nor become markup; what does not fit is counted.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from palveluketju.finding import Located, Severity
from palveluketju.layout import NOT_CANONICAL, command
from palveluketju.messages.catalogue import Messages
from palveluketju.messages.said import N_
from palveluketju.outward import address, advice, context, inert, markdown, sentence
from palveluketju.repository.impact import DESCRIPTION, Thing, Touched
from palveluketju.repository.proposal import Description, Proposal
from palveluketju.wording import cut, safe

#: by this the comment is found again, so that there is only ever one
MARK = "<!-- pkpk:ci -->"
_SIGNS = {Severity.ERROR: "❌", Severity.WARNING: "⚠️", Severity.INFO: "ℹ️"}
HOW = {
    "added": N_("new"),
    "changed": N_("changed"),
    "renamed": N_("renamed"),
    "removed": N_("removed"),
}
#: what a shared thing is, by its namespace
WHAT = {
    "service": N_("Service"),
    "provider": N_("Provider"),
    "role": N_("Role"),
    "indicator": N_("Indicator"),
    "instrument": N_("Instrument"),
    "segment": N_("Segment"),
    "term": N_("Term"),
    "source": N_("Source"),
    DESCRIPTION: N_("Description"),
}
#: items of a list that are shown at once; the others are one tap away
_OPEN = 8
#: lines of a file, and things, that are named of one file
_NAMED = 5
#: columns of a sentence, a name and a path; more of one would hide the others
_LONGEST, _LONGEST_NAME, _LONGEST_PATH = 500, 120, 160
#: bytes of a section besides its items: its heading, what folds it and what tells that something was left out
_AROUND = 400
#: What the services take for a reference (#12, GH-12, !34, ~label, $7, repository@commit), an address or an emoji even where it
#: is no markup: they look at the text that is left.
_REFERENCES = re.compile(
    r"[#!$%&~^*@\[](?=[^\s\u2060])|\bG[HL]-(?=\d)|:(?=//)|\bwww(?=\.)|\bmailto:|\bxmpp:|:(?=[\w+-]+:)", re.IGNORECASE
)
_JOINER = "\u2060"


@dataclass(frozen=True, slots=True)
class Look:
    """`link` gives the address of a file and a line, or nothing; `limit` is the most bytes that the text may have.

    `folder` is where the repository of chains lies in that of Git: empty, or a path with / at its end.
    """

    link: Callable[[str, int], str]
    limit: int
    folder: str = ""


def summary(proposal: Proposal, messages: Messages, look: Look) -> str:
    """The Markdown, ending in a line break, at most `look.limit` bytes of UTF-8."""
    return _Writer(messages, look).whole(proposal)


class _Writer:
    def __init__(self, messages: Messages, look: Look) -> None:
        self.messages, self.look = messages, look
        self.say, self.plural = messages.say, messages.plural

    def whole(self, proposal: Proposal) -> str:
        text = f"{MARK}\n### {self.headline(proposal)}\n"
        if proposal.empty:
            text += f"\n{self.say('Nothing in the repository of chains differs.')}\n"
        elif proposal.base is None:
            text += f"\n{self.say('No commit goes before this one, so every file was checked.')}\n"
        elif proposal.config and not any(one.finding.code.unusable for one in proposal.result.findings):
            text += f"\n{self.say('The configuration differs, so every file was checked.')}\n"
        findings = sorted(proposal.result.findings, key=lambda one: -one.finding.weight)
        sections = [
            (self.say("What is wrong"), [self.finding(one) for one in findings if one.finding.code is not NOT_CANONICAL]),
            (self.say("What differs"), [*map(self.description, proposal.descriptions), *self.things(proposal)]),
            (self.say("What this touches"), [self.touched(one) for one in proposal.touched]),
            (self.say("What pkpk fmt would tidy"), [self.untidy(one) for one in findings if one.finding.code is NOT_CANONICAL]),
        ]
        return text + self.sections([one for one in sections if one[1]], self.look.limit - len(text.encode()))

    def headline(self, proposal: Proposal) -> str:
        findings = proposal.result.findings
        counts = {each: sum(one.finding.weight == each for one in findings) for each in Severity}
        parts = []
        if counts[Severity.ERROR]:
            parts.append(self.plural("{count} error", "{count} errors", counts[Severity.ERROR]))
        if counts[Severity.WARNING]:
            parts.append(self.plural("{count} warning", "{count} warnings", counts[Severity.WARNING]))
        if counts[Severity.INFO]:
            parts.append(self.plural("{count} note", "{count} notes", counts[Severity.INFO]))
        worst = max((one.finding.weight for one in findings), default=None)
        sign = _SIGNS[worst] if worst else "✅"
        told = ", ".join(parts) or (self.say("nothing differs") if proposal.empty else self.say("all in order"))
        return f"{sign} {self.say('Service chains')}: {told}"

    def sections(self, sections: Sequence[tuple[str, Sequence[str]]], room: int) -> str:
        """All sections in so many bytes: each has its share, and what the others leave over."""
        sizes = [_AROUND + sum(len(item.encode()) + 1 for item in items) for _, items in sections]
        text = ""
        for at, (title, items) in enumerate(sections):
            left = room - len(text.encode())
            share = max(left // (len(sections) - at), left - sum(sizes[at + 1 :]))
            text += self.section(title, items, share - _AROUND)
        return text

    def section(self, title: str, items: Sequence[str], room: int) -> str:
        """A heading and a list; what is beyond the first items is folded, what does not fit is counted."""
        shown: list[str] = []
        for item in items:
            room -= len(item.encode()) + 1
            if room < 0:
                break
            shown.append(f"{item}\n")
        # Two that are folded would save nobody anything.
        first = _OPEN if len(shown) > _OPEN + 2 else len(shown)
        text = f"\n#### {title} ({len(items)})\n\n" + "".join(shown[:first])
        if len(shown) > first:
            more = self.plural("{count} more", "{count} more", len(shown) - first)
            text += f"\n<details><summary>{more}</summary>\n\n{''.join(shown[first:])}\n</details>\n"
        if len(items) > len(shown):
            left = self.plural("{count} more did not fit here.", "{count} more did not fit here.", len(items) - len(shown))
            text += f"\n{left}\n"
        return text

    def finding(self, one: Located) -> str:
        line = one.place.line if one.place else 0
        # A key alone is on the line that the link leads to.
        where_in = context(one, self.messages) if any(step.label for step in one.trail) else ""
        rows = [f"{_SIGNS[one.finding.weight]} {_text(sentence(one, self.messages))} ({one.finding.code.id})"]
        rows.append(self.file(address(one.file), line))
        rows += [_text(where_in)] if where_in else []
        rows += [f"{self.say(label)}: {self.file(address(file), place.line)}" for label, file, place in one.related[:_NAMED]]
        help = advice(one, self.messages)
        return _item([*rows, f"→ {_text(help)}"] if help else rows)

    def untidy(self, one: Located) -> str:
        sign = "" if one.finding.weight is Severity.INFO else f"{_SIGNS[one.finding.weight]} "
        return _item([sign + self.file(address(one.file), one.place.line if one.place else 0, command(address(one.file)))])

    def description(self, one: Description) -> str:
        path = self.look.folder + one.path
        rows = [f"**{self.name(one.name, one.id)}** · {self.say(HOW[one.how])}"]
        rows.append(self.file(path, 0) if one.how != "removed" else f"`{_code(path)}`")
        if one.was:
            rows.append(self.say("was: {former}", former=f"`{_code(one.was)}`"))
        return _item(rows)

    def things(self, proposal: Proposal) -> Iterator[str]:
        # Descriptions are told already.
        things = [one for one in proposal.things if one.namespace != DESCRIPTION]
        for one in things:
            keys = ", ".join(f"`{_code(key)}`" for key in one.fields)
            rows = [f"{self.what(one)} · {self.say(HOW[one.how])}{f': {keys}' if keys else ''}"]
            yield _item(rows if one.how == "removed" else [*rows, self.file(address(one.file), one.line)])
        for path, how in proposal.catalogs.items() if not things else ():
            shown = self.look.folder + path
            file = self.file(shown, 0) if how != "removed" else f"`{_code(shown)}`"
            yield _item([f"{self.say('Catalogue')} · {self.say(HOW[how])}", file])

    def touched(self, one: Touched) -> str:
        rows = [f"**{self.name(one.name, one.id)}**" + (f" · {self.say('Catalogue')}" if one.catalog else "")]
        rows.append(self.file(self.look.folder + one.path, one.places[0].line, self.look.folder + one.path))
        things = one.things
        for thing in things[:_NAMED]:
            lines = list(dict.fromkeys(str(place.line) for place in one.places if place.thing[:2] == thing[:2]))
            shown = ", ".join([*lines[:_NAMED], *(["…"] if len(lines) > _NAMED else [])])
            rows.append(f"{self.what(thing)}: {self.plural('line {lines}', 'lines {lines}', len(lines), lines=shown)}")
        left = len(things) - _NAMED
        return _item([*rows, self.plural("{count} more", "{count} more", left)] if left > 0 else rows)

    def what(self, thing: Thing) -> str:
        return f"{self.say(WHAT[thing.namespace])} **{self.name(thing.name, thing.id)}**"

    def name(self, name: dict[str, str], id: str) -> str:
        """What it is called, in the reader's language when it has that."""
        text = name.get(self.messages.language) or next(iter(name.values()), "")
        return _text(text, _LONGEST_NAME) or _text(id, _LONGEST_NAME) or "–"

    def file(self, path: str, line: int, text: str = "") -> str:
        shown = _code(text or (f"{path}:{line}" if line else path))
        link = self.look.link(path, line)
        return f"[`{shown}`]({link})" if link else f"`{shown}`"


def _item(rows: Sequence[str]) -> str:
    """An item of a list in short lines, as a phone shows them. In a comment, GitHub makes a break of a line break too."""
    return "- " + "<br>".join(rows)


def _text(text: str, longest: int = _LONGEST) -> str:
    """An author's text as Markdown that shows it as it is, and of which no service makes anything else."""
    still = _REFERENCES.sub(lambda found: found[0] + _JOINER, inert(safe(cut(" ".join(text.split()), longest))))
    # Two of them could be mathematics; in elements of their own they are not.
    return markdown(still).replace("&#36;", "<span>&#36;</span>")


def _code(text: str) -> str:
    """A path between backquotes: nothing in it can end them, call people or start a command."""
    return inert(safe(cut(text, _LONGEST_PATH, at_end=False))).replace("`", "'") or "–"
