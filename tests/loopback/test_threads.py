"""Threads and forums of the double, met by an unmodified discord.py."""

from collections.abc import AsyncIterator

import aiohttp
import discord
import pytest
from discord.http import Route

from tests.loopback import BOT, Forum, LoopbackDiscord, Permission
from tests.loopback.people import PeopledGuild


@pytest.fixture
async def double() -> AsyncIterator[LoopbackDiscord]:
    async with await LoopbackDiscord.start() as double:
        yield double
        assert double.false_replies() == []


@pytest.fixture
def guild(double: LoopbackDiscord) -> PeopledGuild:
    return double.add_guild("Team", {"news": BOT})


@pytest.fixture
async def client(double: LoopbackDiscord, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[discord.Client]:
    """Logged in, without a gateway: it asks for all that it needs."""
    monkeypatch.setattr(Route, "BASE", double.api_url)
    async with discord.Client(intents=discord.Intents.none()) as client:
        await client.login(double.token)
        yield client


async def forum_of(client: discord.Client, forum: Forum) -> discord.ForumChannel:
    fetched = await client.fetch_channel(forum.id)
    assert isinstance(fetched, discord.ForumChannel)
    return fetched


async def refused(awaited: object) -> int:
    with pytest.raises(discord.HTTPException) as refusal:
        await awaited  # type: ignore[misc]
    return refusal.value.code


async def test_a_post_has_its_first_message_under_its_own_id_and_its_tag(
    double: LoopbackDiscord, guild: PeopledGuild, client: discord.Client
) -> None:
    forum = guild.add_forum("weekends")
    tag = forum.add_tag("Spa")
    fetched = await forum_of(client, forum)
    made = await fetched.create_thread(name="Round 3", content="Race 2", applied_tags=fetched.available_tags)
    (post,) = forum.posts
    assert (made.thread.id, made.message.id, post.tags) == (post.id, post.id, [tag.id])
    assert [thread.id for thread in await fetched.guild.active_threads()] == [post.id]
    post.archive()
    assert await fetched.guild.active_threads() == []
    assert [thread.id async for thread in fetched.archived_threads()] == [post.id]
    assert double.violations == []


async def test_an_archived_thread_is_opened_by_a_message_and_takes_no_edit(
    guild: PeopledGuild, client: discord.Client
) -> None:
    thread = guild.add_thread(guild.channels["news"], "Race talk")
    place = client.get_partial_messageable(thread.id)
    sent = await place.send("once")
    thread.archive()
    assert await refused(sent.edit(content="twice")) == 50083
    await place.send("again")
    assert not thread.archived
    thread.archive(locked=True)
    assert await refused(place.send("no more")) == 160005
    fetched = await client.fetch_channel(thread.id)
    assert isinstance(fetched, discord.Thread)
    assert await refused(fetched.edit(archived=False)) == 50013
    thread.parent.permissions |= Permission.MANAGE_THREADS
    await fetched.edit(archived=False)
    await sent.delete()
    assert [message.content for message in thread.messages] == ["again"]


async def test_a_forum_that_wants_a_tag_takes_no_post_without_one(
    guild: PeopledGuild, client: discord.Client
) -> None:
    forum = guild.add_forum("weekends")
    forum.requires_tag = True
    fetched = await forum_of(client, forum)
    assert fetched.flags.require_tag
    assert await refused(fetched.create_thread(name="Round 3", content="Race 2")) == 40067
    forum.add_tag("Spa", moderated=True)
    fetched = await forum_of(client, forum)
    moderated = fetched.create_thread(name="Round 3", content="Race 2", applied_tags=fetched.available_tags)
    assert await refused(moderated) == 50013
    assert forum.posts == []


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("messages", {"content": "no thread"}),
        ("threads", {"name": "Round 3", "message": {"content": "Race 2", "nonce": "1"}}),
        ("threads", {"name": "Round 3", "type": 11}),
        ("threads", {"name": "", "message": {"content": "Race 2"}}),
        ("threads", {"name": "Round 3", "message": {"content": "Race 2"}, "applied_tags": ["1"]}),
    ],
)
async def test_what_only_a_wrong_bot_sends_to_a_forum_is_noted(
    double: LoopbackDiscord, guild: PeopledGuild, path: str, body: dict[str, object]
) -> None:
    forum = guild.add_forum("weekends")
    headers = {"Authorization": f"Bot {double.token}"}
    async with aiohttp.ClientSession(headers=headers) as session:
        url = f"{double.api_url}/channels/{forum.id}/{path}"
        async with session.post(url, json=body) as response:
            assert response.status == 400
    assert len(double.violations) == 1
    assert forum.posts == []
