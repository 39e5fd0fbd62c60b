"""Which servers are to be checked, because a round of theirs begins within a day."""

from dataclasses import dataclass
from datetime import timedelta

from bot.clock import Clock
from bot.services.desk.channel_troubles import Watched, next_followers_watched, own_watched
from bot.storage.database import Database
from bot.storage.season import preflight as rows

AHEAD = timedelta(hours=24)
"""How long before a round's first day, at the venue, its servers are checked."""

AT_ONCE = 50
"""Followers that are read in one transaction: some tens of milliseconds, of ten thousand half a minute."""


@dataclass(frozen=True, slots=True)
class Check:
    """A server's own channels, to be looked at once before a round, and then those of its followers."""

    ahead: rows.UpcomingRound
    watched: list[Watched]


class Checks:
    """The checks before race day: each once for each round."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def due(self) -> list[Check]:
        """The checks to make now. A round that has begun is too late: its posts tell what is wrong."""
        now = self._clock.now()
        async with self._database.read() as tx:
            near = await rows.list_unchecked(tx, now.date())
            soon = [ahead for ahead in near if now < ahead.round.begins <= now + AHEAD]
            return [Check(ahead, await own_watched(tx, ahead.server_id)) for ahead in soon]

    async def next_followers(self, check: Check, after_follow_id: int) -> list[Watched]:
        """The next channels of other servers to be looked at; none after the last."""
        async with self._database.read() as tx:
            return await next_followers_watched(tx, check.ahead.server_id, after_follow_id, AT_ONCE)

    async def done(self, check: Check) -> None:
        """It was made, and what was found is kept."""
        async with self._database.write() as tx:
            await rows.mark_checked(tx, check.ahead)
