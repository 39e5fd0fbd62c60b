"""`/desk audit`: the trail of every change, page by page."""

from bot.commands.core.custom_ids import OUTDATED_BUTTON, read_number
from bot.commands.core.interaction import Interaction, server_id, use_cases
from bot.commands.core.replies import instead, reply, think
from bot.commands.core.staff_only import require_staff
from bot.errors import UserError
from bot.posts.desk.audit import MOST, audit_post

DESCRIPTION = "Every change, newest first: who, when, what, from what to what, and whether it was undone"


async def audit(interaction: Interaction) -> None:
    """Answer with the newest changes."""
    await think(interaction)
    await require_staff(interaction)
    page = await use_cases(interaction).trail.turn(server_id(interaction), MOST)
    await reply(interaction, audit_post(page))


async def audit_pressed(interaction: Interaction, told: list[str]) -> None:
    """Turn the page; `told` is the direction and the change at its edge."""
    await require_staff(interaction)
    match told:
        case ["older", edge]:
            turned = {"before": read_number(edge)}
        case ["newer", edge]:
            turned = {"after": read_number(edge)}
        case _:
            raise UserError(OUTDATED_BUTTON)
    page = await use_cases(interaction).trail.turn(server_id(interaction), MOST, **turned)
    await instead(interaction, audit_post(page))
