"""What is called off: nothing is planned for it."""

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.planned.lead_times import Lead
from bot.domain.planned.posted_reminders import what_opens
from bot.domain.planned.reminders import wanted_reminders
from bot.domain.season.round import Round
from bot.domain.season.season import Season
from bot.domain.season.session import EventState
from tests.domain.examples import round_of, timed, with_ids, with_round, with_session
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
