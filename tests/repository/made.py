"""Small repositories, and what a check of them tells."""

from pathlib import Path

from palveluketju.finding import Located
from palveluketju.repository.check import Result, check
from palveluketju.repository.meant import meant

CONFIG = "pkpk: 1\nkind: config\nname: Ketjut\n"


def chain(name: str, more: str = "") -> str:
    """A chain; its id is made from the name unless `more` says another."""
    return f"pkpk: 1\nkind: chain\nname: {name}\n{more}"


def catalog(more: str, name: str = "Yhteiset") -> str:
    """A catalogue; `more` are its lists."""
    return f"pkpk: 1\nkind: catalog\nname: {name}\n{more}"


def services(*ids: str) -> str:
    """The list of services with these ids, each named like its id with a capital."""
    return "services:\n" + "".join(f"  - id: {id}\n    name: {id.capitalize()}\n" for id in ids)


def use(*ids: str) -> str:
    """The list of services that takes these from the catalogues."""
    return "services:\n" + "".join(f"  - use: {id}\n" for id in ids)


def relations(*to: str, type: str = "related") -> str:
    """Relations of one type."""
    return "relations:\n" + "".join(f"  - type: {type}\n    to: {one}\n" for one in to)


def write(folder: Path, files: dict[str, str | bytes]) -> Path:
    """The files below the folder, with a pkpk.yaml unless one is given; None leaves it out."""
    for path, text in {"pkpk.yaml": CONFIG, **files}.items():
        if text is not None:
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder


def checked(*paths: str | Path, jobs: int = 1, cached: bool = True) -> Result:
    """What a check of the paths gives, the current folder when there are none."""
    return check(meant([str(one) for one in paths] or ["."]), jobs, cached=cached)


def told(*paths: str | Path, jobs: int = 1, cached: bool = True) -> list[str]:
    """The findings of a check, each as its file and its code."""
    return [said(one) for one in checked(*paths, jobs=jobs, cached=cached).findings]


def said(one: Located) -> str:
    """The file and the code of a finding."""
    return f"{one.file} {one.finding.code.id}"
