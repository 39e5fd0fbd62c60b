"""The ledger: how telling stands in a server's channels, and what staff do about what is in trouble."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from bot.clock import Clock
from bot.domain.desk.change import Change, ChangeSubject, ChangeVerb
from bot.domain.desk.delivery_ledger import Ledger, LedgerLine, LedgerMove, LedgerMoveOutcome
from bot.domain.outbox.delivery import DeliveryState
from bot.languages.catalogue import phrase
from bot.languages.stored_words import storing_words
from bot.services.desk.trail import Trail
from bot.services.news.calendar_news import REAL_SECONDS_A_DELIVERY_MAY_TAKE
from bot.services.news.gathering import gather
from bot.services.outbox.outbox import Outbox
from bot.storage.database import Database, Transaction
from bot.storage.desk import servers
from bot.storage.outbox import delivery_ledger as rows
from bot.storage.outbox import publications
from bot.storage.queue import delivery_waits as waits

MOST = 5
"""Lines of each kind."""
ON_TIME = timedelta(minutes=1)
"""What goes out less than this after its time is on time."""


class Ledgers:
    """Use cases about what was announced and what was not."""

    def __init__(self, database: Database, clock: Clock, outbox: Outbox, trail: Trail) -> None:
        self._database = database
        self._clock = clock
        self._outbox = outbox
        self._trail = trail

    async def read(self, server_id: int) -> Ledger:
        """How the deliveries to the server's own channels stand."""
        async with self._database.read() as tx:
            trouble, troubles = await rows.list_troubled(tx, server_id, MOST)
            unpublished, publishes_at = await publications.count_waiting(tx, server_id, self._clock.now())
            return Ledger(
                trouble=await self._lines(tx, trouble),
                coming=await self._lines(tx, await rows.list_coming(tx, server_id, MOST)),
                sent=await self._lines(tx, await rows.list_sent(tx, server_id, MOST)),
                skipped=await self._lines(tx, await rows.list_skipped(tx, server_id, MOST)),
                troubles=troubles,
                unpublished=unpublished,
                publishes_at=publishes_at,
            )

    async def move(
        self, server_id: int, delivery_id: int, nonce: str, move: LedgerMove, by: int
    ) -> LedgerMoveOutcome:
        """Try a delivery again at once, or drop it; `by` is the user's id who wants it.

        What has moved on meanwhile, or was never of this server, is left as it is.
        """
        reason = f"discarded by <@{by}>" if move is LedgerMove.DROP else None
        async with self._database.write() as tx:
            done = await rows.make_move(tx, server_id, delivery_id, nonce, move, self._clock.now(), reason)
            found = await rows.find(tx, server_id, delivery_id, nonce)
            line = await self._line(tx, found) if found else None
            if done and line:
                await self._trail.note(tx, _change(server_id, by, move, line))
        if done:  # what waited behind it may go now, too
            self._outbox.changed()
        return LedgerMoveOutcome(move, line, done)

    async def retry_channel(self, guild_id: int, channel_id: int, by: int) -> None:
        """Somebody pressed Retry under a trouble: what waits in that server is tried at once."""
        async with self._database.write() as tx:
            await waits.retry_refused(tx, guild_id)
            if await servers.get(tx, guild_id) is not None:  # who only follows a team has no trail
                await self._trail.note(tx, _retried(guild_id, channel_id, by))
        self._outbox.changed()

    async def _lines(self, tx: Transaction, found: Iterable[rows.Planned]) -> tuple[LedgerLine, ...]:
        return tuple([await self._line(tx, one) for one in found])

    async def _line(self, tx: Transaction, found: rows.Planned) -> LedgerLine:
        delivery, meant_for = found
        news = await gather(tx, delivery.announcement, self._clock)
        sent_at = delivery.sent_at if delivery.state is DeliveryState.SENT else None
        return LedgerLine(delivery, news, meant_for, self._late(sent_at, delivery.expected_at or meant_for))

    def _late(self, sent_at: datetime | None, expected_at: datetime) -> timedelta:
        """On a fast clock the moment that a delivery takes is long, and not what people call late."""
        usual = max(ON_TIME, self._clock.passes_in(REAL_SECONDS_A_DELIVERY_MAY_TAKE))
        late = sent_at - expected_at if sent_at else timedelta()
        return late if late >= usual else timedelta()


def _retried(server_id: int, channel_id: int, by: int) -> Change:
    with storing_words():
        label = phrase("Stuck posts")
    where = (ChangeSubject.DELIVERY, channel_id, label)
    return Change(server_id, by, ChangeVerb.RETRIED, *where, after={"channel": channel_id})


def _change(server_id: int, by: int, move: LedgerMove, line: LedgerLine) -> Change:
    verb = ChangeVerb.DROPPED if move is LedgerMove.DROP else ChangeVerb.RETRIED
    where = {"action": line.delivery.action, "channel": line.delivery.channel_id}
    with storing_words():
        label = line.news.title
    return Change(server_id, by, verb, ChangeSubject.DELIVERY, line.delivery.id, label, after=where)
