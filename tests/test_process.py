"""The process: waits for what can't be reached, says why it can't run, and ends in order."""

import asyncio
import logging
import os
import signal
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import aiohttp
import discord
import pytest

from bot import process
from bot.client import Pitboard
from bot.errors import StartupError, UnreachableError
from bot.health import Heart, beats_at, check, heartbeat_path
from bot.operations import startup
from bot.operations.startup import wait_until_reached
from bot.process import run
from tests.test_app import settings

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
    place = heartbeat_path(settings(tmp_path).database_url)
    assert len(beats_at(place)) == 1
    os.kill(os.getpid(), name)
    async with asyncio.timeout(5):
        await running
    assert beats_at(place) == []


@pytest.fixture
def no_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(startup, "LONGEST_PAUSE_S", 0.01)


@pytest.mark.usefixtures("no_pause")
@pytest.mark.parametrize(
    "error", [aiohttp.ClientConnectionError("refused"), TimeoutError(), OSError("no route")]
)
async def test_a_discord_that_cannot_be_reached_is_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    tries = []

    async def start(client: Pitboard, _token: str) -> None:
        await client._async_setup_hook()
        tries.append(error)
        if len(tries) == 1:
            raise error
        os.kill(os.getpid(), signal.SIGTERM)
        await asyncio.Event().wait()

    monkeypatch.setattr(Pitboard, "start", start)
    async with asyncio.timeout(20):
        await run(settings(tmp_path))
    assert len(tries) == 2


@pytest.mark.parametrize("url", ["postgresql+asyncpg://me:word@127.0.0.1:9/name"])
async def test_a_database_server_is_waited_for_and_sigterm_obeyed_meanwhile(
    tmp_path: Path, url: str, caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]
) -> None:
    chosen = settings(tmp_path, database_url=url)
    running = asyncio.create_task(run(chosen))
    async with asyncio.timeout(20):
        while not caplog.records:  # noqa: ASYNC110 - a log has no event
            await asyncio.sleep(0.01)
        assert "word" not in caplog.text
        assert "Waiting: The database at postgresql+asyncpg://me:***@127.0.0.1:9/name" in caplog.text
        assert check(heartbeat_path(url)) == 1
        assert "it is starting" in capsys.readouterr().err
        os.kill(os.getpid(), signal.SIGTERM)
        await running


@pytest.mark.usefixtures("no_pause")
async def test_waiting_is_told_at_once_and_then_once_a_minute(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    tries = 0

    async def attempt() -> str:
        nonlocal tries
        tries += 1
        if tries <= 5:
            raise UnreachableError(f"try {tries}")
        return "there"

    monkeypatch.setattr(asyncio, "sleep", lambda _: _real_sleep(0))
    assert await wait_until_reached(attempt) == "there"
    assert [(r.levelno, r.getMessage()) for r in caplog.records] == [(logging.WARNING, "Waiting: try 1")]


async def test_the_log_says_when_it_is_not_well_and_when_it_is_again(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    ailments = iter(["it is starting", "", "", "the database is silent", "it is yet", ""])
    monkeypatch.setattr(process, "BEAT_EVERY", timedelta())
    caplog.set_level("INFO", "bot.process")
    with pytest.raises(RuntimeError):  # there is nothing more to say
        await process._beat_on(Heart(tmp_path / "heartbeat"), lambda: next(ailments))
    assert caplog.messages == ["All is well", "Not well: the database is silent", "All is well"]


_real_sleep = asyncio.sleep
