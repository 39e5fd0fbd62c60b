"""`/desk check`: whether all is ready for race day."""

from discord import app_commands

from bot.commands.core.interaction import Interaction, server_id, use_cases
from bot.commands.core.replies import answer, answer_later
from bot.commands.core.staff_only import require_staff
from bot.discord_ui.permissions import pinged_role_ids
from bot.domain.desk.channel_trouble import after_a_look
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.posts.desk.channel_trouble import CheckedChannels, check_post
from bot.services.desk.channel_troubles import Watched


@app_commands.command(description="Check that channels, roles and permissions are ready for race day")
async def check(interaction: Interaction) -> None:
    """Answer with what is missing and what to do; what waits for a closed channel is tried once more."""
    await answer_later(interaction)
    await require_staff(interaction)
    all_watched = await use_cases(interaction).troubles.require_watched(server_id(interaction))
    checks = [await _check_channel(interaction, watched) for watched in all_watched]
    await use_cases(interaction).delivery_queue.retry(server_id(interaction))
    addresses = await use_cases(interaction).team_pages.addresses(server_id(interaction))
    await answer(interaction, check_post(checks, addresses))


async def _check_channel(interaction: Interaction, watched: Watched) -> CheckedChannels:
    follow, troubles = watched.follow, use_cases(interaction).troubles
    look = await interaction.client.servers.look_up(follow.guild_id)
    checks = interaction.client.place_checks
    seen = await checks.check(look.guild, watched.server, follow, watched.kind_role_ids)
    if seen is None:
        raise UserError(phrase("Please try again in a minute: Discord doesn't show me the server right now."))
    findings = after_a_look(seen, await troubles.get(watched.server.id, follow.channel_id))
    await troubles.said(watched, findings)
    ping_role_ids = tuple(pinged_role_ids(follow, watched.kind_role_ids))
    return CheckedChannels(follow.channel_id, findings, ping_role_ids, follow.is_elsewhere)
