"""The composition root: which clock, and how the parts begin and end together."""

import asyncio
import os
import signal
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import aiohttp
import discord
import pytest

from bot.app import make_clock, run
from bot.client import Pitboard
from bot.clock import RehearsalClock, SystemClock
from bot.errors import StartupError
from bot.settings import Settings
from tests.simulated import simulated

INSTANT = "2023-06-30T08:00:00+02:00"


def settings(folder: Path, **more: object) -> Settings:
    url = f"sqlite+aiosqlite:///{folder / 'pitboard.db'}"
    return Settings.model_validate({"discord_token": "AAAA.BBBB.CCCC", "database_url": url, **more})


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


SOCKET: Any = SimpleNamespace(close_code=4013)


def ends_with(monkeypatch: pytest.MonkeyPatch, error: Exception | None) -> None:
    async def start(client: Pitboard, _token: str) -> None:
        await client._async_setup_hook()
        if error:
            raise error

    monkeypatch.setattr(Pitboard, "start", start)


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (discord.LoginFailure("no"), "DISCORD_TOKEN"),
        (discord.PrivilegedIntentsRequired(None), "intents"),
        (discord.ConnectionClosed(SOCKET, shard_id=0, code=4013), "ended the connection"),
        (aiohttp.ClientConnectionError("refused"), "can't be reached"),
        (TimeoutError(), "can't be reached"),
        (None, "Start Pitboard again"),
    ],
)
async def test_why_it_cannot_run_is_one_line_for_the_operator(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: Exception | None, told: str
) -> None:
    ends_with(monkeypatch, error)
    with pytest.raises(StartupError, match=told) as raised:
        await run(settings(tmp_path))
    assert raised.value.status == 1
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize("name", [signal.SIGTERM, signal.SIGINT])
async def test_a_signal_ends_it_in_order_and_it_beats_until_then(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: signal.Signals
) -> None:
    async def start(client: Pitboard, _token: str) -> None:
        await client._async_setup_hook()
        began.set()
        await asyncio.Event().wait()

    began = asyncio.Event()

    monkeypatch.setattr(Pitboard, "start", start)
    running = asyncio.create_task(run(settings(tmp_path)))
    await began.wait()
    await asyncio.sleep(0)
    assert (tmp_path / "pitboard.db.heartbeat").exists()
    os.kill(os.getpid(), name)
    async with asyncio.timeout(5):
        await running


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
