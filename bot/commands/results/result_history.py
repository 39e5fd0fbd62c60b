"""`/desk history` and `/desk withdraw`: what became of a result, and taking it back."""

from discord import app_commands

from bot.commands.core import suggestions
from bot.commands.core.custom_ids import OUTDATED_BUTTON, read_number
from bot.commands.core.delivery_outcomes import arrivals
from bot.commands.core.interaction import Interaction, server_id, use_cases
from bot.commands.core.replies import instead, reply, think
from bot.commands.core.staff_only import require_staff
from bot.errors import UserError
from bot.posts.desk.delivery_summary import withdrawn_post
from bot.posts.desk.undo import with_undo
from bot.posts.results.result import result_words
from bot.posts.results.result_history import history_post
from bot.services.results.results import ResultPlace

_WHICH = {
    "session": "Such as race2, q1, fp1",
    "round": "The round, if not the one under way or the last",
    "entry": "The car, if the team has several",
}
_SUGGESTED = {
    "session": suggestions.sessions,
    "round": suggestions.rounds,
    "entry": suggestions.entries,
}


@app_commands.command(description="Every step of a result: who, when, from what to what, and why")
@app_commands.describe(**_WHICH)
@app_commands.autocomplete(**_SUGGESTED)
async def history(
    interaction: Interaction,
    session: str,
    round: str | None = None,  # noqa: A002 - the option's name, which people learn
    entry: str | None = None,
) -> None:
    """Answer with the newest steps."""
    await think(interaction)
    await require_staff(interaction)
    found = await use_cases(interaction).results.history(
        server_id(interaction), ResultPlace(session, round, entry)
    )
    await reply(interaction, history_post(found.news, found.steps))


async def history_pressed(interaction: Interaction, told: list[str]) -> None:
    """Turn to another page; `told` is the result's id and the page."""
    await require_staff(interaction)
    match told:
        case [result_id, page]:
            found = await use_cases(interaction).results.history_of(
                server_id(interaction), read_number(result_id)
            )
            await instead(interaction, history_post(found.news, found.steps, read_number(page)))
        case _:
            raise UserError(OUTDATED_BUTTON)


@app_commands.command(description="Take a result's post down everywhere; its history is kept")
@app_commands.describe(**_WHICH)
@app_commands.autocomplete(**_SUGGESTED)
async def withdraw(
    interaction: Interaction,
    session: str,
    round: str | None = None,  # noqa: A002 - as above
    entry: str | None = None,
) -> None:
    """Withdraw it, and say where it was taken down."""
    await think(interaction)
    await require_staff(interaction)
    place, by = ResultPlace(session, round, entry), interaction.user.id
    done = await use_cases(interaction).results.withdraw(server_id(interaction), place, by)
    outcomes = await use_cases(interaction).outbox.outcomes(done.announcement)
    post = withdrawn_post(result_words(done.news), arrivals(interaction, outcomes))
    await reply(interaction, with_undo(post, done.change))
