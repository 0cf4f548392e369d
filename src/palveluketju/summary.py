"""A proposed change told in Markdown, for the page of the proposal: what is wrong, what differs, what that touches.

It is read on phones, so there are lists and no tables, and the first line says it all. What authors wrote can neither call
people nor become markup; what does not fit is counted.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from palveluketju.account import Account, Difference, Wish
from palveluketju.approvers import Asked
from palveluketju.finding import Located, Severity
from palveluketju.layout import NOT_CANONICAL, command
from palveluketju.markdown import LONGEST_NAME, Section, code, in_sections, item, linked, text
from palveluketju.messages.catalogue import Messages
from palveluketju.messages.said import N_
from palveluketju.outward import address, advice, context, sentence
from palveluketju.repository.impact import DESCRIPTION, Thing, Touched
from palveluketju.repository.proposal import Description, Proposal
from palveluketju.telling.leaflet import approvers, bulletins, chapters
from palveluketju.telling.told import told

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
#: lines of a file, and things, that are named of one file
_NAMED = 5


@dataclass(frozen=True, slots=True)
class Look:
    """`link` gives the address of a file and a line, or nothing; `limit` is the most bytes that the text may have.

    `folder` is where the repository of chains lies in that of Git: empty, or a path with / at its end.
    """

    link: Callable[[str, int], str]
    limit: int
    folder: str = ""


def summary(
    proposal: Proposal, messages: Messages, look: Look, differences: Sequence[Difference] = (), asked: Sequence[Asked] = ()
) -> str:
    """The Markdown, ending in a line break, at most `look.limit` bytes of UTF-8.

    `differences` are what the change means; `asked` who has to approve it.
    """
    return _Writer(messages, look).whole(proposal, differences, asked)


class _Writer:
    def __init__(self, messages: Messages, look: Look) -> None:
        self.messages, self.look = messages, look
        self.say, self.plural = messages.say, messages.plural

    def whole(self, proposal: Proposal, differences: Sequence[Difference], asked: Sequence[Asked]) -> str:
        start = f"{MARK}\n### {self.headline(proposal)}\n"
        if proposal.empty:
            start += f"\n{self.say('Nothing in the repository of chains differs.')}\n"
        elif proposal.base is None:
            start += f"\n{self.say('No commit goes before this one, so every file was checked.')}\n"
        elif proposal.config and not any(one.finding.code.unusable for one in proposal.result.findings):
            start += f"\n{self.say('The configuration differs, so every file was checked.')}\n"
        findings = sorted(proposal.result.findings, key=lambda one: -one.finding.weight)
        # A file that is new or gone is told in a line, unless there is something to decide.
        meant = [one for one in differences if one.how in ("changed", "renamed") or _is_hard(one)]
        reader = told(Account(meant, Wish(link=self.look.link)), self.messages)
        paths = {address(one.path) for one in meant}
        plain = [one for one in proposal.descriptions if self.look.folder + one.path not in paths]
        sections = [
            Section(self.say("What is wrong"), [self.finding(one) for one in findings if one.finding.code is not NOT_CANONICAL]),
            approvers(asked, self.messages),
            *chapters(reader),
            bulletins(reader),
            Section(self.say("What differs"), [*map(self.description, plain), *self.things(proposal)]),
            Section(self.say("What this touches"), [self.touched(one) for one in proposal.touched]),
            Section(
                self.say("What pkpk fmt would tidy"), [self.untidy(one) for one in findings if one.finding.code is NOT_CANONICAL]
            ),
        ]
        return start + in_sections([one for one in sections if one.items], self.look.limit - len(start.encode()), self.messages)

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

    def finding(self, one: Located) -> str:
        line = one.place.line if one.place else 0
        # A key alone is on the line that the link leads to.
        where_in = context(one, self.messages) if any(step.label for step in one.trail) else ""
        rows = [f"{_SIGNS[one.finding.weight]} {text(sentence(one, self.messages))} ({one.finding.code.id})"]
        rows.append(self.file(address(one.file), line))
        rows += [text(where_in)] if where_in else []
        rows += [f"{self.say(label)}: {self.file(address(file), place.line)}" for label, file, place in one.related[:_NAMED]]
        help = advice(one, self.messages)
        return item([*rows, f"→ {text(help)}"] if help else rows)

    def untidy(self, one: Located) -> str:
        sign = "" if one.finding.weight is Severity.INFO else f"{_SIGNS[one.finding.weight]} "
        return item([sign + self.file(address(one.file), one.place.line if one.place else 0, command(address(one.file)))])

    def description(self, one: Description) -> str:
        path = self.look.folder + one.path
        rows = [f"**{self.name(one.name, one.id)}** · {self.say(HOW[one.how])}"]
        rows.append(self.file(path, 0) if one.how != "removed" else f"`{code(path)}`")
        if one.was:
            rows.append(self.say("was: {former}", former=f"`{code(one.was)}`"))
        return item(rows)

    def things(self, proposal: Proposal) -> Iterator[str]:
        # Descriptions are told already.
        things = [one for one in proposal.things if one.namespace != DESCRIPTION]
        for one in things:
            keys = ", ".join(f"`{code(key)}`" for key in one.fields)
            rows = [f"{self.what(one)} · {self.say(HOW[one.how])}{f': {keys}' if keys else ''}"]
            yield item(rows if one.how == "removed" else [*rows, self.file(address(one.file), one.line)])
        for path, how in proposal.catalogs.items() if not things else ():
            shown = self.look.folder + path
            file = self.file(shown, 0) if how != "removed" else f"`{code(shown)}`"
            yield item([f"{self.say('Catalogue')} · {self.say(HOW[how])}", file])

    def touched(self, one: Touched) -> str:
        rows = [f"**{self.name(one.name, one.id)}**" + (f" · {self.say('Catalogue')}" if one.catalog else "")]
        rows.append(self.file(self.look.folder + one.path, one.places[0].line, self.look.folder + one.path))
        things = one.things
        for thing in things[:_NAMED]:
            lines = list(dict.fromkeys(str(place.line) for place in one.places if place.thing[:2] == thing[:2]))
            shown = ", ".join([*lines[:_NAMED], *(["…"] if len(lines) > _NAMED else [])])
            rows.append(f"{self.what(thing)}: {self.plural('line {lines}', 'lines {lines}', len(lines), lines=shown)}")
        left = len(things) - _NAMED
        return item([*rows, self.plural("{count} more", "{count} more", left)] if left > 0 else rows)

    def what(self, thing: Thing) -> str:
        return f"{self.say(WHAT[thing.namespace])} **{self.name(thing.name, thing.id)}**"

    def name(self, name: dict[str, str], id: str) -> str:
        """What it is called, in the reader's language when it has that."""
        called = name.get(self.messages.language) or next(iter(name.values()), "")
        return text(called, LONGEST_NAME) or text(id, LONGEST_NAME) or "–"

    def file(self, path: str, line: int, shown: str = "") -> str:
        return linked(shown or (f"{path}:{line}" if line else path), self.look.link(path, line))


def _is_hard(one: Difference) -> bool:
    return any(each.hardness != "info" for each in one.judged)
