"""`/standings`: who leads the championship, for everybody."""

from discord import app_commands

from bot.commands.core.custom_ids import OUTDATED_BUTTON, chosen_option, read_number
from bot.commands.core.interaction import READS, Interaction, use_cases
from bot.commands.core.membership import require_reader
from bot.commands.core.replies import answer, answer_later
from bot.commands.fans.anywhere import anywhere
from bot.commands.fans.team_at_hand import TeamAtHand, answer_about_team, team_at_hand
from bot.commands.standings.standings_posting import answer_standings_file_button, post_standings
from bot.commands.suggestions.classes import StandingsClassOption
from bot.commands.suggestions.rounds import RoundOption
from bot.commands.suggestions.seasons import SeasonOption
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.posts.pictures.standings_chart_words import standings_chart, standings_chart_post
from bot.posts.standings.standings_post import NO_ROUND, NO_SEASON, standings_post


@anywhere
@app_commands.command(description="Who leads the championship: drivers and teams of a class", extras=READS)
@app_commands.rename(class_="class")
@app_commands.describe(
    class_="A class, such as Silver, if not the team's own",
    after="After which round, if not the last one",
    season="Another season or series of the team",
)
async def standings(
    interaction: Interaction,
    class_: StandingsClassOption | None = None,
    after: RoundOption | None = None,
    season: SeasonOption | None = None,
) -> None:
    """Answer with the standings of the class that was typed, or of the team's."""
    await show_standings(interaction, await team_at_hand(interaction), class_, after, season)


async def show_standings(
    interaction: Interaction,
    team: TeamAtHand,
    class_name: str | None = None,
    after: str | None = None,
    typed_season: str | None = None,
) -> None:
    """The standings of a team's season; as results, they may be seen by whoever asks alone."""
    view = await use_cases(interaction).standings.view(team.server_id, class_name, after, typed_season)
    round_id = view.after.id if after and view.after else NO_ROUND
    post = standings_post(view, team.server_id, round_id)
    is_private = team.is_spoiler_free(in_own_server=view.spoiler_free)
    await answer_about_team(interaction, post, team, "standings", ephemeral=is_private)


async def answer_standings_button(interaction: Interaction, id_parts: list[str]) -> None:
    """Show another class, or all of what a post told, to whoever pressed alone.

    `id_parts` say of which team's server, after which round, and of which season, which older buttons don't.

    Raises:
        UserError: it is outdated, or they may not see that team.
    """
    class_name = None
    match id_parts:
        case ["post", _home, round_part]:
            await post_standings(interaction, read_number(round_part))
            return
        case ["file", *step]:
            await answer_standings_file_button(interaction, step)
            return
        case ["chart", home, round_part, table_key, *rest] if len(rest) <= 1:
            season_id = _season_id(rest)
            await _show_chart(interaction, read_number(home), read_number(round_part), season_id, table_key)
            return
        case ["class", home, round_part, *rest] if len(rest) <= 1:
            home_id, round_id, season_id = read_number(home), read_number(round_part), _season_id(rest)
            class_name = chosen_option(interaction)
        case ["all", home, round_part]:
            home_id, round_id, season_id = read_number(home), read_number(round_part), NO_SEASON
        case _:
            raise UserError(phrase(OUTDATED_BUTTON))
    await _require_seen(interaction, home_id)
    view = await use_cases(interaction).standings.view_after(home_id, round_id, season_id, class_name)
    await answer(interaction, standings_post(view, home_id, round_id), ephemeral=True)


def _season_id(rest: list[str]) -> int:
    """What stands last in a custom id, if it does."""
    return read_number(rest[0]) if rest else NO_SEASON


async def _require_seen(interaction: Interaction, home_id: int) -> None:
    """Let through who may see that team.

    Raises:
        UserError: they may not.
    """
    await answer_later(interaction)
    await require_reader(interaction, home_id)


async def _show_chart(
    interaction: Interaction, home_id: int, round_id: int, season_id: int, table_key: str
) -> None:
    await _require_seen(interaction, home_id)
    progress = await use_cases(interaction).standings.progress(home_id, round_id, season_id, table_key)
    chart = standings_chart(progress.view, progress.table, progress.rounds)
    picture = await use_cases(interaction).charts.draw_standings(home_id, chart, progress.view.look)
    await answer(interaction, standings_chart_post(chart, picture, progress.view.look), ephemeral=True)
