"""The edit of a reminder at its session's start: once for each start, whatever happens to the season."""

from dataclasses import replace
from datetime import datetime, timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from bot.domain.news.reminder_news import ReminderNews
from bot.domain.planned.reminders import ReminderTime
from bot.domain.planned.session_starts import is_worth_telling, reconcile_starts, start_times
from bot.domain.season.season import Season
from bot.domain.season.session import EventState
from tests.clocks import utc
from tests.domain import strategies
from tests.domain.examples import moved, round_of, timed, with_ids, with_round, with_session

SEASON = with_ids(timed())
SPA = round_of(SEASON, "Spa-Francorchamps")
RACE_2 = SPA.sessions[-1]
START, END = utc("2023-07-02 08:25"), utc("2023-07-02 09:35")
BEFORE, WHILE = utc("2023-07-02 08:00"), utc("2023-07-02 08:40")


def test_only_what_was_reminded_of_and_takes_place_has_a_start_to_tell() -> None:
    assert start_times(SEASON, [RACE_2.id]) == {RACE_2.id: ReminderTime(START, END)}
    off = with_session(SEASON, SPA.name, "race2", state=EventState.CANCELLED)
    assert start_times(off, [RACE_2.id]) == {}
    assert start_times(moved(SEASON, "race2", None), [RACE_2.id]) == {}


def test_a_start_is_told_late_only_while_the_session_runs_and_once() -> None:
    due = ReminderTime(START, END)
    assert is_worth_telling(RACE_2.id, due, [], WHILE)
    assert not is_worth_telling(RACE_2.id, due, [], END)
    assert not is_worth_telling(RACE_2.id, due, [(RACE_2.id, START)], BEFORE)


def test_a_session_moved_into_the_past_is_told_by_the_edit_that_corrects_its_time() -> None:
    waiting = {RACE_2.id: ReminderTime(START, END)}
    earlier = start_times(moved(SEASON, "race2", utc("2023-07-02 07:50")), [RACE_2.id])
    changes = reconcile_starts(earlier, waiting, [], BEFORE)
    assert changes.drop == {RACE_2.id}
    assert not changes.move


def test_a_start_that_has_come_still_waits_for_its_turn() -> None:
    wanted = start_times(SEASON, [RACE_2.id])
    changes = reconcile_starts(wanted, wanted, [], WHILE)
    assert not changes.drop
    assert not changes.move


def test_why_a_start_is_not_told() -> None:
    news = ReminderNews("Team", SEASON, SPA, RACE_2)
    assert news.reason_not_to_tell_start(BEFORE) == "it hadn't started"
    assert news.reason_not_to_tell_start(WHILE) is None
    assert news.reason_not_to_tell_start(END) == "it was over by then"


class TellingStarts(RuleBasedStateMachine):
    """A season, its reminders and a clock: each start of what was reminded of is told once, and none else."""

    @initialize(season=strategies.seasons())
    def begin(self, season: Season) -> None:
        self.season = with_ids(season)
        self.now = utc("2023-01-01 00:00")
        self.reminded_ids: set[int] = set()
        self.waiting: dict[int, ReminderTime] = {}
        self.told: list[tuple[int, datetime]] = []

    @rule(data=st.data())
    def remind(self, data: st.DataObject) -> None:
        """A reminder of a session is posted."""
        session_ids = [session.id for round_ in self.season.rounds for session in round_.sessions]
        session_id = data.draw(st.sampled_from(session_ids))
        self.reminded_ids.add(session_id)
        due = start_times(self.season, [session_id]).get(session_id)
        if due and is_worth_telling(session_id, due, self.told, self.now):
            self.waiting[session_id] = due
        self.wait(0)

    @rule(data=st.data(), by=st.integers(-72 * 60, 72 * 60) | st.none())
    def reschedule(self, data: st.DataObject, by: int | None) -> None:
        round_ = data.draw(st.sampled_from(self.season.rounds))
        session = data.draw(st.sampled_from(round_.sessions))
        start = (session.start or round_.begins) + timedelta(minutes=by) if by is not None else None
        sessions = tuple(replace(s, start=start) if s is session else s for s in round_.sessions)
        self.season = with_round(self.season, round_.name, sessions=sessions)
        self.replan()

    @rule(data=st.data(), state=st.sampled_from([EventState.SCHEDULED, EventState.CANCELLED]))
    def call_off(self, data: st.DataObject, state: EventState) -> None:
        round_ = data.draw(st.sampled_from(self.season.rounds))
        self.season = with_round(self.season, round_.name, state=state)
        self.replan()

    @rule(minutes=st.integers(0, 60 * 24 * 40))
    def wait(self, minutes: int) -> None:
        """Time passes, and the courier tells or skips what has come due."""
        self.now += timedelta(minutes=minutes)
        for session_id in [id_ for id_, due in self.waiting.items() if due.at <= self.now]:
            due = self.waiting.pop(session_id)
            assert (session_id, due.at) not in self.told
            self.told.append((session_id, due.at))

    def replan(self) -> None:
        wanted = start_times(self.season, self.reminded_ids)
        changes = reconcile_starts(wanted, self.waiting, self.told, self.now)
        assert not changes.add.keys() & self.waiting.keys()
        kept = {id_: due for id_, due in self.waiting.items() if id_ not in changes.drop}
        self.waiting = kept | changes.move | changes.add

    @invariant()
    def what_waits_is_what_is_still_to_start(self) -> None:
        wanted = start_times(self.season, self.reminded_ids)
        ahead = {id_: due for id_, due in wanted.items() if due.at > self.now}
        assert self.waiting == {id_: due for id_, due in ahead.items() if (id_, due.at) not in self.told}


TellingStarts.TestCase.settings = settings(max_examples=40, stateful_step_count=20, deadline=None)
TestTellingStarts = TellingStarts.TestCase
