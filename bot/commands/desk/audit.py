"""`/desk audit`: the trail of every change, page by page."""

from discord import app_commands

from bot.commands.core.custom_ids import OUTDATED_BUTTON, read_number
from bot.commands.core.interaction import Interaction, server_id, use_cases
from bot.commands.core.replies import answer, answer_later, replace_message
from bot.commands.core.staff_only import require_staff
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.posts.desk.audit import CHANGES_PER_PAGE, audit_post


@app_commands.command(description="Every change, newest first: who, when and what")
async def audit(interaction: Interaction) -> None:
    """Answer with the newest changes."""
    await answer_later(interaction)
    await require_staff(interaction)
    page = await use_cases(interaction).trail.turn(server_id(interaction), CHANGES_PER_PAGE)
    await answer(interaction, audit_post(page))


async def answer_audit_button(interaction: Interaction, id_parts: list[str]) -> None:
    """Turn the page; `id_parts` is the direction and the change at its edge."""
    await require_staff(interaction)
    match id_parts:
        case ["older", edge]:
            bounds = {"before": read_number(edge)}
        case ["newer", edge]:
            bounds = {"after": read_number(edge)}
        case _:
            raise UserError(phrase(OUTDATED_BUTTON))
    page = await use_cases(interaction).trail.turn(server_id(interaction), CHANGES_PER_PAGE, **bounds)
    await replace_message(interaction, audit_post(page))
