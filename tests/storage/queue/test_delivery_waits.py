"""Discord asked to wait with a delivery: it rests, new posts overtake it, and nothing forgets it."""

from datetime import timedelta

from bot.domain.desk.delivery_ledger import LedgerMove
from bot.domain.outbox.attempt import Attempt
from bot.domain.outbox.delivery import DeliveryAction, DeliveryState
from bot.storage.database import Database
from bot.storage.outbox import deliveries as outbox
from bot.storage.outbox import delivery_ledger as ledger
from bot.storage.queue import delivery_endings as endings
from bot.storage.queue import delivery_waits as waits
from tests.storage.outbox_rows import NOW, claim, follow, get, ids, put

UNTIL = NOW + timedelta(minutes=20)


async def rest(database: Database, id_: int) -> None:
    """Let it be tried, and Discord ask to wait."""
    (delivery,) = [claimed for claimed in await claim(database) if claimed.id == id_]
    async with database.write() as tx:
        attempt = Attempt(delivery, DeliveryState.PENDING, NOW, "no more edits", UNTIL, not_before=UNTIL)
        await endings.keep(tx, [attempt])


async def test_a_new_post_overtakes_a_resting_edit_and_later_edits_do_not(database: Database) -> None:
    to = await follow(database)
    edit = await put(database, to, action=DeliveryAction.EDIT)
    await rest(database, edit)
    later_edit, post = await put(database, to, action=DeliveryAction.EDIT), await put(database, to)
    async with database.read() as tx:
        blocking = await outbox.find_blocking(tx, await get(database, later_edit), NOW)
        assert await outbox.find_blocking(tx, await get(database, post), NOW) is None
    assert blocking is not None
    assert (blocking.id, blocking.rests_until) == (edit, UNTIL)
    assert ids(await claim(database)) == [post]


async def test_while_what_overtook_it_is_under_way_it_is_not_begun(database: Database) -> None:
    to = await follow(database)
    edit = await put(database, to, action=DeliveryAction.EDIT)
    await rest(database, edit)
    post = await put(database, to)
    assert ids(await claim(database)) == [post]
    assert await claim(database, UNTIL) == []
    async with database.write() as tx:
        attempt = Attempt(await get(database, post), DeliveryState.SENT, NOW, message_id=9)
        await endings.keep(tx, [attempt])
    assert ids(await claim(database, UNTIL)) == [edit]


async def test_posts_keep_their_order_also_where_one_of_them_rests(database: Database) -> None:
    to = await follow(database)
    first, second = await put(database, to), await put(database, to)
    await rest(database, first)
    assert await claim(database) == []
    assert ids(await claim(database, UNTIL)) == [first]
    assert (await get(database, second)).attempts == 0


async def test_a_start_keeps_the_wait_and_a_clock_that_was_set_back_ends_it(database: Database) -> None:
    edit = await put(database, await follow(database), action=DeliveryAction.EDIT)
    await rest(database, edit)
    async with database.write() as tx:
        await waits.retry_all_tried(tx)
    assert await claim(database) == []
    async with database.write() as tx:
        await waits.forget_waits(tx)
    assert ids(await claim(database)) == [edit]


async def test_a_resting_delivery_can_be_dropped_but_not_hurried(database: Database) -> None:
    edit = await put(database, await follow(database), action=DeliveryAction.EDIT)
    await rest(database, edit)
    nonce = (await get(database, edit)).nonce
    async with database.write() as tx:
        assert not await ledger.make_move(tx, 1, edit, nonce, LedgerMove.RETRY, NOW, None)
        assert await ledger.make_move(tx, 1, edit, nonce, LedgerMove.DROP, NOW, "discarded by <@7>")
