"""An unmodified discord.py client against the double: what works at Discord works, what fails fails."""

import asyncio
from collections.abc import AsyncIterator

import aiohttp
import discord
import discord.http
import pytest
import yarl
from discord.gateway import DiscordWebSocket

from tests.loopback import BOT, Fault, LoopbackDiscord, Permission, UnsendableError, Upload
from tests.loopback.interactions import COMPONENT, Interaction
from tests.loopback.sample import Client, page


class World:
    """A double with one guild, and the client connected to it."""

    def __init__(self, double: LoopbackDiscord, client: Client) -> None:
        self.double, self.client = double, client
        self.guild = double.add_guild("Team", {"news": BOT, "talk": BOT}, {"Press": False, "Fans": True})
        self.news, self.talk = self.guild.channels["news"], self.guild.channels["talk"]
        self.press = self.guild.member("press", ["Press"], Permission.MANAGE_GUILD)
        self.fan = self.guild.member("fan")

    @property
    def room(self) -> discord.TextChannel:
        return self.client.room(self.news)


@pytest.fixture
async def world(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[World]:
    async with await LoopbackDiscord.start() as double:
        gateway = yarl.URL(double.api_url.replace("http", "ws").replace("/api/v10", "/gateway"))
        monkeypatch.setattr(discord.http.Route, "BASE", double.api_url)
        monkeypatch.setattr(DiscordWebSocket, "DEFAULT_GATEWAY", gateway)
        async with Client() as client:
            world = World(double, client)
            running = asyncio.create_task(client.start(double.token))
            await double.wait_for(lambda: running.done() or client.is_ready(), 10, "the client")
            yield world
            await client.close()
            await running
        assert double.false_replies() == []


async def test_a_page_is_sent_shown_and_edited(world: World) -> None:
    sent = await world.room.send(view=page("# Spa", "Race 2: 20th"))
    (message,) = world.news.messages
    assert message.text == "# Spa\nRace 2: 20th"
    assert message.urls == ["https://example.com/watch"]
    assert message.nonce == sent.nonce
    assert message.edited is None
    await sent.edit(view=page("# Spa", "Race 2: 18th"))
    assert message.text == "# Spa\nRace 2: 18th"
    assert message.edited
    found = [m async for m in world.room.history(limit=5)]
    assert [m.id for m in found] == [sent.id]
    assert (await world.room.fetch_message(sent.id)).components[0].type is discord.ComponentType.container
    await sent.delete()
    assert world.news.messages == []
    assert world.double.violations == []


async def test_the_same_nonce_makes_one_message(world: World) -> None:
    first = await world.room.send("once", nonce="row-7")
    again = await world.room.send("once", nonce="row-7")
    other = await world.room.send("once", nonce="row-8")
    assert first.id == again.id != other.id
    assert len(world.news.messages) == 2


async def test_pings_are_who_is_really_pinged(world: World) -> None:
    fans, press = world.guild.roles["Fans"], world.guild.roles["Press"]
    text = f"@everyone {fans.mention} {press.mention} {world.fan.mention}"
    await world.room.send(text)
    await world.room.send(text, allowed_mentions=discord.AllowedMentions.none())
    one = discord.AllowedMentions(everyone=False, users=False, roles=[discord.Object(fans.id)])
    await world.room.send(view=page(text), allowed_mentions=one)
    world.news.permissions |= Permission.MENTION_EVERYONE
    await world.room.send(text)
    everybody, nobody, only_fans, all_of_them = (m.pinged for m in world.news.messages)
    assert everybody == [world.fan.mention, fans.mention]
    assert nobody == []
    assert only_fans == [fans.mention]
    assert all_of_them == [world.fan.mention, press.mention, fans.mention, "@everyone"]


async def test_a_command_is_typed_by_what_is_registered(world: World) -> None:
    options = {"session": "race2", "position": 20, "room": world.talk, "ping": world.guild.roles["Fans"]}
    reply = await world.fan.slash(world.news, "result", options)
    assert reply.text == "race2: 20 talk Fans"
    assert reply.ephemeral
    assert world.news.messages == []
    wrong: list[tuple[str, dict[str, object]]] = [
        ("result", {"session": "race2"}),
        ("result", {"session": "race2", "position": "20"}),
        ("result", {"session": "race2", "position": 100}),
        ("result", {"session": "race2", "position": 20, "grid": 34}),
        ("results", {}),
        ("season", {}),
        ("season delete", {}),
        ("quote", {}),
    ]
    for command, given in wrong:
        with pytest.raises(UnsendableError):
            await world.fan.slash(world.news, command, given)


async def test_autocompletion(world: World) -> None:
    assert await world.fan.autocomplete(world.news, "result", "session", "2") == [
        {"name": "Race2", "value": "race2"}
    ]
    with pytest.raises(UnsendableError):
        await world.fan.autocomplete(world.news, "result", "position", "2")


async def test_a_deferred_reply_stays_ephemeral(world: World) -> None:
    reply = await (await world.fan.slash(world.news, "slow")).settled()
    assert (reply.text, reply.ephemeral) == ("Thought", True)
    await world.double.wait_for(lambda: reply.followups, 2, "the followup")
    assert [(m.text, m.ephemeral) for m in reply.followups] == [("And more", True)]
    assert world.double.violations == []


async def test_a_modal_is_opened_and_sent(world: World) -> None:
    opened = await world.press.slash(world.news, "quote")
    with pytest.raises(UnsendableError):
        await world.press.submit_modal(opened, {"Who": "me"})
    reply = await world.press.submit_modal(opened, {"What was said": "We never\ngave up."})
    assert reply.text == "Said: We never\ngave up."
    assert world.news.messages == [reply.message]


async def test_files_go_both_ways(world: World) -> None:
    given = {"file": Upload("season.toml", b"year = 2023", "text/plain")}
    assert (await world.press.slash(world.news, "season import", given)).text == "year = 2023"
    reply = await world.press.slash(world.news, "season export")
    assert reply.message.files == {"season.toml": b"[season]"}
    assert reply.message.components[1]["name"] == "season.toml"
    assert world.double.violations == []


async def test_a_second_callback_is_refused_and_noted(world: World) -> None:
    reply = await world.fan.slash(world.news, "twice")
    await world.double.wait_for(lambda: reply.followups, 2, "the followup")
    assert reply.followups[0].text == "refused with 40060"
    assert "already been acknowledged" in str(world.double.violations)


async def test_permissions_and_missing_things(world: World) -> None:
    room = world.room
    gone = await room.send("soon gone")
    await gone.delete()
    with pytest.raises(discord.NotFound, match="10008"):
        await gone.edit(content="x")
    world.news.permissions = BOT & ~Permission.SEND_MESSAGES
    await world.double.changed(world.news)
    with pytest.raises(discord.Forbidden, match="50013"):
        await room.send("x")
    await world.double.wait_for(lambda: not room.permissions_for(room.guild.me).send_messages, 2)
    world.news.permissions = Permission.NONE
    with pytest.raises(discord.Forbidden, match="50001"):
        await room.send("x")
    world.news.deleted = True
    await world.double.changed(world.news)
    with pytest.raises(discord.NotFound, match="10003"):
        await room.send("x")
    await world.double.wait_for(lambda: world.client.get_channel(world.news.id) is None, 2)
    assert world.double.violations == []


async def test_faults_strike_as_often_as_ordered(world: World) -> None:
    world.double.inject(Fault("POST", world.news, status=500))
    assert (await world.room.send("after a retry")).id
    assert [call.status for call in world.double.sent("POST", world.news)] == [500, 200]
    world.double.inject(Fault("POST", world.news, status=429, retry_after=0.01))
    assert (await world.room.send("after a wait")).id
    always = world.double.inject(Fault("PATCH", world.news, status=429, code=30046, times=None))
    sent = await world.room.send("old")
    for _ in range(2):
        with pytest.raises(discord.HTTPException, match="30046"):
            await sent.edit(content="new")
    always.clear()
    await sent.edit(content="new")
    assert always.hits == 2


async def test_a_broken_connection_after_the_message_was_made(world: World) -> None:
    world.double.inject(Fault("POST", world.news, drop=True, after=True))
    with pytest.raises(aiohttp.ClientError):
        await world.room.send("heard of?", nonce="row-9")
    assert len(world.news.messages) == 1
    again = await world.room.send("heard of?", nonce="row-9")
    assert [m.id for m in world.news.messages] == [again.id]


@pytest.mark.parametrize("after", [False, True])
async def test_a_held_request(world: World, *, after: bool) -> None:
    hold = world.double.inject(Fault("POST", world.news, hold=True, after=after))
    sending = asyncio.create_task(world.room.send("later"))
    await hold.struck()
    assert len(world.news.messages) == after
    hold.release()
    assert (await sending).content == "later"


async def test_a_sender_that_is_gone_has_sent_nothing(world: World) -> None:
    hold = world.double.inject(Fault("POST", world.news, hold=True))
    sending = asyncio.create_task(world.room.send("never"))
    await hold.struck()
    sending.cancel()
    with pytest.raises(asyncio.CancelledError):
        await sending
    await asyncio.sleep(0.05)
    hold.release()
    call = world.double.sent("POST", world.news)[0]
    await asyncio.sleep(0.05)
    assert (call.status, world.news.messages) == (0, [])


async def test_a_lost_connection_is_resumed(world: World) -> None:
    (session,) = world.double.gateway.sessions
    await world.double.gateway.drop()
    await world.double.wait_for(lambda: session.resumed, 8, "a resume")
    assert (await world.fan.slash(world.news, "slow")).ephemeral


async def test_a_wrong_token_is_refused(world: World) -> None:
    async with Client() as stranger:
        with pytest.raises(discord.LoginFailure):
            await stranger.login("wrong")
    assert world.double.requests[-1].status == 401


@pytest.mark.parametrize(
    ("identify", "code"),
    [({"token": "wrong"}, 4004), ({"intents": 1 << 15}, 4014), ({"shard": [3, 2]}, 4010)],
)
async def test_the_gateway_closes_on(identify: dict[str, object], code: int) -> None:
    async with (
        await LoopbackDiscord.start() as double,
        aiohttp.ClientSession() as session,
        session.ws_connect(double.api_url.replace("/api/v10", "/gateway")) as socket,
    ):
        await socket.receive()
        right = {"token": double.token, "intents": 1, "shard": [0, 1]}
        await socket.send_json({"op": 2, "d": {**right, **identify}})
        assert (await socket.receive()).data == code


async def test_a_conversation_is_begun_once_and_its_buttons_are_pressed_outside_of_servers(
    world: World,
) -> None:
    channel = await world.client.create_dm(discord.Object(world.fan.user.id))
    await channel.send("Is that what you said?")
    assert [message.text for message in world.fan.direct_messages.messages] == ["Is that what you said?"]
    assert channel.id == world.fan.direct_messages.id
    heard: list[discord.Interaction] = []

    async def hear(interaction: discord.Interaction) -> None:
        heard.append(interaction)
        await interaction.response.send_message("Thank you")

    world.client.on_interaction = hear  # type: ignore[attr-defined]
    data = {"custom_id": "yes", "component_type": 2, "id": 1}
    (shown,) = world.fan.direct_messages.messages
    reply = await world.fan._interact(Interaction(COMPONENT, world.fan.direct_messages, data, source=shown))
    assert reply.text == "Thank you"
    assert (heard[0].guild_id, heard[0].user.id) == (None, world.fan.user.id)
    with pytest.raises(discord.Forbidden):
        await world.client.create_dm(discord.Object(1))
