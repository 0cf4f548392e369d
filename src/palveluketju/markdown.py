"""Markdown for the pages of GitHub and GitLab: lists that phones show, so long as a service takes, with authors' words inert.

What authors wrote can neither call people nor become markup; what does not fit is counted.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from palveluketju.messages.catalogue import Messages
from palveluketju.outward import inert, markdown
from palveluketju.wording import cut, safe

#: items of a list that are shown at once; the others are one tap away
_OPEN = 8
#: columns of a sentence, a name and a path; more of one would hide the others
_LONGEST, LONGEST_NAME, _LONGEST_PATH = 500, 120, 160
#: bytes of a section besides its items: its heading, what folds it and what tells that something was left out
_AROUND = 400
#: What the services take for a reference (#12, GH-12, !34, ~label, $7, repository@commit), an address or an emoji even where it
#: is no markup: they look at the text that is left.
_REFERENCES = re.compile(
    r"[#!$%&~^*@\[](?=[^\s\u2060])|\bG[HL]-(?=\d)|:(?=//)|\bwww(?=\.)|\bmailto:|\bxmpp:|:(?=[\w+-]+:)", re.IGNORECASE
)
_JOINER = "\u2060"


class Section(NamedTuple):
    """A heading, lines below it, and items; `open` says how many are shown at once, None for the first few.

    `rest` is what the others are called.
    """

    title: str
    items: Sequence[str]
    open: int | None = None
    lead: str = ""
    rest: str = ""

    @property
    def size(self) -> int:
        """How many bytes it takes at most."""
        return _AROUND + sum(len(one.encode()) + 1 for one in (self.lead, *self.items))


def in_sections(sections: Sequence[Section], room: int, messages: Messages) -> str:
    """Sections in so many bytes: each has its share, and what the others leave over; those that do not fit are counted."""
    sizes = [one.size for one in sections]
    rest = sum(sizes)
    whole = ""
    for at, one in enumerate(sections):
        left = room - len(whole.encode())
        rest -= sizes[at]
        share = max(left // (len(sections) - at), left - rest)
        # A heading alone tells nothing: so many are told that each says something.
        share = max(share, min(sizes[at], 2 * _AROUND))
        if share > left - _AROUND and at < len(sections) - 1:
            return f"{whole}\n{left_out(len(sections) - at, messages)}\n"
        whole += _section(one, min(share, left) - _AROUND, messages)
    return whole


def _section(one: Section, room: int, messages: Messages) -> str:
    """A heading and a list; what is not shown at once is folded, what does not fit is counted."""
    room -= len(one.lead.encode())
    shown: list[str] = []
    for each in one.items:
        room -= len(each.encode()) + 1
        if room < 0:
            break
        shown.append(f"{each}\n")
    # Two that are folded would save nobody anything.
    first = one.open if one.open is not None else _OPEN if len(shown) > _OPEN + 2 else len(shown)
    whole = f"\n#### {one.title} ({len(one.items)})\n\n{one.lead}" + "".join(shown[:first])
    if len(shown) > first:
        left = len(shown) - first
        more = f"{one.rest} ({left})" if one.rest else messages.plural("{count} more", "{count} more", left)
        whole += ("\n" if first else "") + folded(more, "".join(shown[first:]))
    if len(one.items) > len(shown):
        whole += f"\n{left_out(len(one.items) - len(shown), messages)}\n"
    return whole


def folded(title: str, inner: str) -> str:
    """Lines that are shown at a tap."""
    return f"<details><summary>{title}</summary>\n\n{inner}\n</details>\n"


def left_out(count: int, messages: Messages) -> str:
    """How many items did not fit."""
    return messages.plural("{count} more did not fit here.", "{count} more did not fit here.", count)


def linked(path: str, link: str) -> str:
    """A path, leading to its address when there is one."""
    return f"[`{code(path)}`]({link})" if link else f"`{code(path)}`"


def item(rows: Sequence[str]) -> str:
    """An item of a list in short lines, as a phone shows them. In a comment, GitHub makes a break of a line break too."""
    return "- " + "<br>".join(rows)


def text(words: str, longest: int = _LONGEST) -> str:
    """An author's text as Markdown that shows it as it is, and of which no service makes anything else."""
    still = _REFERENCES.sub(lambda found: found[0] + _JOINER, inert(safe(cut(" ".join(words.split()), longest))))
    # Two of them could be mathematics; in elements of their own they are not.
    return markdown(still).replace("&#36;", "<span>&#36;</span>")


def code(path: str) -> str:
    """A path between backquotes: nothing in it can end them, call people or start a command."""
    return inert(safe(cut(path, _LONGEST_PATH, at_end=False))).replace("`", "'") or "–"
