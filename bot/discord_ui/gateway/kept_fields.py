"""Which of Discord's fields are kept of a server: those that Pitboard or discord.py's permissions look at.

A field that isn't named here reads as if Discord hadn't sent it. Whoever needs one more names it here.
https://docs.discord.com/developers/resources/guild#guild-object and the objects beside it.
"""

import json
from collections.abc import Collection, Iterable, Mapping
from typing import Any

Json = dict[str, Any]
"""An object as Discord sends it."""

_OF_SERVERS = (
    "id",
    "name",
    "unavailable",
    "owner_id",
    "preferred_locale",
    "system_channel_id",
    "public_updates_channel_id",
    "member_count",
)
_OF_ROLES = ("id", "name", "permissions", "position", "managed", "mentionable", "tags")
_CHANNEL_TYPES = frozenset((0, 2, 4, 5, 13, 15, 16))
"""Those that discord.py has a class for; it ignores channels of any other."""
_OF_THREADS = (
    "id",
    "type",
    "name",
    "parent_id",
    "owner_id",
    "flags",
    "message_count",
    "member_count",
    "applied_tags",
    "thread_metadata",
)
_OF_ACCOUNTS = ("id", "username", "discriminator", "global_name", "avatar", "bot")


def kept_server(server: Mapping[str, Any]) -> Json:
    """A server without its roles, members and places; in an update, what the update tells of those."""
    return _only(_OF_SERVERS, server)


def kept_roles(roles: Iterable[Mapping[str, Any]]) -> list[Json]:
    """Roles of a server."""
    return [_only(_OF_ROLES, role) for role in roles]


def known_channels(channels: Iterable[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """Channels of a server of the types that are known; what is kept of each, `channel_lines` says."""
    return [channel for channel in channels if channel["type"] in _CHANNEL_TYPES]


def write_thread(thread: Mapping[str, Any]) -> str:
    """A thread that isn't archived, as JSON: servers have few."""
    return json.dumps(_only(_OF_THREADS, thread))


def read_thread(_: int, line: str) -> Json:
    """The thread that was written."""
    thread: Json = json.loads(line)
    return thread


def kept_members(members: Iterable[Mapping[str, Any]], account_id: str) -> list[Json]:
    """Of all members only the bot itself, who has that account."""
    own = [member for member in members if str(member["user"]["id"]) == account_id]
    return [{**member, "user": _only(_OF_ACCOUNTS, member["user"])} for member in own]


def _only(names: Collection[str], fields: Mapping[str, Any]) -> Json:
    return {name: fields[name] for name in names if name in fields}
