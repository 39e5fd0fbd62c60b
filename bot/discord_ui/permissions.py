"""What the bot may do in a channel, by the names that Discord's settings show."""

from collections.abc import Mapping, Sequence

import discord

from bot.discord_ui.places import Place, is_known, lacks_tag
from bot.domain.base.server import Audience, CardChoice, EventsChoice, Follow, Server, Switch
from bot.domain.desk.channel_trouble import (
    CHANNEL_GONE,
    CREATE_POLLS,
    EVENTS_DENIED,
    KIND_GONE,
    KIND_TOO_HIGH,
    PING_GONE,
    ROLES_DENIED,
    STAFF_GONE,
    TAG_NEEDED,
    THREAD_HIDDEN,
    THREAD_LOCKED,
    VOICE_DENIED,
)
from bot.domain.news.forum_topic import ForumTopic
from bot.languages.catalogue import mark

_VIEW = {"view_channel": mark("View Channel")}
_SHOW = {
    "embed_links": mark("Embed Links"),
    "attach_files": mark("Attach Files"),
    "read_message_history": mark("Read Message History"),
}
_IN_CHANNELS = {**_VIEW, "send_messages": mark("Send Messages"), **_SHOW}
_IN_THREADS = {**_VIEW, "send_messages_in_threads": mark("Send Messages in Threads"), **_SHOW}
_IN_FORUMS = {
    **_VIEW,
    "send_messages": mark("Create Posts"),
    "send_messages_in_threads": mark("Send Messages in Threads and Posts"),
    **_SHOW,
}
"""The same permission has another name in a forum's settings."""
NEEDED = tuple(_IN_CHANNELS | _IN_FORUMS)
"""What the bot is invited with, by Discord's names for programs: all that it needs in a place of any kind."""
CREATE_THREADS = mark("Create Public Threads")
MENTION_ROLES = mark("Mention @everyone, @here, and All Roles")


def missing_permissions(
    place: Place, ping_role_ids: Sequence[int] = (), topic: ForumTopic | None = None
) -> tuple[str, ...]:
    """What the bot lacks to announce there; empty when all is well or nothing is known.

    Permissions by their names, and the findings of `bot.domain.desk.channel_trouble` about threads and
    forums; `topic` is what a forum is to have a post about next.
    """
    if place.is_hidden:
        return (THREAD_HIDDEN,)
    channel = place.channel
    if channel is None:
        return ()
    me: discord.Member | None = channel.guild.me  # it may come later than its guild
    around = _channel_around(channel)
    if around is None or me is None:
        return ()
    # Not the channel's own method: it takes Embed Links away with Send Messages; we name what is denied.
    permissions = discord.abc.GuildChannel.permissions_for(around, me)
    missing = [name for flag, name in _needed(channel).items() if not getattr(permissions, flag)]
    if not permissions.mention_everyone and not _are_open_to_mentions(channel.guild, ping_role_ids):
        missing.append(MENTION_ROLES)
    if isinstance(channel, discord.Thread) and channel.locked and not permissions.manage_threads:
        missing.append(THREAD_LOCKED)
    if topic and place.forum and lacks_tag(place.forum, topic):
        missing.append(TAG_NEEDED)
    return tuple(missing)


def may_attach(channel: discord.abc.GuildChannel | discord.Thread | None) -> bool:
    """Whether the bot may send files there, as far as is known."""
    if channel is None:
        return True
    me: discord.Member | None = channel.guild.me
    around = _channel_around(channel)
    if around is None or me is None:
        return True
    return discord.abc.GuildChannel.permissions_for(around, me).attach_files


def _channel_around(
    channel: discord.abc.GuildChannel | discord.Thread,
) -> discord.abc.GuildChannel | None:
    """The channel whose permissions count: a thread has none of its own."""
    if isinstance(channel, discord.Thread):
        return channel.parent
    return channel


def _needed(channel: discord.abc.GuildChannel | discord.Thread) -> Mapping[str, str]:
    if isinstance(channel, discord.Thread):
        return _IN_THREADS
    if isinstance(channel, discord.ForumChannel):
        return _IN_FORUMS
    return _IN_CHANNELS


def _are_open_to_mentions(guild: discord.Guild, role_ids: Sequence[int]) -> bool:
    """Whether everybody may mention the roles; one that is gone is another trouble than permissions."""
    roles = [guild.get_role(role_id) for role_id in role_ids]
    return all(role is None or role.mentionable for role in roles)


def is_role_gone(guild: discord.Guild, role_id: int) -> bool:
    """Whether somebody has deleted the role, as far as the gateway has shown the server."""
    return is_known(guild) and guild.get_role(role_id) is None


