from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Dialect
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import StatementError

from bot.domain.processes.lease import Lease
from bot.storage.database import Database
from bot.storage.queue import delivery_claims as claims
from bot.storage.tables import deliveries
from bot.storage.types import ExactNumber, Seconds, UtcDateTime

DIALECTS = (sqlite.dialect(), postgresql.dialect())  # type: ignore[no-untyped-call]
NAIVE = datetime(2023, 7, 2, 10, 25)  # noqa: DTZ001 - what is refused
offsets = st.integers(-14 * 60, 14 * 60).map(lambda m: timezone(timedelta(minutes=m)))
instants = st.datetimes(datetime(1950, 1, 1), datetime(2100, 1, 1), timezones=offsets)  # noqa: DTZ001 - the strategy adds it


@pytest.mark.parametrize("dialect", DIALECTS, ids=lambda d: str(d.name))
def test_naive_datetimes_are_refused(dialect: Dialect) -> None:
    with pytest.raises(ValueError, match="naive datetime can't be stored"):
        UtcDateTime().process_bind_param(NAIVE, dialect)


async def test_naive_datetimes_are_refused_at_the_storage_door(database: Database) -> None:
    async with database.write() as tx:
        with pytest.raises(StatementError, match="naive datetime can't be stored"):
            await tx.execute(deliveries.update().values(due_at=NAIVE))
        with pytest.raises(StatementError, match="naive datetime can't be stored"):
            await claims.claim(tx, Lease("courier", "me", 1), NAIVE, 1)


@given(instants)
def test_an_instant_of_any_zone_comes_back_as_the_same_instant_in_utc(at: datetime) -> None:
    for dialect in DIALECTS:
        kept = UtcDateTime().process_bind_param(at, dialect)
        back = UtcDateTime().process_result_value(kept, dialect)
        assert back == at
        assert back is not None
        assert back.tzinfo is UTC


@given(instants, instants)
def test_instants_are_ordered_in_sqlite_as_in_time(one: datetime, other: datetime) -> None:
    kept = [UtcDateTime().process_bind_param(at, DIALECTS[0]) for at in (one, other)]
    written = [f"{at:%Y-%m-%d %H:%M:%S.%f}" for at in kept if at]
    assert (written[0] < written[1]) == (one < other)


def test_durations_are_whole_seconds() -> None:
    kept = Seconds().process_bind_param(timedelta(minutes=70), DIALECTS[0])
    assert kept == 4200
    assert Seconds().process_result_value(kept, DIALECTS[0]) == timedelta(minutes=70)


def test_numbers_are_exact() -> None:
    kept = ExactNumber().process_bind_param(Decimal("0.1"), DIALECTS[0])
    assert ExactNumber().process_result_value(kept, DIALECTS[0]) == Decimal("0.1")


def test_nothing_stays_nothing() -> None:
    for type_ in (UtcDateTime(), Seconds(), ExactNumber()):
        assert type_.process_bind_param(None, DIALECTS[0]) is None
        assert type_.process_result_value(None, DIALECTS[0]) is None
