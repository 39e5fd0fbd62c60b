"""Spoilers as followers meet them: hidden, corrected while hidden, opened by one edit, never pinging."""

import re

import pytest

from bot.domain.outbox.delivery import DeliveryState
from tests.simulated import World, text

SPOILER = re.compile(r"\|\|[\s\S]+?\|\|")
SUNDAY, MONDAY = (2023, 7, 2, 12), (2023, 7, 3, 12)


@pytest.fixture
async def quiet(world: World) -> World:
    """The channel is kept from results for a day."""
    await world.setup(season=None, spoilers="24", reminders="off")
    await world.at(*SUNDAY)
    return world


def seen(world: World, place: int = -1) -> str:
    return SPOILER.sub("▒", text(world.posts[place]))


async def test_a_result_is_hidden_then_open_in_the_same_message(quiet: World) -> None:
    await quiet.result("race2", 1, overall=2)
    (hidden,) = quiet.posts
    assert "1st" not in seen(quiet)
    assert "Race 2" in seen(quiet)
    await quiet.at(*MONDAY)
    (opened,) = quiet.posts
    assert opened.id == hidden.id
    assert "🏆 Race 2: 1st in Silver" in seen(quiet)
    assert len(quiet.requests("PATCH", f"/messages/{opened.id}")) == 1
    assert quiet.pinged(opened) == ([], [], False)


async def test_a_correction_stays_hidden_and_the_opening_shows_the_newest(quiet: World) -> None:
    await quiet.result("race2", 18)
    await quiet.at(2023, 7, 2, 13)
    await quiet.result("race2", 20)
    assert "20th" in text(quiet.posts[-1])
    assert "20th" not in seen(quiet)
    await quiet.at(*MONDAY)
    assert "20th" in seen(quiet)
    assert len(quiet.posts) == 1


async def test_it_opens_at_once_after_a_restart_that_came_late(quiet: World) -> None:
    await quiet.result("race2", 20)
    quiet.clock.set(2023, 7, 9, 12)
    await quiet.restart()
    assert "20th" in seen(quiet)


async def test_a_hidden_post_that_a_moderator_deleted_stays_deleted(quiet: World) -> None:
    await quiet.result("race2", 20)
    quiet.env.backend.delete_message(quiet.channel.id, quiet.posts[0].id)
    await quiet.at(*MONDAY)
    assert quiet.posts == []
    assert await quiet.states() == [DeliveryState.SENT, DeliveryState.SKIPPED]


async def test_an_opening_that_discord_refuses_for_now_is_tried_again_and_posts_nothing_anew(
    quiet: World,
) -> None:
    await quiet.result("race2", 20)
    quiet.env.inject_error("PATCH", "/channels/*/messages/*", status=400, code=30046)
    await quiet.at(*MONDAY)
    assert len(quiet.posts) == 1
    assert "20th" not in seen(quiet)
    await quiet.at(2023, 7, 3, 13, 1)
    assert len(quiet.posts) == 1
    assert "20th" in seen(quiet)


async def test_a_hidden_correction_that_has_to_be_posted_anew_is_hidden_too(quiet: World) -> None:
    await quiet.result("race2", 18)
    quiet.env.inject_error("PATCH", "/channels/*/messages/*", status=400, code=30046)
    await quiet.result("race2", 20)
    assert "Correction" in seen(quiet)
    assert "20th" not in seen(quiet)
    await quiet.at(*MONDAY)
    assert "20th" in seen(quiet)


async def test_a_withdrawn_result_is_gone_and_stays_away(quiet: World) -> None:
    await quiet.result("race2", 20)
    await quiet.slash(quiet.officer, "desk withdraw", session="race2")
    await quiet.settle()
    await quiet.at(*MONDAY)
    assert quiet.posts == []


async def test_what_fans_ask_for_is_answered_to_them_alone(quiet: World) -> None:
    await quiet.result("race2", 20)
    for command in ("results", "calendar", "recap"):
        assert (await quiet.slash(quiet.fan, command)).is_private
    assert not (await quiet.slash(quiet.fan, "next")).is_private


async def test_with_spoilers_off_everybody_sees_the_answer(world: World) -> None:
    for command in ("results", "calendar"):
        assert not (await world.slash(world.fan, command)).is_private


async def test_staff_see_in_the_ledger_when_it_opens(quiet: World) -> None:
    await quiet.result("race2", 20)
    reply = await quiet.slash(quiet.officer, "desk status")
    assert "Race 2: 20th in Silver (spoilers shown)" in reply.text
    assert reply.is_private


async def test_setup_says_how_long_results_stay_hidden(quiet: World) -> None:
    assert "results stay hidden for 24 hours" in (await quiet.setup(season=None)).text
    assert "results show at once" in (await quiet.setup(season=None, spoilers="off")).text
    assert "as hours for" in (await quiet.setup(season=None, spoilers="a while")).text


async def test_what_comes_next_and_calendar_files_tell_no_result(quiet: World) -> None:
    await quiet.result("race2", 1, overall=2)
    asked = await quiet.slash(quiet.fan, "next")
    season = await quiet.slash(quiet.fan, "calendar")
    assert season.result.response is not None
    given = await quiet.fan.click(season.result.response, label="Add to calendar")
    assert given.response is not None
    (file,) = given.response.attachments
    for told in (asked.text, (await file.read()).decode()):
        assert "Spa-Francorchamps" in told
        assert "1st" not in told
        assert "2nd overall" not in told
