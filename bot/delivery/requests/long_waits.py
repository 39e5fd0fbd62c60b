"""No request sleeps through a long wait that Discord asks for: who made it is told, and waits in its own way.

https://discord.com/developers/docs/topics/rate-limits#header-format
"""

from collections.abc import Mapping
from http import HTTPStatus

import aiohttp
import discord

from bot.delivery.requests.request_rate import is_counted

LONGEST_WAIT_S = 30.0
"""Seconds that a request may wait inside; the least that discord.py's `max_ratelimit_timeout` takes."""


class ShutOutError(ConnectionError):
    """For so many seconds Discord takes no request of the bot's at all."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"Discord takes no request for {seconds:.0f} s")
        self.seconds = seconds


def refuse_long_waits(trace: aiohttp.TraceConfig) -> None:
    """End what discord.py would wait out whatever its `max_ratelimit_timeout`: answers, and the global limit.

    The requests raise `discord.RateLimited` and `ShutOutError`.
    """
    trace.on_request_end.append(_refuse_long_wait)


async def _refuse_long_wait(_: object, __: object, params: aiohttp.TraceRequestEndParams) -> None:
    response = params.response
    if response.status != HTTPStatus.TOO_MANY_REQUESTS or "Via" not in response.headers:
        return
    seconds = retry_after_seconds(response.headers)
    if seconds <= LONGEST_WAIT_S:
        return
    if "X-RateLimit-Global" in response.headers:
        response.close()
        raise ShutOutError(seconds)
    if not is_counted(params.url):
        response.close()
        raise discord.RateLimited(seconds)


def retry_after_seconds(headers: Mapping[str, str]) -> float:
    """The seconds that a 429 asks for; 0 where it doesn't say, or gives a date: nothing of Discord's does."""
    try:
        return max(0.0, float(headers.get("Retry-After", 0)))
    except ValueError:
        return 0.0
