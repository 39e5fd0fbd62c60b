"""A forum on the simulated Discord, on each database: a post for each round, begun once."""

import pytest
import simcord
from simcord.backend.models import Channel

from bot.domain.outbox.delivery import DeliveryState
from tests.simulated import World


@pytest.fixture(params=["sqlite", "postgresql"])
def kind(request: pytest.FixtureRequest) -> str:
    """Each database."""
    return str(request.param)


@pytest.fixture
async def forum(world: World) -> simcord.ChannelHandle:
    """The place of announcements from now on."""
    forum = world.guild.create_forum_channel("race-weekends")
    await world.settle()
    reply = await world.setup(season=None, channel=forum)
    assert "Grant" not in reply.text
    return forum


def posts(world: World, forum: simcord.ChannelHandle) -> list[Channel]:
    return [channel for channel in world.env.backend.channels.values() if channel.parent_id == forum.id]


def messages(world: World, post: Channel) -> int:
    return len(world.env.backend.messages.get(post.id, {}))


async def test_what_is_told_of_a_round_stands_in_its_post_and_is_corrected_there(
    world: World, forum: simcord.ChannelHandle
) -> None:
    await world.result("race1", 20)
    await world.result("race2", 18)
    await world.result("race1", 19)
    await world.quote("Andreas", "We learn.", round="monza")
    assert [(post.name, messages(world, post)) for post in posts(world, forum)] == [
        ("Round 3: Spa-Francorchamps (2023)", 2),
        ("Round 1: Monza (2023)", 1),
    ]
    told = [*await world.deliveries(id_=1), *await world.deliveries(id_=2)]
    assert {delivery.place_id for delivery in told} == {posts(world, forum)[0].id}


async def test_what_was_begun_unheard_is_found_by_its_mark(
    world: World, forum: simcord.ChannelHandle
) -> None:
    await world.result("race1", 20)
    (delivery,) = await world.deliveries()
    # As after a crash between the send and its note: Discord has the post, the row is still claimed.
    await world.use_cases.delivery_queue.endings.finish(delivery, DeliveryState.CLAIMED, doubtful=True)
    await world.restart()
    assert await world.states() == [DeliveryState.SENT]
    assert [messages(world, post) for post in posts(world, forum)] == [1]


async def test_what_is_taken_down_leaves_the_post_for_what_comes(
    world: World, forum: simcord.ChannelHandle
) -> None:
    await world.result("race1", 20)
    await world.slash(world.officer, "desk withdraw", session="race1")
    await world.settle()
    assert [messages(world, post) for post in posts(world, forum)] == [0]
    await world.result("race2", 18)
    assert [messages(world, post) for post in posts(world, forum)] == [1]


async def test_a_channel_chosen_instead_gets_what_comes_and_the_forum_its_corrections(
    world: World, forum: simcord.ChannelHandle
) -> None:
    await world.result("race1", 20)
    await world.setup(season=None)
    await world.result("race2", 18)
    await world.result("race1", 19)
    assert len(world.posts) == 1
    assert [messages(world, post) for post in posts(world, forum)] == [1]


async def test_a_poll_stands_in_its_rounds_post_and_begins_none(
    world: World, forum: simcord.ChannelHandle
) -> None:
    await world.setup(season=None, channel=forum, reminders="off", driver_poll="on")
    await world.at(2023, 7, 2, 21)
    await world.result("race1", 20)
    await world.settle()
    (post,) = posts(world, forum)
    polls = [message for message in world.env.backend.messages[post.id].values() if message.poll]
    assert len(polls) == 1
    world.env.backend.delete_channel(post.id)
    await world.settle()
    await world.result("race2", 18)
    await world.settle()
    (new_post,) = posts(world, forum)
    assert messages(world, new_post) == 2
    assert new_post.id != post.id


async def test_a_post_that_discord_refuses_is_not_thought_begun(
    world: World, forum: simcord.ChannelHandle
) -> None:
    world.env.inject_error("POST", f"/channels/{forum.id}/threads", status=403, code=50013)
    await world.result("race1", 20)
    await world.settle()
    assert posts(world, forum) == []
    await world.result("race2", 18)
    await world.at(2023, 7, 2, 23, 59)
    assert sum(messages(world, post) for post in posts(world, forum)) == 2
    assert len(posts(world, forum)) == 1
