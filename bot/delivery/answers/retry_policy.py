"""What a failed attempt means: try again, wait for somebody, or give up."""

import logging
import random
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

import aiohttp
import discord

from bot.correlation import current_correlation_id, new_correlation_id
from bot.delivery.answers.discord_answers import UnreadableError
from bot.delivery.answers.documented_refusals import (
    LOCKED,
    TAG_MISSING,
    Refusal,
    closed_channel,
    passes,
    rest_seconds,
)
from bot.delivery.requests.long_waits import ShutOutError, retry_after_seconds
from bot.delivery.requests.single_requests import NotRepeatedError
from bot.domain.desk.channel_trouble import CREATE_POLLS, FAILED, FILTERED, REFUSED
from bot.domain.outbox.blocked_content import blocked_content
from bot.domain.outbox.delivery import Delivery, DeliveryAction, DeliveryState
from bot.languages.catalogue import mark

LOG = logging.getLogger(__name__)

LONGEST_BACKOFF = timedelta(minutes=5)
CONFIRM_AFTER = timedelta(minutes=3)
"""When a channel that was closed to the bot is asked once more, before it is paused."""
BLOCKED_RETRY = timedelta(minutes=10)
"""How long a closed channel rests at first; each time it stays closed it rests twice as long."""
LONGEST_REST = timedelta(hours=6)
"""The longest rest. A change of permissions that the gateway tells of ends it at once."""
AFTER_ITS_TIME_S = 1.0
"""Seconds by which what Discord asked to wait with goes later than asked: clocks differ a little."""
MOST_RIDDLES = 20
"""Attempts after which an answer that nobody understands is final: about an hour."""
MOST_DOUBLINGS = 10
"""A wait that was doubled so often is longer than any limit; further doubling only makes big numbers."""

DIRECT_MESSAGES_CLOSED = mark("they take no direct messages from here")
"""Asking again wouldn't help, and makes Discord distrust a bot: whoever wants reminders asks anew."""

POLLS_DENIED = mark("I may not create polls there")

UNAUTHORIZED = 401
TOO_MANY_REQUESTS = 429
SERVER_TROUBLE = 500
"""From this HTTP status on the fault is Discord's, and the request may have been carried out."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """How an attempt ended; `retry_after` is how long until the next, `doubtful` whether it may have arrived.

    `refused` is whether Discord closed the channel to the bot, `shut_out_seconds` for how many real
    seconds it takes no request of the bot's at all, `rest_seconds` for how many it wants none like this
    one in that channel. `shown` is the finding that
    a refusal alone, or a failure, shows.
    """

    state: DeliveryState
    reason: str
    retry_after: timedelta | None = None
    doubtful: bool = False
    refused: bool = False
    shut_out_seconds: float = 0.0
    rest_seconds: float = 0.0
    shown: str = REFUSED


class TagMissingError(Exception):
    """The forum takes no post without a tag, and has none that fits: nothing was sent."""


class LockedThreadError(Exception):
    """A moderator has locked the thread: it can't be opened again, and nothing was sent."""


class PollsDeniedError(Exception):
    """The bot may make no polls there: nothing was sent."""


class PollNotCountedError(Exception):
    """The poll is closed, and Discord is still counting."""


@dataclass(frozen=True, slots=True)
class _PassingFault:
    """What is worth another try; `doubtful` is whether this one may have arrived."""

    reason: str
    doubtful: bool = False


_DISCORD_TROUBLE = _PassingFault(mark("Discord has trouble just now"), doubtful=True)
_FAULTS_BY_STATUS = {
    # The client sees it too, and the bot stops.
    UNAUTHORIZED: _PassingFault(mark("Discord doesn't accept the bot's token any more")),
    TOO_MANY_REQUESTS: _PassingFault(mark("Discord asks me to wait")),
}
_LIMITED = {
    DeliveryAction.POST: mark("Discord takes no more posts there for now"),
    DeliveryAction.EDIT: mark("Discord takes no more edits there for now"),
    DeliveryAction.OPEN: mark("Discord takes no more edits there for now"),
    DeliveryAction.REMOVE: mark("Discord takes no more deletions there for now"),
}
_NOT_OF_THE_API = _PassingFault(mark("something between Discord and me refuses"))
_RIDDLES: Mapping[type[Exception], _PassingFault] = {
    UnreadableError: _PassingFault(mark("Discord's answer can't be read"), doubtful=True),
    PollNotCountedError: _PassingFault(mark("Discord is still counting the votes")),
}
"""Answers that are worth another try only while they are new."""
_UNREACHABLE = _PassingFault(mark("Discord can't be reached"), doubtful=True)


