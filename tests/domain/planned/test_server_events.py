"""Which events stand in a server's list, what they show, and what becomes of them."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from bot.domain.base.server import EventsChoice
from bot.domain.planned.server_event_steps import (
    EventStage,
    EventStep,
    KeptEvent,
    missing_events,
    next_due,
    next_step,
)
from bot.domain.planned.server_events import AHEAD, EventPlan, ServerEvent, plan_events
from bot.domain.season.calendar_events import Revision, Revisions
from bot.domain.season.season import Season
from bot.domain.season.session import EventState
from tests.clocks import utc
from tests.domain import strategies
from tests.domain.examples import (
    READY,
    moved,
    round_of,
    session_of,
    timed,
    with_ids,
    with_round,
    with_session,
)

SEASON = with_ids(timed())
SPA = round_of(SEASON, "Spa-Francorchamps")
RACE_2 = session_of(SPA, "race2")
STARTS = utc("2023-07-02 08:25")
SOON = STARTS - timedelta(hours=1)


def plan_of(season: Season, choice: EventsChoice = EventsChoice.SESSIONS) -> EventPlan:
    rounds = {round_.id: Revision(f"round {round_.id}") for round_ in season.rounds}
    sessions = {
        session.id: Revision(f"session {session.id}")
        for round_ in season.rounds
        for session in round_.sessions
    }
    return plan_events(season, choice, Revisions(rounds, sessions), None)


PLAN = plan_of(SEASON)
UID = f"session {RACE_2.id}"
EVENT = PLAN.wanted[UID]
WAITING = KeptEvent(UID, EventStage.WAITING, SOON)


def standing(event: ServerEvent = EVENT) -> KeptEvent:
    return KeptEvent(
        event.uid,
        EventStage.STANDING,
        event.ends,
        event_id=500,
        begins=event.begins,
        ends=event.ends,
        shown=event.fingerprint,
    )


def without_race_2(state: EventState) -> EventPlan:
    return plan_of(with_session(SEASON, SPA.name, "race2", state=state))


def test_sessions_stand_at_their_times_and_rounds_from_their_first_session_to_their_last() -> None:
    assert (EVENT.begins, EVENT.ends) == (STARTS, STARTS + timedelta(minutes=70))
    of_rounds = plan_of(SEASON, EventsChoice.ROUNDS).wanted
    assert len(of_rounds) == len(SEASON.rounds)
    weekend = of_rounds[f"round {SPA.id}"]
    assert (weekend.begins, weekend.ends) == (SPA.opens, SPA.ends)
    assert plan_of(SEASON, EventsChoice.OFF) == EventPlan()


def test_a_round_without_times_stands_from_the_morning_of_its_first_day() -> None:
    season = with_ids(READY)
    misano = round_of(season, "Misano")
    event = plan_of(season, EventsChoice.ROUNDS).wanted[f"round {misano.id}"]
    assert event.begins.astimezone(misano.zone).hour == 9
    assert event.ends == misano.local(misano.last_day + timedelta(days=1))


def test_what_it_shows_is_another_when_times_names_links_or_the_cover_change() -> None:
    renamed = replace(EVENT, session=replace(RACE_2, name="Sprint"))
    linked = replace(EVENT, session=replace(RACE_2, watch="https://example.org/live"))
    later = replace(EVENT, begins=STARTS + timedelta(minutes=5))
    covered = replace(EVENT, cover="ab")
    prints = {event.fingerprint for event in (EVENT, renamed, linked, later, covered)}
    assert len(prints) == 5
    assert (
        replace(EVENT, session=replace(RACE_2, replay="https://example.org/r")).fingerprint
        == EVENT.fingerprint
    )


def test_it_is_made_a_fortnight_before_or_at_once_and_never_once_begun() -> None:
    early, near = STARTS - AHEAD - timedelta(days=1), STARTS - timedelta(days=1)
    assert next_step(WAITING, PLAN, early) is EventStep.NOTHING
    assert next_due(WAITING, PLAN, early) == STARTS - AHEAD
    assert next_step(WAITING, PLAN, near) is EventStep.MAKE
    assert next_step(WAITING, PLAN, STARTS) is EventStep.FORGET
    dues = {kept.uid: kept.due_at for kept in missing_events(PLAN, frozenset(), early)}
    assert dues[UID] == STARTS - AHEAD
    assert missing_events(PLAN, frozenset(), STARTS + timedelta(days=200)) == []


def test_what_stands_follows_what_it_shows_until_it_begins() -> None:
    later = plan_of(moved(SEASON, "race2", STARTS + timedelta(hours=1)))
    assert next_step(standing(), PLAN, SOON) is EventStep.NOTHING
    assert next_step(standing(), later, SOON) is EventStep.EDIT
    assert next_step(standing(), later, STARTS) is EventStep.NOTHING
    assert next_step(standing(), PLAN, EVENT.ends) is EventStep.FORGET


def test_moved_behind_the_end_of_its_first_event_it_gets_another_one() -> None:
    next_day = plan_of(moved(SEASON, "race2", STARTS + timedelta(hours=9)))
    assert next_step(standing(), next_day, STARTS + timedelta(minutes=1)) is EventStep.AGAIN


def test_moved_to_a_time_that_is_past_it_goes() -> None:
    earlier = plan_of(moved(SEASON, "race2", SOON - timedelta(minutes=1)))
    assert next_step(standing(), earlier, SOON) is EventStep.DELETE


@pytest.mark.parametrize(
    ("state", "step"),
    [(EventState.CANCELLED, EventStep.CANCEL), (EventState.POSTPONED, EventStep.DELETE)],
)
def test_what_is_called_off_is_cancelled_and_what_has_no_time_any_more_goes(
    state: EventState, step: EventStep
) -> None:
    assert next_step(standing(), without_race_2(state), SOON) is step
    assert next_step(standing(), without_race_2(state), STARTS) is EventStep.DELETE
    assert next_step(WAITING, without_race_2(state), SOON) is EventStep.FORGET
    whole_round = plan_of(with_round(SEASON, SPA.name, state=state), EventsChoice.ROUNDS)
    assert (f"round {SPA.id}" in whole_round.cancelled) == (state is EventState.CANCELLED)


def test_where_events_are_off_all_go_but_what_is_over() -> None:
    assert next_step(standing(), EventPlan(), SOON) is EventStep.DELETE
    assert next_step(standing(), EventPlan(), EVENT.ends) is EventStep.FORGET


def test_what_somebody_deleted_stays_away_until_it_is_over() -> None:
    deleted = replace(standing(), stage=EventStage.DELETED, event_id=None)
    assert next_step(deleted, PLAN, SOON) is EventStep.NOTHING
    assert next_due(deleted, PLAN, SOON) == EVENT.ends
    assert next_step(deleted, without_race_2(EventState.CANCELLED), SOON) is EventStep.NOTHING
    assert next_due(deleted, without_race_2(EventState.CANCELLED), SOON) > SOON
    assert next_step(deleted, EventPlan(), SOON) is EventStep.FORGET
    assert next_step(deleted, PLAN, EVENT.ends) is EventStep.FORGET


def test_what_was_asked_for_is_looked_for_and_nobody_hurries_that() -> None:
    begun = replace(standing(), stage=EventStage.BEGUN, event_id=None, due_at=SOON + timedelta(minutes=5))
    assert next_step(begun, EventPlan(), SOON) is EventStep.FIND
    assert next_due(begun, PLAN, SOON) == SOON + timedelta(minutes=5)


@dataclass
class Listed:
    """An event as Discord has it."""

    uid: str
    begins: datetime
    ends: datetime
    is_off: bool = False


class Keeping(RuleBasedStateMachine):
    """A season at random and a clock, with a list that loses answers: what stands is what should."""

    @initialize(season=strategies.seasons(), choice=st.sampled_from(EventsChoice))
    def begin(self, season: Season, choice: EventsChoice) -> None:
        self.season, self.choice = with_ids(season), choice
        self.now = self.season.rounds[0].begins - timedelta(days=20)
        self.kept: dict[str, KeptEvent] = {}
        self.listed: dict[int, Listed] = {}
        self.replan()

    def replan(self) -> None:
        self.plan = plan_of(self.season, self.choice)
        for missing in missing_events(self.plan, frozenset(self.kept), self.now):
            self.kept[missing.uid] = missing
        for uid, kept in self.kept.items():
            self.kept[uid] = replace(kept, due_at=next_due(kept, self.plan, self.now))

    @rule(data=st.data(), by=st.integers(-72 * 60, 72 * 60) | st.none())
    def reschedule(self, data: st.DataObject, by: int | None) -> None:
        round_ = data.draw(st.sampled_from(self.season.rounds))
        session = data.draw(st.sampled_from(round_.sessions))
        start = (session.start or round_.begins) + timedelta(minutes=by) if by is not None else None
        self.season = with_session(self.season, round_.name, session.key, start=start)
        self.replan()

    @rule(data=st.data(), state=st.sampled_from(EventState))
    def call_off(self, data: st.DataObject, state: EventState) -> None:
        round_ = data.draw(st.sampled_from(self.season.rounds))
        self.season = with_round(self.season, round_.name, state=state)
        self.replan()

    @rule(choice=st.sampled_from(EventsChoice))
    def choose(self, choice: EventsChoice) -> None:
        self.choice = choice
        self.kept = {uid: kept for uid, kept in self.kept.items() if kept.stage is not EventStage.DELETED}
        self.replan()

    @rule(hours=st.integers(1, 24 * 20))
    def wait(self, hours: int) -> None:
        self.now += timedelta(hours=hours)

    @rule(data=st.data())
    def delete_one_by_hand(self, data: st.DataObject) -> None:
        ids = [id_ for id_, listed in self.listed.items() if self.is_ahead(listed)]
        if ids:
            del self.listed[data.draw(st.sampled_from(ids))]

    @rule(loses=st.booleans())
    def look(self, loses: bool) -> None:  # noqa: FBT001 - a rule's arguments go by name
        """Do what is due; where `loses`, nobody hears what became of what was asked for."""
        for uid in list(self.kept):
            for _ in range(4):
                kept = self.kept.get(uid)
                if kept is None or kept.due_at > self.now:
                    break
                self.do(kept, loses=loses)

    def do(self, kept: KeptEvent, *, loses: bool) -> None:
        event = self.plan.wanted.get(kept.uid)
        step = next_step(kept, self.plan, self.now)
        done: KeptEvent | None = KeptEvent(kept.uid, EventStage.WAITING, self.now)
        if step is EventStep.FORGET:
            done = None
        elif step is EventStep.NOTHING:
            done = kept
        elif step is EventStep.FIND:
            done = self.found(kept) or done
        elif step in (EventStep.CANCEL, EventStep.DELETE):
            self.take_out(kept, step)
        elif step is EventStep.EDIT:
            assert event
            done = self.edited(kept, event)
        elif step is EventStep.MAKE:
            assert event
            done = self.made(event, loses=loses)
        if done is None:
            del self.kept[kept.uid]
        else:
            self.kept[kept.uid] = replace(done, due_at=next_due(done, self.plan, self.now))

    def made(self, event: ServerEvent, *, loses: bool) -> KeptEvent:
        assert self.now < event.begins < event.ends, "Discord takes only what is to come"
        assert event.begins <= self.now + AHEAD
        id_ = max(self.listed, default=500) + 1
        self.listed[id_] = Listed(event.uid, event.begins, event.ends)
        made = replace(standing(event), event_id=id_)
        if loses:
            return replace(
                made, stage=EventStage.BEGUN, event_id=None, newest_event_id=id_ - 1, due_at=self.now
            )
        return made

    def found(self, kept: KeptEvent) -> KeptEvent | None:
        known_ids = {known.event_id for known in self.kept.values()}
        for id_, listed in self.listed.items():
            is_new = id_ > (kept.newest_event_id or 0) and id_ not in known_ids
            if is_new and listed.begins == kept.begins and listed.ends > self.now:
                return replace(kept, stage=EventStage.STANDING, event_id=id_, newest_event_id=None)
        return None

    def edited(self, kept: KeptEvent, event: ServerEvent) -> KeptEvent:
        listed = self.listed.get(kept.event_id or 0)
        if listed is None:
            return replace(kept, stage=EventStage.DELETED, event_id=None)
        assert self.is_ahead(listed)
        assert event.begins > self.now
        listed.begins, listed.ends = event.begins, event.ends
        return replace(standing(event), event_id=kept.event_id)

    def take_out(self, kept: KeptEvent, step: EventStep) -> None:
        listed = self.listed.get(kept.event_id or 0)
        if listed is not None:
            assert listed.ends > self.now
            assert step is EventStep.DELETE or listed.begins > self.now, "Discord cancels what hasn't begun"
            listed.is_off = True

    def is_ahead(self, listed: Listed) -> bool:
        return not listed.is_off and listed.begins > self.now

    @invariant()
    def nothing_to_come_stands_twice(self) -> None:
        ahead = [listed.uid for listed in self.listed.values() if self.is_ahead(listed)]
        assert len(ahead) == len(set(ahead))

    @rule()
    def all_is_as_it_should_be_after_a_look(self) -> None:
        self.look(loses=False)
        self.look(loses=False)
        ahead = {listed.uid: listed for listed in self.listed.values() if self.is_ahead(listed)}
        wanted = {
            uid: event
            for uid, event in self.plan.wanted.items()
            if self.now < event.begins <= self.now + AHEAD
        }
        assert all(uid in self.plan.wanted for uid in ahead), "what isn't wanted doesn't stand"
        for uid, event in wanted.items():
            if uid in ahead:
                assert (ahead[uid].begins, ahead[uid].ends) == (event.begins, event.ends)
            else:
                assert self.is_excused(uid)

    def is_excused(self, uid: str) -> bool:
        """Somebody deleted it, which is seen when it is edited; or its first event is under way."""
        kept = self.kept[uid]
        if kept.stage is EventStage.DELETED:
            return True
        listed = self.listed.get(kept.event_id or 0)
        return listed is None or listed.begins <= self.now


TestKeeping = Keeping.TestCase
TestKeeping.settings = settings(max_examples=25, stateful_step_count=25, deadline=None)
