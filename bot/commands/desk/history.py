"""`/desk history`: what became of a result, page by page."""

from discord import app_commands

from bot.commands.core.custom_ids import OUTDATED_BUTTON, read_number
from bot.commands.core.interaction import Interaction, server_id, use_cases
from bot.commands.core.replies import answer, answer_later, replace_message
from bot.commands.core.staff_only import require_staff
from bot.commands.suggestions.cars import CarOption
from bot.commands.suggestions.rounds import RoundOption
from bot.commands.suggestions.seasons import SeasonOption
from bot.commands.suggestions.sessions import SessionOption
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.posts.results.result_history import history_post
from bot.services.results.result_input import ResultPlace


@app_commands.command(description="Every step of a result: who, when and why")
@app_commands.describe(
    session="Such as race2, q1, fp1",
    round="The round, if not the current or last one",
    entry="The car, if the team has several",
    season="Another season or series of the team",
)
async def history(
    interaction: Interaction,
    session: SessionOption,
    round: RoundOption | None = None,  # noqa: A002 - the option's name, which people learn
    entry: CarOption | None = None,
    season: SeasonOption | None = None,
) -> None:
    """Answer with the newest steps."""
    await answer_later(interaction)
    await require_staff(interaction)
    place = ResultPlace(session, round, entry, season=season)
    result_history = await use_cases(interaction).result_histories.of_place(server_id(interaction), place)
    await answer(interaction, history_post(result_history.news, result_history.steps))


async def answer_history_button(interaction: Interaction, id_parts: list[str]) -> None:
    """Turn to another page; `id_parts` is the result's id and the page."""
    await require_staff(interaction)
    histories, home_id = use_cases(interaction).result_histories, server_id(interaction)
    match id_parts:
        case [result_id, page]:
            result_history = await histories.of_result(home_id, read_number(result_id))
        case _:
            raise UserError(phrase(OUTDATED_BUTTON))
    post = history_post(result_history.news, result_history.steps, read_number(page))
    await replace_message(interaction, post)
