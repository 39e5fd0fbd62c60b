"""Whoever runs the bot sees from outside how it is, and follows a command through the log to its posts."""

import asyncio
import json
import re
from collections.abc import Sequence
from typing import Any

import aiohttp
import pytest

from tests.e2e.conftest import Paddock
from tests.loopback import BotProcess, Fault
from tests.ports import free_port
from tests.web.scraping import read_samples

pytestmark = pytest.mark.slow

RACE = {"session": "race2", "position": 20}


async def get(address: str, page: str) -> tuple[int, str]:
    async with aiohttp.ClientSession() as session, session.get(f"http://{address}{page}") as answer:
        return answer.status, await answer.text()


async def metric(address: str, name: str, **labels: str) -> float:
    """The sum of the samples with these labels."""
    _, text = await get(address, "/metrics")
    values = [s.value for s in read_samples(text) if s.name == name and labels.items() <= s.labels.items()]
    return sum(values)


def lines(bot: BotProcess) -> list[dict[str, Any]]:
    """Every line that it wrote, each of which has to be an object."""
    return [json.loads(line) for line in bot.stderr.splitlines()]


def about(log: Sequence[dict[str, Any]], field: str, **facts: object) -> list[dict[str, Any]]:
    return [line for line in log if field in line and facts.items() <= line.items()]


async def test_an_operator_sees_how_it_is_and_what_came_of_a_command(paddock: Paddock) -> None:
    address = f"127.0.0.1:{free_port()}"
    async with paddock.bot(HTTP_ADDRESS=address, LOG_FORMAT="json") as bot:
        assert await get(address, "/livez") == (200, "alive\n")
        await paddock.set_up()
        assert await until_readyz_says(address, 200) == "ready\n"
        paddock.discord.inject(Fault("POST", paddock.news, status=503))
        limit = {"status": 429, "retry_after": 0.1, "headers": {"X-RateLimit-Scope": "shared"}}
        paddock.discord.inject(Fault("POST", paddock.news, **limit))  # type: ignore[arg-type]
        await (await paddock.officer.slash(paddock.news, "result", RACE)).settled()
        await paddock.discord.wait_for(paddock.texts, 60, "the result")
        refused = await paddock.officer.slash(paddock.news, "result", {"session": "race9", "position": 1})
        await refused.settled()
        attempts = "pitboard_delivery_attempts_total"
        assert await metric(address, attempts, state="sent", kind="result") == 1
        assert await metric(address, "pitboard_delivery_lateness_seconds_count", kind="result") == 1
        assert await metric(address, "pitboard_commands_total", command="result", outcome="answered") == 1
        assert await metric(address, "pitboard_commands_total", command="result", outcome="refused") == 1
        assert await metric(address, "pitboard_rate_limited_total", scope="shared") == 1
        assert await metric(address, "pitboard_ready") == 1
        assert 0 < await metric(address, "pitboard_gateway_heartbeat_age_seconds", shard="0") < 60
        assert await bot.stop() == 0
        log = lines(bot)
    (command,) = about(log, "command", command="result", outcome="answered")
    (announced,) = about(log, "announcement", kind="result", logger="bot.storage.outbox.announcement_log")
    (sent,) = about(log, "delivery", kind="result", state="sent")
    ids = {line["correlation_id"] for line in (command, announced, sent)}
    assert len(ids) == 1
    assert re.fullmatch("[0-9a-f]{8}", ids.pop())
    assert (sent["server"], sent["channel"]) == (paddock.news.guild.id, paddock.news.id)
    assert sent["announcement"] == announced["announcement"]
    assert not any("exc_info" in line for line in log)


async def until_readyz_says(address: str, status: int) -> str:
    """What it says then."""
    async with asyncio.timeout(60):
        while (answer := await get(address, "/readyz"))[0] != status:  # noqa: ASYNC110 - as a probe does
            await asyncio.sleep(0.1)
    return answer[1]


async def test_a_gateway_that_answers_no_heartbeat_is_dead_however_often_it_connects(
    paddock: Paddock,
) -> None:
    address = f"127.0.0.1:{free_port()}"
    gateway = paddock.discord.gateway
    gateway.heartbeat_ms = 400
    async with paddock.bot(HTTP_ADDRESS=address):
        await until_readyz_says(address, 200)
        gateway.answers_heartbeats = False
        reason = await until_readyz_says(address, 503)
        assert reason.startswith("Discord hasn't answered a heartbeat for")
        await gateway.drop()
        await paddock.discord.wait_for(lambda: gateway.sessions[-1].resumed, 60, "the connection made anew")
        assert (await get(address, "/readyz"))[0] == 503
        assert await metric(address, "pitboard_ready") == 0
        gateway.answers_heartbeats = True
        await until_readyz_says(address, 200)
