"""`/desk audit`: the trail of every change, page by page."""

from bot.commands.core.context import UNKNOWN_PRESS, Asked, id_in_button, require_staff, server_id, use_cases
from bot.commands.core.replies import instead, reply, think
from bot.errors import UserError
from bot.posts.desk.audit import MOST, audit_post

DESCRIPTION = "Every change, newest first: who, when, what, from what to what, and whether it was undone"


async def audit(interaction: Asked) -> None:
    """Answer with the newest changes."""
    await think(interaction)
    await require_staff(interaction)
    page = await use_cases(interaction).trail.turn(server_id(interaction), MOST)
    await reply(interaction, audit_post(page))


async def audit_pressed(interaction: Asked, told: list[str]) -> None:
    """Turn the page; `told` is the direction and the change at its edge."""
    await require_staff(interaction)
    match told:
        case ["older", edge]:
            turned = {"before": id_in_button(edge)}
        case ["newer", edge]:
            turned = {"after": id_in_button(edge)}
        case _:
            raise UserError(UNKNOWN_PRESS)
    page = await use_cases(interaction).trail.turn(server_id(interaction), MOST, **turned)
    await instead(interaction, audit_post(page))
