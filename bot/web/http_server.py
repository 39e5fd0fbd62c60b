"""The one HTTP server of the process: each subject brings its routes."""

import logging
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager

from aiohttp import web

from bot.configuration.http_address import read_http_address
from bot.errors import StartupError

LOG = logging.getLogger(__name__)

_SECONDS_TO_FINISH = 1.0
"""How long a stop waits for answers that are being sent."""


@asynccontextmanager
async def serving(address: str, routes: Iterable[web.AbstractRouteDef]) -> AsyncIterator[None]:
    """Answer at `host:port` while inside.

    Raises:
        StartupError: nothing can listen there: the port is taken, or the host isn't this machine's.
    """
    app = web.Application()
    app.add_routes(routes)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=_SECONDS_TO_FINISH)
    await runner.setup()
    try:
        host, port = read_http_address(address)
        try:
            await web.TCPSite(runner, host, port).start()
        except OSError as error:
            reason = error.strerror or error
            raise StartupError(f"HTTP_ADDRESS {address} can't be listened on: {reason}") from error
        LOG.info("Serving HTTP at %s", address)
        yield
    finally:
        await runner.cleanup()
