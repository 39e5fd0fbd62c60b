import asyncio
from dataclasses import replace
from datetime import timedelta

from bot.domain.outbox.delivery import DeliveryState
from bot.domain.outbox.queue_look import QueueLook
from bot.services.outbox.outbox import Outbox
from bot.services.processes.process_leases import ProcessLeases
from bot.services.queue.delivery_queue import DeliveryQueue
from tests.lost_leases import as_if_killed
from tests.services.house import HOME, House

MINUTE = timedelta(minutes=1)


def _another_process(team: House) -> DeliveryQueue:
    outbox = Outbox(team.database, team.clock)
    return DeliveryQueue(team.database, team.clock, outbox, ProcessLeases(team.database))


async def test_an_edit_knows_the_message_that_shows_the_same_in_its_channel(team: House) -> None:
    await team.result("race1", 24)
    await team.result("race2", 18)
    first, second = await team.deliver()
    await team.result("race2", 20)
    (edit,) = await team.use_cases.delivery_queue.claim(5)
    (posted,) = await team.use_cases.delivery_queue.facts.earlier_posts(edit)
    assert posted.id == second.delivery.id != first.delivery.id
    assert await team.use_cases.delivery_queue.facts.earlier_posts(replace(edit, channel_id=77)) == []


async def test_the_alarm_is_for_what_the_last_claim_could_not_see(team: House) -> None:
    await team.set_up(season=None, reminders="1d")
    team.clock.set("2023-07-13 06:00")
    queue = team.use_cases.delivery_queue
    assert await queue.claim(5) == []
    assert await queue.next_due() == team.clock.now() + 60 * MINUTE
    team.clock.move(60 * MINUTE)  # due between the claim and the question: not lost
    assert await queue.next_due() == team.clock.now()
    assert len(await queue.claim(5)) == 1


async def test_a_new_process_asks_for_whatever_is_overdue(team: House) -> None:
    await team.set_up(season=None, reminders="1d")
    team.clock.set("2023-07-13 08:00")
    fresh = _another_process(team)
    due = await fresh.next_due()
    assert due is not None
    assert due < team.clock.now()


async def test_after_a_crash_what_was_in_flight_is_recovered_once(team: House) -> None:
    await team.result("race2", 20)
    (lost,) = await team.use_cases.delivery_queue.claim(5)
    after = _another_process(team)
    assert not await after.take_turn()
    assert await after.claim(5) == []
    await as_if_killed(team.database)
    assert await after.take_turn()
    assert await after.claim(5) == []
    assert (await after.look([])).is_due
    (found,) = await after.claim(5)
    assert (found.id, found.nonce, found.doubtful) == (lost.id, lost.nonce, True)


async def test_a_result_is_never_pointless(team: House) -> None:
    await team.result("race2", 20)
    (claimed,) = await team.use_cases.delivery_queue.claim(5)
    team.clock.move(timedelta(days=300))
    assert await team.use_cases.delivery_queue.facts.reason_to_skip(claimed) is None


async def test_a_claim_that_begins_while_pings_are_looked_up_loses_no_delivery(team: House) -> None:
    await team.result("race2", 20)
    queue = team.use_cases.delivery_queue
    (delivery,) = await queue.claim(1)
    news = await queue.facts.news(delivery)
    for _ in range(20):
        pinged, _ = await asyncio.gather(queue.facts.roles_to_ping(delivery, news), queue.claim(0))
        assert pinged == ()


async def test_a_look_says_in_one_trip_what_there_is_to_do(team: House) -> None:
    await team.set_up(season=None, reminders="1d")
    team.clock.set("2023-07-13 06:00")
    queue = team.use_cases.delivery_queue
    reminder_at = team.clock.now() + 60 * MINUTE
    assert await queue.look([]) == QueueLook(is_due=False, next_due_at=reminder_at, has_claims=False)
    assert await queue.next_due() == reminder_at  # as after a claim
    team.clock.move(60 * MINUTE)
    assert (await queue.look([])).is_due
    (reminder,) = await queue.claim(5)
    look = await queue.look([reminder.id])
    assert not look.is_due
    assert not look.has_claims
    assert (await queue.look([])).has_claims


async def test_after_a_clock_was_set_back_a_look_leads_to_a_claim(team: House) -> None:
    queue = team.use_cases.delivery_queue
    assert not (await queue.look([])).is_due
    team.clock.move(-2 * MINUTE)
    assert (await queue.look([])).is_due
    assert await queue.claim(5) == []
    assert not (await queue.look([])).is_due


async def test_a_change_in_a_server_wakes_nobody_where_nothing_was_refused(team: House) -> None:
    await team.result("race2", 20)
    queue, woken = team.use_cases.delivery_queue, []
    queue.on_change(lambda: woken.append(team.clock.now()))
    await queue.retry(HOME)
    (refused,) = await queue.claim(5)
    await queue.retry(HOME)
    assert woken == []
    again_at = team.clock.now() + MINUTE
    await queue.endings.finish(
        refused, DeliveryState.PAUSED, reason="forbidden", again_at=again_at, refused=True
    )
    await queue.retry(HOME + 1)
    assert woken == []
    await queue.retry(HOME)
    assert woken == [team.clock.now()]
    assert [delivery.id for delivery in await queue.claim(5)] == [refused.id]
