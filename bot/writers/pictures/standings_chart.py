"""A championship as a chart: who was where after each round, our drivers in the team's colour."""

from dataclasses import dataclass

from bot.domain.pictures.standings_chart import ChartLine, StandingsChart
from bot.writers.pictures.chart_scale import ChartScale, line_path
from bot.writers.pictures.svg_pictures import draw

_SIZE = (1200, 900)
_LABEL_HEIGHT = 46
_TOP, _BOTTOM = 210, 770


@dataclass(frozen=True, slots=True)
class _DrawnLine:
    """A line with its points, and where its name stands at the right: names don't run into each other."""

    line: ChartLine
    names: str
    place: int
    path: str
    points: tuple[tuple[float, float], ...]
    label_y: float


def draw_standings_chart(chart: StandingsChart, logo: bytes | None) -> bytes:
    """The PNG, 1200 by 900; `logo` is the team's, a PNG too."""
    last_place = max(place for line in chart.lines for place in line.places if place)
    scale = ChartScale(80, 736, _TOP, _BOTTOM, len(chart.rounds), last_place)
    return draw(
        "standings_chart.svg",
        _SIZE,
        chart.colour,
        logo,
        chart=chart,
        scale=scale,
        lines=_drawn_lines(chart.lines, scale),
    )


def _drawn_lines(lines: tuple[ChartLine, ...], scale: ChartScale) -> list[_DrawnLine]:
    drawn: list[_DrawnLine] = []
    label_ys = _label_ys([scale.y(line.places[-1] or scale.last_place) for line in lines])
    for line, label_y in zip(lines, label_ys, strict=True):
        points = [
            (scale.x(column), scale.y(place)) if place else None for column, place in enumerate(line.places)
        ]
        known_points = tuple(point for point in points if point is not None)
        names, last_place = _names(line.names), line.places[-1] or 0
        drawn.append(_DrawnLine(line, names, last_place, line_path(points), known_points, label_y))
    return sorted(drawn, key=lambda drawn_line: drawn_line.line.is_own)  # ours on top of the others


def _label_ys(wished_ys: list[float]) -> list[float]:
    """Each at its line's end or below the one before it; all moved up where the last would be too low."""
    label_ys: list[float] = []
    for wished_y in wished_ys:
        lowest_free = label_ys[-1] + _LABEL_HEIGHT if label_ys else wished_y
        label_ys.append(max(wished_y, lowest_free))
    limit = float(_BOTTOM + _LABEL_HEIGHT)
    for place in range(len(label_ys) - 1, -1, -1):
        label_ys[place] = min(label_ys[place], limit)
        limit = label_ys[place] - _LABEL_HEIGHT
    return label_ys


def _names(names: tuple[str, ...]) -> str:
    """One name in full, those of a crew with initials: `A. Bäckman / J. Bäckman`."""
    if len(names) == 1:
        return names[0]
    short_names: list[str] = []
    for name in names:
        given_name, _, family_name = name.partition(" ")
        short_names.append(f"{given_name[:1]}. {family_name}" if family_name else given_name)
    return " / ".join(short_names)
