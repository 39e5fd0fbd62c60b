"""News of a team with more followers than one transaction tells: part by part, each of them once."""

from unittest.mock import patch

import pytest

from bot.domain.base.server import Follow
from bot.domain.outbox.announcement import AnnouncementKind
from bot.domain.outbox.delivery import DeliveryAction, DeliveryState
from bot.storage.desk import servers
from bot.storage.outbox import spreads
from tests.services.friday import SEASON
from tests.services.house import CHANNEL, HOME, Delivered, House

CLUBS = 7
POST, EDIT, OPEN = DeliveryAction.POST, DeliveryAction.EDIT, DeliveryAction.OPEN


@pytest.fixture
async def followed(team: House) -> House:
    """Seven clubs follow, the last one with spoiler marks; a transaction tells three of them."""
    async with team.database.write() as tx:
        for club in range(1, CLUBS + 1):
            spoilers = 24 if club == CLUBS else None
            await servers.save_follow(tx, Follow(HOME, 10 + club, 1000 + club, "off", spoilers=spoilers))
    return team


async def deliver_all(house: House) -> list[Delivered]:
    """What is delivered, as the courier goes on looking and delivering."""
    told: list[Delivered] = []
    for _ in range(CLUBS):
        told += await house.deliver()
        await house.use_cases.delivery_queue.look([])
    return told


async def tell_all(house: House) -> list[tuple[int, DeliveryAction]]:
    """What every channel is told until nothing is left to tell."""
    return [(done.delivery.channel_id, done.delivery.action) for done in await deliver_all(house)]


def to_everybody(action: DeliveryAction) -> list[tuple[int, DeliveryAction]]:
    return [(channel_id, action) for channel_id in (CHANNEL, *range(1001, 1001 + CLUBS))]


@patch("bot.services.outbox.handing_out.AT_ONCE", 3)
async def test_everybody_is_told_and_corrected_once_part_by_part(followed: House) -> None:
    await followed.result("race2", 18)
    first = [done.delivery.channel_id for done in await followed.deliver()]
    assert first == [CHANNEL, 1001, 1002, 1003]
    assert [*to_everybody(POST)[:4], *await tell_all(followed)] == to_everybody(POST)
    await followed.result("race2", 20)
    assert await tell_all(followed) == to_everybody(EDIT)
    async with followed.database.read() as tx:
        assert await spreads.what_is_left(tx) == (False, False)
    deliveries = await followed.until("2023-07-07 12:00")
    assert len(deliveries) == 1  # the last club's spoiler marks are taken off


@patch("bot.services.outbox.handing_out.AT_ONCE", 3)
async def test_what_is_corrected_while_it_is_handed_out_is_posted_once(followed: House) -> None:
    await followed.result("race2", 18)
    await followed.deliver()
    await followed.result("race2", 20)
    told = await tell_all(followed)
    assert sorted(told) == sorted([*to_everybody(EDIT)[:4], *to_everybody(POST)[4:]])


@patch("bot.services.outbox.handing_out.AT_ONCE", 3)
async def test_what_is_withdrawn_while_it_is_handed_out_reaches_nobody_else(followed: House) -> None:
    await followed.result("race2", 18)
    await followed.deliver()
    await followed.withdraw("race2")
    assert await tell_all(followed) == to_everybody(DeliveryAction.REMOVE)[:4]
    await followed.result("race2", 20)
    assert await tell_all(followed) == to_everybody(POST)


@patch("bot.services.outbox.handing_out.AT_ONCE", 3)
async def test_a_card_is_edited_and_opened_part_by_part_too(house: House) -> None:
    house.clock.set("2023-06-28 10:00")
    await house.set_up(SEASON, reminders="off")
    async with house.database.write() as tx:
        for club in range(1, CLUBS + 1):
            await servers.save_follow(tx, Follow(HOME, 10 + club, 1000 + club, "off", spoilers=24))
    await house.set_up(None, card="on")
    assert await tell_all(house) == []
    house.clock.set("2023-06-29 07:00")
    assert await tell_all(house) == to_everybody(POST)

    house.clock.set("2023-06-30 10:00")
    await house.result("q1", 5)
    first = [done.delivery.channel_id for done in await house.deliver() if is_card(done)]
    assert first == [CHANNEL, 1001, 1002, 1003]
    others = [done.delivery.channel_id for done in await deliver_all(house) if is_card(done)]
    assert others == [1004, 1005, 1006, 1007]
    house.clock.set("2023-07-01 10:00")
    opened = [done.delivery.channel_id for done in await house.deliver() if is_card(done)]
    assert sorted(opened) == [*range(1001, 1001 + CLUBS)]


@patch("bot.services.outbox.handing_out.AT_ONCE", 3)
async def test_a_card_that_is_not_posted_everywhere_is_changed_where_it_is(house: House) -> None:
    """Its own morning stays that of whoever has it yet to come, and where it was skipped it isn't posted."""
    house.clock.set("2023-06-28 10:00")
    await house.set_up(SEASON, reminders="off")
    async with house.database.write() as tx:
        for club in range(1, CLUBS + 1):
            await servers.save_follow(tx, Follow(HOME, 10 + club, 1000 + club, "off"))
    await house.set_up(None, card="on")
    assert await tell_all(house) == []
    await house.set_up(None, team="Team A")
    assert await tell_all(house) == [], "it waits for its morning"
    house.clock.set("2023-06-29 07:00")
    queue = house.use_cases.delivery_queue
    own, *others = await queue.claim(50)
    await queue.endings.finish(own, DeliveryState.SKIPPED, reason="nobody wants it")
    for number, other in enumerate(others, start=1):
        await queue.endings.finish(other, DeliveryState.SENT, message_id=number)
    house.clock.set("2023-07-01 17:30")
    await house.result("race1", 20)
    edited = [done.delivery.channel_id for done in await deliver_all(house) if is_card(done)]
    assert edited == [*range(1001, 1001 + CLUBS)]


def is_card(done: Delivered) -> bool:
    return done.delivery.announcement.kind is AnnouncementKind.CARD


@patch("bot.services.planned.reminders.AT_ONCE", 3)
async def test_reminders_of_many_followers_move_with_the_season_part_by_part(team: House) -> None:
    async with team.database.write() as tx:
        for club in range(1, CLUBS + 1):
            await servers.save_follow(tx, Follow(HOME, 10 + club, 1000 + club, "1d"))
    await team.set_up(None)
    for _ in range(CLUBS):
        await team.use_cases.delivery_queue.look([])
    async with team.database.read() as tx:
        assert await spreads.what_is_left(tx) == (False, False)
    team.clock.set("2023-07-13 12:00")
    told = [done.delivery.channel_id for done in await team.deliver()]
    assert told == [*range(1001, 1001 + CLUBS)]


async def test_what_came_due_between_a_change_and_a_followers_turn_goes_out_late(team: House) -> None:
    async with team.database.write() as tx:
        for club in range(1, CLUBS + 1):
            await servers.save_follow(tx, Follow(HOME, 10 + club, 1000 + club, "1d"))
    await team.set_up(None)
    team.clock.set("2023-07-13 12:00")  # no process ran meanwhile
    for _ in range(CLUBS):
        await team.use_cases.delivery_queue.look([])
    told = [done.delivery.channel_id for done in await team.deliver()]
    assert told == [*range(1001, 1001 + CLUBS)]
