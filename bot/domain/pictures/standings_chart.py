"""What stands on the chart of a championship: who was where after each round."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

MOST_LINES = 10
"""Drivers of the top that are shown; ours come besides."""
MOST_OWN_LINES = 4


@dataclass(frozen=True, slots=True)
class ChartLine:
    """Who shared all these places, one for each round, None before the first points; `is_own` is of ours."""

    names: tuple[str, ...]
    places: tuple[int | None, ...]
    is_own: bool


@dataclass(frozen=True, slots=True)
class StandingsChart:
    """The lines, best first, over rounds by their names. `colour` is the team's, 0xRRGGBB."""

    title: str
    series: str
    rounds: tuple[str, ...]
    lines: tuple[ChartLine, ...]
    colour: int


def chart_lines(places_by_round: Sequence[Mapping[str, int]], own_names: set[str]) -> tuple[ChartLine, ...]:
    """The best after the last round, and ours wherever they are; a crew that stays together is one line."""
    crews: dict[tuple[tuple[int | None, ...], bool], list[str]] = {}
    last_places = places_by_round[-1]
    for name in sorted(last_places, key=lambda name: last_places[name]):
        places = tuple(places.get(name) for places in places_by_round)
        crews.setdefault((places, name in own_names), []).append(name)
    lines = [ChartLine(tuple(names), places, is_own) for (places, is_own), names in crews.items()]
    own_lines = [line for line in lines[MOST_LINES:] if line.is_own]
    return (*lines[:MOST_LINES], *own_lines[:MOST_OWN_LINES])
