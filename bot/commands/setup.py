"""`/setup`: one command makes a server ready."""

import discord
from discord import app_commands

from bot.commands import suggestions
from bot.commands.context import Asked, desk, require_manager, server_id
from bot.commands.replies import reply, think
from bot.delivery.permissions import missing
from bot.domain.seasons import Season
from bot.errors import UserError
from bot.posts.changes import with_undo
from bot.posts.servers import setup_post
from bot.services.servers import LONGEST_TEAM, Choices


@app_commands.command(description="Make this server ready, or change its settings")
@app_commands.default_permissions(manage_guild=True)
@app_commands.describe(
    channel="Where results, quotes and reminders are announced",
    staff="The role whose members type results and quotes",
    team="The team's name, if not the one in the season",
    timezone="Your time zone, such as Europe/Brussels",
    reminders='How early to remind, such as "7d, 1d, 1h" (w d h m), or "off"',
    ping="The role that reminders mention; @everyone means nobody",
    spoilers='For how many hours results stay under spoiler marks, such as "24", or "off"',
    season="A season that is ready to use; upload your own with /season import",
)
@app_commands.autocomplete(timezone=suggestions.timezones, season=suggestions.seasons)
async def setup(
    interaction: Asked,
    channel: discord.TextChannel,
    staff: discord.Role,
    team: app_commands.Range[str, 1, LONGEST_TEAM] | None = None,
    timezone: str | None = None,
    reminders: str | None = None,
    ping: discord.Role | None = None,
    spoilers: str | None = None,
    season: str | None = None,
) -> None:
    """Keep what was chosen, check at once that the bot may do its work, and show all settings."""
    await think(interaction)
    require_manager(interaction)
    if staff.is_default():
        raise UserError("@everyone can't be the staff role: choose one that only the team's staff have.")
    choices = Choices(
        channel_id=channel.id,
        staff_role_id=staff.id,
        team=team,
        timezone=timezone,
        reminders=reminders,
        ping_role_id=_ping(ping),
        season=await _ready(interaction, season),
        spoilers=spoilers,
    )
    done = await desk(interaction).servers.set_up(server_id(interaction), choices, interaction.user.id)
    lacking = missing(interaction.guild, done.follow.channel_id, done.follow.ping_role_id)
    title = done.season.title if done.season else None
    post = setup_post(done.server, done.follow, title, lacking, done.changed, first=done.first)
    await reply(interaction, post if done.first else with_undo(post, done.change))


def _ping(role: discord.Role | None) -> int | None:
    """@everyone is never pinged: choosing it takes the ping away."""
    if role is None:
        return None
    return 0 if role.is_default() else role.id


async def _ready(interaction: Asked, typed: str | None) -> Season | None:
    return await desk(interaction).ready.get(typed) if typed else None
