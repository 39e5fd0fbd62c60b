"""The ledger's questions to the outbox, and its two moves."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy.exc import IntegrityError

from bot.domain.base.server import Follow
from bot.domain.desk.delivery_ledger import LedgerMove
from bot.domain.outbox.announcement import Announcement, AnnouncementKind
from bot.domain.outbox.delivery import Delivery, DeliveryState
from bot.domain.press.quote import Quote
from bot.storage.database import Database
from bot.storage.outbox import announcements
from bot.storage.outbox import delivery_ledger as ledger
from bot.storage.press import quotes
from bot.storage.rows import insert
from bot.storage.tables import deliveries, seasons
from tests.storage.outbox_rows import NOW, add_delivery, follow, get, put

MINUTE = timedelta(minutes=1)
HERE = 1


async def stands(
    database: Database, to: Follow, state: DeliveryState, due_at: datetime | None = None, **more: Any
) -> int:
    """A delivery in that state."""
    id_ = await put(database, to, due_at)
    legal: dict[DeliveryState, dict[str, Any]] = {
        DeliveryState.SENT: {"message_id": 9, "sent_at": NOW},
        DeliveryState.CLAIMED: {"claimed_by": "me"},
        DeliveryState.PENDING: {},
    }
    usual = legal.get(state, {"reason": "trouble"})
    async with database.write() as tx:
        changed = deliveries.update().where(deliveries.c.id == id_)
        await tx.execute(changed.values(state=state, **usual | more))
    return id_


async def asked(database: Database, what: str, most: int = 5, guild_id: int = HERE) -> list[int]:
    async with database.read() as tx:
        if what == "trouble":
            return [d.id for d, _ in (await ledger.list_troubled(tx, guild_id, most))[0]]
        question = {"coming": ledger.list_coming, "sent": ledger.list_sent, "skipped": ledger.list_skipped}[
            what
        ]
        return [d.id for d, _ in await question(tx, guild_id, most)]


async def move(
    database: Database,
    delivery: Delivery,
    how: LedgerMove = LedgerMove.RETRY,
    guild_id: int = HERE,
    nonce: str = "",
) -> bool:
    reason = "discarded by <@7>" if how is LedgerMove.DROP else None
    async with database.write() as tx:
        return await ledger.make_move(tx, guild_id, delivery.id, nonce or delivery.nonce, how, NOW, reason)


async def test_every_delivery_stands_in_one_place(database: Database) -> None:
    to = await follow(database)
    made = {state: await stands(database, to, state) for state in DeliveryState}
    tried = await stands(database, to, DeliveryState.PENDING, reason="Discord has trouble just now")
    assert await asked(database, "coming") == [made[DeliveryState.PENDING], made[DeliveryState.CLAIMED]]
    assert await asked(database, "sent") == [made[DeliveryState.SENT]]
    assert await asked(database, "skipped") == [made[DeliveryState.SKIPPED]]
    assert await asked(database, "trouble") == [made[DeliveryState.PAUSED], tried, made[DeliveryState.FAILED]]


@pytest.mark.parametrize("what", ["coming", "sent", "skipped", "trouble"])
async def test_another_servers_deliveries_are_its_own_business(what: str, database: Database) -> None:
    there = await follow(database, 2)
    for state in DeliveryState:
        await stands(database, there, state)
    assert await asked(database, what) == []
    assert await asked(database, what, guild_id=2)


async def test_what_comes_next_is_in_the_order_of_its_time(database: Database) -> None:
    to = await follow(database)
    later, sooner = [await put(database, to, NOW + n * MINUTE) for n in (9, 3)]
    at_once = await put(database, to)
    assert await asked(database, "coming") == [at_once, sooner, later]
    assert await asked(database, "coming", most=2) == [at_once, sooner]


async def test_what_went_out_last_comes_first(database: Database) -> None:
    to = await follow(database)
    late = await stands(database, to, DeliveryState.SENT, sent_at=NOW + MINUTE)
    early = await stands(database, to, DeliveryState.SENT)
    assert await asked(database, "sent") == [late, early]
    assert await asked(database, "sent", most=1) == [late]


async def test_a_reminder_was_meant_for_its_time_and_news_for_when_it_was_stored(database: Database) -> None:
    to = await follow(database)
    reminder, news = await put(database, to, NOW + MINUTE), await put(database, to)
    async with database.read() as tx:
        meant = {d.id: at for d, at in await ledger.list_coming(tx, HERE, 5)}
    assert meant == {reminder: NOW + MINUTE, news: NOW}


async def test_the_oldest_that_waits_and_the_newest_that_failed_come_first_and_all_count(
    database: Database,
) -> None:
    to = await follow(database)
    failed = [await stands(database, to, DeliveryState.FAILED) for _ in range(3)]
    paused = [await stands(database, to, DeliveryState.PAUSED) for _ in range(3)]
    assert await asked(database, "trouble") == [*paused, failed[2], failed[1]]
    async with database.read() as tx:
        assert (await ledger.list_troubled(tx, HERE, 5))[1] == 6


@pytest.mark.parametrize("state", [DeliveryState.PENDING, DeliveryState.PAUSED, DeliveryState.FAILED])
async def test_a_retry_makes_what_is_in_trouble_due_at_once(state: DeliveryState, database: Database) -> None:
    to = await follow(database)
    id_ = await stands(database, to, state, NOW + MINUTE, reason="trouble", doubtful=True)
    before = await get(database, id_)
    assert await move(database, before)
    after = await get(database, id_)
    assert (after.state, after.due_at, after.reason) == (DeliveryState.PENDING, None, None)
    assert after.doubtful  # it may have arrived, and is looked for before it is sent again
    assert not await move(database, before)


@pytest.mark.parametrize("state", [DeliveryState.PENDING, DeliveryState.PAUSED, DeliveryState.FAILED])
async def test_a_drop_skips_what_is_in_trouble_and_says_by_whom(
    state: DeliveryState, database: Database
) -> None:
    before = await get(database, await stands(database, await follow(database), state, reason="trouble"))
    assert await move(database, before, LedgerMove.DROP)
    after = await get(database, before.id)
    assert (after.state, after.reason) == (DeliveryState.SKIPPED, "discarded by <@7>")
    assert not await move(database, before, LedgerMove.DROP)


@pytest.mark.parametrize("how", LedgerMove)
@pytest.mark.parametrize(
    "state", [DeliveryState.PENDING, DeliveryState.CLAIMED, DeliveryState.SENT, DeliveryState.SKIPPED]
)
async def test_what_is_not_in_trouble_stays_as_it_is(
    state: DeliveryState, how: LedgerMove, database: Database
) -> None:
    before = await get(database, await stands(database, await follow(database), state, NOW + MINUTE))
    assert not await move(database, before, how)
    assert await get(database, before.id) == before


async def test_neither_another_server_nor_another_nonce_moves_it(database: Database) -> None:
    before = await get(database, await stands(database, await follow(database), DeliveryState.FAILED))
    await follow(database, 2)
    assert not await move(database, before, guild_id=2)
    assert not await move(database, before, nonce="0123456789abcdef")
    assert await get(database, before.id) == before
    async with database.read() as tx:
        assert await ledger.find(tx, 2, before.id, before.nonce) is None
        assert await ledger.find(tx, HERE, before.id, "0123456789abcdef") is None


async def a_quote(database: Database, year: int = 2023) -> int:
    """Something to tell, in a season of its own."""
    async with database.write() as tx:
        facts = {"series": "GT4", "year": year, "team": "Team", "session_keys": [], "current": False}
        season_id = await insert(tx, seasons, server_id=HERE, **facts)
        return await quotes.save(tx, Quote("Jessica", "Wet.", season_id), by=7, now=NOW)


async def about(database: Database, to: Follow, quote_id: int, state: DeliveryState) -> Delivery:
    """A delivery of that quote."""
    async with database.write() as tx:
        id_ = await announcements.add(tx, Announcement(HERE, AnnouncementKind.QUOTE, quote_id=quote_id), NOW)
        delivery_id = await add_delivery(tx, id_, to)
        reason = None if state is DeliveryState.PENDING else "trouble"
        row = deliveries.update().where(deliveries.c.id == delivery_id)
        await tx.execute(row.values(state=state, reason=reason))
    return await get(database, delivery_id)


async def test_what_failed_and_was_told_by_a_later_post_is_settled(database: Database) -> None:
    """To send it then would tell the same twice."""
    to = await follow(database)
    one, two = await a_quote(database), await a_quote(database, 2024)
    failed, other = [await about(database, to, quote_id, DeliveryState.FAILED) for quote_id in (one, two)]
    assert await asked(database, "trouble") == [other.id, failed.id]
    await about(database, to, one, DeliveryState.PENDING)
    assert await asked(database, "trouble") == [other.id]
    assert not await move(database, failed)


async def test_what_failed_again_and_again_is_still_in_trouble(database: Database) -> None:
    to, quote_id = await follow(database), await a_quote(database)
    failed, again = [await about(database, to, quote_id, DeliveryState.FAILED) for _ in range(2)]
    assert await asked(database, "trouble") == [again.id, failed.id]


@pytest.mark.parametrize(
    "impossible",
    [
        {"state": DeliveryState.SENT, "sent_at": NOW},
        {"state": DeliveryState.SENT, "message_id": 9},
        {"state": DeliveryState.SKIPPED},
        {"state": DeliveryState.PAUSED},
        {"state": DeliveryState.FAILED},
        {"state": DeliveryState.CLAIMED},
        {"state": "lost"},
    ],
)
async def test_the_table_holds_no_state_that_cannot_be(
    impossible: dict[str, Any], database: Database
) -> None:
    id_ = await put(database, await follow(database))
    with pytest.raises(IntegrityError):
        async with database.write() as tx:
            await tx.execute(deliveries.update().where(deliveries.c.id == id_).values(**impossible))
    assert (await get(database, id_)).state is DeliveryState.PENDING
