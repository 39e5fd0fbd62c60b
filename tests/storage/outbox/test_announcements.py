import asyncio
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event
from sqlalchemy.dialects import postgresql
from sqlalchemy.exc import IntegrityError

from bot.domain.outbox.announcement import Announcement, AnnouncementKind, AnnouncementSubject
from bot.domain.outbox.attempt import Attempt
from bot.domain.outbox.delivery import DeliveryAction, DeliveryState
from bot.domain.processes.lease import Lease
from bot.storage.database import Database
from bot.storage.outbox import deliveries as outbox
from bot.storage.queue import delivery_claims as claims
from bot.storage.queue import delivery_endings as endings
from bot.storage.queue import delivery_waits as waits
from bot.storage.queue import queue_looks as looks
from bot.storage.tables import deliveries
from tests.conftest import url_of
from tests.storage.outbox_rows import NOW, add_delivery, claim, follow, get, ids, put

MINUTE = timedelta(minutes=1)
LEASE, LATER_LEASE = Lease("courier", "me", 1), Lease("courier", "another", 2)


async def finish(database: Database, id_: int, state: DeliveryState, **more: Any) -> None:
    delivery = await get(database, id_)
    async with database.write() as tx:
        # The table holds only what can be: what is sent has a message, what ended otherwise says why.
        legal = {"message_id": 9} if state is DeliveryState.SENT else {"reason": "trouble"}
        await endings.keep(tx, [Attempt(delivery, state, NOW, **legal | more)])


async def next_due(database: Database, after: datetime = NOW) -> datetime | None:
    async with database.read() as tx:
        return await looks.next_due(tx, after)


async def test_a_delivery_comes_back_with_what_it_tells(database: Database) -> None:
    to = await follow(database)
    delivery = await get(database, await put(database, to, NOW))
    assert delivery.announcement == Announcement(
        1, AnnouncementKind.REMINDER, lead="1h", due_at=NOW, id=delivery.announcement.id
    )
    assert (delivery.action, delivery.state) == (DeliveryAction.POST, DeliveryState.PENDING)
    assert (delivery.guild_id, delivery.channel_id, delivery.follow_id) == (1, 100, to.id)
    assert delivery.due_at == NOW
    assert not delivery.doubtful
    assert not delivery.is_finished
    assert 1 <= delivery.mark < 2**28
    assert len(delivery.nonce) <= 25  # Discord takes no longer one


async def test_within_a_channel_the_oldest_goes_first_and_alone(database: Database) -> None:
    to = await follow(database)
    first, second = await put(database, to), await put(database, to)
    assert ids(await claim(database)) == [first]
    assert await claim(database) == []
    await finish(database, first, DeliveryState.SENT, message_id=9)
    assert ids(await claim(database)) == [second]


async def test_channels_do_not_wait_for_each_other(database: Database) -> None:
    one, two = await follow(database, 1), await follow(database, 2)
    first, behind, other = await put(database, one), await put(database, one), await put(database, two)
    assert ids(await claim(database)) == [first, other]
    assert behind


@pytest.mark.parametrize("state", [DeliveryState.PENDING, DeliveryState.PAUSED])
async def test_what_is_behind_one_that_is_tried_again_later_waits_for_it(
    state: DeliveryState, database: Database
) -> None:
    to = await follow(database)
    first, second = await put(database, to), await put(database, to)
    await claim(database)
    await finish(database, first, state, reason="trouble", next_try=NOW + MINUTE)
    assert await claim(database) == []
    again = await claim(database, NOW + MINUTE)
    assert ids(again) == [first]
    assert again[0].attempts == 1
    await finish(database, first, DeliveryState.SENT, message_id=9)
    assert ids(await claim(database, NOW + MINUTE)) == [second]


@pytest.mark.parametrize("state", [DeliveryState.SENT, DeliveryState.SKIPPED, DeliveryState.FAILED])
async def test_what_is_over_keeps_nobody_waiting(state: DeliveryState, database: Database) -> None:
    to = await follow(database)
    first, second = await put(database, to), await put(database, to)
    await claim(database)
    await finish(database, first, state)
    assert (await get(database, first)).is_finished
    assert ids(await claim(database)) == [second]


async def test_a_reminder_that_is_not_due_yet_keeps_nobody_waiting(database: Database) -> None:
    to = await follow(database)
    later, news = await put(database, to, NOW + MINUTE), await put(database, to)
    assert ids(await claim(database)) == [news]
    assert ids(await claim(database, NOW + MINUTE)) == [later]


async def test_news_goes_before_reminders_when_not_all_can_go_at_once(database: Database) -> None:
    follows = [await follow(database, n) for n in range(1, 4)]
    reminders = [await put(database, to, NOW) for to in follows[:2]]
    news = await put(database, follows[2])
    assert ids(await claim(database, most=2)) == [news, reminders[0]]
    assert ids(await claim(database, most=2)) == [reminders[1]]


