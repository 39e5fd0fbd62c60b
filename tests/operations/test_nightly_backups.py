"""Each night's backup is made once, kept for a while, and never stops the bot."""

import asyncio
import logging
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.errors import StartupError
from bot.operations.nightly_backups import NightlyBackups, next_night
from bot.storage.backup.backup_file import BackupFacts
from bot.storage.backup.private_file import FileThereError
from tests.clocks import FixedClock, utc


class Backups:
    """Writes an empty file where a backup belongs, or fails."""

    def __init__(self) -> None:
        self.made: list[str] = []
        self.error: Exception | None = None
        self.is_made = asyncio.Event()

    async def __call__(self, file: Path, now: datetime) -> BackupFacts:
        if self.error:
            raise self.error
        file.touch()  # noqa: ASYNC240 - a look at what is there
        self.made.append(file.name)
        self.is_made.set()
        return BackupFacts("0001", now, {"servers": 2})


@pytest.fixture
def backups() -> Backups:
    return Backups()


async def nights(folder: Path, clock: FixedClock, backups: Backups, *moments: str) -> None:
    for moment in moments:
        clock.set(moment)
        await NightlyBackups(folder, 2, clock, backups).back_up_if_due()


async def test_a_missed_night_is_made_up_for_at_the_start_and_done_once(
    tmp_path: Path, clock: FixedClock, backups: Backups
) -> None:
    await nights(tmp_path, clock, backups, "2023-07-05 12:00", "2023-07-05 13:00", "2023-07-06 03:19")
    assert backups.made == ["pitboard-2023-07-05.backup"]
    await nights(tmp_path, clock, backups, "2023-07-06 03:20")
    assert backups.made[1:] == ["pitboard-2023-07-06.backup"]


async def test_the_newest_are_kept_and_other_files_left_alone(
    tmp_path: Path, clock: FixedClock, backups: Backups
) -> None:
    (tmp_path / "pitboard-0004-to-0012-20230701-100000.backup").touch()
    await nights(tmp_path, clock, backups, "2023-07-05 12:00", "2023-07-06 12:00", "2023-07-07 12:00")
    assert sorted(file.name for file in tmp_path.iterdir()) == [  # noqa: ASYNC240 - a look at what is there
        "pitboard-0004-to-0012-20230701-100000.backup",
        "pitboard-2023-07-06.backup",
        "pitboard-2023-07-07.backup",
    ]


async def test_a_failure_is_one_line_and_tried_again(
    tmp_path: Path, clock: FixedClock, backups: Backups, caplog: pytest.LogCaptureFixture
) -> None:
    backups.error = StartupError("no room")
    await nights(tmp_path, clock, backups, "2023-07-05 12:00")
    assert [(r.levelno, r.getMessage(), r.exc_info) for r in caplog.records] == [
        (logging.ERROR, "No backup was made: no room", None)
    ]
    backups.error = None
    await nights(tmp_path, clock, backups, "2023-07-05 13:00")
    assert backups.made == ["pitboard-2023-07-05.backup"]


async def test_another_process_that_was_quicker_is_no_failure(
    tmp_path: Path, clock: FixedClock, backups: Backups, caplog: pytest.LogCaptureFixture
) -> None:
    backups.error = FileThereError("is being written")
    await nights(tmp_path, clock, backups, "2023-07-05 12:00")
    assert caplog.records == []


async def test_it_goes_on_until_it_is_cancelled(tmp_path: Path, clock: FixedClock, backups: Backups) -> None:
    task = asyncio.create_task(NightlyBackups(tmp_path, 2, clock, backups).run())
    await backups.is_made.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task


@pytest.mark.parametrize(
    ("now", "night"),
    [
        ("2023-07-05 03:19", datetime(2023, 7, 5, 3, 20, tzinfo=UTC)),
        ("2023-07-05 03:20", datetime(2023, 7, 6, 3, 20, tzinfo=UTC)),
        ("2023-12-31 23:00", datetime(2024, 1, 1, 3, 20, tzinfo=UTC)),
    ],
)
def test_the_next_night_is_never_now(now: str, night: datetime) -> None:
    assert next_night(utc(now)) == night