def check_server(
    guild: discord.Guild | None,
    server: Server,
    follow: Follow,
    place: Place,
    topic: ForumTopic | None = None,
    kind_role_ids: Sequence[int] = (),
) -> tuple[str, ...] | None:
    """All that a followed place of `guild` lacks for what will be needed; None when nothing is known of it.

    `kind_role_ids` are the roles that fans choose: where there are any, they are pinged instead of the
    follow's.

    Findings are permissions by their names in Discord's settings,
    and the sentences of `bot.domain.desk.channel_trouble`.
    """
    if guild is None or not is_known(guild):
        return None
    findings: list[str] = []
    if place.is_gone:
        findings.append(CHANNEL_GONE)
    if guild.id == server.id and guild.get_role(server.staff_role_id) is None:
        findings.append(STAFF_GONE)
    pinged_ids = pinged_role_ids(follow, kind_role_ids)
    if kind_role_ids and pinged_ids is kind_role_ids:
        findings += _kind_roles_troubles(guild, kind_role_ids)
    elif follow.ping_role_id and guild.get_role(follow.ping_role_id) is None:
        findings.append(PING_GONE)
    is_own = guild.id == server.id and follow.audience is Audience.FOLLOWERS
    if is_own:
        findings += _own_server_troubles(guild, server)
    missing = missing_permissions(place, pinged_ids, topic)
    if is_own:
        missing = (*missing, *lacking_for_choices(guild, server, follow.channel_id))
    return (*findings, *missing)


def lacking_for_choices(guild: discord.Guild | None, server: Server, channel_id: int) -> tuple[str, ...]:
    """The permissions that the bot lacks in the team's own channel for what the server has chosen."""
    lacking: list[str] = []
    if lacks_threads(guild, server.card, channel_id):
        lacking.append(CREATE_THREADS)
    if lacks_polls(guild, server.driver_poll, channel_id):
        lacking.append(CREATE_POLLS)
    return tuple(lacking)


def _own_server_troubles(guild: discord.Guild, server: Server) -> list[str]:
    """What keeps the bot from what a server has besides posts."""
    troubles: list[str] = []
    if lacks_events(guild, server.events):
        troubles.append(EVENTS_DENIED)
    if server.voice_channel_id and lacks_voice(guild, server.voice_channel_id):
        troubles.append(VOICE_DENIED)
    return troubles


def lacks_events(guild: discord.Guild | None, choice: EventsChoice) -> bool:
    """Whether a server is to have events and doesn't let the bot make them, as far as is known."""
    me: discord.Member | None = None
    if guild is not None:
        me = guild.me
    if me is None or choice is EventsChoice.OFF:
        return False
    return not me.guild_permissions.create_events


def lacks_voice(guild: discord.Guild | None, channel_id: int) -> bool:
    """Whether the bot can't set the status of a voice channel, as far as is known.

    Who isn't in the channel needs Manage Channels besides:
    https://docs.discord.com/developers/resources/channel#set-voice-channel-status
    """
    me: discord.Member | None = None
    if guild is not None and is_known(guild):
        me = guild.me
    if guild is None or me is None:
        return False
    channel = guild.get_channel(channel_id)
    if channel is None:
        return True
    permissions = channel.permissions_for(me)
    return not (
        permissions.view_channel and permissions.manage_channels and permissions.set_voice_channel_status
    )


def lacks_threads(guild: discord.Guild | None, choice: CardChoice, channel_id: int) -> bool:
    """Whether cards are to have a thread in a channel that doesn't let the bot begin one."""
    if guild is None or choice is not CardChoice.THREAD:
        return False
    channel = guild.get_channel(channel_id)
    me: discord.Member | None = guild.me
    if me is None or not isinstance(channel, discord.TextChannel):
        return False  # a thread and a forum's posts are for talk themselves
    return not channel.permissions_for(me).create_public_threads


def lacks_polls(guild: discord.Guild | None, choice: Switch, channel_id: int) -> bool:
    """Whether there are to be polls in a channel that doesn't let the bot make them, as far as is known."""
    if guild is None or choice is Switch.OFF:
        return False
    channel = guild.get_channel_or_thread(channel_id)
    me: discord.Member | None = guild.me
    if channel is None or me is None:
        return False
    around = _channel_around(channel)
    if around is None:
        return False
    return not discord.abc.GuildChannel.permissions_for(around, me).send_polls


def pinged_role_ids(follow: Follow, kind_role_ids: Sequence[int]) -> Sequence[int]:
    """The roles that posts there may ping: those of fans' kinds in the team's own server, for followers."""
    if follow.audience is Audience.STAFF:
        return ()
    if kind_role_ids and follow.guild_id == follow.server_id:
        return kind_role_ids
    return follow.ping_role_ids


def _kind_roles_troubles(guild: discord.Guild, role_ids: Sequence[int]) -> list[str]:
    """What keeps the bot from handing out the roles that fans choose, or from pinging them."""
    roles = [guild.get_role(role_id) for role_id in role_ids]
    troubles: list[str] = []
    if any(role is None for role in roles):
        troubles.append(KIND_GONE)
    if not guild.me.guild_permissions.manage_roles:
        troubles.append(ROLES_DENIED)
    elif any(role is not None and role >= guild.me.top_role for role in roles):
        troubles.append(KIND_TOO_HIGH)
    return troubles
