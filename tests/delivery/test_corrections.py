"""A correction changes the message that is there; where it can't, it is posted anew."""

import pytest

from bot.domain.outbox.delivery import DeliveryState
from tests.simulated import World, text


@pytest.fixture(params=["sqlite", "postgresql"])
def kind(request: pytest.FixtureRequest) -> str:
    """Each database."""
    return str(request.param)


async def test_a_correction_edits_the_message_that_is_there(world: World) -> None:
    await world.result("race2", 18)
    before = world.posts
    await world.result("race2", 20)
    assert [post.id for post in world.posts] == [post.id for post in before]
    assert "20th" in text(world.posts[0])
    assert await world.states() == [DeliveryState.SENT, DeliveryState.SENT]


async def test_a_correction_while_the_first_post_waits_makes_one_correct_post(world: World) -> None:
    await world.permit(world.channel, send_messages=False)
    await world.result("race2", 18)
    await world.result("race2", 20)
    await world.permit(world.channel, send_messages=None)
    (post,) = world.posts
    assert "20th" in text(post)
    assert "18th" not in text(post)
    assert await world.states() == [DeliveryState.SENT]


async def test_a_correction_of_a_message_that_a_moderator_deleted_is_posted_in_short(world: World) -> None:
    await world.result("race2", 18)
    (deleted,) = world.posts
    world.env.backend.delete_message(world.channel.id, deleted.id)
    reply = await world.slash(world.officer, "result", session="race2", position=20)
    (post,) = world.posts
    assert "Correction" in text(post)
    assert "20th" in text(post)
    assert "The first post was deleted" in text(post)
    assert str(post.id) in reply.text
    await world.result("race2", 21)
    assert [p.id for p in world.posts] == [post.id]
    assert "21st" in text(world.posts[0])


async def test_an_edit_that_discord_refuses_for_good_becomes_a_short_correction_that_links_the_first(
    world: World,
) -> None:
    await world.result("race2", 18)
    world.env.inject_error("PATCH", "/channels/*/messages/*", status=400, code=30046)
    await world.result("race2", 20)
    first, correction = world.posts
    assert "18th" in text(first)
    assert "20th" in text(correction)
    assert f"[the first post]({first.jump_url})" in text(correction)


async def test_the_next_correction_edits_the_correction_and_keeps_its_link(world: World) -> None:
    await world.result("race2", 18)
    world.env.inject_error("PATCH", "/channels/*/messages/*", status=400, code=30046)
    await world.result("race2", 20)
    await world.result("race2", 21)
    first, correction = world.posts
    assert "21st" in text(correction)
    assert f"[the first post]({first.jump_url})" in text(correction)


async def test_an_edit_waits_out_trouble_at_discord(world: World) -> None:
    await world.result("race2", 18)
    world.env.inject_error("PATCH", "/channels/*/messages/*", status=503)
    await world.result("race2", 20)
    assert "18th" in text(world.posts[0])
    await world.at(2023, 6, 30, 8, 10)
    (post,) = world.posts
    assert "20th" in text(post)
