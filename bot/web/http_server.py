"""The one HTTP server of the process: each subject brings its routes."""

import errno
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
    async with _runner(routes) as runner:
        host, port = read_http_address(address)
        try:
            await web.TCPSite(runner, host, port).start()
        except OSError as error:
            reason = error.strerror or error
            sentence = f"HTTP_ADDRESS {address} can't be listened on: {reason}."
            if error.errno == errno.EADDRINUSE:
                sentence += " Of several Pitboards on one machine each needs a port of its own."
            raise StartupError(sentence) from error
        LOG.info("Serving HTTP at %s", address)
        yield


@asynccontextmanager
async def serving_on_loopback(routes: Iterable[web.AbstractRouteDef]) -> AsyncIterator[str]:
    """Answer at a free port of this machine alone while inside; the address, without a slash at its end."""
    async with _runner(routes) as runner:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        host, port = runner.addresses[0]
        yield f"http://{host}:{port}"


@asynccontextmanager
async def _runner(routes: Iterable[web.AbstractRouteDef]) -> AsyncIterator[web.AppRunner]:
    app = web.Application()
    app.add_routes(routes)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=_SECONDS_TO_FINISH)
    await runner.setup()
    try:
        yield runner
    finally:
        await runner.cleanup()
