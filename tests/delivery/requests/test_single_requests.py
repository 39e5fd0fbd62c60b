"""What leaves once leaves once, also where discord.py would repeat it."""

from collections.abc import AsyncIterator

import pytest
from discord.http import Route

from bot.client import Pitboard
from bot.delivery.requests.request_rate import Pacer
from bot.delivery.requests.single_requests import NotRepeatedError, sent_once
from bot.services.use_cases import UseCases
from tests.loopback import BOT, Channel, Fault, LoopbackDiscord


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
    async with await LoopbackDiscord.start() as discord, Pitboard(object.__new__(UseCases), Pacer()) as bot:
        monkeypatch.setattr(Route, "BASE", discord.api_url)
        await bot.http.static_login(discord.token)
        yield Logged(discord, bot)


async def test_after_a_servers_fault_it_is_not_repeated(logged: Logged) -> None:
    logged.discord.inject(Fault("POST", logged.news, status=500, after=True))
    with pytest.raises(NotRepeatedError), sent_once():
        await logged.send()
    assert logged.requests == 1


async def test_what_a_429_has_held_up_is_made_after_all(logged: Logged) -> None:
    logged.discord.inject(Fault("POST", logged.news, status=429, retry_after=0.01))
    with sent_once():
        await logged.send()
    assert logged.requests == 2
    assert len(logged.news.messages) == 1


async def test_other_requests_are_repeated_as_ever(logged: Logged) -> None:
    with sent_once():
        await logged.send()
    logged.discord.inject(Fault("POST", logged.news, status=502))
    await logged.send()
    assert logged.requests == 3
