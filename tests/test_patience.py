"""A request that Discord never answers is given up after a while."""

import aiohttp
import pytest
from discord.http import Route

from bot import client
from bot.client import Pitboard
from bot.delivery.requests.request_rate import Pacer
from tests.loopback import BOT, Fault, LoopbackDiscord
from tests.no_use_cases import no_use_cases


async def test_a_request_that_is_never_answered_ends_as_one_that_may_have_arrived(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(client, "REQUEST_TIMEOUT", aiohttp.ClientTimeout(sock_read=0.3))
    async with await LoopbackDiscord.start() as discord, Pitboard(no_use_cases(), Pacer()) as bot:
        monkeypatch.setattr(Route, "BASE", discord.api_url)
        news = discord.add_guild("Team", {"news": BOT}).channels["news"]
        await bot.http.static_login(discord.token)
        discord.inject(Fault("GET", news, hold=True))
        with pytest.raises(TimeoutError):
            await bot.get_partial_messageable(news.id).fetch_message(1)
