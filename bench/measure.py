"""Times of whole processes: wall time and peak memory of each run, commands in turn so that a drifting machine hits all alike."""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """Medians over the runs: wall time in seconds, peak memory of the largest process in MiB."""

    seconds: float
    mebibytes: float
    runs: int


def measure(
    commands: Sequence[Sequence[str]], runs: int = 5, expect: tuple[int, ...] = (0,), *, warm: bool = True
) -> list[Figure]:
    """Runs the commands in turn, once to warm up (unless told not to) and `runs` times to count.

    Raises RuntimeError when one ends otherwise than expected.
    """
    walls: list[list[float]] = [[] for _ in commands]
    peaks: list[float] = [0.0 for _ in commands]
    for turn in range(0 if warm else 1, runs + 1):
        for at, command in enumerate(commands):
            wall, peak, code = _run(command)
            if code not in expect:
                raise RuntimeError(f"{' '.join(command)} ended with {code}")
            if turn:
                walls[at].append(wall)
                peaks[at] = max(peaks[at], peak)
    return [Figure(statistics.median(wall), peak, runs) for wall, peak in zip(walls, peaks, strict=True)]


def _run(command: Sequence[str]) -> tuple[float, float, int]:
    start = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
    # ru_maxrss is in kilobytes on Linux and in bytes on macOS.
    unit = 1024 * 1024 if sys.platform == "darwin" else 1024
    return wall, usage.ru_maxrss / unit, process.returncode
