"""At the start, who can't be reached is waited for: a host that boots may be quicker than its network."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import TypeVar

from bot.errors import UnreachableError

LOG = logging.getLogger(__name__)

T = TypeVar("T")

LONGEST_PAUSE_S = 20.0
"""Between two tries; the first pause is a second, and each is twice the one before."""
TOLD_EVERY_S = 60.0
"""A log line at once, and then one a minute: who looks sees that it waits, and the log isn't full of it."""


async def wait_until_reached(attempt: Callable[[], Awaitable[T]]) -> T:
    """What the attempt gives once it doesn't raise `UnreachableError` any more.

    Raises:
        StartupError: something is wrong that waiting doesn't mend.
    """
    loop = asyncio.get_running_loop()
    pause, told_at = 1.0, -TOLD_EVERY_S
    while True:
        try:
            return await attempt()
        except UnreachableError as error:
            if loop.time() - told_at >= TOLD_EVERY_S:
                LOG.warning("Waiting: %s", error)
                told_at = loop.time()
        await asyncio.sleep(pause)
        pause = min(2 * pause, LONGEST_PAUSE_S)
