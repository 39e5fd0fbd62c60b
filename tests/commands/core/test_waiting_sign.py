"""Who waits for long sees that; who is answered at once never does."""

import asyncio
from contextlib import suppress
from typing import Any, cast
from unittest.mock import Mock

import discord
import pytest

from bot.commands.core import replies
from bot.commands.core.replies import answer, take_up, waiting_sign
from bot.posts.kit.post import plain_post


class Response:
    """An interaction's response: as in discord.py, it is done only once Discord has answered."""

    def __init__(self) -> None:
        self.deferred = self.sent = 0
        self.asked, self.heard = asyncio.Event(), asyncio.Event()
        self.heard.set()

    def is_done(self) -> bool:
        return self.deferred + self.sent > 0

    async def defer(self, **_: bool) -> None:
        if self.is_done():
            raise discord.InteractionResponded(cast("Any", None))
        self.asked.set()
        await self.heard.wait()
        self.deferred += 1

    async def send_message(self, **_: object) -> None:
        self.sent += 1


class Asked:
    """As much of an interaction as the sign and an answer need."""

    def __init__(self, kind: discord.InteractionType) -> None:
        self.type, self.response = kind, Response()
        self.extras: dict[str, object] = {}
        self.client = Mock()
        self.edits = 0

    async def edit_original_response(self, **_: object) -> None:
        self.edits += 1


@pytest.mark.parametrize(
    ("kind", "seconds", "shown"),
    [
        (discord.InteractionType.application_command, 0.05, 1),
        (discord.InteractionType.application_command, 0.0, 0),
        (discord.InteractionType.autocomplete, 0.05, 0),
    ],
)
async def test_the_sign_is_shown_where_an_answer_takes_long(
    monkeypatch: pytest.MonkeyPatch, kind: discord.InteractionType, seconds: float, shown: int
) -> None:
    monkeypatch.setattr(replies, "SHOWN_AFTER_S", 0.01)
    asked: Any = Asked(kind)
    async with waiting_sign(asked):
        await asyncio.sleep(seconds)
    assert asked.response.deferred == shown


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> Any:
    """A command whose sign is asked for at once, and heard of by Discord only when that is let go."""
    monkeypatch.setattr(replies, "SHOWN_AFTER_S", 0.0)
    asked = Asked(discord.InteractionType.application_command)
    asked.response.heard.clear()
    return asked


async def test_an_answer_waits_for_a_sign_that_is_on_its_way_and_takes_its_place(slow: Any) -> None:
    async with waiting_sign(slow):
        await slow.response.asked.wait()
        answering = asyncio.create_task(answer(slow, plain_post("Saved")))
        await asyncio.sleep(0)
        slow.response.heard.set()
        await answering
    assert (slow.response.deferred, slow.response.sent, slow.edits) == (1, 0, 1)


async def test_a_sign_that_is_on_its_way_when_it_fails_arrives_before_that_is_told(slow: Any) -> None:
    with suppress(ValueError):
        async with waiting_sign(slow):
            await slow.response.asked.wait()
            asyncio.get_running_loop().call_soon(slow.response.heard.set)
            raise ValueError("what comes of it is wrong")
    assert slow.response.is_done()


async def test_no_sign_is_sent_beside_a_press_that_is_being_taken_up(slow: Any) -> None:
    async with waiting_sign(slow):
        taking_up = asyncio.create_task(take_up(slow))
        await slow.response.asked.wait()
        await asyncio.sleep(0.01)
        slow.response.heard.set()
        await asyncio.gather(taking_up, return_exceptions=True)
    assert slow.response.deferred == 1
