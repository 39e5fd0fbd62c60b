"""A pasted timetable of one round: days as headings or in front, sessions with their times, in any order."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from bot.domain.base.plain_text import fold
from bot.domain.season.round import Round
from bot.domain.season.season import Season
from bot.domain.season.session import Session
from bot.readers.timetables.session_matching import SessionNames
from bot.readers.timetables.session_words import meaningful
from bot.readers.timetables.slots import Slot, TimetableFindings, days_of, quoted
from bot.readers.timetables.times_of_day import Times, TimeSpan, find_times
from bot.readers.timetables.timetable_days import SaidDay, find_day, settle_day
from bot.readers.timetables.zone_words import other_zone

MOST_LINES = 1000
LONGEST_LINE = 300

_EVENING, _MORNING = timedelta(hours=18), timedelta(hours=6)
_PARTS = re.compile(r"[,;/|]")


@dataclass(frozen=True, slots=True)
class _Line:
    """A line taken apart: its number, its words, and the label that is left without day and times."""

    number: int
    words: str
    said: SaidDay | None
    times: Times

    @property
    def label(self) -> str:
        return self.times.rest

    @property
    def has_label(self) -> bool:
        return bool(meaningful(self.label))


def read_text(text: str, season: Season, round_: Round) -> TimetableFindings:
    """The sessions of the round in a pasted timetable; lines of other series are left out."""
    lines = [(number, line) for number, line in enumerate(text.splitlines(), 1) if line.strip()]
    reader = _Reader(season, round_)
    if len(lines) > MOST_LINES:
        reader.found.wrong(0, f"the text has {len(lines)} lines; a round's timetable has up to {MOST_LINES}.")
        return reader.found
    reader.read([part for number, line in lines for part in _take_apart(number, line)])
    return reader.found


def _take_apart(number: int, raw: str) -> Iterator[_Line]:
    """The line, or its parts where it has several sessions: `FP1 9:00-9:45, FP2 14:00-14:45`."""
    words = raw.strip()
    said, rest = _day_of(fold(words[:LONGEST_LINE]))
    whole = _Line(number, words, said, find_times(rest))
    parts = [
        find_times(part) for part in _PARTS.split(rest) if meaningful(part) or any(map(str.isdigit, part))
    ]
    if len(whole.times.spans) > 1 and all(len(part.spans) == 1 and meaningful(part.rest) for part in parts):
        yield from (replace(whole, times=part, said=None if n else said) for n, part in enumerate(parts))
    else:
        yield whole


def _day_of(text: str) -> tuple[SaidDay | None, str]:
    found = find_day(text)
    return found or (None, text)


class _Reader:
    """Goes through the lines once, knowing the day, the series and the half of a session said so far."""

    def __init__(self, season: Season, round_: Round) -> None:
        self.found = TimetableFindings()
        self._round = round_
        self._names = SessionNames(season, round_)
        self._days = days_of([round_])
        self._day: date | None = self._days[0] if len(self._days) == 1 else None
        self._latest = timedelta()
        self._is_lost = False
        self._filters = False
        self._has_headings = False
        self._other = ""
        self._half: _Line | None = None

    def read(self, lines: list[_Line]) -> None:
        """Read all the lines."""
        ours = [line for line in lines if line.has_label and self._names.names_series(line.label)]
        self._filters = bool(ours)
        self._has_headings = any(not line.times.spans for line in ours)
        for line in lines:
            self._zone(line)
            if line.said:
                self._turn_to(line.number, line.said)
            if not self._is_lost:
                self._read(line)
        self._drop_half()

    def _zone(self, line: _Line) -> None:
        zone = other_zone(line.words, self._round)
        if zone:
            why = f"it speaks of {zone}; write times on the venue's clock ({self._round.timezone})."
            self.found.wrong(line.number, why)

    def _turn_to(self, number: int, said: SaidDay) -> None:
        """What stands below a day that is wrong is not read: it would only be wrong too."""
        try:
            day = settle_day(said, self._days)
        except ValueError as error:
            self._is_lost = True
            self.found.wrong(number, str(error))
            return
        self._is_lost = False
        if day != self._day:
            self._day, self._latest = day, timedelta()

    def _read(self, line: _Line) -> None:
        if len(line.times.spans) > 1:
            self.found.leave_out(line.number, line.words, "several times; one session stands on a line")
        elif line.times.spans and line.has_label:
            self._row(line)
        elif line.times.spans or line.has_label:
            self._half_row(line)

    def _half_row(self, line: _Line) -> None:
        """A time and its session may stand on two lines, whichever comes first."""
        half, self._half = self._half, None
        if half and bool(half.times.spans) != bool(line.times.spans):
            timed, named = (half, line) if half.times.spans else (line, half)
            length = timed.times.length or named.times.length
            both = replace(timed.times, length=length, rest=named.label)
            self._row(replace(named, times=both, words=f"{half.words} {line.words}"))
            return
        if half:
            self._half = half
            self._drop_half()
        if line.times.spans or self._names.find(line.label).session:
            self._half = line
        else:
            self._heading(line)

    def _drop_half(self) -> None:
        half, self._half = self._half, None
        if half and half.times.spans:
            self.found.leave_out(half.number, half.words, "a time without a session")
        elif half:
            self.found.leave_out(half.number, half.words, "a session without a time")

    def _heading(self, line: _Line) -> None:
        """The name of a series holds for what stands below it."""
        if self._names.names_series(line.label):
            self._other = ""
        elif not self._names.is_place(line.label):
            if self._names.is_title(line.label):
                return
            self._other = line.words if self._has_headings else ""
            self.found.leave_out(line.number, line.words, "no session that is known here")

    def _row(self, line: _Line) -> None:
        self._drop_half()
        names_us = self._names.names_series(line.label)
        meant = self._names.find(line.label, is_ours=names_us)
        if meant.whose and self._filters:
            self.found.others.append(meant.whose)
        elif self._other and not names_us:
            self.found.leave_out(line.number, line.words, f'it stands under "{quoted(self._other)}"')
        elif meant.session is None:
            self.found.leave_out(line.number, line.words, meant.why)
        elif self._day is None:
            self.found.wrong(line.number, "there is no day above it; write the day over its sessions.")
        else:
            self._slot(line, meant.session, self._day, line.times.spans[0])

    def _slot(self, line: _Line, session: Session, day: date, span: TimeSpan) -> None:
        midnight = datetime.combine(day, time())
        if self._latest >= _EVENING and span.begins < _MORNING:
            midnight += timedelta(days=1)  # "23:00 …, 00:30 …" under one day is one night
        else:
            self._latest = max(self._latest, span.begins)
        ends = midnight + span.ends if span.ends else None
        slot = Slot(line.number, self._round, session, midnight + span.begins, ends, line.times.length)
        self.found.slots.append(slot)
