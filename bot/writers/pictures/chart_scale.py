"""Where places and races stand on a chart, in pixels: the first place is at the top."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)
_ROOM_OF_MARK = 40
"""Pixels from one place's number to the next."""
_SECOND_PLACE = 2


@dataclass(frozen=True, slots=True)
class ChartScale:
    """The area from `left` to `right` and `top` to `bottom`, with so many columns; `last_place` is lowest."""

    left: float
    right: float
    top: float
    bottom: float
    columns: int
    last_place: int

    def x(self, column: int) -> float:
        """The middle of a column, counted from 0."""
        return self.left + self.column_width * (column + 0.5)

    @property
    def column_width(self) -> float:
        """Of one race or round."""
        return (self.right - self.left) / self.columns

    def y(self, place: int) -> float:
        """Of a place; further down, the worse it is."""
        if self.last_place == 1:
            return (self.top + self.bottom) / 2
        return self.top + (self.bottom - self.top) * (place - 1) / (self.last_place - 1)

    @property
    def marked_places(self) -> Sequence[int]:
        """The first and some at round figures, as close as their numbers have room: `1, 10, 20`."""
        marks = [1]
        for step in _STEPS:
            marks = [1, *range(max(step, _SECOND_PLACE), self.last_place + 1, step)]
            heights = [self.y(place) for place in marks]
            if all(below - above >= _ROOM_OF_MARK for above, below in pairwise(heights)):
                break
        return marks


def line_path(points: Sequence[tuple[float, float] | None]) -> str:
    """An SVG path through the points, broken where there is none."""
    path: list[str] = []
    is_down = False
    for point in points:
        if point is None:
            is_down = False
            continue
        path.append(f"{'L' if is_down else 'M'}{point[0]:.1f} {point[1]:.1f}")
        is_down = True
    return "".join(path)
