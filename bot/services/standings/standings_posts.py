"""Tells followers the standings after a round, and keeps true what they were told."""

from dataclasses import dataclass

from bot.domain.base.server import Switch
from bot.domain.outbox.announcement import Announcement, AnnouncementKind
from bot.domain.outbox.shown_posts import AnnouncementReach
from bot.domain.season.round import Round
from bot.domain.season.season import Season
from bot.domain.standings.counted_sessions import is_known_after
from bot.services.outbox.bundling import was_told
from bot.services.outbox.outbox import Outbox
from bot.storage.database import Transaction
from bot.storage.desk import servers
from bot.storage.press import standings_files, timing_files, typed_points


@dataclass(frozen=True, slots=True)
class StandingsPosts:
    """What every way to points shares. Whoever calls wakes the courier after the commit."""

    outbox: Outbox

    async def tell(
        self, tx: Transaction, server_id: int, season: Season, round_: Round
    ) -> Announcement | None:
        """Tell the standings after a round, and correct what was told of later ones; None if nothing is told.

        Nothing new is told where the server doesn't wish that, or where points of any session until then are
        missing: a place in half a championship would be a wrong one.
        """
        await self.correct(tx, server_id, season, round_)
        server = await servers.get(tx, server_id)
        if server is None or server.standings is Switch.OFF:
            return None
        if not await self.is_known(tx, season, round_):
            return None
        return await self.put(tx, server_id, round_)

    async def put(self, tx: Transaction, server_id: int, round_: Round) -> Announcement:
        """Tell the standings after a round, which are known."""
        announcement = _announcement(server_id, round_)
        await self.outbox.put(tx, announcement)
        return announcement

    async def is_known(self, tx: Transaction, season: Season, round_: Round) -> bool:
        """Whether everybody's points until the end of the round are known."""
        return bool(await self._known_rounds(tx, season, [round_]))

    async def correct(
        self, tx: Transaction, server_id: int, season: Season, changed: Round | None = None
    ) -> None:
        """Have the posts of the round that has changed, and of all later ones, edited; None: of all rounds.

        What isn't known any more is taken down.
        """
        told_rounds: list[Round] = []
        for round_ in season.rounds:
            is_earlier = changed is not None and round_.number < changed.number
            if not is_earlier and await was_told(tx, _announcement(server_id, round_)):
                told_rounds.append(round_)
        if not told_rounds:
            return
        known_rounds = await self._known_rounds(tx, season, told_rounds)
        for round_ in told_rounds:
            announcement = _announcement(server_id, round_)
            if round_ in known_rounds:
                await self.outbox.put(tx, announcement, AnnouncementReach.SHOWN)
            else:
                await self.outbox.withdraw(tx, announcement)

    async def _known_rounds(self, tx: Transaction, season: Season, rounds: list[Round]) -> list[Round]:
        kept_fields = await timing_files.of_season(tx, season.id)
        typed = await typed_points.of_season(tx, season.id)
        published_ids = {each.round_id for each in await standings_files.of_season(tx, season.id)}

        def is_known(round_: Round) -> bool:
            return round_.id in published_ids or is_known_after(season, kept_fields, typed, round_)

        return [round_ for round_ in rounds if is_known(round_)]


def _announcement(server_id: int, round_: Round) -> Announcement:
    return Announcement(server_id, AnnouncementKind.STANDINGS, round_id=round_.id)
