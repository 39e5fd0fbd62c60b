"""A session moved, called off or on again: on the venue's clock, and on each reader's own."""

from datetime import datetime, timedelta

from bot.domain.news.schedule_news import ScheduleNews
from bot.domain.season.round import Round
from bot.domain.season.session import EventState, Session
from bot.domain.season.session_names import shown_name
from bot.languages.catalogue import phrase
from bot.posts.kit.dates import countdown, day_and_time, stamp
from bot.posts.kit.escape import escaped_line
from bot.posts.kit.round_phrases import STATE_SIGNS, state_sentence, state_words

_SAME_DAY = timedelta(hours=3)
"""A start that moves by less stays on its day for nearly every reader; nobody takes it for another day's."""


def session_change(news: ScheduleNews, session: Session, session_name: str) -> str:
    """`Race 1: 14:00 → 14:20`, `Race 1 is cancelled`; `session_name` is Markdown."""
    before = news.was_session or session
    if session.state is not before.state and _keeps_its_time(before, session):
        return state_sentence(session_name, session.state)
    old, new = _venue_times(before.start, session.start, news.round)
    if not before.is_on:
        old = state_words(before.state)
    return f"{session_name}: {old} → {new}"


def _keeps_its_time(before: Session, now: Session) -> bool:
    return not now.is_on or now.start in (before.start, None)


def session_change_lines(news: ScheduleNews, session: Session) -> list[str]:
    """The change as a heading, and below it what the reader's own clock shows."""
    before = news.was_session or session
    sign = STATE_SIGNS[session.state]
    if session.is_on and before.is_on:
        sign = "🕑"
    heading = f"## {sign} {session_change(news, session, escaped_line(shown_name(session)))}"
    return [heading, *_reader_lines(before, session)]


def _reader_lines(before: Session, session: Session) -> list[str]:
    if not session.is_on:
        return _off_lines(before, session)
    if session.start is None:
        return [_planned_start(before) or phrase("Its time will be posted here.")]
    time, until_then = stamp(session.start), countdown(session.start)
    if before.start and before.start != session.start:
        line = phrase(
            "Your time: **{time}**, {countdown} (it was {old_time})",
            time=time,
            countdown=until_then,
            old_time=_earlier_start(before.start, session.start),
        )
        return [line]
    return [phrase("Your time: **{time}**, {countdown}", time=time, countdown=until_then)]


def _earlier_start(old: datetime, new: datetime) -> str:
    """The old start on the reader's clock; its day too, where it may be another than the new one's."""
    if abs(new - old) < _SAME_DAY:
        return stamp(old, "t")
    return stamp(old, "f")


def _off_lines(before: Session, session: Session) -> list[str]:
    lines = []
    if before.start:
        lines.append(_planned_start(before))
    if session.state is EventState.POSTPONED:
        lines.append(phrase("The new time will be posted here."))
    return lines


def _planned_start(before: Session) -> str:
    if before.start is None:
        return ""
    return phrase("Planned start: {time}.", time=stamp(before.start))


def _venue_times(old: datetime | None, new: datetime | None, round_: Round) -> tuple[str, str]:
    """Both on the venue's clock; with their days unless both are on the same."""
    old_local, new_local = _venue_clock(old, round_), _venue_clock(new, round_)
    if old_local and new_local and old_local.date() == new_local.date():
        return f"{old_local:%H:%M}", f"{new_local:%H:%M}"
    return _day_and_time(old_local), _day_and_time(new_local)


def _venue_clock(at: datetime | None, round_: Round) -> datetime | None:
    if at is None:
        return None
    return at.astimezone(round_.zone)


def _day_and_time(local: datetime | None) -> str:
    if local is None:
        return phrase("to be confirmed")
    return day_and_time(local)
