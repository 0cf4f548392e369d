"""YAML text → nodes, within bounds; and where a text breaks off, what the whole parts of it still say."""

import re
from collections.abc import Iterator

from palveluketju.finding import Finding, Mark
from palveluketju.loading import aliases, codes, limits, nodes
from palveluketju.loading.nodes import Node, YAMLError
from palveluketju.loading.slips import line_at
from palveluketju.loading.syntax import Trouble, explain

_TOP_KEY = re.compile(r"""(?m)^["']?\w[^\n:]*:(?=\s)""")


class BrokenError(Exception):
    """The text cannot be read further: the finding that says why, and the stretch of the text that is lost with it."""

    def __init__(self, finding: Finding, lost: Mark) -> None:
        super().__init__(finding.code.name)
        self.finding = finding
        self.lost = lost


def compose(text: str) -> Node | None:
    """The root node of the only document in `text`; None when it holds none. Raises BrokenError."""
    try:
        root = nodes.compose(text, limits.DEPTH)
    except nodes.TooDeepError as error:
        mark = Mark(error.start, error.start + 1)
        raise BrokenError(Finding(codes.TOO_DEEP, args={"limit": limits.DEPTH}, mark=mark), mark) from None
    except YAMLError as error:
        raise _explained(error, text) from None
    if root is not None and "*" in text and "&" in text:
        finding = aliases.check(root)
        if finding is not None:
            raise BrokenError(finding, Mark(0, len(text)))
    return root


def _explained(error: YAMLError, text: str) -> BrokenError:
    problem, context, at, begun = nodes.trouble(error, text)
    finding = explain(Trouble(text, problem, context, at, begun))
    mark = finding.mark or Mark(at, at)
    if finding.code is codes.CONFLICT:
        end = text.find(">>>>>>>", mark.start)
        return BrokenError(finding, Mark(mark.start, mark.end if end < 0 else line_at(text, end).mark(0).end))
    # A block that was being read is not broken as a whole, and a line without its colon ends before libyaml notices.
    touched = [at if "block" in context else begun, begun if "expected ':'" in problem else at]
    return BrokenError(finding, Mark(min(mark.start, *touched), max(mark.end, *touched)))


def compose_parts(text: str, broken: BrokenError) -> Iterator[Finding | Node]:
    """The findings of every further break, and at last the root of what is whole: top-level keys without a break in them.

    A broken key is blanked out and the rest read again, so that all that is wrong with a file is told at once.
    """
    for _ in range(limits.BREAKS):
        rest = _without(text, broken.lost)
        if rest is None:
            return
        text = rest
        try:
            root = compose(text)
        except BrokenError as again:
            broken = again
            yield again.finding
        else:
            if root is not None:
                yield root
            return


def _without(text: str, lost: Mark) -> str | None:
    """The text with blanks for the top-level keys that `lost` touches; None when nothing can be told from the rest."""
    starts = [found.start() for found in _TOP_KEY.finditer(text)]
    start = max((one for one in starts if one <= lost.start), default=0)
    end = min((one for one in starts if one > lost.end), default=len(text))
    gone = text[start:end]
    if not gone.strip() or not any(one < start or one >= end for one in starts) or "&" in gone:
        return None
    return text[:start] + re.sub(r"[^\r\n]", " ", gone) + text[end:]
