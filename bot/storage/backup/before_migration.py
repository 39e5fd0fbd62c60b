"""A backup before a database's tables change: a way back to the Pitboard of before."""

import logging
from datetime import datetime
from pathlib import Path

from sqlalchemy.engine import make_url

from bot.storage.backup.private_file import FileThereError
from bot.storage.database_engines import file_of
from bot.storage.migrate import HEAD, is_known
from bot.storage.schema_look import stored_schema

LOG = logging.getLogger(__name__)

_FOLDER_OF_SERVERS = Path("data")
"""Where backups of a server's database go that has no file to lie beside."""


async def back_up_before_migration(url: str, folder: Path | None, now: datetime) -> Path | None:
    """Back up a database that this code would migrate; where the file lies, None when there is no need.

    Without a folder the file lies beside a database's own, or in `data/`.

    Raises:
        StartupError: the database can't be reached, or the file can't be written: nothing is migrated then.
    """
    version = await stored_schema(url)
    if version is None or version == HEAD or not is_known(version):
        return None
    # Most starts change nothing: what makes a backup is loaded where one is made.
    from bot.storage.backup.make_backup import back_up  # noqa: PLC0415

    file = (folder or _usual_folder(url)) / f"pitboard-{version}-to-{HEAD}-{now:%Y%m%d-%H%M%S}.backup"
    try:
        await back_up(url, file, now)
    except FileThereError:
        LOG.info("Another process, started in the same second, makes the backup at %s", file)
        return file
    LOG.info("Database %s → %s, backup at %s", version, HEAD, file)
    return file


def _usual_folder(url: str) -> Path:
    address = make_url(url)
    if address.get_backend_name() == "sqlite":
        return file_of(address).parent
    return _FOLDER_OF_SERVERS
