"""Requests that leave once: discord.py repeats what Discord answers with a server's fault, or with nothing.

Most of that is harmless, since a nonce is recognised and an edit made twice is one. What carries no nonce
would be there twice, if Discord had carried out the first.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from http import HTTPStatus

import aiohttp


class NotRepeatedError(ConnectionError):
    """Discord's answer to a request that leaves once says nothing about whether it was carried out."""


@dataclass(slots=True)
class _SingleRequest:
    has_left: bool = False


_single: ContextVar[_SingleRequest | None] = ContextVar("single_request", default=None)


@contextmanager
def sent_once() -> Iterator[None]:
    """Around one request: its repeats don't leave, but for what a 429 has held up, which was not carried out.

    Raises:
        NotRepeatedError: discord.py was about to repeat it.
    """
    token = _single.set(_SingleRequest())
    try:
        yield
    finally:
        _single.reset(token)


def refuse_repeats(trace: aiohttp.TraceConfig) -> None:
    """Have a client's requests know `sent_once`; a repeat is stopped before it waits for its turn."""
    trace.on_request_start.insert(0, _note_start)
    trace.on_request_end.append(_note_end)


async def _note_start(_: object, __: object, ___: aiohttp.TraceRequestStartParams) -> None:
    single = _single.get()
    if single is None:
        return
    if single.has_left:
        raise NotRepeatedError
    single.has_left = True


async def _note_end(_: object, __: object, params: aiohttp.TraceRequestEndParams) -> None:
    single = _single.get()
    if single and params.response.status == HTTPStatus.TOO_MANY_REQUESTS:
        single.has_left = False
