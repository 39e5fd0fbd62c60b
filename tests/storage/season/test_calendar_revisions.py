"""What calendars know things by outlives every change, and each change that they show is counted once."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.season.calendar_events import Revision
from bot.domain.season.season import Season
from bot.services.season.season_saving import store_season
from bot.storage.database import Database
from bot.storage.season import calendar_revisions as calendars
from tests.clocks import utc
from tests.domain.examples import READY, moved, round_of, session_of, timed, with_round, with_session
from tests.storage.season.test_seasons import stored

LATER = utc("2023-07-09 12:00")
SPA = "Spa-Francorchamps"


async def race2(database: Database, season: Season) -> tuple[Revision, Revision]:
    """The revisions of Spa and of its second race."""
    async with database.read() as tx:
        found = await calendars.revisions(tx, season.id)
    spa = round_of(season, SPA)
    return found.rounds[spa.id], found.sessions[session_of(spa, "race2").id]


async def again(database: Database, season: Season) -> Season:
    async with database.write() as tx:
        return (await store_season(tx, 1, season, LATER)).season


async def test_everything_new_has_a_name_of_its_own_and_no_changes(database: Database) -> None:
    season = await stored(database)
    async with database.read() as tx:
        found = await calendars.revisions(tx, season.id)
    every = [*found.rounds.values(), *found.sessions.values()]
    assert len({one.uid for one in every}) == len(every) == 6 + 36
    assert {(one.sequence, one.changed_at) for one in every} == {(0, None)}


@pytest.mark.parametrize(
    "change",
    [
        moved(timed(), "race2", utc("2023-07-02 09:00")),
        moved(timed(), "race2", None),
        with_session(timed(), SPA, "race2", duration=timedelta(minutes=60)),
        with_session(timed(), SPA, "race2", name="The race"),
        with_session(timed(), SPA, "race2", watch="https://example.org/live"),
    ],
)
async def test_a_change_that_the_sessions_entry_shows_counts_once(database: Database, change: Season) -> None:
    before, race = await race2(database, await stored(database, timed()))
    after, changed = await race2(database, await again(database, change))
    assert changed == Revision(race.uid, 1, LATER)
    assert after == before
    await again(database, change)
    assert (await race2(database, await again(database, change)))[1] == changed


@pytest.mark.parametrize(
    "change",
    [
        with_round(timed(), SPA, venue="Spa"),
        with_round(timed(), SPA, last_day=utc("2023-07-03 00:00").date()),
        with_round(timed(), SPA, timezone="Europe/Paris"),
    ],
)
async def test_a_change_that_the_rounds_entry_shows_counts_once(database: Database, change: Season) -> None:
    spa, race = await race2(database, await stored(database, timed()))
    changed, after = await race2(database, await again(database, change))
    assert changed == Revision(spa.uid, 1, LATER)
    assert after == race


async def test_what_no_entry_shows_does_not_count(database: Database) -> None:
    first = await race2(database, await stored(database, timed()))
    replay = with_session(timed(), SPA, "race2", replay="https://example.org/again")
    fewer = replace(replay, rounds=replay.rounds[1:], photos=None)
    assert await race2(database, await again(database, fewer)) == first


async def test_what_comes_anew_after_it_was_removed_is_another_entry(database: Database) -> None:
    first = await stored(database)
    await again(database, replace(READY, rounds=READY.rounds[:5]))
    second = await again(database, READY)
    assert first.rounds[5].id == second.rounds[5].id or database.url.startswith("postgresql")
    async with database.read() as tx:
        found = await calendars.revisions(tx, second.id)
    assert (await race2(database, second))[0].sequence == 0
    assert len({one.uid for one in found.sessions.values()}) == 36
