"""Staff are asked how a session ended: once, in their channel, while an answer is useful."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.news.nudge_news import NudgeNews
from bot.domain.outbox.announcement import AnnouncementKind
from bot.domain.outbox.delivery import Delivery, DeliveryAction, DeliveryState
from bot.domain.season.entry import Entry
from bot.domain.season.season import Season
from bot.domain.season.season_choice import Placing
from bot.domain.season.session import EventState
from bot.errors import UserError
from bot.services.outbox.relevance import TOO_LATE_TO_ASK
from bot.services.planned.staff_nudges import find_car
from tests.clocks import utc
from tests.domain.examples import READY, moved, round_of, timed, with_round, with_session
from tests.services.house import CHANNEL, HOME, House

SPA = "Spa-Francorchamps"
SEASON = replace(timed(), rounds=timed().rounds[2:3])
"""Spa, with session times."""
TWO_CARS = replace(SEASON, entries=(*SEASON.entries, Entry("Car", "Pro-Am", ("Ada Lind",), "42")))
PRESS_ROOM = 300
RACE_1, RACE_2 = "07-01 17:08", "07-02 09:38"
"""Three minutes after each should be over (UTC)."""
SATURDAY, SUNDAY = "2023-07-01 17:08", "2023-07-02 09:38"


@pytest.fixture
async def desk(house: House) -> House:
    """Friday noon at Spa; staff have a channel, and what it is told of that is read."""
    house.clock.set("2023-06-30 10:00")
    await house.set_up(SEASON, reminders="off", staff_channel_id=PRESS_ROOM)
    await house.deliver()
    return house


async def nudges(house: House) -> list[Delivery]:
    return [d for d in await house.deliveries() if d.announcement.kind is AnnouncementKind.NUDGE]


async def waiting(house: House) -> list[str]:
    """When somebody will be asked."""
    return sorted(f"{d.due_at:%m-%d %H:%M}" for d in await nudges(house) if d.due_at and not d.is_finished)


async def told(house: House) -> list[tuple[DeliveryAction, str]]:
    """What goes out about questions, and of which session."""
    done = [d for d in await house.deliver() if d.delivery.announcement.kind is AnnouncementKind.NUDGE]
    assert {d.delivery.channel_id for d in done} <= {PRESS_ROOM}
    shown = [(d.delivery.action, d.news) for d in done if d.state is DeliveryState.SENT]
    return [(action, news.session.key) for action, news in shown if isinstance(news, NudgeNews)]


async def at(house: House, moment: str) -> list[tuple[DeliveryAction, str]]:
    house.clock.set(moment)
    return await told(house)


async def test_each_session_to_come_is_asked_about_when_it_should_be_over(desk: House) -> None:
    assert await waiting(desk) == [RACE_1, RACE_2]
    assert await at(desk, "2023-07-01 17:07") == []
    assert await at(desk, SATURDAY) == [(DeliveryAction.POST, "race1")]
    assert await at(desk, SUNDAY) == [(DeliveryAction.POST, "race2")]
    assert await at(desk, "2023-07-04 00:00") == []


async def test_without_a_staff_channel_nobody_is_asked(house: House) -> None:
    house.clock.set("2023-06-30 10:00")
    await house.set_up(SEASON)
    assert await nudges(house) == []
    await house.result("race1", 20)
    assert await nudges(house) == []


async def test_a_staff_channel_chosen_later_is_asked_about_what_is_to_come_then(house: House) -> None:
    house.clock.set("2023-07-01 20:00")
    await house.set_up(SEASON, reminders="off")
    await house.set_up(None, staff_channel_id=PRESS_ROOM)
    assert await waiting(house) == [RACE_2]
    await house.set_up(None, staff_channel_id=0)
    assert await nudges(house) == []


def _told_of(key: str) -> list[str]:
    return [f"1h {key}", f"{key} started", "nudge"]


async def test_followers_are_asked_nothing_and_no_reminder_is_lost(house: House) -> None:
    house.clock.set("2023-06-30 10:00")
    await house.set_up(SEASON, reminders="1h", staff_channel_id=PRESS_ROOM)
    gone_out = [kind for kind in await house.until("2023-07-03 00:00") if "desk" not in kind]
    assert gone_out == ["trail", *_told_of("race1"), *_told_of("race2")]
    asked = await nudges(house)
    assert {d.channel_id for d in asked} == {PRESS_ROOM}
    assert {d.ping_role_id for d in asked} == {None}
    assert {
        d.channel_id for d in await house.deliveries() if d.announcement.kind is AnnouncementKind.REMINDER
    } == {CHANNEL}


async def test_who_is_quick_is_not_asked_and_the_ledger_has_no_trace_of_it(desk: House) -> None:
    await desk.result("race1", 20)
    assert await waiting(desk) == [RACE_2]
    assert len(await nudges(desk)) == 1


async def test_the_question_is_taken_down_when_the_result_is_in(desk: House) -> None:
    await at(desk, SATURDAY)
    await desk.result("race1", 20)
    assert await told(desk) == [(DeliveryAction.REMOVE, "race1")]
    await desk.result("race1", 21)
    assert await told(desk) == []


async def test_the_result_and_the_end_of_the_question_are_one_transaction(desk: House) -> None:
    await at(desk, SATURDAY)
    with pytest.raises(UserError):
        await desk.result("race1", 20, overall=3)
    assert await told(desk) == []


async def test_a_question_on_its_way_when_the_result_comes_is_taken_down_after_it(desk: House) -> None:
    desk.clock.set(SATURDAY)
    (in_flight,) = await desk.use_cases.delivery_queue.claim(5)
    await desk.result("race1", 20)
    await desk.use_cases.delivery_queue.endings.finish(in_flight, DeliveryState.SENT, message_id=9)
    assert await told(desk) == [(DeliveryAction.REMOVE, "race1")]


async def test_a_question_that_may_have_arrived_unheard_is_taken_down_and_not_asked_again(
    desk: House,
) -> None:
    desk.clock.set(SATURDAY)
    (in_flight,) = await desk.use_cases.delivery_queue.claim(5)
    again = desk.clock.now() + timedelta(minutes=1)
    await desk.use_cases.delivery_queue.endings.finish(
        in_flight, DeliveryState.PENDING, reason="silence", doubtful=True, again_at=again
    )
    await desk.result("race1", 20)
    desk.clock.move(timedelta(minutes=2))
    assert await told(desk) == [(DeliveryAction.REMOVE, "race1")]


async def test_with_two_cars_the_question_stays_until_both_results_are_in(house: House) -> None:
    house.clock.set("2023-06-30 10:00")
    await house.set_up(TWO_CARS, reminders="off", staff_channel_id=PRESS_ROOM)
    await house.deliver()
    house.clock.set(SATURDAY)
    (asked,) = [d for d in await house.deliver() if d.delivery.announcement.kind is AnnouncementKind.NUDGE]
    assert isinstance(asked.news, NudgeNews)
    assert [car.number for car in asked.news.missing] == [None, "42"]
    await house.result("race1", 20, entry="42")
    (edit,) = [d for d in await house.deliver() if d.delivery.announcement.kind is AnnouncementKind.NUDGE]
    assert edit.delivery.action is DeliveryAction.EDIT
    assert isinstance(edit.news, NudgeNews)
    assert [car.number for car in edit.news.missing] == [None]
    await house.result("race1", 20, driver="Jessica Bäckman")
    assert await told(house) == [(DeliveryAction.REMOVE, "race1")]


async def test_undo_brings_a_question_back_that_is_still_to_come(desk: House) -> None:
    done = await desk.result("race1", 20)
    assert done.change
    await desk.use_cases.undos.undo(HOME, done.change.id, by=8)
    assert await waiting(desk) == [RACE_1, RACE_2]
    assert await at(desk, SATURDAY) == [(DeliveryAction.POST, "race1")]


async def test_undo_and_withdrawal_ask_nothing_twice_about_the_same_end(desk: House) -> None:
    await at(desk, SATURDAY)
    done = await desk.result("race1", 20)
    await desk.deliver()
    assert done.change
    await desk.use_cases.undos.undo(HOME, done.change.id, by=8)
    assert await told(desk) == []
    await desk.result("race1", 20)
    await desk.withdraw("race1")
    assert await told(desk) == []


async def test_a_delayed_session_is_asked_about_at_its_new_end(desk: House) -> None:
    await at(desk, SATURDAY)
    delayed = moved(SEASON, "race1", utc("2023-07-01 16:35"))
    await desk.upload(delayed)
    assert await told(desk) == [(DeliveryAction.REMOVE, "race1")]
    await desk.upload(delayed)
    assert await waiting(desk) == ["07-01 17:38", RACE_2]
    assert await at(desk, "2023-07-01 17:38") == [(DeliveryAction.POST, "race1")]


async def test_a_session_that_was_late_but_is_over_too_is_asked_about_still(desk: House) -> None:
    await at(desk, "2023-07-01 18:30")
    await desk.upload(moved(SEASON, "race1", utc("2023-07-01 16:35")))
    assert await told(desk) == [(DeliveryAction.EDIT, "race1")]
    await desk.result("race1", 20)
    assert await told(desk) == [(DeliveryAction.REMOVE, "race1")]


async def test_what_waits_moves_with_its_session(desk: House) -> None:
    await desk.upload(moved(SEASON, "race2", utc("2023-07-02 12:00")))
    assert await waiting(desk) == [RACE_1, "07-02 13:13"]


@pytest.mark.parametrize("state", [EventState.CANCELLED, EventState.POSTPONED])
async def test_what_is_called_off_is_no_question_any_more(state: EventState, desk: House) -> None:
    off = with_session(SEASON, SPA, "race2", state=state)
    off = moved(off, "race2", None) if state is EventState.POSTPONED else off
    await desk.upload(off)
    assert await waiting(desk) == [RACE_1]
    await desk.upload(SEASON)
    assert await waiting(desk) == [RACE_1, RACE_2]
    await at(desk, SUNDAY)
    await desk.upload(off)
    assert (DeliveryAction.REMOVE, "race2") in await told(desk)


async def test_another_season_takes_the_questions_of_the_first_along(desk: House) -> None:
    await at(desk, SATURDAY)
    await desk.upload(replace(READY, series="GT3", rounds=READY.rounds[-1:]), Placing.INSTEAD)
    assert await told(desk) == [(DeliveryAction.REMOVE, "race1")]
    assert await waiting(desk) == []
    await desk.upload(SEASON)
    assert await waiting(desk) == [RACE_2]


async def test_a_session_that_is_taken_out_of_the_season_takes_its_question_along(desk: House) -> None:
    await desk.upload(with_round(SEASON, SPA, sessions=round_of(SEASON, SPA).sessions[:-1]))
    assert await waiting(desk) == [RACE_1]


async def test_a_bot_that_was_away_asks_late_while_an_answer_is_useful(desk: House) -> None:
    assert await at(desk, "2023-07-03 09:00") == [
        (DeliveryAction.POST, "race1"),
        (DeliveryAction.POST, "race2"),
    ]


async def test_long_after_the_weekend_nobody_is_asked_and_the_row_says_why(desk: House) -> None:
    assert await at(desk, "2023-07-03 09:35") == []
    assert {(d.state, d.reason) for d in await nudges(desk)} == {(DeliveryState.SKIPPED, TOO_LATE_TO_ASK)}


async def test_the_question_moves_with_the_staff_channel_and_what_was_asked_is_taken_down_where_it_is(
    desk: House,
) -> None:
    await at(desk, SATURDAY)
    await desk.set_up(None, staff_channel_id=301)
    assert {d.channel_id for d in await nudges(desk) if not d.is_finished} == {301}
    await desk.result("race1", 20)
    down = [d.delivery for d in await desk.deliver() if d.delivery.action is DeliveryAction.REMOVE]
    questions = [d for d in down if d.announcement.kind is AnnouncementKind.NUDGE]
    assert [d.channel_id for d in questions] == [PRESS_ROOM]


async def test_the_ledger_shows_what_will_be_asked_and_not_how_it_is_cleared_away(desk: House) -> None:
    ledger = await desk.use_cases.ledgers.read(HOME)
    assert [line.news.title for line in ledger.coming] == [
        f"Question: Race 1 at {SPA}",
        f"Question: Race 2 at {SPA}",
    ]
    await at(desk, SATURDAY)
    await desk.result("race1", 20)
    await desk.deliver()
    ledger = await desk.use_cases.ledgers.read(HOME)
    kinds = [(line.delivery.announcement.kind, line.delivery.action) for line in ledger.sent]
    assert kinds == [
        (AnnouncementKind.RESULT, DeliveryAction.POST),
        (AnnouncementKind.NUDGE, DeliveryAction.POST),
    ]


async def place(desk: House, key: str = "race1") -> tuple[int, int]:
    season = await desk.season()
    session = next(s for s in season.rounds[0].sessions if s.key == key)
    assert session.start
    return session.id, int(session.start.timestamp())


async def test_an_answer_is_about_the_session_and_the_car_that_were_asked_about(desk: House) -> None:
    news = await desk.use_cases.nudges.look(HOME, *await place(desk))
    car = (await desk.season()).entries[0]
    assert (news.session.key, find_car(news, car.id)) == ("race1", car)


@pytest.mark.parametrize(
    "now_is",
    [
        moved(SEASON, "race1", utc("2023-07-01 16:35")),
        moved(SEASON, "race1", None),
        with_session(SEASON, SPA, "race1", state=EventState.CANCELLED),
        with_round(SEASON, SPA, state=EventState.POSTPONED),
        replace(READY, series="GT3"),
    ],
    ids=["moved", "without a time", "cancelled", "postponed", "another season"],
)
async def test_what_was_asked_about_something_else_is_out_of_date(now_is: Season, desk: House) -> None:
    session_id, start = await place(desk)
    await desk.upload(now_is, Placing.INSTEAD)
    with pytest.raises(UserError, match="since been moved, cancelled or removed"):
        await desk.use_cases.nudges.look(HOME, session_id, start)


async def test_a_car_that_is_gone_and_another_server_s_session_are_out_of_date(desk: House) -> None:
    session_id, start = await place(desk)
    with pytest.raises(UserError, match="cancelled or removed"):
        find_car(await desk.use_cases.nudges.look(HOME, session_id, start), 999)
    with pytest.raises(UserError, match="cancelled or removed"):
        await desk.use_cases.nudges.look(2, session_id, start)
