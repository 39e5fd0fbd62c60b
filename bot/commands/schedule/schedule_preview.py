"""What `/session` and `/round` have in common: a preview, its buttons, and the word that it is done."""

from bot.commands.core.custom_ids import OUTDATED_BUTTON
from bot.commands.core.delivery_outcomes import delivery_outcomes
from bot.commands.core.interaction import Interaction, server_id, use_cases
from bot.commands.core.replies import answer, answer_later, replace_message, take_up
from bot.commands.core.staff_only import require_staff
from bot.commands.spoken_to import posts_language
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.posts.kit.post import Post
from bot.posts.schedule.schedule_replies import (
    PUBLISH,
    schedule_dropped_post,
    schedule_preview_post,
    schedule_published_post,
    schedule_stored_post,
)
from bot.services.schedule.schedule import SchedulePreview
from bot.services.schedule.session_requests import SessionRequest


async def preview_schedule_change(
    interaction: Interaction, request: SessionRequest, season: str | None = None
) -> None:
    """Show what followers would read, or store at once what they needn't."""
    await answer_later(interaction)
    await require_staff(interaction)
    schedule, user_id = use_cases(interaction).schedule, interaction.user.id
    proposal = await schedule.propose(server_id(interaction), request, user_id, season)
    if isinstance(proposal, SchedulePreview):
        posted_in = await posts_language(interaction, server_id(interaction))
        post = schedule_preview_post(proposal.news, proposal.warnings, proposal.key, posted_in)
    else:
        post = schedule_stored_post(proposal.news, proposal.change, proposal.warnings)
    await answer(interaction, post)


async def answer_schedule_button(interaction: Interaction, id_parts: list[str]) -> None:
    """Publish, store quietly or drop a preview, in its place."""
    await require_staff(interaction)
    match id_parts:
        case [("publish" | "quiet") as how, key]:
            await take_up(interaction)
            await answer(interaction, await _confirm(interaction, key, announce=how == PUBLISH))
        case ["drop", key]:
            await use_cases(interaction).schedule.drop(server_id(interaction), key)
            await replace_message(interaction, schedule_dropped_post())
        case _:
            raise UserError(phrase(OUTDATED_BUTTON))


async def _confirm(interaction: Interaction, key: str, *, announce: bool) -> Post:
    schedule, user_id = use_cases(interaction).schedule, interaction.user.id
    changed = await schedule.confirm(server_id(interaction), key, user_id, announce=announce)
    if changed.announcement is None:
        return schedule_stored_post(changed.news, changed.change)
    outcomes = await delivery_outcomes(interaction, changed.announcement)
    return schedule_published_post(changed.news, outcomes, changed.change)
