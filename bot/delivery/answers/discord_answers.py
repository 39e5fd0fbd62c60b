"""What Discord answers: its error codes by name, and the answer that nobody can read.

https://discord.com/developers/docs/topics/opcodes-and-status-codes#json
"""

from collections.abc import Iterator
from contextlib import contextmanager

import aiohttp
import discord

from bot.delivery.requests.courier_turn import LostTurnError

UNKNOWN_CHANNEL = 10003
UNKNOWN_MESSAGE = 10008
TOO_MANY_OLD_EDITS = 30046
ALREADY_PUBLISHED = 40033
TAG_REQUIRED = 40067
MISSING_ACCESS = 50001
ANOTHER_AUTHOR = 50005
MISSING_PERMISSIONS = 50013
THREAD_EXISTS = 160004
THREAD_ARCHIVED = 50083
THREAD_IS_LOCKED = 160005
POLL_EXPIRED = 520001

GONE = frozenset({UNKNOWN_CHANNEL, UNKNOWN_MESSAGE})
"""Codes with which Discord says that there is nothing to take down any more."""
EDIT_REFUSED = frozenset(
    {UNKNOWN_MESSAGE, TOO_MANY_OLD_EDITS, MISSING_ACCESS, ANOTHER_AUTHOR, MISSING_PERMISSIONS}
)
"""Codes with which Discord refuses an edit though a post may still go through: the message is gone, or
old and edited too often, or another application's, or the bot may not."""

EDIT_IN_VAIN = frozenset({UNKNOWN_MESSAGE, TOO_MANY_OLD_EDITS, ANOTHER_AUTHOR})
"""Those of them that nobody can put right in time."""


class UnreadableError(Exception):
    """Discord answered with what is no answer of its API: half of one, or a page of something between."""


@contextmanager
def reading_answers() -> Iterator[None]:
    """Around requests only: what discord.py stumbles over in there is an answer, and the request was made.

    Raises:
        UnreadableError: discord.py couldn't make anything of the answer.
    """
    try:
        yield
    except (discord.DiscordException, aiohttp.ClientError, OSError, TimeoutError, LostTurnError):
        raise
    except Exception as error:
        raise UnreadableError from error


def require_open(client: discord.Client) -> None:
    """Call it before requests.

    Raises:
        ConnectionError: the client is closed. aiohttp's own word for it looks like a fault of ours.
    """
    if client.is_closed():
        raise ConnectionError("the connection to Discord is closed")
