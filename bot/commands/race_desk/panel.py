"""`/desk panel`: the race desk in the staff channel, or the panel for fans, posted once and kept true."""

import discord
from discord import app_commands

from bot.commands.core.interaction import Interaction, missing_in, server_id, use_cases
from bot.commands.core.replies import answer, answer_later
from bot.commands.core.staff_only import require_staff
from bot.commands.fans.panel import show_fans_panel
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.posts.desk.permissions import grant_request
from bot.posts.kit.post import plain_post

_RACE_DESK, _FANS = "race_desk", "fans"


@app_commands.command(description="The race desk in the staff channel, or a panel for fans to choose pings")
@app_commands.rename(whose="for")
@app_commands.describe(
    whose="The race desk for staff, or for fans the panel on which they choose their pings"
)
@app_commands.choices(
    whose=[
        app_commands.Choice(name="race desk", value=_RACE_DESK),
        app_commands.Choice(name="fans", value=_FANS),
    ]
)
async def panel(interaction: Interaction, whose: str = _RACE_DESK) -> None:
    """Post the panel where it isn't, also where somebody deleted it; it is never there twice."""
    await answer_later(interaction)
    await require_staff(interaction)
    if whose == _FANS:
        await show_fans_panel(interaction)
    else:
        await _show_race_desk(interaction)


async def _show_race_desk(interaction: Interaction) -> None:
    race_desks, home_id = use_cases(interaction).race_desks, server_id(interaction)
    follow, message_id = await race_desks.posted(home_id)
    missing = await missing_in(interaction, follow.channel_id)
    if missing:
        raise UserError(grant_request(missing, follow.channel_id))
    gone_id = None
    if message_id and await _is_gone(interaction, follow.channel_id, message_id):
        gone_id = message_id
    await race_desks.show(home_id, gone_id)
    line = phrase("The race desk is in {channel}, up to date.", channel=f"<#{follow.channel_id}>")
    await answer(interaction, plain_post(line))


async def _is_gone(interaction: Interaction, channel_id: int, message_id: int) -> bool:
    """Whether somebody deleted the message; where Discord doesn't say, it is taken to be there."""
    channel = interaction.client.get_partial_messageable(channel_id, guild_id=interaction.guild_id)
    try:
        await channel.fetch_message(message_id)
    except discord.NotFound:
        return True
    except (discord.HTTPException, discord.RateLimited):
        return False
    return False
