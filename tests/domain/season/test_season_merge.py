from collections import Counter
from dataclasses import replace
from datetime import timedelta
from itertools import chain

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.domain.season.season import Season
from bot.domain.season.season_merge import IdsInUse, SeasonMerge, merge_seasons
from bot.domain.season.session import EventState
from bot.errors import UserError
from bot.readers.season_file.season_reader import read_season
from bot.writers.season_writer import write_season
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

OLD = with_ids(timed())
SPA = round_of(OLD, "Spa-Francorchamps")
NEW = timed()
ANDREAS, CAR = OLD.entries[0].drivers[0], OLD.entries[0]
PATIENT = settings(max_examples=35, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def without(season: Season, name: str) -> Season:
    return replace(season, rounds=tuple(r for r in season.rounds if r.name != name))


def without_session(season: Season, key: str) -> Season:
    return with_round(season, SPA.name, sessions=tuple(s for s in SPA.sessions if s.key != key))


def ids(season: Season) -> list[tuple[str, int]]:
    sessions = chain.from_iterable(r.sessions for r in season.rounds)
    return [
        *(("entry", e.id) for e in season.entries),
        *(("round", r.id) for r in season.rounds),
        *(("session", s.id) for s in sessions),
    ]


def test_the_same_again_changes_nothing_and_keeps_every_id() -> None:
    assert merge_seasons(OLD, NEW, IdsInUse()) == SeasonMerge(OLD)


@pytest.mark.parametrize(
    ("new", "sentence"),
    [
        (replace(NEW, team="Bäckmans"), "Season: team Bäckman siblings → Bäckmans"),
        (replace(NEW, photos=None), "Season: link to press photos removed"),
        (
            with_round(NEW, "Misano", venue="Misano"),
            "Misano: venue Misano World Circuit Marco Simoncelli → Misano",
        ),
        (
            with_round(NEW, "Barcelona", last_day=OLD.rounds[-1].last_day - timedelta(days=1)),
            "Barcelona: last day Sun 1 October → Sat 30 September",
        ),
        (
            moved(NEW, "race2", utc("2023-07-02 12:00")),
            "Spa-Francorchamps, Race 2: start Sun 2 July, 10:25 → Sun 2 July, 14:00",
        ),
        (
            with_session(NEW, SPA.name, "race2", duration=None),
            "Spa-Francorchamps, Race 2: length 70 min → not set",
        ),
        (without_session(NEW, "q2"), "Spa-Francorchamps, Qualifying 2: removed"),
        (without(NEW, "Misano"), "Misano: removed"),
        (
            replace(NEW, entries=(replace(CAR, number="42", id=0),)),
            "#42 Andreas Bäckman / Jessica Bäckman: number not set → 42",
        ),
    ],
)
def test_one_change_is_one_sentence(new: Season, sentence: str) -> None:
    assert merge_seasons(OLD, new, IdsInUse()).changes == [sentence]


def test_a_round_is_the_same_by_its_name_whatever_its_case_accents_or_days() -> None:
    days = {"first_day": SPA.first_day + timedelta(days=30), "last_day": SPA.last_day + timedelta(days=30)}
    stored = merge_seasons(
        OLD, with_round(NEW, SPA.name, name="SPA-FRANCORCHAMPS", **days), IdsInUse()
    ).season
    assert round_of(stored, "SPA-FRANCORCHAMPS").id == SPA.id
    assert [r.number for r in stored.rounds] == [1, 2, 3, 4, 5, 6]
    assert [r.name for r in stored.rounds][2:4] == ["Misano", "SPA-FRANCORCHAMPS"]


def test_a_round_with_results_stays_though_the_file_leaves_it_out() -> None:
    told = IdsInUse(rounds=frozenset({SPA.id}), sessions=frozenset({SPA.sessions[5].id}))
    result = merge_seasons(OLD, without(NEW, SPA.name), told)
    assert SPA in result.season.rounds
    assert result.gone == []
    assert result.changes == ["Spa-Francorchamps: stays, because it has results, points or quotes"]


def test_a_renamed_round_with_results_is_refused_for_it_would_stand_there_twice() -> None:
    renamed = with_round(NEW, SPA.name, name="Ardennes")
    with pytest.raises(UserError, match=r"Give Ardennes its old name if it is Spa-Francorchamps"):
        merge_seasons(OLD, renamed, IdsInUse(rounds=frozenset({SPA.id})))
    assert [thing.id for thing in merge_seasons(OLD, renamed, IdsInUse()).gone] == [SPA.id]


def test_a_session_with_results_stays_in_its_place() -> None:
    told = IdsInUse(rounds=frozenset({SPA.id}), sessions=frozenset({SPA.sessions[0].id}))
    result = merge_seasons(OLD, without_session(NEW, "fp1"), told)
    assert round_of(result.season, SPA.name).sessions == SPA.sessions


def test_a_kept_session_does_not_end_its_round_early() -> None:
    """The new file knows no times any more; what was driven on the Thursday is still not the last."""
    told = IdsInUse(rounds=frozenset({SPA.id}), sessions=frozenset({SPA.sessions[0].id}))
    bare = with_round(READY, SPA.name, sessions=round_of(READY, SPA.name).sessions[1:])
    spa = round_of(merge_seasons(OLD, bare, told).season, SPA.name)
    assert spa.ends == utc("2023-07-02 22:00")


@pytest.mark.parametrize(
    "now",
    [
        replace(CAR, number="43", id=0),
        replace(CAR, drivers=CAR.drivers[::-1], car="Another", id=0),
        replace(CAR, drivers=("Ada", "Bo"), id=0),
    ],
)
def test_the_only_car_stays_the_same_car(now: object) -> None:
    numbered = replace(OLD, entries=(replace(CAR, number="42"),))
    result = merge_seasons(numbered, replace(NEW, entries=(now,)), IdsInUse(entries=frozenset({CAR.id})))  # type: ignore[arg-type]
    assert [entry.id for entry in result.season.entries] == [CAR.id]


def test_of_several_cars_the_number_tells_and_then_the_crew() -> None:
    one, two = replace(CAR, number="1", id=1), replace(CAR, drivers=("Ada", "Bo"), number="2", id=2)
    old = replace(OLD, entries=(one, two))
    swapped = (replace(two, id=0), replace(one, number="11", id=0))
    assert [e.id for e in merge_seasons(old, replace(NEW, entries=swapped), IdsInUse()).season.entries] == [
        2,
        1,
    ]
    crews = (replace(two, number="1", id=0), replace(one, number="2", id=0))
    assert [e.id for e in merge_seasons(old, replace(NEW, entries=crews), IdsInUse()).season.entries] == [
        1,
        2,
    ]


@st.composite
def updates(draw: st.DrawFn) -> tuple[Season, Season, IdsInUse]:
    """A stored season, what the file says now, and what is told of it."""
    old, new = with_ids(draw(strategies.seasons())), draw(strategies.seasons())
    rounds = draw(st.sets(st.sampled_from(old.rounds), max_size=3))
    sessions = draw(st.sets(st.sampled_from([s.id for r in rounds for s in r.sessions]))) if rounds else set()
    entries = draw(st.sets(st.sampled_from([e.id for e in old.entries])))
    return old, new, IdsInUse(frozenset(entries), frozenset(r.id for r in rounds), frozenset(sessions))


def updated(case: tuple[Season, Season, IdsInUse]) -> SeasonMerge | None:
    try:
        return merge_seasons(*case)
    except UserError:  # a round that stays and a new one share days
        return None


@given(updates())
@PATIENT
def test_what_has_results_never_goes_and_nothing_is_lost_or_doubled(
    case: tuple[Season, Season, IdsInUse],
) -> None:
    old, new, told = case
    result = updated(case)
    if result is None:
        return
    count = Counter(place for place in ids(result.season) if place[1])
    assert not count or max(count.values()) == 1
    gone = {(type(thing).__name__.lower(), thing.id) for thing in result.gone}
    in_gone_rounds = {("session", s.id) for r in old.rounds if ("round", r.id) in gone for s in r.sessions}
    assert set(ids(old)) == count.keys() | gone | in_gone_rounds
    for kind, kept in (("entry", told.entries), ("round", told.rounds), ("session", told.sessions)):
        assert {(kind, id_) for id_ in kept} <= count.keys()
    assert {r.name for r in new.rounds} <= {r.name for r in result.season.rounds}


@given(updates())
@PATIENT
def test_the_same_file_a_second_time_changes_nothing_more(case: tuple[Season, Season, IdsInUse]) -> None:
    _, new, told = case
    result = updated(case)
    if result is None:
        return
    stored = _stored(result.season)
    again = merge_seasons(stored, new, told)
    assert again.season == stored
    assert again.gone == []
    assert all("stays, because" in change for change in again.changes)


@given(updates())
@PATIENT
def test_importing_the_export_changes_nothing(case: tuple[Season, Season, IdsInUse]) -> None:
    result = updated(case)
    if result is None or _has_strays(result.season):
        return
    stored = _stored(result.season)
    for season in (case[0], stored):
        again = merge_seasons(season, read_season(write_season(season).encode()), case[2])
        assert (again.changes, again.gone) == ([], [])


def _has_strays(season: Season) -> bool:
    """Whether a session that was kept lies outside the days that its round has now."""
    return any(
        s.start and not r.first_day <= s.start.astimezone(r.zone).date() <= r.last_day
        for r in season.rounds
        for s in r.sessions
    )


def _stored(season: Season) -> Season:
    """As storage gives it back: what was new has ids too."""
    fresh = iter(range(10_000, 20_000))
    return replace(
        season,
        entries=tuple(replace(e, id=e.id or next(fresh)) for e in season.entries),
        rounds=tuple(
            replace(
                r,
                id=r.id or next(fresh),
                sessions=tuple(replace(s, id=s.id or next(fresh)) for s in r.sessions),
            )
            for r in season.rounds
        ),
    )


def test_a_kept_session_outside_the_rounds_new_days_loses_its_time() -> None:
    race2 = session_of(SPA, "race2")
    new = with_round(NEW, SPA.name, last_day=round_of(READY, SPA.name).first_day)
    new = with_round(
        new, SPA.name, sessions=tuple(s for s in round_of(new, SPA.name).sessions if s.key.startswith("fp"))
    )
    done = merge_seasons(OLD, new, IdsInUse(sessions=frozenset({race2.id})))
    assert session_of(round_of(done.season, SPA.name), "race2") == replace(race2, start=None)
    assert any("outside the round's dates" in change for change in done.changes)


def test_other_rounds_may_take_the_days_of_one_that_is_off_and_has_results() -> None:
    stored = with_round(OLD, SPA.name, state=EventState.CANCELLED)
    renamed = with_round(NEW, SPA.name, name="Ardennes")
    done = merge_seasons(stored, renamed, IdsInUse(rounds=frozenset({SPA.id})))
    assert {"Ardennes", SPA.name} <= {r.name for r in done.season.rounds}


def test_a_change_of_state_is_told_in_words() -> None:
    new = with_session(NEW, SPA.name, "race1", state=EventState.CANCELLED)
    assert merge_seasons(OLD, new, IdsInUse()).changes == [f"{SPA.name}, Race 1: state scheduled → cancelled"]
