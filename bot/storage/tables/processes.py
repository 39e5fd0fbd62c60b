"""What the processes that share the database have agreed on between them; no part of any server's data."""

from sqlalchemy import Column, Double, Integer, String, Table

from bot.storage.tables.columns import METADATA

leases = Table(
    "leases",
    METADATA,
    Column("name", String(80), primary_key=True),
    Column("holder", String(32), nullable=False),
    Column("number", Integer, nullable=False),
    # Seconds since 1970 by the database's own clock; without it, as long as the holder's process is there.
    Column("until", Double),
)
