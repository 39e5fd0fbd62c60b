"""What `/session` and `/round` have in common: a preview, its buttons, and the word that it is done."""

from bot.commands.core.custom_ids import OUTDATED_BUTTON
from bot.commands.core.delivery_outcomes import arrivals
from bot.commands.core.interaction import Interaction, server_id, use_cases
from bot.commands.core.replies import instead, reply, think
from bot.commands.core.staff_only import require_staff
from bot.errors import UserError
from bot.posts.kit.post import Post
from bot.posts.season.schedule_replies import (
    PUBLISH,
    dropped_post,
    preview_post,
    published_post,
    quietly_stored_post,
)
from bot.services.season.schedule import ScheduleChanged, SchedulePreview
from bot.services.season.session_requests import SessionRequest


async def propose(interaction: Interaction, ask: SessionRequest) -> None:
    """Show what followers would read, or store at once what they needn't."""
    await think(interaction)
    await require_staff(interaction)
    came_to = await use_cases(interaction).schedule.propose(server_id(interaction), ask, interaction.user.id)
    if isinstance(came_to, SchedulePreview):
        post = preview_post(came_to.news, came_to.warnings, came_to.key)
    else:
        post = quietly_stored_post(came_to.news, came_to.change, came_to.warnings)
    await reply(interaction, post)


async def schedule_pressed(interaction: Interaction, told: list[str]) -> None:
    """Publish, store quietly or drop a preview, in its place."""
    await require_staff(interaction)
    match told:
        case [("publish" | "quiet") as how, key]:
            await interaction.response.defer()
            await reply(interaction, await _confirm(interaction, key, announce=how == PUBLISH))
        case ["drop", key]:
            await use_cases(interaction).schedule.drop(server_id(interaction), key)
            await instead(interaction, dropped_post())
        case _:
            raise UserError(OUTDATED_BUTTON)


async def _confirm(interaction: Interaction, key: str, *, announce: bool) -> Post:
    by = interaction.user.id
    done: ScheduleChanged = await use_cases(interaction).schedule.confirm(
        server_id(interaction), key, by, announce=announce
    )
    if done.announcement is None:
        return quietly_stored_post(done.news, done.change)
    outcomes = await use_cases(interaction).outbox.outcomes(done.announcement)
    return published_post(done.news, arrivals(interaction, outcomes), done.change)
