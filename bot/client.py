"""The Discord client: least intents, what answers people, and what wakes the outbox."""

import asyncio
import gc
import logging
import sys
from collections.abc import Awaitable, Callable
from functools import partial
from http import HTTPStatus
from typing import Any

import aiohttp
import discord
import yarl
from discord.gateway import DiscordWebSocket
from discord.http import Route

from bot.commands import BUTTONS, MODALS
from bot.commands.command_registration import CommandRegistration
from bot.commands.command_tree import CommandTree
from bot.commands.core.answer_record import answer_record
from bot.commands.core.dispatch import Dispatch
from bot.commands.core.interaction import Client, Interaction
from bot.commands.core.replies import waiting_sign
from bot.commands.sendings.failures import answer_error
from bot.commands.spoken_to import spoken_to
from bot.delivery.ping_role_maker import PingRoleMaker
from bot.delivery.requests.courier_turn import refuse_out_of_turn
from bot.delivery.requests.long_waits import LONGEST_WAIT_S, refuse_long_waits
from bot.delivery.requests.rate_limit_answers import watch_rate_limits
from bot.delivery.requests.rate_limit_buckets import tidy_buckets_seldom
from bot.delivery.requests.request_rate import Pacer, is_counted, pacing_trace
from bot.delivery.requests.single_requests import refuse_repeats
from bot.discord_ui.gateway.connection_state import PackingState
from bot.discord_ui.mentions import NO_PINGS
from bot.discord_ui.place_checks import PlaceChecks
from bot.discord_ui.places import Places
from bot.discord_ui.servers import Servers
from bot.domain.news.forum_topic import ForumTopic
from bot.domain.processes.shards import shard_of
from bot.errors import DatabaseFaultError
from bot.gateway.shard_connections import ShardConnections
from bot.gateway.shard_keeper import ShardKeeper
from bot.languages.current import SpokenLanguage
from bot.languages.discord_locales import language_of
from bot.metrics import Metrics
from bot.services.use_cases import UseCases
from bot.vital_signs import GatewayPulse

LOG = logging.getLogger(__name__)

INTENTS = discord.Intents(guilds=True)
"""Servers with their channels and roles. No messages, no members."""

GUILDS_FOLLOW_WITHIN = 1.0
"""Seconds without a further server after which all are taken to be known; discord.py's own are 2.

Discord sends them in one go, and one that comes later is taken in like one that was away.
"""

REQUEST_TIMEOUT = aiohttp.ClientTimeout(total=300, sock_connect=30, sock_read=30)
"""After half a minute's silence a request is given up, and what it brought is looked for.

The time that files take to be sent doesn't count, but for the five minutes in all.
"""

ANSWERING_TASKS = frozenset({"CommandTree-invoker", "discord.py: on_interaction"})
"""What discord.py calls its tasks in which commands, modals and buttons are answered: it keeps no list."""

PATIENCE_FOR_ANSWERS = 1.5
"""Seconds that a stop waits for them, after what is being sent."""


