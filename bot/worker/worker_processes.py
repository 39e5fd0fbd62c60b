"""Both workers, as the bot's process has them."""

import asyncio

from bot.worker.jobs import FileWorkers
from bot.worker.kept_answers import KeptAnswers
from bot.worker.worker import Worker
from bot.worker.worker_kind import WorkerKind


class WorkerProcesses:
    """The workers, to be closed with the bot; a process is started when the first job comes."""

    def __init__(self) -> None:
        self.reading = Worker(WorkerKind.READING)
        self.making = Worker(WorkerKind.MAKING)
        self.jobs = FileWorkers(KeptAnswers(self.reading), KeptAnswers(self.making))

    async def close(self) -> None:
        """End both processes, whatever they are at."""
        await asyncio.gather(self.reading.close(), self.making.close())
