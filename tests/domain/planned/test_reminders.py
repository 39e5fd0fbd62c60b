from dataclasses import replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from bot.domain.planned.lead_plan import kept_lead_plan
from bot.domain.planned.lead_times import Lead
from bot.domain.planned.posted_reminders import what_opens
from bot.domain.planned.reminders import ReminderSubject, ReminderTime, reconcile_reminders, wanted_reminders
from bot.domain.season.season import Season
from tests.clocks import utc
from tests.domain import strategies
from tests.domain.examples import READY, moved, round_of, timed, with_ids, with_round

DAY, HOUR = Lead(1, "d"), Lead(1, "h")
SEASON = with_ids(timed())
SPA = round_of(SEASON, "Spa-Francorchamps")


def test_days_count_before_rounds_at_nine_at_the_venue_and_hours_before_sessions() -> None:
    plan = wanted_reminders(SEASON, (DAY, HOUR))
    race2 = SPA.sessions[-1]
    assert plan[ReminderSubject(SPA.id, None, "1d")] == ReminderTime(
        utc("2023-06-28 07:00"), utc("2023-06-29 08:00")
    )
    assert plan[ReminderSubject(SPA.id, race2.id, "1h")] == ReminderTime(
        utc("2023-07-02 07:25"), utc("2023-07-02 08:25")
    )
    assert len(plan) == 6 + 6  # six rounds, Spa's six sessions: no other has times


def test_a_round_without_times_is_worth_a_reminder_until_its_first_day_is_over() -> None:
    misano = round_of(SEASON, "Misano")
    due = wanted_reminders(SEASON, (Lead(1, "w"),))[ReminderSubject(misano.id, None, "1w")]
    assert due == ReminderTime(utc("2023-07-07 07:00"), utc("2023-07-14 22:00"))
    assert what_opens(misano) is None
    assert what_opens(SPA) == SPA.sessions[0]


@pytest.mark.parametrize("change", [date(2023, 3, 26), date(2023, 10, 29)])
@given(days_after=st.integers(0, 20), weeks_ahead=st.integers(0, 3), days_ahead=st.integers(1, 20))
def test_around_a_change_of_the_clocks_it_is_still_nine_at_the_venue(
    change: date, days_after: int, weeks_ahead: int, days_ahead: int
) -> None:
    first = change + timedelta(days=days_after)
    lead = Lead(weeks_ahead, "w") if weeks_ahead else Lead(days_ahead, "d")
    round_ = replace(SPA, first_day=first, last_day=first + timedelta(days=2), sessions=())
    due = wanted_reminders(replace(SEASON, rounds=(round_,)), (lead,))[
        ReminderSubject(round_.id, None, str(lead))
    ]
    local = due.at.astimezone(ZoneInfo("Europe/Brussels"))
    assert (local.date(), local.time()) == (first - lead.span, time(9))


def test_hours_before_a_session_are_real_hours_over_a_change_of_the_clocks() -> None:
    morning = with_round(SEASON, SPA.name, first_day=date(2023, 10, 28), last_day=date(2023, 10, 29))
    start = SPA.local(date(2023, 10, 29), time(6))
    plan = wanted_reminders(moved(morning, "race2", start), (Lead(12, "h"),))
    assert plan[ReminderSubject(SPA.id, SPA.sessions[-1].id, "12h")].at == start - timedelta(hours=12)


def test_setting_up_late_does_not_post_what_would_have_been_due() -> None:
    changes = reconcile_reminders(wanted_reminders(SEASON, (DAY, HOUR)), {}, (), utc("2023-06-30 12:00"))
    assert ReminderSubject(SPA.id, None, "1d") not in changes.add
    assert [s.session_id for s in changes.add if s.session_id] == [s.id for s in SPA.sessions[-2:]]


def test_a_waiting_reminder_follows_its_session_even_into_the_past() -> None:
    plan, now = wanted_reminders(SEASON, (HOUR,)), utc("2023-07-02 07:00")
    subject = ReminderSubject(SPA.id, SPA.sessions[-1].id, "1h")
    pending = {subject: plan[subject]}
    earlier = wanted_reminders(moved(SEASON, "race2", utc("2023-07-02 07:30")), (HOUR,))
    changes = reconcile_reminders(earlier, pending, (), now)
    assert changes.move == {subject: ReminderTime(utc("2023-07-02 06:30"), utc("2023-07-02 07:30"))}
    assert not changes.drop