class Pitboard(Client):
    """Pitboard on Discord. `when_ready` is called each time Discord has become ready.

    `shard_keeper` is who connects shards; without one discord.py connects `shard_count` of them.

    `when_deleted` is called with a server's id when a role or channel of it was deleted, and
    `when_role_changed` when a role may do or be mentioned otherwise, or stands elsewhere in the list.

    `token_refused` is set once Discord doesn't accept the token any more: somebody has reset it.
    """

    tree: CommandTree
    _connection: PackingState

    def __init__(
        self,
        use_cases: UseCases,
        pacer: Pacer,
        metrics: Metrics | None = None,
        *,
        shard_count: int | None = None,
    ) -> None:
        trace = pacing_trace(pacer)
        refuse_repeats(trace)
        refuse_out_of_turn(trace)
        self.metrics = metrics or Metrics()
        watch_rate_limits(trace, self.metrics.note_rate_limit)
        refuse_long_waits(trace)
        trace.on_request_end.append(self._note_refused_token)
        super().__init__(
            http_trace=trace,
            intents=INTENTS,
            allowed_mentions=NO_PINGS,
            member_cache_flags=discord.MemberCacheFlags.none(),
            max_messages=None,
            guild_ready_timeout=GUILDS_FOLLOW_WITHIN,
            max_ratelimit_timeout=LONGEST_WAIT_S,
            shard_count=shard_count,
        )
        # discord.py has no setting for it, and lets a request hang for five minutes.
        self.http.request = partial(self.http.request, timeout=REQUEST_TIMEOUT)  # type: ignore[method-assign]
        tidy_buckets_seldom(self.http)
        self.use_cases = use_cases
        self.servers = Servers(self, self.is_in_view)
        self.places = Places(self, self.servers, self._has_plain_posts)
        self.role_giver = PingRoleMaker(use_cases.ping_roles, use_cases.server_languages)
        self.place_checks = PlaceChecks(self.places, self._coming_topic)
        self.when_ready: Callable[[], Awaitable[None]] | None = None
        self.when_deleted: Callable[[int], Awaitable[None]] | None = None
        self.when_role_changed: Callable[[int], None] | None = None
        self.token_refused = asyncio.Event()
        self.shard_connections = ShardConnections(self)
        self.shard_keeper: ShardKeeper | None = None
        self.tree = CommandTree(self)
        self.registration = CommandRegistration(self.tree)
        self.command_ids = {}
        self._dispatch = Dispatch(BUTTONS, MODALS)
        self.answer_data = self._answer_data

    async def _note_refused_token(self, _: object, __: object, params: aiohttp.TraceRequestEndParams) -> None:
        """To discord.py a 401 is one request's failure. At the login it says so itself."""
        is_ours = str(params.url).startswith(Route.BASE) and is_counted(params.url)
        if self.user and is_ours and params.response.status == HTTPStatus.UNAUTHORIZED:
            self.token_refused.set()

    async def _has_plain_posts(self, channel_id: int) -> bool:
        return await self.use_cases.forum_posts.has_plain_posts(channel_id)

    async def _coming_topic(self, server_id: int) -> ForumTopic | None:
        return await self.use_cases.troubles.coming_topic(server_id)

    async def finish_answers(self) -> None:
        """Let the commands under way answer, in at most `PATIENCE_FOR_ANSWERS` seconds."""
        answering = [task for task in asyncio.all_tasks() if task.get_name() in ANSWERING_TASKS]
        if answering:
            await asyncio.wait(answering, timeout=PATIENCE_FOR_ANSWERS)

    def _get_state(self, **options: Any) -> PackingState:
        """discord.py makes its picture of the servers so."""
        return PackingState(
            dispatch=self.dispatch, handlers=self._handlers, hooks=self._hooks, http=self.http, **options
        )

    async def setup_hook(self) -> None:
        """Give Discord the commands, if they differ from those it has."""
        # What loading left (`operations/run_bot`) is looked through once, before Discord has said anything.
        gc.unfreeze()
        gc.collect()
        gc.freeze()
        await self.registration.start(self.application_id or 0)

    async def forget_login(self) -> None:
        """Be ready to log in anew: discord.py makes another session each time, and closes none of them."""
        await self.http.close()
        self.http.connector = discord.utils.MISSING

    async def launch_shards(self) -> None:
        """Connect to the gateway that Discord names, now and whenever a connection is made anew."""
        recommended_count, gateway, starts = await self.http.get_bot_gateway()
        DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(gateway)
        if self.shard_keeper is not None:
            await self.shard_keeper.begin(recommended_count, starts["max_concurrency"])
            return
        self.shard_count = self.shard_count or recommended_count
        await super().launch_shards()

    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:
        """Wait for a shard's turn: discord.py calls this at the moment when it is about to identify."""
        if self.shard_keeper is None or shard_id is None:
            await super().before_identify_hook(shard_id, initial=initial)
        else:
            await self.shard_keeper.use_turn(shard_id)

    def become_ready(self) -> None:
        """Every shard that is to be connected is: discord.py itself says so of the first ones alone."""
        self._connection.call_handlers("ready")
        self.dispatch("ready")

    def gateway_pulses(self) -> dict[int, GatewayPulse]:
        """Of each shard that is or ought to be connected, by its number."""
        return self.shard_connections.pulses()

    async def on_ready(self) -> None:
        """Discord is ready; it may say so more than once."""
        LOG.info("Ready as %s in %d servers", self.user, len(self.guilds))
        try:  # what is overdue goes out in the languages of today
            await self._note_languages()
        finally:
            if self.when_ready:
                await self.when_ready()

    async def on_shard_ready(self, shard_id: int) -> None:
        """A shard's servers are known: at the start, made anew, or another process's until now."""
        was_ready = self.is_ready()
        if self.shard_keeper is not None:
            self.shard_keeper.note_shown(shard_id)
        if was_ready:  # languages may be others since; at the start all wait for `on_ready`
            await self._note_languages()
            await self.notice_departures()

    async def on_interaction(self, interaction: Interaction) -> None:
        """Modals and buttons are answered by custom id, so that those of before a restart still work."""
        name = self._dispatch.name_of(interaction)
        if name is None:  # a command, which its tree answers
            return
        with answer_record(interaction, lambda: name):
            async with spoken_to(interaction):
                await self._answer(interaction)

    async def _answer(self, interaction: Interaction) -> None:
        try:
            async with waiting_sign(interaction):
                await self._dispatch.answer(interaction)
        except Exception as error:
            await answer_error(interaction, error)

    async def _answer_data(self, interaction: Interaction) -> None:
        """A command or form of before is sent again by a press; a command answers its failures itself."""
        data: Any = interaction.data or {}
        if "components" in data:
            await self._dispatch.answer_modal(interaction, data["custom_id"])
        else:
            await self.tree.answer(interaction)

    async def on_guild_channel_update(self, _before: object, after: discord.abc.GuildChannel) -> None:
        """A channel's permissions may have come back."""
        await self.use_cases.delivery_queue.retry(after.guild.id)

    async def on_raw_thread_update(self, payload: discord.RawThreadUpdateEvent) -> None:
        """A thread that was locked may be open again."""
        if not payload.data["thread_metadata"].get("locked"):
            await self.use_cases.delivery_queue.retry(payload.guild_id)

    async def on_raw_thread_delete(self, payload: discord.RawThreadDeleteEvent) -> None:
        """It may be one that announcements go to."""
        if self.when_deleted:
            await self.when_deleted(payload.guild_id)

    async def on_guild_role_update(self, before: discord.Role, after: discord.Role) -> None:
        """A role's permissions may have come back, or one that fans choose be out of the bot's reach."""
        await self.use_cases.delivery_queue.retry(after.guild.id)
        if self.when_role_changed and _standing(before) != _standing(after):
            self.when_role_changed(after.guild.id)

    async def on_guild_channel_delete(self, channel: discord.abc.GuildChannel) -> None:
        """It may be one that announcements go to, or staff's."""
        if self.when_deleted:
            await self.when_deleted(channel.guild.id)

    async def on_guild_role_delete(self, role: discord.Role) -> None:
        """It may be staff's, or the one that reminders mention."""
        if self.when_deleted:
            await self.when_deleted(role.guild.id)

    async def on_member_update(self, _before: object, after: discord.Member) -> None:
        """The bot's own roles may have changed: Discord sends that without the members intent."""
        if self.user and after.id == self.user.id:
            await self.use_cases.delivery_queue.retry(after.guild.id)
            if self.when_role_changed:
                self.when_role_changed(after.guild.id)

    async def on_guild_available(self, _guild: discord.Guild) -> None:
        """It was cut off, or is told of after the start; its language may be another one since."""
        await self._note_languages()

    async def on_guild_update(self, before: discord.Guild, after: discord.Guild) -> None:
        """Its language may be another one."""
        if before.preferred_locale is not after.preferred_locale:
            await self._note_languages()

    async def _note_languages(self) -> None:
        """Of the servers that Discord has told of since the last time."""
        languages: dict[int, SpokenLanguage] = {}
        for server_id, locale in self._connection.take_locales().items():
            languages[server_id] = language_of(locale) or SpokenLanguage.ENGLISH
        if languages:
            await self.use_cases.server_languages.note(languages)

    async def on_guild_join(self, guild: discord.Guild) -> None:
        """The bot is back."""
        await self.use_cases.forgetting.back([guild.id])
        await self.use_cases.delivery_queue.retry(guild.id)
        await self._note_languages()

    async def on_guild_remove(self, guild: discord.Guild) -> None:
        """The bot was removed, and isn't only cut off: what is kept of the server is forgotten in time."""
        await self.use_cases.forgetting.left(guild.id)

    async def notice_departures(self) -> None:
        """Compare the servers that something is kept of with those that this process is in."""
        present = self._connection.guild_ids
        await self.use_cases.forgetting.compare(present, self.is_in_view)

    def is_in_view(self, server_id: int) -> bool:
        """Whether the gateway shows a server here, if the bot is in it: whether its shard is this process's.

        https://discord.com/developers/docs/events/gateway#sharding
        """
        shard = shard_of(server_id, self.shard_count or 1)
        if self.shard_keeper is None:
            return shard in self.shards
        return shard in self.shard_connections.shown

    async def is_in_server(self, server_id: int) -> bool | None:
        """Whether the bot is in a server, asked of Discord; None where it can't be asked now."""
        if not self.is_ready():
            return None
        try:
            await self.fetch_guild(server_id, with_counts=False)
        except (discord.NotFound, discord.Forbidden):
            return False
        except (discord.HTTPException, discord.RateLimited, aiohttp.ClientError, OSError) as error:
            LOG.info("Whether the bot is still in server %d can't be asked now: %s", server_id, error)
            return None
        return True

    async def on_error(self, event_method: str, /, *_args: Any, **_kwargs: Any) -> None:
        """Log what went wrong while handling something that Discord sent."""
        if isinstance(sys.exc_info()[1], DatabaseFaultError):  # the database has logged it
            return
        LOG.error("Handling %s failed", event_method, exc_info=sys.exc_info())


def _standing(role: discord.Role) -> tuple[int, int, bool]:
    """What counts of a role: its place in the list, its permissions, and who may mention it."""
    return role.position, role.permissions.value, role.mentionable
