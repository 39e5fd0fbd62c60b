"""Taking down what was told: by a delivery of its own, in order, once, and never what wasn't posted."""

from datetime import timedelta

import pytest

from bot.domain.base.server import Follow
from bot.domain.desk.delivery_ledger import Move
from bot.domain.outbox.announcement import Action, Announcement, Delivery, State
from bot.domain.outbox.shown_posts import PUT_BACK, WITHDRAWN, Reach
from bot.storage.desk import servers
from tests.services.house import CHANNEL, HOME, PETRA, House

LATER = timedelta(minutes=1)


async def withdraw(team: House, told: Announcement) -> None:
    async with team.database.write() as tx:
        await team.desk.outbox.withdraw(tx, told)


async def put(team: House, told: Announcement) -> None:
    async with team.database.write() as tx:
        await team.desk.outbox.put(tx, told)


async def report(team: House, position: int = 18) -> Announcement:
    return (await team.result("race2", position)).announcement


async def claim(team: House) -> Delivery:
    (delivery,) = await team.desk.outbox.claim(5)
    return delivery


async def ledger(team: House) -> list[tuple[Action, State, str | None]]:
    return [(d.action, d.state, d.reason) for d in await team.deliveries()]


async def actions(team: House) -> list[Action]:
    return [d.delivery.action for d in await team.deliver()]


async def test_what_was_posted_is_taken_down_in_each_channel(team: House) -> None:
    async with team.database.write() as tx:
        await servers.save_follow(tx, Follow(HOME, 5, 500, "off"))
    told = await report(team)
    posts = await team.deliver()
    await withdraw(team, told)
    removals = [d.delivery for d in await team.deliver()]
    assert [(d.action, d.channel_id) for d in removals] == [(Action.REMOVE, CHANNEL), (Action.REMOVE, 500)]
    for removal, post in zip(removals, posts, strict=True):
        assert [d.id for d in await team.desk.outbox.shown(removal)] == [post.delivery.id]


async def test_a_post_that_still_waits_is_left_out_and_says_why(team: House) -> None:
    await withdraw(team, await report(team))
    assert await team.deliver() == []
    assert await ledger(team) == [(Action.POST, State.SKIPPED, WITHDRAWN)]


@pytest.mark.parametrize("state", [State.PAUSED, State.FAILED])
async def test_a_post_that_was_refused_is_left_out_and_cant_be_retried(team: House, state: State) -> None:
    told = await report(team)
    tried = await claim(team)
    await team.desk.outbox.finish(tried, state, reason="?", again_at=team.clock.now())
    await withdraw(team, told)
    moved = await team.desk.ledgers.move(HOME, tried.id, tried.nonce, Move.RETRY, by=PETRA)
    assert not moved.done
    assert await ledger(team) == [(Action.POST, State.SKIPPED, WITHDRAWN)]


async def test_a_post_on_its_way_is_taken_down_behind_it(team: House) -> None:
    told = await report(team)
    on_its_way = await claim(team)
    await withdraw(team, told)
    assert await team.desk.outbox.claim(5) == []
    await team.desk.outbox.finish(on_its_way, State.SENT, message_id=9)
    removal = await claim(team)
    assert removal.action is Action.REMOVE
    assert [d.message_id for d in await team.desk.outbox.shown(removal)] == [9]


@pytest.mark.parametrize("doubtful", [True, False])
async def test_a_post_that_failed_on_its_way_is_not_sent_again_once_it_is_withdrawn(
    team: House, *, doubtful: bool
) -> None:
    told = await report(team)
    on_its_way = await claim(team)
    await withdraw(team, told)
    again = team.clock.now() + LATER
    await team.desk.outbox.finish(on_its_way, State.PENDING, reason="?", again_at=again, doubtful=doubtful)
    team.clock.move(LATER)
    retried = await claim(team)
    assert (retried.action, retried.doubtful) == (Action.POST, doubtful)
    assert await team.desk.outbox.pointless(retried) == WITHDRAWN


async def test_what_may_be_posted_unheard_is_taken_down_too(team: House) -> None:
    told = await report(team)
    await team.desk.outbox.finish(
        await claim(team), State.PENDING, reason="?", again_at=team.clock.now(), doubtful=True
    )
    await withdraw(team, told)
    assert [d.action for d in await team.deliveries()] == [Action.POST, Action.REMOVE]


async def test_told_again_after_it_was_taken_down_it_is_posted_afresh(team: House) -> None:
    told = await report(team)
    await team.deliver()
    await withdraw(team, told)
    await team.deliver()
    await put(team, told)
    assert await actions(team) == [Action.POST]
    await put(team, told)
    edit = await claim(team)
    assert edit.action is Action.EDIT
    assert [d.message_id for d in await team.desk.outbox.shown(edit)] == [1002]


async def test_told_again_before_it_was_taken_down_it_stays_and_is_edited(team: House) -> None:
    told = await report(team)
    await team.deliver()
    await withdraw(team, told)
    await put(team, told)
    assert await actions(team) == [Action.EDIT]
    assert (Action.REMOVE, State.SKIPPED, PUT_BACK) in await ledger(team)


async def test_told_again_while_it_is_being_taken_down_it_is_posted_behind_that(team: House) -> None:
    told = await report(team)
    await team.deliver()
    await withdraw(team, told)
    removal = await claim(team)
    await put(team, told)
    assert await team.desk.outbox.claim(5) == []
    await team.desk.outbox.finish(removal, State.SENT, message_id=1000)
    assert await actions(team) == [Action.POST]


async def test_withdrawn_twice_it_is_taken_down_once(team: House) -> None:
    told = await report(team)
    await team.deliver()
    await withdraw(team, told)
    await withdraw(team, told)
    assert await actions(team) == [Action.REMOVE]
    await withdraw(team, told)
    assert await actions(team) == []


async def test_a_removal_stays_with_its_message_when_the_channel_is_changed(team: House) -> None:
    told = await report(team)
    await team.deliver()
    await withdraw(team, told)
    tried = await claim(team)
    await team.desk.outbox.finish(tried, State.PAUSED, reason="?", again_at=team.clock.now(), refused=True)
    await team.set_up(None, channel_id=200)
    assert (await claim(team)).channel_id == CHANNEL


async def test_what_was_taken_down_is_not_posted_again_by_what_only_corrects(team: House) -> None:
    told = await report(team)
    await team.deliver()
    await withdraw(team, told)
    await team.deliver()
    async with team.database.write() as tx:
        await team.desk.outbox.put(tx, told, Reach.SHOWN)
    assert [action for action, _, _ in await ledger(team)] == [Action.POST, Action.REMOVE]
