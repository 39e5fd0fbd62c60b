"""Requests are evenly apart against an ideal line, and never more than Discord counts in a second."""

import asyncio
import random
from bisect import bisect_left
from collections.abc import Callable

import aiohttp
import pytest
from aiohttp import web
from hypothesis import given, settings
from hypothesis import strategies as st
from yarl import URL

from bot.delivery.requests import request_rate as pacing
from bot.delivery.requests.request_rate import CEILING, REQUESTS_PER_SECOND, Pacer, is_counted, pacing_trace


class FakeTime:
    """A loop's time in which every sleep ends late by what `late` says."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, late: Callable[[], float] = lambda: 0.0) -> None:
        self.now = 1000.0
        self._late = late
        monkeypatch.setattr("bot.delivery.requests.request_rate.asyncio.get_running_loop", lambda: self)
        monkeypatch.setattr("bot.delivery.requests.request_rate.asyncio.sleep", self.sleep)

    def time(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        self.now += seconds + self._late()

    async def take(self, pacer: Pacer, turns: int) -> list[float]:
        """When each of so many requests left; every one is answered at once."""
        taken = []
        for _ in range(turns):
            pacer.note_answer(await pacer.wait_turn())
            taken.append(self.now)
        return taken


async def test_the_first_turn_is_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = FakeTime(monkeypatch)
    assert await clock.take(Pacer(10), 1) == [1000.0]


async def test_turns_are_evenly_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = FakeTime(monkeypatch)
    assert await clock.take(Pacer(10), 5) == pytest.approx([1000.0, 1000.1, 1000.2, 1000.3, 1000.4])


async def test_late_timers_do_not_add_up(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = FakeTime(monkeypatch, late=lambda: 0.02)
    taken = await clock.take(Pacer(10), 101)
    assert taken[-1] == pytest.approx(1010.0, abs=0.021)


async def test_a_pause_earns_no_burst(monkeypatch: pytest.MonkeyPatch) -> None:
    clock, pacer = FakeTime(monkeypatch), Pacer(10)
    await clock.take(pacer, 1)
    clock.now += 60
    assert await clock.take(pacer, 3) == pytest.approx([1060.0, 1060.1, 1060.2])


async def test_what_a_stall_cost_is_caught_up_in_gaps_of_half_the_length(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    clock, pacer = FakeTime(monkeypatch), Pacer(10)
    await clock.take(pacer, 1)
    clock.now += 0.35
    assert await clock.take(pacer, 5) == pytest.approx([1000.35, 1000.4, 1000.45, 1000.5, 1000.55])
    assert await clock.take(pacer, 2) == pytest.approx([1000.6, 1000.7])


async def test_those_who_come_together_leave_one_after_the_other() -> None:
    pacer, loop = Pacer(100), asyncio.get_running_loop()
    began = loop.time()
    ended: list[float] = []

    async def send() -> None:
        await pacer.wait_turn()
        ended.append(loop.time() - began)

    await asyncio.gather(*(send() for _ in range(11)))
    assert ended == sorted(ended)
    assert ended[-1] >= 0.099


@given(seed=st.integers(0, 2**32), jitter=st.sampled_from([0.0, 0.01, 0.1, 0.5]), late=st.floats(0, 0.05))
@settings(max_examples=40, deadline=None, derandomize=True)
def test_however_the_network_delays_no_second_sees_more_than_discord_allows(
    seed: int, jitter: float, late: float
) -> None:
    """The ways there and back take from nothing up to `jitter`, and every timer is late by up to `late`."""
    chance, arrived = random.Random(seed), []  # noqa: S311 - a network, not a secret

    async def send_all(clock: FakeTime) -> None:
        pacer, on_the_way = Pacer(REQUESTS_PER_SECOND), []
        for _ in range(300):
            trip = await pacer.wait_turn()
            arrived.append(clock.now + chance.uniform(0, jitter))
            on_the_way.append((arrived[-1] + chance.uniform(0, jitter), trip))
            for at, answered in [one for one in on_the_way if one[0] <= clock.now]:
                pacer.note_answer(answered)
                answered.answered_at = at
                on_the_way.remove((at, answered))

    with pytest.MonkeyPatch.context() as patch:
        asyncio.run(send_all(FakeTime(patch, late=lambda: chance.uniform(0, late))))
    times = sorted(arrived)
    assert max(bisect_left(times, at + 1) - n for n, at in enumerate(times)) <= CEILING


async def test_invalid_requests_over_the_budget_slow_everything_down(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pacing, "CEILING", 10**9)
    clock, pacer, invalid = FakeTime(monkeypatch), Pacer(REQUESTS_PER_SECOND), []
    for _ in range(20_000):
        pacer.note_answer(await pacer.wait_turn(), 403)
        invalid.append(clock.now)
    assert max(bisect_left(invalid, at + 600) - n for n, at in enumerate(invalid)) < 7_000


async def test_every_request_of_a_session_takes_its_turn_but_answers_to_people_do_not() -> None:
    turns: list[int] = []

    class Counting(Pacer):
        def note_answer(self, _trip: pacing.PacedRequest, status: int = 0) -> None:
            turns.append(status)

    async def refuse(_request: web.Request) -> web.Response:
        return web.Response(status=403)

    app = web.Application()
    app.router.add_route("*", "/{rest:.*}", refuse)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    base = f"http://127.0.0.1:{runner.addresses[0][1]}/api/v10"
    async with aiohttp.ClientSession(trace_configs=[pacing_trace(Counting())]) as session:
        for path in (
            "/channels/1/messages",
            "/interactions/1/a/callback",
            "/webhooks/1/a/messages/@original",
        ):
            await session.get(base + path)
    await runner.cleanup()
    assert turns == [403]


def test_the_gateway_and_answers_are_not_counted() -> None:
    assert is_counted(URL("https://discord.com/api/v10/channels/1/messages"))
    assert not is_counted(URL("https://discord.com/api/v10/interactions/1/token/callback"))
    assert not is_counted(URL("https://discord.com/api/v10/webhooks/1/token/messages/@original"))
    assert not is_counted(URL("wss://gateway.discord.gg/?v=10"))


def test_the_pace_stays_under_what_discord_allows() -> None:
    assert REQUESTS_PER_SECOND < CEILING
