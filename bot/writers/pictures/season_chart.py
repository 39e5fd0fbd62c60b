"""A car's season as a chart: its places in class, and what became of each place on the grid."""

from dataclasses import dataclass
from itertools import groupby

from bot.domain.pictures.season_chart import ChartRace, SeasonChart
from bot.writers.pictures.chart_scale import ChartScale, line_path
from bot.writers.pictures.svg_pictures import draw

_SIZE = (1200, 900)
_LEFT, _RIGHT = 110, 1150


@dataclass(frozen=True, slots=True)
class _RoundSpan:
    """A round's name over its races: where it begins, and how wide that is."""

    name: str
    x: float
    width: float


def draw_season_chart(chart: SeasonChart, logo: bytes | None) -> bytes:
    """The PNG, 1200 by 900; `logo` is the team's, a PNG too."""
    places = [race.place for race in chart.races if race.place]
    grid_places = [place for race in chart.races for place in (race.grid, race.finish) if place]
    columns = len(chart.races)
    place_scale = ChartScale(_LEFT, _RIGHT, 232, 450, columns, max(places, default=1))
    grid_scale = ChartScale(_LEFT, _RIGHT, 588, 750, columns, max(grid_places, default=1))
    points = [
        (place_scale.x(column), place_scale.y(race.place)) if race.place else None
        for column, race in enumerate(chart.races)
    ]
    return draw(
        "season_chart.svg",
        _SIZE,
        chart.colour,
        logo,
        chart=chart,
        place_scale=place_scale,
        grid_scale=grid_scale,
        path=line_path(points),
        rounds=_round_spans(chart.races, place_scale),
        has_grid=bool(grid_places),
    )


def _round_spans(races: tuple[ChartRace, ...], scale: ChartScale) -> list[_RoundSpan]:
    spans: list[_RoundSpan] = []
    column = 0
    for name, of_round in groupby(races, key=lambda race: race.round):
        count = len(list(of_round))
        width = scale.column_width * count
        spans.append(_RoundSpan(name, scale.left + column * scale.column_width, width))
        column += count
    return spans
