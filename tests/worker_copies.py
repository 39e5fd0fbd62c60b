"""Workers as copies of the bot that asks them, which has imported what they need.

A worker that starts cold takes half a second of a core to import its readers, more than most whole-process
tests take besides. What it does is the worker's own from its first line on; that it starts cold, and what its
limits leave of the machine, is proven in `tests/worker`.
"""

import asyncio
import contextlib
import ctypes
import os
import signal
import sys
from asyncio.subprocess import DEVNULL, PIPE
from collections.abc import Sequence
from dataclasses import astuple
from functools import partial

from bot.worker.inside import __main__ as program
from bot.worker.inside import making_jobs, reading_jobs
from bot.worker.limits import Limits
from bot.worker.worker_kind import WorkerKind
from bot.worker.worker_process import WorkerProcess

IMPORTED = (making_jobs, reading_jobs)
"""What the program imports once it knows its kind."""

_MOST_ARENAS = -8
"""glibc's M_ARENA_MAX."""


def share_one_arena() -> None:
    """Let this process and its copies reserve no addresses for each thread.

    glibc takes 64 MB for a thread that allocates, on however many cores; a bot has a dozen threads, and all
    of it would count in the limit of its worker's memory.
    """
    with contextlib.suppress(AttributeError):  # other C libraries have neither the arenas nor the option
        ctypes.CDLL(None).mallopt(_MOST_ARENAS, 1)


async def start_copy(kind: WorkerKind, limits: Limits) -> WorkerProcess:
    """In place of `WorkerProcess.start`: the same pipes and a session of its own, and no new Python."""
    words = (kind.value, *map(str, astuple(limits)))
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        stdin=PIPE,
        stdout=PIPE,
        stderr=DEVNULL,
        start_new_session=True,
        preexec_fn=partial(_become_worker, words),
    )
    return WorkerProcess(process, limits)


def _become_worker(words: Sequence[str]) -> None:
    """What the copy does; it never returns."""
    status = 1
    try:
        signal.set_wakeup_fd(-1)
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, signal.SIG_DFL)
        os.closerange(3, os.sysconf("SC_OPEN_MAX"))
        program.main(words)
        status = 0
    finally:
        os._exit(status)
