"""The team's page of the real process: where `/calendar` says, corrected within seconds, gone when off."""

import asyncio
import re
import time

import aiohttp
import pytest

from tests.e2e.conftest import Paddock
from tests.loopback import Upload
from tests.pictures_made import with_secrets
from tests.ports import free_port

pytestmark = pytest.mark.slow

CORRECTED_WITHIN_S = 5


async def read(address: str, path: str = "/") -> tuple[int, str]:
    async with aiohttp.ClientSession() as session, session.get(f"http://{address}{path}") as answer:
        return answer.status, await answer.text()


async def read_bytes(address: str, path: str) -> bytes:
    async with aiohttp.ClientSession() as session, session.get(f"http://{address}{path}") as answer:
        return await answer.read()


async def until_page_says(address: str, words: str) -> float:
    """Seconds until it does."""
    began_at = time.monotonic()
    async with asyncio.timeout(60):
        while words not in (await read(address))[1]:  # noqa: ASYNC110 - as a reader does
            await asyncio.sleep(0.1)
    return time.monotonic() - began_at


async def test_the_team_has_its_page_until_it_wants_none(paddock: Paddock) -> None:
    address = f"127.0.0.1:{free_port()}"
    async with paddock.bot(HTTP_ADDRESS=address) as bot:
        await paddock.set_up(page="public")
        answer = await (await paddock.fan.slash(paddock.news, "calendar")).settled()
        assert f"http://{address}/" in answer.message.text
        status, page = await read(address)
        assert (status, "Spa-Francorchamps" in page) == (200, True)
        for position, words in ((20, "20th in Silver"), (18, "18th in Silver")):
            result = {"session": "race2", "position": position}
            await (await paddock.officer.slash(paddock.news, "result", result)).settled()
            assert await until_page_says(address, words) < CORRECTED_WITHIN_S
        photo = Upload("car.jpg", with_secrets(), "image/jpeg")
        await (await paddock.officer.slash(paddock.news, "result", {**result, "photo": photo})).settled()
        await until_page_says(address, "<img")
        (shown,) = re.findall('src="(pictures/[0-9a-f]{64}.jpg)"', (await read(address))[1])
        posted = [data for message in paddock.news.messages for data in message.files.values()]
        assert [await read_bytes(address, f"/{shown}")] == posted
        await bot.stop()
        await bot.restart()
        await until_page_says(address, "18th in Silver")
        panel = (await (await paddock.officer.slash(paddock.news, "setup")).settled()).message
        form = await paddock.officer.press(panel, "Page…")
        await paddock.officer.submit_modal(form, {"text": "off"})
        await paddock.discord.wait_for(lambda: "**Page**: off" in panel.text, 20, "the panel")
        assert (await read(address))[0] == 404
        assert (await read(address, "/calendar.ics"))[0] == 404
        assert await bot.stop() == 0
