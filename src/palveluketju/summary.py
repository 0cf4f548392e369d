"""A proposed change told in Markdown, for the page of the proposal: what is wrong, what differs, what that touches.

It is read on phones, so there are lists and no tables, and the first line says it all. What authors wrote can neither call
people nor become markup; what does not fit is counted.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from palveluketju.finding import Located, Severity
from palveluketju.messages.catalogue import Messages
from palveluketju.messages.said import N_
from palveluketju.outward import address, advice, context, inert, markdown, sentence
from palveluketju.repository.impact import DESCRIPTION, Thing, Touched
from palveluketju.repository.proposal import Description, Proposal
from palveluketju.wording import safe

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
#: bytes kept for what tells that something was left out
_RESERVE = 600


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
    writer = _Writer(messages, look)
    return writer.whole(proposal)


class _Writer:
    def __init__(self, messages: Messages, look: Look) -> None:
        self.messages, self.look = messages, look
        self.say, self.plural = messages.say, messages.plural
        self.text = ""

    def whole(self, proposal: Proposal) -> str:
        self.text = f"{MARK}\n## {self.headline(proposal)}\n"
        if proposal.empty:
            self.text += f"\n{self.say('Nothing in the repository of chains differs from where this change started.')}\n"
        findings = sorted(proposal.result.findings, key=lambda one: -one.finding.weight)
        self.section(self.say("Findings"), [self.finding(one) for one in findings])
        self.section(self.say("What differs"), [*map(self.description, proposal.descriptions), *self.things(proposal)])
        self.section(self.say("Touched by this"), [self.touched(one) for one in proposal.touched])
        return self.text

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
        told = ", ".join(parts) or (self.say("nothing differs") if proposal.empty else self.say("nothing to complain of"))
        return f"{sign} {self.say('Service chains')}: {told}"

    def section(self, title: str, items: Sequence[str]) -> None:
        """A heading and a list; what is beyond the first items is folded, what does not fit is counted."""
        if not items:
            return
        lines, left = [f"\n### {title}\n\n"], len(items)
        room = self.look.limit - _RESERVE - len(self.text.encode())
        for at, item in enumerate(items):
            line = f"{item}\n"
            if at == _OPEN and len(items) > _OPEN + 2:
                more = self.plural("{count} more", "{count} more", len(items) - _OPEN)
                line = f"\n<details><summary>{more}</summary>\n\n{line}"
            room -= len(line.encode())
            if room < 0:
                break
            lines.append(line)
            left -= 1
        if len(items) > _OPEN + 2 and len(items) - left > _OPEN:
            lines.append("\n</details>\n")
        if left:
            lines.append("\n" + self.plural("{count} more did not fit here.", "{count} more did not fit here.", left) + "\n")
        if room >= 0 or left < len(items) or len(self.text.encode()) + 200 < self.look.limit:
            self.text += "".join(lines)

    def finding(self, one: Located) -> str:
        line = one.place.line if one.place else 0
        where = self.file(address(one.file), line)
        told = markdown(sentence(one, self.messages))
        parts = [f"- {_SIGNS[one.finding.weight]} {where}: {told} ({one.finding.code.id})"]
        # A key alone is on the line that the link leads to.
        where_in = context(one, self.messages) if any(step.label for step in one.trail) else ""
        for mark, text in (("", where_in), ("→ ", advice(one, self.messages))):
            if text:
                parts.append(f"  <br>{mark}{markdown(text)}")
        return "\n".join(parts)

    def description(self, one: Description) -> str:
        path = self.look.folder + one.path
        file = self.file(path, 0) if one.how != "removed" else f"`{_code(path)}`"
        return f"- **{self.name(one.name, one.id)}** · {self.say(HOW[one.how])} · {file}"

    def things(self, proposal: Proposal) -> Iterator[str]:
        for one in proposal.things:
            if one.namespace == DESCRIPTION:
                continue  # told already
            keys = ", ".join(f"`{key}`" for key in one.fields)
            yield f"- {self.what(one)} · {self.say(HOW[one.how])}{f': {keys}' if keys else ''}"
        if not any(one.namespace != DESCRIPTION for one in proposal.things):
            for path in proposal.catalogs:
                yield f"- {self.say('Catalogue')} · {self.say(HOW['changed'])} · {self.file(self.look.folder + path, 0)}"
        if proposal.config:
            yield f"- {self.say('The configuration has changed, so every file was checked.')}"

    def touched(self, one: Touched) -> str:
        parts = []
        for thing in one.things:
            lines = ", ".join(dict.fromkeys(str(place.line) for place in one.places if place.thing is thing))
            parts.append(f"{self.what(thing)} ({self.say('line {lines}', lines=lines)})")
        path = self.look.folder + one.path
        file = self.file(path, one.places[0].line, text=path)
        return f"- **{self.name(one.name, one.id)}** · {file}\n  <br>{'; '.join(parts)}"

    def what(self, thing: Thing) -> str:
        return f"{self.say(WHAT[thing.namespace])} **{self.name(thing.name, thing.id)}**"

    def name(self, name: dict[str, str], id: str) -> str:
        """What it is called, in the reader's language when it has that."""
        text = name.get(self.messages.language) or next(iter(name.values()), "") or id
        return markdown(inert(safe(text)))

    def file(self, path: str, line: int, text: str = "") -> str:
        shown = _code(text or (f"{path}:{line}" if line else path))
        link = self.look.link(path, line)
        return f"[`{shown}`]({link})" if link else f"`{shown}`"


def _code(text: str) -> str:
    """A path between backquotes: nothing in it can end them, call people or start a command."""
    return inert(safe(text)).replace("`", "'")
