"""Keeps requests evenly apart, just under Discord's ceiling, whoever makes them.

https://discord.com/developers/docs/topics/rate-limits: 50 requests a second for a bot; answers to
interactions are not counted, so they are not held up here either.
"""

import asyncio
from collections import deque
from dataclasses import dataclass
from math import inf
from types import SimpleNamespace

import aiohttp
from yarl import URL

from bot.delivery.invalid_requests import INVALID, Budget

CEILING = 50
"""Requests that Discord allows in a second, however it cuts its seconds."""
REQUESTS_PER_SECOND = 49.0
LONGEST_LAG = 0.5
"""Seconds by which it may be behind its line and still catch up; more is a pause, which earns nothing."""
SHORTEST = 0.5
"""The least gap while catching up, as a part of the ideal one."""


@dataclass(slots=True)
class Trip:
    """A request: when it left, and when its answer came. Discord counted it somewhere between."""

    gone: float
    heard: float | None = None


class Pacer:
    """Gives each request its slot, in the order in which they come, on a line of evenly spaced ones.

    A slot is found when the request before has gone, not in advance: late timers then make no
    bursts. What they cost is caught up, for the line does not wait for them; but no request goes
    while Discord might still be counting `CEILING` others, however the network delays them.
    """

    def __init__(self, per_second: float = REQUESTS_PER_SECOND) -> None:
        self._apart = 1 / per_second
        self._line = -inf
        self._trips: deque[Trip] = deque(maxlen=CEILING)
        self._budget = Budget()
        self._queue = asyncio.Lock()

    async def turn(self) -> Trip:
        """Wait for the next slot, and take it; give the trip to `back` when its answer has come."""
        time = asyncio.get_running_loop().time
        async with self._queue:
            now = time()
            slot = self._slot(now)
            if slot > now:
                await asyncio.sleep(slot - now)
            self._trips.append(Trip(time()))
            return self._trips[-1]

    def back(self, trip: Trip, status: int = 0) -> None:
        """The answer to a trip has come; `status` 0 is none. Invalid ones are on a budget."""
        trip.heard = asyncio.get_running_loop().time()
        if status in INVALID:
            self._line += self._budget.spend(trip.heard)

    def _slot(self, now: float) -> float:
        line = self._line + self._apart
        self._line = line if line > now - LONGEST_LAG else now
        if not self._trips:
            return self._line
        return max(self._line, self._trips[-1].gone + self._apart * SHORTEST, self._forgotten(now))

    def _forgotten(self, now: float) -> float:
        """When Discord surely counts the request `CEILING` before the next one no more."""
        if len(self._trips) < CEILING:
            return now
        # It was counted before its answer came, and the next one will be after it has left.
        heard = self._trips[0].heard
        return (now if heard is None else heard) + 1


def paced(pacer: Pacer) -> aiohttp.TraceConfig:
    """What makes every request of a client take its turn: commands, history, retries, not only deliveries."""
    trace = aiohttp.TraceConfig()

    async def leaves(_: object, its: SimpleNamespace, params: aiohttp.TraceRequestStartParams) -> None:
        its.trip = await pacer.turn() if is_counted(params.url) else None

    async def heard(_: object, its: SimpleNamespace, params: aiohttp.TraceRequestEndParams) -> None:
        if its.trip:
            pacer.back(its.trip, params.response.status)

    async def lost(_: object, its: SimpleNamespace, _params: aiohttp.TraceRequestExceptionParams) -> None:
        if trip := getattr(its, "trip", None):
            pacer.back(trip)

    trace.on_request_start.append(leaves)
    trace.on_request_end.append(heard)
    trace.on_request_exception.append(lost)
    return trace


def is_counted(url: URL) -> bool:
    """Whether a request counts against the ceiling: not the gateway, nor answers to people."""
    return url.scheme.startswith("http") and not {"interactions", "webhooks"} & set(url.parts)
