"""What every answer to a person leaves behind: a line in the log and a count, by Pitboard's own names."""

import asyncio
import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from bot.commands.core.interaction import Interaction
from bot.correlation import correlated, new_correlation_id
from bot.errors import DatabaseFaultError, UserError
from bot.metrics import AnswerOutcome

LOG = logging.getLogger(__name__)

UNKNOWN = "unknown"
"""What a command, button or form is called that Pitboard doesn't have: anybody can make up names."""

_FAILURE = "failure"


def note_failure(interaction: Interaction, cause: Exception) -> None:
    """Note why the person doesn't get what was asked for."""
    interaction.extras[_FAILURE] = cause


@contextmanager
def answer_record(interaction: Interaction, name: Callable[[], str]) -> Iterator[None]:
    """Around an answer. All that comes of it has one correlation id; `name` is asked for in the end."""
    time = asyncio.get_running_loop().time
    began_at = time()
    with correlated(new_correlation_id()):
        outcome = AnswerOutcome.FAULT
        try:
            yield
            outcome = _outcome(interaction)
        finally:
            _record(interaction, name(), outcome, time() - began_at)


def _outcome(interaction: Interaction) -> AnswerOutcome:
    cause = interaction.extras.get(_FAILURE)
    if cause is None:
        return AnswerOutcome.ANSWERED
    if isinstance(cause, UserError):
        return AnswerOutcome.REFUSED
    if isinstance(cause, DatabaseFaultError):
        return AnswerOutcome.DATABASE
    return AnswerOutcome.FAULT


def _record(interaction: Interaction, name: str, outcome: AnswerOutcome, seconds: float) -> None:
    interaction.client.metrics.note_answer(name, outcome, seconds)
    server_id = interaction.guild_id
    fields = {
        "command": name,
        "server": server_id,
        "outcome": outcome.value,
        "seconds": round(seconds, 3),
    }
    LOG.info("Command %s in server %s: %s in %.2f s", name, server_id, outcome, seconds, extra=fields)
