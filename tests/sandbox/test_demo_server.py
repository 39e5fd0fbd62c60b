"""The sandbox without a browser: one clock for everything, jumps that deliver, nothing left behind."""

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
import pytest_asyncio
import simcord

from bot.errors import StartupError
from bot.sandbox.demo_server import Sandbox, open_sandbox
from bot.sandbox.demo_weekend import SUNDAY

ROME = ZoneInfo("Europe/Rome")
ASKED = datetime(2023, 7, 2, 11, 28, tzinfo=ROME)
"""Three minutes after Race 2, by the example's times, staff are asked how it ended."""
WEEK_BEFORE = datetime(2023, 7, 7, 9, tzinfo=ROME)
DAY_BEFORE = datetime(2023, 7, 13, 9, tzinfo=ROME)
MOMENT = timedelta(minutes=1)
"""What a busy machine may take for a few answers, while the clock goes on."""


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    async with open_sandbox() as opened:
        yield opened


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def untouched() -> AsyncIterator[Sandbox]:
    """One for all who only look at it: its weekend takes seconds to be played."""
    async with open_sandbox() as opened:
        yield opened


ON_UNTOUCHED = pytest.mark.asyncio(loop_scope="module")


def said(message: discord.Message) -> str:
    """All of a message's text; where its lines don't break, an ordinary blank."""
    texts = _texts([component.to_dict() for component in message.components])
    return "\n".join([message.content, *texts]).replace("\N{NO-BREAK SPACE}", " ")


def _texts(parts: Any) -> list[str]:
    texts: list[str] = []
    for part in parts:
        texts += [part["content"]] if "content" in part else _texts(part.get("components", ()))
    return texts


async def answer_of(sandbox: Sandbox, command: str, **options: Any) -> str:
    result = await sandbox.server.petra.member.slash(sandbox.server.news, command, **options)
    assert result.response
    return said(result.response.message)


async def pages(sandbox: Sandbox, *paths: str) -> list[str]:
    async with aiohttp.ClientSession(sandbox.team_page) as session:
        return [await (await session.get(path)).text() for path in paths]


def reminders(sandbox: Sandbox) -> list[datetime]:
    """When each reminder of Misano arrived."""
    messages = sandbox.server.news.history()
    return [message.created_at for message in messages if "Misano · <t:" in said(message)]


def left_in(folder: Path) -> list[Path]:
    return list(folder.iterdir())


def close(one: datetime, other: datetime) -> bool:
    return abs(one - other) < MOMENT


@ON_UNTOUCHED
async def test_a_fan_sees_results_and_a_watch_link_before_typing(untouched: Sandbox) -> None:
    finn = untouched.server.finn.member
    posts = [said(message) for message in untouched.server.news.history(viewer=finn)]
    assert [post for post in posts if "Free practice 1: 20th in Silver" in post]
    assert [post for post in posts if "Race 1: 24th in Silver" in post]
    assert "You are Finn, a fan" in posts[-1]
    assert not [post for post in posts if "Six things to try" in post]
    reminder = untouched.server.news.history()[-1]
    assert "Race 2" in said(reminder)
    assert "https://example.org/watch-live" in str([part.to_dict() for part in reminder.components])


@ON_UNTOUCHED
async def test_the_weekend_has_times_and_its_channel_says_that_they_are_examples(untouched: Sandbox) -> None:
    assert "On now: **Race 2**" in await answer_of(untouched, "next")
    channel = untouched.app.client.get_channel(untouched.server.news.id)
    assert isinstance(channel, discord.TextChannel)
    assert "Session times are examples" in str(channel.topic)


@ON_UNTOUCHED
async def test_the_desk_is_for_the_team_and_has_a_message_to_quote(untouched: Sandbox) -> None:
    desk, server = untouched.server.desk, untouched.server
    with pytest.raises(simcord.SetupError, match="cannot read"):
        desk.history(viewer=server.finn.member)
    messages = desk.history(viewer=server.petra.member)
    assert "An example for you to quote" in said(messages[-1])
    assert not [message for message in messages if message.flags.ephemeral]


