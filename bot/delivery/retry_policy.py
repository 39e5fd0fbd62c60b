"""What a failed attempt means: try again, wait for somebody, or give up."""

import logging
import random
import uuid
from dataclasses import dataclass
from datetime import timedelta

import aiohttp
import discord

from bot.domain.outbox.delivery import Delivery, DeliveryState

LOG = logging.getLogger(__name__)

LONGEST_BACKOFF = timedelta(minutes=5)
CONFIRM_AFTER = timedelta(minutes=3)
"""When a channel that was closed to the bot is asked once more, before it is paused."""
BLOCKED_RETRY = timedelta(minutes=10)
"""How long a closed channel rests at first; each time it stays closed it rests twice as long."""
LONGEST_REST = timedelta(hours=6)
"""The longest rest. A change of permissions that the gateway tells of ends it at once."""

LONGER = timedelta(hours=1)
"""When something is tried again that Discord counts by the hour."""

TOO_MANY_REQUESTS = 429
SERVER_TROUBLE = 500
"""From this HTTP status on the fault is Discord's, and the request may have been carried out."""
UNKNOWN_CHANNEL = 10003
UNKNOWN_MESSAGE = 10008
TOO_MANY_OLD_EDITS = 30046
GONE = {UNKNOWN_CHANNEL, UNKNOWN_MESSAGE}
"""Codes with which Discord says that there is nothing to take down any more."""
MISSING_ACCESS = 50001
NOT_OURS = 50005
MISSING_PERMISSIONS = 50013
EDIT_REFUSED = {UNKNOWN_MESSAGE, TOO_MANY_OLD_EDITS, MISSING_ACCESS, NOT_OURS, MISSING_PERMISSIONS}
"""Codes with which Discord refuses an edit though a post may still go through: the message is gone, or
old and edited too often, or another application's, or the bot may not.

https://discord.com/developers/docs/topics/opcodes-and-status-codes#json
"""
MOST_RIDDLES = 20
"""Attempts after which an answer that nobody understands is final: about an hour."""


class UnreadableError(Exception):
    """Discord answered with what is no answer of its API: half of one, or a page of something between."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """How an attempt ended; `again` is how long until the next, `doubtful` whether it may have arrived.

    `shut_out` is how many real seconds long Discord takes no request of the bot's at all.
    """

    state: DeliveryState
    reason: str
    again: timedelta | None = None
    doubtful: bool = False
    refused: bool = False
    shut_out: float = 0.0


def judge(error: Exception, delivery: Delivery) -> Verdict:
    """What to do after `error` ended an attempt at `delivery`, which is as it was before the attempt."""
    match error:
        case discord.NotFound(code=code) if code == UNKNOWN_CHANNEL:
            return _closed("the channel is gone", delivery.refusals)
        case discord.Forbidden(code=code) if code:
            return _closed("I may not post there", delivery.refusals)
        case discord.HTTPException(code=code) if code == TOO_MANY_OLD_EDITS:
            return Verdict(DeliveryState.PENDING, "Discord takes no more edits of old posts just now", LONGER)
    passing = _passing(error, is_new=delivery.attempts < MOST_RIDDLES)
    if passing:
        reason, doubtful = passing
        again, shut_out = _backoff(delivery.attempts), _shut_out(error)
        return Verdict(DeliveryState.PENDING, reason, again, doubtful=doubtful, shut_out=shut_out)
    reference = uuid.uuid4().hex[:8]
    LOG.error("A delivery failed for good (%s)", reference, exc_info=error)
    return Verdict(DeliveryState.FAILED, f"a fault in Pitboard, reference {reference}")


def _passing(error: Exception, *, is_new: bool) -> tuple[str, bool] | None:
    """Why it is worth another try, and whether this one may have arrived; None for what stays wrong."""
    told = None
    match error:
        case discord.HTTPException(status=status) if status >= SERVER_TROUBLE:
            told = "Discord has trouble just now", True
        case discord.HTTPException(status=401):  # the client sees it too, and the bot stops
            told = "Discord doesn't accept the bot's token any more", False
        case discord.HTTPException(status=429):
            told = "Discord asks me to wait", False
        case discord.HTTPException(code=0) if is_new:
            told = "something between Discord and me refuses", False
        case UnreadableError() if is_new:
            told = "Discord's answer can't be read", True
        case aiohttp.ClientError() | OSError() | TimeoutError():
            told = "Discord can't be reached", True
    return told


def _shut_out(error: Exception) -> float:
    """The seconds that a 429 asks for, where discord.py has not waited: it obeys those of Discord's own."""
    if not isinstance(error, discord.HTTPException) or error.status != TOO_MANY_REQUESTS:
        return 0.0
    try:
        return max(0.0, float(error.response.headers.get("Retry-After", 0)))
    except ValueError:  # it may be a date: nothing of Discord's sends that
        return 0.0


def _closed(reason: str, refusals: int) -> Verdict:
    """Asked once more some minutes later, then paused and asked ever more rarely."""
    if refusals == 0:
        return Verdict(DeliveryState.PENDING, reason, CONFIRM_AFTER, refused=True)
    rest = min(BLOCKED_RETRY * 2 ** min(refusals - 1, 10), LONGEST_REST)
    return Verdict(DeliveryState.PAUSED, reason, rest, refused=True)


def _backoff(attempts: int) -> timedelta:
    """Twice as long each time, and never for everybody at the same moment."""
    seconds = min(2.0 ** min(attempts, 10), LONGEST_BACKOFF.total_seconds())
    return timedelta(seconds=seconds * random.uniform(0.75, 1.25))  # noqa: S311 - spreads load, guards nothing
