"""A team's page as it is served, and whoever reads it over HTTP."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import aiohttp

from bot.web.site import Site
from tests.file_jobs import IN_PROCESS
from tests.ports import free_port
from tests.services.house import House

URL = "https://racing.example"


@asynccontextmanager
async def reading(site: Site, house: House | None) -> AsyncIterator[aiohttp.ClientSession]:
    address = f"127.0.0.1:{free_port()}"
    if house:
        site.show_teams(house.use_cases, IN_PROCESS.making)
    readers = aiohttp.ClientSession(
        f"http://{address}", headers={"Accept-Encoding": "identity"}, auto_decompress=False
    )
    async with site.serving(address), readers:
        yield readers
