"""A table of sessions (CSV): a row for each, with headings."""

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.domain.base.phone_text import plain_characters, plain_value
from bot.domain.base.plain_text import fold
from bot.domain.season.round import Round
from bot.domain.season.round_search import find_round
from bot.domain.season.season import Season
from bot.domain.season.session import Session
from bot.readers.season_file.field_types import checked_link
from bot.readers.timetables.columns import delimiter_of, fields_of
from bot.readers.timetables.session_matching import SessionNames
from bot.readers.timetables.slots import (
    RoundDays,
    Slot,
    TimetableFindings,
    days_of,
    in_years,
    quoted,
    round_at,
)
from bot.readers.timetables.times_of_day import TimeSpan, find_times
from bot.readers.timetables.timetable_days import find_day, settle
from bot.readers.typed.countries_and_zones import zone_meant, zones
from bot.readers.typed.durations import parse_duration

MOST_ROWS = 3000
_CURLY_AROUND_CELL = re.compile(
    r"""
      (?<![^,;\t\n])[“”„‟]         # “Race 1, the first
    | [“”‟](?![^,;\t\r\n])        # of two”
    """,
    re.VERBOSE,
)

Row = Mapping[str, str]


def is_table(text: str) -> bool:
    """Whether the first line that says something is the headings of a table of sessions."""
    return delimiter_of(_first_line(text)) is not None


def read_table(text: str, season: Season, round_: Round | None = None) -> TimetableFindings:
    """The sessions, and days of rounds, in a CSV table; only those of `round_` when it is given."""
    found = TimetableFindings()
    names = {r.number: SessionNames(season, r) for r in season.rounds}
    delimiter = delimiter_of(_first_line(text))
    if delimiter is None:
        found.wrong(1, "the first line has no headings such as round, session, date, start.")
        return found
    try:
        rows = _rows(text, delimiter)
        for count, (line, row) in enumerate(rows):
            if count >= MOST_ROWS:
                found.wrong(line, f"more than {MOST_ROWS} rows; a season has fewer sessions.")
                break
            _Row(line, row, season, names, round_, found).read()
    except csv.Error as error:
        found.wrong(0, f"this is no CSV table: {error}.")
    return found


def _first_line(text: str) -> str:
    return next((line for line in text.splitlines() if line.strip()), "")


def _rows(text: str, delimiter: str) -> Iterator[tuple[int, Row]]:
    """Each row with something in it, by its fields, with the line that it begins on."""
    straight = _CURLY_AROUND_CELL.sub('"', text)
    reader = csv.reader(straight.splitlines(keepends=True), delimiter=delimiter)
    fields: Sequence[str | None] = ()
    line = 1
    for cells in reader:
        begins, line = line, reader.line_num + 1
        if not any(cell.strip() for cell in cells):
            continue
        if not fields:
            fields = fields_of(cells)
            continue
        yield begins, {field: cell.strip() for field, cell in zip(fields, cells, strict=False) if field}


