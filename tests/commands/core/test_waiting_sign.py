"""Who waits for long sees that; who is answered at once never does."""

import asyncio
from typing import Any

import discord
import pytest

from bot.commands.core import replies
from bot.commands.core.replies import waiting_sign


class Response:
    """An interaction's response that counts."""

    def __init__(self) -> None:
        self.deferred = 0

    def is_done(self) -> bool:
        return self.deferred > 0

    async def defer(self, **_: bool) -> None:
        self.deferred += 1


class Asked:
    """As much of an interaction as the sign needs."""

    def __init__(self, kind: discord.InteractionType) -> None:
        self.type, self.response = kind, Response()


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
