"""The gateway half: who is connected, what they are told, and what they missed."""

import json
import secrets
import time
from contextlib import suppress
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any

from aiohttp import WSMsgType, web

from tests.loopback.state import State
from tests.loopback.world import Guild, Json

GUILDS = 1 << 0
PRIVILEGED = 1 << 1 | 1 << 8 | 1 << 15
HEARTBEAT_MS = 41_250
MOST_GUILDS = 2_500
"""Guilds that one shard may have: https://docs.discord.com/developers/events/gateway#sharding-for-large-bots."""
GOODBYES = (1000, 1001)
"""Close codes by which a client ends its session for good."""
IDENTIFY_EVERY_S = 5.0
"""In which each of `max_concurrency` buckets, by the shard's number, takes one IDENTIFY."""


class Op(IntEnum):
    """The gateway's opcodes."""

    DISPATCH = 0
    HEARTBEAT = 1
    IDENTIFY = 2
    PRESENCE = 3
    RESUME = 6
    INVALID_SESSION = 9
    HELLO = 10
    HEARTBEAT_ACK = 11


class ClosedError(Exception):
    """The gateway ends the connection with a close code."""

    def __init__(self, code: int, reason: str) -> None:
        super().__init__(reason)
        self.code = code
        self.reason = reason


@dataclass
class Session:
    """One shard's connection; it outlives its socket, so that it can be resumed."""

    shard: tuple[int, int]
    intents: int
    socket: web.WebSocketResponse | None
    id: str = field(default_factory=lambda: secrets.token_hex(8))
    sent: list[str] = field(default_factory=list)
    resumed: int = 0

    @property
    def is_live(self) -> bool:
        return self.socket is not None and not self.socket.closed

    def has(self, guild: Guild) -> bool:
        return (guild.id >> 22) % self.shard[1] == self.shard[0]

    async def tell(self, event: str, data: Any) -> None:
        """Send an event, and keep it for a resume."""
        frame = json.dumps({"op": Op.DISPATCH, "t": event, "s": len(self.sent) + 1, "d": data})
        self.sent.append(frame)
        if self.socket is not None and not self.socket.closed:
            with suppress(ConnectionError):  # a process that was killed a moment ago
                await self.socket.send_str(frame)


