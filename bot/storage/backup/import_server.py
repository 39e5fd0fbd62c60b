"""One server's data from a file into a database that serves others already, or into a new one."""

import tempfile
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.engine import URL, make_url

from bot.domain.outbox.delivery import DeliveryAction, DeliveryState
from bot.errors import StartupError
from bot.storage.backup.before_migration import back_up_before_migration
from bot.storage.backup.id_shifts import Shifts, with_shifted_ids
from bot.storage.backup.restore_backup import continue_ids, fill, require_unused
from bot.storage.backup.server_file import ServerFile, ServerFileFacts
from bot.storage.backup.server_rows import conditions_of
from bot.storage.database import Database, Transaction
from bot.storage.database_engines import file_of, only_transaction, unchecked_engine
from bot.storage.desk import team_pages
from bot.storage.migrate import HEAD, is_known
from bot.storage.tables import METADATA, photos, servers, setup_drafts

_UNSENT = (DeliveryState.PENDING, DeliveryState.CLAIMED, DeliveryState.PAUSED)


async def import_server(url: str, path: Path, folder: Path | None, now: datetime) -> ServerFileFacts:
    """Put a server's file into the database at `url`, brought to this code's schema; all of it or nothing.

    Nothing that was posted is posted again: what may have gone out since the file was made is looked
    for in its channel first. An older database is backed up into `folder` before it changes.

    Raises:
        StartupError: the file isn't whole or is of a newer Pitboard, the database has that server
            already, a bot uses it, or it can't be reached; nothing was changed.
    """
    file = ServerFile(path)
    if not is_known(file.facts.schema):
        raise StartupError(
            f"{path} is of a newer Pitboard (its version {file.facts.schema}, this one knows {HEAD}): "
            "import it with that one. Nothing was changed."
        )
    await _make_ready(url, folder, now)
    with tempfile.TemporaryDirectory() as staging_folder:
        staging = make_url(f"sqlite+aiosqlite:///{staging_folder}/server.db")
        try:
            await _stage(staging, file)
        except (KeyError, ValueError, TypeError) as error:
            raise StartupError(f"{path} doesn't hold what its version says ({error}).") from error
        await _copy(staging, url, file.facts.server_id, now)
    return file.facts


async def _make_ready(url: str, folder: Path | None, now: datetime) -> None:
    address = make_url(url)
    if address.get_backend_name() != "sqlite" or file_of(address).exists():
        await require_unused(url)
        await back_up_before_migration(url, folder, now)


async def _stage(staging: URL, file: ServerFile) -> None:
    """A database of the file alone, at this code's schema: there its rows are what they say they are."""
    async with only_transaction(unchecked_engine(staging)) as tx:
        await fill(tx, file.facts.schema, file.tables())


async def _copy(staging: URL, url: str, server_id: int, now: datetime) -> None:
    database = await Database.open(url)
    try:
        async with only_transaction(unchecked_engine(staging)) as staged, database.write() as tx:
            await _require_only(staged, server_id)
            await _refuse_known(tx, server_id)
            await _copy_rows(staged, tx, server_id, now)
    finally:
        await database.close()


async def _require_only(staged: Transaction, server_id: int) -> None:
    if (await staged.execute(select(servers.c.id))).scalars().all() != [server_id]:
        raise StartupError("The file holds other servers' rows too, or none. Nothing was imported.")


async def _refuse_known(tx: Transaction, server_id: int) -> None:
    if (await tx.execute(select(servers.c.id).where(servers.c.id == server_id))).first():
        raise StartupError(
            f"This database has server {server_id} already; nothing was changed. Have that server's data "
            "forgotten first (`/privacy forget`, typed there), or import the file into another database."
        )
    # Choices of a setup that was never finished: the file's server is set up.
    await tx.execute(setup_drafts.delete().where(setup_drafts.c.server_id == server_id))


async def _copy_rows(staged: Transaction, tx: Transaction, server_id: int, now: datetime) -> None:
    conditions = conditions_of(METADATA.sorted_tables, server_id)
    shifts = await _shifts(staged, tx)
    await _copy_photos(staged, tx)
    for table, condition in conditions.items():
        async for row in await staged.stream(select(table).where(condition)):
            values = with_shifted_ids(table, row._asdict(), shifts)
            if table.name == "deliveries":
                values = _unclaimed(values, now)
            if table.name == "team_pages":
                values = await _with_free_name(tx, values)
            await tx.execute(table.insert().values(**values))
        if tx.dialect.name == "postgresql" and "id" in table.c:
            await tx.run_sync(continue_ids, table.name)


async def _shifts(staged: Transaction, tx: Transaction) -> Shifts:
    """Where an id is taken, the whole table's move behind all those that are there."""
    shifts = {}
    for table in METADATA.sorted_tables:
        if table.autoincrement_column is None:
            continue
        bounds = select(func.min(table.c.id), func.max(table.c.id))
        staged_lowest, staged_highest = (await staged.execute(bounds)).one()
        lowest, highest = (await tx.execute(bounds)).one()
        if staged_lowest is None or lowest is None:
            continue
        if staged_lowest <= highest and lowest <= staged_highest:
            shifts[table.name] = highest + 1 - staged_lowest
    return shifts


async def _copy_photos(staged: Transaction, tx: Transaction) -> None:
    known_digests = set((await tx.execute(select(photos.c.digest))).scalars())
    for digest in (await staged.execute(select(photos.c.digest))).scalars().all():
        if digest not in known_digests:
            photo = (await staged.execute(select(photos).where(photos.c.digest == digest))).one()
            await tx.execute(photos.insert().values(**photo._asdict()))


async def _with_free_name(tx: Transaction, page: dict[str, Any]) -> dict[str, Any]:
    """The page by its name, or with its server's id behind it where another team has that name here."""
    if await team_pages.find(tx, page["name"]) is None:
        return page
    return page | {"name": f"{page['name']}-{page['server_id']}"}


def _unclaimed(delivery: dict[str, Any], now: datetime) -> dict[str, Any]:
    """A delivery that nobody is sending: whoever did when the file was made may have done it since."""
    if delivery["state"] not in _UNSENT:
        return delivery
    is_due = delivery["due_at"] is None or delivery["due_at"] <= now
    freed = delivery | {"claimed_by": None, "claimed_until": None, "lease_number": None}
    if delivery["state"] == DeliveryState.CLAIMED:
        freed["state"] = DeliveryState.PENDING
    if is_due and delivery["action"] == DeliveryAction.POST:
        freed["doubtful"] = True
    return freed
