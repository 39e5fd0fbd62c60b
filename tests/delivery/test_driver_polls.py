"""Driver of the day: Discord's own poll after a race, once, counted at its end, told in the recap."""

from datetime import UTC, datetime
from typing import Any

import pytest

from bot.delivery.answers.discord_answers import POLL_EXPIRED
from bot.domain.outbox.announcement import AnnouncementKind
from bot.domain.outbox.delivery import DeliveryState
from bot.storage.tables import announcements, deliveries
from tests.loopback.schema import load_schema
from tests.simulated import World, text

FRIDAY, SATURDAY, SUNDAY = (2023, 6, 30, 12), (2023, 7, 1, 20), (2023, 7, 2, 21)
POLL = AnnouncementKind.POLL


@pytest.fixture
async def voting(world: World) -> World:
    """The server has polls, and Race 1 is over."""
    await world.setup(season=None, reminders="off", driver_poll="on")
    await world.at(*SATURDAY)
    return world


def poll_ids(world: World) -> list[int]:
    return [post.id for post in world.posts if post.poll is not None]


def poll_bodies(world: World) -> list[dict[str, Any]]:
    return [body for body in world.sends if body.get("poll")]


async def poll_states(world: World) -> list[DeliveryState]:
    return [delivery.state for delivery in await world.deliveries(POLL, await session_id(world))]


async def session_id(world: World) -> int:
    season = (await world.use_cases.seasons.view(world.guild.id)).season
    (spa,) = [round_ for round_ in season.rounds if round_.name == "Spa-Francorchamps"]
    (race,) = [session for session in spa.sessions if session.key == "race1"]
    return race.id


async def test_a_races_first_result_opens_one_poll_and_a_correction_none(voting: World) -> None:
    await voting.result("race1", 20)
    await voting.settle()
    (body,) = poll_bodies(voting)
    assert body["poll"]["question"]["text"] == "Who was your driver of the day? Race 1, Spa-Francorchamps"
    answers = [answer["poll_media"]["text"] for answer in body["poll"]["answers"]]
    assert answers == ["Andreas Bäckman", "Jessica Bäckman"]
    assert (body["poll"]["duration"], body["enforce_nonce"]) == (24, True)
    assert not body.get("components")
    assert load_schema().refused("POST", "/channels/{channel_id}/messages", body) == []
    await voting.result("race1", 19)
    await voting.restart()
    assert len(poll_ids(voting)) == 1
    await voting.result("q1", 5)
    assert len(poll_ids(voting)) == 1


async def test_it_is_closed_once_and_its_outcome_kept(voting: World) -> None:
    await voting.result("race1", 20)
    await voting.settle()
    (poll_id,) = poll_ids(voting)
    backend = voting.env.backend
    backend.add_poll_vote(voting.channel.id, poll_id, 2, voting.fan.id)
    backend.add_poll_vote(voting.channel.id, poll_id, 2, voting.boss.id)
    backend.add_poll_vote(voting.channel.id, poll_id, 1, voting.officer.id)
    await voting.at(*SUNDAY)
    assert len(voting.requests("POST", "/expire")) == 1
    assert await poll_states(voting) == [DeliveryState.SENT, DeliveryState.SENT]
    recap = await voting.slash(voting.officer, "recap", round_="Spa")
    assert "### Driver of the day, by your votes\nRace 1: Jessica Bäckman, 2 of 3 votes" in recap.text
    await voting.at(2023, 7, 4, 12)
    assert len(voting.requests("POST", "/expire")) == 1


async def test_withdrawing_the_only_result_takes_the_poll_down_and_undoing_that_asks_again(
    voting: World,
) -> None:
    await voting.result("race1", 20)
    await voting.settle()
    (poll_id,) = poll_ids(voting)
    await voting.slash(voting.officer, "desk withdraw", session="race1")
    await voting.settle()
    assert poll_ids(voting) == []
    await voting.result("race1", 18)
    await voting.settle()
    assert poll_ids(voting) != [poll_id]
    assert len(poll_ids(voting)) == 1


async def test_without_the_permission_staff_are_told_and_everything_else_is_posted(voting: World) -> None:
    await voting.permit(voting.channel, send_polls=False)
    assert "**Create Polls**" in (await voting.slash(voting.officer, "desk check")).text
    await voting.result("race1", 20)
    await voting.quote("Andreas Bäckman", "It rained.", round_="Spa")
    await voting.settle()
    assert poll_bodies(voting) == []
    assert await poll_states(voting) == [DeliveryState.FAILED]
    assert "It rained." in text(voting.posts[-1])


async def test_a_poll_waits_until_results_may_be_seen(voting: World) -> None:
    await voting.setup(season=None, spoilers="4")
    await voting.result("race1", 20)
    await voting.settle()
    assert poll_bodies(voting) == []
    await voting.at(2023, 7, 2, 0, 1)
    assert len(poll_bodies(voting)) == 1


async def lose_answer(world: World, poll_id: int) -> None:
    """What the row says when nobody has heard whether Discord made the poll."""
    async with world.database.write() as tx:
        unheard = {"state": DeliveryState.PENDING, "message_id": None, "doubtful": True, "due_at": None}
        poll_row = deliveries.update().where(deliveries.c.message_id == poll_id)
        await tx.execute(poll_row.values(**unheard))


async def test_a_lost_answer_makes_no_second_poll(voting: World) -> None:
    """Discord made the poll, and dates it by a clock that is a minute behind."""
    await voting.result("race1", 20)
    await voting.settle()
    (poll_id,) = poll_ids(voting)
    await lose_answer(voting, poll_id)
    async with voting.database.write() as tx:
        polls = announcements.update().where(announcements.c.kind == POLL)
        await tx.execute(polls.values(due_at=datetime(2023, 7, 1, 20, 1, tzinfo=UTC)))
    await voting.at(2023, 7, 1, 20, 1)
    assert poll_ids(voting) == [poll_id]


async def test_the_poll_of_another_race_is_not_taken_for_one_that_never_arrived(voting: World) -> None:
    await voting.at(*SUNDAY)
    await voting.result("race2", 20)
    await voting.result("race1", 19)
    await voting.settle()
    first_id, lost_id = poll_ids(voting)
    voting.env.backend.delete_message(voting.channel.id, lost_id)
    await lose_answer(voting, lost_id)
    await voting.at(2023, 7, 2, 21, 30)
    assert poll_ids(voting)[0] == first_id
    assert len(poll_ids(voting)) == 2


async def test_a_deleted_poll_is_not_opened_anew_and_not_counted(voting: World) -> None:
    await voting.result("race1", 20)
    await voting.settle()
    (poll_id,) = poll_ids(voting)
    voting.env.backend.delete_message(voting.channel.id, poll_id)
    await voting.at(*SUNDAY)
    assert poll_ids(voting) == []
    assert await poll_states(voting) == [DeliveryState.SENT, DeliveryState.SKIPPED]


async def test_a_poll_that_ends_by_itself_in_this_moment_is_counted_later(voting: World) -> None:
    await voting.result("race1", 20)
    await voting.settle()
    voting.env.inject_error("POST", "/channels/*/polls/*/expire", status=400, code=POLL_EXPIRED)
    await voting.at(*SUNDAY)
    assert await poll_states(voting) == [DeliveryState.SENT, DeliveryState.PENDING]
    await voting.at(2023, 7, 3, 0, 30)
    assert await poll_states(voting) == [DeliveryState.SENT, DeliveryState.SENT]
