"""Jobs about files done in the test's own process, through the same bytes as a worker's."""

from bot.worker.inside import making_jobs, reading_jobs
from bot.worker.inside.doing import Handlers, do_job
from bot.worker.job_errors import job_error
from bot.worker.jobs import Answer, FileJob, FileWorkers
from bot.worker.outcomes import Outcome
from bot.worker.plain_data import bytes_to_answer, job_to_parts


class InProcess:
    """A worker without a process."""

    def __init__(self, handlers: Handlers) -> None:
        self._handlers = handlers

    async def run(self, job: FileJob[Answer], server_id: int) -> Answer:
        assert server_id
        outcome, *data = do_job(self._handlers, job_to_parts(job))
        answer = b"".join(data)
        if outcome.decode() == Outcome.DONE:
            return bytes_to_answer(job, answer)
        raise job_error(Outcome(outcome.decode()), answer.decode(), job.smaller)


IN_PROCESS = FileWorkers(InProcess(reading_jobs.HANDLERS), InProcess(making_jobs.HANDLERS))
