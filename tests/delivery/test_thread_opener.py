"""A thread is begun at a message once, and where the bot may not, there is none."""

from collections.abc import AsyncIterator

import discord
import pytest
from discord.http import Route

from bot.client import Pitboard
from bot.delivery.requests.request_rate import Pacer
from bot.delivery.thread_opener import ThreadOpener
from tests.loopback import BOT, Channel, Fault, LoopbackDiscord, Permission
from tests.no_use_cases import no_use_cases

THREADS = "/channels/{channel_id}/messages/{message_id}/threads"


@pytest.fixture
async def there() -> AsyncIterator[LoopbackDiscord]:
    async with await LoopbackDiscord.start() as discord_there:
        yield discord_there


@pytest.fixture
async def bot(there: LoopbackDiscord, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Pitboard]:
    async with Pitboard(no_use_cases(), Pacer()) as client:
        monkeypatch.setattr(Route, "BASE", there.api_url)
        await client.http.static_login(there.token)
        yield client


async def card_in(channel: Channel, bot: Pitboard) -> int:
    return (await bot.get_partial_messageable(channel.id).send("the card")).id


async def test_it_is_begun_once(there: LoopbackDiscord, bot: Pitboard) -> None:
    news = there.add_guild("Team", {"news": BOT | Permission.CREATE_PUBLIC_THREADS}).channels["news"]
    card_id = await card_in(news, bot)
    for _ in range(2):
        await ThreadOpener(bot).begin(news.id, card_id, "Round 3: Spa-Francorchamps (2023)")
    assert [(thread.id, thread.name) for thread in news.guild.threads] == [
        (card_id, "Round 3: Spa-Francorchamps (2023)")
    ]
    assert there.violations == []
    assert there.false_replies() == []


async def test_without_permission_the_card_stands_alone(there: LoopbackDiscord, bot: Pitboard) -> None:
    news = there.add_guild("Team", {"news": BOT}).channels["news"]
    await ThreadOpener(bot).begin(news.id, await card_in(news, bot), "Spa")
    assert news.guild.threads == []


async def test_a_fault_of_discords_is_told_so_that_it_is_tried_again(
    there: LoopbackDiscord, bot: Pitboard
) -> None:
    news = there.add_guild("Team", {"news": BOT | Permission.CREATE_PUBLIC_THREADS}).channels["news"]
    card_id = await card_in(news, bot)
    there.inject(Fault("POST", THREADS, status=503))
    with pytest.raises(discord.DiscordServerError):
        await ThreadOpener(bot).begin(news.id, card_id, "Spa")
