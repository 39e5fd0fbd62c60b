"""`python -m bot.worker.inside reading`, or `making`: a worker; the bot starts it and asks through pipes."""

import contextlib
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from bot.languages.translation_files import translations_of
from bot.worker.frames import read_frame, write_all
from bot.worker.inside.doing import Handlers
from bot.worker.inside.job_process import AskerGoneError, do_job_apart
from bot.worker.limits import Limits
from bot.worker.plain_data import language_of_parts
from bot.worker.worker_kind import WorkerKind


def main(words: Sequence[str]) -> None:
    """Do one job after the other until the bot closes the pipe, or ends."""
    name, limits = WorkerKind(words[0]), Limits(*map(int, words[1:]))
    _come_last()
    requests, answers = _take_the_pipes()
    handlers = _handlers(name)
    while parts := read_frame(requests):
        translations_of(language_of_parts(parts))  # kept here: what a job's copy reads goes with it
        try:
            frame = do_job_apart(handlers, parts, limits, requests)
        except AskerGoneError:
            return
        write_all(answers, frame)


def _come_last() -> None:
    """Where both want the same core, answers to people come before files; where memory runs out, files go."""
    os.nice(10)
    with contextlib.suppress(OSError):  # only Linux has it
        Path("/proc/self/oom_score_adj").write_text("1000", "ascii")


def _take_the_pipes() -> tuple[int, int]:
    """The pipes that requests come and answers go through, out of the way of whatever prints."""
    requests, answers = os.dup(0), os.dup(1)
    nothing = os.open(os.devnull, os.O_RDWR)
    os.dup2(nothing, 0)
    os.dup2(nothing, 1)
    return requests, answers


def _handlers(kind: WorkerKind) -> Handlers:
    """What this worker does: each imports no more than it needs."""
    if kind is WorkerKind.READING:
        from bot.worker.inside.reading_jobs import HANDLERS as READING  # noqa: PLC0415

        return READING
    from bot.worker.inside.making_jobs import HANDLERS as MAKING  # noqa: PLC0415

    return MAKING


if __name__ == "__main__":
    main(sys.argv[1:])
