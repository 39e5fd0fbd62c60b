"""Brings a database to this code's shape, and refuses one that is ahead of it."""

from pathlib import Path
from typing import Any

from sqlalchemy import Connection, inspect, text
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.errors import StartupError

HEAD = "0015"
"""The newest migration that this code knows; a test holds it to the files."""

FOLDER = Path(__file__).parent / "migrations"


async def migrate(connection: AsyncConnection) -> None:
    """Apply the missing migrations in the given transaction.

    Raises:
        StartupError: the database was made by a newer Pitboard.
    """
    version = await connection.run_sync(_version)
    if version == HEAD:
        return
    if version is not None and version not in _known_versions():
        raise StartupError(
            f"The database is of a newer Pitboard (its version {version}, this one knows {HEAD}): "
            "start that newer Pitboard, or restore a backup made before it."
        )
    await connection.run_sync(_upgrade)


def _version(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def _known_versions() -> set[str]:
    return {file.name.split("_")[0] for file in (FOLDER / "versions").glob("[0-9]*.py")}


def _upgrade(connection: Connection, to: str = "head") -> None:
    # Imported where it is needed: it takes longer to import than a migrated database takes to open.
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415

    attributes: dict[str, Any] = {"connection": connection}
    config = Config(attributes=attributes)
    config.set_main_option("script_location", str(FOLDER).replace("%", "%%"))
    command.upgrade(config, to)
