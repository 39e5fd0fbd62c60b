"""What staff may do to a round, and what about that they may not have meant."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.domain.base.days_in_words import days_in_words
from bot.domain.base.plain_text import fold
from bot.domain.schedule.schedule_change import ScheduleChange
from bot.domain.season.round import Round
from bot.domain.season.round_days import require_days, require_free, with_days
from bot.domain.season.season import Season
from bot.domain.season.session import EventState, Session
from bot.domain.season.session_kinds import usual_name
from bot.domain.season.session_names import shown_name
from bot.errors import UserError
from bot.languages.catalogue import mark, phrase

MOST_ROUNDS = 100


def add_round(season: Season, new: Round) -> ScheduleChange:
    """The round new in the season, with the season's usual sessions.

    Raises:
        UserError: its name or days are another's, its days can't be, or the season is full.
    """
    if len(season.rounds) >= MOST_ROUNDS:
        raise UserError(phrase("The season is full: it already has {most} rounds.", most=MOST_ROUNDS))
    _require_own_name(season, new)
    require_days(season, new.first_day, new.last_day)
    require_free(season, new)
    sessions = tuple(Session(key, usual_name(key)) for key in season.session_keys)
    return ScheduleChange(season, None, replace(new, sessions=sessions))


def edit_round(season: Season, round_: Round, changed: Round) -> ScheduleChange:
    """The round with the place, name or days of `changed`. In another zone sessions keep their clock times.

    Raises:
        UserError: nothing is changed, the name or days are another's, or a session would be outside the days.
    """
    _require_own_name(season, changed)
    there = replace(changed, first_day=round_.first_day, last_day=round_.last_day)
    moved = _move_sessions(there, round_.zone, timedelta())
    after = with_days(season, moved, changed.first_day, changed.last_day)
    if not round_.is_on:
        require_free(season, after)
    outside = [shown_name(s) for s in after.sessions if s.start and not after.has_day(s.start)]
    if outside:
        raise UserError(
            phrase(
                "Move {outside} first with `/session move`, or the whole round with `/round postpone`: "
                "the new dates are {days}.",
                outside=", ".join(outside[:5]),
                days=days_in_words(after.first_day, after.last_day),
            )
        )
    plan = ScheduleChange(season, round_, after)
    if not plan.changes:
        raise UserError(phrase("Nothing changed: {round} is already like that.", round=round_.name))
    return plan


def postpone_round(
    season: Season, round_: Round, days: tuple[date, date] | None, today: date, *, has_results: bool
) -> ScheduleChange:
    """The round on new days with its sessions, or without new ones: postponed until it gets some.

    A session keeps its clock time and its place after the first day; one that would be past the
    last day loses its time, as a warning says.

    Raises:
        UserError: it has results, is like that already, or the days are past, another's or can't be.
    """
    if has_results:
        raise UserError(
            phrase(
                "Use `/session postpone` or `/session cancel` for what is left: {round} already has results.",
                round=round_.name,
            )
        )
    if days is None:
        return _until_further_notice(season, round_)
    if days[0] < today:
        raise UserError(phrase("Choose dates still to come: {day} is past.", day=days[0]))
    by = days[0] - round_.first_day
    back = replace(round_, state=EventState.SCHEDULED)
    if back == round_ and days == (round_.first_day, round_.last_day):
        raise UserError(phrase("Nothing changed: {round} is already on these dates.", round=round_.name))
    on_days = with_days(season, back, *days)
    require_free(season, on_days)
    moved = _move_sessions(on_days, round_.zone, by)
    lost = [s for s in moved.sessions if s.start and not moved.has_day(s.start)]
    kept = tuple(replace(s, start=None) if s in lost else s for s in moved.sessions)
    warnings: list[str] = []
    for session in lost:
        sentence = mark("{session} would be past the last day, so its time is to be confirmed.")
        warnings.append(phrase(sentence, session=shown_name(session)))
    return ScheduleChange(season, round_, replace(moved, sessions=kept), warnings=tuple(warnings))


def _until_further_notice(season: Season, round_: Round) -> ScheduleChange:
    if round_.state is EventState.POSTPONED:
        raise UserError(
            phrase("{round} is already postponed. Add the new dates once they are known.", round=round_.name)
        )
    return ScheduleChange(season, round_, replace(round_, state=EventState.POSTPONED))


def cancel_round(season: Season, round_: Round) -> ScheduleChange:
    """The round called off; it keeps its days, sessions and results.

    Raises:
        UserError: it is cancelled already.
    """
    if round_.state is EventState.CANCELLED:
        raise UserError(phrase("Nothing changed: {round} is already cancelled.", round=round_.name))
    return ScheduleChange(season, round_, replace(round_, state=EventState.CANCELLED))


def restore_round(season: Season, round_: Round) -> ScheduleChange:
    """The round takes place on its days, which were to be confirmed, or after all.

    Raises:
        UserError: it does already, or another has taken its days.
    """
    if round_.is_on:
        raise UserError(phrase("Nothing changed: {round} is on.", round=round_.name))
    back = replace(round_, state=EventState.SCHEDULED)
    require_free(season, back)
    return ScheduleChange(season, round_, back)


def _require_own_name(season: Season, round_: Round) -> None:
    for other in season.rounds:
        if other.id != round_.id and fold(other.name) == fold(round_.name):
            raise UserError(
                phrase(
                    "Choose another name: round {number} is also called {name}.",
                    number=other.number,
                    name=other.name,
                )
            )


def _move_sessions(round_: Round, was_in: ZoneInfo, by: timedelta) -> Round:
    """With every session's clock time kept, by so many days later (a day is a calendar day there)."""
    sessions = (replace(s, start=_later(s.start, was_in, by, round_)) for s in round_.sessions)
    return replace(round_, sessions=tuple(sessions))


def _later(start: datetime | None, was_in: ZoneInfo, by: timedelta, round_: Round) -> datetime | None:
    if start is None:
        return None
    there = start.astimezone(was_in)
    same_clock = datetime.combine(there.date() + by, there.time(), round_.zone).replace(fold=there.fold)
    return same_clock.astimezone(UTC)
