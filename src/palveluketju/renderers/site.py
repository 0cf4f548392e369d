"""The handbook as a site: a page for every description, service, role, provider and indicator, in each language."""

from pathlib import Path

from palveluketju.judge import Judge
from palveluketju.renderer import Wish
from palveluketju.repository.meant import Group
from palveluketju.site.building import Built, Choices, build


def whole(group: Group, target: Path, wish: Wish, judge: Judge, choices: Choices) -> Built:
    """Makes the site of a repository in the folder. Raises RefusedError for a folder that is not ours, OSError."""
    return build(group, target, wish, judge, choices)
