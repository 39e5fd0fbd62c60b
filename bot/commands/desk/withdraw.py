"""`/desk withdraw`: a result taken back."""

from discord import app_commands

from bot.commands.core.delivery_outcomes import delivery_outcomes
from bot.commands.core.interaction import Interaction, server_id, use_cases
from bot.commands.core.replies import answer, answer_later
from bot.commands.core.staff_only import require_staff
from bot.commands.suggestions.cars import CarOption
from bot.commands.suggestions.rounds import RoundOption
from bot.commands.suggestions.seasons import SeasonOption
from bot.commands.suggestions.sessions import SessionOption
from bot.posts.desk.delivery_summary import withdrawn_post
from bot.posts.desk.undo import with_undo
from bot.posts.kit.round_phrases import with_series
from bot.posts.results.result_announcement import result_summary
from bot.services.results.result_input import ResultPlace


@app_commands.command(description="Remove a result's posts everywhere; its history stays")
@app_commands.describe(
    session="Such as race2, q1, fp1",
    round="The round, if not the current or last one",
    entry="The car, if the team has several",
    season="Another season or series of the team",
)
async def withdraw(
    interaction: Interaction,
    session: SessionOption,
    round: RoundOption | None = None,  # noqa: A002 - the option's name, which people learn
    entry: CarOption | None = None,
    season: SeasonOption | None = None,
) -> None:
    """Withdraw it, and say where it was taken down."""
    await answer_later(interaction)
    await require_staff(interaction)
    place, user_id = ResultPlace(session, round, entry, season=season), interaction.user.id
    withdrawn = await use_cases(interaction).results.withdraw(server_id(interaction), place, user_id)
    outcomes = await delivery_outcomes(interaction, withdrawn.announcement)
    post = withdrawn_post(with_series(result_summary(withdrawn.news), withdrawn.news), outcomes)
    await answer(interaction, with_undo(post, withdrawn.change))
