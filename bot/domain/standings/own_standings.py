"""Where our crews stand in a championship, each crew told once."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.domain.base.plain_text import fold
from bot.domain.standings.standings import Standings, StandingsLine
from bot.domain.standings.standings_view import StandingsView


@dataclass(frozen=True, slots=True)
class OwnStanding:
    """Drivers of one car who share a place in a class; `gained` places in the last round, negative: lost."""

    drivers: tuple[str, ...]
    class_name: str
    line: StandingsLine
    gained: int


def own_standings(view: StandingsView) -> list[OwnStanding]:
    """Every driver of ours who is in the standings, with those of the same car and place."""
    standings: list[OwnStanding] = []
    for table in view.tables:
        standings += _of_table(replace(view, shown=table), table)
    return standings


def _of_table(view: StandingsView, table: Standings) -> Iterator[OwnStanding]:
    told_names: set[str] = set()
    for entry in view.season.entries:
        names = {fold(driver) for driver in entry.drivers} - told_names
        told_names |= names
        lines = [line for line in table.drivers if fold(line.name) in names]
        for first in _first_of_each_place(lines):
            drivers = tuple(line.name for line in lines if line.place == first.place)
            yield OwnStanding(drivers, table.class_name, first, view.gained(first))


def _first_of_each_place(lines: list[StandingsLine]) -> Iterator[StandingsLine]:
    places: set[int] = set()
    for line in lines:
        if line.place not in places:
            places.add(line.place)
            yield line
