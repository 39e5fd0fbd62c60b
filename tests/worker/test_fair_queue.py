"""Servers take turns, and what waits is bounded."""

import pytest

from bot.worker.fair_queue import (
    MOST_BYTES_WAITING,
    MOST_OF_A_SERVER,
    MOST_WAITING,
    FairQueue,
    QueueFullError,
)


def test_a_server_with_one_file_waits_for_one_of_each_other_server() -> None:
    queue: FairQueue[str] = FairQueue()
    for name in ("a1", "a2", "a3", "b1", "c1", "b2"):
        queue.put(ord(name[0]), name, 1)
    assert [queue.take() for _ in range(len(queue))] == ["a1", "b1", "c1", "a2", "b2", "a3"]
    assert not queue


def test_what_waits_is_bounded_for_a_server_and_for_all() -> None:
    queue: FairQueue[int] = FairQueue()
    for number in range(MOST_OF_A_SERVER):
        queue.put(1, number, 1)
    with pytest.raises(QueueFullError) as refusal:
        queue.put(1, 0, 1)
    assert refusal.value.is_own
    for number in range(MOST_WAITING - MOST_OF_A_SERVER):
        queue.put(1000 + number, number, 1)
    with pytest.raises(QueueFullError) as refusal:
        queue.put(2, 0, 1)
    assert not refusal.value.is_own


def test_the_bytes_that_wait_are_bounded_but_one_thing_may_be_larger() -> None:
    queue: FairQueue[int] = FairQueue()
    queue.put(1, 1, MOST_BYTES_WAITING + 1)
    with pytest.raises(QueueFullError):
        queue.put(2, 2, 1)
    assert queue.take() == 1
    queue.put(2, 2, 1)
