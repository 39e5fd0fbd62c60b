"""The REST half: every request is recorded, checked and answered the way Discord would."""

import json
from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any

from aiohttp import web

from tests.loopback.applications import Applications
from tests.loopback.calls import Call
from tests.loopback.channels import Channels
from tests.loopback.direct_messages import DirectMessages
from tests.loopback.errors import InvalidFormError, RefusalError
from tests.loopback.events import Events
from tests.loopback.faults import DroppedError, Fault, InjectedError
from tests.loopback.guilds import Guilds
from tests.loopback.own_member import OwnMember
from tests.loopback.state import State, Violation
from tests.loopback.thread_routes import Threads
from tests.loopback.webhooks import Webhooks

BASE = "/api/v10"
Handler = Callable[[Call], Any]


class Rest:
    """Serves the routes that openapi.json describes, and refuses all others as a fault of the bot's."""

    def __init__(self, state: State) -> None:
        self._state = state

    def routes(self) -> list[web.RouteDef]:
        """What the server has to listen to."""
        served = [
            web.route(m, BASE + path, self._serving(path, handler)) for m, path, handler in self._handlers()
        ]
        cdn = web.get("/attachments/{channel}/{key}/{filename}", self._attachment)
        return [*served, cdn, web.route("*", "/{path:.*}", self._serving("", _unsupported))]

    def _handlers(self) -> list[tuple[str, str, Handler]]:
        channels, webhooks, own = Channels(self._state), Webhooks(self._state), Applications(self._state)
        threads, listed, guilds = Threads(self._state), Events(self._state), Guilds(self._state)
        events = "/guilds/{guild_id}/scheduled-events"
        guild_commands = "/applications/{application_id}/guilds/{guild_id}/commands"
        messages = "/channels/{channel_id}/messages"
        hook = "/webhooks/{webhook_id}/{webhook_token}"
        tokens = ("@original", "{message_id}")
        return [
            ("GET", "/users/@me", own.user),
            ("POST", "/users/@me/channels", DirectMessages(self._state).begin),
            ("GET", "/oauth2/applications/@me", own.application),
            ("GET", "/gateway/bot", own.gateway),
            *[(m, "/applications/{application_id}/commands", own.commands) for m in ("GET", "PUT")],
            *[(m, guild_commands, own.commands) for m in ("GET", "PUT")],
            ("GET", "/guilds/{guild_id}", guilds.show),
            ("GET", "/guilds/{guild_id}/channels", guilds.channels),
            ("PATCH", "/guilds/{guild_id}/members/@me", OwnMember(self._state).edit),
            ("GET", "/guilds/{guild_id}/members/{user_id}", channels.member),
            ("GET", "/channels/{channel_id}", channels.show),
            ("PATCH", "/channels/{channel_id}", threads.change),
            ("PUT", "/channels/{channel_id}/voice-status", channels.set_voice_status),
            ("POST", "/channels/{channel_id}/threads", threads.create),
            ("GET", "/channels/{channel_id}/threads/archived/public", threads.archived),
            ("GET", "/guilds/{guild_id}/threads/active", threads.active),
            ("GET", events, listed.list),
            ("POST", events, listed.create),
            ("PATCH", events + "/{guild_scheduled_event_id}", listed.edit),
            ("DELETE", events + "/{guild_scheduled_event_id}", listed.delete),
            ("POST", "/channels/{channel_id}/polls/{message_id}/expire", channels.end_poll),
            ("GET", messages, channels.history),
            ("POST", messages, channels.send),
            ("POST", messages + "/{message_id}/threads", threads.begin),
            ("GET", messages + "/{message_id}", channels.read),
            ("PATCH", messages + "/{message_id}", channels.edit),
            ("DELETE", messages + "/{message_id}", channels.delete),
            ("POST", messages + "/{message_id}/crosspost", channels.publish),
            ("POST", "/interactions/{interaction_id}/{interaction_token}/callback", webhooks.callback),
            ("POST", hook, webhooks.followup),
            *[("GET", f"{hook}/messages/{token}", webhooks.read) for token in tokens],
            *[("PATCH", f"{hook}/messages/{token}", webhooks.edit) for token in tokens],
            *[("DELETE", f"{hook}/messages/{token}", webhooks.delete) for token in tokens],
        ]

    def _serving(self, path: str, handler: Handler) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
        return partial(self._serve, path, handler)

    async def _serve(self, route: str, handler: Handler, request: web.Request) -> web.StreamResponse:
        call = Call(request.method, route, request.path, dict(request.match_info), dict(request.query))
        call.host = request.url.host or ""
        self._state.requests.append(call)
        headers, page = dict[str, str](), None
        try:
            reply = await self._answer(call, handler, request)
            call.status = _good_status(call, reply)
            call.reply = reply
        except RefusalError as refusal:
            call.status, call.reply, headers = refusal.status, refusal.body, refusal.headers
            if isinstance(refusal, InjectedError):
                call.is_ordered, page = True, refusal.page
            if refusal.is_fault:
                self._state.violations.append(Violation(call, refusal))
        except DroppedError:
            if request.transport:
                request.transport.abort()
        finally:
            self._state.bell.ring()
        if page is not None:
            return web.Response(status=call.status, body=page, headers={**headers, **_kind(page)})
        return _response(call, headers)

    async def _answer(self, call: Call, handler: Handler, request: web.Request) -> Any:
        await call.read(request)
        self._authorize(call, request)
        fault = self._fault(call)
        if fault and not fault.after:
            await _strike(fault, request)
        if call.route and self._state.schema.has_body(call.method, call.route):
            errors = self._state.schema.refused(call.method, call.route, call.body)
            if errors:
                raise InvalidFormError(errors)
        reply = handler(call)
        if fault and fault.after:
            await _strike(fault, request)
        return reply

    def _authorize(self, call: Call, request: web.Request) -> None:
        if call.route.startswith(("/interactions", "/webhooks")):
            return
        if request.headers.get("Authorization") != f"Bot {self._state.token}":
            raise RefusalError(401, 0, "401: Unauthorized")

    def _fault(self, call: Call) -> Fault | None:
        fault = next((fault for fault in self._state.faults if fault.fits(call)), None)
        if fault:
            fault.hits += 1
        return fault

    async def _attachment(self, request: web.Request) -> web.Response:
        upload = self._state.cdn.files.get(int(request.match_info["key"]))
        if upload is None or upload.filename != request.match_info["filename"]:
            raise web.HTTPNotFound
        return web.Response(body=upload.content, content_type=upload.content_type)


def _good_status(call: Call, reply: Any) -> int:
    if call.has_created:
        return 201
    return 204 if reply is None else 200


def _unsupported(_call: Call) -> None:
    raise RefusalError(404, 0, "404: Not Found", is_fault=True)


async def _strike(fault: Fault, request: web.Request) -> None:
    await fault.strike(request)
    if request.transport is None or request.transport.is_closing():
        raise DroppedError


def _kind(page: bytes) -> dict[str, str]:
    return {"Content-Type": "text/html" if page.startswith(b"<") else "application/json"}


def _response(call: Call, headers: dict[str, str]) -> web.Response:
    """JSON with the bare content type: clients compare it with exactly `application/json`."""
    if call.status in (0, 204):
        return web.Response(status=204, headers=headers)
    body = json.dumps(call.reply).encode()
    return web.Response(
        status=call.status, body=body, headers={**headers, "Content-Type": "application/json"}
    )
