"""`/points`: staff type what a driver earned in a round, where its results aren't known in full."""

from discord import app_commands

from bot.commands.core.interaction import Interaction, server_id, use_cases
from bot.commands.core.replies import answer, answer_later
from bot.commands.core.staff_only import require_staff
from bot.commands.core.text_options import ReadText
from bot.commands.suggestions.classes import ClassDriverOption, StandingsClassOption
from bot.commands.suggestions.rounds import RoundOption
from bot.commands.suggestions.seasons import SeasonOption
from bot.posts.desk.undo import with_undo
from bot.posts.kit.post import Button
from bot.posts.standings.points_saved import points_saved_post
from bot.posts.standings.standings_post import post_standings_button
from bot.services.standings.points_typing import TypedScore

Points = app_commands.Transform[str, ReadText(60)]


@app_commands.command(description="Type the points a driver earned in a round, for /standings")
@app_commands.rename(class_="class")
@app_commands.describe(
    class_="Such as Silver",
    driver="Yours or any other of the class",
    points='Such as 12 or 7.5, all of the round; "-" goes back to what the results give',
    round="The round, if not the current or last one",
    season="Another season or series of the team",
)
async def points(
    interaction: Interaction,
    class_: StandingsClassOption,
    driver: ClassDriverOption,
    points: Points,
    round: RoundOption | None = None,  # noqa: A002 - the option's name, which people learn
    season: SeasonOption | None = None,
) -> None:
    """Save them, and say so to whoever typed."""
    await answer_later(interaction)
    await require_staff(interaction)
    typed = TypedScore(class_, driver, points, round, season)
    saved = await use_cases(interaction).points.save(server_id(interaction), typed, interaction.user.id)
    post = points_saved_post(
        saved.driver, saved.class_name, saved.round, saved.points, is_new=saved.change is not None
    )
    beside: tuple[Button, ...] = ()
    if saved.can_post:
        beside = (post_standings_button(server_id(interaction), saved.round.id),)
    await answer(interaction, with_undo(post, saved.change, beside))
