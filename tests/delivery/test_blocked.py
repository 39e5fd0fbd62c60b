"""A forbidden or missing channel: what waits is told, kept, and goes out when it can."""

import pytest

from bot.domain.outbox.delivery import DeliveryState
from bot.services.press.quote_input import QuoteInput
from tests.simulated import World, text


@pytest.fixture(params=["sqlite", "postgresql"])
def kind(request: pytest.FixtureRequest) -> str:
    """Each database."""
    return str(request.param)


async def test_forbidden_is_kept_and_told_at_once_with_what_to_grant(world: World) -> None:
    await world.permit(world.channel, send_messages=False)
    reply = await world.slash(world.officer, "result", session="race2", position=20)
    assert await world.states() == [DeliveryState.PENDING]
    assert "Not posted" in reply.text
    assert "Send Messages" in reply.text
    assert "Embed Links" not in reply.text
    assert reply.is_private


async def test_what_waits_goes_out_in_order_when_the_channel_permits_it_again(world: World) -> None:
    await world.permit(world.channel, send_messages=False)
    await world.result("race1", 24)
    await world.use_cases.quotes.quote(world.guild.id, QuoteInput("Jessica", "We learn."), world.officer.id)
    await world.report("race2")
    await world.settle()
    assert world.posts == []
    await world.permit(world.channel, send_messages=None)
    said = [text(post) for post in world.posts]
    assert ["Race 1" in said[0], "We learn" in said[1], "Race 2" in said[2]] == [True] * 3
    assert len(said) == 3


async def test_what_waits_goes_out_when_the_bots_role_permits_it_again(world: World) -> None:
    backend, guild = world.env.backend, world.guild.id
    (role,) = [r for r in backend.get_guild(guild).roles.values() if r.managed]
    held, everyone = role.permissions, backend.get_guild(guild).everyone_role
    view_only = 1 << 10
    backend.edit_role(guild, everyone.id, {"permissions": view_only})
    backend.edit_role(guild, role.id, {"permissions": view_only})
    # people, unlike the bot, may still type
    backend.edit_role(guild, world.press.id, {"permissions": view_only | 1 << 31})
    await world.result("race2", 20)
    assert await world.states() == [DeliveryState.PENDING]
    backend.edit_role(guild, role.id, {"permissions": held})
    await world.settle()
    assert await world.states() == [DeliveryState.SENT]
    assert len(world.posts) == 1


async def test_what_waits_goes_out_when_the_bots_own_roles_change(world: World) -> None:
    world.refuse_sends(403, 50013)
    await world.result("race2", 20)
    assert await world.states() == [DeliveryState.PENDING]
    me = world.guild.me
    assert me is not None
    # Discord sends this of the bot itself without the members intent; the simulator doesn't.
    await world.app.client.on_member_update(me, me)
    await world.settle()
    assert await world.states() == [DeliveryState.SENT]


async def test_what_waits_goes_out_when_the_bot_is_back_in_the_server(world: World) -> None:
    world.refuse_sends(403, 50001)
    await world.result("race2", 20)
    known = world.env.bot.get_guild(world.guild.id)
    assert known is not None
    await world.app.client.on_guild_join(known)
    await world.settle()
    assert await world.states() == [DeliveryState.SENT]


async def test_a_refusal_is_confirmed_some_minutes_later_and_then_it_is_paused(world: World) -> None:
    world.refuse_sends(403, 50013, times=2)
    await world.result("race2", 20)
    await world.at(2023, 6, 30, 8, 2)
    assert await world.states() == [DeliveryState.PENDING]
    await world.at(2023, 6, 30, 8, 4)
    assert await world.states() == [DeliveryState.PAUSED]


async def test_a_paused_post_is_tried_again_by_itself(world: World) -> None:
    world.refuse_sends(403, 50013, times=2)
    await world.result("race2", 20)
    await world.at(2023, 6, 30, 8, 4)
    assert await world.states() == [DeliveryState.PAUSED]
    await world.at(2023, 6, 30, 8, 15)
    assert await world.states() == [DeliveryState.SENT]


async def test_a_deleted_channel_is_told_and_a_new_one_gets_what_waits(world: World) -> None:
    gone = world.channel
    world.channel = world.guild.create_text_channel("paddock")
    world.env.backend.delete_channel(gone.id)
    reply = await world.slash(world.officer, "result", session="race2", position=20)
    assert await world.states() == [DeliveryState.PENDING]
    assert "gone" in reply.text
    assert "/setup" in reply.text
    await world.setup(channel=world.channel, season=None)
    await world.settle()
    assert await world.states() == [DeliveryState.SENT]
    results = [post for post in world.posts if "20th in Silver" in text(post)]
    assert len(results) == 1, "beside the word to staff that the channel is gone"
