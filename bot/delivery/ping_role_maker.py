"""Makes the roles that ping fans, and hands them out.

A role takes no nonce, so its request leaves once: where Discord's answer is lost, the server's roles are
asked before it is made again. https://discord.com/developers/docs/resources/guild#create-guild-role
"""

import asyncio
from collections import defaultdict
from collections.abc import Collection, Iterator
from contextlib import contextmanager

import aiohttp
import discord

from bot.delivery.answers.discord_answers import UnreadableError, reading_answers
from bot.delivery.requests.single_requests import sent_once
from bot.discord_ui.permissions import is_role_gone
from bot.domain.fans.ping_kind import PingKind, in_usual_order
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.languages.current import SpokenLanguage, speaking
from bot.posts.fans.ping_refusals import no_manage_roles, not_now, role_too_high, too_many_roles
from bot.posts.fans.ping_words import kind_name
from bot.services.fans.ping_roles import PingRoles
from bot.services.server.server_languages import ServerLanguages

_TOO_MANY_ROLES = 30005
_UNKNOWN_ROLE = 10011
_SERVER_FAULT = 500

_LOST = (discord.RateLimited, aiohttp.ClientError, OSError, UnreadableError, TimeoutError)
"""Nothing says what Discord has done."""


class PingRoleMaker:
    """Discord's side of the roles; one for each process."""

    def __init__(self, ping_roles: PingRoles, languages: ServerLanguages) -> None:
        self._ping_roles = ping_roles
        self._languages = languages
        self._turns: defaultdict[int, asyncio.Lock] = defaultdict(asyncio.Lock)

    def require_may_give(self, guild: discord.Guild | None) -> None:
        """Let through where the bot may make and hand out roles, as far as the gateway has shown.

        Raises:
            UserError: it may not.
        """
        me: discord.Member | None = None
        if guild is not None:
            me = guild.me
        if me is not None and not me.guild_permissions.manage_roles:
            raise UserError(no_manage_roles())

    async def make(self, guild: discord.Guild, kinds: Collection[PingKind]) -> dict[PingKind, int]:
        """The ids of these kinds' roles; what isn't there, or was deleted, is made. Two never make it twice.

        Raises:
            UserError: the bot may not make roles or the server isn't set up, or Discord doesn't answer.
        """
        async with self._turns[guild.id]:
            language = await self._languages.spoken_in(guild.id)
            offered = await self._ping_roles.offered(guild.id)
            role_ids: dict[PingKind, int] = {}
            for kind in in_usual_order(kinds):
                role_id = offered.get(kind)
                if role_id is None or is_role_gone(guild, role_id):
                    role_id = await self._make(guild, kind, language)
                role_ids[kind] = role_id
            return role_ids

    async def hand_out(
        self, member: discord.Member, added_ids: Collection[int], removed_ids: Collection[int]
    ) -> None:
        """Give somebody roles and take others.

        Raises:
            UserError: the bot may not, or Discord doesn't answer.
        """
        for role_id in added_ids:
            with _refusals(role_id):
                await member.add_roles(discord.Object(role_id), reason=phrase("Chosen with /notify"))
        for role_id in removed_ids:
            with _refusals(role_id):
                await member.remove_roles(discord.Object(role_id), reason=phrase("Chosen with /notify"))

    async def _make(self, guild: discord.Guild, kind: PingKind, language: SpokenLanguage) -> int:
        """All in the server see its name, so it is in the server's language."""
        with speaking(language):
            name = kind_name(kind)
        with _refusals():
            role_id = await self._find_lost(guild, kind, name)
            if role_id is None:
                role_id = await self._make_once(guild, kind, name)
        await self._ping_roles.made(guild.id, kind, role_id)
        return role_id

    async def _make_once(self, guild: discord.Guild, kind: PingKind, name: str) -> int:
        newest_id = max(role.id for role in await guild.fetch_roles())
        await self._ping_roles.begin(guild.id, kind, newest_id)
        try:
            with sent_once(), reading_answers():
                role = await guild.create_role(
                    name=name,
                    permissions=discord.Permissions.none(),
                    reason=phrase("Pings for fans"),
                )
        except discord.HTTPException as error:
            if error.status < _SERVER_FAULT:
                await self._ping_roles.not_made(guild.id, kind)
                raise
        except _LOST:
            pass  # the roles say below what became of it
        else:
            return role.id
        lost_id = await self._find_lost(guild, kind, name)
        if lost_id is None:
            raise UserError(not_now())
        return lost_id

    async def _find_lost(self, guild: discord.Guild, kind: PingKind, name: str) -> int | None:
        """The role that an unheard request has made: newer than all that there were, and of its name."""
        newest_id = await self._ping_roles.begun(guild.id, kind)
        if newest_id is None:
            return None
        for role in await guild.fetch_roles():
            if role.id > newest_id and role.name == name and not role.managed:
                return role.id
        return None


@contextmanager
def _refusals(role_id: int | None = None) -> Iterator[None]:
    """Around requests about a role: what Discord refuses is told by what to do.

    Raises:
        UserError: Discord refuses, or doesn't answer.
    """
    try:
        yield
    except discord.Forbidden as error:
        if role_id is None:
            raise UserError(no_manage_roles()) from error
        raise UserError(role_too_high(role_id)) from error
    except discord.HTTPException as error:
        if error.code == _TOO_MANY_ROLES:
            raise UserError(too_many_roles()) from error
        if error.code == _UNKNOWN_ROLE or error.status >= _SERVER_FAULT:
            raise UserError(not_now()) from error
        raise
    except _LOST as error:
        raise UserError(not_now()) from error
