"""Which version a database's schema has, without changing anything."""

from sqlalchemy.engine import make_url

from bot.storage.database_engines import file_of, only_transaction, reading_engine
from bot.storage.migrate import schema_version


async def stored_schema(url: str) -> str | None:
    """The version; None of an empty database or of a file that isn't there yet.

    Raises:
        StartupError: the database can't be reached or opened.
    """
    address = make_url(url)
    if address.get_backend_name() == "sqlite" and not file_of(address).exists():
        return None
    async with only_transaction(reading_engine(url)) as tx:
        return await tx.run_sync(schema_version)
