"""Why a job gave no answer, in words."""

from bot.errors import UserError
from bot.languages.catalogue import mark, phrase
from bot.worker.fair_queue import QueueFullError
from bot.worker.outcomes import Outcome

STOPPING = mark("Pitboard is being restarted, and nothing was saved. Please try again in a minute.")

_INTERRUPTED = mark("I was interrupted, and nothing was saved. Please try again.")
_OWN_QUEUE = mark("I'm still reading other files of this server. Please try again in a minute.")
_ANY_QUEUE = mark("Too many files are being read at the moment. Please try again in a few minutes.")


class JobFaultError(Exception):
    """A job failed as none should; its text is the traceback, for whoever runs the bot."""


def queue_full(error: QueueFullError) -> UserError:
    """The refusal of what would have to wait too long."""
    return UserError(phrase(_OWN_QUEUE if error.is_own else _ANY_QUEUE))


def job_error(outcome: Outcome, text: str, smaller: str) -> Exception:
    """What to raise for a job that came out like that; `smaller` says what would work."""
    match outcome:
        case Outcome.REFUSED:
            return UserError(text)
        case Outcome.INTERRUPTED:
            return UserError(phrase(_INTERRUPTED))
        case Outcome.TOO_LONG:
            why = phrase("That took too long to read, so I stopped; nothing was saved.")
        case Outcome.TOO_MUCH_MEMORY:
            why = phrase("That needs too much memory to read; nothing was saved.")
        case _:
            return JobFaultError(text)
    return UserError(f"{why} {phrase(smaller)}")
