"""Undo, under what was answered to a staff command."""

from bot.commands.core.custom_ids import read_number
from bot.commands.core.interaction import Interaction, server_id, use_cases
from bot.commands.core.replies import instead
from bot.commands.core.staff_only import require_staff
from bot.posts.desk.undo import undone_post


async def undo_pressed(interaction: Interaction, told: list[str]) -> None:
    """Take the change back and say so in place of the answer; `told` is the change's id."""
    await require_staff(interaction)
    change_id, by = read_number("".join(told)), interaction.user.id
    change = await use_cases(interaction).undos.undo(server_id(interaction), change_id, by)
    await instead(interaction, undone_post(change))
