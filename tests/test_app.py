"""The composition root: which clock, and how the parts begin and end together."""

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from bot.app import make_clock
from bot.clock import RehearsalClock, SystemClock
from bot.configuration.settings import Settings
from tests.simulated import simulated

INSTANT = datetime.fromisoformat("2023-06-30T08:00:00+02:00")


def settings(folder: Path, **more: Any) -> Settings:
    chosen = {"database_url": f"sqlite+aiosqlite:///{folder / 'pitboard.db'}", **more}
    return Settings(discord_token="AAAA.BBBB.CCCC", **chosen)


def test_the_clock_is_the_machines_unless_told_otherwise(tmp_path: Path) -> None:
    assert isinstance(make_clock(settings(tmp_path)), SystemClock)


def test_a_rehearsal_starts_at_the_chosen_instant(tmp_path: Path) -> None:
    clock = make_clock(settings(tmp_path, clock_from=INSTANT))
    assert isinstance(clock, RehearsalClock)
    assert timedelta() <= clock.now() - datetime(2023, 6, 30, 6, tzinfo=UTC) < timedelta(seconds=5)


def test_a_faster_clock_starts_now(tmp_path: Path) -> None:
    clock = make_clock(settings(tmp_path, clock_speed=60))
    assert isinstance(clock, RehearsalClock)
    assert abs(clock.now() - SystemClock().now()) < timedelta(seconds=10)


async def test_the_alarm_wakes_the_courier(file: Path) -> None:
    async with simulated(file.parent) as world:
        await world.setup(reminders="1d")
        world.clock.set(2023, 7, 13, 8)
        world.app.alarm.set(world.clock.now())
        sent = asyncio.Event()

        def hear(event: str, _payload: object) -> None:
            if event == "MESSAGE_CREATE":
                sent.set()

        world.env.backend.subscribers.append(hear)
        async with asyncio.timeout(5):
            await sent.wait()
        assert len(world.posts) == 1
