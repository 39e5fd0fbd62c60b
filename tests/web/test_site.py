"""The pages at HTTP_ADDRESS, asked over HTTP."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import aiohttp
import pytest

from bot.domain.outbox.announcement import AnnouncementKind
from bot.domain.outbox.delivery import DeliveryState
from bot.domain.outbox.queue_figures import QueueFigures
from bot.errors import StartupError
from bot.logs import set_up_logging
from bot.vital_signs import GatewayPulse, VitalSigns
from bot.web.site import Site
from tests.ports import free_port
from tests.web.scraping import read_samples


class Visitor:
    """Somebody who asks for pages."""

    def __init__(self, session: aiohttp.ClientSession) -> None:
        self._session = session

    async def get(self, page: str, **headers: str) -> tuple[int, str]:
        async with self._session.get(page, headers=headers) as answer:
            return answer.status, await answer.text()


@asynccontextmanager
async def visiting(site: Site, host: str = "127.0.0.1") -> AsyncIterator[Visitor]:
    address = f"{host}:{free_port()}"
    async with site.serving(address), aiohttp.ClientSession(f"http://{address}") as session:
        yield Visitor(session)


async def watched_once(signs: VitalSigns, pulse: GatewayPulse) -> None:
    async def answer() -> None: ...

    watching = asyncio.create_task(signs.watch(answer, lambda: {0: pulse}, lambda: None))
    await asyncio.sleep(0.01)
    watching.cancel()


async def test_a_process_that_starts_is_alive_and_not_ready(site: Site) -> None:
    async with visiting(site) as visitor:
        assert await visitor.get("/livez") == (200, "alive\n")
        assert await visitor.get("/readyz") == (503, "it is starting\n")
        status, text = await visitor.get("/metrics")
        assert status == 200
        assert "pitboard_ready 0.0" in text
        assert (await visitor.get("/nothing"))[0] == 404
        assert (await visitor.get("/"))[0] == 503


async def test_a_dead_gateway_is_not_ready_and_its_age_is_shown(site: Site, signs: VitalSigns) -> None:
    now = asyncio.get_running_loop().time()
    signs.has_been_ready = True
    await watched_once(signs, GatewayPulse(now - 1, 41.25))
    async with visiting(site) as visitor:
        assert await visitor.get("/readyz") == (200, "ready\n")
        await watched_once(signs, GatewayPulse(now - 200, 41.25))
        status, reason = await visitor.get("/readyz")
        assert (status, reason[:39]) == (503, "Discord hasn't answered a heartbeat for")
        _, text = await visitor.get("/metrics")
    ages = [s for s in read_samples(text) if s.name == "pitboard_gateway_heartbeat_age_seconds"]
    assert [(age.labels, age.value >= 200) for age in ages] == [({"shard": "0"}, True)]


async def test_pages_never_wait_for_the_database_and_show_what_was_counted_last(site: Site) -> None:
    hung = asyncio.Event()
    answers = [QueueFigures({(DeliveryState.PAUSED, AnnouncementKind.QUOTE): 3}, overdue_s=70.0)]

    async def count() -> QueueFigures:
        if not answers:
            await hung.wait()
        return answers.pop()

    watching = asyncio.create_task(site.watch(count))
    await asyncio.sleep(0.01)
    async with visiting(site) as visitor, asyncio.timeout(1):
        assert (await visitor.get("/livez"))[0] == 200
        _, text = await visitor.get("/metrics")
    watching.cancel()
    assert 'pitboard_deliveries_waiting{kind="quote",state="paused"} 3.0' in text
    assert 'pitboard_deliveries_waiting{kind="result",state="pending"} 0.0' in text
    assert "pitboard_oldest_overdue_delivery_seconds 70.0" in text


async def test_a_count_that_fails_leaves_the_last_one(site: Site) -> None:
    async def count() -> QueueFigures:
        raise TimeoutError

    watching = asyncio.create_task(site.watch(count))
    await asyncio.sleep(0.01)
    assert not watching.done()
    watching.cancel()
    assert site.metrics.registry.get_sample_value("pitboard_oldest_overdue_delivery_seconds") == 0


async def test_the_shards_of_the_process_are_told_apart_from_those_it_is_about_to_connect(site: Site) -> None:
    site.show_shards("3f2a91c0", lambda: {0: True, 3: False})
    async with visiting(site) as visitor:
        _, text = await visitor.get("/metrics")
    connected = [sample for sample in read_samples(text) if sample.name == "pitboard_shard_connected"]
    assert [(sample.labels, sample.value) for sample in connected] == [
        ({"process": "3f2a91c0", "shard": "0"}, 1.0),
        ({"process": "3f2a91c0", "shard": "3"}, 0.0),
    ]


async def test_a_scraper_that_asks_for_openmetrics_gets_it(site: Site) -> None:
    async with visiting(site) as visitor:
        _, text = await visitor.get("/metrics", Accept="application/openmetrics-text; version=1.0.0")
        assert text.endswith("# EOF\n")


async def test_an_address_of_ip_6_and_a_name_serve_too(site: Site) -> None:
    for host in ("[::1]", "localhost"):
        async with visiting(site, host) as visitor:
            assert (await visitor.get("/livez"))[0] == 200


async def test_a_port_that_is_taken_is_told_in_one_line(site: Site) -> None:
    address = f"127.0.0.1:{free_port()}"
    async with site.serving(address):
        with pytest.raises(
            StartupError,
            match=rf"HTTP_ADDRESS {address} can't be listened on: .*in use. .*each needs a port of its own",
        ) as no:
            async with site.serving(address):
                pass
    assert no.value.status == 1
    assert "\n" not in str(no.value)


@pytest.mark.usefixtures("process_logging")
async def test_what_is_no_http_is_refused_and_leaves_no_traceback(
    site: Site, capsys: pytest.CaptureFixture[str]
) -> None:
    set_up_logging("INFO", "text", "")
    port = free_port()
    async with site.serving(f"127.0.0.1:{port}"):
        for nonsense in (b"GET / HTTP/9.9\r\n\r\n", b"GET /" + b"a" * 20_000 + b" HTTP/1.1\r\n\r\n"):
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            writer.write(nonsense)
            assert b"400 Bad Request" in await reader.readline()
            writer.close()
    (line,) = capsys.readouterr().err.splitlines()
    assert "Serving HTTP at" in line
