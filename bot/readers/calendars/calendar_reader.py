"""A calendar file (iCalendar, RFC 5545): an event is a session, or a round over its days."""

import re
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any

import icalendar

from bot.domain.base.plain_text import fold
from bot.domain.season.round import Round
from bot.domain.season.season import Season
from bot.domain.season.session import ASSUMED_DURATION, Session
from bot.readers.timetables.session_matching import SessionNames
from bot.readers.timetables.slots import RoundDays, Slot, TimetableFindings, in_years, quoted, round_at

MOST_EVENTS = 5000

Known = Mapping[str, tuple[Round, Session | None]]
"""What our own calendar files call rounds and sessions (`bot.domain.season.calendar_events.Revision.uid`)."""

_BEGIN = re.compile(r"begin:vevent\s*", re.IGNORECASE)
_REPEATS = ("RRULE", "RDATE", "EXRULE")
_PIECES = re.compile(r" - |[,:;|/()–—@]")
_OURS = "@pitboard"


def is_calendar(text: str) -> bool:
    """Whether it begins like a calendar file."""
    return text.lstrip()[:15].upper() == "BEGIN:VCALENDAR"


def read_calendar(text: str, season: Season, known: Known, only: Round | None = None) -> TimetableFindings:
    """The sessions, and days of rounds, in a calendar file; of the round `only`, when it is given, alone."""
    found = TimetableFindings()
    try:
        calendar = icalendar.Calendar.from_ical(text)
        events = list(calendar.walk("VEVENT"))
    except (ValueError, KeyError, IndexError, TypeError, RecursionError) as error:
        found.wrong(0, f'this is no calendar file: "{quoted(str(error))}".')
        return found
    lines = [number for number, line in enumerate(text.splitlines(), 1) if _BEGIN.fullmatch(line)]
    if len(events) > MOST_EVENTS:
        found.wrong(0, f"it has {len(events)} events; up to {MOST_EVENTS} are read.")
        return found
    reader = _Reader(season, known, only, found)
    for event, line in zip(events, lines, strict=False):
        reader.read(event, line)
    return found


class _Reader:
    """Reads events, one after the other, into what was found."""

    def __init__(self, season: Season, known: Known, only: Round | None, found: TimetableFindings) -> None:
        self._season, self._known, self._only, self._found = season, known, only, found

    def read(self, event: Any, line: int) -> None:
        """Read one event; whatever can't be is noted with the line that it begins on."""
        title = str(event.get("SUMMARY", ""))
        try:
            self._read(event, line, title, *_times(event))
        except ValueError as error:
            self._found.wrong(line, f'"{quoted(title)}": {error}')

    def _read(self, event: Any, line: int, title: str, begins: date, ends: date) -> None:
        if any(key in event for key in _REPEATS):
            raise ValueError("it repeats; write each session as an event of its own.")
        if isinstance(begins, datetime) and isinstance(ends, datetime):
            self._timed(event, line, title, begins, ends)
        else:
            self._days(event, line, title, begins, ends)

    def _ours(self, event: Any) -> tuple[Round, Session | None] | None:
        return self._known.get(str(event.get("UID", "")).removesuffix(_OURS))

    def _days(self, event: Any, line: int, title: str, begins: date, ends: date) -> None:
        """Days alone are a round's; our own files have sessions so that lost their time."""
        ours = self._ours(event)
        round_ = ours[0] if ours else self._named(event, title)
        if str(event.get("STATUS", "")).upper() == "CANCELLED":
            self._found.leave_out(line, title, "it is cancelled")
            return
        if ours and ours[1]:
            return
        if round_ is None or not self._wants(round_):
            self._found.leave_out(line, title, "it has no time, and is no round to be read")
            return
        last = max(begins, ends - timedelta(days=1))
        self._found.days.append(RoundDays(line, round_, begins, last))

    def _timed(self, event: Any, line: int, title: str, begins: datetime, ends: datetime) -> None:
        round_, session = self._ours(event) or (None, None)
        if round_ and session:
            if session.duration is None and ends - begins == ASSUMED_DURATION:
                ends = begins  # our own assumption, which we wrote
        else:
            round_ = self._named(event, title) or round_at(begins, self._season.rounds)
            session = self._meant(round_, line, title)
        if session is None:
            return
        cancelled = str(event.get("STATUS", "")).upper() == "CANCELLED"
        if not self._wants(round_):
            self._found.leave_out(line, title, f"only {self._only.name} is read" if self._only else "")
        elif cancelled and not (session.id and round_.is_on):
            self._found.leave_out(line, title, "it is cancelled")
        else:
            known_end = ends if ends > begins else None
            self._found.slots.append(Slot(line, round_, session, begins, known_end, is_cancelled=cancelled))

    def _meant(self, round_: Round, line: int, title: str) -> Session | None:
        names = SessionNames(self._season, round_)
        meant = names.find(fold(title), is_ours=names.names_series(fold(title)))
        if meant.whose:
            self._found.others.append(meant.whose)
        elif meant.session is None:
            self._found.leave_out(line, title, meant.why)
        return None if meant.whose else meant.session

    def _wants(self, round_: Round) -> bool:
        return self._only is None or round_.number == self._only.number

    def _named(self, event: Any, title: str) -> Round | None:
        """The round that the title, a piece of it, or the place names."""
        place = str(event.get("LOCATION", ""))
        for piece in (title, *_PIECES.split(title), place, *_PIECES.split(place)):
            if any(c.isalpha() for c in piece) and (round_ := self._round(piece.strip())):
                return round_
        return None

    def _round(self, name: str) -> Round | None:
        wanted = fold(name)
        exact = [r for r in self._season.rounds if wanted in (fold(r.name), fold(r.venue))]
        return exact[0] if exact else None


def _times(event: Any) -> tuple[date, date]:
    """When an event begins and ends.

    Raises:
        ValueError: it doesn't say, or not so that it could be understood.
    """
    try:
        begins, ends = event.start, event.end
        zone = event["DTSTART"].params.get("TZID")
    except (ValueError, TypeError, KeyError, AttributeError, OverflowError) as error:
        raise ValueError("its start or end can't be read.") from error
    if zone and isinstance(begins, datetime) and begins.tzinfo is None:
        raise ValueError(f"its time zone {quoted(zone)} is not known and not in the file.")
    if _clock(begins) != _clock(ends):
        raise ValueError("its start and its end are on different clocks.")
    in_years(begins)
    in_years(ends)
    return begins, ends


def _clock(at: date) -> str:
    """What kind of time it is: a day, a time where the venue is, or an instant."""
    if not isinstance(at, datetime):
        return "day"
    return "instant" if at.tzinfo else "local"
