"""What is called off, wherever it is shown; changes of the schedule as they are told; where to watch."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from functools import partial

from bot.domain.desk.change import Change, ChangeSubject, ChangeVerb
from bot.domain.desk.schedule_facts import facts_of
from bot.domain.news.reminder_news import ReminderNews
from bot.domain.news.schedule_news import ScheduleNews
from bot.domain.outbox.delivery import DeliveryState
from bot.domain.season.round import Round
from bot.domain.season.season import Season
from bot.domain.season.session import EventState, Session
from bot.posts.desk.audit import trail_post
from bot.posts.desk.delivery_summary import DeliveryOutcome
from bot.posts.kit.post import Post, plain_post
from bot.posts.schedule.schedule_change import schedule_post, schedule_summary
from bot.posts.schedule.schedule_replies import (
    schedule_preview_post,
    schedule_published_post,
    schedule_stored_post,
)
from bot.posts.season.calendar import calendar_post
from bot.posts.season.next_round import next_post
from bot.posts.season.reminder import reminder_post
from bot.posts.season.watch import watch_post
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
    return lambda: next_post(season, at(now))


SPA_OFF = {spa.SPA.name: CANCELLED}
SCHEDULES: dict[str, Callable[[], Post]] = {
    "next_session_cancelled": shown_next("2023-06-30T18:00", session_off("race1", CANCELLED)),
    "next_session_postponed": shown_next("2023-06-30T18:00", session_off("race1", POSTPONED)),
    "next_round_cancelled": shown_next("2023-07-05T12:00", off(SEASON, Misano=CANCELLED)),
    "next_only_undated": shown_next("2023-09-05T12:00", off(SEASON, Misano=POSTPONED, Barcelona=TBC)),
    "calendar_off": lambda: calendar_post(
        off(SEASON, Misano=POSTPONED, Hockenheim=TBC, Barcelona=CANCELLED), TEAM, {}, at("2023-07-05T12:00")
    ),
    "reminder_session_untimed": reminder(SEASON, "race1"),
    "reminder_session_cancelled": reminder(session_off("race1", CANCELLED), "race1"),
    "reminder_session_postponed": reminder(session_off("race1", POSTPONED), "race1"),
    "reminder_round_cancelled": reminder(off(SEASON, **SPA_OFF)),
    "reminder_round_postponed": reminder(off(SEASON, **{spa.SPA.name: POSTPONED})),
    "reminder_session_of_a_cancelled_round": reminder(off(spa.timed(), **SPA_OFF), "race1"),
}


def session_news(was: Session, now: Session, reason: str | None = None) -> ScheduleNews:
    season = spa.timed()
    old, new = (_with(season.rounds[2], one) for one in (was, now))
    rounds = (*season.rounds[:2], new, *season.rounds[3:])
    return ScheduleNews(TEAM, replace(season, rounds=rounds), new, now, old, reason)


def _with(round_: Round, one: Session) -> Round:
    return replace(round_, sessions=tuple(one if s.key == one.key else s for s in round_.sessions))


def round_news(was: Round | None, now: Round, reason: str | None = None) -> ScheduleNews:
    return ScheduleNews(TEAM, SEASON, now, None, was, reason)


RACE = spa.session("race1", spa.timed().rounds[2])
MISANO = SEASON.rounds[3]
IN_AUGUST = replace(MISANO, first_day=date(2023, 8, 4), last_day=date(2023, 8, 6))
CHANGE = Change(1, 2, ChangeVerb.CHANGED, ChangeSubject.SESSION, 3, "Race 1, Spa-Francorchamps", id=77)
MOVED = session_news(RACE, replace(RACE, start=at("2023-07-01T16:25")), "Fog *everywhere*")
CANCELLED_RACE = session_news(RACE, replace(RACE, state=CANCELLED), "Storm")
KEY = "0123456789abcdef"
NEWS: dict[str, ScheduleNews] = {
    "moved": MOVED,
    "moved_to_another_day": session_news(RACE, replace(RACE, start=at("2023-07-02T07:30"))),
    "timed": session_news(replace(RACE, start=None), RACE),
    "untimed": session_news(RACE, replace(RACE, start=None)),
    "session_cancelled": CANCELLED_RACE,
    "session_postponed": session_news(RACE, replace(RACE, start=None, state=POSTPONED)),
    "session_retimed": session_news(replace(RACE, start=None, state=POSTPONED), RACE),
    "session_restored": session_news(replace(RACE, state=CANCELLED), RACE),
    "round_new": round_news(None, MISANO),
    "round_moved": round_news(MISANO, IN_AUGUST, "Floods"),
    "round_postponed": round_news(MISANO, replace(MISANO, state=POSTPONED), "Floods"),
    "round_given_a_date": round_news(replace(MISANO, state=POSTPONED), IN_AUGUST),
    "round_cancelled": round_news(MISANO, replace(MISANO, state=CANCELLED)),
    "round_cancelled_after_all": round_news(
        replace(MISANO, state=POSTPONED), replace(MISANO, state=CANCELLED), "Floods"
    ),
    "round_confirmed": round_news(replace(MISANO, state=TBC), IN_AUGUST),
    "round_restored": round_news(replace(MISANO, state=CANCELLED), MISANO),
    "round_edited": round_news(
        MISANO, replace(MISANO, venue="Mugello *Circuit*", timezone="Europe/San_Marino")
    ),
}
HALF = timedelta(minutes=30)
RETIMED = session_news(RACE, replace(RACE, start=at("2023-07-01T16:25"), duration=HALF, replay=None))
RELINKED = replace(RACE, replay="https://example.org/again", watch=None, duration=HALF)
IN_THE_TRAIL = replace(
    CHANGE,
    before=facts_of(spa.timed().rounds[2], RACE.key),
    after={**facts_of(RETIMED.round, RACE.key), "announced": True, "reason": "Fog"},
    at=at("2023-07-01T12:00"),
)
WARNINGS = ("Race 1 would be after Race 2 (10:25 on 2 July).", "02:30 comes twice *that* night.")
LINKED = replace(
    spa.timed().rounds[2],
    sessions=tuple(
        replace(s, watch=f"https://example.org/{s.key}", replay=spa.session(s.key).replay)
        for s in spa.timed().rounds[2].sessions
    ),
)


def watch(round_: Round, now: str) -> Callable[[], Post]:
    return lambda: watch_post(SEASON, round_, at(now))


SCHEDULES |= {
    **{f"schedule_{name}": partial(schedule_post, news) for name, news in NEWS.items()},
    "schedule_preview": lambda: schedule_preview_post(MOVED, WARNINGS, KEY),
    "schedule_published": lambda: schedule_published_post(
        MOVED, [DeliveryOutcome(111, DeliveryState.SENT, "https://d.example/1")], CHANGE
    ),
    "schedule_stored": lambda: schedule_stored_post(CANCELLED_RACE, CHANGE, WARNINGS),
    "schedule_stored_links": lambda: schedule_stored_post(session_news(RACE, RELINKED), CHANGE),
    "schedule_preview_with_links": lambda: schedule_preview_post(RETIMED, [*WARNINGS * 2, "One more."], KEY),
    "schedule_trail": lambda: trail_post(IN_THE_TRAIL),
    "schedule_words": lambda: plain_post(*map(schedule_summary, NEWS.values())),
    "watch_before": watch(LINKED, "2023-06-28T12:00"),
    "watch_half_way": watch(LINKED, "2023-07-01T12:00"),
    "watch_cancelled": watch(_with(LINKED, replace(RACE, state=CANCELLED)), "2023-07-01T12:00"),
    "watch_cancelled_round": watch(replace(LINKED, state=CANCELLED), "2023-07-01T12:00"),
    "watch_nothing_known": watch(MISANO, "2023-07-05T12:00"),
}
