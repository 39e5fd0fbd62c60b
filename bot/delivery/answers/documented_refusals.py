"""Discord's documented codes that a person can mend, or time does, and what each means for a delivery.

https://discord.com/developers/docs/topics/opcodes-and-status-codes#json. What isn't here and no missing
permission is a fault of the request, so of Pitboard.
"""

from dataclasses import dataclass

import discord

from bot.delivery.answers.discord_answers import (
    TAG_REQUIRED,
    THREAD_ARCHIVED,
    THREAD_IS_LOCKED,
    UNKNOWN_CHANNEL,
)
from bot.domain.desk.channel_trouble import REFUSED, TAG_NEEDED, THREAD_LOCKED, THREADS_FULL
from bot.domain.outbox.blocked_content import blocked_content
from bot.languages.catalogue import mark


@dataclass(frozen=True, slots=True)
class Refusal:
    """What somebody has to put right; `shown` is the finding that staff are told."""

    reason: str
    shown: str = REFUSED


_NO_PLACE_FOR_POSTS = Refusal(mark("that kind of channel takes no posts"))
_THREADS_FULL = Refusal(mark("the server has as many open threads as Discord allows"), THREADS_FULL)
LOCKED = Refusal(mark("the thread is locked"), THREAD_LOCKED)
TAG_MISSING = Refusal(mark("the forum wants a tag, and none fits"), TAG_NEEDED)

_CLOSED_CHANNELS = {
    UNKNOWN_CHANNEL: Refusal(mark("the channel is gone")),
    10004: Refusal(mark("I'm not in that server")),
    40058: _NO_PLACE_FOR_POSTS,  # a forum takes threads only
    TAG_REQUIRED: TAG_MISSING,
    50008: _NO_PLACE_FOR_POSTS,
    50024: _NO_PLACE_FOR_POSTS,
    THREAD_ARCHIVED: LOCKED,  # it has been tried to open it
    60003: Refusal(mark("the server wants two-factor login from whoever owns the bot")),
    THREAD_IS_LOCKED: LOCKED,
    160006: _THREADS_FULL,
    160007: _THREADS_FULL,
}
_MAY_NOT = Refusal(mark("I may not post there"))

_RESTS_S = {
    20016: 60.0,  # slow mode
    20026: 3600.0,  # direct messages of a bot that Discord takes for a nuisance
    20022: 1200.0,  # edits of published posts
    20028: 60.0,  # writing in a channel
    20029: 60.0,  # writing in a server
    30046: 3600.0,  # edits of messages older than an hour, which are counted by the hour
    40003: 60.0,  # opening direct messages
    40062: 60.0,  # requests of a kind
}
"""Seconds until a code is tried again where Discord doesn't say for how long it refuses."""

_PASSING = frozenset({40004, 40006, 130000})
"""Sending or a feature that Discord has switched off for the moment, and its servers being overloaded."""


def closed_channel(error: discord.HTTPException) -> Refusal | None:
    """Why the channel is closed to the bot; None where it isn't."""
    if error.code in _CLOSED_CHANNELS:
        return _CLOSED_CHANNELS[error.code]
    # Discord's own refusals have a code; without one it is a page of something between.
    if isinstance(error, discord.Forbidden) and error.code and not blocked_content(error.code):
        return _MAY_NOT
    return None


def rest_seconds(error: discord.HTTPException) -> float:
    """For how many seconds Discord wants no such request; 0 where that isn't the matter."""
    return _RESTS_S.get(error.code, 0.0)


def passes(error: discord.HTTPException) -> bool:
    """Whether it is trouble at Discord, by its code."""
    return error.code in _PASSING
