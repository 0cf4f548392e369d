"""Many files, one after another or side by side, always in the same order; nothing of a file is kept but its findings."""

import gc
import os
import signal
import traceback
from collections.abc import Sequence
from typing import Any

from palveluketju.finding import Finding, Located
from palveluketju.loading import codes
from palveluketju.loading.files import Candidate, load_candidate

#: files from which a second process pays for its start
WORTH_IT = 60
_MOST = 8

#: the findings of one file; None for a file found in a folder that is no chain
Checked = list[Located] | None


def check_all(files: Sequence[Candidate], jobs: int = 0) -> list[Checked]:
    """What each file gives, in the order of `files`.

    `jobs`: how many processes; 0 takes as many as there are processors when the files are many, else one.
    """
    if jobs == 0:
        jobs = min(_processors(), _MOST) if len(files) >= WORTH_IT else 1
    jobs = min(jobs, len(files))
    return _side_by_side(files, jobs) if jobs > 1 else _one_after_another(files)


def _processors() -> int:
    """The processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _side_by_side(files: Sequence[Candidate], jobs: int) -> list[Checked]:
    """Every `jobs`-th file in a process of its own, the first share in this one."""
    # Imported here because one file, the commonest case, would pay a tenth of its time for it.
    from multiprocessing import Pipe, Process

    others = []
    for start in range(1, jobs):
        receiver, sender = Pipe(duplex=False)
        process = Process(target=_send, args=(files[start::jobs], sender), daemon=True)
        process.start()
        sender.close()
        others.append((process, receiver))
    shares = [_one_after_another(files[::jobs])]
    for process, receiver in others:
        shares.append(receiver.recv())
        process.join()
    return [shares[place % jobs][place // jobs] for place in range(len(files))]


def _send(files: Sequence[Candidate], sender: Any) -> None:
    # Ctrl-C is for the first process, which takes the others with it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        sender.send(_one_after_another(files))
    except KeyboardInterrupt:
        pass  # the first process tells of it
    finally:
        sender.close()


def _one_after_another(files: Sequence[Candidate]) -> list[Checked]:
    # Nodes hold no circles, so the collector would only walk them again and again: 20-30 % of the time.
    running = gc.isenabled()
    gc.disable()
    try:
        return [_checked(file) for file in files]
    finally:
        if running:
            gc.enable()


def _checked(file: Candidate) -> Checked:
    """The findings of one file. When we fail on it, that is a finding too: the other files are still told about."""
    try:
        document = load_candidate(file)
        return None if document is None else document.located()
    except Exception as error:
        args = {"error": f"{type(error).__name__}: {error}", "details": traceback.format_exc()}
        return [Located(Finding(codes.FAULT, args=args), file.path, None, "")]
