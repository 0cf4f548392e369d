"""What a site remembers of one description: enough for every page but its own.

Plain values of JSON, so that they can be kept between builds and be told apart by their digest.
"""

from typing import Any, NotRequired, TypedDict

Text = dict[str, str]


class Thing(TypedDict):
    """A service, a role, a provider, an indicator, a term, a source or a group of a description.

    `id` is that of the shared thing, else the slug of its name; `given` is the id that the file gives a thing of its own;
    `tiers` are numbers from 1, 0 for what is on no single tier.
    `content` is what the file says of it, kept where a page shows it.
    """

    space: str
    id: str
    name: Text
    anchor: str
    tiers: list[int]
    given: NotRequired[str]
    also: NotRequired[list[str]]
    content: NotRequired[dict[str, Any]]


class Work(TypedDict):
    """A place where a description names a role: in which field of what, and what is said there.

    `number` is that of a step; `other` is the other party of a handoff; `limit` is a duration as written.
    """

    role: str
    concept: str
    field: str
    name: Text
    anchor: str
    limit: NotRequired[str]
    number: NotRequired[int]
    other: NotRequired[Text]


class Told(TypedDict):
    """One description. `print` stands for everything that its own page hangs on.

    `uses` are the shared things it leans on: namespace, id, and every word that they answer to.
    """

    id: str
    file: str
    kind: str
    status: str
    version: str
    language: str
    name: Text
    about: Text
    words: list[str]
    formerly: list[str]
    organiser: list[str]
    owner: Text
    dates: dict[str, str]
    relations: list[list[str]]
    audiences: list[str]
    tiers: list[Text]
    things: list[Thing]
    work: list[Work]
    uses: list[list[str]]
    print: str


class Silenced(TypedDict):
    """A finding that its writer has answered for."""

    line: int
    code: str
    name: str
    reason: str
    until: str


class Judged(TypedDict):
    """What lint says of one file: how many findings of each severity and of each code, and what is silenced."""

    file: str
    id: str
    name: Text
    weights: dict[str, int]
    codes: dict[str, int]
    silenced: list[Silenced]


class Change(TypedDict):
    """Something that happened to a description on a day, a month or a year; `version` when it is known which came of it."""

    date: str
    id: str
    name: Text
    what: str
    version: str
    text: Text
