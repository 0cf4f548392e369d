"""Many files, one after another or side by side, always in the same order; nothing of a file is kept but its findings."""

import gc
import os
from collections.abc import Iterator, Sequence

from palveluketju.finding import Located
from palveluketju.loading.files import load

#: files from which a second process pays for its start
WORTH_IT = 150
_CHUNK = 25


def check_all(files: Sequence[str], jobs: int = 0) -> Iterator[list[Located]]:
    """The findings of each file, in the order of `files`.

    `jobs`: how many processes; 0 takes as many as there are processors when the files are many, else one.
    """
    if jobs == 0:
        jobs = min(os.cpu_count() or 1, 8) if len(files) >= WORTH_IT else 1
    if jobs == 1 or len(files) < 2:
        yield from _one_after_another(files)
        return
    # Imported here because one file, the commonest case, would pay a tenth of its time for it.
    from concurrent.futures import ProcessPoolExecutor

    chunks = [files[at : at + _CHUNK] for at in range(0, len(files), _CHUNK)]
    with ProcessPoolExecutor(min(jobs, len(chunks))) as pool:
        for found in pool.map(_chunk, chunks):
            yield from found


def _chunk(files: Sequence[str]) -> list[list[Located]]:
    return list(_one_after_another(files))


def _one_after_another(files: Sequence[str]) -> Iterator[list[Located]]:
    # Nodes hold no circles, so the collector would only walk them again and again: 20-30 % of the time.
    running = gc.isenabled()
    gc.disable()
    try:
        for file in files:
            yield load(file).located()
    finally:
        if running:
            gc.enable()
