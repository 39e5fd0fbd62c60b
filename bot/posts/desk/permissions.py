"""Permissions that the bot lacks, by their names in Discord's settings, and what to do about them."""

from collections.abc import Collection

from bot.posts.kit.english import listing
from bot.posts.kit.escape import escaped_line

MENTION_ROLES = "Mention @everyone, @here, and All Roles"
"""The permission to ping a role that is not mentionable, as Discord's settings call it."""


def grant_request(permissions: Collection[str], channel_id: int) -> str:
    """What an administrator has to do: `Grant **Send Messages** in <#1>.`."""
    names = [f"**{escaped_line(name)}**" for name in permissions]
    return f"Grant {listing(names)} in <#{channel_id}>."


def mention_requests(channel_id: int, ping_role_id: int | None) -> tuple[str, str]:
    """The two ways to let reminders ping, each one enough: in the role's settings, or in the channel's."""
    role = "the role"
    if ping_role_id:
        role = f"<@&{ping_role_id}>"
    in_the_role = f"Let anyone mention {role} in that role's settings, or instead:"
    return in_the_role, grant_request([MENTION_ROLES], channel_id)
