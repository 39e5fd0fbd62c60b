"""A small and quick Discord on loopback that enforces the documented limits, in a process of its own.

`python -m tests.bench.limited CHANNELS DEAD_SHARE LIMITS` prints its port and serves until its standard
input ends. `tests/loopback` is the strict double; this one checks no bodies, so that it is never the
slower side, and it counts as Discord counts. `/_ctl/…` is for the bench, not for the bot.
"""

import asyncio
import json
import sys
import time
from typing import Any

from aiohttp import web

from tests.bench.asking import Asking
from tests.bench.limits import BY_CLOUDFLARE, INVALID, Limits, Refusal
from tests.bench.world import World
from tests.loopback.gateway import Gateway
from tests.loopback.state import State
from tests.loopback.world import Json, snowflake

BASE = "/api/v10"
TOKEN = "limited"


class Limited:
    """Serves REST, gateway and controls; `sent` and `edited` have the time of every accepted request."""

    def __init__(self, size: int, dead: float, *, limited: bool) -> None:
        self._state = State(TOKEN)
        self.gateway = Gateway(self._state)
        self._world = World(self._state, self.gateway, size, dead)
        self._asking = Asking(self._world)
        self._limits = Limits()
        self._limited = limited
        self.counted: list[float] = []
        self.sent: list[tuple[float, str]] = []
        self.edited: list[tuple[float, str]] = []

    def app(self) -> web.Application:
        app = web.Application()
        app.router.add_get("/gateway", self.gateway.serve)
        app.router.add_get("/_ctl/world", self._tell_world)
        app.router.add_get("/_ctl/statistics", self._tell_statistics)
        app.router.add_post("/_ctl/ask", self._asking.serve)
        app.router.add_route("*", BASE + "/{webhook:interactions|webhooks}/{rest:.*}", self._asking.answered)
        app.router.add_route("*", BASE + "/{path:.*}", self._serve)
        return app

    def listens(self, port: int) -> None:
        self._state.gateway_url = f"ws://127.0.0.1:{port}/gateway"

    async def _serve(self, request: web.Request) -> web.Response:
        now, path = time.monotonic(), request.match_info["path"]
        bucket = f"{request.method}:{path.split('/')[1]}" if path.startswith("channels/") else ""
        refusal = self._refusal(bucket, now)
        if refusal:
            return self._refuse(refusal, bucket, now)
        self.counted.append(now)
        body = await request.json() if request.can_read_body else {}
        headers = self._limits.headers(bucket, now) if bucket and self._limited else {}
        return reply(self._answer(request.method, path, body, now), 200, headers)

    def _refusal(self, bucket: str, now: float) -> Refusal | None:
        refusal = self._limits.check(now) if self._limited else None
        if refusal or not bucket:
            return refusal
        if bucket.partition(":")[2] in self._world.dead:
            return Refusal(403)
        return self._limits.check_channel(bucket, now) if self._limited else None

    def _refuse(self, refusal: Refusal, bucket: str, now: float) -> web.Response:
        if refusal.status in INVALID:
            self._limits.note(refusal.status, now)
        if refusal.status == 403:
            return reply({"code": 50001, "message": "Missing Access"}, 403, {})
        scope = "global" if refusal.is_global else "user"
        headers = BY_CLOUDFLARE | {"Retry-After": str(refusal.wait), "X-RateLimit-Scope": scope}
        if refusal.is_global:
            headers["X-RateLimit-Global"] = "true"
        elif bucket:
            headers |= self._limits.headers(bucket, now)
        told = {"message": "You are being rate limited.", "retry_after": refusal.wait}
        return reply(told | {"global": refusal.is_global}, 429, headers)

    def _answer(self, method: str, path: str, body: Any, now: float) -> Any:
        match method, path.split("/"):
            case "POST", ["channels", channel, "messages"]:
                self.sent.append((now, channel))
                return self._world.message(channel, nonce=body.get("nonce"))
            case "PATCH", ["channels", channel, "messages", message]:
                self.edited.append((now, channel))
                return self._world.message(channel, int(message))
            case "PUT", ["applications", application, "commands"]:
                ids = {"application_id": application, "version": "1"}
                return [{"description": "", **command, **ids, "id": str(snowflake())} for command in body]
        return self._at_start(path)

    def _at_start(self, path: str) -> Any:
        """What a client asks once; anything else is a list of nothing."""
        bot = self._state.bot
        start = {"total": 1000, "remaining": 999, "reset_after": 0, "max_concurrency": 1}
        public = {"bot_public": True, "bot_require_code_grant": False, "verify_key": "", "flags": 0}
        own = {"id": str(bot.id), "name": bot.name, "description": "", "icon": None}
        told = {
            "users/@me": bot.json(),
            "oauth2/applications/@me": own | public | {"owner": self._world.staff.user.json()},
            "gateway/bot": {"url": self._state.gateway_url, "shards": 1, "session_start_limit": start},
        }
        return told.get(path, [])

    async def _tell_world(self, _request: web.Request) -> web.Response:
        return reply(self._world.json(), 200, {})

    async def _tell_statistics(self, _request: web.Request) -> web.Response:
        told: Json = {name: getattr(self, name) for name in ("counted", "sent", "edited")}
        told |= {name: getattr(self._limits, name) for name in ("refused", "most_invalid", "banned")}
        return reply(told, 200, {})


def reply(told: Any, status: int, headers: dict[str, str]) -> web.Response:
    """JSON with the bare content type, which discord.py compares whole."""
    headers = {**headers, "Content-Type": "application/json"}
    return web.Response(status=status, body=json.dumps(told).encode(), headers=headers)


async def main(size: str, dead: str, limits: str) -> None:
    """Serve until standard input ends: so it never outlives the bench."""
    limited = Limited(int(size), float(dead), limited=limits == "True")
    runner = web.AppRunner(limited.app(), access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0, backlog=4096).start()
    port = runner.addresses[0][1]
    limited.listens(port)
    sys.stdout.write(f"{port}\n")
    sys.stdout.flush()
    await asyncio.to_thread(sys.stdin.read)
    await limited.gateway.drop(1001)
    await runner.cleanup()


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