class _Row:
    """One row, read into what was found."""

    def __init__(
        self,
        line: int,
        row: Row,
        season: Season,
        names: Mapping[int, SessionNames],
        only: Round | None,
        found: TimetableFindings,
    ) -> None:
        self._line, self._row, self._season, self._names = line, row, season, names
        self._only, self._found = only, found

    def read(self) -> None:
        """Read the row; whatever can't be is noted with its line."""
        try:
            self._read()
        except ValueError as error:
            self._found.wrong(self._line, str(error))

    def _read(self) -> None:
        series = fold(self._get("series"))
        if series and not self._names[1].names_series(series):
            self._found.others.append(quoted(self._get("series")))
            return
        round_ = self._round()
        if self._only and round_ and round_.number != self._only.number:
            self._found.leave_out(self._line, round_.name, f"only {self._only.name} is read")
        elif not self._get("session"):
            self._days(round_)
        elif not self._get("start"):
            self._without_time(round_)
        else:
            self._session(round_, is_ours=bool(series))

    def _get(self, field: str) -> str:
        return self._row.get(field, "")

    def _round(self) -> Round | None:
        typed = self._get("round")
        if not typed:
            return self._only
        round_ = find_round(typed, self._season.rounds)
        if round_ is None:
            raise ValueError(f'"{quoted(typed)}" fits no round of the season, or several.')
        return round_

    def _without_time(self, round_: Round | None) -> None:
        """A day alone is the round's where its name says so, as in calendars' all-day entries."""
        named = round_ or find_round(self._get("session"), self._season.rounds)
        if named and not round_:
            self._days(named)
        else:
            self._found.leave_out(self._line, self._get("session"), "it has no time")

    def _days(self, round_: Round | None) -> None:
        if round_ is None or not self._get("date"):
            raise ValueError("it names no session; a row has a session, or a round with its days.")
        first = self._any_day("date")
        last = self._any_day("last_day") if self._get("last_day") else first
        if not first <= last <= first + timedelta(days=30):
            raise ValueError(f"{round_.name} can't be from {first} to {last}.")
        self._found.days.append(RoundDays(self._line, round_, first, last))

    def _any_day(self, field: str) -> date:
        """A day of the season's year: a round may have been moved to any."""
        first = date(self._season.year, 1, 1)
        return self._day(field, [first + timedelta(days=number) for number in range(366 + 60)])

    def _day(self, field: str, days: Sequence[date]) -> date:
        text = fold(self._get(field))
        said = find_day(text)
        if said is None:
            raise ValueError(f'"{quoted(text)}" is no date; write it like {days[0]}.')
        return settle(said[0], days)

    def _session(self, round_: Round | None, *, is_ours: bool) -> None:
        rounds = [round_] if round_ else list(self._season.rounds)
        begins, span, length = self._begins(days_of(rounds))
        round_ = round_ or round_at(begins, self._season.rounds)
        meant = self._names[round_.number].find(fold(self._get("session")), is_ours=is_ours)
        if meant.whose:
            self._found.others.append(meant.whose)
        elif meant.session is None:
            self._found.leave_out(self._line, self._get("session"), meant.why)
        else:
            self._slot(round_, meant.session, begins, span, length)

    def _begins(self, days: Sequence[date]) -> tuple[datetime, TimeSpan | None, timedelta | None]:
        """The start, with the span when it was a time of day, and the length."""
        typed = plain_characters(self._get("start"))
        try:
            whole = datetime.fromisoformat(typed) if len(typed) > len("2023-07-02") else None
        except ValueError:
            whole = None
        if whole:
            in_years(whole)
            return whole, None, self._length()
        span = self._time("start")
        return datetime.combine(self._day("date", days), time()) + span.begins, span, self._length()

    def _time(self, field: str) -> TimeSpan:
        text = self._get(field)
        spans = find_times(fold(text)).spans
        if len(spans) != 1:
            raise ValueError(f'"{quoted(text)}" is no time; write it like 10:25.')
        return spans[0]

    def _length(self) -> timedelta | None:
        typed = fold(self._get("length"))
        if not typed:
            return None
        span = parse_duration(typed, bare_unit="m") or find_times(typed).length
        if span is None:
            clock = find_times(typed).spans  # "0:45"
            span = clock[0].begins if len(clock) == 1 else None
        if not span:
            raise ValueError(f'"{quoted(typed)}" is no duration; write it like 60m or 1h30m.')
        return span

    def _slot(
        self,
        round_: Round,
        session: Session,
        begins: datetime,
        span: TimeSpan | None,
        length: timedelta | None,
    ) -> None:
        zone = self._zone(round_)
        begins = begins.replace(tzinfo=begins.tzinfo or zone)
        ends = self._ends(begins, span)
        watch, replay = self._link("watch"), self._link("replay")
        self._found.slots.append(Slot(self._line, round_, session, begins, ends, length, watch, replay))

    def _ends(self, begins: datetime, span: TimeSpan | None) -> datetime | None:
        ends = self._time("end").begins if self._get("end") else span.ends if span else None
        if ends is None:
            return None
        at = datetime.combine(begins.date(), time(), begins.tzinfo) + ends
        return at if at > begins else at + timedelta(days=1)

    def _zone(self, round_: Round) -> ZoneInfo | None:
        """None for the venue's own clock."""
        typed = plain_value(self._get("timezone"))
        name = typed if typed in zones() else {"z": "UTC", "gmt": "UTC"}.get(fold(typed))
        if typed and name is None:
            meant = zone_meant(typed)
            raise ValueError(f'"{quoted(typed)}" is no IANA time zone, such as {meant or round_.timezone}.')
        return ZoneInfo(name) if name and name != round_.timezone else None

    def _link(self, field: str) -> str | None:
        return checked_link(self._get(field)) if self._get(field) else None
