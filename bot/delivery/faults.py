"""What a failed attempt means: try again, wait for somebody, or give up."""

import logging
import random
import uuid
from dataclasses import dataclass
from datetime import timedelta

import aiohttp
import discord

from bot.domain.announcements import Delivery, State

LOG = logging.getLogger(__name__)

LONGEST_BACKOFF = timedelta(minutes=5)
CONFIRM_AFTER = timedelta(minutes=3)
"""When a channel that was closed to the bot is asked once more, before it is paused."""
BLOCKED_RETRY = timedelta(minutes=10)
"""How long a closed channel rests at first; each time it stays closed it rests twice as long."""
LONGEST_REST = timedelta(hours=6)
"""The longest rest. A change of permissions that the gateway tells of ends it at once."""

SERVER_TROUBLE = 500
"""From this HTTP status on the fault is Discord's, and the request may have been carried out."""
UNKNOWN_CHANNEL = 10003
UNKNOWN_MESSAGE = 10008
TOO_MANY_OLD_EDITS = 30046
GONE = {UNKNOWN_CHANNEL, UNKNOWN_MESSAGE}
"""Codes with which Discord says that there is nothing to take down any more."""
EDIT_REFUSED = {UNKNOWN_MESSAGE, TOO_MANY_OLD_EDITS}
"""Codes with which Discord refuses an edit for good: the message is gone, or old and edited too often.

https://discord.com/developers/docs/topics/opcodes-and-status-codes#json
"""


@dataclass(frozen=True, slots=True)
class Verdict:
    """How an attempt ended; `again` is how long until the next, `doubtful` whether it may have arrived."""

    state: State
    reason: str
    again: timedelta | None = None
    doubtful: bool = False
    refused: bool = False


def judge(error: Exception, delivery: Delivery) -> Verdict:
    """What to do after `error` ended an attempt at `delivery`, which is as it was before the attempt."""
    attempts = delivery.attempts
    match error:
        case discord.NotFound(code=code) if code == UNKNOWN_CHANNEL:
            return _closed("the channel is gone", delivery.refusals)
        case discord.Forbidden():
            return _closed("I may not post there", delivery.refusals)
        case discord.HTTPException(status=status) if status >= SERVER_TROUBLE:
            return Verdict(State.PENDING, "Discord has trouble just now", _backoff(attempts), doubtful=True)
        case discord.RateLimited() | discord.HTTPException(status=429 | 401):
            return Verdict(State.PENDING, "Discord asks me to wait", _backoff(attempts))
        case aiohttp.ClientError() | OSError() | TimeoutError():
            return Verdict(State.PENDING, "Discord can't be reached", _backoff(attempts), doubtful=True)
    reference = uuid.uuid4().hex[:8]
    LOG.error("A delivery failed for good (%s)", reference, exc_info=error)
    return Verdict(State.FAILED, f"a fault in Pitboard, reference {reference}")


def _closed(reason: str, refusals: int) -> Verdict:
    """Asked once more some minutes later, then paused and asked ever more rarely."""
    if refusals == 0:
        return Verdict(State.PENDING, reason, CONFIRM_AFTER, refused=True)
    rest = min(BLOCKED_RETRY * 2 ** min(refusals - 1, 10), LONGEST_REST)
    return Verdict(State.PAUSED, reason, rest, refused=True)


def _backoff(attempts: int) -> timedelta:
    """Twice as long each time, and never for everybody at the same moment."""
    seconds = min(2.0 ** min(attempts, 10), LONGEST_BACKOFF.total_seconds())
    return timedelta(seconds=seconds * random.uniform(0.75, 1.25))  # noqa: S311 - spreads load, guards nothing
