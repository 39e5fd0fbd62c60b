"""`/results`: a weekend's results, and the field around ours where it is known."""

from dataclasses import replace

from discord import app_commands

from bot.commands.core.interaction import READS, Interaction, use_cases
from bot.commands.fans.anywhere import anywhere
from bot.commands.fans.team_at_hand import TeamAtHand, answer_about_team, team_at_hand
from bot.commands.suggestions.rounds import RoundOption
from bot.commands.suggestions.seasons import SeasonOption
from bot.commands.suggestions.sessions import SessionOption
from bot.domain.season.season_choice import Looking
from bot.posts.kit.round_phrases import series_line
from bot.posts.results.weekend_results import results_post
from bot.posts.timing.field_extract import with_field_extract
from bot.posts.timing.field_post import with_field_button
from bot.services.season.typed_names import choose_round, choose_session


@anywhere
@app_commands.command(description="A weekend's results, session by session", extras=READS)
@app_commands.describe(
    round="The round, if not the current or last one",
    session="One session alone, such as race2",
    season="Another season or series of the team",
)
async def results(
    interaction: Interaction,
    round: RoundOption | None = None,  # noqa: A002 - the option's name, which people learn
    session: SessionOption | None = None,
    season: SeasonOption | None = None,
) -> None:
    """Answer with what is stored of the round, or of one of its sessions."""
    await show_results(interaction, await team_at_hand(interaction), round, session, season)


async def show_results(
    interaction: Interaction,
    team: TeamAtHand,
    typed_round: str | None = None,
    typed_session: str | None = None,
    typed_season: str | None = None,
) -> None:
    """The results of the round that was typed, or else of the last one, and how the field did around ours."""
    view = await use_cases(interaction).seasons.view(team.server_id, typed_season, Looking.BACK)
    chosen = choose_round(view.season, typed_round, view.now)
    session = choose_session(chosen, typed_session) if typed_session else None
    shown_round = replace(chosen, sessions=(session,)) if session else chosen
    series = series_line(view.season, view.team, names_series=view.names_series)
    post = results_post(view.season, shown_round, view.results, view.look, series)
    field_view = await use_cases(interaction).fields.find(team.server_id, view.season, chosen, session)
    if field_view is not None:
        post = with_field_extract(post, field_view)
        post = with_field_button(post, team.server_id, field_view.session)
    is_private = team.is_spoiler_free(in_own_server=view.spoiler_free)
    await answer_about_team(interaction, post, team, "results", ephemeral=is_private)
