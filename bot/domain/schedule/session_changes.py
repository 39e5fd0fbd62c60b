"""What staff may do to a session, and what about that they may not have meant."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from bot.domain.base.days_in_words import days_in_words
from bot.domain.schedule.schedule_change import ScheduleChange, with_session
from bot.domain.season.round import Round
from bot.domain.season.round_days import with_days
from bot.domain.season.season import Season
from bot.domain.season.session import ASSUMED_DURATION, EventState, Session
from bot.domain.season.session_names import shown_name
from bot.errors import UserError
from bot.languages.catalogue import mark, phrase
from bot.languages.dates import day_and_month


def move_session(
    season: Season, round_: Round, session: Session, start: datetime, now: datetime
) -> ScheduleChange:
    """The session at another time; one that was postponed takes place again.

    A time outside the round's days makes the round longer, as a warning says.

    Raises:
        UserError: it is cancelled, is at that time already, or would have begun before now though
            it hasn't; or the round would take another's days or too many.
    """
    _refuse_cancelled(round_, session)
    if session.start == start:
        raise UserError(
            phrase(
                "Nothing changed: {session} is already at {time}.",
                session=shown_name(session),
                time=_clock(start, round_),
            )
        )
    _refuse_past(round_, session, start, now)
    day = start.astimezone(round_.zone).date()
    wider = with_days(season, round_, min(day, round_.first_day), max(day, round_.last_day))
    after = with_session(wider, session.key, start=start, state=EventState.SCHEDULED)
    warnings = (*_outside(round_, wider), *_others(round_, session, start))
    return ScheduleChange(season, round_, after, session.key, warnings=warnings)


def shift_session(
    season: Season, round_: Round, session: Session, by: timedelta, now: datetime
) -> ScheduleChange:
    """The session earlier or later by so much.

    Raises:
        UserError: it has no time that could be moved; or as `move_session` does.
    """
    if session.start is None:
        raise UserError(
            phrase(
                "Set a time with `to`, such as `to: 14:20`: {session} has none yet.",
                session=shown_name(session),
            )
        )
    return move_session(season, round_, session, session.start + by, now)


def take_time_off(season: Season, round_: Round, session: Session, state: EventState) -> ScheduleChange:
    """The session with its time to be confirmed, or (`POSTPONED`) taken off until it gets a new one.

    Raises:
        UserError: it is cancelled, or is like that already.
    """
    _refuse_cancelled(round_, session)
    if session.start is None and session.state is state:
        sentence = mark("Nothing changed: {session} at {round} is already without a time.")
        if state is EventState.POSTPONED:
            sentence = mark("Nothing changed: {session} at {round} is already postponed.")
        raise UserError(phrase(sentence, session=shown_name(session), round=round_.name))
    return ScheduleChange(
        season, round_, with_session(round_, session.key, start=None, state=state), session.key
    )


def cancel_session(season: Season, round_: Round, session: Session) -> ScheduleChange:
    """The session called off; it keeps the time that it had.

    Raises:
        UserError: it is cancelled already.
    """
    if session.state is EventState.CANCELLED:
        raise UserError(
            phrase(
                "Nothing changed: {session} at {round} is already cancelled.",
                session=shown_name(session),
                round=round_.name,
            )
        )
    return ScheduleChange(
        season, round_, with_session(round_, session.key, state=EventState.CANCELLED), session.key
    )


def restore_session(season: Season, round_: Round, session: Session) -> ScheduleChange:
    """The session back in the programme, at the time that it had if it was cancelled.

    Raises:
        UserError: it is in the programme.
    """
    if session.is_on:
        sentence = mark("Nothing changed: {session} at {round} is on.")
        if not round_.is_on:
            sentence = mark(
                "Nothing changed: {session} at {round} is on. Its round is off: use `/round restore`."
            )
        raise UserError(phrase(sentence, session=shown_name(session), round=round_.name))
    return ScheduleChange(
        season, round_, with_session(round_, session.key, state=EventState.SCHEDULED), session.key
    )


def _refuse_cancelled(round_: Round, session: Session) -> None:
    if session.state is EventState.CANCELLED:
        raise UserError(
            phrase(
                "Restore it first with `/session restore {key}`: {session} at {round} is cancelled.",
                key=session.key,
                session=shown_name(session),
                round=round_.name,
            )
        )


def _refuse_past(round_: Round, session: Session, start: datetime, now: datetime) -> None:
    """A slip of the finger; what has begun may be set right."""
    if session.start and session.start > now >= start:
        raise UserError(
            phrase(
                "Choose a time still to come, or add the day: {time} is past, it is now {now_there} at "
                "{round}.",
                time=_clock(start, round_),
                now_there=_clock(now, round_),
                round=round_.name,
            )
        )


def _outside(round_: Round, wider: Round) -> Iterator[str]:
    if (wider.first_day, wider.last_day) != (round_.first_day, round_.last_day):
        yield (
            phrase(
                "That is outside {round}'s dates ({days}), which become {new_days}.",
                round=round_.name,
                days=days_in_words(round_.first_day, round_.last_day),
                new_days=days_in_words(wider.first_day, wider.last_day),
            )
        )


def _others(round_: Round, session: Session, start: datetime) -> Iterator[str]:
    """The sessions that it would be moved past, and those that it would meet."""
    end = start + (session.duration or ASSUMED_DURATION)
    for other in round_.held:
        if other.key == session.key or not other.start or not other.end:
            continue
        if session.start and (session.start < other.start) != (start < other.start):
            sentence = mark("{session} would be after {other} ({time}).")
            if start < other.start:
                sentence = mark("{session} would be before {other} ({time}).")
            time = _clock(other.start, round_)
            yield phrase(sentence, session=shown_name(session), other=shown_name(other), time=time)
        elif start < other.end and other.start < end and (session.duration or other.start >= start):
            yield phrase(
                "{session} is at {time}: the two would overlap.",
                session=shown_name(other),
                time=_clock(other.start, round_),
            )


def _clock(at: datetime, round_: Round) -> str:
    """On the venue's clock, with the day: `14:20 on 2 July`."""
    there = at.astimezone(round_.zone)
    return phrase("{time} on {day}", time=f"{there:%H:%M}", day=day_and_month(there))
