from dataclasses import replace

import pytest
from sqlalchemy.exc import IntegrityError

from bot.domain.results.result import Result, ResultStep, Status
from bot.domain.season.season import Season
from bot.storage.database import Database
from bot.storage.press import results
from tests.domain.examples import SPA_ONLY
from tests.storage.outbox_rows import NOW
from tests.storage.season.test_seasons import stored


def of_race(season: Season, **facts: object) -> Result:
    session, entry = season.rounds[0].sessions[5], season.entries[0]
    base = Result(position=18, session_id=session.id, entry_id=entry.id, entry=entry)
    return replace(base, **facts)  # type: ignore[arg-type]


async def test_a_result_comes_back_whole(database: Database) -> None:
    result = of_race(
        await stored(database, SPA_ONLY), overall=24, grid=34, note="Rain", driver="Jessica Bäckman"
    )
    async with database.write() as tx:
        kept = replace(result, id=await results.save(tx, result, by=7, now=NOW), at=NOW)
        assert await results.get(tx, kept.id) == kept
        assert await results.find(tx, result.session_id, result.entry_id) == kept
        assert await results.find(tx, result.session_id + 1, result.entry_id) is None


async def test_every_step_is_kept_in_order(database: Database) -> None:
    result = of_race(await stored(database, SPA_ONLY))
    corrected = replace(result, status=Status.DSQ, position=None, note="Pit stop")
    async with database.write() as tx:
        id_ = await results.save(tx, result, by=7, now=NOW)
        assert await results.save(tx, replace(corrected, id=id_), by=8, now=NOW) == id_
        assert await results.get(tx, id_) == replace(corrected, id=id_, at=NOW)
        steps = await results.list_steps(tx, id_)
    told = [replace(step, session_id=0, entry_id=0, entry=None, at=NOW) for step in (result, corrected)]
    assert steps == [ResultStep(told[0], by=7), ResultStep(told[1], by=8)]


async def test_a_car_has_one_result_in_a_session(database: Database) -> None:
    result = of_race(await stored(database, SPA_ONLY))
    async with database.write() as tx:
        await results.save(tx, result, by=7, now=NOW)
        with pytest.raises(IntegrityError):
            await results.save(tx, result, by=7, now=NOW)


async def test_a_season_knows_its_own_results_only(database: Database) -> None:
    first = await stored(database, SPA_ONLY)
    second = await stored(database, replace(first, year=2024, id=0, rounds=(), entries=()))
    async with database.write() as tx:
        await results.save(tx, of_race(first), by=7, now=NOW)
        assert [r.position for r in await results.of_season(tx, first.id)] == [18]
        assert await results.of_season(tx, second.id) == []
