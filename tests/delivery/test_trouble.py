"""Trouble at Discord: tried again in order, and nobody else is held up."""

import logging

import pytest

from bot.domain.outbox.delivery import DeliveryState
from tests.simulated import World, text


async def test_trouble_at_discord_is_told_and_the_post_goes_out_when_it_is_over(world: World) -> None:
    world.refuse_sends(500, times=2)
    reply = await world.slash(world.officer, "result", session="race2", position=20)
    assert "On its way" in reply.text
    assert await world.states() == [DeliveryState.PENDING]
    await world.at(2023, 6, 30, 8, 5)
    assert await world.states() == [DeliveryState.PENDING]
    await world.at(2023, 6, 30, 8, 15)
    assert await world.states() == [DeliveryState.SENT]
    assert len(world.posts) == 1


async def test_nothing_is_tried_again_before_its_time(world: World) -> None:
    world.refuse_sends(500)
    await world.result("race2", 20)
    world.app.courier.wake()
    await world.settle()
    assert len(world.sends) == 1


async def test_a_refused_message_fails_for_good_and_is_told(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    world.refuse_sends(400, 50035)
    reply = await world.slash(world.officer, "result", session="race2", position=20)
    assert await world.states() == [DeliveryState.FAILED]
    assert "Not posted" in reply.text
    assert "reference" in reply.text
    assert [r.levelno for r in caplog.records if r.name == "bot.delivery.answers.retry_policy"] == [
        logging.ERROR
    ]
    caplog.clear()


async def test_a_failed_post_does_not_hold_up_the_next(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    world.refuse_sends(400, 50035)
    await world.result("race1", 24)
    await world.result("race2", 20)
    assert await world.states(2) == [DeliveryState.SENT]
    caplog.clear()


async def test_a_retried_post_keeps_its_place_before_later_ones(world: World) -> None:
    world.refuse_sends(500)
    await world.result("race1", 24)
    await world.report("race2")
    await world.settle()
    assert world.posts == []
    await world.at(2023, 6, 30, 8, 10)
    assert ["Race 1" in text(world.posts[0]), "Race 2" in text(world.posts[1])] == [True, True]


async def test_one_channels_trouble_does_not_hold_up_another_server(world: World) -> None:
    other = world.env.create_guild("Other")
    there = other.create_text_channel("news")
    boss = other.add_member(other.owner)
    await world.permit(world.channel, send_messages=False)
    await world.result("race2", 20)
    await boss.slash(
        there, "setup", channel=there, staff=other.create_role("Press"), season="gt4-europe-2023"
    )
    await boss.slash(there, "result", session="race2", position=20)
    await world.settle()
    assert (len(world.posts), len(world.posts_in(there))) == (0, 1)


async def test_what_waits_behind_a_paused_post_is_told_with_the_reason_too(world: World) -> None:
    await world.permit(world.channel, send_messages=False)
    await world.result("race1", 24)
    (behind,) = await world.use_cases.outbox.outcomes(await world.report("race2"), patience=0.2)
    assert behind.reason == "I may not post there"
