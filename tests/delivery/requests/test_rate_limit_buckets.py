import asyncio

from discord.http import HTTPClient

from bot.delivery.requests.rate_limit_buckets import SECONDS_APART, tidy_buckets_seldom

FORGOTTEN_AFTER = 300
MANY = 300
"""Below 256 discord.py keeps them all."""


async def test_buckets_are_tidied_once_in_a_while_and_not_at_each_new_channel() -> None:
    now = 0.0
    http = HTTPClient(asyncio.get_running_loop())
    tidy_buckets_seldom(http, lambda: now)
    for channel in range(MANY):
        http.get_ratelimit(f"POST {channel}")._last_request -= FORGOTTEN_AFTER
    assert len(http._buckets) == MANY
    now = SECONDS_APART
    http.get_ratelimit("POST of another")
    assert len(http._buckets) < MANY
