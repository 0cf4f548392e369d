"""Much work: the results in the order of the items, whatever the number of processes."""

import functools
import gc
import os
import time
from pathlib import Path

import pytest

from palveluketju.loading import many
from palveluketju.loading.many import WORTH_IT, done


def doubled(number: int) -> int:
    return number * 2


def process(item: int) -> int:
    return os.getpid()


def failing(wrong: int, number: int) -> int:
    if number == wrong:
        raise OSError(f"no {number}")
    return number


@pytest.mark.parametrize("jobs", [0, 1, 2, 3, 20])
@pytest.mark.parametrize("count", [0, 1, 2, 7, 100])
def test_the_results_are_in_the_order_of_the_items(count, jobs):
    assert done(range(count), doubled, jobs) == [number * 2 for number in range(count)]


def test_the_items_are_shared_among_as_many_processes_as_asked():
    assert len(set(done(range(9), process, 3))) == 3
    assert len(set(done(range(2), process, 20))) == 2
    assert set(done(range(9), process, 1)) == {os.getpid()}


def test_undecided_few_items_are_done_here_and_many_by_every_processor(monkeypatch):
    monkeypatch.setattr(many, "_processors", lambda: 2)
    assert set(done(range(WORTH_IT - 1), process)) == {os.getpid()}
    assert len(set(done(range(WORTH_IT), process))) == 2


def test_what_the_processes_give_may_be_large():
    assert [len(one) for one in done([300_000] * 4, bytes, 2)] == [300_000] * 4


@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.parametrize("wrong", [0, 1])
def test_what_goes_wrong_in_any_process_is_raised_here(wrong, jobs):
    with pytest.raises(OSError, match=f"no {wrong}"):
        done([0, 1], functools.partial(failing, wrong), jobs)


def late(folder: Path, number: int) -> None:
    if number == 0:
        raise OSError
    time.sleep(1)
    (folder / str(number)).touch()


def test_when_one_process_fails_the_others_do_nothing_any_more(tmp_path):
    with pytest.raises(OSError):  # noqa: PT011 - any will do
        done([0, 1], functools.partial(late, tmp_path), 2)
    time.sleep(1.5)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("running", [True, False])
def test_garbage_collection_is_left_as_it_was(running):
    before = gc.isenabled()
    try:
        (gc.enable if running else gc.disable)()
        done([1], doubled, 1)
        assert gc.isenabled() == running
    finally:
        (gc.enable if before else gc.disable)()
