"""Reminders arrive on time, late rather than never, never pointlessly, and ping one role."""

from collections.abc import Sequence

import pytest
from simcord import RoleHandle

from tests.simulated import TIMED, World, text


@pytest.fixture
async def followers(empty: World) -> RoleHandle:
    """The role to ping, in a server that follows the timed season from the Monday before Spa."""
    role = empty.guild.create_role("Followers", mentionable=True)
    empty.clock.set(2023, 6, 26, 8)
    await empty.setup(reminders="1d, 1h, 15m", ping=role, season=None)
    await empty.import_season(TIMED)
    assert empty.posts == []
    return role


def said(world: World) -> Sequence[str]:
    return [text(post).splitlines()[1] for post in world.posts]


async def test_a_round_is_announced_at_nine_at_the_venue(empty: World, followers: RoleHandle) -> None:
    await empty.at(2023, 6, 28, 6, 59)
    assert empty.posts == []
    await empty.at(2023, 6, 28, 7, 0)
    (post,) = empty.posts
    assert "Round 3: Spa-Francorchamps · <t:" in text(post)
    assert followers.mention in text(post)


async def test_a_session_is_announced_with_its_time_place_and_link(
    empty: World, followers: RoleHandle
) -> None:
    await empty.at(2023, 7, 1, 15, 0)
    before = len(empty.posts)
    await empty.at(2023, 7, 1, 15, 5)
    post = empty.posts[-1]
    assert len(empty.posts) == before + 1
    for words in ("Race 1 · <t:1688227500:R>", "🇧🇪 Spa-Francorchamps · Round 3 of 6", "live/race1"):
        assert words in text(post)
    assert "Late" not in text(post)
    assert followers.mention in text(post)


async def test_a_reminder_pings_the_chosen_role_and_nobody_else(empty: World, followers: RoleHandle) -> None:
    await empty.at(2023, 6, 28, 7, 0)
    assert empty.sends[-1]["allowed_mentions"] == {"parse": [], "roles": [followers.id]}
    assert empty.pinged(empty.posts[-1]) == ([], [followers.id], False)


async def test_without_a_chosen_role_a_reminder_pings_nobody(empty: World, followers: RoleHandle) -> None:
    await empty.setup(ping=empty.guild.default_role, season=None)
    await empty.at(2023, 6, 28, 7, 0)
    assert empty.sends[-1]["allowed_mentions"] == {"parse": []}
    assert followers.mention not in text(empty.posts[-1])


@pytest.mark.usefixtures("followers")
async def test_a_late_reminder_is_sent_and_marked_late(empty: World) -> None:
    await empty.at(2023, 7, 1, 15, 20)  # the hour's reminder was due at 15:05
    assert "Race 1 · <t:" in text(empty.posts[-1])
    assert "Late: planned for <t:1688223900:f>" in text(empty.posts[-1])


@pytest.mark.usefixtures("followers")
async def test_several_due_reminders_of_the_same_collapse_into_the_newest(empty: World) -> None:
    await empty.at(2023, 7, 1, 15, 55)  # an hour's and a quarter's reminder are both due
    race1 = [words for words in said(empty) if "Race 1" in words]
    assert len(race1) == 1
    assert "Late" not in text(empty.posts[-1]), "the quarter's reminder is five minutes old"


@pytest.mark.usefixtures("followers")
async def test_after_the_start_a_reminder_is_skipped(empty: World) -> None:
    await empty.at(2023, 7, 1, 16, 5)
    assert [words for words in said(empty) if "Race 1" in words] == []


@pytest.mark.usefixtures("followers")
async def test_a_reminder_goes_out_once(empty: World) -> None:
    await empty.at(2023, 6, 28, 7, 0)
    await empty.at(2023, 6, 28, 8, 0)
    await empty.restart()
    assert len(empty.posts) == 1


@pytest.mark.usefixtures("followers")
async def test_what_fell_due_while_the_bot_was_down_goes_out_at_the_start(empty: World) -> None:
    await empty.app.courier.close()
    empty.clock.set(2023, 6, 28, 10)
    await empty.restart()
    (post,) = empty.posts
    assert "Late" in text(post)


@pytest.mark.usefixtures("followers")
async def test_a_moved_session_moves_its_reminder(empty: World) -> None:
    await empty.at(2023, 7, 1, 15, 0)
    before = len(empty.posts)
    await empty.import_season(TIMED.replace("2023-07-01T18:05:00", "2023-07-01T19:05:00"))
    await empty.at(2023, 7, 1, 15, 5)
    assert len(empty.posts) == before
    await empty.at(2023, 7, 1, 16, 5)
    assert "Race 1 · <t:1688231100:R>" in text(empty.posts[-1])


@pytest.mark.usefixtures("followers")
async def test_a_forbidden_reminder_is_skipped_once_it_is_pointless(empty: World) -> None:
    await empty.permit(empty.channel, send_messages=False)
    await empty.at(2023, 7, 2, 7, 25)
    await empty.at(2023, 7, 2, 9, 0)
    await empty.permit(empty.channel, send_messages=None)
    assert empty.posts == []


async def test_switching_reminders_off_takes_the_waiting_ones_away(
    empty: World, followers: RoleHandle
) -> None:
    await empty.setup(reminders="off", season=None)
    await empty.at(2023, 7, 2, 8, 0)
    assert empty.posts == []
    assert followers.id
