"""A pasted timetable of one round: days as headings or in front, sessions with their times, in any order."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.domain.base.evidence import Evidence
from bot.domain.schedule.timetable_changes import NoteKind
from bot.domain.season.round import Round
from bot.domain.season.season import Season
from bot.domain.season.session import Session
from bot.languages.catalogue import phrase
from bot.readers.timetables.session_matching import SessionNames
from bot.readers.timetables.slots import Slot, TimetableFindings, days_of, quoted
from bot.readers.timetables.times_of_day import TimeSpan
from bot.readers.timetables.timetable_days import SaidDay, settle_day
from bot.readers.timetables.timetable_lines import TimetableLine, join_lines, take_apart
from bot.readers.timetables.zone_words import foreign_clock

MOST_LINES = 1000

_EVENING, _MORNING = timedelta(hours=18), timedelta(hours=6)


def read_text(text: str, season: Season, round_: Round) -> TimetableFindings:
    """The sessions of the round in a pasted timetable; lines of other series are left out."""
    reader = _Reader(season, round_)
    raw_lines = {number: raw for number, raw in enumerate(text.splitlines(), start=1) if raw.strip()}
    if len(raw_lines) > MOST_LINES:
        why = phrase("too long: {count} lines; the limit is {most}.", count=len(raw_lines), most=MOST_LINES)
        reader.findings.wrong(0, why)
        return reader.findings
    lines: list[TimetableLine] = []
    for number, raw in raw_lines.items():
        lines += take_apart(number, raw)
    reader.read(lines)
    return reader.findings


class _Reader:
    """Goes through the lines once, knowing the day, the series and the half of a session said so far."""

    def __init__(self, season: Season, round_: Round) -> None:
        self.findings = TimetableFindings()
        self._round = round_
        self._names = SessionNames(season, round_)
        self._days = days_of([round_])
        self._day: date | None = None
        if len(self._days) == 1:
            self._day = self._days[0]
        self._day_words = ""
        self._clock: ZoneInfo | None = None
        self._latest = timedelta()
        self._is_lost = False
        self._filters = False
        self._has_headings = False
        self._other_series = ""
        self._half: TimetableLine | None = None

    def read(self, lines: Sequence[TimetableLine]) -> None:
        """Read all the lines."""
        self._look_for_our_series(lines)
        for line in lines:
            self._zone(line)
            if line.is_stamp or self._has_day_of_its_own(line):
                why = phrase("about the timetable or a broadcast")
                self.findings.leave_out(line.number, line.words, why, NoteKind.UNDERSTOOD)
                continue
            if line.said_day:
                self._turn_to(line.number, line.said_day)
            if not self._is_lost:
                self._read(line)
        self._drop_half()

    def _has_day_of_its_own(self, line: TimetableLine) -> bool:
        """Whether a line's day is the document's: `version 2, 2 May` of a round on 10 May."""
        if line.said_day is None or line.has_time or not line.tells_version:
            return False
        try:
            settle_day(line.said_day, self._days)
        except ValueError:
            return True
        return False

    def _look_for_our_series(self, lines: Sequence[TimetableLine]) -> None:
        """Where any line names our series, a line that names another is no session of ours."""
        for line in lines:
            if line.has_label and self._names.names_series(line.label):
                self._filters = True
                if not line.has_time:
                    self._has_headings = True

    def _zone(self, line: TimetableLine) -> None:
        """A clock that is named first holds for all below; in the middle it is unclear for what."""
        clock = foreign_clock(line.words, self._round)
        if clock is None:
            return
        if clock.zone and not line.has_time and not self.findings.slots:
            self._clock = clock.zone
            why = phrase(
                "times below are read on the clock of {zone} and saved as venue times", zone=clock.zone.key
            )
            self.findings.leave_out(line.number, line.words, why, NoteKind.UNDERSTOOD)
        else:
            why = phrase(
                "it mentions {clock}; write venue times ({zone}).",
                clock=clock.name,
                zone=self._round.timezone,
            )
            self.findings.wrong(line.number, why)

    def _turn_to(self, number: int, said_day: SaidDay) -> None:
        """What stands below a day that is wrong is not read: it would only be wrong too."""
        try:
            day = settle_day(said_day, self._days)
        except ValueError as error:
            self._is_lost = True
            self.findings.wrong(number, str(error))
            return
        self._is_lost = False
        if day != self._day:
            self._day, self._latest = day, timedelta()
        self._day_words = said_day.text

    def _read(self, line: TimetableLine) -> None:
        if len(line.times.spans) > 1:
            why = phrase("several times; put each session on its own line")
            self.findings.leave_out(line.number, line.words, why)
        elif line.has_time and line.has_label:
            self._row(line)
        elif line.has_time or line.has_label:
            self._half_row(line)

    def _half_row(self, line: TimetableLine) -> None:
        """A time and its session may stand on two lines, whichever comes first."""
        half = self._half
        if half and half.has_time != line.has_time:
            self._half = None
            self._row(join_lines(half, line))
            return
        self._drop_half()
        if line.has_time or self._names.find(line.label).session:
            self._half = line
        else:
            self._heading(line)

    def _drop_half(self) -> None:
        half, self._half = self._half, None
        if half and half.has_time:
            self.findings.leave_out(half.number, half.words, phrase("a time without a session"))
        elif half:
            self.findings.leave_out(half.number, half.words, phrase("a session without a time"))

    def _heading(self, line: TimetableLine) -> None:
        """The name of a series holds for what stands below it."""
        if self._names.names_series(line.label):
            self._other_series = ""
            return
        if self._names.is_place(line.label) or self._names.is_title(line.label):
            return
        self._other_series = ""
        if self._has_headings:
            self._other_series = line.words
        self.findings.leave_out(line.number, line.words, phrase("not a session of this round"))

    def _row(self, line: TimetableLine) -> None:
        self._drop_half()
        names_us = self._names.names_series(line.label)
        match = self._names.find(line.label, is_ours=names_us)
        if match.whose and self._filters:
            self.findings.others.append(match.whose)
        elif self._other_series and not names_us:
            why = phrase('listed under "{series}"', series=quoted(self._other_series))
            self.findings.leave_out(line.number, line.words, why, NoteKind.UNDERSTOOD)
        elif match.session is None:
            self.findings.leave_out(line.number, line.words, match.why, match.kind)
        elif self._day is None:
            self.findings.wrong(line.number, phrase("no day above it; put each day above its sessions."))
        else:
            self._slot(line, match.session, self._day, line.times.spans[0])

    def _slot(self, line: TimetableLine, session: Session, day: date, span: TimeSpan) -> None:
        midnight = datetime.combine(day, time(), self._clock)
        if self._latest >= _EVENING and span.begins < _MORNING:
            midnight += timedelta(days=1)  # "23:00 …, 00:30 …" under one day is one night
        else:
            self._latest = max(self._latest, span.begins)
        ends = None
        if span.ends:
            ends = midnight + span.ends
        slot = Slot(
            line.number,
            self._round,
            session,
            midnight + span.begins,
            ends,
            line.times.length,
            evidence=Evidence(quoted(line.words), self._deciding_words(line)),
        )
        self.findings.slots.append(slot)

    def _deciding_words(self, line: TimetableLine) -> tuple[str, ...]:
        """The day, which may stand in a line above, the clock where one was named, and what is left."""
        words = (self._day_words, self._clock.key if self._clock else "", quoted(line.label))
        return tuple(filter(None, words))
