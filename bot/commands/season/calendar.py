"""`/calendar`: the season at a glance; and the file for one's own calendar, by the button beneath."""

import io

import discord
from discord import app_commands

from bot.commands.core.custom_ids import OUTDATED_BUTTON, read_number
from bot.commands.core.interaction import READS, Interaction, server_id, use_cases
from bot.commands.core.replies import answer, answer_later
from bot.errors import UserError
from bot.posts.season.calendar import calendar_post
from bot.posts.season.calendar_buttons import calendar_file_post


@app_commands.command(
    description="The season at a glance: results so far, what's on, what's next", extras=READS
)
async def calendar(interaction: Interaction) -> None:
    """Answer with every round."""
    view = await use_cases(interaction).seasons.view(server_id(interaction))
    addresses = await use_cases(interaction).team_pages.addresses(server_id(interaction))
    post = calendar_post(view.season, view.team, view.results, view.now, view.look, addresses)
    await answer(interaction, post, ephemeral=view.spoiler_free)


async def answer_calendar_button(interaction: Interaction, id_parts: list[str]) -> None:
    """Give whoever pressed the file of the season, or of one round of it, by their ids."""
    match id_parts:
        case [season_id]:
            await _send_calendar_file(interaction, read_number(season_id))
        case [season_id, round_id]:
            await _send_calendar_file(interaction, read_number(season_id), read_number(round_id))
        case _:
            raise UserError(OUTDATED_BUTTON)


async def _send_calendar_file(interaction: Interaction, season_id: int, round_id: int | None = None) -> None:
    await answer_later(interaction)
    calendars = use_cases(interaction).calendars
    calendar_file = await calendars.make(server_id(interaction), season_id, round_id)
    file = discord.File(io.BytesIO(calendar_file.data), filename=calendar_file.name)
    addresses = await use_cases(interaction).team_pages.addresses(server_id(interaction))
    await answer(interaction, calendar_file_post(calendar_file.title, addresses), files=[file])
