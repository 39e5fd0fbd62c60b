import asyncio
from datetime import timedelta

from bot.domain.base.server import Follow
from bot.domain.outbox.delivery import DeliveryAction, DeliveryState
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
    (own,) = await team.use_cases.delivery_queue.claim(1)
    await team.use_cases.delivery_queue.endings.finish(own, DeliveryState.SENT, message_id=9)
    await team.result("race2", 20)
    actions = {d.delivery.channel_id: d.delivery.action for d in await team.deliver()}
    assert actions == {CHANNEL: DeliveryAction.EDIT, 500: DeliveryAction.POST}


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
    (claimed,) = await team.use_cases.delivery_queue.claim(5)
    again = team.clock.now() + MINUTE
    await team.use_cases.delivery_queue.endings.finish(
        claimed, DeliveryState.PENDING, reason="can't be reached", again_at=again
    )
    (outcome,) = await asyncio.wait_for(waiting, 2)
    assert (outcome.state, outcome.reason) == (DeliveryState.PENDING, "can't be reached")


async def test_patience_ends_and_says_that_it_waits(team: House) -> None:
    reported = await team.result("race2", 20)
    (outcome,) = await team.use_cases.outbox.outcomes(reported.announcement, patience=0.05)
    assert outcome.state is DeliveryState.PENDING
