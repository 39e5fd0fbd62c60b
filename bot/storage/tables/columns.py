"""What tables share: their metadata, references, and columns of a kind."""

from enum import StrEnum
from typing import Any

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    Connection,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Text,
    event,
    text,
)

METADATA = MetaData()


def of(table: str, *, required: bool = False, called: str | None = None) -> Column[int]:
    """A reference that goes when what it refers to goes; `called` what its migration calls the rule."""
    key = BigInteger if table == "servers" else Integer
    irregular = {"entries": "entry_id", "deliveries": "delivery_id"}
    name = irregular.get(table, f"{table.removesuffix('s')}_id")
    target = ForeignKey(f"{table}.id", ondelete="CASCADE", name=called)
    return Column(name, key, target, nullable=not required, index=True)


def one_of(column: str, values: type[StrEnum]) -> CheckConstraint:
    """The column holds one of these words and no other."""
    return CheckConstraint(
        f"{column} IN ({', '.join(repr(v.value) for v in values)})", name=f"known_{column}"
    )


def index_where(condition: str, name: str, *columns: str, unique: bool = False) -> Index:
    """An index of the rows that fit the condition.

    PostgreSQL is told of it where tables are made there: told here, SQLAlchemy would load its whole
    PostgreSQL for every SQLite, which takes 2 MiB and 30 ms.
    """
    return Index(name, *columns, unique=unique, sqlite_where=text(condition))


@event.listens_for(METADATA, "before_create")
def _tell_postgresql_conditions(_metadata: MetaData, connection: Connection, **_: Any) -> None:
    if connection.dialect.name != "postgresql":
        return
    for table in METADATA.tables.values():
        for index in table.indexes:
            index.dialect_options["postgresql"]["where"] = index.dialect_options["sqlite"]["where"]


def photo(of_table: str) -> list[Column[Any]]:
    """A picture by its digest, whose it is, and what is on it."""
    return [
        Column("photo", String(64), ForeignKey("photos.digest", name=f"photo_of_{of_table}"), index=True),
        Column("photo_credit", Text),
        Column("photo_alt", Text),
    ]
