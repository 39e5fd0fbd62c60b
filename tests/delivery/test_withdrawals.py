"""A withdrawn post disappears, whatever went wrong on its way."""

from bot.domain.outbox.announcement import Announcement
from bot.domain.outbox.delivery import DeliveryState
from tests.simulated import World, text


async def withdraw(world: World, told: Announcement) -> None:
    async with world.database.write() as tx:
        await world.use_cases.outbox.withdraw(tx, told)
    world.use_cases.outbox.changed()
    await world.settle()


async def posted(world: World, position: int = 18) -> Announcement:
    told = await world.report("race2", position)
    await world.settle()
    return told


async def test_a_withdrawn_post_is_deleted(world: World) -> None:
    told = await posted(world)
    await withdraw(world, told)
    assert world.posts == []
    assert len(world.requests("DELETE", "")) == 1
    assert await world.states() == [DeliveryState.SENT, DeliveryState.SENT]


async def test_a_post_and_the_correction_beside_it_are_both_deleted(world: World) -> None:
    await posted(world)
    world.env.inject_error("PATCH", "/channels/*/messages/*", status=400, code=30046)
    told = await posted(world, 20)
    assert len(world.posts) == 2
    await withdraw(world, told)
    assert world.posts == []


async def test_what_a_moderator_has_deleted_is_down(world: World) -> None:
    told = await posted(world)
    world.env.backend.delete_message(world.channel.id, world.posts[0].id)
    await withdraw(world, told)
    assert await world.states() == [DeliveryState.SENT, DeliveryState.SENT]


async def test_a_removal_waits_out_trouble_at_discord(world: World) -> None:
    told = await posted(world)
    world.env.inject_error("DELETE", "/channels/*/messages/*", status=503)
    await withdraw(world, told)
    assert len(world.posts) == 1
    await world.at(2023, 6, 30, 8, 10)
    assert world.posts == []


async def test_a_post_that_arrived_unheard_is_found_and_deleted(world: World) -> None:
    told = await posted(world)
    async with world.database.write() as tx:  # as if the answer had been lost, and then the process
        await tx.exec_driver_sql(
            "UPDATE deliveries SET state = 'pending', doubtful = 1, message_id = NULL, sent_at = NULL"
        )
    await withdraw(world, told)
    assert world.posts == []
    assert len(world.sends) == 1


async def test_a_post_that_never_arrived_is_not_sent_after_all(world: World) -> None:
    world.refuse_sends(503, times=1)
    told = await posted(world)
    await withdraw(world, told)
    await world.at(2023, 6, 30, 8, 10)
    assert world.posts == []
    assert await world.states() == [DeliveryState.SKIPPED, DeliveryState.SKIPPED]


async def test_told_again_it_is_another_message(world: World) -> None:
    told = await posted(world)
    (first,) = world.posts
    await withdraw(world, told)
    await posted(world, 20)
    (second,) = world.posts
    assert second.id != first.id
    assert "20th" in text(second)


async def test_nothing_is_asked_of_a_channel_that_lost_its_message_before(world: World) -> None:
    told = await posted(world)
    await withdraw(world, told)
    await withdraw(world, told)
    assert len(world.requests("DELETE", "")) == 1
