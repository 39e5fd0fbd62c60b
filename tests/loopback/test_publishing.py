"""Publishing of the double, met by an unmodified discord.py."""

from collections.abc import AsyncIterator

import discord
import pytest
from discord.http import Route

from tests.loopback import BOT, LoopbackDiscord, Permission
from tests.loopback.world import ANNOUNCEMENT, Channel


@pytest.fixture
async def double() -> AsyncIterator[LoopbackDiscord]:
    async with await LoopbackDiscord.start() as double:
        yield double
        assert double.false_replies() == []


@pytest.fixture
def news(double: LoopbackDiscord) -> Channel:
    channel = double.add_guild("Team", {"news": BOT}).channels["news"]
    channel.type = ANNOUNCEMENT
    return channel


@pytest.fixture
async def client(double: LoopbackDiscord, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[discord.Client]:
    """Logged in, without a gateway; it sleeps through no long wait."""
    monkeypatch.setattr(Route, "BASE", double.api_url)
    async with discord.Client(intents=discord.Intents.none(), max_ratelimit_timeout=30) as client:
        await client.login(double.token)
        yield client


async def posted(client: discord.Client, channel: Channel, words: str = "P3") -> discord.Message:
    return await client.get_partial_messageable(channel.id).send(words)


async def code_of_publishing(message: discord.Message) -> int:
    with pytest.raises(discord.HTTPException) as refusal:
        await message.publish()
    return refusal.value.code


async def test_a_message_is_published_once_and_says_so(client: discord.Client, news: Channel) -> None:
    message = await posted(client, news)
    await message.publish()
    assert await code_of_publishing(message) == 40033
    assert (await message.channel.fetch_message(message.id)).flags.crossposted
    assert (await message.edit(content="P2")).flags.crossposted


async def test_only_in_announcement_channels_and_only_with_the_right(
    client: discord.Client, news: Channel
) -> None:
    message = await posted(client, news)
    news.permissions = BOT & ~Permission.SEND_MESSAGES
    assert await code_of_publishing(message) == 50013
    news.permissions, news.type = BOT, 0
    assert await code_of_publishing(message) == 50024


async def test_ten_an_hour_and_three_edits_of_what_was_published(
    client: discord.Client, news: Channel
) -> None:
    messages = [await posted(client, news, str(number)) for number in range(11)]
    for message in messages[:10]:
        await message.publish()
    with pytest.raises(discord.RateLimited) as wait:
        await messages[10].publish()
    assert 3500 < wait.value.retry_after <= 3600
    for number in range(3):
        await messages[0].edit(content=f"again {number}")
    with pytest.raises(discord.RateLimited):
        await messages[1].edit(content="too often")
    await messages[10].edit(content="not published, so not counted")
    news.publishing.let_an_hour_pass()
    await messages[10].publish()
    await messages[1].edit(content="an hour later")
