"""Servers as the gateway told of them, packed: itself with its roles, its channels, its threads.

A server of 60 channels takes less than 4 KiB so; discord.py's objects for it take some 50, and every full
garbage collection looks through them.
"""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from bot.discord_ui.gateway.channel_lines import read_channel, write_channel
from bot.discord_ui.gateway.kept_fields import (
    Json,
    kept_members,
    kept_roles,
    kept_server,
    known_channels,
    read_thread,
    write_thread,
)
from bot.discord_ui.gateway.packed_places import PackedPlaces
from bot.discord_ui.gateway.packing import pack, unpack

_NOT_SHOWN = b""
"""A server whose id is all that Discord has told so far."""


class PackedServers:
    """By their ids. What is told of a server that isn't there is ignored, as discord.py does."""

    def __init__(self) -> None:
        self._servers: dict[int, bytes] = {}
        self.channels = PackedPlaces(write_channel, read_channel)
        self.threads = PackedPlaces(write_thread, read_thread)

    def __contains__(self, server_id: object) -> bool:
        return server_id in self._servers

    def __iter__(self) -> Iterator[int]:
        return iter(self._servers)

    def __len__(self) -> int:
        return len(self._servers)

    def keep(self, told: Mapping[str, Any], account_id: str) -> None:
        """Keep a server as it is told whole, with the membership of the bot, whose account that is."""
        server_id = int(told["id"])
        self.forget(server_id)
        if told.get("unavailable"):
            self._servers[server_id] = _NOT_SHOWN
            return
        roles = kept_roles(told.get("roles", ()))
        members = kept_members(told.get("members", ()), account_id)
        self._servers[server_id] = pack({**kept_server(told), "roles": roles, "members": members})
        self.channels.replace(server_id, known_channels(told.get("channels", ())))
        self.threads.replace(server_id, told.get("threads", ()))

    def server(self, server_id: int) -> Json:
        """The server with its roles and the bot's own membership.

        Raises:
            KeyError: it isn't there.
        """
        packed = self._servers[server_id]
        if packed == _NOT_SHOWN:
            return {"id": str(server_id), "unavailable": True}
        return unpack(packed)

    def forget(self, server_id: int) -> None:
        """The bot isn't in it any more."""
        self._servers.pop(server_id, None)
        self.channels.replace(server_id, ())
        self.threads.replace(server_id, ())

    def update(self, server_id: int, told: Mapping[str, Any]) -> None:
        """Take over what an update tells of a server; its places and who is in it aren't in there."""
        changes = kept_server(told)
        if "roles" in told:
            changes["roles"] = kept_roles(told["roles"])
        self._change(server_id, changes)

    def update_member(self, server_id: int, told: Mapping[str, Any], account_id: str) -> None:
        """Take over what is told of a member, if that is the bot."""
        told_members = kept_members((told,), account_id)
        if told_members and server_id in self:
            known_members = self.server(server_id).get("members") or [{}]
            self._change(server_id, {"members": [{**known_members[0], **told_members[0]}]})

    def put_role(self, server_id: int, told: Mapping[str, Any]) -> None:
        """A role is new, or another than before."""
        self._change_roles(server_id, int(told["id"]), kept_roles((told,)))

    def drop_role(self, server_id: int, role_id: int) -> None:
        """A role is gone."""
        self._change_roles(server_id, role_id, [])

    def put_channel(self, server_id: int, told: Mapping[str, Any]) -> None:
        """A channel is new, or another than before."""
        if server_id in self:
            self.channels.put(server_id, known_channels((told,)))

    def drop_channel(self, server_id: int, channel_id: int) -> None:
        """A channel is gone, and with it its threads."""
        self.channels.drop(server_id, lambda channel: int(channel["id"]) == channel_id)
        self.threads.drop(server_id, lambda thread: int(thread["parent_id"]) == channel_id)

    def put_threads(self, server_id: int, told: Collection[Mapping[str, Any]]) -> None:
        """Threads are new, or others than before."""
        if server_id in self:
            self.threads.put(server_id, told)

    def drop_thread(self, server_id: int, thread_id: int) -> None:
        """A thread is gone or archived."""
        self.threads.drop(server_id, lambda thread: int(thread["id"]) == thread_id)

    def drop_threads_in(self, server_id: int, channel_ids: Collection[int] | None) -> None:
        """Those in these channels aren't open any more; without any, all of the server."""
        if channel_ids is None:
            self.threads.replace(server_id, ())
        else:
            self.threads.drop(server_id, lambda thread: int(thread["parent_id"]) in channel_ids)

    def _change_roles(self, server_id: int, role_id: int, now: list[Json]) -> None:
        if server_id in self:
            roles = self.server(server_id).get("roles", [])
            others = [role for role in roles if int(role["id"]) != role_id]
            self._change(server_id, {"roles": others + now})

    def _change(self, server_id: int, changes: Json) -> None:
        if server_id in self:
            self._servers[server_id] = pack({**self.server(server_id), **changes})
