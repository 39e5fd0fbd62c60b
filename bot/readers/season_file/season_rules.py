"""What the entries and rounds of a season file must agree on: numbers, drivers, days and names."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.domain.base.days_in_words import date_in_words, dates_in_words
from bot.domain.base.plain_text import fold
from bot.domain.season.round_days import LONGEST_ROUND
from bot.domain.season.session import EventState
from bot.languages.catalogue import phrase
from bot.readers.season_file.partial_tables import (
    FirstAndLastDay,
    Table,
    day_of,
    days_of,
    tables_in,
    text_of,
    texts_in,
)
from bot.readers.season_file.problems import Problem
from bot.readers.season_file.schema import MOST_DRIVERS, MOST_ENTRIES, MOST_ROUNDS
from bot.readers.season_file.toml_positions import Path
from bot.readers.typed.quoting import quote_value


def entry_problems(data: Table) -> Iterator[Problem]:
    """Two cars with one number, and drivers named twice in one car."""
    index_by_number: dict[str, int] = {}
    for index, entry in tables_in(data.get("entries"), MOST_ENTRIES):
        yield from _drivers_twice(index, entry)
        number = text_of(entry.get("number"))
        if number is None:
            continue
        first_index = index_by_number.setdefault(fold(number), index)
        if first_index != index:
            why = phrase(
                "another car has the number {number} already; give each its own.", number=quote_value(number)
            )
            yield Problem(("entries", index, "number"), why)


def _drivers_twice(index: int, entry: Table) -> Iterator[Problem]:
    seen_names: set[str] = set()
    for place, driver in enumerate(texts_in(entry.get("drivers"), MOST_DRIVERS)):
        if fold(driver) in seen_names:
            why = phrase(
                "{driver} is named twice; name each driver of a car once.", driver=quote_value(driver.strip())
            )
            yield Problem(("entries", index, "drivers", place), why)
        seen_names.add(fold(driver))


def round_problems(data: Table) -> Iterator[Problem]:
    """Days in the wrong order, endless rounds, rounds that share a day or a name."""
    rounds = tables_in(data.get("rounds"), MOST_ROUNDS)
    for index, round_ in rounds:
        yield from _own_days(("rounds", index, "last_day"), round_)
    yield from _overlaps(rounds)
    yield from _names_twice(rounds)


def _own_days(path: Path, round_: Table) -> Iterator[Problem]:
    first_day, last_day = day_of(round_.get("first_day")), day_of(round_.get("last_day"))
    if not first_day or not last_day:
        return
    length = (last_day - first_day).days + 1
    if length < 1:
        dates = (date_in_words(last_day), date_in_words(first_day))
        yield Problem(
            path,
            phrase("the last day ({last}) is before the first day ({first}).", last=dates[0], first=dates[1]),
        )
    elif length > LONGEST_ROUND:
        why = phrase(
            "{days} is {count} days; a round has at most {most}.",
            days=dates_in_words(first_day, last_day),
            count=length,
            most=LONGEST_ROUND,
        )
        yield Problem(path, why)


@dataclass(frozen=True, slots=True)
class _DatedRound:
    """A round that takes place, with its first and last day and its index in the file."""

    days: FirstAndLastDay
    index: int
    table: Table

    def __str__(self) -> str:
        name = text_of(self.table.get("name")) or "?"
        return f"{quote_value(name)} ({dates_in_words(*self.days)})"


def _overlaps(rounds: Sequence[tuple[int, Table]]) -> Iterator[Problem]:
    """Each round against the one before it that lasts longest: in order of date that finds every overlap."""
    latest: _DatedRound | None = None
    for dated in sorted(_dated(rounds), key=lambda dated: (dated.days, dated.index)):
        if latest and dated.days[0] <= latest.days[1]:
            why = phrase(
                "{dated} overlaps {latest}; a day belongs to one round only.", dated=dated, latest=latest
            )
            yield Problem(("rounds", dated.index, "first_day"), why)
        if not latest or dated.days[1] > latest.days[1]:
            latest = dated


def _dated(rounds: Sequence[tuple[int, Table]]) -> Iterator[_DatedRound]:
    """The rounds that are on and say their days: another may take the days of a round that is off."""
    for index, round_ in rounds:
        is_on = round_.get("state", EventState.SCHEDULED) == EventState.SCHEDULED
        round_days = days_of(round_)
        if is_on and round_days:
            yield _DatedRound(round_days, index, round_)


def _names_twice(rounds: Sequence[tuple[int, Table]]) -> Iterator[Problem]:
    index_by_name: dict[str, int] = {}
    for index, round_ in rounds:
        name = text_of(round_.get("name"))
        if name is None:
            continue
        first_index = index_by_name.setdefault(fold(name), index)
        if first_index != index:
            why = phrase(
                "another round is called {name} too; give each its own name.", name=quote_value(name)
            )
            yield Problem(("rounds", index, "name"), why)
