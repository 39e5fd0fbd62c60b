"""What the bot may do in a channel, by the names that Discord's settings show."""

import discord

NEEDED = {
    "view_channel": "View Channel",
    "send_messages": "Send Messages",
    "embed_links": "Embed Links",
    "attach_files": "Attach Files",
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
