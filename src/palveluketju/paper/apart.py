"""Work that takes much memory, each piece in a process of its own, so that all of it is given back when the piece is done."""

import os
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeVar

from palveluketju.drawing.error import DrawingError

#: of the machine's memory, how much all the processes together may take
_SHARE = 0.25

Item = TypeVar("Item")
Result = TypeVar("Result")


def side_by_side(memory: int) -> int:
    """How many processes of so many bytes each this machine has processors and memory for; at least one."""
    processors = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    try:
        whole = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (AttributeError, ValueError, OSError):  # Windows does not say
        whole = 8 << 30
    return max(1, min(processors, int(whole * _SHARE) // memory))


def apart(items: Sequence[Item], work: Callable[[Item], Result], jobs: int) -> Iterator[tuple[int, Result]]:
    """What `work` gives for each item, as it comes, with the number of the item; `jobs` processes at a time.

    Raises what `work` raises; DrawingError killed when a process ends without a word, as it does when memory runs out.
    """
    # Imported here because a leaflet, the commonest case, would pay for it.
    from multiprocessing import get_context
    from multiprocessing.connection import wait

    # Begun anew rather than forked: a process that has used typst has threads, which no fork takes along.
    context = get_context("spawn")
    waiting = list(enumerate(items))[::-1]
    running: dict[Any, tuple[int, Any]] = {}
    try:
        while waiting or running:
            while waiting and len(running) < jobs:
                at, item = waiting.pop()
                receiver, sender = context.Pipe(duplex=False)
                process = context.Process(target=_send, args=(work, item, sender), daemon=True)
                _start(process)
                sender.close()
                running[receiver] = (at, process)
            for ready in wait(list(running)):
                at, process = running.pop(ready)
                yield at, _received(ready, process)
    finally:
        for receiver, (_, process) in running.items():
            process.terminate()
            process.join()
            receiver.close()


def _start(process: Any) -> None:
    """Begins a process that Ctrl-C is not for: the first one takes the others with it."""
    if threading.current_thread() is not threading.main_thread():
        process.start()
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)  # which the process inherits from its first moment on
    try:
        process.start()
    finally:
        signal.signal(signal.SIGINT, before)


def _received(receiver: Any, process: Any) -> Any:
    try:
        error, result = receiver.recv()
    except EOFError:
        raise DrawingError("killed") from None
    finally:
        receiver.close()
        process.join()
    if error is not None:
        raise error
    return result


def _send(work: Callable[[Any], Any], item: Any, sender: Any) -> None:
    # Windows lets it inherit nothing.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        sent: tuple[Exception | None, Any] = (None, work(item))
    except Exception as error:
        sent = (error, None)
    sender.send(sent)
    sender.close()
