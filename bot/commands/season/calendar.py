"""`/calendar`: the season at a glance; and the file for one's own calendar, by the button beneath."""

import io

import discord
from discord import app_commands

from bot.commands.core.custom_ids import OUTDATED_BUTTON, read_number
from bot.commands.core.interaction import READS, Interaction, use_cases
from bot.commands.core.membership import require_reader
from bot.commands.core.replies import answer, answer_later
from bot.commands.fans.anywhere import anywhere
from bot.commands.fans.team_at_hand import TeamAtHand, answer_about_team, team_at_hand
from bot.commands.suggestions.seasons import SeasonOption
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.posts.season.calendar import calendar_post
from bot.posts.season.calendar_buttons import calendar_file_post


@anywhere
@app_commands.command(
    description="The season at a glance: results so far, what's on, what's next", extras=READS
)
@app_commands.describe(season="Another season or series of the team")
async def calendar(interaction: Interaction, season: SeasonOption | None = None) -> None:
    """Answer with every round."""
    await show_calendar(interaction, await team_at_hand(interaction), season)


async def show_calendar(interaction: Interaction, team: TeamAtHand, typed_season: str | None = None) -> None:
    """The team's season, and where it can be subscribed to."""
    view = await use_cases(interaction).seasons.view(team.server_id, typed_season)
    addresses = await use_cases(interaction).team_pages.addresses(team.server_id)
    post = calendar_post(view.season, view.team, view.results, view.now, view.look, addresses)
    is_private = team.is_spoiler_free(in_own_server=view.spoiler_free)
    await answer_about_team(interaction, post, team, "calendar", ephemeral=is_private)


async def answer_calendar_button(interaction: Interaction, id_parts: list[str]) -> None:
    """Give whoever pressed the file of the season, or of one round of it, by their ids."""
    match id_parts:
        case [season_id]:
            await _send_calendar_file(interaction, read_number(season_id))
        case [season_id, round_id]:
            await _send_calendar_file(interaction, read_number(season_id), read_number(round_id))
        case _:
            raise UserError(phrase(OUTDATED_BUTTON))


async def _send_calendar_file(interaction: Interaction, season_id: int, round_id: int | None = None) -> None:
    await answer_later(interaction)
    home_id = await use_cases(interaction).my_teams.server_of_season(season_id)
    if home_id is None:
        raise UserError(phrase(OUTDATED_BUTTON))
    await require_reader(interaction, home_id)
    calendar_file = await use_cases(interaction).calendars.make(home_id, season_id, round_id)
    file = discord.File(io.BytesIO(calendar_file.data), filename=calendar_file.name)
    addresses = await use_cases(interaction).team_pages.addresses(home_id)
    await answer(interaction, calendar_file_post(calendar_file.title, addresses), files=[file])
