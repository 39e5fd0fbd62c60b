"""One job in a process of its own, which nothing of it outlives: no cache, no memory, no thread."""

import os
import select
import signal

from bot.worker.frames import LARGEST_ANSWER, Parts, frame_bytes, write_all
from bot.worker.inside.doing import Handlers, do_job
from bot.worker.limits import ENDED_FOR_MEMORY, ENDED_FOR_TIME, Limits, limit_this_process
from bot.worker.outcomes import Outcome

_MOST_AT_ONCE = 1 << 20


class AskerGoneError(Exception):
    """Nobody waits for the answer any more."""


def do_job_apart(handlers: Handlers, parts: Parts, limits: Limits, requests: int) -> bytes:
    """Do the job in a copy of this process, held to the limits; the answer's frame.

    `requests` is the file descriptor that the next request comes through. There is none before this
    one is answered, so that something to read there is the end of whoever asked.

    Raises:
        AskerGoneError: whoever asked has ended; the job has too.
    """
    answers, answer_end = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(answers)
        _do_and_exit(handlers, parts, limits, answer_end)
    os.close(answer_end)
    try:
        frame = _collect(answers, requests)
    except AskerGoneError:
        os.kill(child, signal.SIGKILL)
        raise
    finally:
        os.close(answers)
    _, status = os.waitpid(child, 0)
    return _frame_after(os.waitstatus_to_exitcode(status), frame)


def _do_and_exit(handlers: Handlers, parts: Parts, limits: Limits, answer_end: int) -> None:
    """What the copy does; it never returns."""
    status = 1
    try:
        _close_all_but(answer_end)
        limit_this_process(limits)
        write_all(answer_end, frame_bytes(do_job(handlers, parts)))
        status = 0
    finally:
        os._exit(status)


def _close_all_but(pipe: int) -> None:
    """Let go of whatever was open: the job has its bytes already."""
    os.closerange(3, pipe)
    os.closerange(pipe + 1, os.sysconf("SC_OPEN_MAX"))


def _collect(answers: int, requests: int) -> bytes:
    """All that comes until the job's end, or as much as an answer may have."""
    frame = bytearray()
    while len(frame) <= LARGEST_ANSWER:
        ready, _, _ = select.select([answers, requests], [], [])
        if requests in ready:
            raise AskerGoneError
        piece = os.read(answers, _MOST_AT_ONCE)
        if not piece:
            break
        frame += piece
    return bytes(frame)


def _frame_after(exit_code: int, frame: bytes) -> bytes:
    """What the job answered, or how it ended without an answer."""
    if exit_code == 0:
        return frame
    if -exit_code in ENDED_FOR_TIME:
        return frame_bytes((Outcome.TOO_LONG.encode(),))
    if -exit_code in ENDED_FOR_MEMORY:
        return frame_bytes((Outcome.TOO_MUCH_MEMORY.encode(),))
    why = f"the job's process ended with {exit_code}"
    return frame_bytes((Outcome.FAILED.encode(), why.encode()))
