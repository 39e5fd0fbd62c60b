"""Mastodon, Bluesky and Telegram on this machine, as strict as their documents: what they got, and faults."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from aiohttp import web
from aiohttp.test_utils import TestServer

MASTODON_TOKEN, APP_PASSWORD, BOT_TOKEN = "mastodon-word", "app-pass-word", "42:telegram-word"
RECORD_KEY = re.compile(r"[234567abcdefghij][2-7a-z]{12}")
"""https://atproto.com/specs/tid"""


@dataclass
class Networks:
    """All three behind one address; `faults` are answered, one after the other, before anything is done."""

    url: str = ""
    statuses: dict[str, str] = field(default_factory=dict)
    records: dict[str, dict[str, Any]] = field(default_factory=dict)
    chat: dict[int, str] = field(default_factory=dict)
    faults: list[web.Response] = field(default_factory=list)
    lost_answers: int = 0
    lost_deletions: int = 0
    logins: int = 0
    _by_key: dict[str, str] = field(default_factory=dict)
    _ids: Any = field(default_factory=lambda: count(110_000_000_000_000_001))

    def routes(self) -> list[web.RouteDef]:
        return [
            web.post("/api/v1/statuses", self._post_status),
            web.put("/api/v1/statuses/{id}", self._edit_status),
            web.delete("/api/v1/statuses/{id}", self._delete_status),
            web.post("/xrpc/com.atproto.server.createSession", self._log_in),
            web.get("/xrpc/com.atproto.repo.getRecord", self._get_record),
            web.post("/xrpc/com.atproto.repo.putRecord", self._put_record),
            web.post("/xrpc/com.atproto.repo.deleteRecord", self._delete_record),
            web.post(f"/bot{BOT_TOKEN}/{{method}}", self._telegram),
        ]

    @web.middleware
    async def fail(self, request: web.Request, handler: Any) -> web.StreamResponse:
        if self.faults and "createSession" not in request.path:
            return self.faults.pop(0)
        response: web.StreamResponse = await handler(request)
        if self.lost_answers:
            self.lost_answers -= 1
            return web.json_response({}, status=502)
        return response

    def forget_keys(self) -> None:
        """As Mastodon does an hour after each post."""
        self._by_key.clear()

    async def _post_status(self, request: web.Request) -> web.Response:
        _require_bearer(request, MASTODON_TOKEN)
        text = (await request.json())["status"]
        assert len(text) <= 500
        key = request.headers["Idempotency-Key"]
        if key not in self._by_key:
            self._by_key[key] = str(next(self._ids))
            self.statuses[self._by_key[key]] = text
        return web.json_response({"id": self._by_key[key]})

    async def _edit_status(self, request: web.Request) -> web.Response:
        _require_bearer(request, MASTODON_TOKEN)
        status_id = request.match_info["id"]
        if status_id not in self.statuses:
            return web.json_response({"error": "Record not found"}, status=404)
        self.statuses[status_id] = (await request.json())["status"]
        return web.json_response({"id": status_id})

    async def _delete_status(self, request: web.Request) -> web.Response:
        _require_bearer(request, MASTODON_TOKEN)
        if self.statuses.pop(request.match_info["id"], None) is None:
            return web.json_response({"error": "Record not found"}, status=404)
        return web.json_response({})

    async def _log_in(self, request: web.Request) -> web.Response:
        assert await request.json() == {"identifier": "racing.example", "password": APP_PASSWORD}
        self.logins += 1
        return web.json_response({"did": "did:plc:abc", "accessJwt": f"jwt-{self.logins}"})

    async def _get_record(self, request: web.Request) -> web.Response:
        place = request.query
        assert (place["repo"], place["collection"]) == ("did:plc:abc", "app.bsky.feed.post")
        if place["rkey"] not in self.records:
            return web.json_response({"error": "RecordNotFound"}, status=400)
        return web.json_response({"value": self.records[place["rkey"]]})

    async def _put_record(self, request: web.Request) -> web.Response:
        _require_bearer(request, f"jwt-{self.logins}")
        body = await request.json()
        assert (body["repo"], body["collection"]) == ("did:plc:abc", "app.bsky.feed.post")
        assert RECORD_KEY.fullmatch(body["rkey"])
        assert len(body["record"]["text"]) <= 300
        assert body["record"]["createdAt"].endswith("Z")
        self.records[body["rkey"]] = body["record"]
        return web.json_response({"uri": f"at://did:plc:abc/app.bsky.feed.post/{body['rkey']}", "cid": "x"})

    async def _delete_record(self, request: web.Request) -> web.Response:
        _require_bearer(request, f"jwt-{self.logins}")
        self.records.pop((await request.json())["rkey"], None)
        if self.lost_deletions:
            self.lost_deletions -= 1
            return web.json_response({}, status=502)
        return web.json_response({})

    async def _telegram(self, request: web.Request) -> web.Response:
        body, method = await request.json(), request.match_info["method"]
        assert body["chat_id"] == "@racing"
        if method == "sendMessage":
            message_id = len(self.chat) + 1
            self.chat[message_id] = body["text"]
            return web.json_response({"ok": True, "result": {"message_id": message_id}})
        if body["message_id"] not in self.chat:
            verb = {"editMessageText": "edit", "deleteMessage": "delete"}[method]
            return _bad_request(f"message to {verb} not found")
        if method == "deleteMessage":
            del self.chat[body["message_id"]]
        elif self.chat[body["message_id"]] == body["text"]:
            return _bad_request("message is not modified")
        else:
            self.chat[body["message_id"]] = body["text"]
        return web.json_response({"ok": True, "result": {}})


def _bad_request(words: str) -> web.Response:
    told = {"ok": False, "error_code": 400, "description": f"Bad Request: {words}"}
    return web.json_response(told, status=400)


def _require_bearer(request: web.Request, token: str) -> None:
    if request.headers.get("Authorization") != f"Bearer {token}":
        raise web.HTTPUnauthorized(text='{"error": "ExpiredToken"}', content_type="application/json")


@asynccontextmanager
async def serving() -> AsyncIterator[Networks]:
    """The three networks, until the end of the block."""
    networks = Networks()
    app = web.Application(middlewares=[networks.fail])
    app.add_routes(networks.routes())
    async with TestServer(app) as server:
        networks.url = str(server.make_url("/")).rstrip("/")
        yield networks
