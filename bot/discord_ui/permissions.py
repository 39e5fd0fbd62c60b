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


def missing(guild: discord.Guild | None, channel_id: int, ping_role_id: int | None = None) -> tuple[str, ...]:
    """The permissions that the bot lacks to announce there; empty when all is well or nothing is known.

    What is asked is Discord's picture of the server as the gateway keeps it, so it costs no request.
    """
    channel = guild.get_channel(channel_id) if guild else None
    me: discord.Member | None = guild.me if guild else None  # it may come later than its guild
    if guild is None or channel is None or me is None:
        return ()
    # Not the channel's own method: it takes Embed Links away with Send Messages; we name what is denied.
    held = discord.abc.GuildChannel.permissions_for(channel, me)
    lacking = [name for flag, name in NEEDED.items() if not getattr(held, flag)]
    role = guild.get_role(ping_role_id) if ping_role_id else None
    if role and not role.mentionable and not held.mention_everyone:
        lacking.append(MENTION_ROLES)
    return tuple(lacking)


def is_known(guild: discord.Guild) -> bool:
    """Whether the gateway has shown the server: in an outage, and for a moment at the start, it hasn't."""
    me: discord.Member | None = guild.me
    return not guild.unavailable and me is not None


def check_server(guild: discord.Guild | None, server: Server, follow: Follow) -> tuple[str, ...] | None:
    """All that a followed channel of `guild` lacks for what will be needed; None when nothing is known of it.

    Findings are permissions by their names in Discord's settings,
    and the sentences of `bot.domain.desk.channel_trouble`.
    """
    if guild is None or not is_known(guild):
        return None
    gone = {
        CHANNEL_GONE: guild.get_channel(follow.channel_id) is None,
        STAFF_GONE: guild.id == server.id and guild.get_role(server.staff_role_id) is None,
        PING_GONE: bool(follow.ping_role_id) and guild.get_role(follow.ping_role_id or 0) is None,
    }
    lacking = missing(guild, follow.channel_id, follow.ping_role_id)
    return (*(what for what, is_so in gone.items() if is_so), *lacking)
