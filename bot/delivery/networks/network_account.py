"""What every network's account can do, and how a network says no."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Protocol

import aiohttp

TIMEOUT = aiohttp.ClientTimeout(total=15)
"""Of one request, in seconds."""

LONGEST_WAIT_S = 86400.0
"""Seconds for which a network may ask to wait: what asks for longer is asked again after a day."""

TOO_MANY_REQUESTS = 429
SERVER_TROUBLE = 500
REFUSED_ACCOUNT = (401, 403)
GONE = (404, 410)


@dataclass(frozen=True, slots=True)
class NetworkPost:
    """What is to be posted: plain text, and the address in it, if there is one.

    `key` (16 hexadecimal digits) and `planned_at` (UTC) are the delivery's own: the same at each attempt.
    """

    text: str
    link: str | None
    key: str
    planned_at: datetime


class NetworkAnswerError(Exception):
    """A network answered with anything but yes; `body` is its JSON, empty where it has none.

    `retry_after` is for how many seconds it wants no request, where it says so.
    """

    def __init__(self, status: int, body: Mapping[str, Any], retry_after: float | None = None) -> None:
        super().__init__(f"HTTP {status}")
        self.status = status
        self.body = body
        self.retry_after = retry_after

    @property
    def is_gone(self) -> bool:
        """Whether the post isn't there."""
        return self.status in GONE


class UnsureError(Exception):
    """It may have been posted, and the network can't tell: it isn't tried again."""


class NetworkAccount(Protocol):
    """An account; ids of posts are whole numbers of 63 bits.

    Errors of each: `NetworkAnswerError`, aiohttp's and `TimeoutError`.
    """

    async def post(self, post: NetworkPost, *, doubtful_for: timedelta | None) -> int:
        """Post it, once; its id. `doubtful_for` is how long ago at most an earlier attempt may have arrived.

        It is None where none may have.

        Raises:
            UnsureError: it can't be tried again.
        """

    async def edit(self, message_id: int, post: NetworkPost) -> int | None:
        """Let what was posted say this; the id that it has from now on, None where it is gone."""

    async def remove(self, message_id: int) -> None:
        """Take it down; what is gone is down."""


async def ask(session: aiohttp.ClientSession, method: str, url: str, **options: Any) -> dict[str, Any]:
    """The JSON that the network answers with.

    Raises:
        NetworkAnswerError: it answered with a status of 400 or more.
    """
    async with session.request(method, url, timeout=TIMEOUT, allow_redirects=False, **options) as response:
        body = await _read(response)
        if response.status >= 300:  # noqa: PLR2004 - redirects would take the token elsewhere
            raise NetworkAnswerError(response.status, body, _retry_after(response.headers))
        return body


def read_id(answer: Mapping[str, Any], name: str) -> int:
    """The id of a new post in a network's answer, which said yes.

    Raises:
        UnsureError: there is none that Pitboard could keep, though there is a post.
    """
    try:
        return int(answer[name])
    except (KeyError, TypeError, ValueError) as error:
        raise UnsureError from error


async def _read(response: aiohttp.ClientResponse) -> dict[str, Any]:
    """The JSON object that was answered; empty where it is none: a proxy's page, or a truncated one."""
    if response.content_type != "application/json":
        return {}
    try:
        answered = await response.json()
    except ValueError:
        return {}
    if not isinstance(answered, dict):
        return {}
    return answered


def _retry_after(headers: Mapping[str, str]) -> float | None:
    written = headers.get("Retry-After", "")
    if not written.isdecimal():
        return None
    return min(float(written), LONGEST_WAIT_S)
