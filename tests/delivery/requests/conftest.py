from collections.abc import AsyncIterator

import pytest
from discord.http import Route

from bot.client import Pitboard
from bot.delivery.requests.request_rate import Pacer
from tests.loopback import BOT, Channel, LoopbackDiscord
from tests.no_use_cases import no_use_cases


class Logged:
    """The bot's client, logged in at a Discord with one channel."""

    def __init__(self, discord: LoopbackDiscord, bot: Pitboard) -> None:
        self.discord, self.bot = discord, bot
        self.news: Channel = discord.add_guild("Team", {"news": BOT}).channels["news"]

    async def send(self) -> None:
        await self.bot.get_partial_messageable(self.news.id).send("once")

    @property
    def requests(self) -> int:
        return len(self.discord.sent("POST", self.news))


@pytest.fixture
async def logged(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Logged]:
    async with await LoopbackDiscord.start() as discord, Pitboard(no_use_cases(), Pacer()) as bot:
        monkeypatch.setattr(Route, "BASE", discord.api_url)
        await bot.http.static_login(discord.token)
        yield Logged(discord, bot)
