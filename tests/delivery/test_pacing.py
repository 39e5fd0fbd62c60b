"""Sends are evenly apart against an ideal line, whatever the timers do."""

import asyncio

import pytest

from bot.delivery.pacing import SENDS_PER_SECOND, Pacer


class FakeTime:
    """A loop's time in which every sleep ends late by `late`."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, late: float = 0.0) -> None:
        self.now = 1000.0
        self._late = late
        monkeypatch.setattr("bot.delivery.pacing.asyncio.get_running_loop", lambda: self)
        monkeypatch.setattr("bot.delivery.pacing.asyncio.sleep", self.sleep)

    def time(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        self.now += seconds + self._late


async def test_the_first_turn_is_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = FakeTime(monkeypatch)
    await Pacer(10).turn()
    assert clock.now == 1000.0


async def test_turns_are_evenly_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    clock, pacer, taken = FakeTime(monkeypatch), Pacer(10), []
    for _ in range(5):
        await pacer.turn()
        taken.append(clock.now)
    assert taken == pytest.approx([1000.0, 1000.1, 1000.2, 1000.3, 1000.4])


async def test_late_timers_do_not_add_up(monkeypatch: pytest.MonkeyPatch) -> None:
    clock, pacer = FakeTime(monkeypatch, late=0.02), Pacer(10)
    for _ in range(101):
        await pacer.turn()
    assert clock.now == pytest.approx(1010.0, abs=0.021)


async def test_a_pause_earns_no_burst(monkeypatch: pytest.MonkeyPatch) -> None:
    clock, pacer = FakeTime(monkeypatch), Pacer(10)
    await pacer.turn()
    clock.now += 60
    taken = []
    for _ in range(3):
        await pacer.turn()
        taken.append(clock.now)
    assert taken == pytest.approx([1060.0, 1060.1, 1060.2])


async def test_those_who_come_together_leave_one_after_the_other() -> None:
    pacer, loop = Pacer(100), asyncio.get_running_loop()
    began = loop.time()
    ended: list[float] = []

    async def send() -> None:
        await pacer.turn()
        ended.append(loop.time() - began)

    await asyncio.gather(*(send() for _ in range(11)))
    assert ended == sorted(ended)
    assert ended[-1] >= 0.099


def test_the_pace_stays_under_what_discord_allows() -> None:
    assert SENDS_PER_SECOND < 50
