"""What is kept of a server is read from tables whose writes are known; and a change is seen at once."""

import re
from collections.abc import Awaitable, Callable, Hashable
from typing import Any

import pytest
from sqlalchemy import Connection, event

from bot.errors import UserError
from bot.storage.database import Transaction
from bot.storage.readings.server_readings import ServerReadings
from bot.storage.readings.server_revisions import WATCHED_TABLES
from tests.services.house import HOME, PETRA, House

READ_TABLE = re.compile(r"\b(?:FROM|JOIN) (\w+)")  # FROM servers LEFT OUTER JOIN seasons


async def test_nothing_is_kept_of_a_table_that_no_revision_watches(
    team: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    tables_by_reading: dict[str, set[str]] = {}
    get = ServerReadings.get

    async def get_watched(
        readings: ServerReadings,
        server_id: int,
        name: Hashable,
        read: Callable[[Transaction], Awaitable[Any]],
    ) -> Any:
        tables = tables_by_reading.setdefault(str(name), set())

        def note(_connection: Connection, _cursor: object, statement: str, *_: object) -> None:
            tables.update(READ_TABLE.findall(statement))

        async def read_watched(tx: Transaction) -> Any:
            assert tx.sync_connection
            event.listen(tx.sync_connection, "before_cursor_execute", note)
            return await read(tx)

        return await get(readings, server_id, name, read_watched)

    monkeypatch.setattr(ServerReadings, "get", get_watched)
    cases = team.use_cases
    view = await cases.seasons.view(HOME)
    await cases.fields.find(HOME, view.season, view.season.rounds[0], None)
    await cases.my_teams.find_team(HOME)
    await cases.team_follows.team_told_of(HOME)
    await cases.own_reminders.take_untold_refusal(HOME, PETRA)
    await cases.servers.get(HOME)
    assert len(tables_by_reading) == 7
    assert all(tables for tables in tables_by_reading.values())
    assert set.union(*tables_by_reading.values()) <= WATCHED_TABLES


async def test_a_result_is_in_the_view_as_soon_as_it_is_saved_and_again_when_it_is_corrected(
    team: House,
) -> None:
    views = team.use_cases.seasons
    assert not (await views.view(HOME)).results
    await team.result("race1", 20)
    assert [result.position for result in (await views.view(HOME)).results.values()] == [20]
    await team.result("race1", 19)
    assert [result.position for result in (await views.view(HOME)).results.values()] == [19]


async def test_a_view_is_looked_at_by_each_at_their_own_instant(team: House) -> None:
    before = await team.use_cases.seasons.view(HOME)
    team.clock.set("2023-07-08 12:00")
    after = await team.use_cases.seasons.view(HOME)
    assert after.season is before.season, "it was read once"
    assert before.now < after.now


async def test_a_server_that_is_not_set_up_is_refused_until_it_is(house: House) -> None:
    with pytest.raises(UserError):
        await house.use_cases.seasons.view(HOME)
    await house.set_up()
    assert (await house.use_cases.seasons.view(HOME)).season.rounds
