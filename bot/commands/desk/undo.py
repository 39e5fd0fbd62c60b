"""Undo, under what was answered to a staff command."""

from bot.commands.core.custom_ids import read_number
from bot.commands.core.interaction import Interaction, server_id, use_cases
from bot.commands.core.replies import answer, take_up
from bot.commands.core.staff_only import require_staff
from bot.posts.desk.undo import change_undone_post


async def answer_undo_button(interaction: Interaction, id_parts: list[str]) -> None:
    """Take the change back and say so in place of the answer; `id_parts` is the change's id.

    Discord is told first that it takes a moment: a whole season may have to be read.
    """
    await require_staff(interaction)
    await take_up(interaction)
    change_id, user_id = read_number("".join(id_parts)), interaction.user.id
    change = await use_cases(interaction).undos.undo(server_id(interaction), change_id, user_id)
    await answer(interaction, change_undone_post(change))
