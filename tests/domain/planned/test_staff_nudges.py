"""When staff are asked how a session ended, and what becomes of the question."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from bot.domain.outbox.announcement import Announcement, AnnouncementKind
from bot.domain.outbox.delivery import Delivery, DeliveryAction, DeliveryState
from bot.domain.planned.reminders import ReminderTime
from bot.domain.planned.staff_nudges import (
    PATIENCE,
    USEFUL,
    NudgeUpkeep,
    entries_without_result,
    nudge_times,
    nudge_upkeep,
)
from bot.domain.season.entry import Entry
from bot.domain.season.season import Season
from bot.domain.season.session import EventState
from tests.clocks import utc
from tests.domain import strategies
from tests.domain.examples import moved, round_of, session_of, timed, with_ids, with_round, with_session

SEASON = with_ids(timed())
SPA = round_of(SEASON, "Spa-Francorchamps")
RACE_2 = session_of(SPA, "race2")
CAR = SEASON.entries[0]
ENDS = utc("2023-07-02 09:35")
DUE = ReminderTime(ENDS + PATIENCE, ENDS + USEFUL)
BEFORE, AFTER = ENDS - timedelta(hours=1), ENDS + timedelta(hours=1)
LATER = ReminderTime(AFTER + PATIENCE, AFTER + USEFUL)


def delivery(
    state: DeliveryState = DeliveryState.PENDING,
    action: DeliveryAction = DeliveryAction.POST,
    due: ReminderTime | None = DUE,
    *,
    id_: int = 1,
    doubtful: bool = False,
) -> Delivery:
    at, expires = (due.at, due.expires) if due else (None, None)
    told = Announcement(
        1, AnnouncementKind.NUDGE, session_id=RACE_2.id, due_at=at, expires_at=expires, id=id_
    )
    sent = 500 if state is DeliveryState.SENT else None
    where = (1, 300, f"{id_:016x}")
    return Delivery(told, action, state, *where, message_id=sent, doubtful=doubtful, id=id_)


WAITING, POSTED, FAILED = delivery(), delivery(DeliveryState.SENT), delivery(DeliveryState.FAILED)
REMOVAL = delivery(action=DeliveryAction.REMOVE, due=None, id_=2)
REMOVED = replace(REMOVAL, state=DeliveryState.SENT, message_id=500)


def test_every_session_with_a_time_is_asked_about_a_little_after_its_end() -> None:
    plan = nudge_times(SEASON, ())
    assert plan[RACE_2.id] == DUE
    assert plan.keys() == {session.id for session in SPA.sessions}


def test_a_length_that_is_only_assumed_ends_where_the_next_session_starts() -> None:
    first, second = (session_of(SPA, key) for key in ("q1", "q2"))
    assert nudge_times(SEASON, ())[first.id].at == (second.start or ENDS) + PATIENCE


def test_an_answer_is_useful_until_a_day_after_the_weekend() -> None:
    assert {due.expires for due in nudge_times(SEASON, ()).values()} == {ENDS + USEFUL}


def test_nobody_is_asked_about_what_has_all_its_results() -> None:
    assert RACE_2.id not in nudge_times(SEASON, {(RACE_2.id, CAR.id)})


def test_with_two_cars_it_takes_the_results_of_both() -> None:
    other = Entry("Car", "Silver", ("Ada Lind",), "42", id=7)
    two = replace(SEASON, entries=(CAR, other))
    one_in = {(RACE_2.id, CAR.id)}
    assert nudge_times(two, one_in)[RACE_2.id] == DUE
    assert entries_without_result(two, RACE_2, one_in) == (other,)
    assert RACE_2.id not in nudge_times(two, one_in | {(RACE_2.id, other.id)})


@pytest.mark.parametrize("state", [EventState.CANCELLED, EventState.POSTPONED])
def test_nobody_is_asked_about_what_is_off(state: EventState) -> None:
    assert RACE_2.id not in nudge_times(with_session(SEASON, SPA.name, "race2", state=state), ())
    assert nudge_times(with_round(SEASON, SPA.name, state=state), ()) == {}
    assert RACE_2.id not in nudge_times(moved(SEASON, "race2", None), ())


def test_it_is_planned_for_what_is_to_come_and_never_for_what_is_past() -> None:
    assert nudge_upkeep([], DUE, BEFORE) == NudgeUpkeep(add=True)
    assert nudge_upkeep([], DUE, DUE.at) == NudgeUpkeep()
    assert nudge_upkeep([], DUE, AFTER) == NudgeUpkeep()


def test_what_waits_follows_its_session_even_into_the_past() -> None:
    for now in (BEFORE, AFTER + timedelta(hours=1)):
        assert nudge_upkeep([WAITING], DUE, now) == NudgeUpkeep()
        assert nudge_upkeep([WAITING], LATER, now) == NudgeUpkeep(move=WAITING)


def test_what_waits_goes_without_a_trace_when_the_result_is_in() -> None:
    assert nudge_upkeep([WAITING], None, BEFORE) == NudgeUpkeep(drop=(WAITING,))
    assert nudge_upkeep([FAILED], None, AFTER) == NudgeUpkeep(drop=(FAILED,))


@pytest.mark.parametrize(
    "there",
    [
        POSTED,
        delivery(DeliveryState.CLAIMED),
        delivery(doubtful=True),
        delivery(DeliveryState.PAUSED, doubtful=True),
    ],
    ids=["posted", "on its way", "perhaps", "perhaps, and paused"],
)
def test_what_is_or_may_be_posted_is_taken_down_when_the_result_is_in(there: Delivery) -> None:
    assert nudge_upkeep([there], None, AFTER) == NudgeUpkeep(take_down=(there,))
    assert nudge_upkeep([there, REMOVAL], None, AFTER) == NudgeUpkeep()


def test_a_session_that_ends_later_is_asked_about_anew() -> None:
    assert nudge_upkeep([POSTED], LATER, DUE.at) == NudgeUpkeep(take_down=(POSTED,), add=True)
    again = delivery(due=LATER, id_=3)
    assert nudge_upkeep([POSTED, REMOVAL, again], LATER, DUE.at) == NudgeUpkeep()
    assert nudge_upkeep([POSTED, REMOVED, again], DUE, DUE.at) == NudgeUpkeep(move=again)


def test_a_session_that_ended_at_another_time_after_all_is_asked_about_still_but_truly() -> None:
    now = LATER.at + timedelta(hours=1)
    assert nudge_upkeep([POSTED], LATER, now) == NudgeUpkeep(edit=POSTED)
    edit = delivery(action=DeliveryAction.EDIT, due=LATER, id_=2)
    assert nudge_upkeep([POSTED, edit], LATER, now) == NudgeUpkeep()
    edited = replace(edit, state=DeliveryState.SENT, message_id=500)
    assert nudge_upkeep([POSTED, edited], LATER, now) == NudgeUpkeep()
    assert nudge_upkeep([POSTED, edited], DUE, now) == NudgeUpkeep(edit=edited)


def test_one_car_s_result_leaves_the_question_about_the_other() -> None:
    assert nudge_upkeep([POSTED], DUE, AFTER, changed=True) == NudgeUpkeep(edit=POSTED)
    assert nudge_upkeep([WAITING], DUE, BEFORE, changed=True) == NudgeUpkeep()


def test_a_result_taken_back_brings_the_question_back_only_before_its_time() -> None:
    assert nudge_upkeep([], DUE, BEFORE, changed=True) == NudgeUpkeep(add=True)
    assert nudge_upkeep([POSTED, REMOVED], DUE, AFTER, changed=True) == NudgeUpkeep()


def test_a_clock_that_was_set_back_asks_nothing_twice() -> None:
    assert nudge_upkeep([POSTED, REMOVED], DUE, BEFORE) == NudgeUpkeep()
    assert nudge_upkeep([delivery(DeliveryState.SKIPPED)], DUE, BEFORE) == NudgeUpkeep()


class Asking(RuleBasedStateMachine):
    """A season at random, its results and a clock: whatever changes, staff are asked what they should be."""

    @initialize(season=strategies.seasons())
    def begin(self, season: Season) -> None:
        self.season = with_ids(season)
        self.now = utc("2023-01-01 00:00")
        self.told: set[tuple[int, int]] = set()
        self.asked: dict[int, list[Delivery]] = {}
        self.numbers = 0
        self.replan()

    @rule(data=st.data(), by=st.integers(-72 * 60, 72 * 60) | st.none())
    def reschedule(self, data: st.DataObject, by: int | None) -> None:
        round_ = data.draw(st.sampled_from(self.season.rounds))
        session = data.draw(st.sampled_from(round_.sessions))
        start = (session.start or round_.begins) + timedelta(minutes=by) if by is not None else None
        self.change(round_.name, session.key, start=start)

    @rule(data=st.data(), state=st.sampled_from(EventState))
    def call_off(self, data: st.DataObject, state: EventState) -> None:
        round_ = data.draw(st.sampled_from(self.season.rounds))
        session = data.draw(st.sampled_from(round_.sessions))
        self.change(round_.name, session.key, state=state)

    def change(self, name: str, key: str, **facts: object) -> None:
        self.season = with_session(self.season, name, key, **facts)
        self.replan()

    @rule(data=st.data())
    def report_or_take_back(self, data: st.DataObject) -> None:
        sessions = [session.id for round_ in self.season.rounds for session in round_.sessions]
        session_id = data.draw(st.sampled_from(sessions))
        self.told ^= {(session_id, data.draw(st.sampled_from(self.season.entries)).id)}
        self.replan(session_id)

    @rule(hours=st.integers(1, 24 * 20), down=st.booleans())
    def wait(self, hours: int, down: bool) -> None:  # noqa: FBT001 - a rule's arguments go by name
        """Time passes, and the courier delivers what has become due, unless it is down."""
        self.now += timedelta(hours=hours)
        for its in self.asked.values() if not down else ():
            its[:] = [self.delivered(one) for one in its]

    def delivered(self, one: Delivery) -> Delivery:
        told = one.announcement
        due = one.action is not DeliveryAction.POST or (told.due_at and told.due_at <= self.now)
        if one.state is not DeliveryState.PENDING or not due:
            return one
        if told.expires_at and told.expires_at <= self.now:
            return replace(one, state=DeliveryState.SKIPPED)
        return replace(one, state=DeliveryState.SENT, message_id=500)

    @rule()
    def replan(self, session_id: int | None = None) -> None:
        plan = nudge_times(self.season, self.told)
        for id_ in {session_id} if session_id else plan.keys() | self.asked.keys():
            its, due = self.asked.setdefault(id_, []), plan.get(id_)
            todo = nudge_upkeep(its, due, self.now, changed=session_id is not None)
            its[:] = [one for one in its if one not in todo.drop]
            for posted in todo.take_down:
                self.follow_up(its, DeliveryAction.REMOVE, None)
                assert posted.state is DeliveryState.SENT
            if due and todo.edit:
                self.follow_up(its, DeliveryAction.EDIT, due)
            if due and todo.move:
                told = replace(todo.move.announcement, due_at=due.at, expires_at=due.expires)
                its[its.index(todo.move)] = replace(todo.move, announcement=told)
            if todo.add:
                assert due
                assert due.at > self.now
                assert due.at not in {one.announcement.due_at for one in its}
                self.follow_up(its, DeliveryAction.POST, due)

    def follow_up(self, its: list[Delivery], action: DeliveryAction, due: ReminderTime | None) -> None:
        self.numbers += 1
        its.append(delivery(action=action, due=due, id_=self.numbers))

    @invariant()
    def nothing_is_asked_that_is_no_question_and_everything_to_come_that_is(self) -> None:
        plan = nudge_times(self.season, self.told)
        for id_ in plan.keys() | self.asked.keys():
            its, due = self.asked.get(id_, []), plan.get(id_)
            waits = [d for d in its if d.action is DeliveryAction.POST and d.state is DeliveryState.PENDING]
            stands = self.stands(its)
            assert len(waits) + stands <= 1, "asked once at a time"
            if due is None:
                assert not waits
                assert not stands
            elif waits:
                assert waits[0].announcement.due_at == due.at
            elif stands:
                assert [d for d in its if d.action is not DeliveryAction.REMOVE][
                    -1
                ].announcement.due_at == due.at
            elif due.at > self.now:
                assert due.at in {d.announcement.due_at for d in its}, "of each end once"

    @staticmethod
    def stands(its: list[Delivery]) -> bool:
        """Whether the question is in the channel and stays there."""
        there = False
        for one in its:
            if one.action is DeliveryAction.POST:
                there = one.state is DeliveryState.SENT
            elif one.action is DeliveryAction.REMOVE:
                there = False
        return there


Asking.TestCase.settings = settings(max_examples=40, stateful_step_count=20, deadline=None)
TestAsking = Asking.TestCase
