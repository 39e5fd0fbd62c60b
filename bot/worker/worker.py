"""A worker: jobs come in from everywhere, and are done one after the other in its process."""

import asyncio
import logging
from collections.abc import Callable
from contextvars import Context
from dataclasses import dataclass
from typing import Any

from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.languages.current import speaking
from bot.worker.fair_queue import FairQueue, QueueFullError
from bot.worker.frames import Parts
from bot.worker.job_errors import STOPPING, JobFaultError, job_error, queue_full
from bot.worker.jobs import Answer, FileJob
from bot.worker.limits import Limits
from bot.worker.outcomes import Outcome
from bot.worker.plain_data import bytes_to_answer, job_to_parts
from bot.worker.worker_kind import WorkerKind
from bot.worker.worker_process import WorkerGoneError, WorkerProcess

LOG = logging.getLogger(__name__)

IDLE_SECONDS = 60.0
"""How long a process without a job is kept: whoever sends one file often sends another."""


NoteKill = Callable[[WorkerKind, Outcome], None]
"""Told of every job that came to no end of its own."""


def _note_nothing(_kind: WorkerKind, _outcome: Outcome) -> None: ...


@dataclass(frozen=True, slots=True)
class _Waiting:
    """A job, as it goes to the process, and where its answer is waited for."""

    job: FileJob[Any]
    server_id: int
    request: Parts
    answer: asyncio.Future[Any]


class Worker:
    """Does jobs in a process that is started with the first, and ended when there was none for a while."""

    def __init__(
        self,
        kind: WorkerKind,
        limits: Limits | None = None,
        idle_seconds: float = IDLE_SECONDS,
        note_kill: NoteKill = _note_nothing,
    ) -> None:
        self._kind = kind
        self._note_kill = note_kill
        self._limits = limits or Limits()
        self._idle_seconds = idle_seconds
        self._queue: FairQueue[_Waiting] = FairQueue()
        self._arrived = asyncio.Event()
        self._process: WorkerProcess | None = None
        self._task: asyncio.Task[None] | None = None
        self._is_closed = False

    @property
    def pid(self) -> int | None:
        """The number of its process; None while there is none."""
        return self._process.pid if self._process else None

    async def run(self, job: FileJob[Answer], server_id: int) -> Answer:
        """What comes of the job, once those before it are done; servers take turns.

        Raises:
            UserError: the file is refused, or can't be done within the limits; too much waits; or the
                bot is being stopped.
            JobFaultError: the job failed as none should.
        """
        if self._is_closed:
            raise UserError(phrase(STOPPING))
        request = job_to_parts(job)
        waiting = _Waiting(job, server_id, request, asyncio.get_running_loop().create_future())
        try:
            self._queue.put(server_id, waiting, sum(map(len, request)))
        except QueueFullError as error:
            raise queue_full(error) from error
        self._arrived.set()
        if self._task is None or self._task.done():
            # It serves everybody after who asked first, so it takes nothing of theirs along.
            self._task = Context().run(asyncio.create_task, self._serve())
        answer: Answer = await waiting.answer
        return answer

    async def close(self) -> None:
        """End the process, whatever it is at; who waits for an answer is told to send the file again."""
        self._is_closed = True
        if self._task:
            self._task.cancel()
            await asyncio.wait([self._task])
        unanswered = [self._queue.take() for _ in range(len(self._queue))]
        for waiting in unanswered:
            _refuse_for_stopping(waiting)
        await self._end_process()

    async def _serve(self) -> None:
        """Do what waits, until nothing came for a while."""
        while self._queue:
            await self._do(self._queue.take())
            if not self._queue:
                await self._wait_for_more()
            if not self._queue:
                await self._end_process()

    async def _wait_for_more(self) -> None:
        self._arrived.clear()
        try:
            async with asyncio.timeout(self._idle_seconds):
                await self._arrived.wait()
        except TimeoutError:
            LOG.debug("The %s worker has nothing to do and ends", self._kind)

    async def _do(self, waiting: _Waiting) -> None:
        if waiting.answer.done():  # whoever asked has gone
            return
        try:
            answer = await self._answer(waiting)
        except asyncio.CancelledError:
            await self._kill_process()
            _refuse_for_stopping(waiting)
            raise
        except Exception as error:
            _refuse(waiting, error)
        else:
            if not waiting.answer.done():
                waiting.answer.set_result(answer)

    async def _answer(self, waiting: _Waiting) -> Any:
        """What the process makes of it.

        Raises:
            UserError: the job is refused, exceeds its limits, or was interrupted.
            JobFaultError: it failed, or what came back is no answer.
        """
        job = waiting.job
        outcome, text = Outcome.FAILED, b""
        try:
            outcome, text = await self._outcome(waiting.request)
            if outcome is Outcome.DONE:
                return bytes_to_answer(job, text)
        except ValueError as error:
            raise JobFaultError(f"The {self._kind} worker's answer is none") from error
        if outcome is not Outcome.REFUSED:
            LOG.warning("%s of server %d: %s", type(job).__name__, waiting.server_id, outcome)
            self._note_kill(self._kind, outcome)
        with speaking(job.language):
            raise job_error(outcome, text.decode(errors="replace"), job.smaller)

    async def _outcome(self, request: Parts) -> tuple[Outcome, bytes]:
        """How the job came out. A process that doesn't answer as it should is ended."""
        try:
            process = await self._running_process()
            outcome, *data = await process.ask(request)
        except TimeoutError:
            await self._kill_process()
            return Outcome.TOO_LONG, b""
        except WorkerGoneError:
            await self._kill_process()
            return Outcome.INTERRUPTED, b""
        return Outcome(outcome.decode()), b"".join(data)

    async def _running_process(self) -> WorkerProcess:
        if self._process is None or not self._process.is_running:
            self._process = await WorkerProcess.start(self._kind, self._limits)
        return self._process

    async def _end_process(self) -> None:
        if self._process:
            await self._process.end()
            self._process = None

    async def _kill_process(self) -> None:
        if self._process:
            await self._process.kill()
            self._process = None


def _refuse_for_stopping(waiting: _Waiting) -> None:
    with speaking(waiting.job.language):
        _refuse(waiting, UserError(phrase(STOPPING)))


def _refuse(waiting: _Waiting, error: Exception) -> None:
    if not waiting.answer.done():
        waiting.answer.set_exception(error)
