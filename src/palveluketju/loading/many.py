"""Much work, one piece after another or side by side in several processes, its results always in the same order."""

import os
import signal
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from palveluketju.uncollected import uncollected

#: pieces from which a second process pays for its start
WORTH_IT = 60
_MOST = 8

Item = TypeVar("Item")
Result = TypeVar("Result")


def done(
    items: Sequence[Item],
    work: Callable[[Item], Result],
    jobs: int = 0,
    step: Callable[[int], None] | None = None,
    *,
    worth: int = WORTH_IT,
) -> list[Result]:
    """What `work` gives for each item, in the order of the items; where processes are begun anew it is pickled.

    When it raises in any process, so does this, and the other processes are ended: they do nothing after that.

    `jobs`: how many processes; 0 takes as many as there are processors when there are `worth` items or more, else one.
    `step` is told after each item of this process about how many are done, the other processes' shares included.
    """
    if jobs == 0:
        jobs = min(_processors(), _MOST) if len(items) >= worth else 1
    jobs = min(jobs, len(items))
    stepping = _stepping(work, step, jobs, len(items)) if step else work
    return _side_by_side(items, work, stepping, jobs) if jobs > 1 else _one_after_another(items, stepping)


def _stepping(work: Callable[[Item], Result], step: Callable[[int], None], jobs: int, count: int) -> Callable[[Item], Result]:
    finished = 0

    def stepping(item: Item) -> Result:
        nonlocal finished
        result = work(item)
        finished += 1
        step(min(finished * max(jobs, 1), count))
        return result

    return stepping


def _processors() -> int:
    """The processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _side_by_side(
    items: Sequence[Item], work: Callable[[Item], Result], own: Callable[[Item], Result], jobs: int
) -> list[Result]:
    """Every `jobs`-th item in a process of its own, the first share in this one, where `own` does the work."""
    # Imported here because one file, the commonest case, would pay a tenth of its time for it.
    from multiprocessing import Pipe, Process

    others = []
    for start in range(1, jobs):
        receiver, sender = Pipe(duplex=False)
        process = Process(target=_send, args=(items[start::jobs], work, sender), daemon=True)
        process.start()
        sender.close()
        others.append((process, receiver))
    try:
        shares = [_one_after_another(items[::jobs], own)]
        for _, receiver in others:
            share = receiver.recv()
            if isinstance(share, Exception):
                raise share
            shares.append(share)
    except BaseException:
        for process, _ in others:
            process.terminate()
        raise
    finally:
        for process, _ in others:
            process.join()
    return [shares[place % jobs][place // jobs] for place in range(len(items))]


def _send(items: Sequence[Any], work: Callable[[Any], Any], sender: Any) -> None:
    # Ctrl-C is for the first process, which takes the others with it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        sender.send(_one_after_another(items, work))
    except KeyboardInterrupt:
        pass  # the first process tells of it
    except Exception as error:
        sender.send(error)
    finally:
        sender.close()


def _one_after_another(items: Sequence[Item], work: Callable[[Item], Result]) -> list[Result]:
    with uncollected():
        return [work(item) for item in items]
