"""The tables of a team's page, as `/standings` and `/field` word them: the championship, and whole fields."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from bot.domain.news.standings_news import StandingsNews
from bot.domain.page.page_contents import PlacesRow, PlacesTable
from bot.domain.page.team_feed import TeamFeed
from bot.domain.results.field import FieldCar, FieldView
from bot.domain.standings.standings import Standings, StandingsLine
from bot.languages.catalogue import counted, phrase
from bot.posts.kit.escape import unescape
from bot.posts.kit.text_lines import joined_by_dots
from bot.posts.standings.points_saved import points_words
from bot.posts.standings.standings_after import own_tables
from bot.posts.standings.standings_post import standings_sources
from bot.posts.standings.table_lines import moved_words
from bot.posts.timing.field_post import best_words, field_title, gap_words, place_words

_MOST_LINES = 20
"""Of a championship's table, ours besides."""


def page_standings(team_feed: TeamFeed) -> tuple[str, tuple[PlacesTable, ...]]:
    """Where the standings stand on the page, and the tables of each season: those that were posted last."""
    anchors: dict[int, str] = {}
    tables: list[PlacesTable] = []
    for item in team_feed.items:
        if isinstance(item.news, StandingsNews) and item.news.season.id not in anchors:
            anchors[item.news.season.id] = item.key
            tables += _standings_tables(item.news, team_feed.label(item.news.season))
    return next(iter(anchors.values()), ""), tuple(tables)


def _standings_tables(news: StandingsNews, series: str) -> Iterator[PlacesTable]:
    note = unescape(joined_by_dots(news.title, *standings_sources(news.view)))
    for table in own_tables(news):
        view = replace(news.view, shown=table)
        drivers = _rows(table.drivers, view.is_own_driver, view.gained)
        caption = news.season.title
        if table.class_name:
            caption = joined_by_dots(table.class_name, series)
        yield PlacesTable(caption, tuple(drivers), note)
        if table.teams:
            caption = joined_by_dots(_teams_caption(table), series)
            yield PlacesTable(caption, tuple(_rows(table.teams, view.is_own_team)))


def _teams_caption(table: Standings) -> str:
    if not table.class_name:
        return phrase("Teams")
    return phrase("{class_name}: teams", class_name=table.class_name)


def _stayed(_line: StandingsLine) -> int:
    return 0


def _rows(
    lines: Sequence[StandingsLine],
    is_own: Callable[[StandingsLine], bool],
    gained: Callable[[StandingsLine], int] = _stayed,
) -> Iterator[PlacesRow]:
    for number, line in enumerate(lines):
        if number < _MOST_LINES or is_own(line):
            moved = moved_words(gained(line))
            yield PlacesRow(f"{line.place}.", line.name, moved, points_words(line.points), is_own(line))


def page_fields(team_feed: TeamFeed) -> Iterator[PlacesTable]:
    """The whole field of each session of the last weekend whose result was posted."""
    for view in team_feed.fields:
        cars = counted(len(view.cars), "{count} car", "{count} cars")
        caption = phrase("{session} ({cars})", session=unescape(field_title(view)), cars=cars)
        where = joined_by_dots(view.round.name, team_feed.label(view.season))
        yield PlacesTable(caption, tuple(_car_row(view, car) for car in view.cars), where)


def _car_row(view: FieldView, car: FieldCar) -> PlacesRow:
    number = f"#{car.number}" if car.number else ""
    crew = " / ".join(car.drivers) or car.team or ""
    return PlacesRow(
        place=place_words(view, car),
        who=f"{number} {crew}".strip(),
        details=joined_by_dots(car.class_name or "", best_words(car)),
        figure=gap_words(car, view.cars[0]),
        is_own=car.name in view.own_names,
    )
