"""Behind a pool that shares connections between transactions nothing is left in one, and nothing expected."""

from sqlalchemy import text

from bot.storage.database import Database
from bot.storage.tables import meta
from tests.stores import Store

UNPREPARED = "prepared_statement_cache_size=0"
ASKED = text(
    "SELECT (SELECT count(*) FROM pg_prepared_statements WHERE name <> ''), "
    "current_setting('statement_timeout'), current_setting('idle_in_transaction_session_timeout')"
)


async def test_no_statement_is_kept_and_limits_are_a_transactions(postgresql: Store) -> None:
    address = await postgresql.address()
    by_pool = await Database.open(f"{address}&{UNPREPARED}")
    for number in range(3):
        async with by_pool.write() as tx:
            await tx.execute(meta.insert().values(key=f"lap {number}", value="x"))
            assert (await tx.execute(ASKED)).one() == (0, "6s", "10s")
        async with by_pool.read() as tx:
            assert (await tx.execute(ASKED)).one() == (0, "6s", "10s")
            assert len((await tx.execute(meta.select())).all()) == number + 1
    await by_pool.close()
    prepared = await Database.open(address)
    async with prepared.read() as tx:
        kept, *limits = (await tx.execute(ASKED)).one()
    await prepared.close()
    assert kept > 0
    assert limits == ["6s", "10s"]
