"""Staff are told once of a channel that is closed to the bot, where they can see it, and nobody is pinged."""

import logging

import discord
import pytest
import simcord
from simcord.backend.models import Overwrite
from simcord.enums import OverwriteType

from bot.domain.outbox.announcement import Announcement, AnnouncementKind
from bot.domain.outbox.delivery import Delivery, DeliveryAction, DeliveryState
from tests.simulated import World, text
from tests.troubles import kept_troubles


def paused(world: World, channel: simcord.ChannelHandle | None = None) -> Delivery:
    """A delivery that the courier has just paused."""
    told = Announcement(world.guild.id, AnnouncementKind.RESULT, result_id=1)
    place = (world.guild.id, (channel or world.channel).id)
    return Delivery(
        told,
        DeliveryAction.POST,
        DeliveryState.PAUSED,
        *place,
        "abcdef0123456789",
        reason="I may not post there",
    )


def directly(world: World) -> list[discord.Message]:
    """What the bot wrote to who set the server up."""
    return list(world.boss.user.dm_channel.history())


async def blocked(world: World, delivery: Delivery | None = None) -> None:
    await world.app.alerts.note_blocked(delivery or paused(world))
    await world.settle()


async def look_again(world: World) -> None:
    await world.app.preflight.run_due()
    await world.settle()


@pytest.fixture
def paddock(world: World) -> simcord.ChannelHandle:
    return world.guild.create_text_channel("paddock")


async def shut(world: World) -> None:
    await world.permit(world.channel, send_messages=False)


async def test_staff_are_told_in_another_channel_what_to_grant(
    world: World, paddock: simcord.ChannelHandle
) -> None:
    await shut(world)
    await blocked(world)
    (told,) = world.posts_in(paddock)
    for words in ("can't post", world.channel.mention, "Grant **Send Messages**", "Nothing is lost"):
        assert words in text(told)
    assert f"ledger:channel:{world.guild.id}:{world.channel.id}" in text(told), "the Retry button"
    assert directly(world) == []


async def test_they_are_told_once_however_often_it_is_tried(
    world: World, paddock: simcord.ChannelHandle
) -> None:
    await shut(world)
    for _ in range(3):
        await blocked(world)
    await look_again(world)
    await world.restart()
    await blocked(world)
    assert len(world.posts_in(paddock)) == 1


async def test_they_are_told_again_when_it_was_fine_and_broke_again(
    world: World, paddock: simcord.ChannelHandle
) -> None:
    await shut(world)
    await blocked(world)
    await world.permit(world.channel, send_messages=None)
    await world.app.alerts.note_arrival(paused(world))
    world.clock.set(2023, 6, 30, 8, 1)
    await shut(world)
    await blocked(world)
    assert len(world.posts_in(paddock)) == 2
    first, second = [body["nonce"] for body in world.sends]
    assert first != second, "Discord would take the second for a repetition"


async def test_a_refusal_from_before_the_permission_came_back_is_no_news_and_is_tried_again_at_once(
    world: World, paddock: simcord.ChannelHandle
) -> None:
    await shut(world)
    await blocked(world)
    await world.permit(world.channel, send_messages=None)
    assert await world.app.alerts.note_blocked(paused(world))
    await world.settle()
    assert len(world.posts_in(paddock)) == 1
    assert not await world.app.alerts.note_blocked(paused(world)), "once more"
    await world.settle()
    assert "although I have every permission I can see" in text(world.posts_in(paddock)[1])


async def test_they_are_told_again_when_more_is_missing(world: World, paddock: simcord.ChannelHandle) -> None:
    await shut(world)
    await blocked(world)
    await world.permit(world.channel, send_messages=False, view_channel=False)
    await blocked(world)
    assert "View Channel" in text(world.posts_in(paddock)[-1])


async def test_a_post_that_arrives_ends_only_what_it_proves(
    world: World, paddock: simcord.ChannelHandle
) -> None:
    await world.permit(world.channel, send_messages=False, attach_files=False)
    await blocked(world)
    await world.permit(world.channel, send_messages=None, attach_files=False)
    await world.app.alerts.note_arrival(paused(world))
    (left,) = await kept_troubles(world.database, world.guild.id)
    assert left.findings == ("Attach Files",)
    assert len(world.posts_in(paddock)) == 1, "they know of it"


