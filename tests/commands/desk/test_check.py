"""`/desk check`: all good, or what to put right; staff only."""

from bot.domain.outbox.announcement import Announcement, AnnouncementKind
from bot.domain.outbox.delivery import Delivery, DeliveryAction, DeliveryState
from tests.simulated import Reply, World
from tests.troubles import kept_troubles


async def test_all_is_good_after_an_ordinary_setup(world: World) -> None:
    reply = await world.slash(world.officer, "desk check")
    assert reply.text == f"**All good:** I have every permission I need in {world.channel.mention}."
    assert reply.is_private


async def test_it_names_what_is_missing_and_what_to_do(world: World) -> None:
    followers = world.guild.create_role("Followers")
    await world.setup(ping=followers, season=None)
    await world.permit(world.channel, attach_files=False, mention_everyone=False)
    reply = await world.slash(world.officer, "desk check")
    for words in ("Grant **Attach Files**", "All Roles", followers.mention, "`/desk check` again"):
        assert words in reply.text


async def test_who_read_it_there_is_not_told_again(world: World) -> None:
    paddock = world.guild.create_text_channel("paddock")
    await world.permit(world.channel, attach_files=False)
    await world.slash(world.officer, "desk check")
    world.clock.set(2023, 7, 13, 12)
    await world.app.preflight.run_due()
    await world.settle()
    assert world.posts_in(paddock) == []


async def test_what_was_put_right_is_a_trouble_no_more(world: World) -> None:
    await world.permit(world.channel, attach_files=False)
    await world.slash(world.officer, "desk check")
    assert await kept_troubles(world.database, world.guild.id)
    await world.permit(world.channel, attach_files=None)
    assert "All good" in (await world.slash(world.officer, "desk check")).text
    assert await kept_troubles(world.database, world.guild.id) == []


async def test_a_fan_is_refused(world: World) -> None:
    reply = await world.slash(world.fan, "desk check")
    assert "You need the" in reply.text
    assert reply.is_private


async def test_before_setup_it_names_setup(empty: World) -> None:
    assert "/setup" in (await empty.slash(empty.officer, "desk check")).text


async def blocked(world: World) -> None:
    """A result waits, as the channel refused it once; staff are told."""
    world.refuse_sends(403, 50013)
    await world.report("race2")
    await world.settle()
    told = Announcement(world.guild.id, AnnouncementKind.RESULT, result_id=1)
    place = (world.guild.id, world.channel.id)
    await world.app.alerts.note_blocked(
        Delivery(told, DeliveryAction.POST, DeliveryState.PAUSED, *place, "0123456789abcdef")
    )
    await world.settle()


async def test_retry_under_what_staff_were_told_tries_the_channel_at_once(world: World) -> None:
    paddock = world.guild.create_text_channel("paddock")
    await blocked(world)
    (told,) = world.posts_in(paddock)
    assert world.posts == []
    refused = Reply(await world.fan.click(told, label="Retry"))
    assert "You need the" in refused.text
    assert world.posts == []
    answer = Reply(await world.officer.click(told, label="Retry"))
    await world.settle()
    assert "Trying again" in answer.text
    assert answer.is_private
    assert len(world.posts) == 1
    audit = (await world.slash(world.officer, "desk audit")).text
    assert f"**Stuck posts** retried · <t:1688112000:f> · {world.officer.mention}" in audit


async def test_retry_works_in_a_direct_message_for_who_set_the_server_up_last(world: World) -> None:
    await blocked(world)
    (told,) = world.boss.user.dm_channel.history()
    answer = Reply(await world.boss.user.click(told, label="Retry"))
    await world.settle()
    assert "Trying again" in answer.text
    assert len(world.posts) == 1
