"""What shape alone cannot tell: counties' codes, what an assumption is about, branches that would run into each other."""

from collections.abc import Iterator

from palveluketju.finding import Finding, Path
from palveluketju.loading import codes
from palveluketju.loading.names import Index
from palveluketju.loading.reading import Content, Reading, did_you_mean, first_text, shown
from palveluketju.messages.said import Said
from palveluketju.model.regions import REGIONS
from palveluketju.model.shapes import SHAPES


def check(content: Content, reading: Reading, index: Index) -> Iterator[Finding]:
    """The findings on what the whole content means."""
    yield from _organisers(content)
    yield from _subjects(content, reading)
    yield from _branches(content, index)


def _organisers(content: Content) -> Iterator[Finding]:
    for place, organiser in enumerate(content.get("organiser", ())):
        for key in ("name", "code"):
            word = first_text(organiser.get(key, ""))
            if word.isdigit() and word not in REGIONS:
                # Older classifications number the counties otherwise, so a bare 1 is never guessed at.
                help = Said("Write the two-digit code (01–21, 90, 91) or the name of the county.")
                yield Finding(codes.REGION_CODE, ("organiser", place, key), {"value": shown(word)}, help=help)


def _subjects(content: Content, reading: Reading) -> Iterator[Finding]:
    known = SHAPES["Chain"]["fields"]
    for place, assumption in enumerate(content.get("assumptions", ())):
        first = assumption.get("about", "").replace(".", "/").partition("/")[0]
        if first and first not in known:
            help = did_you_mean(reading.near(first, list(known))) or Said("Write a key of the file, such as services or tiers.")
            yield Finding(codes.UNKNOWN_SUBJECT, ("assumptions", place, "about"), {"name": shown(first)}, help=help)


def _branches(content: Content, index: Index) -> Iterator[Finding]:
    """Steps that stand right before another branch of a choice and do not say where they lead."""
    steps: list[tuple[Path, Content]] = []
    for place, item in enumerate(content.get("pathway", ())):
        if "steps" in item:
            steps += [(("pathway", place, "steps", at), step) for at, step in enumerate(item["steps"])]
        elif "stage" not in item:
            steps.append((("pathway", place), item))
    yield from _sequence(steps, index)


def _sequence(steps: list[tuple[Path, Content]], index: Index) -> Iterator[Finding]:
    if any(len(step.get("next", ())) > 1 for _, step in steps):
        yield from _choices(steps, index)
    for path, step in steps:
        for place, branch in enumerate(step.get("parallel", ())):
            inner = [((*path, "parallel", place, "steps", at), each) for at, each in enumerate(branch.get("steps", ()))]
            yield from _sequence(inner, index)


def _choices(steps: list[tuple[Path, Content]], index: Index) -> Iterator[Finding]:
    where = {id(step): at for at, (_, step) in enumerate(steps)}
    told: set[int] = set()
    for at, (_, step) in enumerate(steps):
        if len(step.get("next", ())) < 2:
            continue
        ways = [index.find(way["to"], ("step",)) for way in step["next"] if way.get("to")]
        targets = {where.get(id(found[0][1]), -1) for found in ways if found}
        ahead = sorted(target for target in targets if target > at)
        for target in ahead[1:]:
            last = target - 1
            path, before = steps[last]
            if last not in told and last >= ahead[0] and not before.get("next") and "ends" not in before:
                told.add(last)
                help = Said("Say where this step leads with next:, or that the pathway ends here with ends: true.")
                args = {"choice": _shown(step), "next": _shown(steps[target][1])}
                yield Finding(codes.FALLS_THROUGH, path, args, help=help)


def _shown(step: Content) -> str:
    return shown(first_text(step.get("name", {})) or step.get("id", ""))
