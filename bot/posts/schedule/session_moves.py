"""The sessions that a timetable moves, under their rounds: at the venue, and on each reader's own clock."""

from collections.abc import Iterable, Iterator
from datetime import timedelta

from bot.domain.schedule.timetable_changes import SessionMove
from bot.domain.season.round import Round
from bot.domain.season.session import Session
from bot.domain.season.session_names import shown_name
from bot.languages.catalogue import phrase
from bot.languages.countries import country_name
from bot.posts.kit.dates import day_and_time, stamp
from bot.posts.kit.escape import escaped_line
from bot.posts.kit.fit import HeadedLine
from bot.posts.kit.round_phrases import round_days, round_name
from bot.posts.kit.text_lines import joined_by_dots, subtext

_MINUTE = timedelta(minutes=1)


def move_lines(moves: Iterable[SessionMove]) -> Iterator[HeadedLine]:
    """A line for each session, under its round; `moves` are in the rounds' order."""
    for move in moves:
        round_line = joined_by_dots(f"**{round_name(move.round)}**", round_days(move.round))
        yield HeadedLine(round_line, _move_line(move))


def new_round_lines(round_: Round) -> Iterator[HeadedLine]:
    """A round that the season doesn't have yet: its days, its place and clock, its timed sessions."""
    name = phrase("New round: {round}", round=escaped_line(round_.name, 60))
    round_line = joined_by_dots(f"**{name}**", round_days(round_))
    place = escaped_line(f"{round_.venue}, {country_name(round_.country)}", 120)
    yield HeadedLine(round_line, subtext(phrase("{place} · {zone}", place=place, zone=round_.timezone)))
    for session in round_.sessions:
        if session.start:
            yield HeadedLine(round_line, _move_line(SessionMove(round_, session, None)))


def _move_line(move: SessionMove) -> str:
    """`- Race 1: Sat July 1st, 18:05 → 18:25 · <t:2:f>`: at the venue, then the new time for the reader.

    The length stands behind it where it is new or another one.
    """
    session, before = move.session, move.before
    time = _venue_time(session, move.round, before)
    if before is None or before.start != session.start:
        time = f"**{time}**"
    if before and before.start and before.start != session.start:
        time = f"{_venue_time(before, move.round)} → {time}"
    reader_time = stamp(session.start, "f") if session.start else ""
    line = f"- {escaped_line(shown_name(session), 40)}: {time}"
    return joined_by_dots(line, _length(session, before), reader_time)


def _length(session: Session, before: Session | None) -> str:
    """`50 min`, or `60 min → **50 min**` where it was another one; nothing where it stays."""
    old_length = before.duration if before else None
    if session.duration == old_length:
        return ""
    new_words = _minutes(session.duration)
    if old_length is None:
        return new_words
    return f"{_minutes(old_length)} → **{new_words}**"


def _minutes(length: timedelta | None) -> str:
    if length is None:
        return phrase("no length")
    return phrase("{minutes} min", minutes=length // _MINUTE)


def _venue_time(session: Session, round_: Round, beside: Session | None = None) -> str:
    """A session's time at the venue; the day only where it isn't that of the one beside, or stays."""
    if session.start is None:
        return phrase("not set")
    local = session.start.astimezone(round_.zone)
    if beside and beside.start != session.start and _is_same_day(beside, session, round_):
        return f"{local:%H:%M}"
    return day_and_time(local)


def _is_same_day(one: Session, other: Session, round_: Round) -> bool:
    if one.start is None or other.start is None:
        return False
    return one.start.astimezone(round_.zone).date() == other.start.astimezone(round_.zone).date()
