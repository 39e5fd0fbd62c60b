"""`/livez` and `/readyz`, for whoever restarts a process or sends it work: 200 or 503, and a line of text."""

from collections.abc import Callable
from http import HTTPStatus

from aiohttp import web


def health_routes(ailment: Callable[[], str]) -> tuple[web.RouteDef, ...]:
    """The routes; `ailment` says what is wrong, nothing while all is well. Neither waits for anything."""

    async def answer_livez(_: web.Request) -> web.Response:
        return _text_page("alive")

    async def answer_readyz(_: web.Request) -> web.Response:
        reason = ailment()
        if reason:
            return _text_page(reason, HTTPStatus.SERVICE_UNAVAILABLE)
        return _text_page("ready")

    return web.get("/livez", answer_livez), web.get("/readyz", answer_readyz)


def _text_page(text: str, status: HTTPStatus = HTTPStatus.OK) -> web.Response:
    return web.Response(text=f"{text}\n", status=status, headers={"Cache-Control": "no-store"})
