"""`/setup`: one command makes a server ready."""

import discord
from discord import app_commands

from bot.commands.core.interaction import Interaction, server_id, use_cases
from bot.commands.core.replies import answer, answer_later
from bot.commands.core.staff_only import require_manager
from bot.commands.suggestions.places import TimezoneOption
from bot.commands.suggestions.ready_seasons import ReadySeasonOption
from bot.discord_ui.permissions import missing
from bot.domain.season.season import Season
from bot.errors import UserError
from bot.posts.desk.settings import StaffChannel, setup_post
from bot.posts.desk.undo import with_undo
from bot.services.server.servers import LONGEST_TEAM, SettingChoices


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
    staff_channel="Where staff read every change, and are asked for results when a session is over",
    no_staff_channel="True takes the staff channel away",
)
async def setup(
    interaction: Interaction,
    channel: discord.TextChannel,
    staff: discord.Role,
    team: app_commands.Range[str, 1, LONGEST_TEAM] | None = None,
    timezone: TimezoneOption | None = None,
    reminders: str | None = None,
    ping: discord.Role | None = None,
    spoilers: str | None = None,
    season: ReadySeasonOption | None = None,
    staff_channel: discord.TextChannel | None = None,
    no_staff_channel: bool | None = None,  # noqa: FBT001 - an option of a command
) -> None:
    """Keep what was chosen, check at once that the bot may do its work, and show all settings."""
    await answer_later(interaction)
    require_manager(interaction)
    if staff.is_default():
        raise UserError("@everyone can't be the staff role: choose one that only the team's staff have.")
    choices = SettingChoices(
        channel_id=channel.id,
        staff_role_id=staff.id,
        team=team,
        timezone=timezone,
        reminders=reminders,
        ping_role_id=_ping(ping),
        season=await _ready(interaction, season),
        spoilers=spoilers,
        staff_channel_id=_staff_channel(staff_channel, none=bool(no_staff_channel)),
    )
    done = await use_cases(interaction).servers.set_up(server_id(interaction), choices, interaction.user.id)
    lacking = missing(interaction.guild, done.follow.channel_id, done.follow.ping_role_id)
    theirs = done.staff_channel.channel_id if done.staff_channel else 0
    staff_room = StaffChannel(theirs, missing(interaction.guild, theirs)) if theirs else None
    title = done.season.title if done.season else None
    post = setup_post(
        done.server, done.follow, title, lacking, done.changed, first=done.first, staff=staff_room
    )
    await answer(interaction, post if done.first else with_undo(post, done.change))


def _staff_channel(chosen: discord.TextChannel | None, *, none: bool) -> int | None:
    if chosen and none:
        raise UserError("Give `staff_channel` or `no_staff_channel`, not both.")
    if chosen:
        return chosen.id
    return 0 if none else None


def _ping(role: discord.Role | None) -> int | None:
    """@everyone is never pinged: choosing it takes the ping away."""
    if role is None:
        return None
    return 0 if role.is_default() else role.id


async def _ready(interaction: Interaction, typed: str | None) -> Season | None:
    return await use_cases(interaction).ready.get(typed) if typed else None
