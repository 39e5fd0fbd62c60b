"""Pictures of results and charts in their posts, drawn as the worker draws them."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache

from bot.domain.base.look import Look
from bot.domain.pictures.picture_shape import PictureShape
from bot.domain.pictures.season_chart import ChartRace, SeasonChart
from bot.domain.pictures.standings_chart import StandingsChart, chart_lines
from bot.posts.kit.post import Post
from bot.posts.pictures.card_words import result_card
from bot.posts.pictures.result_pictures import result_pictures_post
from bot.posts.pictures.season_chart_words import season_charts_post
from bot.posts.pictures.standings_chart_words import standings_chart_post
from bot.posts.results.result_announcement import result_post
from bot.writers.pictures.result_card import draw_result_card
from bot.writers.pictures.season_chart import draw_season_chart
from bot.writers.pictures.standings_chart import draw_standings_chart
from tests.posts import spa
from tests.posts.lives import FINAL, news

RED = 0xC8102E
TEAM, CAR = "Bäckman siblings", "#42 Andreas and Jessica Bäckman"
_NEWS = replace(news(FINAL), entry=replace(spa.CAR, number="42"), look=Look(RED))
_OURS = ("Andreas Bäckman", "Jessica Bäckman")
_OTHERS = ("Marek Novák", "Olivia Berg", "Łukasz Groß", "Daniel Cohen", "Jürgen Straßer", "Ada Lind", "Bo Ek")
_RACES = (
    ChartRace("Monza", "R1", 24, 40, 33),
    ChartRace("Monza", "R2", 19, 33, 27),
    ChartRace("Paul Ricard", "R1", None, 30, None, "DNF"),
    ChartRace("Paul Ricard", "R2", 17, 38, 25),
    ChartRace("Spa-Francorchamps", "R1", 14, 18, 21),
    ChartRace("Spa-Francorchamps", "R2", 20, 34, 26),
)
_SEASON = SeasonChart(
    TEAM,
    spa.SEASON.title,
    CAR,
    "Place in Silver",
    "From the grid (ring) to the finish (dot), overall",
    _RACES,
    RED,
)


def _places(order: str, ours: int) -> dict[str, int]:
    """The others by their numbers in the order in which they stood, and where ours stood among them."""
    names = [_OTHERS[int(digit)] for digit in order]
    places = {name: place + (place >= ours) for place, name in enumerate(names, 1)}
    return places | dict.fromkeys(_OURS, ours)


_STANDINGS = StandingsChart(
    "Silver standings",
    spa.SEASON.title,
    ("Monza", "Paul Ricard", "Spa-Francorchamps"),
    chart_lines([_places("0123456", 8), _places("1032546", 6), _places("1302654", 4)], set(_OURS)),
    RED,
)


@cache
def _result_picture(shape: PictureShape) -> bytes:
    return draw_result_card(result_card(_NEWS), shape, None)


@cache
def _season_picture() -> bytes:
    return draw_season_chart(_SEASON, None)


@cache
def _standings_picture() -> bytes:
    return draw_standings_chart(_STANDINGS, None)


def _posted(*, veiled: bool = False) -> Post:
    return result_post(replace(_NEWS, picture=_result_picture(PictureShape.WIDE)), veiled=veiled)


def _both_shapes() -> Post:
    return result_pictures_post(_NEWS, {shape: _result_picture(shape) for shape in PictureShape})


DRAWN: dict[str, Callable[[], Post]] = {
    "picture_posted": _posted,
    "picture_posted_veiled": lambda: _posted(veiled=True),
    "picture_both": _both_shapes,
    "picture_season": lambda: season_charts_post([(_SEASON, _season_picture())], spa.SEASON, Look(RED)),
    "picture_standings": lambda: standings_chart_post(_STANDINGS, _standings_picture(), Look(RED)),
}
