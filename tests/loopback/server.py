"""The double's front door: a whole Discord on one loopback port."""

from collections.abc import Callable, Mapping
from types import TracebackType
from typing import Self

from aiohttp import web

from tests.loopback.calls import Call
from tests.loopback.faults import Fault
from tests.loopback.gateway import Gateway
from tests.loopback.people import PeopledGuild
from tests.loopback.permissions import Permission
from tests.loopback.rest import BASE, Rest
from tests.loopback.state import State, Violation
from tests.loopback.threads import Thread
from tests.loopback.world import Channel, Role

LARGEST_REQUEST = 30 * 1024 * 1024


class LoopbackDiscord:
    """A strict double of Discord, for one application. Add guilds before the bot connects."""

    def __init__(self, token: str, shards: int = 1, max_concurrency: int | None = None) -> None:
        self._state = State(token, shards=shards, max_concurrency=max_concurrency)
        self.gateway = Gateway(self._state)
        app = web.Application(client_max_size=LARGEST_REQUEST)
        app.router.add_get("/gateway", self.gateway.serve)
        app.router.add_routes(Rest(self._state).routes())
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)

    @classmethod
    async def start(
        cls,
        token: str = "loopback-token",  # noqa: S107
        shards: int = 1,
        max_concurrency: int | None = None,
    ) -> Self:
        """Listen on a free port of 127.0.0.1; with a `max_concurrency`, hold IDENTIFYs to it."""
        discord = cls(token, shards, max_concurrency)
        await discord._runner.setup()
        await web.TCPSite(discord._runner, "127.0.0.1", 0).start()
        address = "{}:{}".format(*discord._runner.addresses[0])
        discord._state.cdn.base = f"http://{address}"
        discord._state.gateway_url = f"ws://{address}/gateway"
        return discord

    async def close(self) -> None:
        """Let go of everything held, say goodbye, stop listening."""
        for fault in self._state.faults:
            fault.clear()
        await self.gateway.drop(1001)
        await self._runner.cleanup()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    @property
    def token(self) -> str:
        return self._state.token

    def reset_token(self, token: str) -> None:
        """As the Developer Portal does: the old one is refused from now on, and the new one taken."""
        self._state.token = token

    @property
    def api_url(self) -> str:
        """What DISCORD_API_URL has to be."""
        return self._state.cdn.base + BASE

    @property
    def requests(self) -> list[Call]:
        """Every REST call that came, in order."""
        return self._state.requests

    @property
    def violations(self) -> list[Violation]:
        """Everything that only a wrong bot sends; a good test ends with this empty."""
        return self._state.violations

    @property
    def commands(self) -> list[str]:
        """The names of the global commands."""
        return [command["name"] for command in self._state.commands().json()]

    def add_guild(
        self, name: str, channels: Mapping[str, Permission], roles: Mapping[str, bool] | None = None
    ) -> PeopledGuild:
        """A server with the bot in it: channels with its rights, roles with whether all may ping them."""
        guild = PeopledGuild((self._state, self.gateway), name, self._state.bot, channels, roles or {})
        self._state.guilds.append(guild)
        return guild

    def inject(self, fault: Fault) -> Fault:
        """From now on, this goes wrong; of several that fit, the first not yet used up strikes."""
        self._state.faults.append(fault.placed(self._state.bell))
        return fault

    def sent(self, method: str, where: Channel | str) -> list[Call]:
        """The calls to a channel or a route that a fault with the same two would fit."""
        fault = Fault(method, where, times=None)
        return [call for call in self._state.requests if fault.fits(call)]

    async def changed(self, thing: Channel | Role) -> None:
        """Tell the bot how a channel or role is now; set the new values on it first."""
        if isinstance(thing, Thread):
            await self._changed_thread(thing)
        elif isinstance(thing, Channel):
            event = "CHANNEL_DELETE" if thing.deleted else "CHANNEL_UPDATE"
            await self.gateway.tell(thing.guild, event, thing.json(), intents=1)
        else:
            told = {"guild_id": str(thing.guild.id), "role": thing.json()}
            await self.gateway.tell(thing.guild, "GUILD_ROLE_UPDATE", told, intents=1)

    async def _changed_thread(self, thread: Thread) -> None:
        if thread.deleted:
            told = {key: thread.json()[key] for key in ("id", "guild_id", "parent_id", "type")}
            await self.gateway.tell(thread.guild, "THREAD_DELETE", told, intents=1)
        else:
            await self.gateway.tell(thread.guild, "THREAD_UPDATE", thread.json(), intents=1)

    async def wait_for(self, true: Callable[[], object], within: float = 10, what: str = "it") -> None:
        """Wait until `true()`, and fail saying `what` did not happen."""
        await self._state.bell.until(true, within, what)

    def false_replies(self) -> list[str]:
        """What is wrong with the double's own good replies, by Discord's description."""
        good = [c for c in self._state.requests if c.status in (200, 201) and c.route and not c.is_ordered]
        schema = self._state.schema
        return [error for c in good for error in schema.false_reply(c.method, c.route, c.reply, c.status)]
