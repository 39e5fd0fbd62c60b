"""How announcements arrive in the ordinary case, and whom they ping: nobody."""

import pytest

from bot.domain.outbox.delivery import DeliveryState
from tests.simulated import World, components, text


@pytest.fixture(params=["sqlite", "postgresql"])
def kind(request: pytest.FixtureRequest) -> str:
    """Each database."""
    return str(request.param)


async def test_a_result_becomes_one_message_with_its_deliverys_mark(world: World) -> None:
    await world.result("race2", 20)
    (post,) = world.posts
    (delivery,) = await world.deliveries()
    assert "Race 2: 20th in Silver" in text(post)
    assert (delivery.state, delivery.message_id) == (DeliveryState.SENT, post.id)
    assert delivery.mark in [component.get("id") for component in components(post)]


async def test_every_send_has_the_rows_nonce_and_asks_discord_to_enforce_it(world: World) -> None:
    await world.result("race1", 24)
    await world.result("race2", 20)
    nonces = [(await world.deliveries(id_=id_))[0].nonce for id_ in (1, 2)]
    assert [body["nonce"] for body in world.sends] == nonces
    assert all(body["enforce_nonce"] for body in world.sends)
    assert all(len(nonce) <= 25 for nonce in nonces)


async def test_the_nonce_stays_the_same_when_a_send_is_tried_again(world: World) -> None:
    world.refuse_sends(502)
    await world.result("race2", 20)
    await world.at(2023, 6, 30, 8, 10)
    assert len({body["nonce"] for body in world.sends}) == 1
    assert len(world.posts) == 1


async def test_results_and_quotes_ping_nobody_though_a_role_is_chosen(world: World) -> None:
    followers = world.guild.create_role("Followers", mentionable=True)
    await world.setup(ping=followers, season=None)
    await world.result("race2", 20, note=f"<@&{followers.id}> @everyone <@{world.fan.id}>")
    await world.quote("Jessica", f"<@&{followers.id}> @here <@{world.fan.id}>")
    assert [body["allowed_mentions"] for body in world.sends] == [{"parse": []}] * 2
    assert [world.pinged(post) for post in world.posts] == [([], [], False)] * 2


async def test_an_edit_pings_nobody_either(world: World) -> None:
    await world.result("race2", 18)
    await world.result("race2", 20, note=f"@everyone <@{world.fan.id}>")
    (edit,) = world.requests("PATCH", f"/messages/{world.posts[0].id}")
    assert edit.json is not None
    assert edit.json["allowed_mentions"] == {"parse": []}
