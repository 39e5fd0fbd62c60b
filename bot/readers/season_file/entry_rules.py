"""What the entries of a season file must agree on."""

from collections.abc import Iterator

from bot.domain.base.names import fold
from bot.readers.season_file.partial_tables import Table, tables, text, texts
from bot.readers.season_file.problems import Problem
from bot.readers.season_file.schema import MOST_DRIVERS, MOST_ENTRIES
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
