"""How much waits in the outbox, for whoever watches the bot."""

from bot.clock import Clock
from bot.domain.outbox.queue_figures import QueueFigures
from bot.storage.database import Database
from bot.storage.queue import queue_figures as rows


class QueueCounts:
    """The use case of counting it."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def read(self) -> QueueFigures:
        """The figures of now."""
        now = self._clock.now()
        async with self._database.read() as tx:
            waiting = await rows.count_waiting(tx)
            since = await rows.overdue_since(tx, now)
        if since is None:
            return QueueFigures(waiting)
        return QueueFigures(waiting, (now - since).total_seconds())
