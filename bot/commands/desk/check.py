"""`/desk check`: whether all is ready for race day; and Retry, under what staff are told unasked."""

from bot.commands.core.interaction import Interaction, server_id, use_cases
from bot.commands.core.replies import reply, think
from bot.commands.core.staff_only import require_staff
from bot.discord_ui.permissions import check_server
from bot.domain.desk.channel_trouble import after_a_look
from bot.errors import UserError
from bot.posts.desk.channel_trouble import CheckedChannels, check_post
from bot.posts.kit.post import say
from bot.services.desk.channel_troubles import Watched

DESCRIPTION = "Check that all is ready for race day: channels, roles and permissions"


async def check(interaction: Interaction) -> None:
    """Answer with what is missing and what to do; what waits for a closed channel is tried once more."""
    await think(interaction)
    await require_staff(interaction)
    watched = await use_cases(interaction).troubles.all_watched(server_id(interaction))
    checks = [await _look(interaction, one) for one in watched]
    await use_cases(interaction).outbox.retry(server_id(interaction))
    await reply(interaction, check_post(checks))


async def _look(interaction: Interaction, watched: Watched) -> CheckedChannels:
    follow, troubles = watched.follow, use_cases(interaction).troubles
    seen = check_server(interaction.client.get_guild(follow.guild_id), watched.server, follow)
    if seen is None:
        raise UserError("Discord doesn't show me the server just now. Please try again in a minute.")
    findings = after_a_look(seen, await troubles.get(watched.server.id, follow.channel_id))
    await troubles.said(watched, findings)
    return CheckedChannels(follow.channel_id, findings, follow.ping_role_id)


async def retry_pressed(interaction: Interaction, of_server: int, channel_id: int) -> None:
    """Try a channel again, from the notice that it is closed: in the server, or in a direct message."""
    if interaction.guild_id is None:
        await _require_who_set_up(interaction, of_server)
    elif interaction.guild_id != of_server:
        raise UserError("That channel is another server's business.")
    else:
        await require_staff(interaction)
    await use_cases(interaction).ledgers.retry_channel(of_server, channel_id, interaction.user.id)
    words = f"Trying again in <#{channel_id}>. `/desk status` in the server shows what came of it."
    await reply(interaction, say(words), ephemeral=True)


async def _require_who_set_up(interaction: Interaction, of_server: int) -> None:
    """In a direct message Discord doesn't say what somebody is in the server."""
    watched = await use_cases(interaction).troubles.all_watched(of_server)
    if interaction.user.id not in {one.set_up_by for one in watched}:
        raise UserError("Somebody else has set the server up since. Please use `/desk status` there.")
