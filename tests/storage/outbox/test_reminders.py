from datetime import datetime, timedelta
from typing import Any

from bot.domain.base.server import Follow
from bot.domain.outbox.attempt import Attempt
from bot.domain.outbox.delivery import Delivery, DeliveryState
from bot.domain.planned.reminders import ReminderSubject, ReminderTime
from bot.domain.season.season import Season
from bot.storage.database import Database
from bot.storage.outbox import reminders
from bot.storage.queue import delivery_endings as endings
from bot.storage.queue import delivery_waits as waits
from tests.domain.examples import SPA_ONLY
from tests.storage.outbox_rows import NOW, claim, follow, get
from tests.storage.season.test_seasons import stored

HOUR = timedelta(hours=1)


def of_race(season: Season, lead: str = "1h") -> ReminderSubject:
    return ReminderSubject(season.rounds[0].id, season.rounds[0].sessions[5].id, lead)


async def add(database: Database, to: Follow, subject: ReminderSubject, at: datetime) -> None:
    async with database.write() as tx:
        await reminders.add(tx, to, {subject: ReminderTime(at, at + HOUR)}, NOW)


async def pending(database: Database, to: Follow) -> dict[ReminderSubject, ReminderTime]:
    async with database.read() as tx:
        return await reminders.waiting_times(tx, to.id)


async def finish(
    database: Database, delivery: Delivery, state: DeliveryState, again: datetime | None = None
) -> None:
    async with database.write() as tx:
        legal: dict[str, Any] = {"reason": "trouble"}
        if state is DeliveryState.SENT:
            legal = {"message_id": 9}
        attempt = Attempt(delivery, state, NOW, next_try=again, doubtful=again is not None, **legal)
        await endings.keep(tx, [attempt])


async def superseded(database: Database, delivery: Delivery, now: datetime) -> bool:
    async with database.read() as tx:
        return delivery.id in await reminders.superseded_ids(tx, [delivery.id], now)


async def test_a_reminder_waits_until_it_is_told(database: Database) -> None:
    subject, to = of_race(await stored(database, SPA_ONLY)), await follow(database, 2)
    await add(database, to, subject, NOW)
    assert await pending(database, to) == {subject: ReminderTime(NOW, NOW + HOUR)}
    assert await claim(database, NOW - HOUR) == []
    (claimed,) = await claim(database)
    assert await pending(database, to) == {}
    for state in (DeliveryState.CLAIMED, DeliveryState.SENT, DeliveryState.SKIPPED, DeliveryState.FAILED):
        await finish(database, claimed, state)
        async with database.read() as tx:
            assert await reminders.list_ended(tx, to.id) == [(subject, NOW)]


async def test_of_a_round_and_of_its_session_are_two_things(database: Database) -> None:
    season, to = await stored(database, SPA_ONLY), await follow(database, 2)
    race, round_ = of_race(season), ReminderSubject(season.rounds[0].id, None, "1h")
    for subject in (race, round_):
        await add(database, to, subject, NOW)
    async with database.write() as tx:
        await reminders.reschedule(tx, to.id, round_, ReminderTime(NOW + HOUR, NOW + 2 * HOUR))
    assert (await pending(database, to))[race] == ReminderTime(NOW, NOW + HOUR)
    async with database.write() as tx:
        await reminders.remove(tx, to.id, race)
    assert await pending(database, to) == {round_: ReminderTime(NOW + HOUR, NOW + 2 * HOUR)}


async def test_each_follower_has_its_own(database: Database) -> None:
    subject, one = of_race(await stored(database, SPA_ONLY)), await follow(database, 2)
    other = await follow(database, 2, guild_id=3, channel_id=333)
    for to in (one, other):
        await add(database, to, subject, NOW)
    async with database.write() as tx:
        await reminders.remove(tx, one.id, subject)
    assert await pending(database, one) == {}
    assert await pending(database, other) == {subject: ReminderTime(NOW, NOW + HOUR)}


