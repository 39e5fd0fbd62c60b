"""Brings a database to this code's shape, and refuses one that is ahead of it."""

from pathlib import Path
from typing import Any

from sqlalchemy import (
    Column,
    Connection,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    inspect,
    text,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.errors import StartupError
from bot.storage.readings.server_revisions import make_triggers, remove_triggers
from bot.storage.tables import METADATA

HEAD = "0057"
"""The newest migration that this code knows; a test holds it to the files."""

VERSION_TABLE = "alembic_version"

_TURN_TO_MIGRATE = 0x7069_7462_6F61_7264
"""PostgreSQL's lock for it, a number by agreement ("pitboard"); those of processes have 60 bits at random."""

FOLDER = Path(__file__).parent / "migrations"


async def migrate(connection: AsyncConnection) -> None:
    """Apply the missing migrations in the given transaction; an empty database gets the newest shape at once.

    Without a step that made it, an empty database takes a tenth of the time and no library of migrations.

    Raises:
        StartupError: the database was made by a newer Pitboard.
    """
    if await connection.run_sync(schema_version) == HEAD:
        return
    await _take_turn(connection)
    version = await connection.run_sync(schema_version)
    if version == HEAD:
        return
    if version is not None and not is_known(version):
        raise StartupError(
            f"The database is of a newer Pitboard (its version {version}, this one knows {HEAD}): "
            "start that newer Pitboard, or restore a backup made before it."
        )
    if version is None:
        await connection.run_sync(make_new)
    else:
        await connection.run_sync(upgrade)


async def _take_turn(connection: AsyncConnection) -> None:
    """Of several processes that are started together one migrates, and the others find it done.

    SQLite's transaction has begun as the only writer's.
    """
    if connection.dialect.name == "postgresql":
        await connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _TURN_TO_MIGRATE})


def make_new(connection: Connection) -> None:
    """Give an empty database the newest shape."""
    METADATA.create_all(connection, checkfirst=False)
    make_triggers(connection)
    versions = Table(
        VERSION_TABLE,
        MetaData(),
        Column("version_num", String(32), nullable=False),
        PrimaryKeyConstraint("version_num", name=f"{VERSION_TABLE}_pkc"),
    )
    versions.create(connection)
    connection.execute(versions.insert().values(version_num=HEAD))


def schema_version(connection: Connection) -> str | None:
    """The version of the database's schema; None of an empty one."""
    if not inspect(connection).has_table(VERSION_TABLE):
        return None
    return connection.execute(text(f"SELECT version_num FROM {VERSION_TABLE}")).scalar()  # noqa: S608


def is_known(version: str) -> bool:
    """Whether this code has the migration of that version."""
    return any(file.name.startswith(f"{version}_") for file in (FOLDER / "versions").glob("[0-9]*.py"))


def upgrade(connection: Connection, to: str = "head") -> None:
    """Apply the migrations up to a version, in the connection's transaction."""
    # Imported where it is needed: it takes longer to import than a migrated database takes to open.
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415

    attributes: dict[str, Any] = {"connection": connection}
    config = Config(attributes=attributes)
    config.set_main_option("script_location", str(FOLDER).replace("%", "%%"))
    remove_triggers(connection)
    command.upgrade(config, to)
    if schema_version(connection) == HEAD:
        make_triggers(connection)
