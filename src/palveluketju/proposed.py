"""What a proposed change means. Apart from other comparisons, which need not load what checks a proposal."""

from palveluketju.differing import Differing, differing
from palveluketju.repository.between import between
from palveluketju.repository.git import Git
from palveluketju.repository.proposal import Proposal
from palveluketju.repository.sources import Commit, work_tree
from palveluketju.verdict import Scale


def proposed(git: Git, found: Proposal, folder: str, scale: Scale | None = None) -> Differing:
    """What differs in a proposed change and in what it touches. `folder`: the repository of chains in that of Git, with / last.

    Raises GitError as git does.
    """
    if found.base is None:
        return Differing()
    paths = [folder + path for one in found.descriptions for path in (one.path, one.was) if path]
    paths += [folder + path for path in found.catalogs]
    touched = None if found.config else [folder + one.path for one in found.touched]
    return differing(between(Commit(git, found.base), work_tree(git), paths, touched=touched), scale)