async def test_two_processes_never_claim_the_same(database: Database, file: Path) -> None:
    other = await Database.open(url_of(file))
    for n in range(1, 31):
        await put(database, await follow(database, n))
    owners = [("one", database), ("two", other)] * 6
    batches = await asyncio.gather(*(claim(at, most=5, owner=owner) for owner, at in owners))
    claimed = [id_ for batch in batches for id_ in ids(batch)]
    assert sorted(claimed) == list(range(1, 31))
    await other.close()


async def test_a_claim_is_doubtful_until_it_is_known_how_it_ended(database: Database) -> None:
    id_ = await put(database, await follow(database))
    assert not (await claim(database))[0].doubtful  # nobody tried before
    assert (await get(database, id_)).doubtful
    await finish(database, id_, DeliveryState.PENDING, reason="refused", next_try=NOW)
    assert not (await claim(database))[0].doubtful
    await finish(database, id_, DeliveryState.PENDING, reason="no answer", next_try=NOW, doubtful=True)
    assert (await claim(database))[0].doubtful
    await finish(database, id_, DeliveryState.SENT, message_id=5)
    sent = await get(database, id_)
    assert (sent.state, sent.message_id, sent.doubtful, sent.reason) == (DeliveryState.SENT, 5, False, None)


async def test_after_a_crash_what_was_claimed_is_tried_at_once_and_looked_for(database: Database) -> None:
    one, two = await follow(database, 1), await follow(database, 2)
    claimed, tried = await put(database, one, NOW), await put(database, two)
    untouched = await put(database, await follow(database, 3), NOW + MINUTE)
    await claim(database)
    await finish(database, tried, DeliveryState.PENDING, reason="trouble", next_try=NOW + 9 * MINUTE)
    async with database.write() as tx:
        await waits.retry_all_tried(tx)
        await claims.release_lost(tx, LEASE)
    again = await claim(database)
    assert sorted(ids(again)) == [claimed, tried]
    assert {d.id: d.doubtful for d in again} == {claimed: True, tried: False}
    assert (await get(database, untouched)).due_at == NOW + MINUTE


async def test_a_retry_tries_what_is_paused_in_that_server_only(database: Database) -> None:
    paused = [await put(database, await follow(database, n)) for n in (1, 2)]
    await claim(database)
    for id_ in paused:
        await finish(
            database, id_, DeliveryState.PAUSED, reason="forbidden", next_try=NOW + 9 * MINUTE, refused=True
        )
    async with database.write() as tx:
        await waits.retry_refused(tx, 1)
    assert ids(await claim(database)) == [paused[0]]


@pytest.mark.parametrize("kind", ["sqlite"])
async def test_the_end_of_an_attempt_is_not_noted_for_a_row_that_took_its_id(database: Database) -> None:
    """A season imported while a reminder is sent may take the reminder's row away; SQLite gives ids again."""
    to = await follow(database)
    id_ = await put(database, to)
    in_flight = (await claim(database))[0]
    async with database.write() as tx:
        await tx.execute(deliveries.delete())
    assert await put(database, to) == id_
    async with database.write() as tx:
        await endings.keep(tx, [Attempt(in_flight, DeliveryState.FAILED, NOW, "its round is gone")])
    assert (await get(database, id_)).state is DeliveryState.PENDING


async def test_the_next_due_is_the_earliest_that_waits(database: Database) -> None:
    to = await follow(database)
    assert await next_due(database) is None
    await put(database, to)
    assert await next_due(database) is None  # at once: no time to wait for
    await put(database, to, NOW + 2 * MINUTE)
    await put(database, to, NOW + MINUTE)
    assert await next_due(database) == NOW + MINUTE


async def test_what_is_due_but_blocked_is_not_what_to_wake_up_for(database: Database) -> None:
    """Or else the alarm rings again and again until the one before it has gone out."""
    to = await follow(database)
    first = await put(database, to, NOW - MINUTE)
    await put(database, to, NOW)
    await claim(database)
    await finish(database, first, DeliveryState.PAUSED, reason="forbidden", next_try=NOW + 9 * MINUTE)
    assert await claim(database) == []
    assert await next_due(database) == NOW + 9 * MINUTE


async def test_what_waits_moves_with_its_channel_and_edits_stay(database: Database) -> None:
    to = await follow(database)
    sent, edit = await put(database, to), await put(database, to, action=DeliveryAction.EDIT)
    await claim(database)
    await finish(database, sent, DeliveryState.SENT, message_id=9)
    waiting = await put(database, to, NOW + MINUTE)
    async with database.write() as tx:
        await outbox.move_to_channel(tx, to.id, 555)
    assert [(await get(database, id_)).channel_id for id_ in (sent, edit, waiting)] == [100, 100, 555]


