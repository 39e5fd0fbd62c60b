"""Charts of a season: what they show is right, and they look as somebody has looked at them."""

import pytest

from bot.domain.pictures.season_chart import ChartRace, SeasonChart
from bot.domain.pictures.standings_chart import StandingsChart, chart_lines
from bot.writers.pictures.chart_scale import ChartScale, line_path
from bot.writers.pictures.season_chart import draw_season_chart
from bot.writers.pictures.standings_chart import draw_standings_chart
from bot.writers.pictures.text_fitting import two_lines
from tests.writers.pictures.golden_pictures import assert_like_golden

SIZE = (1200, 900)
RACES = (
    ChartRace("Monza", "R1", 18, 34, 26),
    ChartRace("Monza", "R2", 15, 20, 24),
    ChartRace("Paul Ricard", "R1", None, 30, None, "DNF"),
    ChartRace("Paul Ricard", "R2", 9, 22, 22),
    ChartRace("Spa-Francorchamps", "R1", 7, None, 15),
    ChartRace("Spa-Francorchamps", "R2", 1, 12, 4),
)
CHART = SeasonChart(
    "ALM Motorsport",
    "GT4 European Series 2023",
    "#42 Andreas and Jessica Bäckman",
    "Place in Silver",
    "From the grid (ring) to the finish (dot), overall",
    RACES,
    0x1F6FEB,
)
OTHERS = ("Marek Novák", "Olivia Berg", "Łukasz Groß", "דניאל כהן", "Jürgen Straßer")
OURS = ("Andreas Bäckman", "Jessica Bäckman")


def _places(*order: str, ours: int) -> dict[str, int]:
    return {name: place for place, name in enumerate(order, 1)} | dict.fromkeys(OURS, ours)


STANDINGS = StandingsChart(
    "Silver standings",
    "GT4 European Series 2023",
    ("Monza", "Paul Ricard", "Spa-Francorchamps"),
    chart_lines(
        [
            _places(*OTHERS, ours=6),
            _places(*reversed(OTHERS), ours=6),
            _places(OTHERS[2], OTHERS[0], OTHERS[4], OTHERS[1], OTHERS[3], ours=2),
        ],
        set(OURS),
    ),
    0x1F6FEB,
)


def test_a_season_is_drawn_as_it_was_looked_at() -> None:
    assert_like_golden("season", draw_season_chart(CHART, None), SIZE)


def test_a_season_of_a_single_race_without_a_grid_is_drawn_too() -> None:
    lone = SeasonChart("T", "S", "#1", "P", "G", (ChartRace("Monza", "R", 3),), 0x000000)
    assert_like_golden("season_of_one_race", draw_season_chart(lone, None), SIZE)


def test_standings_are_drawn_as_they_were_looked_at() -> None:
    assert_like_golden("standings", draw_standings_chart(STANDINGS, None), SIZE)


def test_a_crew_that_stays_together_is_one_line_and_ours_come_besides_the_best() -> None:
    many = {f"Driver {place}": place for place in range(1, 14)}
    lines = chart_lines([many | dict.fromkeys(OURS, 14), many | dict.fromkeys(OURS, 15)], set(OURS))
    assert [line.names for line in lines[:2]] == [("Driver 1",), ("Driver 2",)]
    assert len(lines) == 11
    assert lines[-1].names == OURS
    assert lines[-1].places == (14, 15)


def test_who_came_later_has_no_place_before() -> None:
    (first, later) = chart_lines([{"Ada": 1}, {"Ada": 1, "Bo": 2}], set())
    assert first.places == (1, 1)
    assert later.places == (None, 2)


@pytest.mark.parametrize(
    ("last_place", "marks"),
    [(1, [1]), (4, [1, 2, 3, 4]), (24, [1, 10, 20]), (60, [1, 20, 40, 60]), (999, [1, 500])],
)
def test_some_places_are_marked_at_round_figures(last_place: int, marks: list[int]) -> None:
    assert ChartScale(0, 100, 0, 125, 2, last_place).marked_places == marks


def test_a_line_is_broken_where_there_is_no_place() -> None:
    assert line_path([(0, 1), (2, 3), None, (4, 5)]) == "M0.0 1.0L2.0 3.0M4.0 5.0"


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("Monza", ["Monza"]),
        ("Spa-Francorchamps", ["Spa-", "Francorchamps"]),
        ("Circuit Paul Ricard", ["Circuit", "Paul Ricard"]),
        ("Nürburgringnordschleife", ["Nürburgringnordschleife"]),
    ],
)
def test_a_name_that_is_too_wide_stands_in_two_lines(name: str, lines: list[str]) -> None:
    assert two_lines(name, 30, 140, 700) == lines
