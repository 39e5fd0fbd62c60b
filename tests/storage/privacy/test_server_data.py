"""Forgetting a server deletes every row of it and none of another's, in whatever tables there are."""

import pytest
from sqlalchemy import BigInteger, select

from bot.domain.privacy.traces import SOMEBODY, Trace
from bot.storage.backup.server_rows import conditions_of
from bot.storage.database import Database, Transaction
from bot.storage.privacy import departures, people, server_data
from bot.storage.tables import METADATA, changes, deliveries, drafts, photos, quotes
from tests.clocks import utc
from tests.storage.privacy.filling import OF_PROCESSES, Filler

TEAM, OTHER, PETRA = 2**62 + 1, 2**62 + 2, 2**61 + 7
NOW = utc("2023-07-02 12:00")
NO_PEOPLE = {
    *("server_id", "guild_id", "channel_id", "message_id", "voice_channel_id", "thread_id"),
    *(
        "staff_role_id",
        "ping_role_id",
        "role_id",
        "newest_role_id",
        "subject_id",
        "event_id",
        "newest_event_id",
        "revision",
    ),
}
"""Columns of ids that are no person's. A new one has to be here or in `PERSON_COLUMNS`."""


async def contents(tx: Transaction) -> dict[str, list[str]]:
    """Every row of every table but the processes'."""
    rows = {}
    for table in METADATA.sorted_tables:
        if table.name == OF_PROCESSES:
            continue
        rows[table.name] = sorted(str(row) for row in await tx.execute(select(table)))
    return rows


async def test_every_table_is_emptied_of_a_server_and_keeps_anothers_rows(database: Database) -> None:
    filler = Filler(database, PETRA)
    await filler.fill(OTHER)
    async with database.read() as tx:
        others = await contents(tx)
    await filler.fill(TEAM)
    async with database.read() as tx:
        both = await contents(tx)
        counts = await server_data.count_rows(tx, TEAM)
    assert all(len(both[name]) > len(rows) for name, rows in others.items()), "a table wasn't filled"
    assert all(counts.values())
    assert {*counts, "photos", "meta", "departures", "follow_endings"} == set(both), (
        "a table that doesn't say whose it is"
    )
    async with database.write() as tx:
        await server_data.delete_all(tx, TEAM, NOW)
    async with database.read() as tx:
        assert await contents(tx) == others


async def test_nothing_that_is_left_names_the_server(database: Database) -> None:
    await Filler(database, PETRA).fill(TEAM)
    async with database.write() as tx:
        await server_data.delete_all(tx, TEAM, NOW)
        assert str(TEAM) not in str(await contents(tx))


async def test_channels_of_the_server_that_hear_another_team_go_too(database: Database) -> None:
    rows = await Filler(database, PETRA).fill(OTHER)
    async with database.write() as tx:
        for table in METADATA.sorted_tables:
            if "guild_id" in table.c and table.name != "departures":
                await tx.execute(table.update().values(guild_id=TEAM))
        assert TEAM in await departures.known_servers(tx)
        await server_data.delete_all(tx, TEAM, NOW)
        left = await contents(tx)
    assert (left["follows"], left["deliveries"], left["troubles"]) == ([], [], [])
    assert len(left["announcements"]) == len(left["servers"]) == 1
    assert rows["servers"]["id"] == OTHER


@pytest.mark.parametrize("needs", ["column", "preview", "undo"])
async def test_a_picture_that_another_server_needs_stays(database: Database, needs: str) -> None:
    filler = Filler(database, PETRA)
    others = await filler.fill(OTHER)
    rows = await filler.fill(TEAM)
    shared = {"photo": {"digest": rows["photos"]["digest"]}}
    async with database.write() as tx:
        if needs == "column":
            of_other = quotes.c.id == others["quotes"]["id"]
            await tx.execute(quotes.update().where(of_other).values(photo=rows["photos"]["digest"]))
        elif needs == "preview":
            await tx.execute(drafts.update().where(drafts.c.server_id == OTHER).values(body=shared))
        else:
            await tx.execute(changes.update().where(changes.c.server_id == OTHER).values(before=shared))
        await server_data.delete_all(tx, TEAM, NOW)
        kept = set((await tx.execute(select(photos.c.digest))).scalars())
    assert kept == {others["photos"]["digest"], rows["photos"]["digest"]}


async def test_what_waits_is_dropped_first_and_what_is_being_sent_is_seen(database: Database) -> None:
    filler = Filler(database, PETRA)
    for server_id in (OTHER, TEAM):
        await filler.fill(server_id)
    async with database.write() as tx:
        await server_data.drop_waiting_deliveries(tx, TEAM)
        assert list((await tx.execute(select(deliveries.c.guild_id))).scalars()) == [OTHER]
        assert not await server_data.is_being_sent(tx, OTHER)
        await tx.execute(deliveries.update().values(state="claimed", claimed_by="a process"))
        assert await server_data.is_being_sent(tx, OTHER)
        await server_data.drop_waiting_deliveries(tx, OTHER)
        assert await server_data.is_being_sent(tx, OTHER)
        assert not await server_data.is_being_sent(tx, TEAM)


def test_every_column_of_ids_is_known_to_be_a_persons_or_not() -> None:
    person_columns = {place.column for place in people.PERSON_COLUMNS}
    for table in METADATA.sorted_tables:
        for column in table.columns:
            if isinstance(column.type, BigInteger) and not column.foreign_keys and column.name != "id":
                assert (column in person_columns) != (column.name in NO_PEOPLE), f"{column}: whose id is it?"


async def test_a_person_is_taken_out_of_all_that_is_kept_of_one_server(database: Database) -> None:
    filler = Filler(database, PETRA)
    for server_id in (OTHER, TEAM):
        await filler.fill(server_id)
    async with database.write() as tx:
        assert set(await people.people_of(tx, TEAM)) == {PETRA}
        traces = await people.traces_of(tx, PETRA, TEAM)
        assert set(traces[TEAM]) == set(Trace)
        await people.forget_person(tx, PETRA, TEAM)
        assert await people.people_of(tx, TEAM) == {}
        assert set(await people.traces_of(tx, PETRA, None)) == {OTHER}
        kept = (await tx.execute(select(changes).where(changes.c.server_id == TEAM))).one()
        assert (kept.by, kept.after["typed_by"]) == (SOMEBODY, SOMEBODY)
        for table, condition in conditions_of(METADATA.sorted_tables, TEAM).items():
            columns = [column for column in table.columns if column.name not in NO_PEOPLE]
            rows = (await tx.execute(select(*columns).where(condition))).all()
            assert str(PETRA) not in str(rows), f"{table.name} still names the person"