@ON_UNTOUCHED
async def test_messages_and_ids_bear_the_bots_time(untouched: Sandbox) -> None:
    result = await untouched.server.finn.member.slash(untouched.server.news, "next")
    assert result.response
    posted = result.response.message
    assert "Spa-Francorchamps" in said(posted)
    assert close(posted.created_at, untouched.clock.now())  # a message's time is its id's
    assert untouched.clock.now().date() == SUNDAY.date()
    assert close(untouched.server.env.now(), untouched.clock.now())


async def test_next_goes_from_message_to_message_and_says_where_it_is_until_nothing_more_is_planned(
    sandbox: Sandbox,
) -> None:
    told = await answer_of(sandbox, "clock")
    assert close(sandbox.clock.now(), ASKED)
    assert f"New in {sandbox.server.desk.mention}" in told
    assert "How did Race 2 end?" in said(sandbox.server.desk.history()[-1])
    told = await answer_of(sandbox, "clock", to="next")
    assert close(sandbox.clock.now(), WEEK_BEFORE)
    assert f"<t:{int(WEEK_BEFORE.timestamp())}:F>" in told
    assert "Friday, July 7th, 09:00 in Europe/Rome" in told
    assert f"New in {sandbox.server.news.mention}" in told
    await answer_of(sandbox, "clock", to="+52 weeks")
    assert "Nothing more is planned" in await answer_of(sandbox, "clock")


async def test_what_falls_due_on_the_way_goes_out_at_its_own_moment(sandbox: Sandbox) -> None:
    await answer_of(sandbox, "clock", to="2023-07-14 08:00")
    first, second = reminders(sandbox)
    assert close(first, WEEK_BEFORE)
    assert close(second, DAY_BEFORE)


async def test_the_clock_takes_what_every_other_time_takes(sandbox: Sandbox) -> None:
    for to, moment in (
        ("<t:1688290200:R>", datetime(2023, 7, 2, 11, 30, tzinfo=ROME)),
        ("noon", datetime(2023, 7, 2, 12, tzinfo=ROME)),
        ("+1 hour", datetime(2023, 7, 2, 13, tzinfo=ROME)),
        ("20 m", datetime(2023, 7, 2, 13, 20, tzinfo=ROME)),
        ("+1 day", datetime(2023, 7, 3, 13, 20, tzinfo=ROME)),
        ("tomorrow 2:20 pm", datetime(2023, 7, 4, 14, 20, tzinfo=ROME)),
        ("Friday 14:20", datetime(2023, 7, 7, 14, 20, tzinfo=ROME)),
        ("2023-07-14T09:00", datetime(2023, 7, 14, 9, tzinfo=ROME)),
    ):
        assert "🕘 It is" in await answer_of(sandbox, "clock", to=to)
        assert close(sandbox.clock.now(), moment), to


@ON_UNTOUCHED
async def test_the_clock_goes_only_forward_and_not_too_far(untouched: Sandbox) -> None:
    before = untouched.clock.now()
    assert "only goes forward" in await answer_of(untouched, "clock", to="2023-06-29 09:00")
    assert "only goes forward" in await answer_of(untouched, "clock", to="2026-01-01 12:00")
    assert "I can't read" in await answer_of(untouched, "clock", to="after lunch")
    assert close(untouched.clock.now(), before)


@ON_UNTOUCHED
async def test_the_clock_suggests_how_far(untouched: Sandbox) -> None:
    choices = await untouched.server.finn.member.autocomplete(untouched.server.news, "clock", "to", "+1")
    assert [choice["name"] for choice in choices] == ["+10 minutes", "+1 hour", "+1 day"]


async def test_the_first_line_that_is_advertised_posts_and_the_teams_page_has_it_and_nothing_is_left_behind(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    before = set(threading.enumerate())
    async with open_sandbox() as sandbox:
        await answer_of(sandbox, "result", session="race2 20")
        assert "Race 2: 20th in Silver" in said(sandbox.server.news.history()[-1])
        assert sandbox.team_page in await answer_of(sandbox, "calendar")
        page, feed = await pages(sandbox, "/", "/feed.atom")
        assert left_in(tmp_path)
    assert '<strong dir="auto">20th in Silver</strong>' in page
    assert "Race 2 at Spa-Francorchamps: 20th in Silver" in feed
    assert not left_in(tmp_path)
    # Pools of the event loop's own stay until it ends; the database's threads must be gone.
    assert not [t for t in set(threading.enumerate()) - before if not t.daemon and "asyncio" not in t.name]


async def test_a_taken_port_is_said_in_one_line() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
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
