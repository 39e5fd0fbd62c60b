import asyncio
from dataclasses import replace
from datetime import timedelta

from bot.domain.base.server import Follow
from bot.domain.outbox.announcement import DeliveryAction, DeliveryState
from bot.services.outbox.outbox import Outbox
from bot.storage.desk import servers
from tests.services.house import CHANNEL, HOME, House

MINUTE = timedelta(minutes=1)


async def test_every_follower_is_told_and_corrected_the_own_channel_first(team: House) -> None:
    async with team.database.write() as tx:
        await servers.save_follow(tx, Follow(HOME, 5, 500, "off"))
    await team.result("race2", 18)
    assert [d.delivery.channel_id for d in await team.deliver()] == [CHANNEL, 500]
    await team.result("race2", 20)
    edits = await team.deliver()
    assert [(d.delivery.channel_id, d.delivery.action) for d in edits] == [
        (CHANNEL, DeliveryAction.EDIT),
        (500, DeliveryAction.EDIT),
    ]


async def test_one_channel_gets_an_edit_while_in_the_other_the_post_still_waits(team: House) -> None:
    async with team.database.write() as tx:
        await servers.save_follow(tx, Follow(HOME, 5, 500, "off"))
    await team.result("race2", 18)
    (own,) = await team.use_cases.outbox.claim(1)
    await team.use_cases.outbox.finish(own, DeliveryState.SENT, message_id=9)
    await team.result("race2", 20)
    actions = {d.delivery.channel_id: d.delivery.action for d in await team.deliver()}
    assert actions == {CHANNEL: DeliveryAction.EDIT, 500: DeliveryAction.POST}


async def test_an_edit_knows_the_message_that_shows_the_same_in_its_channel(team: House) -> None:
    await team.result("race1", 24)
    await team.result("race2", 18)
    first, second = await team.deliver()
    await team.result("race2", 20)
    (edit,) = await team.use_cases.outbox.claim(5)
    (posted,) = await team.use_cases.outbox.shown(edit)
    assert posted.id == second.delivery.id != first.delivery.id
    assert await team.use_cases.outbox.shown(replace(edit, channel_id=77)) == []


async def test_who_typed_hears_how_it_came_out_as_soon_as_it_was_tried(team: House) -> None:
    reported = await team.result("race2", 20)
    waiting = asyncio.create_task(team.use_cases.outbox.outcomes(reported.announcement))
    await asyncio.sleep(0.02)
    assert not waiting.done()
    await team.deliver()
    (outcome,) = await asyncio.wait_for(waiting, 2)
    assert (outcome.state, outcome.message_id) == (DeliveryState.SENT, 1000)


async def test_who_typed_hears_of_trouble_too(team: House) -> None:
    reported = await team.result("race2", 20)
    waiting = asyncio.create_task(team.use_cases.outbox.outcomes(reported.announcement))
    (claimed,) = await team.use_cases.outbox.claim(5)
    again = team.clock.now() + MINUTE
    await team.use_cases.outbox.finish(
        claimed, DeliveryState.PENDING, reason="can't be reached", again_at=again
    )
    (outcome,) = await asyncio.wait_for(waiting, 2)
    assert (outcome.state, outcome.reason) == (DeliveryState.PENDING, "can't be reached")


async def test_patience_ends_and_says_that_it_waits(team: House) -> None:
    reported = await team.result("race2", 20)
    (outcome,) = await team.use_cases.outbox.outcomes(reported.announcement, patience=0.05)
    assert outcome.state is DeliveryState.PENDING


async def test_the_alarm_is_for_what_the_last_claim_could_not_see(team: House) -> None:
    await team.set_up(season=None, reminders="1d")
    team.clock.set("2023-07-13 06:00")
    outbox = team.use_cases.outbox
    assert await outbox.claim(5) == []
    assert await outbox.next_due() == team.clock.now() + 60 * MINUTE
    team.clock.move(60 * MINUTE)  # due between the claim and the question: not lost
    assert await outbox.next_due() == team.clock.now()
    assert len(await outbox.claim(5)) == 1


async def test_a_new_outbox_asks_for_whatever_is_overdue(team: House) -> None:
    await team.set_up(season=None, reminders="1d")
    team.clock.set("2023-07-13 08:00")
    fresh = Outbox(team.database, team.clock)
    due = await fresh.next_due()
    assert due is not None
    assert due < team.clock.now()


async def test_after_a_crash_what_was_in_flight_is_recovered_once(team: House) -> None:
    await team.result("race2", 20)
    (lost,) = await team.use_cases.outbox.claim(5)
    after = Outbox(team.database, team.clock)
    assert await after.claim(5) == []
    await after.free_lost([])
    (found,) = await after.claim(5)
    assert (found.id, found.nonce, found.doubtful) == (lost.id, lost.nonce, True)


async def test_a_result_is_never_pointless(team: House) -> None:
    await team.result("race2", 20)
    (claimed,) = await team.use_cases.outbox.claim(5)
    team.clock.move(timedelta(days=300))
    assert await team.use_cases.outbox.pointless(claimed) is None
