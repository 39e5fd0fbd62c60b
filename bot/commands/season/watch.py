"""`/watch`: where to see the sessions of a round, live and replay."""

from discord import app_commands

from bot.commands.core.interaction import READS, Interaction, use_cases
from bot.commands.fans.anywhere import anywhere
from bot.commands.fans.team_at_hand import TeamAtHand, answer_about_team, team_at_hand
from bot.commands.suggestions.rounds import RoundAheadOption
from bot.commands.suggestions.seasons import SeasonOption
from bot.posts.kit.round_phrases import series_line
from bot.posts.season.watch import watch_post
from bot.services.season.typed_names import choose_round


@anywhere
@app_commands.command(description="Where to watch, live and replay; no spoilers", extras=READS)
@app_commands.describe(
    round="The round, if not the current or next one", season="Another season or series of the team"
)
async def watch(
    interaction: Interaction,
    round: RoundAheadOption | None = None,  # noqa: A002 - the option's name
    season: SeasonOption | None = None,
) -> None:
    """Answer with the links that are stored."""
    await show_watch(interaction, await team_at_hand(interaction), round, season)


async def show_watch(
    interaction: Interaction,
    team: TeamAtHand,
    typed_round: str | None = None,
    typed_season: str | None = None,
) -> None:
    """The links of the round that was typed, or else of the one at hand."""
    view = await use_cases(interaction).seasons.view(team.server_id, typed_season)
    chosen_round = view.season.round_at_hand(view.now)
    if typed_round or chosen_round is None:
        chosen_round = choose_round(view.season, typed_round, view.now)
    series = series_line(view.season, view.team, names_series=view.names_series)
    post = watch_post(view.season, chosen_round, view.now, view.look, series)
    await answer_about_team(interaction, post, team, "watch")
