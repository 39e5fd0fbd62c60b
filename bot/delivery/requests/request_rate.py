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

from bot.delivery.requests.invalid_requests import INVALID_STATUSES, InvalidRequestBudget

CEILING = 50
"""Requests that Discord allows in a second, however it cuts its seconds."""
REQUESTS_PER_SECOND = 49.0
"""What the bot asks for at most: just under the ceiling."""
LONGEST_LAG = 0.5
"""Seconds by which it may be behind its slots and still catch up; more is a pause, which earns nothing."""
SHORTEST_GAP = 0.5
"""The least gap while catching up, as a part of the ideal one."""


@dataclass(slots=True)
class PacedRequest:
    """A request: when it left, and when its answer came (the event loop's seconds).

    Discord counted it somewhere between.
    """

    sent_at: float
    answered_at: float | None = None


class Pacer:
    """Gives each request its slot, in the order in which they come, on a line of evenly spaced ones.

    A slot is found when the request before has gone, not in advance: late timers then make no
    bursts. What they cost is caught up, for the line does not wait for them; but no request goes
    while Discord might still be counting `CEILING` others, however the network delays them.
    """

    def __init__(self, per_second: float = REQUESTS_PER_SECOND) -> None:
        self._gap = 1 / per_second
        self._last_slot = -inf
        self._recent: deque[PacedRequest] = deque(maxlen=CEILING)
        self._invalid_requests = InvalidRequestBudget()
        self._turns = asyncio.Lock()

    async def wait_turn(self) -> PacedRequest:
        """Wait for the next slot, and take it; give the request to `note_answer` when its answer has come."""
        time = asyncio.get_running_loop().time
        async with self._turns:
            now = time()
            slot = self._next_slot(now)
            if slot > now:
                await asyncio.sleep(slot - now)
            request = PacedRequest(time())
            self._recent.append(request)
            return request

    def note_answer(self, request: PacedRequest, status: int = 0) -> None:
        """The answer to a request has come; `status` 0 is none. Invalid ones are on a budget."""
        request.answered_at = asyncio.get_running_loop().time()
        if status in INVALID_STATUSES:
            self._last_slot += self._invalid_requests.spend(request.answered_at)

    def _next_slot(self, now: float) -> float:
        slot = self._last_slot + self._gap
        if slot <= now - LONGEST_LAG:
            slot = now
        self._last_slot = slot
        if not self._recent:
            return slot
        after_the_last = self._recent[-1].sent_at + self._gap * SHORTEST_GAP
        return max(slot, after_the_last, self._below_ceiling_from(now))

    def _below_ceiling_from(self, now: float) -> float:
        """When Discord surely counts the request `CEILING` before the next one no more."""
        if len(self._recent) < CEILING:
            return now
        # It was counted before its answer came, and the next one will be after it has left.
        answered_at = self._recent[0].answered_at
        if answered_at is None:
            answered_at = now
        return answered_at + 1


def pacing_trace(pacer: Pacer) -> aiohttp.TraceConfig:
    """What makes every request of a client take its turn: commands, history, retries, not only deliveries."""

    async def wait_turn(_: object, context: SimpleNamespace, params: aiohttp.TraceRequestStartParams) -> None:
        context.request = None
        if is_counted(params.url):
            context.request = await pacer.wait_turn()

    async def note_answer(_: object, context: SimpleNamespace, params: aiohttp.TraceRequestEndParams) -> None:
        if context.request:
            pacer.note_answer(context.request, params.response.status)

    async def note_lost(
        _: object, context: SimpleNamespace, _params: aiohttp.TraceRequestExceptionParams
    ) -> None:
        # A request that was cancelled before its turn has none yet.
        request = getattr(context, "request", None)
        if request:
            pacer.note_answer(request)

    trace = aiohttp.TraceConfig()
    trace.on_request_start.append(wait_turn)
    trace.on_request_end.append(note_answer)
    trace.on_request_exception.append(note_lost)
    return trace


def is_counted(url: URL) -> bool:
    """Whether a request counts against the ceiling: not the gateway, nor answers to people."""
    return url.scheme.startswith("http") and not {"interactions", "webhooks"} & set(url.parts)
