"""What is called off: it is shown, and nothing is planned for it."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.planned.lead_times import Lead
from bot.domain.planned.posted_reminders import what_opens
from bot.domain.planned.reminders import wanted_reminders
from bot.domain.results.result_sessions import likely_sessions, require_not_cancelled
from bot.domain.season.round import Round
from bot.domain.season.season import Season
from bot.domain.season.season_merge import IdsInUse, merge_seasons
from bot.domain.season.session import EventState
from bot.errors import UserError
from tests.clocks import utc
from tests.domain.examples import READY, round_of, session_of, timed, with_ids, with_round, with_session
from tests.domain.strategies import seasons

SPA = "Spa-Francorchamps"
OFF = [state for state in EventState if state is not EventState.SCHEDULED]
SEASON = with_ids(timed())


def spa(season: Season) -> Round:
    return round_of(season, SPA)


@given(seasons(), st.sampled_from(OFF), st.data())
def test_a_round_that_is_off_reminds_nobody_and_is_never_in_focus(
    season: Season, state: EventState, data: st.DataObject
) -> None:
    stored = with_ids(season)
    off = data.draw(st.sampled_from(stored.rounds))
    changed = with_round(stored, off.name, state=state)
    leads = (Lead(1, "d"), Lead(1, "h"))
    ours = {subject for subject in wanted_reminders(stored, leads) if subject.round_id != off.id}
    assert set(wanted_reminders(changed, leads)) == ours
    for now in (off.begins, off.ends):
        focus, begun = changed.round_in_focus(now), changed.round_last_begun(now)
        assert off.id not in {r.id for r in (focus, begun, changed.round_under_way(now)) if r}


@given(seasons(), st.sampled_from((EventState.POSTPONED, EventState.CANCELLED)), st.data())
def test_a_session_that_is_off_reminds_nobody_and_is_never_on_or_next(
    season: Season, state: EventState, data: st.DataObject
) -> None:
    stored = with_ids(season)
    round_ = data.draw(st.sampled_from(stored.rounds))
    off = data.draw(st.sampled_from(round_.sessions))
    changed = with_session(stored, round_.name, off.key, state=state)
    assert off.id not in {subject.session_id for subject in wanted_reminders(changed, (Lead(1, "h"),))}
    now_off = round_of(changed, round_.name)
    for now in (off.start, round_.begins):
        found = now and (now_off.session_on(now), now_off.session_next(now), what_opens(now_off))
        assert off.id not in {s.id for s in found or () if s}


def test_bringing_it_back_plans_as_before() -> None:
    leads = (Lead(1, "h"),)
    off = with_session(SEASON, SPA, "race1", state=EventState.CANCELLED)
    assert wanted_reminders(
        with_session(off, SPA, "race1", state=EventState.SCHEDULED), leads
    ) == wanted_reminders(SEASON, leads)


def test_a_round_ends_with_the_last_session_that_is_held() -> None:
    race1 = session_of(spa(SEASON), "race1")
    off = with_session(SEASON, SPA, "race2", state=EventState.CANCELLED)
    assert spa(off).ends == race1.end
    assert spa(SEASON).ends > spa(off).ends


def test_a_round_whose_sessions_are_all_off_ends_with_its_last_day() -> None:
    round_ = spa(SEASON)
    sessions = tuple(replace(s, state=EventState.CANCELLED) for s in round_.sessions)
    off = replace(round_, sessions=sessions)
    assert (off.opens, off.ends) == (None, utc("2023-07-02 22:00"))


def test_rounds_without_a_date_are_those_postponed_or_to_be_confirmed() -> None:
    season = with_round(READY, SPA, state=EventState.POSTPONED)
    season = with_round(season, "Misano", state=EventState.TBC)
    season = with_round(season, "Monza", state=EventState.CANCELLED)
    assert [r.name for r in season.rounds_without_date] == [SPA, "Misano"]


def test_what_is_off_is_suggested_last_for_a_result() -> None:
    off = spa(with_session(SEASON, SPA, "fp1", state=EventState.CANCELLED))
    assert likely_sessions(off, (), utc("2023-07-03 00:00"))[-1].key == "fp1"


def test_a_cancelled_session_has_no_result() -> None:
    off = spa(with_session(SEASON, SPA, "race1", state=EventState.CANCELLED))
    with pytest.raises(UserError, match="`/session restore race1`"):
        require_not_cancelled(off, session_of(off, "race1"), has_result=True)


def test_in_a_cancelled_round_only_what_was_driven_is_corrected() -> None:
    off = spa(with_round(SEASON, SPA, state=EventState.CANCELLED))
    require_not_cancelled(off, session_of(off, "race1"), has_result=True)
    with pytest.raises(UserError, match="`/round restore 3`"):
        require_not_cancelled(off, session_of(off, "race2"), has_result=False)


def test_a_kept_session_outside_the_rounds_new_days_loses_its_time() -> None:
    race2 = session_of(spa(SEASON), "race2")
    new = with_round(timed(), SPA, last_day=spa(READY).first_day)
    new = with_round(new, SPA, sessions=tuple(s for s in spa(new).sessions if s.key.startswith("fp")))
    done = merge_seasons(SEASON, new, IdsInUse(sessions=frozenset({race2.id})))
    assert session_of(spa(done.season), "race2") == replace(race2, start=None)
    assert any("outside the round's days" in change for change in done.changes)


def test_other_rounds_may_take_the_days_of_one_that_is_off_and_has_results() -> None:
    stored = with_round(SEASON, SPA, state=EventState.CANCELLED)
    renamed = with_round(timed(), SPA, name="Ardennes")
    done = merge_seasons(stored, renamed, IdsInUse(rounds=frozenset({spa(stored).id})))
    assert {"Ardennes", SPA} <= {r.name for r in done.season.rounds}


def test_a_change_of_state_is_told_in_words() -> None:
    new = with_session(timed(), SPA, "race1", state=EventState.CANCELLED)
    assert merge_seasons(SEASON, new, IdsInUse()).changes == [f"{SPA}, Race 1: state scheduled → cancelled"]
