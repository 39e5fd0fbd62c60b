"""Answers that are kept: what is asked again, and would come out the same, is at hand."""

import asyncio
import hashlib
from collections import OrderedDict
from typing import Any

from bot.worker.jobs import Answer, FileJob, FileWorker
from bot.worker.plain_data import job_to_parts

MOST_KEPT = 64
"""Answers of a worker that are kept; most have some kibibytes."""


class KeptAnswers:
    """A worker with the last answers to jobs that say `is_kept`, by all that the job is made from.

    A season that has changed makes another job, so that nothing outdated is given out. Those who ask
    for the same at once wait for one answer together.
    """

    def __init__(self, worker: FileWorker) -> None:
        self._worker = worker
        self._answers: OrderedDict[bytes, asyncio.Task[Any]] = OrderedDict()

    async def run(self, job: FileJob[Answer], server_id: int) -> Answer:
        """What comes of the job, now or when it was asked before; it raises what the worker does."""
        if not job.is_kept:
            return await self._worker.run(job, server_id)
        key = _key(job)
        task: asyncio.Task[Answer] | None = self._answers.get(key)
        if task is None:
            task = asyncio.create_task(self._worker.run(job, server_id))
            self._answers[key] = task
        self._answers.move_to_end(key)
        if len(self._answers) > MOST_KEPT:
            self._answers.popitem(last=False)
        try:
            return await asyncio.shield(task)
        except Exception:
            self._answers.pop(key, None)
            raise


def _key(job: FileJob[Any]) -> bytes:
    digest = hashlib.sha256()
    for part in job_to_parts(job.without_time()):
        digest.update(len(part).to_bytes(8))
        digest.update(part)
    return digest.digest()
