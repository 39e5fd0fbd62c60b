"""The sandbox's page: what a browser is served, what it asks for, and what is done in it.

The page shows Discord's own JSON of one person's channels, and asks for it again when something changed.
"""

import asyncio
import json
from collections.abc import Mapping
from importlib.resources import files as package_files
from typing import Any, Self

from aiohttp import web

from bot.errors import StartupError
from bot.sandbox.demo_people import DemoServer, Person
from bot.sandbox.page_acts import PageActs
from bot.sandbox.page_view import view_of

LONGEST_WAIT = 25.0
"""Seconds that the page's question whether something changed is left open."""
MOST_UPLOADED = 26 * 1024 * 1024
"""Bytes of one request: Discord takes files of up to 10 MiB from people without a subscription."""

_ACT_HEADER = "X-Sandbox"
_SAFE = {
    "Content-Security-Policy": "default-src 'self'; img-src 'self' data:; style-src 'self'",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
}


class BrowserPage:
    """Serves the page on this machine only; whoever has its address may be anybody in it."""

    def __init__(self, server: DemoServer, port: int) -> None:
        self._server = server
        self._acts = PageActs(server)
        self._port = port
        self._version = 0
        self._changed = asyncio.Event()
        self._runner: web.AppRunner | None = None

    @property
    def url(self) -> str:
        """Where it is, once it is open."""
        return f"http://127.0.0.1:{self._port}/"

    async def __aenter__(self) -> Self:
        """Open the page, and notice what is posted.

        Raises:
            StartupError: the port is taken.
        """
        app = web.Application(client_max_size=MOST_UPLOADED, middlewares=[_from_here_only])
        app.router.add_get("/", self._give_index)
        app.router.add_get("/api/view", self._give_view)
        app.router.add_post("/api/act", self._act)
        app.router.add_get("/files/{path:.+}", self._give_file)
        app.router.add_static("/page/", _page_folder())
        app.router.add_static("/fonts/", str(package_files("simcord") / "preview" / "static" / "fonts"))
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", self._port)
        try:
            await site.start()
        except OSError as error:
            await self._runner.cleanup()
            raise StartupError(f"The sandbox's page can't open: could not bind port {self._port}.") from error
        self._port = self._runner.addresses[0][1]
        self._server.env.backend.subscribers.append(self._hear)
        return self

    async def __aexit__(self, *exc: object) -> None:
        """Close the page; a browser that waits for changes is answered first."""
        self._server.env.backend.subscribers.remove(self._hear)
        self._changed.set()
        if self._runner:
            await self._runner.cleanup()

    def _hear(self, _event: str, _payload: Mapping[str, Any]) -> None:
        """Note that something may look different now."""
        self._version += 1
        self._changed.set()
        self._changed = asyncio.Event()

    async def _give_index(self, _request: web.Request) -> web.StreamResponse:
        return web.FileResponse(f"{_page_folder()}/index.html", headers=_SAFE)

    async def _give_view(self, request: web.Request) -> web.Response:
        """What the person sees, once it is newer than the version that the page has."""
        if request.query.get("after") == str(self._version):
            try:
                await asyncio.wait_for(self._changed.wait(), LONGEST_WAIT)
            except TimeoutError:
                return web.json_response({"version": self._version})
        version = self._version
        locale = request.query.get("locale", "")
        view = view_of(self._server, self._person(request), self._server.env.now(), locale)
        return web.json_response({"version": version, **view})

    async def _act(self, request: web.Request) -> web.Response:
        """Do what was pressed, typed or sent."""
        person = self._person(request)
        form = await request.post()
        act: dict[str, Any] = json.loads(str(form["act"]))
        files: dict[str, list[tuple[str, bytes]]] = {}
        for name, value in form.items():
            if isinstance(value, web.FileField):
                files.setdefault(name, []).append((value.filename, value.file.read()))
        outcome = await self._acts.do(person, act, files)
        self._hear("", {})  # what only one person sees is no event at Discord
        return web.json_response(outcome)

    async def _give_file(self, request: web.Request) -> web.Response:
        """A file that was posted, by its address at Discord without the host."""
        blobs = self._server.env.backend.cdn
        data = blobs.get(f"https://cdn.simcord.invalid/{request.match_info['path']}")
        if data is None:
            raise web.HTTPNotFound
        return web.Response(body=data, headers=_SAFE)

    def _person(self, request: web.Request) -> Person:
        """Whom the page is of; the first if it doesn't say."""
        asked = request.query.get("as", "")
        person = self._server.person(int(asked)) if asked.isdecimal() else None
        return person or self._server.people[0]


def _page_folder() -> str:
    return str(package_files("bot.sandbox") / "page")


@web.middleware
async def _from_here_only(request: web.Request, handler: Any) -> web.StreamResponse:
    """Keep other sites' pages out: by the name that they came by, and by a header that they can't send."""
    host = request.host.rpartition(":")[0] or request.host
    if host not in ("127.0.0.1", "localhost"):
        raise web.HTTPForbidden
    if request.method == "POST" and _ACT_HEADER not in request.headers:
        raise web.HTTPForbidden
    response: web.StreamResponse = await handler(request)
    return response
