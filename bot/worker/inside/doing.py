"""Doing one job, in whatever process."""

import traceback
from collections.abc import Callable, Mapping
from typing import Any

from bot.errors import UserError
from bot.languages.current import speaking
from bot.worker.frames import Parts
from bot.worker.jobs import FileJob
from bot.worker.outcomes import Outcome
from bot.worker.plain_data import answer_to_bytes, parts_to_job

Handlers = Mapping[type[FileJob[Any]], Callable[[Any], object]]
"""What does each kind of job."""

_LONGEST_TRACEBACK = 20_000


def do_job(handlers: Handlers, parts: Parts) -> Parts:
    """Do the job that a request asks for: how it came out, and what came of it."""
    kinds = {kind.__name__.encode(): kind for kind in handlers}
    try:
        kind = kinds[parts[0]]
        job = parts_to_job(kind, parts)
        with speaking(job.language):
            answer = handlers[kind](job)
        return (Outcome.DONE.encode(), answer_to_bytes(kind, answer))
    except UserError as error:
        return (Outcome.REFUSED.encode(), str(error).encode())
    except MemoryError:
        return (Outcome.TOO_MUCH_MEMORY.encode(),)
    except Exception:
        why = traceback.format_exc()[-_LONGEST_TRACEBACK:]
        return (Outcome.FAILED.encode(), why.encode(errors="replace"))
