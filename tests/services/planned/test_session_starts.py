"""At a session's start its newest reminder says so by one edit, in each channel."""

from dataclasses import replace

import pytest

from bot.domain.news.reminder_news import ReminderNews
from bot.domain.outbox.delivery import DeliveryAction, DeliveryState
from bot.domain.season.session import EventState
from tests.clocks import utc
from tests.domain.examples import moved, timed, with_session
from tests.services.house import HOME, Delivered, House
from tests.stores import EACH_KIND

pytestmark = EACH_KIND

SPA = "Spa-Francorchamps"
SEASON = replace(timed(), rounds=timed().rounds[2:3])
"""Spa alone: race 1 starts on Saturday at 16:05 UTC and lasts an hour."""
NEVER_STARTED = moved(SEASON, "race2", None)
"""Race 1 is the last that is to come on the Saturday."""


@pytest.fixture
async def saturday(house: House) -> House:
    """Saturday noon at Spa, reminded a day, two hours and one hour before each session."""
    house.clock.set("2023-07-01 10:00")
    await house.set_up(NEVER_STARTED, reminders="2h, 1h")
    return house


async def deliver_started(house: House) -> list[Delivered]:
    return [delivered for delivered in await house.deliver() if delivered.delivery.tells_start]


async def test_of_several_reminders_only_the_newest_is_edited_and_only_once(saturday: House) -> None:
    assert await saturday.until("2023-07-01 16:00") == ["2h race1", "1h race1"]
    newest = [delivery for delivery in await saturday.deliveries() if delivery.announcement.lead == "1h"]
    saturday.clock.set("2023-07-01 16:05")
    (edit,) = await saturday.deliver()
    assert isinstance(edit.news, ReminderNews)
    assert edit.news.started
    assert edit.delivery.action is DeliveryAction.EDIT
    shown = await saturday.use_cases.delivery_queue.facts.earlier_posts(edit.delivery)
    assert [delivery.message_id for delivery in shown] == [newest[0].message_id]
    assert await saturday.until("2023-07-02 12:00") == []


async def test_a_moved_session_is_told_to_have_started_at_its_new_start(saturday: House) -> None:
    await saturday.until("2023-07-01 16:00")
    await saturday.upload(moved(NEVER_STARTED, "race1", utc("2023-07-01 16:20")))
    assert await saturday.until("2023-07-01 16:19") == ["edit 2h race1", "edit 1h race1"]
    assert await saturday.until("2023-07-01 16:20") == ["race1 started"]


async def test_a_second_start_is_told_too(saturday: House) -> None:
    """A race that was stopped on its first lap and is started anew."""
    assert (await saturday.until("2023-07-01 16:05"))[-1] == "race1 started"
    await saturday.upload(moved(NEVER_STARTED, "race1", utc("2023-07-01 16:45")))
    assert (await saturday.until("2023-07-01 17:00"))[-1] == "race1 started"


async def test_what_is_called_off_never_starts(saturday: House) -> None:
    await saturday.until("2023-07-01 16:00")
    off = with_session(NEVER_STARTED, SPA, "race1", state=EventState.CANCELLED)
    await saturday.upload(off)
    assert "race1 started" not in await saturday.until("2023-07-01 18:00")
    assert await saturday.use_cases.delivery_queue.next_due() is None


async def test_what_is_put_back_on_starts_again(saturday: House) -> None:
    await saturday.until("2023-07-01 15:30")
    await saturday.upload(with_session(NEVER_STARTED, SPA, "race1", state=EventState.CANCELLED))
    await saturday.upload(NEVER_STARTED)
    assert (await saturday.until("2023-07-01 18:00"))[-1] == "race1 started"


async def test_a_bot_that_was_down_at_the_start_says_so_while_the_session_runs(saturday: House) -> None:
    await saturday.until("2023-07-01 16:00")
    saturday.clock.set("2023-07-01 16:50")
    (edit,) = await deliver_started(saturday)
    assert edit.state is DeliveryState.SENT


async def test_after_the_end_nothing_is_edited_any_more(saturday: House) -> None:
    await saturday.until("2023-07-01 16:00")
    saturday.clock.set("2023-07-01 17:05")
    (edit,) = await deliver_started(saturday)
    assert edit.state is DeliveryState.SKIPPED
    assert (await saturday.deliveries())[-1].reason == "it was over by then"


async def test_a_session_that_nobody_was_reminded_of_is_not_told_to_start(house: House) -> None:
    house.clock.set("2023-07-01 15:30")
    await house.set_up(NEVER_STARTED, reminders="1h")
    assert await house.until("2023-07-02 12:00") == []


async def test_a_round_is_reminded_of_and_has_no_start_of_its_own(house: House) -> None:
    house.clock.set("2023-06-27 10:00")
    await house.set_up(SEASON, reminders="1d")
    assert await house.until("2023-07-03 00:00") == [f"1d {SPA}"]


async def test_the_edit_goes_where_the_newest_reminder_is(saturday: House) -> None:
    await saturday.until("2023-07-01 14:30")
    await saturday.set_up(season=None, channel_id=200)
    await saturday.until("2023-07-01 16:00")
    saturday.clock.set("2023-07-01 16:05")
    (edit,) = await deliver_started(saturday)
    assert edit.delivery.channel_id == 200
    (shown,) = await saturday.use_cases.delivery_queue.facts.earlier_posts(edit.delivery)
    assert shown.announcement.lead == "1h"


async def test_each_follower_has_one(saturday: House) -> None:
    await saturday.until("2023-07-01 16:00")
    starts = [delivery for delivery in await saturday.deliveries() if delivery.tells_start]
    assert len(starts) == 1
    assert starts[0].due_at == utc("2023-07-01 16:05")


async def test_reminders_switched_off_after_one_was_posted_leave_that_true(saturday: House) -> None:
    await saturday.until("2023-07-01 14:30")
    await saturday.set_up(season=None, reminders="off")
    assert await saturday.until("2023-07-01 18:00") == ["race1 started"]


async def test_a_reminder_found_after_the_start_is_edited_while_the_session_runs(saturday: House) -> None:
    """The process was killed while it sent; the next one finds the message, a quarter of an hour late."""
    await saturday.until("2023-07-01 15:00")
    saturday.clock.set("2023-07-01 15:05")
    (in_flight,) = await saturday.use_cases.delivery_queue.claim(5)
    saturday.clock.set("2023-07-01 16:20")
    await saturday.use_cases.delivery_queue.endings.finish(in_flight, DeliveryState.SENT, message_id=5000)
    (edit,) = await deliver_started(saturday)
    (shown,) = await saturday.use_cases.delivery_queue.facts.earlier_posts(edit.delivery)
    assert shown.message_id == 5000


async def test_the_ledger_doesnt_list_it_among_what_comes_and_went(saturday: House) -> None:
    await saturday.until("2023-07-01 16:00")
    assert (await saturday.use_cases.ledgers.read(HOME)).coming == ()
    await saturday.until("2023-07-01 16:30")
    lines = (await saturday.use_cases.ledgers.read(HOME)).sent
    assert [line.delivery.announcement.lead for line in lines] == ["1h", "2h"]
