"""The person who types while a bench runs, and how long each answer took."""

import asyncio
import json
import time
from typing import Any

from aiohttp import web

from tests.bench.world import World
from tests.loopback.interactions import DEFER, Interaction
from tests.loopback.world import Json

PATIENCE = 20.0
"""Seconds until an answer counts as lost; far past Discord's three, so that slow ones are measured."""


class Asking:
    """Types commands and takes the time from sending the interaction until its answer is whole.

    An answer that was deferred is whole when the waiting sign has been replaced.
    """

    def __init__(self, world: World) -> None:
        self._world = world
        self._whole: dict[str, asyncio.Future[float]] = {}

    async def serve(self, request: web.Request) -> web.Response:
        """Type `commands` (name and options) one by one, `every` so many seconds or each after the last."""
        told = await request.json()
        tasks: list[asyncio.Task[float | None]] = []
        for name, options in told["commands"]:
            tasks.append(asyncio.create_task(self._ask(name, options)))
            await (asyncio.sleep(told["every"]) if told["every"] else tasks[-1])
        return _json(await asyncio.gather(*tasks))

    async def answered(self, request: web.Request) -> web.Response:
        """The bot's callbacks, edits and follow-ups; none of them counts against a limit."""
        now, words = time.monotonic(), request.match_info["rest"].split("/")
        asked = self._world.state.interactions[words[1]]
        body = await request.json() if request.content_type == "application/json" else {}
        is_callback = request.match_info["webhook"] == "interactions"
        if is_callback:
            asked.callback = body["type"]
        whole = self._whole.get(asked.token)
        if whole and not whole.done() and not (is_callback and asked.callback == DEFER):
            whole.set_result(now)
        message = self._world.message(str(asked.channel.id))
        return _json(_acknowledged(asked, message) if is_callback else message)

    async def _ask(self, name: str, options: Json) -> float | None:
        """Seconds until the answer; None when none came."""
        begun = time.monotonic()
        asked = await self._world.ask(name, options)
        whole = self._whole[asked.token] = asyncio.get_running_loop().create_future()
        try:
            ended: float = await asyncio.wait_for(whole, PATIENCE)
        except TimeoutError:
            return None
        else:
            return ended - begun
        finally:
            del self._whole[asked.token]


def _acknowledged(asked: Interaction, message: Json) -> Json:
    told: Json = {"interaction": {"id": str(asked.id), "type": asked.type}}
    if asked.callback != DEFER:
        told["resource"] = {"type": asked.callback, "message": message}
    return told


def _json(told: Any) -> web.Response:
    return web.Response(body=json.dumps(told).encode(), headers={"Content-Type": "application/json"})
