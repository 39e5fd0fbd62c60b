"""A backup each night, and the oldest ones thrown away."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

from bot.clock import Clock
from bot.errors import StartupError
from bot.storage.backup.backup_file import BackupFacts
from bot.storage.backup.private_file import FileThereError

LOG = logging.getLogger(__name__)

AT = time(3, 20, tzinfo=UTC)
"""When: at night in Europe, where most races are, and not at a full hour, when other things happen."""
_PATTERN = "pitboard-????-??-??.backup"
_LONGEST_WAIT_S = 3600.0
"""The clock may be set or jump: it is looked at again after an hour at most."""

BackUp = Callable[[Path, datetime], Awaitable[BackupFacts]]


class NightlyBackups:
    """Writes `pitboard-2026-11-30.backup` into a folder. One process does it: the file's name is taken then.

    A night that was missed is made up for at the start.
    """

    def __init__(self, folder: Path, keep: int, clock: Clock, back_up: BackUp) -> None:
        self._folder = folder
        self._keep = keep
        self._clock = clock
        self._back_up = back_up

    async def run(self) -> None:
        """Back up night after night until cancelled."""
        while True:
            await self.back_up_if_due()
            seconds = self._clock.real_seconds_until(next_night(self._clock.now()))
            await asyncio.sleep(min(seconds, _LONGEST_WAIT_S))

    async def back_up_if_due(self) -> None:
        """Back up unless the last night's backup is there; then keep the newest ones only."""
        now = self._clock.now()
        night = next_night(now) - timedelta(days=1)
        file = self._folder / f"pitboard-{night:%Y-%m-%d}.backup"
        if file.exists():
            return
        try:
            facts = await self._back_up(file, now)
        except FileThereError:
            return  # another process of this database was quicker
        except (StartupError, OSError) as error:
            LOG.error("No backup was made: %s", error)  # noqa: TRY400 - an operator mends it, no traceback
            return
        LOG.info("Backed up %s rows to %s", sum(facts.rows.values()), file)
        self._throw_away_oldest()

    def _throw_away_oldest(self) -> None:
        backups = sorted(self._folder.glob(_PATTERN))
        for file in backups[: -self._keep]:
            file.unlink(missing_ok=True)


def next_night(now: datetime) -> datetime:
    """The next moment for a backup after `now`, in UTC."""
    tonight = datetime.combine(now.astimezone(UTC).date(), AT)
    if tonight > now:
        return tonight
    return tonight + timedelta(days=1)
