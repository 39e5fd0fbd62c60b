"""One row of a table of sessions: a session with its time, or a round with its days."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from bot.domain.base.days_in_words import days_in_words
from bot.domain.base.evidence import Evidence
from bot.domain.base.plain_text import fold
from bot.domain.schedule.timetable_changes import NewRoundFacts, NoteKind
from bot.domain.season.round import Round
from bot.domain.season.round_search import find_round
from bot.domain.season.season import Season
from bot.domain.season.session import EventState, Session
from bot.languages.catalogue import phrase
from bot.readers.timetables.event_states import state_said
from bot.readers.timetables.session_matching import SessionNames
from bot.readers.timetables.slots import (
    RoundDays,
    Slot,
    TimetableFindings,
    UnclearRoundError,
    days_of,
    quoted,
    round_at,
)
from bot.readers.timetables.tables.cells import read_day, read_length, read_moment, read_time, read_zone
from bot.readers.timetables.tables.row_rounds import RowRounds
from bot.readers.timetables.tables.rows import Row, TableRow, days_in_reach
from bot.readers.timetables.times_of_day import TimeSpan
from bot.readers.typed.value_rules import checked_link

_LONGEST_ROUND = timedelta(days=30)
_DECIDING_FIELDS = ("round", "venue", "session", "date", "start", "timezone")


@dataclass(frozen=True, slots=True)
class _RowStart:
    """When a row's session begins, and the span that its start cell says where that is a time of day."""

    begins: datetime
    span: TimeSpan | None = None


class RowReader:
    """Reads rows one by one into what was found."""

    def __init__(
        self,
        season: Season,
        names: Mapping[int, SessionNames],
        only: Round | None,
        findings: TimetableFindings,
        answers: tuple[NewRoundFacts, ...] = (),
    ) -> None:
        self._season, self._names = season, dict(names)
        self._only, self._findings = only, findings
        self._rounds = RowRounds(season, only, answers)
        self._line, self._text = 0, ""
        self._row: Row = {}
        self._unread: tuple[str, ...] = ()
        self._date_above = ""

    def read(self, row: TableRow) -> None:
        """Read the row; whatever can't be is noted with its line."""
        self._line, self._text, self._row, self._unread = row.line, row.text, row.cells, row.unread
        self._date_above = self._cell("date") or self._date_above
        try:
            self._read()
        except UnclearRoundError as question:
            self._findings.ask(row.line, question)
        except ValueError as error:
            self._findings.wrong(row.line, str(error))

    def _read(self) -> None:
        series = fold(self._cell("series"))
        if series and not self._names[1].names_series(series):
            self._findings.others.append(quoted(self._cell("series")))
            return
        if not self._cell("session"):
            self._refuse_lost_times()
        round_ = self._rounds.find(self._row, self._date_above)
        self._findings.new_rounds = self._rounds.new_rounds.rounds
        if self._only and round_ and round_.number != self._only.number:
            why = phrase("only {round} is read", round=self._only.name)
            self._findings.leave_out(self._line, round_.name, why, NoteKind.UNDERSTOOD)
        elif not self._cell("session"):
            self._days(round_)
        elif not self._cell("start"):
            self._without_time(round_)
        else:
            self._session(round_, is_ours=bool(series))

    def _cell(self, field: str) -> str:
        return self._row.get(field, "")

    def _refuse_lost_times(self) -> None:
        """A row of times without a session is no round's days: its columns are what isn't known."""
        if self._cell("start"):
            raise ValueError(phrase("add a session to this row, or a round with its dates."))
        if self._unread:
            headings = ", ".join(f'"{quoted(heading)}"' for heading in self._unread[:5])
            raise ValueError(
                phrase(
                    "I don't know the columns {headings}. Use Session and Start, or a session such as "
                    "Race 1.",
                    headings=headings,
                )
            )

    def _without_time(self, round_: Round | None) -> None:
        """A day alone is the round's where its name says so, as in calendars' all-day entries."""
        named_round = None
        if round_ is None:
            named_round = find_round(self._cell("session"), self._season.rounds)
        if named_round:
            self._days(named_round)
        else:
            self._findings.leave_out(
                self._line, self._cell("session"), phrase("it has no time"), NoteKind.UNDERSTOOD
            )

    def _days(self, round_: Round | None) -> None:
        if round_ is None or not self._cell("date"):
            raise ValueError(phrase("add a session to this row, or a round with its dates."))
        days = days_in_reach(self._season)
        first_day = last_day = read_day(self._cell("date"), days)
        if self._cell("last_day"):
            last_day = read_day(self._cell("last_day"), days)
        elif round_.first_day <= first_day <= round_.last_day:
            first_day, last_day = round_.first_day, round_.last_day  # its race day, say: no other days
        if not first_day <= last_day <= first_day + _LONGEST_ROUND:
            days_said = days_in_words(first_day, last_day)
            raise ValueError(phrase("{round} can't be from {days}.", round=round_.name, days=days_said))
        state = state_said(self._cell("status"))
        self._findings.days.append(RoundDays(self._line, round_, first_day, last_day, state))

    def _session(self, round_: Round | None, *, is_ours: bool) -> None:
        rounds = self._season.rounds
        if round_:
            rounds = (round_,)
        start = self._start(days_of(rounds))
        length = read_length(self._cell("length"))
        round_ = round_ or round_at(start.begins, self._season.rounds)
        names = self._names.setdefault(round_.number, SessionNames(self._season, round_))
        match = names.find(fold(self._cell("session")), is_ours=is_ours)
        if match.whose:
            self._findings.others.append(match.whose)
        elif match.session is None:
            self._findings.leave_out(self._line, self._cell("session"), match.why, match.kind)
        else:
            self._slot(round_, match.session, start, length)

    def _start(self, days: Sequence[date]) -> _RowStart:
        """The start of a session on one of these days, or at the moment that its cell says whole."""
        moment = read_moment(self._cell("start"))
        if moment:
            return _RowStart(moment)
        span = read_time(self._cell("start"))
        midnight = datetime.combine(read_day(self._cell("date") or self._date_above, days), time())
        return _RowStart(midnight + span.begins, span)

    def _slot(self, round_: Round, session: Session, start: _RowStart, length: timedelta | None) -> None:
        begins = start.begins
        zone = read_zone(self._cell("timezone"), round_)
        if begins.tzinfo is None:
            begins = begins.replace(tzinfo=zone)
        slot = Slot(
            self._line,
            round_,
            session,
            begins,
            ends=self._end(begins, start.span),
            length=length,
            watch=self._link("watch"),
            replay=self._link("replay"),
            state=state_said(self._cell("status")) or EventState.SCHEDULED,
            evidence=Evidence(quoted(self._text), self._deciding_cells()),
        )
        self._findings.slots.append(slot)

    def _deciding_cells(self) -> tuple[str, ...]:
        cells = [self._cell(field) for field in _DECIDING_FIELDS]
        return tuple(quoted(cell) for cell in cells if cell)

    def _end(self, begins: datetime, span: TimeSpan | None) -> datetime | None:
        """When it ends by its own cell, or else by the span of its start; that may be past midnight."""
        since_midnight = None
        if self._cell("end"):
            since_midnight = read_time(self._cell("end")).begins
        elif span:
            since_midnight = span.ends
        if since_midnight is None:
            return None
        ends = datetime.combine(begins.date(), time(), begins.tzinfo) + since_midnight
        if ends > begins:
            return ends
        return ends + timedelta(days=1)

    def _link(self, field: str) -> str | None:
        if not self._cell(field):
            return None
        return checked_link(self._cell(field))
