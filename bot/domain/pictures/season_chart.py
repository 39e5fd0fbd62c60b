"""What stands on the chart of a car's season, in plain text and already in somebody's language."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ChartRace:
    """One race: `place` is in class, `grid` and `finish` are over the whole field, None where not known.

    `mark` says how it ended for a car that isn't classified: `DNF`.
    """

    round: str
    session: str
    place: int | None = None
    grid: int | None = None
    finish: int | None = None
    mark: str = ""

    @property
    def gained(self) -> int:
        """Places from the grid to the finish; negative: lost; 0 where not both are known."""
        if self.grid is None or self.finish is None:
            return 0
        return self.grid - self.finish


@dataclass(frozen=True, slots=True)
class SeasonChart:
    """A car's races in order. `colour` is the team's, 0xRRGGBB; the titles are of its two parts."""

    team: str
    series: str
    car: str
    places_title: str
    grid_title: str
    races: tuple[ChartRace, ...]
    colour: int
