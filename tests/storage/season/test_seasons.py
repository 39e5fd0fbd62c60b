from dataclasses import replace
from decimal import Decimal

import pytest
from sqlalchemy.exc import IntegrityError

from bot.domain.base.server import Server
from bot.domain.press.quote import Quote
from bot.domain.results.field import Field, FieldCar, FieldKind
from bot.domain.results.kept_field import KeptField
from bot.domain.results.result import Result
from bot.domain.season.season import Season
from bot.domain.season.season_merge import IdsInUse
from bot.domain.standings.published_standings import PublishedStandings
from bot.domain.standings.ready_rules import READY_RULES
from bot.domain.standings.standings import TypedPoints
from bot.services.season.season_saving import store_season
from bot.storage.database import Database
from bot.storage.desk import servers
from bot.storage.press import quotes, results, standings_files, timing_files, typed_points
from bot.storage.season import season_writing, seasons
from tests.domain.examples import READY, round_of, session_of, timed, with_session
from tests.storage.outbox_rows import NOW


async def stored(database: Database, season: Season = READY) -> Season:
    async with database.write() as tx:
        await servers.save(tx, Server(1, 10), by=7, now=NOW)
        return (await store_season(tx, 1, season, NOW)).season


def bare(season: Season) -> Season:
    """Without its ids."""
    rounds = (replace(r, id=0, sessions=tuple(replace(s, id=0) for s in r.sessions)) for r in season.rounds)
    return replace(
        season, id=0, entries=tuple(replace(e, id=0) for e in season.entries), rounds=tuple(rounds)
    )


async def test_a_season_comes_back_as_it_went_in(database: Database) -> None:
    assert bare(await stored(database, timed())) == timed()
    half = with_session(timed(), "Misano", "race1", points_factor=Decimal("0.5"))
    season = replace(half, points=replace(READY_RULES["f1"], pole=Decimal("0.5"), guests=("99",)))
    assert bare(await stored(database, season)) == season


async def test_rounds_come_back_in_order_of_date_and_numbered(database: Database) -> None:
    backwards = replace(READY, rounds=tuple(replace(r, number=0) for r in reversed(READY.rounds)))
    assert bare(await stored(database, backwards)) == READY


async def test_a_season_is_found_by_itself_by_a_round_and_by_a_session(database: Database) -> None:
    season = await stored(database)
    misano = round_of(season, "Misano")
    async with database.read() as tx:
        assert await seasons.get(tx, season.id) == season
        assert await seasons.of_round(tx, misano.id) == season
        assert await seasons.of_session(tx, misano.sessions[0].id) == season
        assert await seasons.find(tx, 1, READY) == season
        assert await seasons.find(tx, 1, replace(READY, year=2024)) is None
        assert await seasons.list_in_force(tx, 2) == []


async def test_a_server_has_several_seasons_in_force_but_each_of_a_team_once(database: Database) -> None:
    first = await stored(database)
    second = await stored(database, replace(READY, year=2024))
    async with database.write() as tx:
        assert await seasons.list_in_force(tx, 1) == [first, second]
        with pytest.raises(IntegrityError):
            await tx.exec_driver_sql("UPDATE seasons SET year = 2024")
    async with database.read() as tx:
        assert await seasons.get(tx, first.id) == first


async def test_a_round_has_each_session_once(database: Database) -> None:
    season = await stored(database)
    again = replace(season.rounds[0].sessions[0], id=0)
    spa = season.rounds[0]
    async with database.write() as tx:
        with pytest.raises(IntegrityError):
            await season_writing.save_rounds(
                tx, season.id, [replace(spa, sessions=(*spa.sessions, again))], NOW
            )


async def test_what_is_told_of_are_the_entries_rounds_and_sessions_with_results_points_or_quotes(
    database: Database,
) -> None:
    season = await stored(database)
    other = await stored(database, replace(READY, year=2024))
    spa, misano, monza = (round_of(season, n) for n in ("Spa-Francorchamps", "Misano", "Monza"))
    race2, entry = session_of(spa, "race2"), season.entries[0]
    async with database.write() as tx:
        assert await seasons.find_ids_in_use(tx, season.id) == IdsInUse()
        result = Result(position=20, session_id=race2.id, entry_id=entry.id, entry=entry)
        await results.save(tx, result, by=7, now=NOW)
        q1 = session_of(monza, "q1")
        for quote in (
            Quote("Ada", "Hello", season.id),
            Quote("Ada", "Soon", season.id, misano.id),
            Quote("Ada", "Fast", season.id, monza.id, q1.id),
        ):
            await quotes.save(tx, quote, by=7, now=NOW)
        paul_ricard, hockenheim, barcelona = season.rounds[1], *season.rounds[4:6]
        typed = TypedPoints("Silver", "Ada", hockenheim.id, Decimal(12))
        await typed_points.save(tx, typed, by=7, now=NOW)
        await standings_files.add(tx, PublishedStandings(barcelona.id, (), "s.csv", "0" * 64, 7), NOW)
        grid = Field((FieldCar("42", grid=3),), FieldKind.GRID)
        race1 = session_of(paul_ricard, "race1")
        await timing_files.add(tx, KeptField(race1.id, "1" * 64, "g.csv", grid, 7), NOW)
        ids_in_use = await seasons.find_ids_in_use(tx, season.id)
        assert ids_in_use.entries == {entry.id}
        assert ids_in_use.rounds == {round_.id for round_ in season.rounds}
        assert ids_in_use.sessions == {race2.id, q1.id, race1.id}
        assert await seasons.find_ids_in_use(tx, other.id) == IdsInUse()


async def test_what_is_removed_takes_along_what_belongs_to_it_and_nothing_else(database: Database) -> None:
    season = await stored(database)
    async with database.write() as tx:
        await season_writing.remove(tx, [round_of(season, "Misano"), season.rounds[0].sessions[0]])
        left = await seasons.get(tx, season.id)
        rows = (await tx.exec_driver_sql("SELECT count(*) FROM sessions")).scalar()
    assert [r.name for r in left.rounds if r.name == "Misano"] == []
    assert rows == 6 * 6 - 6 - 1
