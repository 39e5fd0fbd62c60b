"""What is called off, wherever it is shown."""

from collections.abc import Callable
from dataclasses import replace

from bot.domain.news import ReminderNews
from bot.domain.seasons import EventState, Round, Season, Session
from bot.posts.calendar import calendar_post
from bot.posts.next import next_post
from bot.posts.post import Post
from bot.posts.reminders import reminder_post
from tests.posts import spa
from tests.posts.spa import SEASON, TEAM, at

TBC, POSTPONED, CANCELLED = EventState.TBC, EventState.POSTPONED, EventState.CANCELLED


def off(season: Season, **rounds: EventState) -> Season:
    """With rounds in other states, by their names."""
    changed = (replace(r, state=rounds.get(r.name, r.state)) for r in season.rounds)
    return replace(season, rounds=tuple(changed))


def session_off(key: str, state: EventState) -> Season:
    """With one of Spa's sessions in another state."""
    season = spa.timed()

    def changed(round_: Round) -> Round:
        its = (_in(s, state) if s.key == key else s for s in round_.sessions)
        return replace(round_, sessions=tuple(its)) if round_.name == spa.SPA.name else round_

    return replace(season, rounds=tuple(map(changed, season.rounds)))


def _in(session: Session, state: EventState) -> Session:
    return replace(session, state=state, start=None if state is POSTPONED else session.start)


def reminder(season: Season, key: str | None = None) -> Callable[[], Post]:
    round_ = season.rounds[2]
    session = spa.session(key, round_) if key else None
    return lambda: reminder_post(ReminderNews(TEAM, season, round_, session))


def shown_next(now: str, season: Season) -> Callable[[], Post]:
    return lambda: next_post(season, TEAM, at(now))


SPA_OFF = {spa.SPA.name: CANCELLED}
SCHEDULES: dict[str, Callable[[], Post]] = {
    "next_session_cancelled": shown_next("2023-06-30T18:00", session_off("race1", CANCELLED)),
    "next_session_postponed": shown_next("2023-06-30T18:00", session_off("race1", POSTPONED)),
    "next_round_cancelled": shown_next("2023-07-05T12:00", off(SEASON, Misano=CANCELLED)),
    "next_only_undated": shown_next("2023-09-05T12:00", off(SEASON, Misano=POSTPONED, Barcelona=TBC)),
    "calendar_off": lambda: calendar_post(
        off(SEASON, Misano=POSTPONED, Hockenheim=TBC, Barcelona=CANCELLED), TEAM, {}, at("2023-07-05T12:00")
    ),
    "reminder_session_cancelled": reminder(session_off("race1", CANCELLED), "race1"),
    "reminder_session_postponed": reminder(session_off("race1", POSTPONED), "race1"),
    "reminder_round_cancelled": reminder(off(SEASON, **SPA_OFF)),
    "reminder_round_postponed": reminder(off(SEASON, **{spa.SPA.name: POSTPONED})),
    "reminder_session_of_a_cancelled_round": reminder(off(spa.timed(), **SPA_OFF), "race1"),
}
