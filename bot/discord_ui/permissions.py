"""What the bot may do in a channel, by the names that Discord's settings show."""

import discord

from bot.domain.base.server import Follow, Server
from bot.domain.desk.channel_trouble import CHANNEL_GONE, PING_GONE, STAFF_GONE

NEEDED = {
    "view_channel": "View Channel",
    "send_messages": "Send Messages",
    "embed_links": "Embed Links",
    "attach_files": "Attach Files",
    "read_message_history": "Read Message History",
}
MENTION_ROLES = "Mention @everyone, @here, and All Roles"


def missing_permissions(
    guild: discord.Guild | None, channel_id: int, ping_role_id: int | None = None
) -> tuple[str, ...]:
    """The permissions that the bot lacks to announce there; empty when all is well or nothing is known.

    What is asked is Discord's picture of the server as the gateway keeps it, so it costs no request.
    """
    if guild is None:
        return ()
    me: discord.Member | None = guild.me  # it may come later than its guild
    channel = guild.get_channel(channel_id)
    if channel is None or me is None:
        return ()
    # Not the channel's own method: it takes Embed Links away with Send Messages; we name what is denied.
    permissions = discord.abc.GuildChannel.permissions_for(channel, me)
    names = [name for flag, name in NEEDED.items() if not getattr(permissions, flag)]
    if not permissions.mention_everyone and not _is_open_to_mentions(guild, ping_role_id):
        names.append(MENTION_ROLES)
    return tuple(names)


def _is_open_to_mentions(guild: discord.Guild, role_id: int | None) -> bool:
    """Whether everybody may mention the role; one that is gone is another trouble than permissions."""
    role = guild.get_role(role_id or 0)
    return role is None or role.mentionable


def is_known(guild: discord.Guild) -> bool:
    """Whether the gateway has shown the server: in an outage, and for a moment at the start, it hasn't."""
    me: discord.Member | None = guild.me
    return not guild.unavailable and me is not None


def is_role_gone(guild: discord.Guild, role_id: int) -> bool:
    """Whether somebody has deleted the role, as far as the gateway has shown the server."""
    return is_known(guild) and guild.get_role(role_id) is None


def check_server(guild: discord.Guild | None, server: Server, follow: Follow) -> tuple[str, ...] | None:
    """All that a followed channel of `guild` lacks for what will be needed; None when nothing is known of it.

    Findings are permissions by their names in Discord's settings,
    and the sentences of `bot.domain.desk.channel_trouble`.
    """
    if guild is None or not is_known(guild):
        return None
    findings: list[str] = []
    if guild.get_channel(follow.channel_id) is None:
        findings.append(CHANNEL_GONE)
    if guild.id == server.id and guild.get_role(server.staff_role_id) is None:
        findings.append(STAFF_GONE)
    if follow.ping_role_id and guild.get_role(follow.ping_role_id) is None:
        findings.append(PING_GONE)
    return (*findings, *missing_permissions(guild, follow.channel_id, follow.ping_role_id))
