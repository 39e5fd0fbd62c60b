"""discord.py's memory of rate limits, tidied now and then instead of at every new channel.

It keeps a bucket for each channel and kind of request for five minutes, and looks through all of them
whenever it makes one: in a fan-out to thousands of channels that would take most of a core.
"""

import time
from collections.abc import Callable

from discord.http import HTTPClient

SECONDS_APART = 60.0


def tidy_buckets_seldom(http: HTTPClient, now: Callable[[], float] = time.monotonic) -> None:
    """Let the client look for buckets that nobody needs any more at most once in `SECONDS_APART`."""
    tidy = http._try_clear_expired_ratelimits  # noqa: SLF001 - it has no setting for it
    last_tidied = now()

    def tidy_when_due() -> None:
        nonlocal last_tidied
        if now() - last_tidied >= SECONDS_APART:
            last_tidied = now()
            tidy()

    http._try_clear_expired_ratelimits = tidy_when_due  # type: ignore[method-assign]  # noqa: SLF001
