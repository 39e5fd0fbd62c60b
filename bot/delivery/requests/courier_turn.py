"""Requests for deliveries leave only while this process is the courier, which is looked at right before each.

A process may be stopped in the middle of a wait until another is the courier: its machine sleeps, or is held.
When it goes on, what it was about to send is the other's.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

import aiohttp


class LostTurnError(Exception):
    """Another process is the courier now, or may be: the request didn't leave."""


_has_turn: ContextVar[Callable[[], bool] | None] = ContextVar("has_turn", default=None)


@contextmanager
def sent_in_turn(has_turn: Callable[[], bool]) -> Iterator[None]:
    """Around whatever a delivery asks of Discord or another network: each request asks `has_turn` first.

    Raises:
        LostTurnError: it said no.
    """
    token = _has_turn.set(has_turn)
    try:
        yield
    finally:
        _has_turn.reset(token)


def refuse_out_of_turn(trace: aiohttp.TraceConfig) -> None:
    """Have a client's requests know `sent_in_turn`.

    They ask before they wait for their slot, so that none is used up in vain, and again when there is nothing
    left to wait for: they have their connection, an old one or one that was made for them.
    """
    trace.on_request_start.insert(0, _require_turn)
    trace.on_connection_reuseconn.append(_require_turn)
    trace.on_connection_create_end.append(_require_turn)


async def _require_turn(_: object, __: object, ___: object) -> None:
    has_turn = _has_turn.get()
    if has_turn is not None and not has_turn():
        raise LostTurnError
