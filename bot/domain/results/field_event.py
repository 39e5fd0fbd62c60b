"""The round and session that a timing file is of, by what it says of itself."""

from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.base.plain_text import fold
from bot.domain.results.field import Field, FieldKind
from bot.domain.season.round import Round
from bot.domain.season.round_search import rounds_named
from bot.domain.season.season import Season
from bot.domain.season.session import Session
from bot.domain.season.session_names import find_session

_DAYS_BEFORE = timedelta(days=3)
"""Paid tests are driven up to three days before a round's first day."""
_DAY_AFTER = timedelta(days=1)
_NEAR = timedelta(minutes=45)
"""How far a session may have been put off without anybody telling Pitboard."""


class OtherEvent(StrEnum):
    """What shows that a file is of another event than any of the season's rounds."""

    DAY = "day"
    TRACK = "track"
    DISAGREE = "disagree"
    """Its day is in one round, its track is another's."""
    SERIES = "series"
    """Its title names another series, and no crew of ours is in it."""
    NO_CAR = "no car"


class OtherEventError(Exception):
    """A file of another event; `kind` is what shows it."""

    def __init__(self, kind: OtherEvent) -> None:
        super().__init__(kind)
        self.kind = kind


def round_of_field(field: Field, season: Season) -> Round | None:
    """The round by day and track, else by whatever stands above the table; None where nothing tells.

    Raises:
        OtherEventError: the day or the track is none of the season's, or they are two rounds'.
    """
    by_track = rounds_named(field.track, season.rounds) if field.track else []
    if field.day is None:
        if field.track and not by_track:
            raise OtherEventError(OtherEvent.TRACK)
        named = by_track or rounds_named(" ".join(field.headings), season.rounds)
        return named[0] if len(named) == 1 else None
    by_day = [round_ for round_ in season.rounds if _has_day(round_, field)]
    if not by_day:
        raise OtherEventError(OtherEvent.DAY)
    both = [round_ for round_ in by_day if round_ in by_track]
    if by_track and not both:
        raise OtherEventError(OtherEvent.DISAGREE)
    return (both or by_day)[0]


def _has_day(round_: Round, field: Field) -> bool:
    if field.day is None:
        return False
    return round_.first_day - _DAYS_BEFORE <= field.day <= round_.last_day + _DAY_AFTER


def names_other_series(field: Field, season: Season) -> bool:
    """Whether something stands above the table, and not all of the series' words are in it."""
    words = set(fold(" ".join(field.headings)).split())
    return bool(words) and not words.issuperset(fold(season.series).split())


def possible_sessions(field: Field, round_: Round) -> tuple[Session, ...]:
    """The round's sessions that such a file may be of: a grid is of what starts from one."""
    if field.kind is FieldKind.GRID:
        return tuple(session for session in round_.sessions if session.kind.has_grid)
    return round_.sessions


def session_of_field(field: Field, round_: Round) -> Session | None:
    """The session by its name, else by its start, else the only one there is; None has to be asked."""
    sessions = possible_sessions(field, round_)
    for name in field.session_words:
        session = find_session(name, sessions)
        if session is not None:
            return session
    if field.session_words and field.kind is FieldKind.RESULT:
        return None
    near_sessions = [session for session in sessions if _starts_near(session, field, round_)]
    if len(near_sessions) == 1:
        return near_sessions[0]
    if len(sessions) == 1:
        return sessions[0]
    return None


def _starts_near(session: Session, field: Field, round_: Round) -> bool:
    if session.start is None or field.day is None or field.start is None:
        return False
    began = datetime.combine(field.day, field.start, round_.zone)
    return abs(session.start - began) <= _NEAR
