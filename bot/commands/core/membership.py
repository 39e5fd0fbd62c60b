"""Whether somebody is still in a server, and still staff there: a direct message says nothing of either."""

import discord

from bot.commands.core.interaction import Interaction, use_cases
from bot.commands.core.staff_only import has_staff_role, may_manage, require_staff
from bot.domain.privacy.traces import SOMEBODY
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.posts.kit.escape import escaped_line


async def find_member(interaction: Interaction, server_id: int, user_id: int) -> discord.Member | None:
    """Somebody as a server has them now, asked of Discord; None where they or the bot aren't in it."""
    client = interaction.client
    if user_id == SOMEBODY:
        return None
    try:
        # Another process may have the server, by its shard: then it is in no cache here.
        server = client.get_guild(server_id) or await client.fetch_guild(server_id)
        return await server.fetch_member(user_id)
    except (discord.NotFound, discord.Forbidden):
        return None


async def is_staff_member(interaction: Interaction, member: discord.Member) -> bool:
    """Whether somebody has the staff role of their server, or may manage it."""
    if may_manage(member.guild_permissions):
        return True
    return has_staff_role(await use_cases(interaction).servers.get(member.guild.id), member)


async def may_read(interaction: Interaction, server_id: int) -> bool:
    """Whether somebody may read of a team: it is public or followed here, or they are in its server."""
    if interaction.guild_id == server_id:
        return True
    if interaction.guild_id is not None:
        teams = await use_cases(interaction).team_follows.list_followed(interaction.guild_id)
        if any(team.follow.server_id == server_id for team in teams):
            return True
    if await use_cases(interaction).my_teams.is_public(server_id):
        return True
    return await find_member(interaction, server_id, interaction.user.id) is not None


async def require_reader(interaction: Interaction, server_id: int) -> None:
    """Let through who may read of a server's team.

    Raises:
        UserError: they or the bot aren't in its server, and its page isn't public.
    """
    if not await may_read(interaction, server_id):
        raise UserError(
            phrase("Ask in the team's own server: you or Pitboard are no longer in it, and it isn't public.")
        )


async def require_still_there(interaction: Interaction, server_id: int, *, as_staff: bool) -> None:
    """Let through who is in the server at this moment, and with `as_staff` of its staff.

    Raises:
        UserError: they aren't, or the bot isn't.
    """
    if interaction.guild_id == server_id:  # Discord tells of them with the press
        if as_staff:
            await require_staff(interaction)
        return
    member = await find_member(interaction, server_id, interaction.user.id)
    if member is None:
        raise UserError(
            phrase("You can't answer this any more: you or Pitboard are no longer in that server.")
        )
    if as_staff and not await is_staff_member(interaction, member):
        server_name = escaped_line(member.guild.name)
        raise UserError(
            phrase("You can't answer this any more: you are no longer staff of {server}.", server=server_name)
        )
