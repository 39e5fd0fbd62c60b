"""A database into a file and back, as an operator asks for it in a terminal."""

import asyncio
import sys
import tempfile
from pathlib import Path

from bot.clock import SystemClock
from bot.configuration.database_address import read_database_address
from bot.configuration.settings import load_settings
from bot.errors import StartupError
from bot.storage.backup.backup_file import BackupFacts
from bot.storage.backup.make_backup import back_up
from bot.storage.backup.restore_backup import require_unused, restore


def back_up_to(file: Path) -> int:
    """`python -m bot backup FILE`.

    Raises:
        StartupError: there is no database, the file is there already or can't be written.
    """
    url = load_settings(needs_token=False).database_url
    facts = asyncio.run(back_up(url, file, SystemClock().now()))
    sys.stdout.write(f"Backed up {_contents(facts)} to {file}.\n")
    return 0


def restore_from(file: Path) -> int:
    """`python -m bot restore FILE`. What the database held goes to a file beside the backup.

    Raises:
        StartupError: the file isn't whole or too new, or a bot uses the database; nothing was changed.
    """
    url = load_settings(needs_token=False).database_url
    now = SystemClock().now()
    replaced = file.with_name(f"replaced-{now:%Y%m%d-%H%M%S}.backup")
    facts = asyncio.run(restore(url, file, replaced, now))
    sys.stdout.write(f"Restored {_contents(facts)}, as of {facts.made_at:%Y-%m-%d %H:%M} UTC.\n")
    if replaced.exists():
        sys.stdout.write(f"What was there before is in {replaced}: `python -m bot restore` brings it back.\n")
    return 0


def move_to(url: str) -> int:
    """`python -m bot move URL`: everything of DATABASE_URL's into another database, which must be empty.

    Raises:
        StartupError: one of them can't be reached or is in use, or the other one holds something
            or has no address that can be.
    """
    try:
        to_url = read_database_address(url)
    except ValueError as error:
        raise StartupError(f"The other database's address {error}", 2) from error
    with tempfile.TemporaryDirectory() as folder:
        facts = asyncio.run(_move(load_settings(needs_token=False).database_url, to_url, Path(folder)))
    sys.stdout.write(f"Moved {_contents(facts)}:\n")
    for table, count in facts.rows.items():
        sys.stdout.write(f"  {table:16}{count:>10}\n")
    sys.stdout.write(
        "Set DATABASE_URL to the new address and start Pitboard. The old database is as it was.\n"
    )
    return 0


async def _move(from_url: str, to_url: str, folder: Path) -> BackupFacts:
    now = SystemClock().now()
    await require_unused(from_url)
    await back_up(from_url, folder / "moving.backup", now)
    return await restore(to_url, folder / "moving.backup", None, now)


def _contents(facts: BackupFacts) -> str:
    servers, rows = facts.rows.get("servers", 0), sum(facts.rows.values())
    noun = "server" if servers == 1 else "servers"
    return f"{servers} {noun} ({rows} rows)"
