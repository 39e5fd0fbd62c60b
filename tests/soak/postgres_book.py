"""The ledger on PostgreSQL."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from typing import Any

import asyncpg

from tests.crash.books import FOLLOW
from tests.crash.ledger import DELIVERIES, REMINDERS, SUBJECTS, UNSENT, Delivery, Ledger, stored
from tests.loopback import Channel

Row = tuple[Any, ...]


class PostgresBook:
    """A database of a PostgreSQL of the test's own, which has to be up when it is asked."""

    def __init__(self, url: str) -> None:
        self.url = url
        # A connection of asyncpg's needs an event loop, and whoever asks stands in one that doesn't wait.
        self._thread = ThreadPoolExecutor(1)

    def read(self, *, is_bot_running: bool) -> Ledger:  # noqa: ARG002 - to a server it is all the same
        """Everything that was committed."""
        subjects, reminders, deliveries = self._ask(SUBJECTS, REMINDERS, DELIVERIES)
        return Ledger(
            [said for (said,) in subjects],
            dict(reminders),
            [Delivery(*row) for row in deliveries],
        )

    def unsent(self) -> list[str]:
        """What ended otherwise than sent, by kind, state and reason, with how many there are."""
        (rows,) = self._ask(UNSENT)
        return [" · ".join(map(str, row)) for row in rows]

    def follow(self, team: Channel, follower: Channel, leads: str) -> None:
        """Let another server's channel hear the team: no command does that yet."""
        self._ask(f"{FOLLOW} ({team.guild.id}, {follower.guild.id}, {follower.id}, '{leads}')")

    def _ask(self, *questions: str) -> list[list[Row]]:
        return self._thread.submit(asyncio.run, self._answers(questions)).result()

    async def _answers(self, questions: tuple[str, ...]) -> list[list[Row]]:
        connection = await asyncpg.connect(self.url.replace("+asyncpg", ""))
        try:
            return [[_as_sqlite(row) for row in await connection.fetch(question)] for question in questions]
        finally:
            await connection.close()


def _as_sqlite(row: asyncpg.Record) -> Row:
    """Instants as SQLite keeps them, so that they can be compared."""
    return tuple(stored(value.astimezone(UTC)) if isinstance(value, datetime) else value for value in row)
