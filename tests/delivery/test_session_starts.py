"""At a session's start the reminder in the channel says so: one edit, no ping, nothing sent anew."""

import pytest

from bot.delivery.answers.discord_answers import TOO_MANY_OLD_EDITS
from tests.simulated import TIMED, World, text


@pytest.fixture
async def reminded(empty: World) -> World:
    """Race 1 at Spa starts at 16:05; a channel with a role to ping was reminded at 15:05 and at 15:50."""
    role = empty.guild.create_role("Followers", mentionable=True)
    empty.clock.set(2023, 7, 1, 12)
    await empty.setup(reminders="1h, 15m", ping=role, season=None)
    await empty.import_season(TIMED)
    await empty.at(2023, 7, 1, 15, 5)
    await empty.at(2023, 7, 1, 15, 50)
    assert len(empty.posts) == 2
    return empty


def edits(world: World) -> int:
    """How many edits of messages the bot has asked Discord for."""
    requests = world.env.http_requests
    return sum(request.method == "PATCH" and "/messages/" in request.path for request in requests)


async def test_the_newest_reminder_says_that_it_has_started_and_pings_nobody(reminded: World) -> None:
    older = text(reminded.posts[0])
    before = edits(reminded)
    await reminded.at(2023, 7, 1, 16, 5)
    assert "Race 1 has started · <t:1688227500:R>" in text(reminded.posts[1])
    assert text(reminded.posts[0]) == older
    assert edits(reminded) == before + 1
    assert reminded.pinged(reminded.posts[1]) == ([], [], False)
    await reminded.at(2023, 7, 1, 18, 0)
    assert edits(reminded) == before + 1
    assert len(reminded.posts) == 2


async def test_a_reminder_that_somebody_deleted_is_left_alone(reminded: World) -> None:
    await reminded.posts[1].delete()
    await reminded.at(2023, 7, 1, 16, 5)
    (left,) = reminded.posts
    assert "has started" not in text(left)


async def test_what_discord_refuses_to_edit_is_left_as_it_is_and_holds_nothing_up(reminded: World) -> None:
    reminded.env.inject_error("PATCH", "/channels/*/messages/*", status=400, code=TOO_MANY_OLD_EDITS)
    await reminded.at(2023, 7, 1, 16, 5)
    assert len(reminded.posts) == 2
    await reminded.result("race1", 20)
    assert "20th" in text(reminded.posts[-1])


async def test_a_bot_that_starts_again_while_the_session_runs_says_so_late(reminded: World) -> None:
    await reminded.app.courier.close()
    reminded.clock.set(2023, 7, 1, 16, 30)
    await reminded.restart()
    assert "Race 1 has started" in text(reminded.posts[-1])


async def test_a_bot_that_starts_again_after_the_end_edits_nothing(reminded: World) -> None:
    await reminded.app.courier.close()
    reminded.clock.set(2023, 7, 1, 17, 30)
    await reminded.restart()
    assert "has started" not in text(reminded.posts[-1])
    assert len(reminded.posts) == 2