def test_a_reminder_that_went_out_is_given_again_only_when_its_session_moved_later() -> None:
    plan, now = wanted_reminders(SEASON, (HOUR,)), utc("2023-07-02 07:30")
    subject = ReminderSubject(SPA.id, SPA.sessions[-1].id, "1h")
    told = [(subject, plan[subject].at)]
    assert subject not in reconcile_reminders(plan, {}, told, now).add
    later = wanted_reminders(moved(SEASON, "race2", utc("2023-07-02 12:00")), (HOUR,))
    assert reconcile_reminders(later, {}, told, now).add[subject].at == utc("2023-07-02 11:00")
    earlier = wanted_reminders(moved(SEASON, "race2", utc("2023-07-02 08:00")), (HOUR,))
    assert subject not in reconcile_reminders(earlier, {}, told, now).add


def test_a_clock_that_was_set_back_tells_nothing_twice() -> None:
    """As a rehearsal's is, when the bot starts again."""
    plan = wanted_reminders(SEASON, (HOUR,))
    subject = ReminderSubject(SPA.id, SPA.sessions[-1].id, "1h")
    changes = reconcile_reminders(plan, {}, [(subject, plan[subject].at)], utc("2023-07-01 12:00"))
    assert [s.session_id for s in changes.add] == [SPA.sessions[-2].id]


def test_a_session_that_lost_its_time_loses_its_reminder() -> None:
    plan = wanted_reminders(SEASON, (HOUR,))
    subject = ReminderSubject(SPA.id, SPA.sessions[-1].id, "1h")
    changes = reconcile_reminders(
        wanted_reminders(moved(SEASON, "race2", None), (HOUR,)), plan, (), utc("2023-06-01 00:00")
    )
    assert changes.drop == {subject}


class Reminding(RuleBasedStateMachine):
    """A season, its reminders and a clock: whatever changes, each reminder goes out once at its time."""

    @initialize(season=strategies.seasons())
    def begin(self, season: Season) -> None:
        self.season = with_ids(season)
        self.leads: tuple[Lead, ...] = ()
        self.now = utc("2023-01-01 00:00")
        self.pending: dict[ReminderSubject, ReminderTime] = {}
        self.told: list[tuple[ReminderSubject, datetime]] = []
        self.replan()

    @rule(leads=st.sets(st.sampled_from([Lead(1, "w"), Lead(1, "d"), Lead(12, "h"), Lead(30, "m")])))
    def choose(self, leads: set[Lead]) -> None:
        self.leads = tuple(leads)
        self.replan()

    @rule(data=st.data(), by=st.integers(-72 * 60, 72 * 60) | st.none())
    def reschedule(self, data: st.DataObject, by: int | None) -> None:
        round_ = data.draw(st.sampled_from(self.season.rounds))
        session = data.draw(st.sampled_from(round_.sessions))
        start = (session.start or round_.begins) + timedelta(minutes=by) if by is not None else None
        sessions = tuple(replace(s, start=start) if s is session else s for s in round_.sessions)
        self.season = with_round(self.season, round_.name, sessions=sessions)
        self.replan()

    @rule(hours=st.integers(1, 24 * 40))
    def wait(self, hours: int) -> None:
        """Time passes, and the courier posts or skips what has become due."""
        self.now += timedelta(hours=hours)
        for subject in [s for s, due in self.pending.items() if due.at <= self.now]:
            due = self.pending.pop(subject)
            assert (subject, due.at) not in self.told
            self.told.append((subject, due.at))

    @rule()
    def replan(self) -> None:
        plan = wanted_reminders(self.season, self.leads)
        changes = reconcile_reminders(plan, self.pending, self.told, self.now)
        assert not changes.add.keys() & self.pending.keys()
        kept = {s: due for s, due in self.pending.items() if s not in changes.drop}
        self.pending = kept | changes.move | changes.add

    @invariant()
    def what_waits_is_what_is_wanted(self) -> None:
        plan = wanted_reminders(self.season, self.leads)
        ahead = {s: due for s, due in plan.items() if due.at > self.now and (s, due.at) not in self.told}
        assert {s: due for s, due in self.pending.items() if due.at > self.now} == ahead
        assert self.pending.items() <= plan.items()


Reminding.TestCase.settings = settings(max_examples=40, stateful_step_count=20, deadline=None)
TestReminding = Reminding.TestCase


def test_the_ready_season_goes_by_days_only() -> None:
    assert {subject.session_id for subject in wanted_reminders(with_ids(READY), (DAY, HOUR))} == {None}


def test_a_kind_with_its_own_times_is_reminded_of_at_those_and_one_that_is_off_not_at_all() -> None:
    of_kinds = kept_lead_plan("1h | races 15m | practice off").of_kinds
    plan = wanted_reminders(SEASON, (HOUR,), of_kinds)
    leads_by_session = {(subject.session_id, subject.lead) for subject in plan}
    round_ = SEASON.rounds[2]
    for session in round_.held:
        leads = [lead for session_id, lead in leads_by_session if session_id == session.id]
        wanted = {"r": ["15m"], "q": ["1h"], "f": []}
        assert leads == wanted[session.key[0]], session.key
