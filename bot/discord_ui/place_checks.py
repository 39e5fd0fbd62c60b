"""What keeps the bot from announcing in a place, with what its next post there would need."""

from collections.abc import Awaitable, Callable, Sequence

import discord

from bot.discord_ui.permissions import check_server, missing_permissions
from bot.discord_ui.places import Place, Places
from bot.domain.base.server import Follow, Server
from bot.domain.news.forum_topic import ForumTopic

ComingTopic = Callable[[int], Awaitable[ForumTopic | None]]
"""What a server's next post in a forum is about, by the server's id."""


class PlaceChecks:
    """Looks at places for commands, the courier's alerts and the preflight alike."""

    def __init__(self, places: Places, coming_topic: ComingTopic) -> None:
        self._places = places
        self._coming_topic = coming_topic

    async def missing(
        self, guild: discord.Guild | None, channel_id: int, *ping_role_ids: int
    ) -> tuple[str, ...]:
        """What the bot lacks in one of a server's own channels; empty when all seems well."""
        place = await self._places.look_up(guild, channel_id)
        topic = None
        if guild:
            topic = await self._topic(place, guild.id)
        return missing_permissions(place, ping_role_ids, topic)

    async def check(
        self,
        guild: discord.Guild | None,
        server: Server,
        follow: Follow,
        kind_role_ids: Sequence[int] = (),
    ) -> tuple[str, ...] | None:
        """All that a followed channel lacks, its roles too; None when nothing is known of its server.

        `kind_role_ids` are those of the server's roles that fans choose.
        """
        place = await self._places.look_up(guild, follow.channel_id)
        topic = await self._topic(place, server.id)
        return check_server(guild, server, follow, place, topic, kind_role_ids)

    async def _topic(self, place: Place, server_id: int) -> ForumTopic | None:
        """Only a forum that wants tags is worth reading the season for."""
        if place.forum is None or not place.forum.flags.require_tag:
            return None
        return await self._coming_topic(server_id)