class Gateway:
    """Serves the websocket. Privileged intents are off, as they are for a new application."""

    def __init__(self, state: State) -> None:
        self._state = state
        self.sessions: list[Session] = []
        self.identifies: list[Json] = []
        self.hasty: list[Json] = []
        """Those that came too soon after another of their bucket."""
        self._identified_at: dict[int, float] = {}
        self.heartbeat_ms = HEARTBEAT_MS
        self.answers_heartbeats = True

    @property
    def is_ready(self) -> bool:
        """Whether every shard has been told its guilds."""
        live = {session.shard for session in self.sessions if session.is_live}
        return bool(live) and len(live) == next(iter(live))[1]

    def hears(self, guild: Guild) -> int:
        """How many connections hear of `guild` now: one, and two for a moment where it changes hands."""
        return sum(session.is_live and session.has(guild) for session in self.sessions)

    async def tell(self, guild: Guild, event: str, data: Any, intents: int = 0) -> int:
        """Tell the shard that has `guild`; an event of `intents` only if it asked for them.

        Of two processes that have connected as the same shard both are told; how many heard it.

        Raises:
            AssertionError: nobody has ever connected for that guild.
        """
        sessions = [session for session in self.sessions if session.has(guild)]
        assert sessions, f"the bot is not connected to {guild.name}"
        for session in sessions:
            if not intents or session.intents & intents:
                await session.tell(event, data)
        return sum(session.is_live for session in sessions)

    async def tell_of_direct_message(self, event: str, data: Any) -> int:
        """Tell the first shard, which has what happens outside of servers; how many heard it."""
        sessions = [session for session in self.sessions if session.shard[0] == 0]
        for session in sessions:
            await session.tell(event, data)
        return sum(session.is_live for session in sessions)

    async def drop(self, code: int = 4000) -> None:
        """End every connection; with 4000 the bot may resume."""
        for session in self.sessions:
            socket, session.socket = session.socket, None  # it was not the client that ended it
            if socket is not None:
                await socket.close(code=code)

    async def serve(self, request: web.Request) -> web.WebSocketResponse:
        """One connection from HELLO to its end."""
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        await socket.send_json({"op": Op.HELLO, "d": {"heartbeat_interval": self.heartbeat_ms}})
        try:
            async for frame in socket:
                if frame.type is WSMsgType.TEXT:
                    await self._receive(socket, json.loads(frame.data))
                    self._state.bell.ring()
        except ClosedError as closed:
            await socket.close(code=closed.code, message=closed.reason.encode())
        if socket.close_code in GOODBYES:  # whoever ends it so can't resume it
            self.sessions = [session for session in self.sessions if session.socket is not socket]
        self._state.bell.ring()
        return socket

    async def _receive(self, socket: web.WebSocketResponse, frame: Json) -> None:
        match frame["op"]:
            case Op.HEARTBEAT:
                if self.answers_heartbeats:
                    await socket.send_json({"op": Op.HEARTBEAT_ACK})
            case Op.IDENTIFY:
                await self._identify(socket, frame["d"])
            case Op.RESUME:
                await self._resume(socket, frame["d"])
            case Op.PRESENCE:
                return
            case other:
                raise ClosedError(4001, f"Unknown opcode {other}")

    async def _identify(self, socket: web.WebSocketResponse, data: Json) -> None:
        self.identifies.append(data)
        self._check_token(data)
        shard, shards = _read_shard(data.get("shard", [0, 1]))
        if data["intents"] & PRIVILEGED:
            raise ClosedError(4014, "Disallowed intent(s)")
        if self._is_hasty(shard):
            self.hasty.append(data)
            await socket.send_json({"op": Op.INVALID_SESSION, "d": False})
            return
        session = Session((shard, shards), data["intents"], socket)
        guilds = [guild for guild in self._state.guilds if session.has(guild)]
        if len(guilds) > MOST_GUILDS:
            raise ClosedError(4011, "Sharding required")
        self.sessions = [*(s for s in self.sessions if s.is_live), session]
        await session.tell("READY", self._ready(session, guilds))
        for guild in guilds:
            if session.intents & GUILDS:
                await session.tell("GUILD_CREATE", guild.json())

    def _is_hasty(self, shard: int) -> bool:
        """Whether its bucket has had an IDENTIFY just now; without a `max_concurrency` nobody counts."""
        if self._state.max_concurrency is None:
            return False
        bucket, now = shard % self._state.max_concurrency, time.monotonic()
        is_hasty = now - self._identified_at.get(bucket, -IDENTIFY_EVERY_S) < IDENTIFY_EVERY_S
        self._identified_at[bucket] = now
        return is_hasty

    def _ready(self, session: Session, guilds: list[Guild]) -> Json:
        return {
            "v": 10,
            "user": self._state.bot.json(),
            "guilds": [{"id": str(guild.id), "unavailable": True} for guild in guilds],
            "session_id": session.id,
            "resume_gateway_url": self._state.gateway_url,
            "shard": list(session.shard),
            "application": {"id": str(self._state.bot.id), "flags": 0},
        }

    async def _resume(self, socket: web.WebSocketResponse, data: Json) -> None:
        self._check_token(data)
        known = [session for session in self.sessions if session.id == data["session_id"]]
        if not known:
            await socket.send_json({"op": Op.INVALID_SESSION, "d": False})
            return
        session = known[0]
        session.socket = socket
        for missed in session.sent[data["seq"] :]:
            await socket.send_str(missed)
        session.resumed += 1
        await session.tell("RESUMED", {})

    def _check_token(self, data: Json) -> None:
        if data.get("token") != self._state.token:
            raise ClosedError(4004, "Authentication failed.")


def _read_shard(shard: Any) -> tuple[int, int]:
    """The shard's number, and how many there are.

    Raises:
        ClosedError: it is no such pair.
    """
    match shard:
        case [int(number), int(count)] if 0 <= number < count:
            return number, count
    raise ClosedError(4010, "Invalid shard")
