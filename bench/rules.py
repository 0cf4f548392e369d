"""What each rule of lint takes of the time of reading a file, in one process. Prints JSON: rule → share; `all` is the whole."""

import datetime
import gc
import json
import math
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

from palveluketju import rule
from palveluketju.finding import Finding
from palveluketju.loading.files import decode
from palveluketju.subject import Subject

Result = TypeVar("Result")
_TIMES = 7
_TODAY = datetime.date(2026, 1, 1)


class _Shortest(dict[str, float]):
    """The shortest time of each part in seconds."""

    def timed(self, name: str, work: Callable[[], Result]) -> Result:
        """What the work gives."""
        start = time.perf_counter()
        found = work()
        self[name] = min(self.get(name, math.inf), time.perf_counter() - start)
        return found


def _asked(one: rule.Found, subject: Subject) -> list[Finding]:
    return list(one.check(subject))


def _file(data: bytes) -> _Shortest:
    """The shortest times of each part; what rules share is on the first that asks for it."""
    found = _Shortest()
    for _ in range(_TIMES):
        subject = Subject(found.timed("reading", partial(decode, "bench", data)), _TODAY)
        found.timed("building objects", partial(getattr, subject, "tree"))
        for one in rule.Choice(profile="in_use").rules("in_use"):
            found.timed(f"{one.id} {one.rule.code.name}", partial(_asked, one, subject))
    return found


def main() -> None:
    """Measures the files of a folder and prints."""
    gc.disable()
    taken: dict[str, float] = defaultdict(float)
    for path in sorted(Path(sys.argv[1]).iterdir())[: int(sys.argv[2])]:
        for name, seconds in _file(path.read_bytes()).items():
            taken[name] += seconds
    reading = taken.pop("reading")
    shares = {name: seconds / reading for name, seconds in taken.items()}
    print(json.dumps({"all": sum(shares.values()), **shares}))


main()
