"""The staff channel: it hears every change, followers hear none; taken away it leaves nothing waiting."""

import pytest

from bot.domain.news.trail_news import TrailNews
from bot.domain.outbox.announcement import AnnouncementKind
from bot.errors import UserError
from tests.services.house import CHANNEL, HOME, Delivered, House

PRESS_ROOM = 300


@pytest.fixture
async def staffed(team: House) -> House:
    await team.set_up(None, staff_channel_id=PRESS_ROOM)
    await team.deliver()
    return team


async def told(team: House) -> list[tuple[AnnouncementKind, int]]:
    return [(d.delivery.announcement.kind, d.delivery.channel_id) for d in await _but_the_desk(team)]


async def _but_the_desk(team: House) -> list[Delivered]:
    """What goes out but for the race desk, which has tests of its own."""
    delivered = await team.deliver()
    return [d for d in delivered if d.delivery.announcement.kind is not AnnouncementKind.DESK]


async def test_staff_hear_of_a_result_as_followers_do_and_of_who_typed_it(staffed: House) -> None:
    done = await staffed.result("race2", 20)
    followers, staff = await _but_the_desk(staffed)
    assert (followers.delivery.channel_id, staff.delivery.channel_id) == (CHANNEL, PRESS_ROOM)
    assert isinstance(staff.news, TrailNews)
    assert staff.news.change == done.change


async def test_without_a_staff_channel_nothing_of_the_trail_is_announced(team: House) -> None:
    await team.result("race2", 20)
    assert await told(team) == [(AnnouncementKind.RESULT, CHANNEL)]
    assert await team.counts("announcements") == 1


async def test_the_choice_itself_is_the_first_thing_that_staff_read(team: House) -> None:
    await team.set_up(None, staff_channel_id=PRESS_ROOM)
    assert await told(team) == [(AnnouncementKind.TRAIL, PRESS_ROOM)]


async def test_it_gets_no_reminders(staffed: House) -> None:
    await staffed.set_up(None, reminders="1d")
    assert {
        d.channel_id for d in await staffed.deliveries() if d.announcement.kind is AnnouncementKind.REMINDER
    } == {CHANNEL}


async def test_not_saying_it_again_keeps_it(staffed: House) -> None:
    assert (await staffed.set_up(None)).changed == frozenset()


async def test_another_one_gets_what_waits(staffed: House) -> None:
    await staffed.result("race2", 20)
    await staffed.set_up(None, staff_channel_id=301)
    assert {channel for _, channel in await told(staffed)} == {CHANNEL, 301}


async def test_taken_away_it_hears_nothing_more_and_nothing_waits_for_it(staffed: House) -> None:
    await staffed.result("race1", 24)
    done = await staffed.set_up(None, staff_channel_id=0)
    assert done.staff_channel is None
    assert done.changed == {"staff_channel"}
    assert await told(staffed) == [(AnnouncementKind.RESULT, CHANNEL)]


async def test_undo_brings_it_back(staffed: House) -> None:
    done = await staffed.set_up(None, staff_channel_id=0)
    assert done.change
    await staffed.use_cases.undos.undo(HOME, done.change.id, by=8)
    assert await told(staffed) == [(AnnouncementKind.TRAIL, PRESS_ROOM)]


@pytest.mark.parametrize("chosen", [{"staff_channel_id": CHANNEL}, {"channel_id": PRESS_ROOM}])
async def test_it_is_not_the_announcement_channel(staffed: House, chosen: dict[str, int]) -> None:
    with pytest.raises(UserError, match="Choose another staff channel"):
        await staffed.set_up(None, **chosen)
    watched = await staffed.use_cases.troubles.watched_in(HOME)
    assert [one.follow.channel_id for one in watched] == [CHANNEL, PRESS_ROOM]


async def test_the_two_channels_can_change_places(staffed: House) -> None:
    await staffed.set_up(None, channel_id=PRESS_ROOM, staff_channel_id=CHANNEL)
    watched = await staffed.use_cases.troubles.watched_in(HOME)
    assert [one.follow.channel_id for one in watched] == [PRESS_ROOM, CHANNEL]


async def test_the_ledger_is_not_flooded_by_the_trail(staffed: House) -> None:
    await staffed.result("race2", 20)
    await staffed.deliver()
    ledger = await staffed.use_cases.ledgers.read(HOME)
    assert [line.delivery.announcement.kind for line in ledger.sent] == [AnnouncementKind.RESULT]