def judge_failure(error: Exception, delivery: Delivery) -> Verdict:
    """What to do after `error` ended an attempt at `delivery`, which is as it was before the attempt."""
    seconds = _rest_seconds(error)
    if seconds:
        reason = _LIMITED[delivery.action]
        return Verdict(DeliveryState.PENDING, reason, rest_seconds=seconds + AFTER_ITS_TIME_S)
    refusal = _refusal(error)
    if refusal and delivery.is_direct:
        return Verdict(DeliveryState.SKIPPED, DIRECT_MESSAGES_CLOSED, refused=True)
    if refusal:
        return _closed_channel(refusal, delivery.refusals)
    unwanted = _unwanted(error)
    if unwanted:
        return unwanted
    fault = _passing_fault(error, is_new=delivery.attempts < MOST_RIDDLES)
    if fault is None:
        return _final_failure(error)
    return Verdict(
        DeliveryState.PENDING,
        fault.reason,
        retry_after=backoff(delivery.attempts),
        doubtful=fault.doubtful,
        shut_out_seconds=_shut_out_seconds(error),
    )


def _unwanted(error: Exception) -> Verdict | None:
    """The end of what can't be posted there as it is, where others can: nothing waits for it."""
    if isinstance(error, PollsDeniedError):
        return Verdict(DeliveryState.FAILED, POLLS_DENIED, shown=CREATE_POLLS)
    if isinstance(error, discord.HTTPException):
        blocked = blocked_content(error.code)
        if blocked:
            return Verdict(DeliveryState.FAILED, blocked, shown=FILTERED)
    return None


def _rest_seconds(error: Exception) -> float:
    if isinstance(error, discord.RateLimited):
        return error.retry_after
    if isinstance(error, discord.HTTPException):
        return rest_seconds(error)
    return 0.0


def _refusal(error: Exception) -> Refusal | None:
    """Why the channel is closed to the bot; None where it isn't."""
    if isinstance(error, LockedThreadError):
        return LOCKED
    if isinstance(error, TagMissingError):
        return TAG_MISSING
    if isinstance(error, discord.HTTPException):
        return closed_channel(error)
    return None


def _closed_channel(refusal: Refusal, refusals: int) -> Verdict:
    """Asked once more some minutes later, then paused and asked ever more rarely."""
    if refusals == 0:
        return Verdict(DeliveryState.PENDING, refusal.reason, CONFIRM_AFTER, refused=True)
    doublings = min(refusals - 1, MOST_DOUBLINGS)
    rest = min(BLOCKED_RETRY * 2**doublings, LONGEST_REST)
    return Verdict(DeliveryState.PAUSED, refusal.reason, rest, refused=True, shown=refusal.shown)


def _final_failure(error: Exception) -> Verdict:
    reference = current_correlation_id() or new_correlation_id()
    LOG.error("A delivery failed for good (%s)", reference, exc_info=error)
    return Verdict(DeliveryState.FAILED, f"a fault in Pitboard, reference {reference}", shown=FAILED)


def _passing_fault(error: Exception, *, is_new: bool) -> _PassingFault | None:
    """Why it is worth another try; None for what stays wrong. Riddles are one only while they are new."""
    if isinstance(error, discord.HTTPException):
        return _passing_http_fault(error, is_new=is_new)
    if is_new and type(error) in _RIDDLES:
        return _RIDDLES[type(error)]
    if isinstance(error, NotRepeatedError):
        return _DISCORD_TROUBLE
    if isinstance(error, ShutOutError):
        return _FAULTS_BY_STATUS[TOO_MANY_REQUESTS]
    if isinstance(error, (aiohttp.ClientError, OSError, TimeoutError)):
        return _UNREACHABLE
    return None


def _passing_http_fault(error: discord.HTTPException, *, is_new: bool) -> _PassingFault | None:
    if error.status >= SERVER_TROUBLE or passes(error):
        return _DISCORD_TROUBLE
    if error.status in _FAULTS_BY_STATUS:
        return _FAULTS_BY_STATUS[error.status]
    if error.code == 0 and is_new:
        return _NOT_OF_THE_API
    return None


def _shut_out_seconds(error: Exception) -> float:
    """The seconds that a 429 asks for, where discord.py has not waited: it obeys those of Discord's own."""
    if isinstance(error, ShutOutError):
        return error.seconds
    if not isinstance(error, discord.HTTPException) or error.status != TOO_MANY_REQUESTS:
        return 0.0
    return retry_after_seconds(error.response.headers)


def backoff(attempts: int) -> timedelta:
    """Twice as long each time, and never for everybody at the same moment."""
    doublings = min(attempts, MOST_DOUBLINGS)
    seconds = min(2.0**doublings, LONGEST_BACKOFF.total_seconds())
    spread = random.uniform(0.75, 1.25)  # noqa: S311 - spreads load, guards nothing
    return timedelta(seconds=seconds * spread)
