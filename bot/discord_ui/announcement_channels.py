"""Announcement channels, whose messages Discord passes on to all servers that follow them."""

import discord


def may_be_announcement_channel(client: discord.Client, guild_id: int, channel_id: int) -> bool:
    """Whether the channel is one, or isn't known to this process: then whoever knows it looks again."""
    guild = client.get_guild(guild_id)
    if guild is None or guild.unavailable:
        return True
    channel = guild.get_channel_or_thread(channel_id)
    return channel is None or is_announcement_channel(channel)


def is_announcement_channel(channel: discord.abc.GuildChannel | discord.Thread) -> bool:
    """Whether it is one; a thread in one isn't, for its messages are published nowhere."""
    return isinstance(channel, discord.TextChannel) and channel.is_news()
