"""What a shared thing brings to the place that uses it: every key that the place does not give itself."""

from palveluketju.finding import Finding
from palveluketju.loading import codes
from palveluketju.loading.around import Around
from palveluketju.loading.names import Index
from palveluketju.loading.reading import Content, Definition, Reading, path_of, shown
from palveluketju.loading.references import WHAT, ambiguous, listed, spelled
from palveluketju.messages.said import Said
from palveluketju.model.slugs import slug

#: what stays with the shared thing
_OWN = ("id", "use", "formerly")


#: what each using element uses, by the identity of its content
Sources = dict[int, Definition]


def sources(reading: Reading, index: Index) -> Sources:
    """What each using element uses; what leads nowhere, or to several, is told."""
    sources: Sources = {}
    for namespace, content, _, trail, _ in _users(reading):
        name = content["use"]
        wanted = slug(name)
        found: list[Definition] = [one for one in index.own(name, (namespace,)) if slug(one[1].get("use", "")) != wanted]
        # A catalogue knows its own things as shared ones too; what uses is never what is used.
        found = found or [one for one in index.shared.find(wanted, (namespace,)) if slug(one[1].get("use", "")) != wanted]
        if len(found) == 1:
            sources[id(content)] = found[0]
        elif found or namespace not in index.shared.around.unread:
            finding = ambiguous(name, found, index) if found else _unknown(name, namespace, reading, index.shared.around)
            reading.problems.append(Finding(finding.code, path_of(trail, "use"), finding.args, help=finding.help))
    return sources


def fill(reading: Reading, sources: Sources, told: set[int]) -> None:
    """Writes into each using element what it does not say itself; a chain of uses is followed, a circle is told.

    `told` are the elements of circles told so far, in files that are filled together.
    """
    for _, content, _, trail, _ in _users(reading):
        circle = _follow(content, sources)
        if circle and not circle & told:
            told |= circle
            reading.problems.append(Finding(codes.USES_ITSELF, path_of(trail, "use"), {"name": shown(content["use"])}))


def _users(reading: Reading) -> list[Definition]:
    return [one for space in reading.definitions.values() for one in space if "use" in one[1]]


def _unknown(name: str, namespace: str, reading: Reading, around: Around) -> Finding:
    """The finding on a use that leads nowhere: an error where there are catalogues to look in, else a note."""
    if not around.inside:
        return Finding(codes.UNRESOLVED_USE, args={"name": shown(name)})
    args = {"name": shown(name), "expected": Said(WHAT[namespace])}
    wanted, words = slug(name), around.words(namespace)
    near = reading.near(wanted, [word for word in words if word != wanted])
    files = listed(list(around.files))
    if near is not None:
        help = Said("Did you mean “{name}”? Searched: {files}", {"name": spelled(words[near][0], near), "files": files})
    elif files:
        help = Said("Describe it in a catalogue or in this file. Searched: {files}", {"files": files})
    else:
        help = Said("Describe it in a catalogue: there is none yet. pkpk new catalog ID begins one.")
    return Finding(codes.UNKNOWN_SHARED, args=args, help=help)


def _follow(user: Content, sources: Sources) -> set[int]:
    """Fills the element from what it uses, and that from what it uses; gives the elements of a circle when there is one."""
    seen = {id(user)}
    at = sources.get(id(user))
    while at is not None:
        content = at[1]
        if id(content) in seen:
            return seen
        seen.add(id(content))
        for key, value in content.items():
            if key not in _OWN:
                user.setdefault(key, value)
        at = sources.get(id(content))
    return set()
