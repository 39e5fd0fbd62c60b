"""A calendar file (iCalendar, RFC 5545): an event is a session, or a round over its days."""

import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from typing import Any

import icalendar

from bot.domain.base.plain_text import fold
from bot.domain.season.round import Round
from bot.domain.season.season import Season
from bot.domain.season.session import ASSUMED_DURATION, Session
from bot.readers.calendars.event_times import event_times
from bot.readers.timetables.session_matching import SessionNames
from bot.readers.timetables.slots import RoundDays, Slot, TimetableFindings, quoted, round_at

MOST_EVENTS = 5000

Known = Mapping[str, tuple[Round, Session | None]]
"""What our own calendar files call rounds and sessions (`bot.domain.season.calendar_events.Revision.uid`)."""

_BEGIN = re.compile(r"begin:vevent\s*", re.IGNORECASE)
_REPEATS = ("RRULE", "RDATE", "EXRULE")
_PIECES = re.compile(r" - |[,:;|/()–—@]")  # GT4 European Series - Misano; Race 1, Misano; Race 1 @ Misano
_OURS = "@pitboard"


def is_calendar(text: str) -> bool:
    """Whether it begins like a calendar file."""
    return text.lstrip()[:15].upper() == "BEGIN:VCALENDAR"


def read_calendar(text: str, season: Season, known: Known, only: Round | None = None) -> TimetableFindings:
    """The sessions, and days of rounds, in a calendar file; of the round `only`, when it is given, alone."""
    findings = TimetableFindings()
    try:
        calendar = icalendar.Calendar.from_ical(text)
        events = list(calendar.walk("VEVENT"))
    except (ValueError, KeyError, IndexError, TypeError, RecursionError) as error:
        findings.wrong(0, f'I can\'t read this as a calendar file: "{quoted(str(error))}".')
        return findings
    if len(events) > MOST_EVENTS:
        findings.wrong(0, f"too long: {len(events)} events; the limit is {MOST_EVENTS}.")
        return findings
    reader = _EventReader(season, known, only, findings)
    for event, line in zip(events, _first_lines(text), strict=False):
        reader.read(event, line)
    return findings


def _first_lines(text: str) -> Iterator[int]:
    """The line (from 1) that each event begins on."""
    for number, line in enumerate(text.splitlines(), 1):
        if _BEGIN.fullmatch(line):
            yield number


class _EventReader:
    """Reads events, one after the other, into the findings."""

    def __init__(self, season: Season, known: Known, only: Round | None, findings: TimetableFindings) -> None:
        self._season = season
        self._known = known
        self._only = only
        self._findings = findings

    def read(self, event: Any, line: int) -> None:
        """Read one event; whatever can't be is noted with the line that it begins on."""
        title = str(event.get("SUMMARY", ""))
        try:
            self._read(event, line, title, *event_times(event))
        except ValueError as error:
            self._findings.wrong(line, f'"{quoted(title)}": {error}')

    def _read(self, event: Any, line: int, title: str, begins: date, ends: date) -> None:
        if any(key in event for key in _REPEATS):
            raise ValueError("it repeats; make each session its own event.")
        if isinstance(begins, datetime) and isinstance(ends, datetime):
            self._read_session(event, line, title, begins, ends)
        else:
            self._read_days(event, line, title, begins, ends)

    def _known_subject(self, event: Any) -> tuple[Round | None, Session | None]:
        """The round, and session, of an event of our own calendar files; None and None of any other."""
        return self._known.get(str(event.get("UID", "")).removesuffix(_OURS), (None, None))

    def _read_days(self, event: Any, line: int, title: str, begins: date, ends: date) -> None:
        """Days alone are a round's; our own files have sessions so that lost their time."""
        round_, session = self._known_subject(event)
        if _is_cancelled(event):
            self._findings.leave_out(line, title, "it is cancelled")
            return
        if session:
            return
        round_ = round_ or self._named_round(event, title)
        if round_ is None or not self._is_wanted(round_):
            self._findings.leave_out(line, title, "no time, and not a round")
            return
        last_day = max(begins, ends - timedelta(days=1))
        self._findings.days.append(RoundDays(line, round_, begins, last_day))

    def _read_session(self, event: Any, line: int, title: str, begins: datetime, ends: datetime) -> None:
        known_end = ends if ends > begins else None
        round_, session = self._known_subject(event)
        if round_ and session:
            if session.duration is None and ends - begins == ASSUMED_DURATION:
                known_end = None  # our own assumption, which we wrote
        else:
            round_ = self._named_round(event, title) or round_at(begins, self._season.rounds)
            session = self._meant_session(round_, line, title)
        if session is None:
            return
        is_cancelled = _is_cancelled(event)
        if self._only and not self._is_wanted(round_):
            self._findings.leave_out(line, title, f"only {self._only.name} is read")
        elif is_cancelled and not (session.id and round_.is_on):
            self._findings.leave_out(line, title, "it is cancelled")
        else:
            slot = Slot(line, round_, session, begins, known_end, is_cancelled=is_cancelled)
            self._findings.slots.append(slot)

    def _meant_session(self, round_: Round, line: int, title: str) -> Session | None:
        names = SessionNames(self._season, round_)
        match = names.find(fold(title), is_ours=names.names_series(fold(title)))
        if match.whose:
            self._findings.others.append(match.whose)
            return None
        if match.session is None:
            self._findings.leave_out(line, title, match.why)
        return match.session

    def _is_wanted(self, round_: Round) -> bool:
        return self._only is None or round_.number == self._only.number

    def _named_round(self, event: Any, title: str) -> Round | None:
        """The round that the title, a piece of it, or the place names."""
        place = str(event.get("LOCATION", ""))
        for piece in (title, *_PIECES.split(title), place, *_PIECES.split(place)):
            round_ = self._round_called(piece.strip())
            if round_:
                return round_
        return None

    def _round_called(self, name: str) -> Round | None:
        if not any(map(str.isalpha, name)):
            return None
        for round_ in self._season.rounds:
            if fold(name) in (fold(round_.name), fold(round_.venue)):
                return round_
        return None


def _is_cancelled(event: Any) -> bool:
    return str(event.get("STATUS", "")).upper() == "CANCELLED"