async def test_a_refusal_without_a_missing_permission_is_told_and_ends_with_a_post_that_arrives(
    world: World, paddock: simcord.ChannelHandle
) -> None:
    await blocked(world)
    assert "although I have every permission I can see" in text(world.posts_in(paddock)[0])
    await look_again(world)
    await blocked(world)
    assert len(world.posts_in(paddock)) == 1, "looking at permissions can't tell that it is over"
    await world.app.alerts.note_arrival(paused(world))
    assert await kept_troubles(world.database, world.guild.id) == []


async def test_a_post_that_failed_for_good_is_told_once_and_ends_with_one_that_arrives(
    world: World, paddock: simcord.ChannelHandle, caplog: pytest.LogCaptureFixture
) -> None:
    here = f"/channels/{world.channel.id}/messages"
    world.env.inject_error("POST", here, status=400, code=50035, times=2)
    for session in ("race1", "race2"):
        await world.report(session)
        await world.settle()
    (told,) = world.posts_in(paddock)
    assert f"A post failed in {world.channel.mention}" in text(told)
    assert "/desk status" in text(told)
    await look_again(world)
    assert len(world.posts_in(paddock)) == 1, "looking at permissions can't tell that it is over"
    await world.report("q1")
    await world.settle()
    assert await kept_troubles(world.database, world.guild.id) == []
    caplog.clear()


async def test_a_channel_that_is_gone_is_told_with_what_to_do(
    world: World, paddock: simcord.ChannelHandle
) -> None:
    gone = paused(world)
    world.env.backend.delete_channel(world.channel.id)
    await blocked(world, gone)
    assert "Choose a new channel with `/setup`" in text(world.posts_in(paddock)[0])


async def test_who_set_the_server_up_is_told_directly_where_no_channel_fits(world: World) -> None:
    await shut(world)
    await blocked(world)
    await blocked(world)
    (told,) = directly(world)
    assert "(Fans)" in text(told), "which server it is about"
    assert "Grant **Send Messages**" in text(told)


async def test_a_channel_that_staff_cannot_see_is_passed_over(
    world: World, paddock: simcord.ChannelHandle
) -> None:
    hidden = discord.Permissions(view_channel=True).value
    world.env.backend.set_overwrite(paddock.id, Overwrite(world.press.id, OverwriteType.ROLE, 0, hidden))
    await shut(world)
    await blocked(world)
    assert world.posts_in(paddock) == []
    assert len(directly(world)) == 1


async def test_the_channel_for_notices_comes_before_those_above_it(
    world: World, paddock: simcord.ChannelHandle
) -> None:
    notices = world.guild.create_text_channel("notices")
    world.env.backend.edit_guild(world.guild.id, {"system_channel_id": notices.id})
    await shut(world)
    await blocked(world)
    assert (len(world.posts_in(notices)), len(world.posts_in(paddock))) == (1, 0)


async def test_where_discord_refuses_the_next_place_is_tried(
    world: World, paddock: simcord.ChannelHandle
) -> None:
    second = world.guild.create_text_channel("second")
    await shut(world)
    world.refuse_sends(403, 50013)
    await blocked(world)
    assert (len(world.posts_in(paddock)), len(world.posts_in(second))) == (0, 1)


async def test_who_could_not_be_told_just_now_is_told_within_a_minute_by_the_same_nonce(
    world: World, paddock: simcord.ChannelHandle
) -> None:
    await shut(world)
    world.refuse_sends(503)
    await blocked(world)
    assert world.posts_in(paddock) == []
    await look_again(world)
    assert len(world.posts_in(paddock)) == 1
    assert len({body["nonce"] for body in world.sends}) == 1
    assert all(body["enforce_nonce"] for body in world.sends)


async def test_when_nobody_can_be_told_the_log_says_so_once(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    await shut(world)
    world.refuse_sends(403, 50007, times=None)
    with caplog.at_level(logging.WARNING):
        await blocked(world)
        await look_again(world)
    assert [r.getMessage() for r in caplog.records if "can be told" in r.getMessage()] == [
        f"Nobody of server {world.guild.id} can be told: ('Send Messages',)"
    ]


async def test_nobody_is_pinged(world: World, paddock: simcord.ChannelHandle) -> None:
    followers = world.guild.create_role("Followers")
    await world.setup(ping=followers, season=None)
    await world.permit(world.channel, send_messages=False, mention_everyone=False)
    await blocked(world)
    (told,) = world.posts_in(paddock)
    assert followers.mention in text(told)
    assert world.pinged(told) == ([], [], False)
    assert [body["allowed_mentions"] for body in world.sends] == [{"parse": []}]
