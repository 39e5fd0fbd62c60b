"""`/calendar`: the season at a glance; and the file for one's own calendar, by the button beneath."""

import io

import discord
from discord import app_commands

from bot.commands.core.custom_ids import OUTDATED_BUTTON, read_number
from bot.commands.core.interaction import Interaction, server_id, use_cases
from bot.commands.core.replies import reply, think
from bot.errors import UserError
from bot.posts.season.calendar import calendar_post
from bot.posts.season.calendar_buttons import calendar_file_post


@app_commands.command(description="The season at a glance: results so far, what is on, what comes")
async def calendar(interaction: Interaction) -> None:
    """Answer with every round."""
    view = await use_cases(interaction).seasons.view(server_id(interaction))
    post = calendar_post(view.season, view.team, view.results, view.now)
    await reply(interaction, post, ephemeral=view.spoiler_free)


async def add_pressed(interaction: Interaction, told: list[str]) -> None:
    """Give whoever pressed the file of the season, or of one round of it."""
    match [read_number(one) for one in told]:
        case [season_id, *round_id] if len(round_id) <= 1:
            await think(interaction)
            made = await use_cases(interaction).calendars.make(server_id(interaction), season_id, *round_id)
        case _:
            raise UserError(OUTDATED_BUTTON)
    file = discord.File(io.BytesIO(made.data), filename=made.name)
    await reply(interaction, calendar_file_post(made.title), files=[file])
