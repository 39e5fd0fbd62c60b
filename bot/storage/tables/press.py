"""What the press desk keeps: results with every step, timing files, quotes, recaps, photos."""

from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Integer,
    LargeBinary,
    String,
    Table,
    Text,
    UniqueConstraint,
    false,
)

from bot.domain.results.field import FieldKind
from bot.domain.results.result import Status
from bot.domain.results.result_life import ResultLife
from bot.storage.tables.columns import METADATA, of, one_of, photo
from bot.storage.types import ExactNumber, UtcDateTime


def _facts_of_a_result() -> list[Column[Any]]:
    return [
        Column("life", String(12), nullable=False),
        Column("status", String(10), nullable=False),
        Column("position", Integer),
        Column("overall", Integer),
        Column("grid", Integer),
        Column("note", Text),
        Column("driver", Text),
    ]


def _car_of_the_day() -> list[Column[Any]]:
    """The car with its crew as they were entered when the result was first saved."""
    return [
        Column("number", Text),
        Column("car", Text, nullable=False),
        Column("class_name", Text, nullable=False),
        Column("drivers", JSON, nullable=False),
    ]


bundles = Table(
    "bundles",
    METADATA,
    Column("id", Integer, primary_key=True),
    of("rounds", required=True),
)

results = Table(
    "results",
    METADATA,
    Column("id", Integer, primary_key=True),
    of("sessions", required=True),
    of("entries", required=True),
    *_facts_of_a_result(),
    *photo("results"),
    Column("at", UtcDateTime, nullable=False),
    *_car_of_the_day(),
    of("bundles", called="bundle_of_results"),
    UniqueConstraint("session_id", "entry_id"),
    one_of("status", Status),
    one_of("life", ResultLife),
)

result_steps = Table(
    "result_steps",
    METADATA,
    Column("id", Integer, primary_key=True),
    of("results", required=True),
    *_facts_of_a_result(),
    Column("by", BigInteger, nullable=False),
    Column("at", UtcDateTime, nullable=False),
)

quotes = Table(
    "quotes",
    METADATA,
    Column("id", Integer, primary_key=True),
    of("seasons", required=True),
    of("rounds"),
    of("sessions"),
    Column("driver", Text, nullable=False),
    Column("role", Text),
    Column("text", Text, nullable=False),
    Column("language", String(10)),
    Column("translation", Text),
    *photo("quotes"),
    Column("not_before", UtcDateTime),
    Column("author", BigInteger),
    Column("approved_by", BigInteger),
    Column("withdrawn", Boolean, nullable=False, server_default=false()),
    Column("by", BigInteger, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    of("bundles", called="bundle_of_quotes"),
    Column("approver", BigInteger),
    Column("approver_is_staff", Boolean, nullable=False, server_default=false()),
    Column("held", Boolean, nullable=False, server_default=false()),
    Column("rejected", Boolean, nullable=False, server_default=false()),
)

timing_files = Table(
    "timing_files",
    METADATA,
    Column("id", Integer, primary_key=True),
    of("sessions", required=True),
    Column("digest", String(64), nullable=False),
    Column("name", Text, nullable=False),
    Column("kind", String(10), nullable=False),
    Column("life", String(12)),
    Column("cars", JSON, nullable=False),
    Column("by", BigInteger, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    UniqueConstraint("session_id", "digest"),
    one_of("kind", FieldKind),
)

typed_points = Table(
    "typed_points",
    METADATA,
    Column("id", Integer, primary_key=True),
    of("rounds", required=True),
    Column("class_name", Text, nullable=False),
    Column("driver", Text, nullable=False),
    Column("points", ExactNumber, nullable=False),
    Column("by", BigInteger, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    UniqueConstraint("round_id", "class_name", "driver"),
)

standings_files = Table(
    "standings_files",
    METADATA,
    Column("id", Integer, primary_key=True),
    of("rounds", required=True),
    Column("digest", String(64), nullable=False),
    Column("name", Text, nullable=False),
    Column("tables", JSON, nullable=False),
    Column("by", BigInteger, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    UniqueConstraint("round_id", "digest"),
)

recaps = Table(
    "recaps",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("round_id", Integer, ForeignKey("rounds.id", ondelete="CASCADE"), nullable=False),
    Column("headline", Text),
    Column("lead", Text),
    Column("by", BigInteger, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    UniqueConstraint("round_id"),
)

photos = Table(
    "photos",
    METADATA,
    Column("digest", String(64), primary_key=True),
    Column("data", LargeBinary, nullable=False),
    Column("wanted_at", UtcDateTime, nullable=False),
)
