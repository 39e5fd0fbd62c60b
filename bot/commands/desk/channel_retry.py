"""Retry, under the notice to staff that a channel is closed: in the server, or in a direct message."""

from bot.commands.core.interaction import Interaction, use_cases
from bot.commands.core.replies import answer
from bot.commands.following.follower_staff import require_follower_staff
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.posts.kit.post import plain_post


async def retry_channel(interaction: Interaction, home_id: int, channel_id: int) -> None:
    """Try a channel of the server `home_id` again, and say where to see what comes of it."""
    await _require_staff_of(interaction, home_id)
    await use_cases(interaction).ledgers.retry_channel(home_id, channel_id, interaction.user.id)
    words = phrase(
        "Trying again in <#{channel_id}>. See `/desk status` in the server for what happens.",
        channel_id=channel_id,
    )
    await answer(interaction, plain_post(words), ephemeral=True)


async def _require_staff_of(interaction: Interaction, home_id: int) -> None:
    if interaction.guild_id is None:
        await _require_who_set_up(interaction, home_id)
    elif interaction.guild_id != home_id:
        raise UserError(phrase("That channel belongs to another server."))
    else:
        await require_follower_staff(interaction)


async def _require_who_set_up(interaction: Interaction, home_id: int) -> None:
    """In a direct message Discord doesn't say what somebody is in the server."""
    if await use_cases(interaction).troubles.may_answer_for(home_id, interaction.user.id):
        return
    raise UserError(phrase("Use `/desk status` there: someone else changed the settings in the meantime."))