async def test_what_was_tried_and_then_moved_starts_afresh_at_its_new_time(database: Database) -> None:
    """Neither a restart nor a retry may send it before that, nor may it be taken for the old message."""
    subject, to = of_race(await stored(database, SPA_ONLY)), await follow(database, 2)
    await add(database, to, subject, NOW)
    (tried,) = await claim(database)
    await finish(database, tried, DeliveryState.PAUSED, again=NOW + HOUR)
    later = NOW + 24 * HOUR
    async with database.write() as tx:
        await reminders.reschedule(tx, to.id, subject, ReminderTime(later, later + HOUR))
        await waits.retry_refused(tx, to.guild_id)
        await waits.retry_all_tried(tx)
    assert await claim(database, later - HOUR) == []
    (again,) = await claim(database, later)
    assert again.nonce != tried.nonce
    assert (again.attempts, again.doubtful) == (0, False)


async def test_a_new_end_without_a_new_time_leaves_an_attempt_what_it_was(database: Database) -> None:
    subject, to = of_race(await stored(database, SPA_ONLY)), await follow(database, 2)
    await add(database, to, subject, NOW)
    (tried,) = await claim(database)
    await finish(database, tried, DeliveryState.PENDING, again=NOW + HOUR)
    async with database.write() as tx:
        await reminders.reschedule(tx, to.id, subject, ReminderTime(NOW, NOW + 5 * HOUR))
    now = await get(database, tried.id)
    assert (now.nonce, now.attempts, now.doubtful, now.due_at) == (tried.nonce, 1, True, NOW + HOUR)
    assert now.announcement.expires_at == NOW + 5 * HOUR


async def test_of_several_that_are_due_only_the_newest_is_worth_telling(database: Database) -> None:
    season, to = await stored(database, SPA_ONLY), await follow(database, 2)
    await add(database, to, of_race(season, "24h"), NOW - 23 * HOUR)
    await add(database, to, of_race(season, "1h"), NOW)
    (old,) = await claim(database)
    assert not await superseded(database, old, NOW - HOUR)
    assert await superseded(database, old, NOW)
    await finish(database, old, DeliveryState.SKIPPED)
    (new,) = await claim(database)
    assert not await superseded(database, new, NOW)


async def test_an_older_one_is_not_told_after_a_newer_one_went_out(database: Database) -> None:
    """The longer lead was chosen later, so its row is the younger one."""
    season, to = await stored(database, SPA_ONLY), await follow(database, 2)
    await add(database, to, of_race(season, "1h"), NOW)
    await add(database, to, of_race(season, "24h"), NOW - 23 * HOUR)
    (new,) = await claim(database)
    await finish(database, new, DeliveryState.SENT)
    (old,) = await claim(database)
    assert await superseded(database, old, NOW)


async def test_one_whose_session_moved_while_it_was_sent_gives_way_to_the_new_one(database: Database) -> None:
    subject, to = of_race(await stored(database, SPA_ONLY)), await follow(database, 2)
    await add(database, to, subject, NOW)
    (in_flight,) = await claim(database)
    await add(database, to, subject, NOW + 24 * HOUR)
    assert await superseded(database, in_flight, NOW)
    await finish(database, in_flight, DeliveryState.SKIPPED)
    (moved,) = await claim(database, NOW + 24 * HOUR)
    assert not await superseded(database, moved, NOW + 24 * HOUR)


async def test_other_sessions_rounds_and_channels_supersede_nothing(database: Database) -> None:
    season, to = await stored(database, SPA_ONLY), await follow(database, 2)
    elsewhere = await follow(database, 2, guild_id=3, channel_id=333)
    race1 = ReminderSubject(season.rounds[0].id, season.rounds[0].sessions[4].id, "1h")
    await add(database, to, race1, NOW - HOUR)
    for subject in (of_race(season), ReminderSubject(season.rounds[0].id, None, "1d")):
        await add(database, to, subject, NOW)
    await add(database, elsewhere, race1, NOW)
    first = next(d for d in await claim(database) if d.channel_id == to.channel_id)
    assert not await superseded(database, first, NOW)
