"""Undo, under what was answered to a staff command."""

from bot.commands.core.context import Asked, id_in_button, require_staff, server_id, use_cases
from bot.commands.core.replies import instead
from bot.posts.desk.undo import undone_post


async def undo_pressed(interaction: Asked, told: list[str]) -> None:
    """Take the change back and say so in place of the answer; `told` is the change's id."""
    await require_staff(interaction)
    change_id, by = id_in_button("".join(told)), interaction.user.id
    change = await use_cases(interaction).undos.undo(server_id(interaction), change_id, by)
    await instead(interaction, undone_post(change))
