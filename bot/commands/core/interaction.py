"""An interaction as commands know it: the client with its use cases, and the server it came from."""

from collections.abc import Awaitable, Callable, Collection
from typing import Any, Protocol

import discord
from discord import app_commands

from bot.discord_ui.place_checks import PlaceChecks
from bot.discord_ui.servers import Servers
from bot.domain.fans.ping_kind import PingKind
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.metrics import Metrics
from bot.posts.season.calendar_buttons import ADD_TO_CALENDAR
from bot.services.use_cases import UseCases


class RoleGiver(Protocol):
    """Makes the roles that ping fans and hands them out; its errors are refusals."""

    def require_may_give(self, guild: discord.Guild | None) -> None:
        """Let through where the bot may make and hand out roles."""

    async def make(self, guild: discord.Guild, kinds: Collection[PingKind]) -> dict[PingKind, int]:
        """The ids of these kinds' roles, made where they aren't there."""

    async def hand_out(
        self, member: discord.Member, added_ids: Collection[int], removed_ids: Collection[int]
    ) -> None:
        """Give somebody roles and take others."""


class Client(discord.AutoShardedClient):
    """The client as commands know it: Discord's, with the use cases. `bot.client` builds on it."""

    use_cases: UseCases
    place_checks: PlaceChecks
    servers: Servers
    role_giver: RoleGiver
    metrics: Metrics
    tree: app_commands.CommandTree[Any]
    command_ids: dict[str, int]
    """By which Discord knows the commands, once somebody asked for them."""
    answer_data: "Callable[[Interaction], Awaitable[None]]"
    """Answers a command or form whose data was put back into an interaction."""


Interaction = discord.Interaction[Client]
"""A command that somebody typed, a button that they pressed, or a modal that they sent."""


def use_cases(interaction: Interaction) -> UseCases:
    """What Pitboard can do."""
    return interaction.client.use_cases


async def missing_in(
    interaction: Interaction, channel_id: int, ping_role_id: int | None = None
) -> tuple[str, ...]:
    """What the bot lacks in a channel of the server, as `bot.posts.desk.permissions` words it."""
    checks = interaction.client.place_checks
    ping_role_ids = (ping_role_id,) if ping_role_id else ()
    return await checks.missing(interaction.guild, channel_id, *ping_role_ids)


def server_id(interaction: Interaction) -> int:
    """The server that it was typed in.

    Raises:
        UserError: it was typed in a direct message.
    """
    if interaction.guild_id is None:
        raise UserError(phrase("Use this in a server: it doesn't work in direct messages."))
    return interaction.guild_id


def places_asked_in(interaction: Interaction) -> tuple[int, ...]:
    """The ids of the channel; of a thread before that, for a forum has its news in threads."""
    place = interaction.channel
    if isinstance(place, discord.Thread):
        return (place.id, place.parent_id)
    if interaction.channel_id is None:
        return ()
    return (interaction.channel_id,)


async def home_of(interaction: Interaction) -> int:
    """The server whose team fans ask about there: the server itself, or of a team that it follows.

    Raises:
        UserError: it was typed in a direct message.
    """
    guild_id = server_id(interaction)
    place_ids = places_asked_in(interaction)
    told_of = await use_cases(interaction).team_follows.team_told_of(guild_id, place_ids)
    if told_of is None:
        return guild_id
    return told_of.server_id


READS: dict[Any, Any] = {"reads": True}
"""The `extras` of a command that only shows something."""


def only_reads(interaction: Interaction) -> bool:
    """Whether somebody asked to see something, and typed nothing that is kept: nothing can be unsaved."""
    if interaction.type is discord.InteractionType.component:
        data: Any = interaction.data or {}
        # A press that sends a command again carries the command's data, which has no custom id.
        return str(data.get("custom_id", "")).startswith(f"{ADD_TO_CALENDAR}:")
    command = interaction.command
    return command is not None and command.extras == READS
