"""The sandbox without a browser: one clock for everything, jumps that deliver, nothing left behind."""

import asyncio
import os
import socket
import subprocess
import sys
import tempfile
import threading
from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import aiohttp
import discord
import pytest

from bot.errors import StartupError
from bot.sandbox.demo_server import BEGINS, Sandbox, open_sandbox

ROME = ZoneInfo("Europe/Rome")
WEEK_BEFORE = datetime(2023, 7, 7, 9, tzinfo=ROME)
DAY_BEFORE = datetime(2023, 7, 13, 9, tzinfo=ROME)
MOMENT = timedelta(seconds=10)


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    async with open_sandbox() as opened:
        yield opened


def said(message: discord.Message) -> str:
    return "\n".join(_texts([component.to_dict() for component in message.components]))


def _texts(parts: Any) -> list[str]:
    found: list[str] = []
    for part in parts:
        found += [part["content"]] if "content" in part else _texts(part.get("components", ()))
    return found


async def jump(sandbox: Sandbox, **options: str) -> str:
    answer = await sandbox.finn.slash(sandbox.channel, "clock", **options)
    assert answer.ephemeral
    assert answer.response
    return said(answer.response.message)


def reminders(sandbox: Sandbox) -> list[datetime]:
    """When each reminder of Misano arrived."""
    everything = sandbox.channel.history()
    return [message.created_at for message in everything if "Misano · <t:" in said(message)]


def left_in(folder: Path) -> list[Path]:
    return list(folder.iterdir())


def close(one: datetime, other: datetime) -> bool:
    return abs(one - other) < MOMENT


async def test_messages_and_ids_bear_the_bots_time(sandbox: Sandbox) -> None:
    answer = await sandbox.finn.slash(sandbox.channel, "next")
    assert answer.response
    posted = answer.response.message
    assert "Spa-Francorchamps" in said(posted)
    assert close(posted.created_at, BEGINS)  # a message's time is its id's
    assert close(sandbox.clock.now(), BEGINS)
    assert close(sandbox.env.now(), sandbox.clock.now())


async def test_a_jump_delivers_the_next_reminder_once_and_says_what_time_it_is(sandbox: Sandbox) -> None:
    told = await jump(sandbox)
    assert close(sandbox.clock.now(), WEEK_BEFORE)
    assert f"<t:{int(WEEK_BEFORE.timestamp())}:F>" in told
    assert "Friday, July 7th, 09:00 in Europe/Rome" in told
    assert "Posted on the way: 1 message" in told
    await jump(sandbox, to="+1 hour")
    assert [close(at, WEEK_BEFORE) for at in reminders(sandbox)] == [True]


async def test_what_falls_due_on_the_way_goes_out_at_its_own_moment(sandbox: Sandbox) -> None:
    told = await jump(sandbox, at="2023-07-14 08:00")
    assert "Posted on the way: 2 messages" in told
    first, second = reminders(sandbox)
    assert close(first, WEEK_BEFORE)
    assert close(second, DAY_BEFORE)


@pytest.mark.parametrize("at", ["2023-06-29 09:00", "2026-01-01", "after lunch"])
async def test_the_clock_goes_only_forward_and_not_too_far(sandbox: Sandbox, at: str) -> None:
    told = await jump(sandbox, at=at)
    assert "forward" in told or "no moment" in told
    assert close(sandbox.clock.now(), BEGINS)


async def test_the_page_shows_by_itself_what_arrives_by_itself(sandbox: Sandbox) -> None:
    address, capability = sandbox.page.url.split("/#")
    headers = {"X-Simcord-Capability": capability}
    async with aiohttp.ClientSession(address, headers=headers) as browser, asyncio.timeout(20):
        async with browser.post("/api/pages", json={}) as opened:
            before = await opened.json()
        sandbox.clock.jump(WEEK_BEFORE - sandbox.clock.now() - timedelta(seconds=0.5))
        sandbox.app.courier.wake()  # it sets its alarm by the new time; the alarm rings in half a second
        headers = {"X-Simcord-Context": before["context"]["id"]}
        state = before
        while len(state["timeline"]) == len(before["timeline"]):
            await asyncio.sleep(0.1)
            async with browser.get("/api/state", headers=headers) as read:
                state = await read.json()
    assert close(datetime.fromisoformat(state["profile"]["presentationTime"]), WEEK_BEFORE)
    assert len(reminders(sandbox)) == 1


async def test_nothing_is_left_behind(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    before = set(threading.enumerate())
    async with open_sandbox() as sandbox:
        await sandbox.finn.slash(sandbox.channel, "next")
        assert left_in(tmp_path)
    assert not left_in(tmp_path)
    # Pools of the event loop's own stay until it ends; the database's threads must be gone.
    assert not [t for t in set(threading.enumerate()) - before if not t.daemon and "asyncio" not in t.name]


async def test_a_taken_port_is_said_in_one_line() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
        with pytest.raises(StartupError, match=f"could not bind port {port}"):
            async with open_sandbox(port):
                pass


@pytest.mark.parametrize(
    ("before", "environment", "status", "line"),
    [
        ("import sys; sys.modules['simcord'] = None", {}, 1, "./run sandbox"),
        ("", {"SANDBOX_PORT": "eighty"}, 2, "SANDBOX_PORT"),
    ],
)
def test_what_is_missing_is_said_in_one_line(
    before: str, environment: dict[str, str], status: int, line: str
) -> None:
    script = f"{before}\nimport sys\nfrom bot.__main__ import main\nsys.exit(main(['sandbox']))"
    done = subprocess.run(  # noqa: S603 - our own script
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        env={**os.environ, **environment},
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stderr.count("\n")) == (status, 1), done.stderr
    assert line in done.stderr
