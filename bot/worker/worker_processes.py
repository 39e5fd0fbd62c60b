"""Both workers, as the bot's process has them."""

import asyncio

from bot.metrics import Metrics
from bot.worker.jobs import FileWorkers
from bot.worker.kept_answers import KeptAnswers
from bot.worker.worker import Worker
from bot.worker.worker_kind import WorkerKind


class WorkerProcesses:
    """The workers, to be closed with the bot; a process is started when the first job comes."""

    def __init__(self, metrics: Metrics | None = None) -> None:
        note_kill = (metrics or Metrics()).note_worker_kill
        self.reading = Worker(WorkerKind.READING, note_kill=note_kill)
        self.making = Worker(WorkerKind.MAKING, note_kill=note_kill)
        self.jobs = FileWorkers(KeptAnswers(self.reading), KeptAnswers(self.making))

    async def close(self) -> None:
        """End both processes, whatever they are at."""
        await asyncio.gather(self.reading.close(), self.making.close())
