"""What the entries and rounds of a season file must agree on: numbers, drivers, days and names."""

from collections.abc import Iterator
from datetime import date

from bot.domain.base.names import fold
from bot.domain.season.round_days import LONGEST_ROUND
from bot.domain.season.session import EventState
from bot.readers.season_file.partial_tables import Days, Table, day, days, tables, text, texts
from bot.readers.season_file.problems import Problem
from bot.readers.season_file.schema import MOST_DRIVERS, MOST_ENTRIES, MOST_ROUNDS
from bot.readers.typed.quoting import quote_value


def entry_problems(data: Table) -> Iterator[Problem]:
    """Two cars with one number, and drivers named twice in one car."""
    seen: dict[str, int] = {}
    for index, entry in tables(data.get("entries"), MOST_ENTRIES):
        yield from _drivers_twice(index, entry)
        number = text(entry.get("number"))
        if number and seen.setdefault(fold(number), index) != index:
            other = seen[fold(number)] + 1
            yield Problem(
                ("entries", index, "number"),
                f"entries[{other}] has the number {quote_value(number)} already; each car has its own.",
            )


def _drivers_twice(index: int, entry: Table) -> Iterator[Problem]:
    seen: set[str] = set()
    for place, driver in enumerate(texts(entry.get("drivers"), MOST_DRIVERS)):
        if fold(driver) in seen:
            why = f"{quote_value(driver.strip())} is named twice; name each driver of a car once."
            yield Problem(("entries", index, "drivers", place), why)
        seen.add(fold(driver))


def round_problems(data: Table) -> Iterator[Problem]:
    """Days in the wrong order, endless rounds, rounds that share a day or a name."""
    rounds = tables(data.get("rounds"), MOST_ROUNDS)
    for index, round_ in rounds:
        yield from _own_days(("rounds", index, "last_day"), round_)
    yield from _overlaps(rounds)
    yield from _names_twice(rounds)


def _own_days(path: tuple[str | int, ...], round_: Table) -> Iterator[Problem]:
    first, last = day(round_.get("first_day")), day(round_.get("last_day"))
    if not first or not last:
        return
    if last < first:
        yield Problem(path, f"the last day ({last}) is before the first day ({first}).")
    elif (length := (last - first).days + 1) > LONGEST_ROUND:
        yield Problem(path, f"{first} to {last} is {length} days; a round has at most {LONGEST_ROUND}.")


def _overlaps(rounds: list[tuple[int, Table]]) -> Iterator[Problem]:
    """Each round against the one before it that lasts longest: in order of date that finds every overlap.

    Another may take the days of a round that is off.
    """
    on = [item for item in rounds if item[1].get("state", EventState.SCHEDULED) == EventState.SCHEDULED]
    dated = [(span, index, round_) for index, round_ in on if (span := days(round_))]
    dated.sort(key=lambda item: (item[0], item[1]))
    latest: tuple[Days, int, Table] | None = None
    for item in dated:
        span, index, round_ = item
        if latest and span[0] <= latest[0][1]:
            yield Problem(("rounds", index, "first_day"), _shared(round_, span, latest[2], latest[0]))
        if not latest or span[1] > latest[0][1]:
            latest = item


def _shared(round_: Table, span: Days, other: Table, other_span: Days) -> str:
    return f"{_title(round_, span)} overlaps {_title(other, other_span)}; a day belongs to one round only."


def _title(round_: Table, span: tuple[date, date]) -> str:
    return f"{quote_value(text(round_.get('name')) or '?')} ({span[0]} to {span[1]})"


def _names_twice(rounds: list[tuple[int, Table]]) -> Iterator[Problem]:
    seen: dict[str, int] = {}
    for index, round_ in rounds:
        name = text(round_.get("name"))
        if name and seen.setdefault(fold(name), index) != index:
            other = seen[fold(name)] + 1
            why = f"rounds[{other}] is called {quote_value(name)} too; give each round its own name."
            yield Problem(("rounds", index, "name"), why)
