"""Discord's answers that ask to wait, seen from the requests themselves: discord.py waits without a word."""

from collections.abc import Callable
from http import HTTPStatus

import aiohttp

SCOPE = "X-RateLimit-Scope"
"""https://discord.com/developers/docs/topics/rate-limits#header-format."""


def watch_rate_limits(trace: aiohttp.TraceConfig, note: Callable[[str | None], None]) -> None:
    """Have `note` called with the scope of every 429 that a client's requests bring, None without one."""

    async def note_if_limited(_: object, __: object, params: aiohttp.TraceRequestEndParams) -> None:
        if params.response.status == HTTPStatus.TOO_MANY_REQUESTS:
            note(params.response.headers.get(SCOPE))

    trace.on_request_end.append(note_if_limited)
