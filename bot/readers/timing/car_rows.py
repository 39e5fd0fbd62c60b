"""One row of a timing file's table, read into the car that it is of."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from bot.domain.results.field import FieldCar, FieldStatus
from bot.domain.results.field_classes import class_name_in_full
from bot.errors import UserError
from bot.languages.catalogue import mark, phrase
from bot.readers.timing.cells import (
    Gap,
    is_nothing,
    place_or_none,
    read_count,
    read_gap,
    read_number,
    read_status,
    read_time,
    time_or_none,
)
from bot.readers.timing.columns import Column
from bot.readers.timing.crew_names import read_crew


@dataclass(slots=True)
class CarRow:
    """The cells of one car: their texts by column, `place` in words for whoever looks there.

    `section` is the status that a heading between the rows gives: `Not classified`.
    """

    place: str
    cells: dict[Column, list[str]] = field(default_factory=dict)
    section: FieldStatus | None = None

    def add(self, column: Column, text: str) -> None:
        """Put a cell's text into its column; several of one column stand in their order."""
        self.cells.setdefault(column, []).append(text.strip())

    def extend(self, column: Column, text: str) -> None:
        """Go on with a cell that wraps to the next line."""
        texts = self.cells.get(column)
        if not texts:
            self.add(column, text)
            return
        texts[-1] = f"{texts[-1]} {text.strip()}".strip()

    def note_penalty(self, penalties: Mapping[str, str]) -> None:
        """Add what a note below the table says of the car, by its number."""
        words = penalties.get(self.text(Column.NUMBER))
        if words:
            self.add(Column.PENALTY, words)

    def text(self, column: Column) -> str:
        """The column's first text; empty where there is none."""
        for text in self.cells.get(column, ()):
            if not is_nothing(text):
                return text
        return ""


@dataclass(frozen=True, slots=True)
class RowRules:
    """How the rows of one table are to be read: `is_race` decides what `Time` and no place mean.

    `columns` are those that the table has.
    """

    is_race: bool
    columns: frozenset[Column]


def rules_of(columns: Iterable[Column], rows: Sequence[CarRow], *, is_race: bool | None) -> RowRules:
    """The rules for a table; `is_race` None where no title tells, so that its columns do."""
    held_columns = frozenset(columns)
    if is_race is None:
        is_race = _looks_like_race(held_columns, rows)
    return RowRules(is_race, held_columns)


_LONGEST_LAP_MS = 600_000
"""Ten minutes: the longest lap that is driven anywhere is shorter, and no race is."""


def _looks_like_race(columns: frozenset[Column], rows: Sequence[CarRow]) -> bool:
    if Column.TOTAL in columns or Column.GRID in columns:
        return True
    if Column.TIME not in columns:
        return Column.BEST not in columns
    times = [time_or_none(row.text(Column.TIME)) for row in rows]
    return any(time is not None and time > _LONGEST_LAP_MS for time in times)


def read_car(row: CarRow, rules: RowRules) -> FieldCar:
    """The car of a row.

    Raises:
        UserError: a cell holds what its column can't; says where.
    """
    drivers = _drivers_of(row)
    _require_usual_length(row, drivers)
    status = _status_of(row, rules)
    best_ms = _best_of(row, rules)
    position = place_or_none(row.text(Column.POSITION))
    if not rules.is_race and status is not FieldStatus.DSQ and (status is None or best_ms is None):
        status = _timed_status(position, best_ms, status)
    if status is None:
        status = FieldStatus.CLASSIFIED
        if position is None and not row.text(Column.IN_CLASS):
            status = FieldStatus.DNF
    is_classified = status is FieldStatus.CLASSIFIED
    gap = _gap_of(row, rules) if is_classified else Gap()
    return FieldCar(
        number=_number_of(row),
        position=position if is_classified else None,
        class_name=class_name_in_full(row.text(Column.CLASS)) or None,
        in_class=place_or_none(row.text(Column.IN_CLASS)) if is_classified else None,
        drivers=drivers,
        team=row.text(Column.TEAM) or row.text(Column.ENTRANT) or None,
        car=row.text(Column.CAR) or None,
        laps=_laps_of(row, rules, status),
        total_ms=_total_of(row, rules),
        gap_ms=gap.milliseconds or None,
        gap_laps=gap.laps,
        best_ms=best_ms,
        status=status,
        grid=read_count(row.text(Column.GRID), row.place) or None,
        penalty=row.text(Column.PENALTY) or None,
    )


