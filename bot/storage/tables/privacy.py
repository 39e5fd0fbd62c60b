"""Servers that the bot was removed from, and when what is kept of them is forgotten.

Not a part of a server's data: an export leaves it out.
"""

from sqlalchemy import BigInteger, Column, Table

from bot.storage.tables.columns import METADATA
from bot.storage.types import UtcDateTime

departures = Table(
    "departures",
    METADATA,
    Column("guild_id", BigInteger, primary_key=True, autoincrement=False),
    Column("forget_at", UtcDateTime, nullable=False),
)
