"""What may have arrived unheard is looked for before it is sent again."""

import pytest

from bot.delivery.message_search import LOOK_BACK
from bot.domain.outbox.delivery import DeliveryAction, DeliveryState
from tests.simulated import World, text


@pytest.fixture(params=["sqlite", "postgresql"])
def kind(request: pytest.FixtureRequest) -> str:
    """Each database."""
    return str(request.param)


async def test_what_arrived_unheard_is_found_by_its_mark_and_not_sent_again(world: World) -> None:
    await world.result("race2", 20)
    (post,) = world.posts
    (delivery,) = await world.deliveries()
    # As after a crash between the send and its note: Discord has the message, the row is still claimed.
    await world.app.use_cases.delivery_queue.endings.finish(delivery, DeliveryState.CLAIMED, doubtful=True)
    await world.restart()
    assert [p.id for p in world.posts] == [post.id]
    (found,) = await world.deliveries()
    assert (found.state, found.message_id) == (DeliveryState.SENT, post.id)
    assert len(world.sends) == 1


async def test_the_mark_is_looked_for_among_the_latest_messages(world: World) -> None:
    await world.result("race2", 20)
    (delivery,) = await world.deliveries()
    await world.app.use_cases.delivery_queue.endings.finish(delivery, DeliveryState.CLAIMED, doubtful=True)
    await world.restart()
    (look,) = world.requests("GET", f"/channels/{world.channel.id}/messages")
    assert look.params["limit"] == min(LOOK_BACK, 100)  # Discord gives 100 at a time


async def test_what_never_arrived_is_sent_after_the_crash(world: World) -> None:
    world.refuse_sends(500)
    await world.result("race2", 20)
    (delivery,) = await world.deliveries()
    await world.app.use_cases.delivery_queue.endings.finish(delivery, DeliveryState.CLAIMED, doubtful=True)
    await world.restart()
    assert len(world.posts) == 1
    assert await world.states() == [DeliveryState.SENT]


async def test_somebody_elses_message_is_never_taken_for_ours(world: World) -> None:
    world.refuse_sends(500)
    await world.result("race2", 20)
    (delivery,) = await world.deliveries()
    copy = {"type": 17, "id": delivery.mark, "components": [{"type": 10, "content": "fake", "id": 2}]}
    world.env.backend.create_message(world.channel.id, world.fan.id, components=[copy], flags=1 << 15)
    await world.at(2023, 6, 30, 8, 10)
    assert [post.author.id == world.fan.id for post in world.posts] == [True, False]


async def test_without_read_message_history_the_send_relies_on_its_nonce(world: World) -> None:
    world.refuse_sends(500)
    await world.result("race2", 20)
    world.env.inject_error("GET", "/channels/*/messages", status=403, code=50001)
    await world.at(2023, 6, 30, 8, 10)
    assert len({body["nonce"] for body in world.sends}) == 1
    assert len(world.posts) == 1


async def test_what_was_given_up_and_had_arrived_unheard_is_corrected_and_not_posted_again(
    world: World,
) -> None:
    await world.result("race2", 18)
    (delivery,) = await world.deliveries()
    await world.use_cases.delivery_queue.endings.finish(
        delivery, DeliveryState.SKIPPED, reason="dropped", doubtful=True
    )
    await world.result("race2", 20)
    (post,) = world.posts
    assert "20th" in text(post)


async def test_a_doubtful_correction_is_edited_again(world: World) -> None:
    await world.result("race2", 18)
    world.env.inject_error("PATCH", "/channels/*/messages/*", status=500)
    await world.result("race2", 20)
    await world.restart()
    (post,) = world.posts
    assert "20th" in text(post)
    assert [d.action for d in await world.deliveries()] == [DeliveryAction.POST, DeliveryAction.EDIT]
