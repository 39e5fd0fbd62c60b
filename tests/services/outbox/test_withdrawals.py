"""Taking down what was told: by a delivery of its own, in order, once, and never what wasn't posted."""

from datetime import timedelta

import pytest

from bot.domain.base.server import Follow
from bot.domain.desk.delivery_ledger import LedgerMove
from bot.domain.outbox.announcement import Announcement
from bot.domain.outbox.delivery import Delivery, DeliveryAction, DeliveryState
from bot.domain.outbox.shown_posts import PUT_BACK, WITHDRAWN, AnnouncementReach
from bot.storage.desk import servers
from tests.services.house import CHANNEL, HOME, PETRA, House

LATER = timedelta(minutes=1)


async def withdraw(team: House, told: Announcement) -> None:
    async with team.database.write() as tx:
        await team.use_cases.outbox.withdraw(tx, told)


async def put(team: House, told: Announcement) -> None:
    async with team.database.write() as tx:
        await team.use_cases.outbox.put(tx, told)


async def report(team: House, position: int = 18) -> Announcement:
    return (await team.result("race2", position)).announcement


async def claim(team: House) -> Delivery:
    (delivery,) = await team.use_cases.delivery_queue.claim(5)
    return delivery


async def ledger(team: House) -> list[tuple[DeliveryAction, DeliveryState, str | None]]:
    return [(d.action, d.state, d.reason) for d in await team.deliveries()]


async def actions(team: House) -> list[DeliveryAction]:
    return [d.delivery.action for d in await team.deliver()]


async def test_what_was_posted_is_taken_down_in_each_channel(team: House) -> None:
    async with team.database.write() as tx:
        await servers.save_follow(tx, Follow(HOME, 5, 500, "off"))
    told = await report(team)
    posts = await team.deliver()
    await withdraw(team, told)
    removals = [d.delivery for d in await team.deliver()]
    assert [(d.action, d.channel_id) for d in removals] == [
        (DeliveryAction.REMOVE, CHANNEL),
        (DeliveryAction.REMOVE, 500),
    ]
    for removal, post in zip(removals, posts, strict=True):
        assert [d.id for d in await team.use_cases.delivery_queue.facts.earlier_posts(removal)] == [
            post.delivery.id
        ]


async def test_a_post_that_still_waits_is_left_out_and_says_why(team: House) -> None:
    await withdraw(team, await report(team))
    assert await team.deliver() == []
    assert await ledger(team) == [(DeliveryAction.POST, DeliveryState.SKIPPED, WITHDRAWN)]


@pytest.mark.parametrize("state", [DeliveryState.PAUSED, DeliveryState.FAILED])
async def test_a_post_that_was_refused_is_left_out_and_cant_be_retried(
    team: House, state: DeliveryState
) -> None:
    told = await report(team)
    tried = await claim(team)
    await team.use_cases.delivery_queue.endings.finish(tried, state, reason="?", again_at=team.clock.now())
    await withdraw(team, told)
    moved = await team.use_cases.ledgers.move(HOME, tried.id, tried.nonce, LedgerMove.RETRY, by=PETRA)
    assert not moved.done
    assert await ledger(team) == [(DeliveryAction.POST, DeliveryState.SKIPPED, WITHDRAWN)]


async def test_a_post_on_its_way_is_taken_down_behind_it(team: House) -> None:
    told = await report(team)
    on_its_way = await claim(team)
    await withdraw(team, told)
    assert await team.use_cases.delivery_queue.claim(5) == []
    await team.use_cases.delivery_queue.endings.finish(on_its_way, DeliveryState.SENT, message_id=9)
    removal = await claim(team)
    assert removal.action is DeliveryAction.REMOVE
    assert [d.message_id for d in await team.use_cases.delivery_queue.facts.earlier_posts(removal)] == [9]


@pytest.mark.parametrize("doubtful", [True, False])
async def test_a_post_that_failed_on_its_way_is_not_sent_again_once_it_is_withdrawn(
    team: House, *, doubtful: bool
) -> None:
    told = await report(team)
    on_its_way = await claim(team)
    await withdraw(team, told)
    again = team.clock.now() + LATER
    await team.use_cases.delivery_queue.endings.finish(
        on_its_way, DeliveryState.PENDING, reason="?", again_at=again, doubtful=doubtful
    )
    team.clock.move(LATER)
    retried = await claim(team)
    assert (retried.action, retried.doubtful) == (DeliveryAction.POST, doubtful)
    assert await team.use_cases.delivery_queue.facts.reason_to_skip(retried) == WITHDRAWN


async def test_what_may_be_posted_unheard_is_taken_down_too(team: House) -> None:
    told = await report(team)
    await team.use_cases.delivery_queue.endings.finish(
        await claim(team), DeliveryState.PENDING, reason="?", again_at=team.clock.now(), doubtful=True
    )
    await withdraw(team, told)
    assert [d.action for d in await team.deliveries()] == [DeliveryAction.POST, DeliveryAction.REMOVE]


async def test_told_again_after_it_was_taken_down_it_is_posted_afresh(team: House) -> None:
    told = await report(team)
    await team.deliver()
    await withdraw(team, told)
    await team.deliver()
    await put(team, told)
    assert await actions(team) == [DeliveryAction.POST]
    await put(team, told)
    edit = await claim(team)
    assert edit.action is DeliveryAction.EDIT
    assert [d.message_id for d in await team.use_cases.delivery_queue.facts.earlier_posts(edit)] == [1002]


async def test_told_again_before_it_was_taken_down_it_stays_and_is_edited(team: House) -> None:
    told = await report(team)
    await team.deliver()
    await withdraw(team, told)
    await put(team, told)
    assert await actions(team) == [DeliveryAction.EDIT]
    assert (DeliveryAction.REMOVE, DeliveryState.SKIPPED, PUT_BACK) in await ledger(team)


async def test_told_again_while_it_is_being_taken_down_it_is_posted_behind_that(team: House) -> None:
    told = await report(team)
    await team.deliver()
    await withdraw(team, told)
    removal = await claim(team)
    await put(team, told)
    assert await team.use_cases.delivery_queue.claim(5) == []
    await team.use_cases.delivery_queue.endings.finish(removal, DeliveryState.SENT, message_id=1000)
    assert await actions(team) == [DeliveryAction.POST]


async def test_withdrawn_twice_it_is_taken_down_once(team: House) -> None:
    told = await report(team)
    await team.deliver()
    await withdraw(team, told)
    await withdraw(team, told)
    assert await actions(team) == [DeliveryAction.REMOVE]
    await withdraw(team, told)
    assert await actions(team) == []


async def test_a_removal_stays_with_its_message_when_the_channel_is_changed(team: House) -> None:
    told = await report(team)
    await team.deliver()
    await withdraw(team, told)
    tried = await claim(team)
    await team.use_cases.delivery_queue.endings.finish(
        tried, DeliveryState.PAUSED, reason="?", again_at=team.clock.now(), refused=True
    )
    await team.set_up(None, channel_id=200)
    assert (await claim(team)).channel_id == CHANNEL


async def test_what_was_taken_down_is_not_posted_again_by_what_only_corrects(team: House) -> None:
    told = await report(team)
    await team.deliver()
    await withdraw(team, told)
    await team.deliver()
    async with team.database.write() as tx:
        await team.use_cases.outbox.put(tx, told, AnnouncementReach.SHOWN)
    assert [action for action, _, _ in await ledger(team)] == [DeliveryAction.POST, DeliveryAction.REMOVE]
