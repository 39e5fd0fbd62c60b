"""`/desk status`: the ledger, and its two buttons."""

import re
from typing import Any

import discord
import pytest
import simcord

from bot.discord_ui.layout import layout
from bot.domain.desk.channel_trouble import Trouble
from bot.domain.outbox.delivery import DeliveryState
from bot.posts.desk.channel_trouble import trouble_post
from tests.simulated import FRIDAY, TIMED, Reply, World

FORBIDDEN = (403, 50013)
BROKEN = (400, 50035)


async def status(world: World, who: simcord.MemberActor | None = None) -> Reply:
    return await world.slash(who or world.officer, "desk status")


async def press(world: World, shown: Reply, label: str) -> str:
    """Press a button of the shown ledger; what the message, or the refusal, says then."""
    assert shown.result.response is not None
    done = await world.officer.click(shown.result.response, label=label)
    await world.settle()
    return Reply(done).text


async def held_up(world: World) -> Reply:
    """The ledger of a server whose channel is closed to the bot, with a result that waits."""
    await world.permit(world.channel, send_messages=False)
    await world.result("race2", 20)
    return await status(world)


async def test_at_first_there_is_nothing_to_show(world: World) -> None:
    await world.setup(reminders="off", season=None)
    reply = await status(world)
    assert "nothing planned" in reply.text
    assert reply.is_private


async def test_what_is_due_next_is_shown_with_its_time(world: World) -> None:
    await world.import_season(TIMED)
    said = (await status(world)).text
    assert "Race 1 at Spa-Francorchamps: 1-hour reminder · <t:1688223900:f>, <t:1688223900:R>" in said
    assert said.count("reminder") == 5
    assert "Everything has gone out." in said


async def test_what_went_out_is_shown_with_its_link_and_lateness(world: World) -> None:
    await world.result("race2", 20)
    (post,) = world.posts
    assert f"Race 2: 20th in Silver · [open]({post.jump_url}) · on time" in (await status(world)).text


async def test_what_was_late_says_how_late(world: World) -> None:
    world.refuse_sends(*FORBIDDEN)
    await world.report("race2")
    await world.settle()
    await world.at(2023, 6, 30, 8, 12)
    assert "12 min late" in (await status(world)).text


async def test_what_was_skipped_is_shown_with_the_reason(world: World) -> None:
    await world.import_season(TIMED)
    await world.at(2023, 7, 2, 9)
    said = (await status(world)).text
    assert re.search(
        r"\*\*Skipped\*\*\n- Race 2 at Spa-Francorchamps: 1-hour reminder · it had already started", said
    )


async def test_what_is_held_up_says_why_and_what_to_grant(world: World) -> None:
    said = (await held_up(world)).text
    assert "Race 2: 20th in Silver" in said
    assert f"Grant **Send Messages** in {world.channel.mention}." in said
    assert "[Retry](ledger:retry:" in said
    assert "[Discard](ledger:drop:" in said


async def test_a_retry_sends_it_at_once_and_updates_the_ledger(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    world.refuse_sends(*BROKEN)
    await world.result("race2", 20)
    shown = await status(world)
    assert "Failed: " in shown.text
    assert world.posts == []
    said = await press(world, shown, "Retry")
    assert "Trying again: **Race 2: 20th in Silver**." in said
    assert "[Retry]" not in said
    assert await world.states() == [DeliveryState.SENT]
    assert len(world.posts) == 1
    caplog.clear()


async def test_a_drop_ends_it_and_says_by_whom(world: World) -> None:
    said = await press(world, await held_up(world), "Discard")
    assert "Discarded: **Race 2: 20th in Silver**." in said
    assert f"Race 2: 20th in Silver · discarded by {world.officer.mention}" in said
    assert await world.states() == [DeliveryState.SKIPPED]
    await world.permit(world.channel, send_messages=None)
    assert world.posts == []


async def test_the_buttons_survive_a_restart(world: World, caplog: pytest.LogCaptureFixture) -> None:
    world.refuse_sends(*BROKEN)
    await world.result("race2", 20)
    shown = await status(world)
    await world.restart()
    assert world.posts == []
    await press(world, shown, "Retry")
    assert len(world.posts) == 1
    caplog.clear()


@pytest.mark.parametrize("label", ["Retry", "Discard"])
async def test_a_press_on_what_has_moved_on_says_what_it_is_now(world: World, label: str) -> None:
    shown = await held_up(world)
    await world.permit(world.channel, send_messages=None)
    (post,) = world.posts
    said = await press(world, shown, label)
    assert f"**Race 2: 20th in Silver** has already been posted: [open]({post.jump_url})" in said
    assert len(world.posts) == 1
    assert await world.states() == [DeliveryState.SENT]


async def test_a_second_press_does_nothing_twice(world: World) -> None:
    shown = [await held_up(world), await status(world), await status(world)]
    await press(world, shown[0], "Discard")
    before = await world.deliveries()
    for old, label in zip(shown[1:], ("Discard", "Retry"), strict=True):
        said = await press(world, old, label)
        assert f"has already been skipped: discarded by {world.officer.mention}" in said
    assert await world.deliveries() == before


async def test_the_staff_right_is_looked_at_on_each_press(world: World) -> None:
    shown = await held_up(world)
    world.env.backend.remove_member_role(world.guild.id, world.officer.id, world.press.id)
    said = await press(world, shown, "Discard")
    assert "You need the" in said
    assert DeliveryState.SKIPPED not in await world.states()


async def noticed(world: World) -> discord.Message:
    """A result waits for its channel, which is open again; staff were told of it in another one."""
    lounge = world.guild.create_text_channel("lounge")
    world.refuse_sends(*FORBIDDEN)
    await world.result("race2", 20)
    trouble = Trouble(world.guild.id, world.guild.id, world.channel.id, "Send Messages", FRIDAY)
    there = world.app.client.get_partial_messageable(lounge.id, guild_id=world.guild.id)
    told = await there.send(view=layout(trouble_post(trouble)))
    assert world.posts == []
    return told


async def test_the_retry_of_a_notice_tries_what_waits_for_its_channel(world: World) -> None:
    told = await noticed(world)
    done = Reply(await world.officer.click(told, label="Retry"))
    await world.settle()
    assert done.is_private
    assert "`/desk status`" in done.text
    assert len(world.posts) == 1


async def test_the_retry_of_a_notice_is_for_staff_whoever_reads_it(world: World) -> None:
    told = await noticed(world)
    done = Reply(await world.fan.click(told, label="Retry"))
    await world.settle()
    assert "You need the" in done.text
    assert done.is_private
    assert world.posts == []


async def test_a_fan_may_not_look(world: World) -> None:
    reply = await status(world, world.fan)
    assert "You need the" in reply.text
    assert reply.is_private


async def test_nobody_is_pinged_by_a_ledger_that_names_somebody(world: World) -> None:
    await press(world, await held_up(world), "Discard")
    (update,) = [r for r in world.env.http_requests if _is_update(r.json)]
    assert update.json["data"]["allowed_mentions"] == {"parse": []}  # type: ignore[index]


def _is_update(body: Any) -> bool:
    return isinstance(body, dict) and body.get("type") == 7
