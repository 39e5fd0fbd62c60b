"""Channels that are closed to the bot, or lack something: kept, and told to staff once."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.clock import Clock
from bot.domain.base.server import Follow, Server
from bot.domain.desk.channel_trouble import Trouble, findings_text, trouble_to_keep
from bot.domain.news.forum_topic import ForumTopic
from bot.services.season.season_lookup import season_of_day
from bot.services.server.server_lookup import require_server
from bot.storage.database import Database, Transaction
from bot.storage.desk import channel_troubles as rows
from bot.storage.desk import servers
from bot.storage.fans import ping_roles
from bot.storage.outbox import spreads


@dataclass(frozen=True, slots=True)
class Watched:
    """A channel, and whose settings say what is needed there.

    `server` is the team's. `set_up_by` is the user who chose them, None where they asked to be forgotten,
    `staff_channel_id` where staff want to hear of trouble, and `kind_role_ids` the roles that fans choose.
    The staff that hear of it are of `staff_server`, the channel's own: with the role 0 where it isn't set up.
    """

    server: Server
    follow: Follow
    staff_server: Server
    set_up_by: int | None
    staff_channel_id: int | None = None
    kind_role_ids: tuple[int, ...] = ()


class Troubles:
    """Use cases about troubles. Which channels have one is kept in memory too, for the courier to ask."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._open: set[tuple[int, int]] | None = None

    async def report(self, server_id: int, guild_id: int, channel_id: int, what: str) -> Trouble | None:
        """Keep what is wrong there; given back if staff have to be told of it, now or still."""
        new = Trouble(server_id, guild_id, channel_id, what, self._clock.now())
        async with self._database.write() as tx:
            await rows.lock_server(tx, server_id)
            old = await rows.get(tx, server_id, channel_id)
            kept = trouble_to_keep(old, new)
            if kept != old:
                await rows.save(tx, kept)
            if self._open is not None:
                self._open.add((server_id, channel_id))
        return None if kept.told_at else kept

    async def told(self, trouble: Trouble) -> None:
        """Staff were told of it."""
        async with self._database.write() as tx:
            await rows.mark_told(tx, trouble, self._clock.now())

    async def said(self, watched: Watched, findings: tuple[str, ...]) -> None:
        """Staff read in the answer to their own command what is wrong in a channel, or that nothing is."""
        server_id, follow = watched.server.id, watched.follow
        if not findings:
            await self.cleared(server_id, follow.channel_id)
        elif trouble := await self.report(
            server_id, follow.guild_id, follow.channel_id, findings_text(findings)
        ):
            await self.told(trouble)

    async def cleared(self, server_id: int, channel_id: int) -> None:
        """All is well there; should it break again, that is another trouble."""
        if not await self.stands(server_id, channel_id):
            return
        async with self._database.write() as tx:
            await rows.remove(tx, server_id, channel_id)
        (self._open or set()).discard((server_id, channel_id))

    async def get(self, server_id: int, channel_id: int) -> Trouble | None:
        """The trouble of that channel."""
        async with self._database.read() as tx:
            return await rows.get(tx, server_id, channel_id)

    async def refresh(self) -> list[Trouble]:
        """Every trouble there is, another process's too; those of channels given up are forgotten."""
        async with self._database.read() as tx:
            if not await rows.list_all(tx):
                self._open = set()
                return []
        async with self._database.write() as tx:
            await rows.remove_unfollowed(tx)
            troubles = await rows.list_all(tx)
            self._open = {(trouble.server_id, trouble.channel_id) for trouble in troubles}
        return troubles

    async def stands(self, server_id: int, channel_id: int) -> bool:
        """Whether that channel has a trouble: from memory, without asking the database each time."""
        if self._open is None:
            await self.refresh()
        return (server_id, channel_id) in (self._open or ())

    async def watched(self, server_id: int, guild_id: int, channel_id: int) -> Watched | None:
        """What is needed in that channel; None when the server is gone."""
        async with self._database.read() as tx:
            follow = await servers.find_follow_in_channel(tx, server_id, channel_id)
            if follow is None:
                # Given up since; but a message is corrected where it was posted.
                follow = Follow(server_id, guild_id, channel_id, "")
            return await _watched(tx, follow)

    async def coming_topic(self, server_id: int) -> ForumTopic | None:
        """What the server's next post in a forum is about: the round in focus; None without one."""
        async with self._database.read() as tx:
            season = await season_of_day(tx, server_id, self._clock.now())
        if season is None:
            return None
        round_ = season.round_in_focus(self._clock.now())
        if round_ is None:
            return None
        return ForumTopic(season, round_)

    async def watched_in(self, guild_id: int) -> list[Watched]:
        """The channels of a server that hear its own team, or others that it follows; its own first."""
        async with self._database.read() as tx:
            return await _all_watched(tx, await servers.get_follows_in(tx, guild_id))

    async def require_watched(self, server_id: int) -> list[Watched]:
        """Those channels, for who asked to have them checked.

        Raises:
            UserError: the server isn't set up.
        """
        async with self._database.read() as tx:
            await require_server(tx, server_id)
            return await _all_watched(tx, await servers.get_follows_in(tx, server_id))

    async def may_answer_for(self, guild_id: int, person_id: int) -> bool:
        """Whether somebody is who set a server up, or had it follow a team: they were written to directly."""
        return any(person_id == watched.set_up_by for watched in await self.watched_in(guild_id))


async def own_watched(tx: Transaction, server_id: int) -> list[Watched]:
    """The server's own channels that hear its team, that of its staff last."""
    return await _all_watched(tx, await servers.get_own_follows(tx, server_id))


async def next_followers_watched(
    tx: Transaction, server_id: int, after_follow_id: int, most: int
) -> list[Watched]:
    """The next channels of other servers that hear the server's team, by their follows' ids."""
    return await _all_watched(tx, await spreads.next_follows(tx, server_id, after_follow_id, most))


async def _all_watched(tx: Transaction, follows: Iterable[Follow]) -> list[Watched]:
    all_watched = [await _watched(tx, follow) for follow in follows]
    return [watched for watched in all_watched if watched is not None]


async def _watched(tx: Transaction, follow: Follow) -> Watched | None:
    """What is needed in a follow's channel, and whom it concerns; None where the team's server is gone."""
    server = await servers.get(tx, follow.server_id)
    if server is None:
        return None
    staff_server: Server | None = server
    kind_role_ids: tuple[int, ...] = ()
    if follow.is_elsewhere:
        staff_server = await servers.get(tx, follow.guild_id)
    else:
        kind_role_ids = tuple((await ping_roles.get_all(tx, server.id)).values())
    if staff_server is None:
        staff_server = Server(follow.guild_id, staff_role_id=0, language=follow.language)
        return Watched(server, follow, staff_server, follow.followed_by or None)
    staff = await servers.get_staff_channel(tx, staff_server.id)
    there = staff.channel_id if staff else None
    by = await rows.find_setup_user(tx, staff_server.id)
    return Watched(server, follow, staff_server, by or None, there, kind_role_ids)
