"""Which entries a season becomes in people's calendars, and when they count as changed."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from bot.domain.planned.lead_times import kept_leads
from bot.domain.season.calendar_events import Event, Revision, Revisions, calendar_events
from bot.domain.season.season import Season
from tests.clocks import utc
from tests.domain.examples import READY, moved, round_of, timed, with_ids

STORED = with_ids(timed())
SPA = round_of(STORED, "Spa-Francorchamps")


def revisions(season: Season, **changed: int) -> Revisions:
    """Each by a name made of its id; `changed` has the sequences of rounds and sessions."""

    def one(kind: str, id_: int) -> Revision:
        return Revision(f"{kind}{id_}", changed.get(f"{kind}{id_}", 0))

    return Revisions(
        {r.id: one("r", r.id) for r in season.rounds},
        {s.id: one("s", s.id) for r in season.rounds for s in r.sessions},
    )


def events(season: Season = STORED, leads: str = "off", **changed: int) -> list[Event]:
    return calendar_events(season, season.rounds, revisions(season, **changed), kept_leads(leads))


def event(uid: str, of: list[Event]) -> Event:
    (found,) = [e for e in of if e.revision.uid == uid]
    return found


def test_every_round_has_its_days_and_every_session_with_a_time_its_hours() -> None:
    told = events()
    assert [e.round.name for e in told if e.session is None] == [r.name for r in READY.rounds]
    assert [e.session.key for e in told if e.session] == ["fp1", "fp2", "q1", "q2", "race1", "race2"]
    assert all(e.is_timed == (e.session is not None) for e in told)


def test_a_round_lasts_until_the_day_after_its_last() -> None:
    spa = event("r3", events())
    assert (spa.begins, spa.ends) == (date(2023, 6, 29), date(2023, 7, 3))


def test_a_session_is_told_on_the_venues_clock() -> None:
    race = event("s306", events())
    assert race.begins.tzinfo is SPA.zone  # type: ignore[union-attr]
    assert (race.begins, race.ends) == (utc("2023-07-02 08:25"), utc("2023-07-02 09:35"))


def test_a_session_that_lost_its_time_stays_over_the_rounds_days() -> None:
    lost = with_ids(moved(timed(), "race2", None))
    assert "s306" not in [e.revision.uid for e in events(lost)], "no calendar can have it"
    race = event("s306", events(lost, s306=1))
    assert (race.begins, race.ends) == (date(2023, 6, 29), date(2023, 7, 3))
    assert race.session is not None


def test_a_sessions_entry_changes_with_its_round_too() -> None:
    told = events(s306=2, r3=3)
    assert [event(uid, told).revision.sequence for uid in ("r3", "s305", "s306", "r4")] == [3, 3, 5, 0]


def test_the_later_of_both_changes_is_when_it_changed() -> None:
    known = revisions(STORED)
    both = Revisions(
        {**known.rounds, 3: Revision("r3", 1, utc("2023-06-02 08:00"))},
        {**known.sessions, 306: Revision("s306", 1, utc("2023-06-01 08:00"))},
    )
    told = calendar_events(STORED, [SPA], both, ())
    assert event("s306", told).revision.changed_at == utc("2023-06-02 08:00")
    assert event("r3", calendar_events(STORED, [SPA], known, ())).revision.changed_at is None


def test_days_ahead_are_alarms_of_rounds_at_nine_and_hours_ahead_of_sessions() -> None:
    told = events(leads="7d, 1d, 1h, 15m")
    assert event("s306", told).alarms == (timedelta(hours=1), timedelta(minutes=15))
    at = [datetime.combine(date(2023, 6, 29), time()) - before for before in event("r3", told).alarms]
    assert at == [datetime(2023, 6, 22, 9), datetime(2023, 6, 28, 9)]  # noqa: DTZ001 - wherever the reader is


def test_only_the_rounds_asked_for_are_told() -> None:
    told = calendar_events(STORED, [SPA], revisions(STORED), ())
    assert {e.round.name for e in told} == {"Spa-Francorchamps"}
    assert calendar_events(replace(STORED, rounds=()), (), revisions(STORED), ()) == []