async def test_the_deliveries_of_an_announcement_are_found_the_first_first(database: Database) -> None:
    to = await follow(database)
    delivery = await get(database, await put(database, to))
    async with database.write() as tx:
        second = await add_delivery(tx, delivery.announcement.id, to, channel_id=7)
        about_it = AnnouncementSubject(AnnouncementKind.RESULT, "id", delivery.announcement.id)
        found = await outbox.of_subject(tx, about_it)
    assert ids(found) == [delivery.id, second]
    assert [d.channel_id for d in found] == [100, 7]


async def test_a_state_that_nobody_knows_is_refused(database: Database) -> None:
    id_ = await put(database, await follow(database))
    async with database.write() as tx:
        with pytest.raises(IntegrityError, match="known_state"):
            await tx.execute(deliveries.update().values(state="lost"))
    assert (await get(database, id_)).state is DeliveryState.PENDING


async def plans(database: Database, ask: Any) -> str:
    """How SQLite answers the queries that `ask` makes."""
    asked: list[tuple[str, Any]] = []
    async with database.write() as tx:
        connection = tx.sync_connection
        assert connection is not None

        def note(_connection: Any, _cursor: Any, statement: str, parameters: Any, *_: Any) -> None:
            asked.append((statement, parameters))

        event.listen(connection, "before_cursor_execute", note)
        await ask(tx)
        event.remove(connection, "before_cursor_execute", note)
        found = [await tx.exec_driver_sql(f"EXPLAIN QUERY PLAN {sql}", given) for sql, given in asked]
        return "\n".join(row.detail for rows in found for row in rows)


@pytest.mark.parametrize("kind", ["sqlite"])
async def test_the_next_due_is_looked_up_in_its_index(database: Database) -> None:
    plan = await plans(database, lambda tx: looks.next_due(tx, NOW))
    assert plan == "SEARCH deliveries USING INDEX waiting_deliveries (due_at>?)"


@pytest.mark.parametrize("kind", ["sqlite"])
async def test_a_look_at_the_queue_reads_indexes_of_what_waits_alone(database: Database) -> None:
    plan = await plans(database, lambda tx: looks.look_at_queue(tx, NOW, [1, 2]))
    assert plan.count("SEARCH deliveries USING INDEX waiting_deliveries") == 3
    assert "SCAN deliveries USING INDEX claimed_deliveries" in plan  # which holds only what is being sent


@pytest.mark.parametrize("kind", ["sqlite"])
async def test_a_start_and_a_change_of_a_channel_look_at_nothing_that_was_never_tried(
    database: Database,
) -> None:
    start = await plans(database, waits.retry_all_tried)
    assert "deliveries USING INDEX tried_deliveries (attempts>?)" in start
    change = await plans(database, lambda tx: waits.is_any_refused(tx, 1))
    assert "deliveries USING INDEX tried_deliveries (attempts>?)" in change


@pytest.mark.parametrize("kind", ["sqlite"])
async def test_a_claim_looks_at_no_delivery_that_is_over(database: Database) -> None:
    plan = await plans(database, lambda tx: claims.claim(tx, LEASE, NOW, 5))
    ranks = {kind.rank for kind in AnnouncementKind}
    assert plan.count("deliveries USING INDEX queue_of_deliveries") == 2 * len(ranks)
    assert "TEMP B-TREE" not in plan
    assert "before USING INDEX unfinished_in_channel (channel_id=? AND id<?)" in plan


async def test_on_postgresql_a_claim_skips_what_others_hold(database: Database) -> None:
    await put(database, await follow(database))
    asked: list[Any] = []
    async with database.write() as tx:
        connection = tx.sync_connection
        event.listen(connection, "before_execute", lambda _c, clause, *_: asked.append(clause))
        await claims.claim(tx, LEASE, NOW, 5)
    written = str(asked[1].compile(dialect=postgresql.dialect()))  # type: ignore[no-untyped-call]
    assert "FOR UPDATE OF deliveries SKIP LOCKED" in written


async def test_a_claim_under_an_earlier_lease_is_free_at_once_and_its_end_is_not_noted(
    database: Database,
) -> None:
    await put(database, await follow(database, 1))
    await put(database, await follow(database, 2))
    first, second = await claim(database)
    async with database.write() as tx:
        await claims.release_lost(tx, LEASE, [first.id, second.id])
    assert await claim(database) == []
    async with database.write() as tx:
        arrived = Attempt(second, DeliveryState.SENT, NOW, message_id=5)
        assert await endings.keep(tx, [arrived]) == [arrived]
        await claims.release_lost(tx, LATER_LEASE, [first.id])
        (again,) = await claims.claim(tx, LATER_LEASE, NOW, 5)
        too_late = Attempt(first, DeliveryState.FAILED, NOW, "too late")
        arrived_again = Attempt(again, DeliveryState.SENT, NOW, message_id=6)
        assert await endings.keep(tx, [too_late, arrived_again]) == [arrived_again]
    assert (await get(database, first.id)).message_id == 6
