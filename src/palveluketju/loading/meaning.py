"""What shape alone cannot tell: counties' codes, what an assumption is about, branches that would run into each other."""

from typing import Any

from palveluketju.finding import Finding, Path
from palveluketju.loading import codes
from palveluketju.loading.reading import Content, identity, near
from palveluketju.model.regions import REGIONS
from palveluketju.model.shapes import SHAPES
from palveluketju.model.slugs import slug
from palveluketju.messages.said import Said


def check(content: Content) -> list[Finding]:
    """The findings on what the whole content means."""
    return [*_organisers(content), *_subjects(content), *_branches(content)]


def _organisers(content: Content) -> list[Finding]:
    found = []
    for place, organiser in enumerate(content.get("organiser", ())):
        for key in ("name", "code"):
            value = organiser.get(key)
            word = next(iter(value.values())) if isinstance(value, dict) else value
            if word and word.isdigit() and word not in REGIONS:
                # Older classifications number the counties otherwise, so a bare 1 is never guessed at.
                help = Said("Write the two-digit code (01–21, 90, 91) or the name of the county.")
                found.append(Finding(codes.REGION_CODE, ("organiser", place, key), {"value": word}, help=help))
    return found


def _subjects(content: Content) -> list[Finding]:
    known = SHAPES["Chain"]["fields"]
    found = []
    for place, assumption in enumerate(content.get("assumptions", ())):
        about = assumption.get("about", "")
        first = about.replace(".", "/").partition("/")[0]
        if first and first not in known:
            args, path = {"name": first}, ("assumptions", place, "about")
            help = near(first, known) or Said("Write a key of the file, such as services or tiers.")
            found.append(Finding(codes.UNKNOWN_SUBJECT, path, args, help=help))
    return found


def _branches(content: Content) -> list[Finding]:
    """Steps that stand right before another branch of a choice and do not say where they lead."""
    found: list[Finding] = []
    steps: list[tuple[Path, Content]] = []
    for place, item in enumerate(content.get("pathway", ())):
        if "steps" in item:
            steps += [(("pathway", place, "steps", at), step) for at, step in enumerate(item["steps"])]
        elif "stage" not in item:
            steps.append((("pathway", place), item))
    _sequence(steps, found)
    return found


def _sequence(steps: list[tuple[Path, Content]], found: list[Finding]) -> None:
    where: dict[str, int] = {}
    for at, (_, step) in enumerate(steps):
        for word in _names(step):
            where.setdefault(word, at)
    told: set[int] = set()
    for at, (path, step) in enumerate(steps):
        targets = sorted({where.get(slug(way.get("to", "")), -1) for way in step.get("next", ()) if way.get("to")})
        ahead = [target for target in targets if target > at]
        for target in ahead[1:]:
            before = target - 1
            path_before, step_before = steps[before]
            if before not in told and before >= ahead[0] and not step_before.get("next") and "ends" not in step_before:
                told.add(before)
                name = _shown(steps[target][1])
                help = Said("Say where this step leads with next:, or that the pathway ends here with ends: true.")
                found.append(Finding(codes.FALLS_THROUGH, path_before, {"next": name}, help=help))
        for place, branch in enumerate(step.get("parallel", ())):
            inner = [((*path, "parallel", place, "steps", one), each) for one, each in enumerate(branch.get("steps", ()))]
            _sequence(inner, found)


def _names(step: Content) -> list[str]:
    name: dict[str, Any] = step.get("name", {})
    own = identity(step, "name")
    return [*([own] if own else []), *(slug(text) for text in name.values())]


def _shown(step: Content) -> str:
    name: dict[str, str] = step.get("name", {})
    return next(iter(name.values()), step.get("id", ""))
