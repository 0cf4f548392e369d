"""What a shared thing brings to the place that uses it: every key that the place does not give itself."""

from palveluketju.finding import Finding
from palveluketju.loading import codes
from palveluketju.loading.names import Index
from palveluketju.loading.reading import Content, Definition, Reading, path_of, shown
from palveluketju.loading.references import ambiguous
from palveluketju.model.slugs import slug

#: what stays with the shared thing
_OWN = ("id", "use", "formerly")


def fill(reading: Reading, index: Index) -> None:
    """Writes into each using element what it does not say itself; a chain of uses is followed, a circle is told."""
    sources: dict[int, Definition] = {}
    users = [one for space in reading.definitions.values() for one in space if "use" in one[1]]
    for namespace, content, _, trail in users:
        name = content["use"]
        found = [one for one in index.all(name, (namespace,)) if slug(one[1].get("use", "")) != slug(name)]
        if len(found) == 1:
            sources[id(content)] = found[0]
        else:
            finding = ambiguous(name, found, index) if found else Finding(codes.UNRESOLVED_USE, args={"name": shown(name)})
            reading.problems.append(Finding(finding.code, path_of(trail, "use"), finding.args, help=finding.help))
    told: set[int] = set()
    for _, content, _, trail in users:
        circle = _follow(content, sources)
        if circle and not circle & told:
            told |= circle
            reading.problems.append(Finding(codes.USES_ITSELF, path_of(trail, "use"), {"name": shown(content["use"])}))


def _follow(user: Content, sources: dict[int, Definition]) -> set[int]:
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
