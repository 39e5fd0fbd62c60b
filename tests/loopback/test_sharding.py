"""The double's shards: each hears of its own servers, and none is asked for in a hurry."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Any

import aiohttp
import pytest
from aiohttp import ClientWebSocketResponse

from tests.loopback import BOT, LoopbackDiscord
from tests.loopback.gateway import IDENTIFY_EVERY_S, MOST_GUILDS


@asynccontextmanager
async def sockets(double: LoopbackDiscord, count: int) -> AsyncIterator[list[ClientWebSocketResponse]]:
    """Connections that the gateway has greeted."""
    async with AsyncExitStack() as stack:
        session = await stack.enter_async_context(aiohttp.ClientSession())
        gateway = double.api_url.replace("/api/v10", "/gateway")
        made = [await stack.enter_async_context(session.ws_connect(gateway)) for _ in range(count)]
        for socket in made:
            assert (await socket.receive_json())["op"] == 10
        yield made


async def identify(double: LoopbackDiscord, socket: ClientWebSocketResponse, shard: object) -> None:
    await socket.send_json({"op": 2, "d": {"token": double.token, "intents": 1, "shard": shard}})


async def test_each_shard_is_told_of_its_own_servers() -> None:
    async with await LoopbackDiscord.start(shards=2) as double, sockets(double, 2) as pair:
        guild = double.add_guild("Team", {"news": BOT})
        for shard, socket in enumerate(pair):
            await identify(double, socket, [shard, 2])
            assert (await socket.receive_json())["d"]["shard"] == [shard, 2]
            if shard == (guild.id >> 22) % 2:
                assert (await socket.receive_json())["t"] == "GUILD_CREATE"
            await socket.send_json({"op": 1, "d": 1})
            assert (await socket.receive_json())["op"] == 11
            assert double.gateway.is_ready == (shard == 1)
        assert double.gateway.hears(guild) == 1


@pytest.mark.parametrize("shard", [[2, 2], [-1, 2], [0], "01", [0.5, 2]])
async def test_what_is_no_shard_is_refused(shard: object) -> None:
    async with await LoopbackDiscord.start() as double, sockets(double, 1) as (socket,):
        await identify(double, socket, shard)
        assert (await socket.receive()).data == 4010


async def test_too_many_servers_for_one_shard_are_refused() -> None:
    async with await LoopbackDiscord.start() as double, sockets(double, 1) as (socket,):
        double._state.guilds += [double.add_guild("Team", {})] * MOST_GUILDS
        await identify(double, socket, [0, 1])
        assert (await socket.receive()).data == 4011


async def test_shards_of_one_bucket_come_one_after_the_other(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [0.0]
    monkeypatch.setattr("tests.loopback.gateway.time.monotonic", lambda: now[0])
    async with await LoopbackDiscord.start(shards=4, max_concurrency=2) as double, sockets(double, 4) as four:
        answers: list[Any] = []
        for shard, seconds in ((0, 0.0), (1, 0.0), (2, 1.0), (2, 1.0 + IDENTIFY_EVERY_S)):
            now[0] = seconds
            await identify(double, four[len(answers)], [shard, 4])
            answers.append(await four[len(answers)].receive_json())
    assert [answer["op"] for answer in answers] == [0, 0, 9, 0]
    assert [hasty["shard"] for hasty in double.gateway.hasty] == [[2, 4]]


async def test_a_session_that_is_ended_by_its_client_is_no_more() -> None:
    async with await LoopbackDiscord.start() as double, sockets(double, 1) as (socket,):
        guild = double.add_guild("Team", {})
        await identify(double, socket, [0, 1])
        await socket.receive_json()
        await socket.close(code=1000)
        await double.wait_for(lambda: not double.gateway.sessions, 5, "the session to end")
        assert double.gateway.hears(guild) == 0


async def test_a_server_of_another_shard_is_shown_to_who_asks() -> None:
    async with await LoopbackDiscord.start() as double, aiohttp.ClientSession() as session:
        guild = double.add_guild("Team", {"news": BOT})
        headers = {"Authorization": f"Bot {double.token}"}
        for path in ("", "/channels"):
            async with session.get(f"{double.api_url}/guilds/{guild.id}{path}", headers=headers) as reply:
                assert reply.status == 200
        assert double.false_replies() == []
        async with session.get(f"{double.api_url}/guilds/1", headers=headers) as reply:
            assert reply.status == 404
