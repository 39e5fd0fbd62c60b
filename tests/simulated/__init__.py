"""Pitboard in process on a simulated Discord, with a real database and a clock that tests move by hand."""

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from unittest.mock import patch

import simcord

from bot.commands.command_tree import CommandTree
from bot.storage.database import Database
from tests.simulated.clock import HandClock
from tests.simulated.reading import Reply, components, text, walk
from tests.simulated.seasons import READY_TOML, TIMED, TWO_CARS
from tests.simulated.world import World, build
from tests.translated_commands import known_commands, known_digest

__all__ = [
    "FRIDAY",
    "READY_TOML",
    "TIMED",
    "TWO_CARS",
    "HandClock",
    "Reply",
    "World",
    "components",
    "simulated",
    "text",
    "walk",
]

FRIDAY = datetime(2023, 6, 30, 8, tzinfo=UTC)
"""The Friday before Spa's races; the round began the day before."""

PATIENCE_S = 60.0
"""How long the bot may take for what was asked of it, on however busy a machine."""


@contextmanager
def translated_once() -> Iterator[None]:
    """Each world's Discord is given the commands anew; their words in each language stay the same."""
    commands = patch.object(CommandTree, "_in_each_language", known_commands)
    with commands, patch("bot.commands.command_tree.translations_digest", known_digest):
        yield


@contextmanager
def without_pauses() -> Iterator[None]:
    """Seconds that a bot waits for more to come: whoever settles a world would wait for them each time."""
    looks = patch("bot.scheduling.minute_looks.SHORTEST_PAUSE", 0.0)
    roles = patch("bot.delivery.alerts.role_changes.TOLD_WITHIN_S", 0.0)
    with looks, roles:
        yield


@asynccontextmanager
async def simulated(
    folder: Path, now: datetime = FRIDAY, database: Database | None = None
) -> AsyncIterator[World]:
    """A world whose bot keeps its data in `folder`, or in a database, which is closed in the end.

    At the end, whatever went wrong unasked is raised.
    """
    clock = HandClock(now)
    database = database or await Database.open(f"sqlite+aiosqlite:///{folder / 'pitboard.db'}")
    app = build(database, clock)
    env = simcord.Env(app.client, check_errors=False, settle_timeout=PATIENCE_S)
    try:
        with without_pauses(), translated_once():
            world = World(env, app, database, clock)
            await env.start()
            yield world
            app = world.app
            await app.courier.close()
            await env.settle()
            if wrong := world.unexpected():
                raise BaseExceptionGroup("the bot stumbled", wrong)
    finally:
        await env.shutdown()
        await app.close()
        await database.close()
