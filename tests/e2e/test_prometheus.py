"""Prometheus itself scrapes the running bot, and answers the dashboard's and the alerts' queries."""

import asyncio
import json
import os
import shutil
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from tests.e2e.conftest import Paddock
from tests.ports import free_port
from tests.web.test_watching_files import ALERTS, queries_of_alerts, queries_of_dashboard

pytestmark = pytest.mark.slow

PROMETHEUS = shutil.which("prometheus")
PATIENCE_S = 30


class Prometheus:
    """What a running one has gathered."""

    def __init__(self, url: str, session: aiohttp.ClientSession) -> None:
        self._url = url
        self._session = session

    async def query(self, expression: str) -> list[Any]:
        """The samples that the expression gives now."""
        parameters = {"query": expression}
        async with self._session.get(f"{self._url}/api/v1/query", params=parameters) as answer:
            body = await answer.json()
        assert body["status"] == "success", (expression, body)
        samples: list[Any] = body["data"]["result"]
        return samples

    async def until_found(self, expression: str) -> None:
        async with asyncio.timeout(PATIENCE_S):
            while not await self._found(expression):  # noqa: ASYNC110 - it tells nobody
                await asyncio.sleep(0.2)

    async def _found(self, expression: str) -> bool:
        try:
            return bool(await self.query(expression))
        except aiohttp.ClientConnectionError:  # it isn't up yet
            return False


@pytest.fixture
async def prometheus(tmp_path: Path, target: str) -> AsyncIterator[Prometheus]:
    """It scrapes the target each second, and knows the alerts."""
    if PROMETHEUS is None:
        pytest.skip("prometheus isn't installed (Debian: apt-get install prometheus)")
    scraped = {"job_name": "pitboard", "static_configs": [{"targets": [target]}]}
    config = {"global": {"scrape_interval": "1s"}, "rule_files": [str(ALERTS)], "scrape_configs": [scraped]}
    file = tmp_path / "prometheus.yaml"
    file.write_text(json.dumps(config))  # JSON is YAML too
    address = f"127.0.0.1:{free_port()}"
    options = (f"--config.file={file}", f"--storage.tsdb.path={tmp_path}", f"--web.listen-address={address}")
    process = await asyncio.create_subprocess_exec(
        PROMETHEUS, *options, stderr=asyncio.subprocess.DEVNULL, env={"PATH": os.defpath}
    )
    try:
        async with aiohttp.ClientSession() as session:
            yield Prometheus(f"http://{address}", session)
    finally:
        process.kill()
        await process.wait()


@pytest.fixture
def target() -> str:
    """Where the bot serves."""
    return f"127.0.0.1:{free_port()}"


async def test_prometheus_scrapes_the_bot_and_takes_every_query(
    paddock: Paddock, prometheus: Prometheus, target: str
) -> None:
    async with paddock.bot(HTTP_ADDRESS=target) as bot:
        await paddock.set_up()
        race = {"session": "race2", "position": 20}
        await (await paddock.officer.slash(paddock.news, "result", race)).settled()
        await prometheus.until_found('pitboard_delivery_attempts_total{state="sent",kind="result"} == 1')
        await prometheus.until_found('up{job="pitboard"} == 1')
        for query in (*queries_of_dashboard(), *queries_of_alerts()):
            await prometheus.query(query.replace("$instance", ".*"))
        assert await prometheus.query("pitboard_ready == 1")
        assert await prometheus.query('ALERTS{alertstate="firing"}') == []
        assert await bot.stop() == 0