_LONGEST_CELL = 1000
_MOST_DRIVERS = 30
"""The bot compares each of a season's drivers with each of a field's."""


def _require_usual_length(row: CarRow, drivers: Sequence[str]) -> None:
    """Let through a row that no list is too long for: what is read of it is kept, and gone through again."""
    read_cells = (texts for column, texts in row.cells.items() if column is not Column.OTHER)
    longest = max((len(text) for texts in read_cells for text in texts), default=0)
    if longest > _LONGEST_CELL or len(drivers) > _MOST_DRIVERS:
        sentence = mark(
            "Check the file: a car has at most {drivers} drivers and {letters} letters in a cell ({place}). "
            "Nothing was saved."
        )
        facts = {"drivers": _MOST_DRIVERS, "letters": _LONGEST_CELL, "place": row.place}
        raise UserError(phrase(sentence, **facts))


def _status_of(row: CarRow, rules: RowRules) -> FieldStatus | None:
    """What the row or the heading above it says; a place's own cell may hold the word.

    What a list of starters has of those who set no time is one thing in practice: they have none.
    """
    status = read_status(row.text(Column.POSITION)) or row.section or read_status(row.text(Column.STATUS))
    if not rules.is_race and status in (FieldStatus.DNF, FieldStatus.DNS):
        return FieldStatus.NO_TIME
    return status


def _timed_status(
    position: int | None, best_ms: int | None, status: FieldStatus | None
) -> FieldStatus | None:
    """In practice and qualifying who has neither a place nor a time set none."""
    if position is None and best_ms is None:
        return FieldStatus.NO_TIME
    return status


def _number_of(row: CarRow) -> str:
    text = row.text(Column.NUMBER)
    if not text:
        return ""
    return read_number(text, row.place)


def _drivers_of(row: CarRow) -> tuple[str, ...]:
    """The crew, from whole names or from first and last ones in columns of their own."""
    names: list[str] = []
    for text in row.cells.get(Column.DRIVERS, ()):
        names += read_crew(text)
    last_names = row.cells.get(Column.LAST_NAME, [])
    first_names = row.cells.get(Column.FIRST_NAME, [])
    for place, last_name in enumerate(last_names):
        first_name = first_names[place] if place < len(first_names) else ""
        names += read_crew(f"{first_name} {last_name}")
    return tuple(dict.fromkeys(names))


def _best_of(row: CarRow, rules: RowRules) -> int | None:
    column = Column.BEST
    if Column.BEST not in rules.columns and not rules.is_race:
        column = Column.TIME
    return read_time(row.text(column), row.place)


def _total_of(row: CarRow, rules: RowRules) -> int | None:
    if not rules.is_race:
        return None
    column = Column.TOTAL if Column.TOTAL in rules.columns else Column.TIME
    text = row.text(column)
    if read_status(text):  # some lists have `DNF` where the time would stand
        return None
    return read_time(text, row.place)


def _gap_of(row: CarRow, rules: RowRules) -> Gap:
    column = Column.GAP if Column.GAP in rules.columns else Column.DIFF
    return read_gap(row.text(column), row.place)


def _laps_of(row: CarRow, rules: RowRules, status: FieldStatus) -> int | None:
    laps = read_count(row.text(Column.LAPS), row.place)
    never_ran = status in (FieldStatus.DNS, FieldStatus.NO_TIME)
    if laps is None and never_ran and Column.LAPS in rules.columns:
        return 0
    return laps
