"""Direct messages: one after the other at a pace of their own, and none twice."""

import asyncio

import discord
import pytest

from bot.delivery import courier
from bot.domain.fans.own_reminders import OWN_LEADS, RemindedOf
from bot.domain.outbox.announcement import AnnouncementKind, AnnouncementSubject
from bot.domain.outbox.delivery import Delivery, DeliveryState
from bot.storage.outbox import deliveries
from tests.commands.press_helpers import direct_messages
from tests.simulated import TIMED, World

PAUSE_S = 0.4


async def ask(world: World, *people: int) -> None:
    """These people want to be reminded of Race 1, an hour before."""
    await world.import_season(TIMED)
    view = await world.use_cases.seasons.view(world.guild.id)
    spa = view.season.rounds[2]
    race = next(session for session in spa.sessions if session.key == "race1")
    own_reminders = world.use_cases.own_reminders
    for person_id in people:
        channel = await world.app.client.create_dm(discord.Object(person_id))
        subject = RemindedOf(spa.id, race.id)
        await own_reminders.choose(world.guild.id, person_id, subject, OWN_LEADS[1], channel.id)


async def private_deliveries(world: World) -> list[Delivery]:
    found: list[Delivery] = []
    async with world.database.read() as tx:
        for id_ in range(1, 100):
            found += await deliveries.of_subject(tx, AnnouncementSubject(AnnouncementKind.PRIVATE, "id", id_))
    return found


async def test_many_at_once_go_one_after_the_other_and_no_post_waits_for_them(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(courier, "DIRECT_EVERY_S", PAUSE_S)
    people = [world.fan, world.officer, world.boss]
    await ask(world, *(who.id for who in people))
    time = asyncio.get_running_loop().time
    began_at = time()
    await world.at(2023, 7, 1, 15, 5)
    arrived = sum(len(direct_messages(who)) for who in people)
    assert 1 <= arrived <= 1 + (time() - began_at) / PAUSE_S
    await world.result("fp1", 3)
    assert world.posts
    while sum(len(direct_messages(who)) for who in people) < len(people):
        await asyncio.sleep(0.05)
        await world.settle()
    assert time() - began_at >= 2 * PAUSE_S * 0.9
    assert [len(direct_messages(who)) for who in people] == [1, 1, 1]


async def test_one_that_arrived_unheard_is_found_by_its_mark_and_not_sent_again(world: World) -> None:
    await ask(world, world.fan.id)
    await world.at(2023, 7, 1, 15, 5)
    (delivery,) = await private_deliveries(world)
    # As after a crash between the send and its note: Discord has the message, the row is still claimed.
    await world.use_cases.delivery_queue.endings.finish(delivery, DeliveryState.CLAIMED, doubtful=True)
    await world.restart()
    (message,) = direct_messages(world.fan)
    (found,) = await private_deliveries(world)
    assert (found.state, found.message_id) == (DeliveryState.SENT, message.id)


async def test_staff_neither_see_them_in_their_status_nor_hear_of_a_refusal(world: World) -> None:
    await ask(world, world.fan.id)
    before = (await world.slash(world.officer, "desk status")).text
    assert "private" not in before
    channel_id = world.env.backend.dm_channels[world.fan.id]
    world.env.inject_error("POST", f"/channels/{channel_id}/messages", status=403, code=50278, times=1)
    await world.at(2023, 7, 1, 15, 5)
    (delivery,) = await private_deliveries(world)
    assert delivery.state is DeliveryState.SKIPPED
    assert "direct messages" not in (await world.slash(world.officer, "desk status")).text
    assert direct_messages(world.boss) == []
